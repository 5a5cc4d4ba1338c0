"""Rows of cells as text: a table for people, and JSON, CSV and Markdown for machines and documents."""

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from textwrap import wrap
from typing import Any

from ivp_cli.views import brief
from ivp_cli.views.brief import Figure
from ivp_cli.views.screen import Clean, Screen

Rows = Sequence[Mapping[str, Any]]

_GAP = "  "
_LONGEST_WORD = 24
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠")
"""What a spreadsheet could take for the start of a formula."""
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?")
_MONTH = (
    "(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|"
    "sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MISREAD = re.compile(
    r"(?!-?(?:0|[1-9][0-9]{,14})$|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$)(?=.*[0-9])(?:"
    r"[-+0-9.,:/%€() ]+"  # 1.2 is no first of February, and a telephone number no number
    rf"|[-0-9./ ]*{_MONTH}[-0-9./ ']*"
    r"|[0-9.,]+e[-+]?[0-9]+|[0-9: ]+[ap]m"
    r")|true|false|waar|onwaar",
    re.IGNORECASE,
)
"""Text that Excel makes something else of; a whole number and a date it reads as we do."""


@dataclass(frozen=True)
class Column:
    """A column of a table: which value it shows, and how it gives way where room is short."""

    key: str
    heading: str = ""
    """What stands above it; the key itself where empty."""
    at: str = ""
    """The value that says when the first one was measured; shown behind it."""
    also: tuple[str, ...] = ()
    """What is part of the text for people and a value of its own for machines."""
    least: int = 0
    """How narrow it may become before columns go; 0 keeps each cell on one line."""
    whole: bool = False
    """Whether a cell is one word, such as an id to copy, and breaks only where nothing else helps."""
    rank: int = 0
    """Columns go from the highest rank down; those of rank 0 stay."""

    @property
    def title(self) -> str:
        """The heading in words."""
        return (self.heading or self.key).replace("_", " ").capitalize()

    def text(self, row: Mapping[str, Any]) -> str:
        """The cell for people."""
        value = row[self.key]
        if isinstance(value, Figure):
            value = value.said
        if not self.at or value is None:
            return brief.text(row[self.at] if self.at else value)
        return brief.measured(value, row[self.at])


@dataclass(frozen=True)
class Table:
    """A table for people, and the headings of the columns that it had no room for."""

    text: str
    same: dict[str, str]
    """What holds for every row, by heading; said once instead of in a column."""
    omitted: list[str]


def as_table(columns: Sequence[Column], rows: Rows, screen: Screen) -> Table:
    """Aligned columns; without any bound on the width every row is one line. Empty columns are left out."""
    width = screen.width
    told = {column.title: [screen.clean(column.text(row)) for row in rows] for column in columns}
    filled = [column for column in columns if any(told[column.title])]
    same: dict[str, str] = {}
    if width is not None and len(rows) > 1:
        same = {c.title: told[c.title][0] for c in filled if c.rank and len(set(told[c.title])) == 1}
        filled = [column for column in filled if column.title not in same]
    widths = _fit(filled, told, width)
    shown = [column for column in filled if column.title in widths]
    right = {c.title for c in shown if all(isinstance(row[c.key], int | Figure) and not c.at for row in rows)}

    def laid(cells: Sequence[str]) -> list[str]:
        """A row as lines; a cell that goes on is indented, so that it cannot pass for the next row."""
        wrapped = [
            wrap(cell, widths[c.title], subsequent_indent=" ") for c, cell in zip(shown, cells, strict=True)
        ]
        lines = []
        for parts in zip_longest(*wrapped, fillvalue=""):
            padded = (
                part.rjust(widths[c.title]) if c.title in right else part.ljust(widths[c.title])
                for c, part in zip(shown, parts, strict=True)
            )
            lines.append(_GAP.join(padded).rstrip())
        return lines

    titles = [column.title for column in shown]
    lines = [screen.paint(text, "bold") for text in laid(titles)]
    lines.append(screen.line * (sum(widths.values()) + len(_GAP) * (len(widths) - 1)))
    for cells in zip(*(told[title] for title in titles), strict=True):
        lines += laid(cells)
    return Table("\n".join(lines) + "\n", same, [column.title for column in filled if column not in shown])


