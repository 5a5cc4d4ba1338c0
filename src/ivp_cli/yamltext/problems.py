"""Why a text is refused, in plain Dutch: the words of the YAML parsers never reach a user."""

import re
from typing import Any

from yaml.events import ScalarEvent, StreamEndEvent

from ivp_cli.findings import Span
from ivp_cli.yamltext.events import events_of
from ivp_cli.yamltext.forbidden import RefusedError
from ivp_cli.yamltext.mistakes import ROWS, Row
from ivp_cli.yamltext.positions import LINE_BREAK, at_index, point
from ivp_cli.yamltext.repairs import requoted, unindented

# Exactly the characters that YAML does not take; both parsers refuse them, in different ways.
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_UNKNOWN = ("Dit is geen geldige YAML.", "Kijk op deze regel en die erboven naar inspringing en leestekens.")
_UNINDENTED = (
    "De tekst onder `|` of `>` springt niet in.",
    "Spring de tekst twee spaties in, gerekend vanaf het veld erboven.",
)
_NO_TEXT = ("In de tekst staat een teken dat in YAML niet mag.", "Haal het onzichtbare teken weg.")


def syntax_error(text: str, error: Exception) -> RefusedError:
    """What a YAML parser raised, told in Dutch and placed where the mistake was made."""
    problem: Any = getattr(error, "problem_mark", None)
    context: Any = getattr(error, "context_mark", None)
    if problem is None:
        odd = _NOT_YAML.search(text)
        return RefusedError(
            "IVP002", *(_NO_TEXT if odd else _UNKNOWN), at_index(text, odd.start() if odd else 0)
        )
    lines = LINE_BREAK.split(text)
    if text_below := unindented(lines, problem.line):
        return RefusedError("IVP002", *_UNINDENTED, text_below)
    reported = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}"
    here = lines[problem.line] if problem.line < len(lines) else ""
    for row in ROWS:
        if (
            re.search(row.reported, reported)
            and re.search(row.before, here[: problem.column])
            and re.match(row.after, here[problem.column :])
            and (spot := _place(row, text, lines, problem, context))
        ):
            hint = requoted(lines, spot.line - 1) if row.quotes else ""
            return RefusedError("IVP002", row.message, hint or row.hint, spot)
    return RefusedError("IVP002", *_UNKNOWN, point(problem))


def _place(row: Row, text: str, lines: list[str], problem: Any, context: Any) -> Span | None:
    """Where to point for a mistake, if the text has it: parsers began at `context`, gave up at `problem`."""
    began = context or problem
    if row.spot:
        above = _filled_line_above(lines, problem.line)
        return _spot(row.spot, lines, [*([began.line] if context else ()), above, problem.line])
    if row.at == "opening":
        return _opening(text, problem.line)
    return point(problem if row.at == "problem" else began)


def _opening(text: str, line: int) -> Span | None:
    """Where the last value before a line begins that has quotes and goes on until there."""
    opening: Span | None = None
    try:
        next_event = events_of(text)
        while type(event := next_event()) is not StreamEndEvent:
            start: Any = event.start_mark
            many = type(event) is ScalarEvent and event.style in ("'", '"') and start.line < line
            opening = point(start) if many else None
    except Exception:  # noqa: BLE001  # the text breaks off here: that is what is being told
        return opening
    return None


def _spot(pattern: str, lines: list[str], around: list[int]) -> Span | None:
    """Where a sign stands, on the first of these lines that has it."""
    for number in around:
        found = re.search(pattern, lines[number]) if number < len(lines) else None
        if found:
            return Span(number + 1, found.start("spot") + 1, number + 1, found.end("spot") + 1)
    return None


def _filled_line_above(lines: list[str], line: int) -> int:
    """The nearest line above that is not blank."""
    return next((number for number in range(min(line, len(lines)) - 1, -1, -1) if lines[number].strip()), 0)
