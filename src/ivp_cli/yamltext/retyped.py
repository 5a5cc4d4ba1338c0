"""Values without quotes that other programs do not read as the text that was written.

We read every value as text. YAML 1.1, which many programs speak, makes a number of `0362` or `1.10` and a yes
or no of `no`, so that what they show or write back is something else.
"""

import re
from collections.abc import Iterator
from typing import Any

from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from ivp_cli.findings import Route
from ivp_cli.yamltext.events import BOM, events_of

# Whole numbers and dates that do exist are left out: those come back as they were written.
_OTHER = (
    r"(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE|[yYnN]"
    r"|[-+]?0[0-9_]+|[-+]?0[xob][0-9a-fA-F_]+|\+[0-9]+"  # octal, hexadecimal
    r"|[-+]?[0-9]+_[0-9_]*|[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?"  # thousands, sixtieths
    r"|[-+]?[0-9]*\.[0-9]*0|[-+]?[0-9]+\.|[-+]?\.[0-9]+|[-+]?[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]+"  # fractions
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
    r"|[0-9]{4}-(?:02-3[01]|(?:0[469]|11)-31|(?:0[1-9]|1[0-2])-(?:00|3[2-9]|[4-9][0-9])|(?:00|1[3-9])-[0-9]{2}))"
)
_END = r"[ \t]*(?:[,\]}#\r\n]|\Z)"
_BEGIN = rf"[:\[,-] ?(?<=[ \[])(?=[-+.0-9]|[yYnNoOtTfF][a-zA-Z]{{0,4}}{_END})"
_SOMEWHERE = re.compile(f"{_BEGIN}{_OTHER}{_END}")
"""A quick look first: most texts have no such value, and need not be walked."""


def retyped(text: str) -> Iterator[tuple[Route, str]]:
    """The values that stand without quotes and that others would change, each with its route."""
    text = text.removeprefix(BOM)
    if not _SOMEWHERE.search(text):
        return
    other = re.compile(_OTHER)
    steps: list[Any] = []
    next_event = events_of(text)
    while type(event := next_event()) is not StreamEndEvent:
        kind = type(event)
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            steps.pop()
        elif kind is ScalarEvent and steps and steps[-1] is None:
            steps[-1] = event.value
            continue
        elif kind is ScalarEvent and not event.style and other.fullmatch(event.value):
            yield tuple(steps), event.value
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            steps.append(None if kind is MappingStartEvent else 0)
            continue
        if steps:
            steps[-1] = steps[-1] + 1 if isinstance(steps[-1], int) else None
