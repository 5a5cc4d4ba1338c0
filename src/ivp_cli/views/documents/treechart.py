"""The geometry of the goal tree: a drawing for each branch, small enough for a sheet of paper."""

from collections.abc import Sequence
from typing import Any

from ivp_cli.views.documents.branches import NONE, Branch
from ivp_cli.views.documents.lettering import fitted

WIDTH = 672
FRAMES, MIDDLE = (1, 166), (191, 196)
"""Where the frames and the thing itself stand, and how wide they are."""

_SIZE = 13
_LINE = 17
_RISE = 13
"""From the top of a line to the foot of its letters."""
_PAD = 8
"""Between a box and its text."""
_GAP = 7
"""Between two boxes, and between two texts."""
_STEM = 14
"""From a box to the line that joins what hangs on it."""
_TOP = 22
"""The room for the words above the columns."""
_MOST = 15
"""How many things hang on one drawing; there is another one for more."""


def drawings(found: Sequence[Branch]) -> list[dict[str, Any]]:
    """A drawing for each branch; those below the plan have their columns in the same place."""
    framed = {branch.kind == "Plan" for branch in found if branch.frames}
    made: list[dict[str, Any]] = []
    for branch in found:
        for start in range(0, max(len(branch.parts), 1), _MOST):
            shown = _drawing(branch, branch.parts[start : start + _MOST], (branch.kind == "Plan") in framed)
            made.append({"id": f"boom-{len(made) + 1}", **shown})
    return made


def _drawing(branch: Branch, parts: Sequence[tuple[str, str]], framed: bool) -> dict[str, Any]:
    """Frames in boxes on the left, the thing itself in a full one, what carries it out on the right."""
    shift = 0 if framed else MIDDLE[0] - FRAMES[0]
    left, width = MIDDLE[0] - shift, MIDDLE[1]
    right = left + width + 2 * _STEM
    frames = [fitted(text, FRAMES[1] - 2 * _PAD, _SIZE) for _, text in branch.frames]
    title = fitted(branch.title, width - 2 * _PAD, _SIZE, bold=True)
    texts = [fitted(text, WIDTH - right, _SIZE) for _, text in parts or (NONE,)]
    tall = max(_tall(frames, _PAD), _tall([title], _PAD), _tall(texts, 0))
    boxes = _column(frames, FRAMES, (tall - _tall(frames, _PAD)) / 2)
    (middle,) = _column([title], (left, width), (tall - _tall([title], _PAD)) / 2)
    y = _TOP + (tall - _tall(texts, 0)) / 2
    lines, joints = [], []
    for text in texts:
        joints.append(y + len(text) * _LINE / 2)
        lines += [{"x": right, "y": y + at * _LINE + _RISE, "tekst": line} for at, line in enumerate(text)]
        y += len(text) * _LINE + _GAP
    below, _ = (parts or (NONE,))[0]
    heads = [(FRAMES[0], "Kader")] if frames else []
    heads += [(left, branch.kind), (right, below)]
    return {
        "titel": branch.title,
        "breedte": WIDTH,
        "hoogte": _TOP + tall + 2,
        "koppen": [{"x": x, "tekst": text} for x, text in heads],
        "vakken": [*boxes, {**middle, "vol": True}],
        "regels": lines,
        "lijn": _joined([_middle(box) for box in boxes], FRAMES[0] + FRAMES[1], left, _middle(middle), -1)
        + _joined(joints, right - 5, left + width, _middle(middle), 1),
    }


def _tall(texts: Sequence[Sequence[str]], pad: int) -> int:
    """How tall a column is."""
    return sum(len(lines) * _LINE + 2 * pad + _GAP for lines in texts) - _GAP if texts else 0


def _column(texts: Sequence[Sequence[str]], place: tuple[int, int], above: float) -> list[dict[str, Any]]:
    """A column of boxes."""
    x, width = place
    y = _TOP + above
    found = []
    for lines in texts:
        high = len(lines) * _LINE + 2 * _PAD
        inside = [
            {"x": x + _PAD, "y": y + _PAD + at * _LINE + _RISE, "tekst": line}
            for at, line in enumerate(lines)
        ]
        found.append({"x": x, "y": y, "breedte": width, "hoogte": high, "vol": False, "regels": inside})
        y += high + _GAP
    return found


def _middle(box: dict[str, Any]) -> float:
    return float(box["y"] + box["hoogte"] / 2)


def _joined(heights: Sequence[float], far: float, near: float, middle: float, side: int) -> str:
    """From each height at `far` to the middle of what stands at `near`, by way of one upright line."""
    stem = near + side * _STEM
    ways = [f"M{far} {height}H{stem}" for height in heights]
    upright = f"M{stem} {min((*heights, middle))}V{max((*heights, middle))}M{stem} {middle}H{near}"
    return "".join([*ways, upright]) if heights else ""
