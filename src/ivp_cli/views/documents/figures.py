"""What a series of measurements says: its table, its trend in words, and whether the target is met."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from ivp_cli.model.indicator import Indicator
from ivp_cli.model.meting import Meetwaarde, Streefwaarde
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.views.documents import dutch

Meting = tuple[Tijdvak, Meetwaarde]

_OWN_SCALE = ("procent", "rapportcijfer", "%")
"""Units of which a change in per cent would mislead."""


def rows(indicator: Indicator) -> list[dict[str, Any]]:
    """The measurements in order of time, each with its change since the one before where that can be told."""
    made = []
    starts = indicator.nieuwe_reeksen
    previous: Meting | None = None
    for meting in indicator.reeks:
        periode, waarde = meting
        made.append(
            {
                "periode": dutch.period(periode),
                "waarde": dutch.measured(waarde),
                "voorlopig": waarde.voorlopig,
                "verschil": None if previous is None else _difference(indicator, previous, meting),
                "reeksbreuk": indicator.reeksbreuken[starts[periode]] if periode in starts else None,
            }
        )
        previous = meting
    return made


def trend(indicator: Indicator) -> str | None:
    """The development since the baseline, or else since the last break; None with nothing to compare."""
    words = _course(indicator)
    better = indicator.richting
    return f"{words} {better.capitalize()} is beter." if words and isinstance(better, str) else words


def _course(indicator: Indicator) -> str | None:
    metingen = comparable(indicator)
    if len(metingen) < 2:
        return None
    (begin, eerste), (eind, laatste) = metingen[0], metingen[-1]
    van, naar = eerste.waarde or Decimal(0), laatste.waarde or Decimal(0)
    start = f"Van {dutch.number(van)} in {dutch.period(begin)}"
    if begin == indicator.nulmeting:
        start += " (de nulmeting)"
    course = f"{start} naar {dutch.measured(laatste)} in {dutch.period(eind)}"
    if van == naar:
        return f"{course}: gelijk gebleven."
    kind = "daling" if naar < van else "stijging"
    words = f"{course}: een {kind} van {dutch.number(abs(naar - van))}{_share(indicator, van, naar)}."
    steps = [(b.waarde or 0) - (a.waarde or 0) for (_, a), (_, b) in pairwise(metingen)]
    if len(steps) > 1 and (all(step < 0 for step in steps) or all(step > 0 for step in steps)):
        words += f" Elke meting is {'lager' if naar < van else 'hoger'} dan de vorige."
    return words


def goal(indicator: Indicator) -> str | None:
    """The target, and whether the latest figure meets it; None where a target is not spoken of."""
    if not isinstance(indicator.streefwaarde, Streefwaarde):
        return None if indicator.streefwaarde is None else dutch.text(indicator.streefwaarde)
    met = indicator.doel_gehaald
    if met is None or indicator.laatste is None:
        return dutch.target(indicator.streefwaarde)
    periode, waarde = indicator.laatste
    latest = f"{dutch.measured(waarde)} in {dutch.period(periode)}"
    return f"{dutch.target(indicator.streefwaarde)}; met {latest} {'gehaald' if met else 'nog niet gehaald'}"


def baseline(indicator: Indicator) -> str | None:
    """The figure that one compares with, and its period; None where a baseline is not spoken of."""
    if not isinstance(indicator.nulmeting, Tijdvak):
        return None if indicator.nulmeting is None else dutch.text(indicator.nulmeting)
    value = "geen cijfer" if indicator.nulwaarde is None else dutch.measured(indicator.nulwaarde)
    return f"{value} ({dutch.period(indicator.nulmeting)})"


def comparable(indicator: Indicator) -> Sequence[Meting]:
    """The measured values since the last break that cover stretches of the same length.

    They start at the baseline where that is one of them and was measured again since.
    """
    breuk = max((periode.van for periode in indicator.reeksbreuken), default=None)
    bekend = [m for m in indicator.reeks if m[1].waarde is not None and (breuk is None or m[0].van >= breuk)]
    nul = next((periode for periode, _ in bekend if periode == indicator.nulmeting), None)
    sinds = [m for m in bekend if nul and m[0].precisie == nul.precisie and m[0].van >= nul.van]
    if len(sinds) > 1:
        return sinds
    soorten = Counter(periode.precisie for periode, _ in bekend).most_common(1)
    return [m for m in bekend if m[0].precisie == soorten[0][0]]


def _difference(indicator: Indicator, previous: Meting, meting: Meting) -> str | None:
    if previous[1].waarde is None or meting[1].waarde is None:
        return None
    if meting[0] in indicator.nieuwe_reeksen or previous[0].precisie != meting[0].precisie:
        return "niet te vergelijken"
    van, naar = previous[1].waarde, meting[1].waarde
    return dutch.change(naar - van) + _share(indicator, van, naar)


def _share(indicator: Indicator, van: Decimal, naar: Decimal) -> str:
    if van <= 0 or indicator.eenheid.startswith(_OWN_SCALE):
        return ""
    return f" ({dutch.percentage(100 * (naar - van) / van)})"
