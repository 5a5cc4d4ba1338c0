"""Where things stand in a text: computed for the few places that are asked for, never kept."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from yaml.error import Mark
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from ivp_cli.findings import Route, Span
from ivp_cli.yamltext.events import BOM, events_of

LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""

_BLANK = " \t\r\n\x85\u2028\u2029"
_HEADER = re.compile("[|>][-+0-9]*")
_START = Span(1, 1, 1, 1)

_Tree: TypeAlias = dict[str | int, Any]


class Located(NamedTuple):
    """Where a value stands, and its key when it has one.

    A scalar is spanned from its first character to its last (`|` and quotes included); an empty value
    is an empty span behind its colon. A mapping or a list is spanned as far as its values go on
    its first line.
    """

    key: Span | None
    value: Span


def locate(text: str, routes: Iterable[Route]) -> dict[Route, Located]:
    """The places of these routes, in one walk over the events of the text.

    Of a key that is there twice the first counts. A route that leads nowhere gets the place of its
    nearest parent that exists: for a mapping that is its first key.
    """
    wanted = set(routes)
    tree: _Tree = {}
    for route in wanted:
        branch = tree
        for step in route:
            branch = branch.setdefault(step, {})
    places = _Walk(text.removeprefix(BOM), wanted).over(tree)
    return {route: _nearest(places, route) for route in wanted}


def point(mark: Mark, length: int = 1) -> Span:
    """The characters from a mark, on its own line."""
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1 + length)


def between(text: str, start: Mark, end: Mark) -> Span:
    """From one mark to another, without the white space that a block scalar ends with."""
    written = text[start.index : end.index].rstrip(_BLANK)
    lines = LINE_BREAK.split(written)
    if len(lines) == 1:
        return point(start, len(written))
    return Span(start.line + 1, start.column + 1, start.line + len(lines), len(lines[-1]) + 1)


def line_starts(text: str) -> list[int]:
    """The index at which each line of a text begins."""
    return [0, *(found.end() for found in LINE_BREAK.finditer(text))]


def index_of(starts: list[int], line: int, column: int) -> int:
    """The index of a line and a column, in a text with these beginnings of lines."""
    return starts[line - 1] + column - 1


def at_index(text: str, index: int) -> Span:
    """The one character at an index."""
    lines = LINE_BREAK.split(text[:index])
    column = len(lines[-1]) + 1
    return Span(len(lines), column, len(lines), column + 1)


@dataclass(slots=True)
class _Open:
    """A collection that the walk is in: which of its parts are wanted, and where the walk is."""

    tree: _Tree | None
    route: Route
    event: Any
    key: Span | None
    child: tuple[str | int, Span | None] | None = None
    count: int = 0


class _Found(NamedTuple):
    located: Located
    inside: Located
    """Where to point when something is missing here."""


class _Walk:
    """Walks the events of a text, and notes the places of the nodes that a tree of steps names."""

    def __init__(self, text: str, wanted: Iterable[Route]) -> None:
        self._text = text
        self._missing = set(wanted)
        """What was not met yet; when there is nothing left, the walk ends."""
        self._places: dict[Route, _Found] = {}
        self._first_keys: dict[Route, Span] = {}
        self._open: list[_Open] = []
        self._ends: dict[int, int] = {}
        """Per line, where what was said on it so far ends; behind that is at most a comment."""

    def over(self, tree: _Tree) -> dict[Route, _Found]:
        """The places found; of a text that breaks off, those before the break."""
        try:
            next_event = events_of(self._text)
            while self._missing and type(event := next_event()) is not StreamEndEvent:
                self._take(event, tree)
        except Exception:  # noqa: BLE001  # the text is refused elsewhere; what is known still helps
            while self._open:
                self._leave()
        return self._places

    def _take(self, event: Any, root: _Tree) -> None:
        kind = type(event)
        if kind is not MappingStartEvent and kind is not SequenceStartEvent:
            self._ends[event.start_mark.line] = self._end_on_its_line(event)
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            self._leave()
        elif kind is ScalarEvent and self._awaits_key():
            self._name(event)
        elif kind is ScalarEvent or kind is MappingStartEvent or kind is SequenceStartEvent:
            tree, route, key = self._next(root)
            if kind is not ScalarEvent:
                self._open.append(_Open(tree, route, event, key))
            elif tree is not None:
                self._note(route, key, between(self._text, event.start_mark, event.end_mark))

    def _awaits_key(self) -> bool:
        return (
            bool(self._open) and type(self._open[-1].event) is MappingStartEvent and not self._open[-1].child
        )

    def _name(self, event: Any) -> None:
        """A key of the mapping the walk is in."""
        around = self._open[-1]
        if around.tree is None:
            around.child = (event.value, None)
            return
        span = between(self._text, event.start_mark, event.end_mark)
        around.child = (event.value, span)
        self._first_keys.setdefault(around.route, span)

    def _next(self, root: _Tree) -> tuple[_Tree | None, Route, Span | None]:
        """What is wanted of the node that comes now, its route and its key."""
        if not self._open:
            return root, (), None
        around = self._open[-1]
        step, key = around.child or (around.count, None)
        around.child = None
        around.count += 1
        if around.tree is None or step not in around.tree or (*around.route, step) in self._places:
            return None, (), None
        return around.tree[step], (*around.route, step), key

    def _end_on_its_line(self, event: Any) -> int:
        """Where a scalar, or the bracket that closes a list, ends on the line where it starts."""
        start: Mark = event.start_mark
        end: Mark = event.end_mark
        if end.line == start.line:
            return max(end.index, self._ends.get(start.line, 0))
        first = LINE_BREAK.split(self._text[start.index : end.index], maxsplit=1)[0]
        header = _HEADER.match(first)
        return start.index + len(header.group() if header else first.rstrip(_BLANK))

    def _leave(self) -> None:
        left = self._open.pop()
        if left.tree is not None:
            start = left.event.start_mark
            end = self._ends.get(start.line, 0)
            self._note(left.route, left.key, point(start, max(end - start.index, 1)))

    def _note(self, route: Route, key: Span | None, value: Span) -> None:
        located = Located(key, value)
        first = self._first_keys.get(route)
        self._places[route] = _Found(located, Located(first, first) if first else located)
        self._missing.discard(route)


def _nearest(places: dict[Route, _Found], route: Route) -> Located:
    if route in places:
        return places[route].located
    for length in range(len(route) - 1, -1, -1):
        if route[:length] in places:
            return places[route[:length]].inside
    return Located(None, _START)
