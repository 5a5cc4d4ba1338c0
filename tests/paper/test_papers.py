"""Every document of every municipality on paper, as the programs of others judge it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from ivp_cli.views.documents.blocks import Block, Heading, Items, Paragraph, Quote, Table, plain, tables
from ivp_cli.views.documents.paper import PaperFormat
from ivp_cli.views.documents.reading import read_blocks
from tests.browser.tools import squeezed
from tests.paper import checkers
from tests.paper.checkers import Verdicts
from tests.views.paper import words
from tests.views.test_documents_kinds import NAMES

SKETCH = re.compile(r"^```mermaid\n.*?^```$", re.MULTILINE | re.DOTALL)
"""What is drawn on paper."""

every = pytest.mark.parametrize("name", NAMES)


@every
def test_a_pdf_can_be_read_aloud_and_kept(name: str, papers: Path, accessible: Verdicts) -> None:
    assert accessible[papers / f"{name}.pdf"] == []


@every
def test_a_pdf_holds_together(name: str, papers: Path, whole: Verdicts) -> None:
    assert whole[papers / f"{name}.pdf"] == []


@every
def test_the_rows_of_a_pdf_have_their_headers(name: str, papers: Path) -> None:
    found = (papers / f"{name}.pdf").read_bytes().count(b"/Scope/Row")
    written = tables(read_blocks((papers / f"{name}.md").read_text(encoding="utf-8")))
    assert found == sum(len(table.rows) for table in written if table.named)


@every
@pytest.mark.parametrize("format", ["docx", "odt"])
def test_an_office_file_is_as_its_standard_says(
    format: str, name: str, papers: Path, audited: Verdicts
) -> None:
    assert audited[papers / f"{name}.{format}"] == []


@every
def test_an_opendocument_is_as_its_schemas_say(name: str, papers: Path, schematic: Verdicts) -> None:
    assert schematic[papers / f"{name}.odt"] == []


@every
@pytest.mark.parametrize("format", ["pdf", "docx", "odt"])
def test_what_the_markdown_says_is_there_in_its_order(format: PaperFormat, name: str, papers: Path) -> None:
    paper = papers / f"{name}.{format}"
    text = checkers.read(paper) if format == "pdf" else words(format, paper.read_bytes())
    markdown = SKETCH.sub("", (papers / f"{name}.md").read_text(encoding="utf-8"))
    assert lost(texts(read_blocks(markdown)), squeezed(text)) == ""


def test_a_text_that_is_lost_or_moved_is_named() -> None:
    assert lost(["een", "twee"], "een en twee") == ""
    assert lost(["een", "twee"], "twee en een") == "twee"


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """What each block says, cell by cell and item by item."""
    for block in blocks:
        match block:
            case Heading(_, runs) | Paragraph(runs):
                yield plain(runs)
            case Items(items):
                for item in items:
                    yield from texts(item)
            case Quote(below):
                yield from texts(below)
            case Table(header, rows):
                yield from (plain(cell) for row in (header, *rows) for cell in row)


def lost(parts: Iterable[str], text: str) -> str:
    """The first part that does not stand behind the one before it."""
    place = 0
    for part in parts:
        found = text.find(squeezed(part), place)
        if found < 0:
            return part
        place = found + len(squeezed(part))
    return ""
