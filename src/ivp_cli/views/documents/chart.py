"""The geometry of a line chart of one indicator; the template draws it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from ivp_cli.model.indicator import Indicator
from ivp_cli.model.meting import Streefwaarde
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.views.documents import dutch
from ivp_cli.views.documents.figures import Meting

WIDTH, HEIGHT = 400, 224
LEFT, RIGHT, TOP, BOTTOM = 44, 392, 42, 192
DIGIT = 9
"""The width of a bold digit, amply."""
MAX_LABELS = 8
MIN_POINTS = 2


@dataclass(frozen=True)
class _Frame:
    """Where days and values are in the drawing."""

    left: int
    days: tuple[int, int]
    values: tuple[Decimal, Decimal]

    @property
    def width(self) -> int:
        """How much room there is between the first and the last point."""
        return RIGHT - self.left - 40

    def across(self, periode: Tijdvak) -> float:
        """How far from the left a period is."""
        first, last = self.days
        share = (periode.van.toordinal() - first) / max(1, last - first)
        return round(self.left + 20 + self.width * share, 1)

    def up(self, value: Decimal) -> float:
        """How far from the top a value is."""
        low, high = self.values
        return round(BOTTOM - (BOTTOM - TOP) * float((value - low) / (high - low)), 1)


def chart(indicator: Indicator) -> dict[str, Any] | None:
    """Points, lines and labels in the chart's own units; None where there is too little to draw."""
    reeks = [paar for paar in indicator.reeks if paar[0].precisie != "open"]
    values = [meting.waarde for _, meting in reeks if meting.waarde is not None]
    if len(values) < MIN_POINTS:
        return None
    goal = indicator.streefwaarde if isinstance(indicator.streefwaarde, Streefwaarde) else None
    drawn = [*values, goal.waarde] if goal else values
    ticks = _ticks(min(drawn), max(drawn))
    scale = [dutch.number(tick) for tick in ticks]
    left = max(LEFT, 12 + DIGIT * max(map(len, scale)))
    days = (reeks[0][0].van.toordinal(), reeks[-1][0].van.toordinal())
    frame = _Frame(left, days, (ticks[0], ticks[-1]))
    starts = [at for at, (periode, _) in enumerate(reeks) if periode in indicator.nieuwe_reeksen]
    points = _points(reeks, frame)
    return {
        "breedte": WIDTH,
        "hoogte": HEIGHT,
        "links": left,
        "rechts": RIGHT,
        "boven": TOP,
        "onder": BOTTOM,
        "punten": points,
        "lijnen": _lines(points, starts),
        "schaal": [{"y": frame.up(tick), "waarde": words} for tick, words in zip(ticks, scale, strict=True)],
        "streef": {"y": frame.up(goal.waarde), "tekst": dutch.target(goal)} if goal else None,
        "breuken": [{"x": round((points[max(at - 1, 0)]["x"] + points[at]["x"]) / 2, 1)} for at in starts],
        "heeft_voorlopig": any(meting.voorlopig for _, meting in reeks),
    }


def _points(reeks: Sequence[Meting], frame: _Frame) -> list[dict[str, Any]]:
    """A point for each measurement, with its figure and period where there is room for them."""
    widest = DIGIT * max(len(dutch.number(meting.waarde)) for _, meting in reeks if meting.waarde is not None)
    every = max(-(-len(reeks) // MAX_LABELS), -(-widest * (len(reeks) - 1) // frame.width))
    points = []
    for index, (periode, meting) in enumerate(reeks):
        shown = (len(reeks) - 1 - index) % every == 0
        point = {"x": frame.across(periode), "jaar": periode.tekst if shown else None, "waarde": None}
        if meting.waarde is not None:
            point |= {"y": frame.up(meting.waarde), "voorlopig": meting.voorlopig}
            point["waarde"] = dutch.number(meting.waarde) if shown else ""
        points.append(point)
    return points


def _lines(points: Sequence[dict[str, Any]], starts: Sequence[int]) -> list[dict[str, Any]]:
    """A line between every two points that can be compared: no gap and no new series between them."""
    return [
        {"x1": a["x"], "y1": a["y"], "x2": b["x"], "y2": b["y"]}
        for at, (a, b) in enumerate(pairwise(points), 1)
        if at not in starts and a["waarde"] is not None and b["waarde"] is not None
    ]


def _ticks(low: Decimal, high: Decimal) -> list[Decimal]:
    """Round numbers from zero, or from the lowest value where it is negative, to just above the highest."""
    floor = min(low, Decimal(0))
    span = max(high, Decimal(0)) - floor or Decimal(1)
    power = Decimal(10) ** ((span / 4).adjusted())
    step = next(power * size for size in (1, 2, Decimal("2.5"), 5, 10) if power * size * 4 >= span)
    start = (floor / step).to_integral_value(rounding="ROUND_FLOOR")
    count = int(((max(high, Decimal(0)) / step) - start).to_integral_value(rounding="ROUND_CEILING"))
    return [_tidy((start + index) * step) for index in range(max(count, 1) + 1)]


def _tidy(value: Decimal) -> Decimal:
    """The number without trailing zeros or an exponent."""
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()
