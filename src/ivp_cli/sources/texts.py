"""Bytes become text, or it is said why not and where."""

import re
from itertools import islice

from ivp_cli.sources.source import MAX_BYTES, SourceFile, Unreadable

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SAVE = "Sla het bestand op als UTF-8."

_NO_TEXT = {
    b"PK\x03\x04": "een Word-, Excel- of zip-bestand",
    b"\xd0\xcf\x11\xe0": "een oud Word- of Excel-bestand",
    b"%PDF-": "een PDF",
    b"{\\rtf": "een tekst met opmaak (RTF)",
}
"""How files begin that somebody gave the name of a plan, and what they are."""
_RETYPE = "Neem de inhoud over in een tekstbestand: sla haar op als platte tekst (UTF-8), of typ haar over."

_ORDINARY = bytes([*b"\t\n\r", *range(0x20, 0x7F)])

# Control characters, reading directions, invisible marks and separators, tags, and what is no character.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    "\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\U000e0000-\U000e007f"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)

_MOST = 10
"""How many of them are told besides the first: what is pasted often has more than one."""

_CALLED = tuple(
    (re.compile(f"[{signs}]"), name)
    for signs, name in {
        "\u200b\u180e": "een spatie zonder breedte",
        "\u200c\u200d\u2060": "een teken dat letters verbindt of scheidt",
        "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f": "een teken voor de schrijfrichting",
        "\u2028\u2029": "een regelscheiding",
        "\ufeff": "een markering van het begin van een bestand",
        "\x00-\x1f\x7f-\x9f": "een stuurteken",
    }.items()
)
"""What the commonest of them are called."""


def too_big(name: str) -> Unreadable:
    """What is said of a file that is not read because of its size."""
    message = "Het bestand is groter dan 1 MiB (1.048.576 bytes)."
    return Unreadable(name, "IVP001", message, "Verdeel de inhoud over meer bestanden.")


def decode(name: str, data: bytes) -> SourceFile | Unreadable:
    """The text of a file, when it is UTF-8 without anything that cannot be seen."""
    if len(data) > MAX_BYTES:
        return too_big(name)
    if what := next((called for begin, called in _NO_TEXT.items() if data.startswith(begin)), None):
        return Unreadable(name, "IVP001", f"Dit is {what} en geen planbestand.", _RETYPE, 1, 1)
    if data.startswith(_UTF16) or b"\0" in data[:2]:
        return Unreadable(name, "IVP001", "Het bestand is opgeslagen als UTF-16.", _SAVE, 1, 1)
    data = data.removeprefix(_BOM)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(name, data, error.start)
    # Nearly all bytes are ordinary; throwing those away first makes the search ten times as fast.
    if _FORBIDDEN.search(data.translate(None, _ORDINARY).decode()):
        return _invisible(name, text)
    return SourceFile(name, text)


def _not_utf8(name: str, data: bytes, at: int) -> Unreadable:
    meant = data[at : at + 1].decode("cp1252", "replace")
    was = f"; in Windows-1252 is het een '{meant}'" if meant.isprintable() and meant != "\ufffd" else ""
    message = f"Het bestand is niet opgeslagen als UTF-8: byte {data[at]:02X} past daar niet in{was}."
    line, column = _position(data[:at].decode())
    return Unreadable(name, "IVP001", message, _SAVE, line, column)


def _invisible(name: str, text: str) -> Unreadable:
    found, *more = islice(_FORBIDDEN.finditer(text), _MOST + 2)
    code = f"U+{ord(found.group()):04X}"
    called = next((f"{name}, " for signs, name in _CALLED if signs.match(found.group())), "")
    message = f"In de tekst staat een onzichtbaar of verboden teken: {called}{code}."
    line, column = _position(text[: found.start()])
    others = dict.fromkeys(_position(text[: one.start()])[0] for one in more[:_MOST])
    lines = [str(other) for other in others if other != line]
    hint = "Haal het teken weg en typ de tekst daar opnieuw."
    if lines:
        *first, last = [*lines, "verder"] if len(more) > _MOST else lines
        hint += f" Kijk ook op regel {', '.join(first)}{' en ' if first else ''}{last}."
    return Unreadable(name, "IVP001", message, hint, line, column)


def _position(before: str) -> tuple[int, int]:
    lines = re.split("\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1
