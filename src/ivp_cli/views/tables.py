"""Rows of cells as text: a table for people, and JSON, CSV and Markdown for machines and documents."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from ivp_cli.model.afwezig import Onbekend

Rows = Sequence[dict[str, Any]]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠")
"""What a spreadsheet could take for the start of a formula."""


def as_table(columns: Sequence[str], rows: Rows, *, width: int | None, colour: bool) -> str:
    """Aligned columns within a width; None gives every row one line, however long."""
    from io import StringIO

    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for column in columns:
        numeric = all(isinstance(row[column], int) for row in rows)
        table.add_column(
            Text(column), justify="right" if numeric else "left", overflow="fold", no_wrap=width is None
        )
    for row in rows:
        table.add_row(*(Text(brief(row[column])) for column in columns))
    text = StringIO()
    console = Console(
        file=text,
        width=width or 10_000,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )
    console.print(table)
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines()) + "\n"


def as_json(columns: Sequence[str], rows: Rows) -> str:
    """A list of objects with the plan's own keys."""
    return json.dumps(list(rows), ensure_ascii=False, indent=2, default=str) + "\n"


def as_csv(columns: Sequence[str], rows: Rows) -> str:
    """Comma-separated values with a header; no cell can become a formula."""
    import csv
    from io import StringIO

    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_inert(row[column]) for column in columns])
    return text.getvalue()


def as_markdown(columns: Sequence[str], rows: Rows, escape: Callable[[str], str]) -> str:
    """A table that every Markdown reader reads alike; `escape` makes a cell's text inert."""
    lines = [columns, ["---"] * len(columns)]
    lines += [[escape(brief(row[column])) for column in columns] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def brief(value: Any) -> str:
    """A cell for people: one safe line, and of an unknown only that it is unknown."""
    return "onbekend" if isinstance(value, Onbekend) else cell(value)


def cell(value: Any) -> str:
    """A cell as one line of text, whole."""
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return " ".join(text.split())


def _inert(value: Any) -> Any:
    if isinstance(value, int):
        return value
    text = cell(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
