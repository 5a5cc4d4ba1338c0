"""The checksum inside a PDF, an office file or a calendar, by which a later edit by hand can be seen.

It stands where the format has room for a remark, and is taken over the whole file with zeros in its place.
"""

import re

_MARK = b"ivp: sha256:"
_BLANK = b"0" * 64
_SUM = re.compile(rb"[0-9a-f]{64}")
_PDF_END = b"startxref"
_ZIP_END = b"PK\x05\x06"
_CALENDAR = b"BEGIN:VCALENDAR\r\n"
_PROPERTY = b"X-IVP-SUM:"
_ZIP_END_SIZE = 22
"""The size of the end of a zip file that has no remark yet."""


def sealed(data: bytes) -> bytes:
    """A PDF, zip file or calendar with a remark of its own kind that holds the checksum of the rest."""
    remark = _MARK + _BLANK
    if data.startswith(_CALENDAR):
        blank = _CALENDAR + _PROPERTY + _BLANK + b"\r\n" + data.removeprefix(_CALENDAR)
    elif data[-_ZIP_END_SIZE:].startswith(_ZIP_END):
        blank = data[:-2] + len(remark).to_bytes(2, "little") + remark
    else:
        body, word, end = data.rpartition(_PDF_END)
        blank = body + b"%" + remark + b"\n" + word + end
    before, mark, after = _split(blank)
    return before + mark + _digest(blank) + after[len(_BLANK) :]


def is_sealed(data: bytes) -> bool:
    """Whether a file carries our checksum and still is what we wrote."""
    before, mark, after = _split(data)
    found, rest = after[: len(_BLANK)], after[len(_BLANK) :]
    return bool(_SUM.fullmatch(found)) and found == _digest(before + mark + _BLANK + rest)


def _split(data: bytes) -> tuple[bytes, bytes, bytes]:
    """What stands before our remark, its name, and what comes after; plan text may hold the same name."""
    return data.partition(_PROPERTY) if data.startswith(_CALENDAR) else data.rpartition(_MARK)


def _digest(data: bytes) -> bytes:
    from hashlib import sha256

    return sha256(data).hexdigest().encode()
