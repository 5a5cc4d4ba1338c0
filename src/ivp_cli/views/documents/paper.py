"""A document on paper: its blocks, and what a file of it must know besides."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Literal

from ivp_cli.views.documents.blocks import Block, Picture, title
from ivp_cli.views.documents.reading import read_blocks
from ivp_cli.views.documents.sender import Sender
from ivp_cli.views.documents.templates import in_colour

PaperFormat = Literal["odt", "docx", "pdf"]

_DRAWING = re.compile("<svg.*?</svg>", re.DOTALL)
"""Nothing else in a document begins so: what a plan says is escaped."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that is ready to be put on paper."""

    title: str
    author: str
    day: date
    blocks: tuple[Block, ...]
    logo: Picture | None = None
    """What stands above it instead of the name of the sender."""


def make_paper(
    markdown: str,
    format: PaperFormat,
    overrides: Mapping[str, str],
    *,
    sender: Sender,
    day: date,
) -> bytes:
    """The file that a document in Markdown becomes; the same bytes every time.

    Args:
        markdown: the document, drawings included.
        format: what to make of it.
        overrides: a workspace's own templates and layouts.
        sender: who it comes from.
        day: the day that the file gives as its own.

    Raises:
        DocumentProblem: the document or the layout holds what cannot be on paper.
        MissingExtra: a package is needed that is not installed.
    """
    blocks = read_blocks(markdown)
    paper = Paper(title(blocks), sender.name, day, blocks, sender.letterhead)
    made: bytes = import_module(f"ivp_cli.views.documents.{format}").write(paper, overrides)
    return made


def coloured(markdown: str, overrides: Mapping[str, str], colour: str) -> tuple[str, dict[str, str]]:
    """A document and the layouts for it, drawings included, in the colour of a house style."""
    drawn = _DRAWING.sub(lambda svg: svg[0].replace('"currentColor"', f'"{colour}"'), markdown)
    return drawn, in_colour(overrides, colour)
