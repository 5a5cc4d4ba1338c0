"""How far the actions of each priority are: the figures, and the geometry of a bar for each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any

WIDTH = 400
LEFT, RIGHT = 1, 399
ORDER = ("afgerond", "loopt", "nog niet gestart", "doorgeschoven", "vervallen", "stand onbekend")
"""The states of an action, as they stand in a bar from left to right."""

_LINE = 18
_BAR = 18
_SPACE = 22
_KEY = 24
_LETTERS = 46
"""How many letters of a title fit on a line, amply."""
_KEYS = 2
"""How many states stand side by side in the legend."""


def progress(states: Mapping[str, Sequence[str]], *, drawn: bool) -> dict[str, Any] | None:
    """Of each title how many of its actions are in each state; None where there are no actions.

    Args:
        states: per title the state of each action, in words.
        drawn: whether to add the geometry of the bars.
    """
    counts = {title: Counter(found) for title, found in states.items() if found}
    present = [state for state in ORDER if any(count[state] for count in counts.values())]
    if not counts:
        return None
    rows = [
        {"titel": title, "aantallen": [str(count[state]) for state in present], "totaal": str(count.total())}
        for title, count in counts.items()
    ]
    return {"standen": present, "rijen": rows, "balken": _bars(counts, present) if drawn else None}


def _bars(counts: Mapping[str, Counter[str]], present: Sequence[str]) -> dict[str, Any]:
    """The legend, and below it of each title its lines, its bar and what the bar says."""
    step = (RIGHT - LEFT) / _KEYS
    legend = [
        {"x": round(LEFT + index % _KEYS * step, 1), "y": 2 + index // _KEYS * _KEY, **_look(state)}
        for index, state in enumerate(present)
    ]
    unit = (RIGHT - LEFT) / max(count.total() for count in counts.values())
    y = _KEY * -(-len(present) // _KEYS) + _SPACE
    bars = []
    for title, count in counts.items():
        lines = wrap(title, _LETTERS) or [title]
        texts = [{"y": y + index * _LINE, "tekst": line} for index, line in enumerate(lines)]
        y += len(lines) * _LINE - 10
        bars.append({"titel": texts, "y": y, "delen": _parts(count, unit), "tekst": _words(count)})
        y += _BAR + _SPACE + _LINE
    return {"breedte": WIDTH, "hoogte": y - _SPACE, "dikte": _BAR, "legenda": legend, "balken": bars}


def _parts(count: Counter[str], unit: float) -> list[dict[str, Any]]:
    """The stretches of one bar."""
    parts = []
    before = 0
    for state in ORDER:
        if number := count[state]:
            place = {"x": round(LEFT + before * unit, 1), "breedte": round(number * unit, 1)}
            parts.append(place | _look(state))
            before += number
    return parts


def _look(state: str) -> dict[str, str]:
    """A state as words, and as the name of its pattern."""
    return {"naam": state, "patroon": state.replace(" ", "-")}


def _words(count: Counter[str]) -> str:
    return ", ".join(f"{count[state]} {state}" for state in ORDER if count[state])
