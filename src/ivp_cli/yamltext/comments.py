"""Comments that nobody meant as one: in YAML a `#` behind a space or a quote ends the value."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from yaml.events import ScalarEvent, StreamEndEvent

from ivp_cli.findings import Finding, Place, Severity, Span
from ivp_cli.yamltext.events import events_of

_SIGN = re.compile(r"""(?<=[\s'"\]}])#(?P<tag>[^\W_]\S{0,39})?""")
"""What may begin a comment; who writes one puts a space behind the sign."""
_TAG = re.compile(r"#[^\W_]")
"""A quick look first: most texts have no such sign."""

_HINT = (
    "Hoort het bij de waarde, zet dan de hele waarde tussen aanhalingstekens; "
    "is het een opmerking, zet dan een spatie achter het hekje."
)


def with_lost_ends(text: str, file: str, findings: list[Finding]) -> list[Finding]:
    """The findings with a warning for each value that loses its end to a `#`.

    Where that leaves nothing of the value, the finding that says so also says why.
    """
    if not _TAG.search(text):
        return findings
    found = list(findings)
    at_line = {one.place.span.line: at for at, one in enumerate(found) if one.place.span}
    for span, tag in _tags(text):
        message = f"Alles vanaf `#{tag}` is een opmerking en telt niet mee."
        said = at_line.get(span.line)
        if said is not None and found[said].rule == "IVP005":
            hint = "Zet de waarde, met het hekje, tussen aanhalingstekens."
            found[said] = found[said]._replace(message=f"{found[said].message} {message}", hint=hint)
        else:
            place = Place(file, span=span)
            found.append(Finding("IVP008", Severity.WAARSCHUWING, message, place, _HINT))
    return found


def _tags(text: str) -> Iterator[tuple[Span, str]]:
    """Each comment behind a value that starts without a space, with where it starts."""
    within = _scalars(text)
    starts = [start for start, _ in within]
    begin = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        for sign in _SIGN.finditer(line) if "#" in line else ():
            at = begin + sign.start()
            around = bisect_right(starts, at) - 1
            if around >= 0 and at < within[around][1]:
                continue  # an ordinary sign in a value
            if sign["tag"] and line[: sign.start()].strip():
                yield Span(number, sign.start() + 1, number, sign.end() + 1), sign["tag"]
            break
        begin += len(line)


def _scalars(text: str) -> list[tuple[int, int]]:
    """Where the values that hold such a sign begin and end."""
    next_event = events_of(text)
    spans: list[tuple[int, int]] = []
    while type(event := next_event()) is not StreamEndEvent:
        if type(event) is ScalarEvent and "#" in event.value:
            start: Any = event.start_mark
            end: Any = event.end_mark
            spans.append((start.index, end.index))
    return spans
