"""Mistakes that take more than one sign to recognise, and ready answers for quotes that do not match."""

import re
from typing import Any

from yaml.events import ScalarEvent, StreamEndEvent

from ivp_cli.findings import Span
from ivp_cli.yamltext.events import events_of

_LONGEST = 160
"""An answer is to be copied; who has a longer text is helped more by what to do."""

_QUOTED = re.compile(r"""(?P<place>\s*(?:- +)*)(?P<field>[\w-]+: +)?(?P<value>["'].*\S)\s*""")
_APOSTROPHE = re.compile(r"'(?:[a-z]{1,2}|[0-9]{2})\b")
"""How a text begins that begins with an apostrophe: 's avonds, 't Gooi, '70."""
_HEADER = re.compile(r"(?P<place>\s*(?:- +)*)[\w-]+: +[|>][-+0-9]*\s*(?:#.*)?")
_FIELD = re.compile(r"\s*(?:#|(?:- +)*[\w-]+:(?:\s|$)|---|\.\.\.)")


def unindented(lines: list[str], until: int) -> Span | None:
    """Where the text under a `|` begins that does not stand further in than its field, up to a line."""
    for number, line in enumerate(lines[: until + 1]):
        header = _HEADER.fullmatch(line)
        below = _filled_below(lines, number) if header else None
        if header and below is not None and below <= until:
            text = lines[below].lstrip(" ")
            column = len(lines[below]) - len(text)
            field = len(header["place"])
            item = text.startswith("- ") and column < field
            if column <= field and not item and not text[0].isspace() and not _FIELD.match(text):
                return Span(below + 1, column + 1, below + 1, column + 1 + len(text.rstrip()))
    return None


def requoted(lines: list[str], number: int) -> str:
    """What to write for a value of which the quotes do not match; empty where that is not clear."""
    found = _QUOTED.fullmatch(lines[number])
    if not found or _goes_on(lines, number, found) or re.search(r"\s#", found["value"]):
        return ""
    meant, written = _meant(found["value"])
    fits = len(written) <= _LONGEST and "`" not in written and _scalars(f"x: {written}\n") == ["x", meant]
    return f"Schrijf `{written}`." if fits else ""


def _meant(value: str) -> tuple[str, str]:
    """The text that was meant, and how to write it."""
    quote, rest = value[0], value[1:]
    if quote not in rest and not _APOSTROPHE.match(value):
        return rest, f"{value}{quote}"
    first = rest.find(quote)
    around = rest[-1] == quote and first < len(rest) - 1
    if around and (rest[first - 1].isspace() or rest[first + 1].isalnum()):
        value = rest[:-1]  # the outer two are the quotes, those between them belong to the text
    if "'" not in value:
        return value, f"'{value}'"
    if '"' not in value and "\\" not in value:
        return value, f'"{value}"'
    return value, "'{}'".format(value.replace("'", "''"))


def _goes_on(lines: list[str], number: int, found: re.Match[str]) -> bool:
    """Whether the line below belongs to the value too."""
    below = _filled_below(lines, number)
    start = len(found["place"]) if found["field"] else len(found["place"]) - len(found["place"].lstrip())
    return below is not None and len(lines[below]) - len(lines[below].lstrip(" ")) > start


def _filled_below(lines: list[str], number: int) -> int | None:
    return next((below for below in range(number + 1, len(lines)) if lines[below].strip()), None)


def _scalars(text: str) -> list[str]:
    """The texts that a text holds; none where it is not sound."""
    found: list[str] = []
    try:
        next_event = events_of(text)
        while type(event := next_event()) is not StreamEndEvent:
            scalar: Any = event
            found += [scalar.value] if type(event) is ScalarEvent else []
    except Exception:  # noqa: BLE001  # what does not parse is not proposed
        return []
    return found
