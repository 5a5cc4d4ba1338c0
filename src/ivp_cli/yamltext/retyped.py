"""Values without quotes that other programs do not read as the text that was written.

We read every value as text. YAML 1.1, which many programs speak, makes a number of `0362` or `1.10` and a yes
or no of `no`, so that what they show or write back is something else.
"""

import re

from ivp_cli.findings import Finding, Fix, Place, Severity

RULE = "IVP009"

NULLS = frozenset(("", "~", "null"))
"""What stands for nothing."""

_WORDS = "|".join(
    f"{word}|{word.title()}|{word.upper()}" for word in ("yes", "no", "on", "off", "true", "false")
)
# Whole numbers and dates that do exist are left out: those come back as they were written.
_NUMBER = (
    r"0[0-9_]+|0[xob][0-9a-fA-F_]+"  # octal, hexadecimal, binary
    r"|[0-9]++(?:_[0-9_]*|(?::[0-5]?[0-9])+(?:\.[0-9]*)?"  # thousands, sixtieths
    r"|\.|\.[0-9]*0|(?:\.[0-9]*)?[eE][-+]?[0-9]+)"  # fractions that come back shorter, powers
    r"|\.[0-9]+|\.(?:inf|Inf|INF)"
)
_DATE = (
    r"[0-9]{4}-(?:02-3[01]|(?:0[469]|11)-31"
    r"|(?:0[1-9]|1[0-2])-(?:00|3[2-9]|[4-9][0-9])|(?:00|1[3-9])-[0-9]{2})"
)
OTHERWISE = re.compile(rf"|~|null|[yYnN]|{_WORDS}|[-+]?(?:{_NUMBER})|\+[0-9]+|\.(?:nan|NaN|NAN)|{_DATE}")
"""A value without quotes that is more, or less, than the text that was written."""
STARTS = frozenset(("", *"~nNyYoOtTfF+-.0123456789"))
"""A quick look first: how such a value begins."""


def retyped(value: str, place: Place) -> Finding:
    """A note that others change this value."""
    field = next(step for step in reversed(place.route) if isinstance(step, str))
    message = f"`{field}`: zonder aanhalingstekens is {value} voor andere programma's geen tekst."
    fix = Fix(value, quoted=True)
    return Finding(RULE, Severity.INFO, message, place, f'Schrijf "{value}".', fix=fix)
