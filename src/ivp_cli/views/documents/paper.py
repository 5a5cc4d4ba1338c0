"""A document on paper: its blocks, and what a file of it must know besides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Literal

from ivp_cli.views.documents import dutch
from ivp_cli.views.documents.blocks import Block, title
from ivp_cli.views.documents.reading import read_blocks

PaperFormat = Literal["odt", "docx", "pdf"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that is ready to be put on paper."""

    title: str
    author: str
    day: date
    blocks: tuple[Block, ...]


def make_paper(
    markdown: str, format: PaperFormat, overrides: Mapping[str, str], *, names: Sequence[str], day: date
) -> bytes:
    """The file that a document in Markdown becomes; the same bytes every time.

    Args:
        markdown: the document, drawings included.
        format: what to make of it.
        overrides: a workspace's own templates and layouts.
        names: the municipalities that it comes from.
        day: the day that the file gives as its own.

    Raises:
        DocumentProblem: the document or the layout holds what cannot be on paper.
        MissingExtra: a package is needed that is not installed.
    """
    blocks = read_blocks(markdown)
    author = f"Gemeente{'n' if len(names) > 1 else ''} {dutch.enumeration(names)}"
    paper = Paper(title(blocks), author, day, blocks)
    made: bytes = import_module(f"ivp_cli.views.documents.{format}").write(paper, overrides)
    return made
