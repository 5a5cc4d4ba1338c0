"""Every document of every municipality, as the programs see it with which auditors look."""

from pathlib import Path

import pytest

from tests.browser.tools import MARGIN, Seen, sheets
from tests.views.test_documents_kinds import NAMES

every = pytest.mark.parametrize("name", NAMES)


@every
def test_a_page_is_accessible_on_every_screen(name: str, documents: Path, seen: dict[Path, Seen]) -> None:
    assert seen[documents / f"{name}.html"].wrong == []


@every
def test_a_page_is_valid_html(name: str, documents: Path, validated: dict[Path, list[str]]) -> None:
    assert validated[documents / f"{name}.html"] == []


@every
def test_paper_keeps_together_what_belongs_together(
    name: str, documents: Path, seen: dict[Path, Seen]
) -> None:
    page = documents / f"{name}.html"
    printed = sheets(page.with_suffix(".pdf"))
    torn = [pair for pair in seen[page].together if not any(sheet.holds(*pair) for sheet in printed)]
    assert torn == []
    assert [sheet for sheet in printed if min(sheet.left, sheet.right) < MARGIN] == []


def test_markdown_has_nothing_for_a_linter(linted: str) -> None:
    assert linted == ""
