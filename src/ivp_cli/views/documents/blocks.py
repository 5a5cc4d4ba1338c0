"""A document as a short list of blocks: what a page of paper is made of.

ODT, DOCX and PDF are made from these; `reading.read_blocks` reads them from Markdown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; a line break in it is one on paper."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, of level 1 to 6."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `leads` when it announces what follows and must stand on the same page."""

    runs: Runs
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list of items; `start` is the number of the first one, or None where they are not numbered."""

    items: tuple[tuple["Block", ...], ...]
    start: int | None
    loose: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a row of headers and the rows under it, all of one length."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    align: tuple[Align, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A notice, set apart from the text."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing in SVG, its size in its own units, and what it tells to who does not see it."""

    svg: str
    text: str
    width: float
    height: float


Block = Heading | Paragraph | Items | Table | Quote | Rule | Picture


def plain(runs: Runs) -> str:
    """The text of runs without their styles."""
    return "".join(run.text for run in runs)


def title(blocks: Sequence[Block]) -> str:
    """What the document is called: its first heading."""
    return next((plain(block.runs) for block in blocks if isinstance(block, Heading)), "")
