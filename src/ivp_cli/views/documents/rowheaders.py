"""Headers of rows in a PDF, which its maker Typst tags as cells like any other.

Typst has a tag for them, behind a flag that its package for Python does not offer. It writes each tag as an
object of its own, in plain text; here the first cell of a row becomes the header of that row. Which headers a
cell has then follows from where it stands, and no longer from a list that it carries.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

_HEADER = re.compile(rb"/ID\(U([0-9]+)x0y0\)")
"""The header of a first column, with the number of its table."""
_CELL = re.compile(rb"/S/TD(/P [0-9]+ 0 R/A\[<</O/Table)/Headers\[\(U([0-9]+)x([0-9]+)y0\)\]")
"""A cell, with the numbers of its table and its column: it says which header stands above it."""
_PLACE = re.compile(rb"([0-9]{10}) 00000 n")
_PLACES = b"\nxref\n"
_START = re.compile(rb"startxref\n[0-9]+\n")


def name_rows(pdf: bytes, named: Sequence[bool]) -> bytes:
    """A PDF of Typst, in which the first column of some tables names their rows.

    Args:
        pdf: the file; where it has other tables than these, it stays as it is.
        named: of each table, whether its first column does so.
    """
    content, _, end = pdf.rpartition(_PLACES)
    if sorted(map(int, _HEADER.findall(content))) != [*range(1, len(named) + 1)]:
        return pdf

    def tag(cell: re.Match[bytes]) -> bytes:
        if not named[int(cell[2]) - 1]:
            return cell[0]
        return b"/S/TD" + cell[1] if int(cell[3]) else b"/S/TH" + cell[1] + b"/Scope/Row"

    places = sorted(map(int, _PLACE.findall(end)))
    bounds = zip(places, [*places[1:], len(content)], strict=True)
    objects = [_CELL.sub(tag, content[here:there]) for here, there in bounds]
    moved = [*accumulate(map(len, objects), initial=places[0])]
    there = dict(zip(places, moved, strict=False))
    end = _PLACE.sub(lambda place: b"%010d 00000 n" % there[int(place[1])], end)
    end = _START.sub(b"startxref\n%d\n" % (moved[-1] + 1), end)
    return content[: places[0]] + b"".join(objects) + _PLACES + end
