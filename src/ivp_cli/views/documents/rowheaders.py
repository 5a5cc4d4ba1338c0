"""Headers of rows in a PDF, which its maker Typst tags as cells like any other.

Typst has a tag for them, behind a flag that its package for Python does not offer. It writes each tag as an
object of its own, in plain text; here the first cell of a row becomes the header of that row. Which headers a
cell has then follows from where it stands, and no longer from a list that it carries.

Only how an object begins tells what it is: what comes after may be text of the document, a heading for one.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

_TAG = rb"[0-9]+ 0 obj\n<</Type/StructElem"
"""How an object begins that is a tag."""
_HEADER = re.compile(_TAG + rb"/S/TH/P [0-9]+ 0 R/ID\(U([0-9]+)x0y0\)")
"""The header of a first column, with the number of its table."""
_CELL = re.compile(rb"(" + _TAG + rb"/S/T)D(/P [0-9]+ 0 R/A\[<</O/Table)/Headers\[\(U([0-9]+)x([0-9]+)y0\)\]")
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
    places = sorted(map(int, _PLACE.findall(end)))
    objects = [content[here:there] for here, there in pairwise([*places, len(content)])]
    headers = filter(None, map(_HEADER.match, objects))
    if sorted(int(header[1]) for header in headers) != [*range(1, len(named) + 1)]:
        return pdf
    objects = [_tagged(one, named) for one in objects]
    moved = [*accumulate(map(len, objects), initial=places[0])]
    there = dict(zip(places, moved, strict=False))
    end = _PLACE.sub(lambda place: b"%010d 00000 n" % there[int(place[1])], end)
    end = _START.sub(b"startxref\n%d\n" % (moved[-1] + 1), end)
    return content[: places[0]] + b"".join(objects) + _PLACES + end


def _tagged(one: bytes, named: Sequence[bool]) -> bytes:
    """An object, which becomes a header where it is the first cell of a row that this names."""
    cell = _CELL.match(one)
    if cell is None or not named[int(cell[3]) - 1]:
        return one
    kind, scope = (b"D", b"") if int(cell[4]) else (b"H", b"/Scope/Row")
    return cell[1] + kind + cell[2] + scope + one[cell.end() :]
