"""Builds plain data from the events of a text, and refuses what plan files do not need.

The YAML library builds nothing: no resolver decides that `0362` is a number, and nothing that a file holds
can make more than it says. One loop, without recursion; what is rare lives outside it.
"""

import unicodedata
from collections.abc import Callable
from typing import Any, Final, NoReturn, TypeAlias

from yaml.error import Mark
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from ivp_cli.findings import Finding, Place, Route, Severity, Span
from ivp_cli.shorten import cut
from ivp_cli.yamltext.comments import with_lost_ends
from ivp_cli.yamltext.conflicts import refuse_conflict
from ivp_cli.yamltext.events import BOM, events_of
from ivp_cli.yamltext.forbidden import (
    MAX_NODES,
    MAX_TEXT,
    RefusedError,
    inspect,
    is_suspect,
    refuse,
    refuse_property,
)
from ivp_cli.yamltext.positions import between, locate, point
from ivp_cli.yamltext.retyped import NULLS, OTHERWISE, STARTS, retyped

MAX_DEPTH = 20

_Data: TypeAlias = Any
_Seen: TypeAlias = dict[str, Any]

_KEY: Final = object()
"""The next node is a key."""
_ITEM: Final = object()
"""The next node is one more item of a list."""

_SOORT = "Begin met `soort:`, bijvoorbeeld `soort: jaarprogramma`, en daaronder `id:` en de andere velden."


def parse(text: str, file: str, begin: str = _SOORT) -> tuple[dict[str, Any] | None, list[Finding]]:
    """The plain data of a text: mappings, lists, texts, and None for an empty value, `~` or `null`.

    Stops at the first thing that is wrong, and then there is no data; only of values that are empty and of
    keys that are there twice all are told, and of such keys the first value counts. What an empty value
    could hold, and whether a value that others change is meant as text, is for the model to say. `begin`
    tells who has no fields at the top how the file should begin.
    """
    text = text.removeprefix(BOM)
    builder = _Builder(text, file, begin)
    try:
        refuse_conflict(text)
        data = builder.build()
    except RefusedError as refused:
        glued = (one.place.span for one in builder.findings if one.rule == "IVP013")
        if any(span and span.line == refused.span.line for span in glued):
            return None, builder.findings  # what the parser stumbles over has been told
        place = Place(file, span=refused.span)
        finding = Finding(refused.rule, Severity.FOUT, refused.message, place, refused.hint)
        end = refused.span.line  # what was made of the text behind it is not what was meant
        earlier = (one for one in builder.findings if not one.place.span or one.place.span.line <= end)
        return None, [*earlier, finding]
    return data, with_lost_ends(text, file, builder.findings)


