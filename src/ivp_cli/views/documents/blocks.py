"""A document as a short list of blocks: what a page of paper is made of.

ODT, DOCX and PDF are made from these; `reading.read_blocks` reads them from Markdown.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right"]

ROOM = (160.0, 220.0)
"""The width and height in millimetres that text and pictures have on A4."""
_LINE = 88
"""How many characters stand side by side in a table that is as wide as the page."""
_HEAD = 24
"""How many characters of a header stand side by side; a header may be broken off."""
_PADDING = 3
"""The white in a cell, in characters."""
_SHORT = 20
"""How many lines of a table stay together."""
_FEW = 6
"""How many lines of a list stay together."""
_UNIT = 0.24
"""How many millimetres one unit of a drawing is on paper, where that fits."""


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

    @property
    def short(self) -> bool:
        """Whether it must stay on one page: a few lines, and nothing in it but text."""
        lines = 0
        for first, *others in self.items:
            if others or not isinstance(first, Paragraph):
                return False
            lines += 1 + len(plain(first.runs)) // _LINE
        return lines <= _FEW


@dataclass(frozen=True, slots=True)
class Caption:
    """What a table or a picture is called, such as “Tabel 3. Begroting”."""

    word: Literal["Tabel", "Figuur"]
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a row of headers and the rows under it, all of one length."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    align: tuple[Align, ...]
    caption: Caption | None = None

    @property
    def named(self) -> bool:
        """Whether the first column says of each row what it is about."""
        return len(self.header) > 1 and all(plain(row[0]).strip() for row in self.rows)

    @property
    def short(self) -> bool:
        """Whether it must stay on one page."""
        return sum(self._lines) <= _SHORT

    @property
    def whole(self) -> list[bool]:
        """Of each row, whether it must stay on one page."""
        return [lines <= _SHORT for lines in self._lines]

    @property
    def crowded(self) -> bool:
        """Whether its longest words do not fit side by side."""
        return sum(self._needed) > _LINE

    @property
    def shares(self) -> list[float]:
        """How wide each column is, in per cent of the page: as wide as its text, if all of them fit.

        Where they do not, each has the room that it needs, and what is left goes to the column that makes the
        rows high, character by character.
        """
        widths = self._needed
        header, *rows = [[len(plain(cell)) for cell in row] for row in (self.header, *self.rows)]
        lengths = [[min(length, _HEAD) for length in header], *rows]
        while sum(widths) < _LINE and (column := _highest(lengths, widths)) is not None:
            widths[column] += 1
        full = max(sum(widths), _LINE)
        return [round(100 * width / full, 2) for width in widths]

    @property
    def _lines(self) -> list[int]:
        """How many lines each row will take, about."""
        room = [max(share / 100 * _LINE - _PADDING, 1) for share in self.shares]
        return [
            max(1 + int(len(plain(cell)) / width) for cell, width in zip(row, room, strict=True))
            for row in self.rows
        ]

    @property
    def _columns(self) -> list[list[str]]:
        return [[plain(cell) for cell in column] for column in zip(self.header, *self.rows, strict=True)]

    @property
    def _needed(self) -> list[int]:
        return [max(1, *map(_longest, column)) + _PADDING for column in self._columns]


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
    caption: Caption | None = None

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height on paper, in millimetres."""
        unit = min(_UNIT, ROOM[0] / self.width, ROOM[1] / self.height)
        return (round(self.width * unit, 2), round(self.height * unit, 2))


Block = Heading | Paragraph | Items | Table | Quote | Rule | Picture


def tables(blocks: Sequence[Block]) -> Iterator[Table]:
    """All tables, in their order, those within lists and notices too."""
    for block in blocks:
        match block:
            case Table():
                yield block
            case Items(items):
                yield from (table for item in items for table in tables(item))
            case Quote(below):
                yield from tables(below)


def plain(runs: Runs) -> str:
    """The text of runs without their styles."""
    return "".join(run.text for run in runs)


def title(blocks: Sequence[Block]) -> str:
    """What the document is called: its first heading."""
    return next((plain(block.runs) for block in blocks if isinstance(block, Heading)), "")


def _longest(text: str) -> int:
    """The length of the longest word; a space that does not break, as in an amount, is part of it."""
    return max(map(len, re.split("[ \n]", text)))


def _highest(lengths: Sequence[Sequence[int]], widths: Sequence[int]) -> int | None:
    """The column that most lowers the rows when it gets wider; none when every text stands on one line.

    Args:
        lengths: of each row, the lengths of its cells.
        widths: of each column, its width with the white in it.
    """
    gains = dict.fromkeys(range(len(widths)), 0.0)
    for row in lengths:
        lines = [length / (width - _PADDING) for length, width in zip(row, widths, strict=True)]
        column = lines.index(max(lines))
        if lines[column] > 1:
            gains[column] += lines[column] / (widths[column] - _PADDING)
    column = max(gains, key=lambda column: gains[column])
    return column if gains[column] else None
