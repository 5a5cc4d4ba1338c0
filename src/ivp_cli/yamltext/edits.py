"""Changing a text at a few places: exactly the characters concerned, and everything else as it stands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ivp_cli.findings import Fix, Route
from ivp_cli.yamltext.events import BOM
from ivp_cli.yamltext.positions import LINE_BREAK, Located, index_of, line_starts, locate

# What needs no quotes wherever it stands: it holds no sign that means something in YAML.
_PLAIN = re.compile(r"(?![-.]+$)[\w.+/-]+(?:[ (]+[\w.+/-]+\)?)*")
_HARMLESS = re.compile(r"[\w.+/-]*")
_BLOCK = ("|", ">")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be changed, and of which key or value."""

    route: Route
    at_key: bool
    fix: Fix


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One stretch of a text, in characters, and what comes in its place."""

    start: int
    end: int
    new: str


def edited(text: str, wishes: Iterable[Wish]) -> tuple[str, list[Wish]]:
    """The text with these wishes fulfilled, and which ones were.

    Those that cannot be fulfilled exactly, or that touch the same characters as an earlier one, are left.
    """
    wishes = list(wishes)
    places = locate(text, {wish.route for wish in wishes})
    mark = BOM if text.startswith(BOM) else ""
    text = text.removeprefix(BOM)
    starts = line_starts(text)
    taken: list[Edit] = []
    done: list[Wish] = []
    for wish in wishes:
        edits = _edits(text, starts, places[wish.route], wish)
        if edits and not any(_touch(edit, other) for edit in edits for other in taken):
            taken += edits
            done.append(wish)
    return mark + _applied(text, taken), done


def _edits(text: str, starts: list[int], place: Located, wish: Wish) -> list[Edit]:
    span = place.key if wish.at_key else place.value
    if span is None:
        return []
    start = index_of(starts, span.line, span.column)
    end = index_of(starts, span.end_line, span.end_column)
    written = text[start:end]
    if wish.fix.old:
        return list(_parts(written, start, wish.fix))
    new = _spelled(written, wish.fix)
    return [Edit(start, end, new)] if new is not None else []


def _parts(written: str, start: int, fix: Fix) -> Iterator[Edit]:
    """Each place where a part stands in a scalar; the line that announces a block of text is none."""
    first = LINE_BREAK.search(written) if written.startswith(_BLOCK) else None
    begin = first.end() if first else 0
    while (at := written.find(fix.old, begin)) >= 0:
        begin = at + len(fix.old)
        yield Edit(start + at, start + begin, fix.new)


def _spelled(written: str, fix: Fix) -> str | None:
    """A whole scalar between the quotes that it had, if it had any; None where it goes over several lines."""
    new, quote = fix.new, written[:1]
    if LINE_BREAK.search(written + new) or quote in _BLOCK:
        return None
    if quote not in ("'", '"'):
        if not fix.quoted and _stays_plain(written, new):
            return new
        quote = "'" if '"' in new or "\\" in new else '"'
    if quote == "'":
        return "'" + new.replace("'", "''") + "'"
    return '"' + new.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _stays_plain(written: str, new: str) -> bool:
    """Whether a text without quotes needs none either once it is changed."""
    if _PLAIN.fullmatch(new):
        return True
    head = _alike(written, new)
    tail = _alike(written[head:][::-1], new[head:][::-1])
    return new[:1].isalnum() and bool(_HARMLESS.fullmatch(new, head, len(new) - tail))


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with together."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (this, that) in pairs if this != that), min(len(one), len(other)))


def _applied(text: str, edits: Iterable[Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits):
        pieces += (text[at : edit.start], edit.new)
        at = edit.end
    return "".join((*pieces, text[at:]))


def _touch(one: Edit, other: Edit) -> bool:
    return one.start < other.end and other.start < one.end
