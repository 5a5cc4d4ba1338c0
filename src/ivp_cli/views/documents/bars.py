"""How far the actions of each priority are: the figures, and the geometry of a bar for each."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ivp_cli.views.documents.lettering import fitted

WIDTH = 400
LEFT, RIGHT = 1, 399
ORDER = ("afgerond", "loopt", "nog niet gestart", "doorgeschoven", "vervallen", "stand onbekend")
"""The states of an action, as they stand in a bar from left to right."""

_TITLE, _WORDS = 14, 13
"""How large a title is, and what a bar says."""
_LINE = 18
_BAR = 18
_SPACE = 22
_KEY = 24
_KEYS = 2
"""How many states stand side by side in the legend."""


def progress(states: Sequence[tuple[str, Sequence[str]]], *, drawn: bool) -> dict[str, Any] | None:
    """Of each title how many of its actions are in each state; None where there are no actions.

    Args:
        states: each title with the states of its actions, in words; two may have the same title.
        drawn: whether to add the geometry of the bars.
    """
    counts = [(title, Counter(found)) for title, found in states if found]
    present = [state for state in ORDER if any(count[state] for _, count in counts)]
    if not counts:
        return None
    rows = [
        {"titel": title, "aantallen": [str(count[state]) for state in present], "totaal": str(count.total())}
        for title, count in counts
    ]
    return {"standen": present, "rijen": rows, "balken": _bars(counts, present) if drawn else None}


def _bars(counts: Sequence[tuple[str, Counter[str]]], present: Sequence[str]) -> dict[str, Any]:
    """The legend, and below it of each title its lines, its bar and what the bar says."""
    step = (RIGHT - LEFT) / _KEYS
    legend = [
        {"x": round(LEFT + index % _KEYS * step, 1), "y": 2 + index // _KEYS * _KEY, **_look(state)}
        for index, state in enumerate(present)
    ]
    unit = (RIGHT - LEFT) / max(count.total() for _, count in counts)
    y = _KEY * -(-len(present) // _KEYS) + _SPACE
    bars = []
    for title, count in counts:
        bar: dict[str, Any] = {"naam": title, "tekst": _words(count), "delen": _parts(count, unit)}
        bar["titel"] = _lines(fitted(title, RIGHT, _TITLE, bold=True), y)
        bar["y"] = y = y + len(bar["titel"]) * _LINE - 10
        bar["regels"] = _lines(fitted(bar["tekst"], RIGHT, _WORDS), y + _BAR + 15)
        y += _BAR + len(bar["regels"]) * _LINE + _SPACE
        bars.append(bar)
    return {"breedte": WIDTH, "hoogte": y - _SPACE, "dikte": _BAR, "legenda": legend, "balken": bars}


def _lines(texts: Sequence[str], y: float) -> list[dict[str, Any]]:
    """Lines of text, the first at this height."""
    return [{"y": y + index * _LINE, "tekst": text} for index, text in enumerate(texts)]


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
