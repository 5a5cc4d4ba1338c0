"""What reaches the screen: data to stdout, the rest to stderr, and nothing that could steer a terminal."""

import os
import sys
from contextlib import suppress
from typing import TextIO

from ivp_cli.cli.streams import silence
from ivp_cli.shorten import cut
from ivp_cli.views.inert import without_marks

VALUE_LIMIT = 200

_STYLES = {"red": "31", "green": "32", "yellow": "33", "blue": "34", "bold": "1", "dim": "2"}
_PRINTABLE_SPACES = "\u00a0\u2007\u2009\u202f"
"""Spaces that Dutch typography uses in amounts, and that Python does not call printable."""


def emit(text: str) -> None:
    """Write text to stdout exactly as it is, ending in one newline."""
    _write(sys.stdout, text if text.endswith("\n") or not text else text + "\n")


def emit_bytes(data: bytes) -> None:
    """Write what is not text to stdout, where a program or a file takes it."""
    with suppress(BrokenPipeError):
        sys.stdout.flush()
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence(sys.stdout)


def emit_json(text: str) -> None:
    """Write JSON to stdout, spelled so that the log of a CI system holds the same values and no command."""
    emit(without_marks(text, "\\u0023"))


def tell(text: str) -> None:
    """Write text for people to stdout; in the log of a CI system nothing in it is a command."""
    emit(without_commands(text))


def warn(text: str) -> None:
    """Write a message for the reader, after the data so far, to stderr."""
    with suppress(BrokenPipeError):
        sys.stdout.flush()
    _write(sys.stderr, without_commands(text) + "\n")


def _write(stream: TextIO, text: str) -> None:
    """Write for whoever still reads: that they leave, soon or late, must not change the verdict."""
    try:
        stream.write(text)
    except BrokenPipeError:
        silence(stream)


def without_commands(text: str) -> str:
    """The text without what a CI system obeys: `::` at the start of a line, `##[` and its like anywhere."""
    lines = without_marks(text, "\\x23").split("\n")
    return "\n".join(
        line.replace("::", "\\x3a:", 1) if line.lstrip().startswith("::") else line for line in lines
    )


def clean(text: str, limit: int = VALUE_LIMIT) -> str:
    """One line that is safe on a terminal: what cannot be printed is escaped, what is too long is cut."""
    shown = text if text.isprintable() else "".join(map(_printable, text))
    return cut(shown, limit)


def clean_lines(text: str) -> str:
    """Several lines, each safe on a terminal and none cut."""
    return "\n".join(clean(line, limit=sys.maxsize) for line in text.split("\n"))


def coloured(stream: TextIO) -> bool:
    """Whether a stream may get colour: only a terminal that can show it, and only when nobody objects."""
    return not os.environ.get("NO_COLOR") and _obeys(stream)


def clear() -> None:
    """Empty the screen, where stdout is one."""
    if _obeys(sys.stdout):
        sys.stdout.write("\x1b[2J\x1b[3J\x1b[H")


def paint(text: str, style: str, stream: TextIO) -> str:
    """The text in a colour or weight, where the stream may get it."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if coloured(stream) else text


def draws(stream: TextIO) -> bool:
    """Whether a stream can show the lines and bars of a table or a chart."""
    try:
        "─▁█".encode(stream.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def _obeys(stream: TextIO) -> bool:
    """Whether a stream is a terminal that can be steered."""
    able = os.name != "nt" or "WT_SESSION" in os.environ
    return able and os.environ.get("TERM") != "dumb" and stream.isatty()


def _printable(character: str) -> str:
    if character.isprintable() or character in _PRINTABLE_SPACES:
        return character
    return character.encode("unicode_escape").decode("ascii")