class _Builder:
    """The state of one text being built."""

    def __init__(self, text: str, file: str, begin: str) -> None:
        self.findings: list[Finding] = []
        self._text = text
        self._file = file
        self._begin = begin
        self._top: list[_Data] = []
        self._stack: list[tuple[_Data, Any, _Seen, str | int]] = []
        self._overwritten: list[tuple[dict[str, _Data], str, _Data]] = []

    def build(self) -> dict[str, _Data]:  # noqa: C901, PLR0912  # one loop, for speed
        """Reads all events; scalars, which are most of them, without leaving this loop."""
        next_event = self._open()
        text = self._text
        unseen = 0 if is_suspect(text) else MAX_NODES
        otherwise = OTHERWISE.fullmatch
        into: _Data = self._top
        at: Any = _ITEM
        seen: _Seen = {}
        nodes = 0
        pop = self._stack.pop
        while True:
            try:
                event = next_event()
            except Exception as error:  # the library raises more than its own errors
                raise _in_dutch(text, error) from error
            kind = type(event)
            if kind is ScalarEvent:
                nodes += 1
                value = event.value
                if nodes > unseen or len(value) > MAX_TEXT:
                    inspect(text, event, nodes)
                if at is _KEY:
                    at = value
                    plain = value.islower() and value.isascii()
                    if not plain or seen.setdefault(value, event) is not event:
                        self._name(event, into, seen)
                    continue
                style = event.style
                if not style and value[:1] in STARTS and otherwise(value):
                    value = self._read(event, at, seen, into)
                elif (
                    not style
                    and (" -" in value or "\n-" in value)
                    and event.start_mark.line != event.end_mark.line
                ):
                    value = self._fold(event, at, into)
                elif style != "|" and "\n" in value:
                    value = value.replace("\n", "\n\n")  # what folding left was an empty line
                if at is _ITEM:
                    into.append(value)
                else:
                    into[at] = value
                    at = _KEY
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                nodes += 1
                if nodes > unseen:
                    inspect(text, event, nodes)
                into, at, seen = self._enter(event, into, at, seen)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                into, at, seen, _ = pop()
            elif kind is StreamEndEvent:
                return self._finish()
            else:
                self._pass(event)

    def _open(self) -> Callable[[], Any]:
        try:
            return events_of(self._text)
        except Exception as error:  # the library raises more than its own errors
            raise _in_dutch(self._text, error) from error

    def _enter(self, event: Any, into: _Data, at: Any, seen: _Seen) -> tuple[_Data, Any, _Seen]:
        """Starts a mapping or a list inside what is being filled."""
        mapping = type(event) is MappingStartEvent
        stack = self._stack
        if at is _KEY or len(stack) == MAX_DEPTH or not (stack or mapping):
            self._stands_wrong(event, at)
        new: _Data = {} if mapping else []
        if at is _ITEM:
            stack.append((into, _ITEM, seen, len(into)))
            into.append(new)
        else:
            stack.append((into, _KEY, seen, at))
            into[at] = new
        return new, _KEY if mapping else _ITEM, {}

    def _stands_wrong(self, event: Any, at: Any) -> NoReturn:
        """A mapping or a list where there cannot be one."""
        here = point(event.start_mark)
        if at is _KEY:
            refuse("Een veldnaam is gewone tekst, geen lijst of blok.", "Schrijf `veld: waarde`.", here)
        if not self._stack:
            refuse("Het bestand begint met een lijst; het hoort uit velden te bestaan.", self._begin, here)
        message = f"De tekst is dieper genest dan {MAX_DEPTH} lagen."
        refuse(message, "Maak de opbouw platter.", here)

    def _name(self, event: Any, into: dict[str, _Data], seen: _Seen) -> None:
        """A key that is not a plain new word: strangely written, or there already."""
        key, span = event.value, self._span(event)
        if not key.strip():
            refuse("Voor de dubbele punt ontbreekt de veldnaam.", "Schrijf `veld: waarde`.", span)
        if key == "<<" and not event.style:
            refuse("Samenvoegen met `<<` mag niet in een planbestand.", "Schrijf de velden uit.", span)
        first = seen.setdefault(unicodedata.normalize("NFKC", key).casefold(), event)
        if first is event:
            return
        self._overwritten.append((into, key, into.get(key, _KEY)))
        lines = f"op regel {first.start_mark.line + 1} en op regel {span.line}"
        written = f"Het veld `{_short(key)}` staat er twee keer: {lines}."
        if key != first.value:
            written = f"`{_short(first.value)}` en `{_short(key)}` zijn hetzelfde veld: {lines}."
        route: Route = (*self._route(), key)
        earlier = Place(self._file, (*route[:-1], first.value), True, self._span(first))
        place = Place(self._file, route, True, span)
        hint = "Laat er één staan, of voeg de twee samen."
        self.findings.append(Finding("IVP004", Severity.FOUT, written, place, hint, (earlier,)))

    def _read(self, event: Any, at: Any, seen: _Seen, into: _Data) -> str | None:
        """A value without quotes that is nothing, or that others make something else of."""
        value: str = event.value
        if value in NULLS:
            if self._stack:
                self._empty(event, at, seen, into)
            return None
        if self._stack:
            route: Route = (*self._route(), len(into) if at is _ITEM else at)
            self.findings.append(retyped(value, Place(self._file, route)))
        return value

    def _fold(self, event: Any, at: Any, into: _Data) -> str:
        """A value without quotes that goes on behind its own line, maybe with a dash that begins no item."""
        from ivp_cli.yamltext.glued import with_dash

        place = Place(self._file, (*self._route(), len(into) if at is _ITEM else at))
        if found := with_dash(self._text, event, place, in_list=at is _ITEM):
            self.findings.append(found)
        value: str = event.value
        return value.replace("\n", "\n\n")

    def _empty(self, event: Any, at: Any, seen: _Seen, into: _Data) -> None:
        """A value that is not there: leaving out, `onbekend` and `pm` say what is meant, nothing does not."""
        if at is _ITEM:
            step, span = len(into), point(event.start_mark)
            written = "Een onderdeel van de lijst is leeg."
        else:
            step, span = at, self._span(seen.get(at, event))
            written = f"Het veld `{_short(at)}` is leeg."
        place = Place(self._file, (*self._route(), step), at is not _ITEM, span)
        self.findings.append(Finding("IVP005", Severity.FOUT, written, place))

    def _route(self) -> Route:
        """The route of what is being filled."""
        return tuple(step for *_, step in self._stack[1:])

    def _pass(self, event: Any) -> None:
        """The events that carry no data; they are fine unless they do what plan files do not need."""
        start: Mark = event.start_mark
        if type(event) is AliasEvent:
            refuse_property(self._text, start)
        if type(event) is not DocumentStartEvent:
            return
        if self._text.startswith("%", start.index):
            refuse("Een regel mag niet met een procentteken beginnen.", "Haal deze regel weg.", point(start))
        if self._top:
            hint = "Zet wat na `---` komt in een eigen bestand."
            refuse("Een bestand bevat één ding; hier begint een tweede.", hint, point(start, 3))

    def _finish(self) -> dict[str, _Data]:
        if self._top in ([], [None]):
            refuse("Het bestand is leeg.", self._begin, Span(1, 1, 1, 1))
        data = self._top[0]
        if not isinstance(data, dict):
            here = locate(self._text, [()])[()].value
            refuse("Het bestand hoort uit velden te bestaan, maar bevat alleen tekst.", self._begin, here)
        for mapping, key, first in reversed(self._overwritten):
            if first is _KEY:
                del mapping[key]
            else:
                mapping[key] = first
        return data

    def _span(self, event: Any) -> Span:
        return between(self._text, event.start_mark, event.end_mark)


def _in_dutch(text: str, error: Exception) -> RefusedError:
    """The parser's complaint in our words: they are many, and imported only when there is one."""
    from ivp_cli.yamltext.problems import syntax_error

    return syntax_error(text, error)


def _short(key: str) -> str:
    return cut(key, 40)
