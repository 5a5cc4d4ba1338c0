"""A document on paper: its blocks, and what a file of it must know besides."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Literal
from xml.sax.saxutils import quoteattr

from ivp_cli.views.documents import dutch
from ivp_cli.views.documents.blocks import Block, Picture, title
from ivp_cli.views.documents.reading import read_blocks
from ivp_cli.views.documents.templates import in_colour

PaperFormat = Literal["odt", "docx", "pdf"]

_LOGO = (220, 48)
"""The width and the height of the box for a logo, in the units of a drawing."""

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
    names: Sequence[str],
    day: date,
    logo: str | None = None,
) -> bytes:
    """The file that a document in Markdown becomes; the same bytes every time.

    Args:
        markdown: the document, drawings included.
        format: what to make of it.
        overrides: a workspace's own templates and layouts.
        names: the municipalities that it comes from.
        day: the day that the file gives as its own.
        logo: the logo of the sender, as a `data:` address.

    Raises:
        DocumentProblem: the document or the layout holds what cannot be on paper.
        MissingExtra: a package is needed that is not installed.
    """
    blocks = read_blocks(markdown)
    author = f"Gemeente{'n' if len(names) > 1 else ''} {dutch.enumeration(names)}"
    paper = Paper(title(blocks), author, day, blocks, _letterhead(logo, author) if logo else None)
    made: bytes = import_module(f"ivp_cli.views.documents.{format}").write(paper, overrides)
    return made


def _letterhead(logo: str, author: str) -> Picture:
    """The logo at the left of a low box, as large as it fits; it says who the sender is."""
    place = f'width="{_LOGO[0]}" height="{_LOGO[1]}" preserveAspectRatio="xMinYMid meet"'
    image = f"<image href={quoteattr(logo)} {place}/>"
    svg = f'<svg viewBox="0 0 {_LOGO[0]} {_LOGO[1]}" xmlns="http://www.w3.org/2000/svg">{image}</svg>'
    return Picture(svg, author, *_LOGO)


def coloured(markdown: str, overrides: Mapping[str, str], colour: str) -> tuple[str, dict[str, str]]:
    """A document and the layouts for it, drawings included, in the colour of a house style."""
    drawn = _DRAWING.sub(lambda svg: svg[0].replace('"currentColor"', f'"{colour}"'), markdown)
    return drawn, in_colour(overrides, colour)