def _fit(columns: Sequence[Column], told: Mapping[str, Sequence[str]], width: int | None) -> dict[str, int]:
    """How wide each column becomes; those that do not fit are not in it."""
    natural = {c.title: max(len(c.title), *map(len, told[c.title])) for c in columns}
    if width is None:
        return natural
    least = {c.title: max(len(c.title), _narrowest(c, told[c.title])) for c in columns}
    for column in sorted(columns, key=lambda column: -column.rank):
        if _total(least) > width and column.rank:
            del least[column.title]
    left = [column for column in columns if column.title in least]
    unbroken = {c.title: max(least[c.title], _unbroken(c, told[c.title])) for c in left}
    return _widened(_widened(least, unbroken, width), natural, width)


def _widened(widths: Mapping[str, int], wanted: Mapping[str, int], width: int) -> dict[str, int]:
    """The widths as near to what is wanted as there is room for, each column getting the same share."""
    spare = width - _total(widths)
    missing = sum(wanted[title] - now for title, now in widths.items())
    share = min(max(spare, 0) / missing, 1) if missing else 0
    return {title: now + int((wanted[title] - now) * share) for title, now in widths.items()}


def _narrowest(column: Column, cells: Sequence[str]) -> int:
    """The width at which no cell breaks within a word, unless the word is very long."""
    if not column.least:
        return max(map(len, cells))
    return min(max(map(len, cells)), max(column.least, min(_longest_word(cells), _LONGEST_WORD)))


def _unbroken(column: Column, cells: Sequence[str]) -> int:
    """The width at which no cell breaks within a word, however long."""
    return max(map(len, cells)) if column.whole else _longest_word(cells)


def _longest_word(cells: Sequence[str]) -> int:
    words = (wrap(cell, 1, break_long_words=False, subsequent_indent=" ") for cell in cells)
    return max((len(word) for cell in words for word in cell), default=0)


def _total(widths: Mapping[str, int]) -> int:
    return sum(widths.values()) + len(_GAP) * (len(widths) - 1)


def as_json(keys: Collection[str], rows: Rows) -> str:
    """A list of objects with the plan's own keys, each value a number or as it was written."""
    plain = [{key: row[key] for key in keys} for row in rows]
    return json.dumps(plain, ensure_ascii=False, indent=2, default=_plain) + "\n"


def as_csv(keys: Collection[str], rows: Rows) -> str:
    """Comma-separated values with a header, each as it was written; no cell can become a formula."""
    return _separated(",", keys, ([_inert(row[key]) for key in keys] for row in rows))


def as_excel(keys: Collection[str], rows: Rows) -> str:
    """The same for a double click in a Dutch Excel: its signs, and nothing taken for another value."""
    return "\ufeff" + _separated(";", keys, ([_for_excel(row[key]) for key in keys] for row in rows))


def _separated(by: str, keys: Collection[str], cells: Iterable[Sequence[Any]]) -> str:
    import csv
    from io import StringIO

    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=by, lineterminator="\r\n")
    writer.writerow(keys)
    writer.writerows(cells)
    return text.getvalue()


def as_markdown(columns: Sequence[Column], rows: Rows, escape: Clean) -> str:
    """A table that every Markdown reader reads alike; `escape` makes a cell's text inert."""
    filled = [column for column in columns if any(column.text(row) for row in rows)]
    lines = [[column.title for column in filled], ["---"] * len(filled)]
    lines += [[escape(column.text(row)) for column in filled] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _plain(value: Any) -> Any:
    """A value that JSON has no form for: a number, or the text that was written."""
    if isinstance(value, Figure):
        return None if value.number is None else _plain(value.number)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return str(value)


def _for_excel(value: Any) -> Any:
    """A cell with a decimal comma in a number, and text that it would read as something else as text."""
    cell = _inert(value)
    if isinstance(value, Figure | Decimal):
        return cell and cell.replace(".", ",")
    return f'="{cell}"' if isinstance(cell, str) and _MISREAD.fullmatch(cell) else cell


def _inert(value: Any) -> Any:
    """A cell of a spreadsheet: numbers as they are, and text that cannot start a formula."""
    if isinstance(value, Figure):
        value = value.number
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if isinstance(value, Decimal):
        return f"{value:f}"
    text = brief.text(value) if isinstance(value, bool) else _one_line(value)
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text


def _one_line(value: Any) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)
    return " ".join(text.split())
