"""What YAML can do and plan files may not; looked at only where there is reason to."""

import re
from typing import Any, NoReturn

from yaml.error import Mark
from yaml.events import CollectionStartEvent

from ivp_cli.findings import Span
from ivp_cli.yamltext.positions import at_index, between, point

MAX_NODES = 50_000
MAX_TEXT = 20_000

# What may be an anchor or a tag; libyaml says nothing of a lone `!`, so the events do not suffice.
_ANCHOR = re.compile(r"&(?<![^\s,\[{:]&)[\w-]")
_TAG = re.compile(r"!(?<![^\s,\[{:]!)")
_ESCAPE = re.compile(r"\\(?:x(..)|u(....)|U(.{8})|(.))", re.DOTALL)
_HARMLESS_ESCAPES = frozenset('"\\/nt _\r\n')
_PROPERTY = re.compile(r"[^\s,\[\]{}]*")

_PROPERTIES = {
    "&": (
        "Een anker (`&`) mag niet in een planbestand.",
        "Schrijf de waarde uit, of zet de tekst tussen aanhalingstekens.",
    ),
    "*": (
        "Een verwijzing (`*`) mag niet in een planbestand.",
        "Schrijf de waarde uit, of zet de tekst tussen aanhalingstekens.",
    ),
    "!": ("Een tag (`!`) mag niet in een planbestand.", "Zet de tekst tussen aanhalingstekens."),
}


class RefusedError(Exception):
    """A text cannot be taken: by which rule, what is the matter, how to mend it, and where."""

    def __init__(self, rule: str, message: str, hint: str, span: Span) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.hint = hint
        self.span = span


def is_suspect(text: str) -> bool:
    """Whether there may be an anchor, a tag or an escape in a text; most texts have none."""
    return bool("\\" in text or _ANCHOR.search(text) or _TAG.search(text))


def inspect(text: str, event: Any, nodes: int) -> None:
    """Refuses one node too many, anchors, tags, long texts, and escapes for what cannot be seen."""
    start: Mark = event.start_mark
    if nodes > MAX_NODES:
        message = f"Het bestand heeft meer dan {_number(MAX_NODES)} velden en waarden."
        refuse(message, "Verdeel de inhoud over meer bestanden.", point(start))
    if text.startswith(("&", "!"), start.index):
        refuse_property(text, start)
    if isinstance(event, CollectionStartEvent):
        return
    if (length := len(event.value)) > MAX_TEXT:
        message = f"Deze tekst heeft {_number(length)} tekens; hoogstens {_number(MAX_TEXT)} mag."
        span = between(text, start, event.end_mark)
        refuse(message, "Kort de tekst in, of verdeel hem over meer velden.", span)
    if event.style == '"':
        _check_escapes(text, start.index + 1, event.end_mark.index - 1)


def refuse_property(text: str, start: Mark) -> NoReturn:
    """An anchor, an alias or a tag stands here."""
    word = _PROPERTY.match(text, start.index)
    message, hint = _PROPERTIES[text[start.index]]
    refuse(message, hint, point(start, len(word.group()) if word else 1))


def refuse(message: str, hint: str, span: Span) -> NoReturn:
    """The text is YAML, but not of a kind that plan files may use."""
    raise RefusedError("IVP003", message, hint, span)


def _check_escapes(text: str, start: int, end: int) -> None:
    for escape in _ESCAPE.finditer(text, start, end):
        *codes, letter = escape.groups()
        code = next(filter(None, codes), None)
        if letter in _HARMLESS_ESCAPES or (code and _visible(chr(int(code, 16)))):
            continue
        here = at_index(text, escape.start())
        refuse(
            "Deze schrijfwijze met een backslash (\\) staat voor een onzichtbaar of verboden teken.",
            "Haal haar weg; een gewone backslash schrijft u tussen dubbele aanhalingstekens als \\\\.",
            here._replace(end_column=here.column + len(escape.group())),
        )


def _visible(character: str) -> bool:
    return character.isprintable() or character in "\t\n\xa0"


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
