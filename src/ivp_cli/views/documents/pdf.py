"""A document as PDF: tagged, to read aloud (PDF/UA-1), and to keep (PDF/A-3a), both at once."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time

from ivp_cli.views.documents import templates
from ivp_cli.views.documents.blocks import Items, Picture, Table, tables
from ivp_cli.views.documents.paper import Paper
from ivp_cli.views.documents.rowheaders import name_rows
from ivp_cli.views.documents.typesetting import typeset

LAYOUT = "opmaak.typ"


def write(paper: Paper, overrides: Mapping[str, str]) -> bytes:
    """The file; the text goes to the layout as data, so that none of it can become markup."""
    document = json.dumps(_data(paper), ensure_ascii=False)
    made = typeset(
        templates.layout(LAYOUT, overrides),
        {"document": document},
        "pdf",
        format="pdf",
        pdf_standards=["a-3a", "ua-1"],
        timestamp=datetime.combine(paper.day, time(), UTC),
    )
    return name_rows(made, [table.named for table in tables(paper.blocks)])


def _data(value: object) -> object:
    """Blocks as plain data: a mapping with the name of the block as its `kind`."""
    if is_dataclass(value):
        data = {field.name: _data(getattr(value, field.name)) for field in fields(value)}
        if isinstance(value, Table):
            data |= {name: getattr(value, name) for name in ("shares", "short", "whole", "crowded")}
        elif isinstance(value, Items):
            data["short"] = value.short
        elif isinstance(value, Picture):
            data["size"] = list(value.size)
        return {"kind": type(value).__name__.lower(), **data}
    if isinstance(value, tuple):
        return [_data(item) for item in value]
    if isinstance(value, date):
        return {"year": value.year, "month": value.month, "day": value.day}
    return value
