"""How much room text takes in a drawing, in which nothing breaks a line by itself."""

import re

_CHUNK = re.compile(r"(\s*)(\S*?[^\W\d_][/-](?=[^\W\d_])|\S+)")
"""A word, or the part of one up to a hyphen or slash, and the white space before it."""

_GROUPS = {"ijl'": 0.3, " ,.IJ/:;|": 0.35, "frt()[]-!": 0.43, "csz?": 0.55, "mwMW%@": 1.0}
_WIDTHS = {letter: width for letters, width in _GROUPS.items() for letter in letters}
_SMALL, _LARGE, _UNKNOWN = 0.64, 0.79, 1.0
"""How wide letters are, for a size of 1, in the widest of the fonts that a page may be shown in."""
_BOLD = 1.15
"""How much wider they are in bold type."""


def fitted(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """The text in lines that are no wider than the room; a word that is, is broken off with a hyphen."""
    most = room / size / (_BOLD if bold else 1)
    lines = [""]
    for gap, chunk in _CHUNK.findall(text.strip()):
        first, *others = _pieces(chunk, most)
        longer = f"{lines[-1]} {first}".lstrip() if gap else lines[-1] + first
        if lines[-1] and _width(longer) > most:
            lines.append(first)
        else:
            lines[-1] = longer
        lines += others
    return lines


def _pieces(word: str, most: float) -> list[str]:
    """The word, in pieces that fit."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and _width(f"{pieces[-1]}{letter}-") > most and _width(word) > most:
            pieces[-1] += "-"
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _width(text: str) -> float:
    return sum(_WIDTHS.get(letter) or _other(letter) for letter in text)


def _other(letter: str) -> float:
    if letter.islower() or letter.isdecimal():
        return _SMALL
    return _LARGE if letter.isalpha() or letter.isascii() or letter in "“”‘’–€" else _UNKNOWN
