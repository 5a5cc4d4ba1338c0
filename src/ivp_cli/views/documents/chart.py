"""The geometry of a line chart of one indicator; the template draws it."""

from decimal import Decimal
from itertools import pairwise
from typing import Any

from ivp_cli.model.indicator import Indicator
from ivp_cli.model.meting import Streefwaarde
from ivp_cli.views.documents import dutch

WIDTH, HEIGHT = 400, 224
LEFT, RIGHT, TOP, BOTTOM = 44, 392, 42, 192
DIGIT = 9
"""The width of a bold digit, amply."""
MAX_LABELS = 8
MIN_POINTS = 2


def chart(indicator: Indicator) -> dict[str, Any] | None:
    """Points, lines and labels in the chart's own units; None where there is too little to draw."""
    reeks = [paar for paar in indicator.reeks if paar[0].precisie != "open"]
    values = [meting.waarde for _, meting in reeks if meting.waarde is not None]
    if len(values) < MIN_POINTS:
        return None
    goal = indicator.streefwaarde if isinstance(indicator.streefwaarde, Streefwaarde) else None
    drawn = [*values, goal.waarde] if goal else values
    ticks = _ticks(min(drawn), max(drawn))
    low, high = ticks[0], ticks[-1]
    scale = [dutch.number(tick) for tick in ticks]
    left = max(LEFT, 12 + DIGIT * max(map(len, scale)))
    width = RIGHT - left - 40
    first, last = reeks[0][0].van.toordinal(), reeks[-1][0].van.toordinal()

    def across(day: int) -> float:
        return round(left + 20 + width * (day - first) / max(1, last - first), 1)

    def up(value: Decimal) -> float:
        return round(BOTTOM - (BOTTOM - TOP) * float((value - low) / (high - low)), 1)

    points: list[dict[str, Any]] = []
    lines: list[list[dict[str, Any]]] = [[]]
    breaks = []
    starts = indicator.nieuwe_reeksen
    widest = DIGIT * max(len(dutch.number(value)) for value in values)
    every = max(-(-len(reeks) // MAX_LABELS), -(-widest * (len(reeks) - 1) // width))
    for index, (periode, meting) in enumerate(reeks):
        x = across(periode.van.toordinal())
        if periode in starts:
            before = across(reeks[index - 1][0].van.toordinal()) if index else x
            breaks.append({"x": round((before + x) / 2, 1)})
            lines.append([])
        shown = (len(reeks) - 1 - index) % every == 0
        point = {"x": x, "jaar": periode.tekst if shown else None, "waarde": None}
        if meting.waarde is None:
            lines.append([])
        else:
            point |= {"y": up(meting.waarde), "voorlopig": meting.voorlopig}
            point["waarde"] = dutch.number(meting.waarde) if shown else ""
            lines[-1].append(point)
        points.append(point)
    return {
        "breedte": WIDTH,
        "hoogte": HEIGHT,
        "links": left,
        "rechts": RIGHT,
        "boven": TOP,
        "onder": BOTTOM,
        "punten": points,
        "lijnen": [
            {"x1": a["x"], "y1": a["y"], "x2": b["x"], "y2": b["y"]}
            for line in lines
            for a, b in pairwise(line)
        ],
        "schaal": [{"y": up(tick), "waarde": words} for tick, words in zip(ticks, scale, strict=True)],
        "streef": {"y": up(goal.waarde), "tekst": dutch.target(goal)} if goal else None,
        "breuken": breaks,
        "heeft_voorlopig": any(meting.voorlopig for _, meting in reeks),
    }


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
