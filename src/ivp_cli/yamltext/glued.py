"""A dash that begins no item: YAML glues its line to the text above, without a word."""

import re
from typing import Any

from ivp_cli.findings import Finding, Place, Severity, Span
from ivp_cli.yamltext.positions import LINE_BREAK

_DASH = re.compile(r"\s*(?P<line>-(?:\s.*?)?)\s*")

_IN_LIST = (
    "Dit streepje springt te ver in; zo hoort de regel bij de tekst erboven.",
    "Zet de streepjes van één lijst recht onder elkaar.",
)
_BEHIND_FIELD = (
    "Dit streepje begint geen lijst; zo hoort de regel bij de tekst erboven.",
    "Zet elk onderdeel op een eigen regel met een streepje, ook het eerste; of zet de tekst onder `|`.",
)


def with_dash(text: str, event: Any, place: Place, *, in_list: bool) -> Finding | None:
    """What is said of a text without quotes of which a further line begins with a dash.

    The first such line is told: what mends it mends those below.
    """
    lines = LINE_BREAK.split(text[event.start_mark.index : event.end_mark.index])
    for number, line in enumerate(lines[1:], event.start_mark.line + 2):
        if dash := _DASH.fullmatch(line):
            span = Span(number, dash.start("line") + 1, number, dash.end("line") + 1)
            message, hint = _IN_LIST if in_list else _BEHIND_FIELD
            return Finding("IVP013", Severity.FOUT, message, place.located(span), hint)
    return None
