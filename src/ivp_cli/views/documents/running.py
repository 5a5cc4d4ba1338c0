"""Running text and the numbers of its sources, for a template: the two things every document is full of."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jinja2.runtime import StrictUndefined
from markupsafe import Markup, escape

from ivp_cli.views.documents import markdown

_LETTERS = "abcdefghijklmnopqrstuvwxyz+"

Notes = Iterable[Mapping[str, Any]]
Filter = Callable[..., Markup]


def filters(*, html: bool, numbered: bool = True) -> dict[str, Filter]:
    """The filters `noten` and `lopend` for one kind of document; not `numbered` leaves the numbers out.

    `bronnen | noten` gives the numbers between brackets; `tekst | lopend(bronnen)` gives the paragraphs of
    a text, the last one with its numbers.
    """
    notes, text = (_html_notes, _html_text) if html else (_md_notes, _md_text)
    if numbered:
        return {"noten": notes, "lopend": text}
    return {"noten": lambda _: Markup(""), "lopend": lambda prose, _=(): text(prose)}


def paragraphs(text: object) -> list[str]:
    """The paragraphs of a running text; asking it of what is not there tells which name is missing."""
    if isinstance(text, str | StrictUndefined):
        return str(text).split("\n\n")
    raise TypeError(text)


def _md_notes(notes: Notes) -> Markup:
    numbers = ", ".join(map(markdown.mark, _numbers(notes)))
    return Markup(f" [{numbers}]" if numbers else "")  # noqa: S704 - `settle` escapes it


def _md_text(text: str, notes: Notes = ()) -> Markup:
    marked = "\n\n".join(map(markdown.mark, paragraphs(text)))
    return Markup(marked) + _md_notes(notes)  # noqa: S704 - `settle` escapes it


def _html_notes(notes: Notes) -> Markup:
    link = Markup('<a href="#bron-{0}"><span class="verborgen">bron </span>{0}</a>')
    links = Markup(", ").join(link.format(number) for number in _numbers(notes))
    return Markup('<span class="noot"> [{}]</span>').format(links) if links else Markup("")


def _html_text(text: str, notes: Notes = ()) -> Markup:
    *others, last = map(escape, paragraphs(text))
    return Markup("\n").join(
        Markup("<p>{}</p>").format(part) for part in (*others, last + _html_notes(notes))
    )


def _numbers(notes: Notes) -> list[str]:
    """The number of each source, once, from low to high: 2a, 2b, 10."""
    return sorted(
        {str(note["nummer"]) for note in notes}, key=lambda text: (len(text.rstrip(_LETTERS)), text)
    )
