"""The state of affairs as text for a terminal: aligned columns, words before colours, a line for each fact."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import Any

from ivp_cli.model.afwezig import lees_afwezig
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.meting import Meetwaarde, Streefwaarde
from ivp_cli.model.tijd import Planning, Tijdvak
from ivp_cli.views.documents import dutch

_BARS = "▁▂▃▄▅▆▇█"
_PLAIN_BARS = "_.-=+*#@"
_VERDICTS = {True: ": gehaald", False: ": nog niet gehaald", None: ""}


def as_text(state: dict[str, Any], *, width: int, plain: bool = False) -> str:
    """Everything `status` says, within a width; `plain` keeps to ASCII where that draws a picture."""
    layout = _Layout(width, plain)
    fictional = " (fictief)" if state["fictief"] else ""
    lines = [f"{state['naam']}{fictional}, peildatum {_when(state['peildatum'])}", layout.rule()]
    if not state["programmas"]:
        lines.append(f"Geen programma dat {state['jaar']} omvat.")
    for programma in state["programmas"]:
        lines += layout.programma(programma)
    lines += layout.section("Indicatoren", map(layout.indicator, state["indicatoren"]))
    lines += layout.section("Besluiten die komen", map(layout.besluit, state["besluiten"]))
    lines += layout.section("Open toezeggingen en moties", map(layout.toezegging, state["toezeggingen"]))
    return "\n".join(line.rstrip() for line in lines) + "\n"


class _Layout:
    """Knows how wide the screen is and which characters it has."""

    def __init__(self, width: int, plain: bool) -> None:
        self.width = max(60, min(width, 140))
        self.title = self.width - 46
        """Columns for the title of a thing; what is told about it stands to the right."""
        self.bars = _PLAIN_BARS if plain else _BARS
        self.line = "-" if plain else "─"

    def rule(self) -> str:
        return self.line * self.width

    def section(self, heading: str, things: Iterable[list[str]]) -> list[str]:
        """A heading with its things, or nothing where there are none."""
        told = list(things)
        return ["", f"{heading} ({len(told)})", *(line for lines in told for line in lines)] if told else []

    def programma(self, programma: dict[str, Any]) -> list[str]:
        head = f"{programma['titel']} ({_brief(programma['status'], 'status onbekend')})"
        return [
            "",
            *wrap(head, self.width),
            *self.prioriteiten(programma["prioriteiten"]),
            *self.section("Te laat", map(self.actie, programma["te_laat"])),
            *self.section("Nu aan de beurt", map(self.actie, programma["aan_de_beurt"])),
            *self.geld(programma["geld"]),
        ]

    def prioriteiten(self, rows: Sequence[dict[str, Any]]) -> list[str]:
        """A line for each priority: how many actions, how many done, under way and late, the worst colour."""
        if not rows:
            return ["  Geen prioriteiten of thema's."]
        lines = [f"  {'':{self.title}}  acties  klaar  loopt  te laat  stoplicht"]
        for row in rows:
            per = row["per_status"]
            counts = f"{row['acties']:6}  {per.get('afgerond', 0):5}  {per.get('loopt', 0):5}  {row['te_laat']:7}"
            lines += self.beside(row["titel"], [f"{counts}  {row['stoplicht'] or ''}"])
        return lines

    def actie(self, actie: dict[str, Any]) -> list[str]:
        facts = [
            _when(actie["planning"]),
            _brief(actie["status"] or "onbekend", "status onbekend").replace("-", " "),
            _brief(actie["trekker"] or "", "trekker onbekend"),
            f"stoplicht {actie['stoplicht']}" if actie["stoplicht"] else "",
        ]
        return self.told(actie["titel"], ", ".join(fact for fact in facts if fact))

    def geld(self, geld: dict[str, Any] | None) -> list[str]:
        if geld is None:
            return []
        parts = [f"{name} {_amount(geld[name]['tekst'])}" for name in ("lasten", "baten") if geld[name]]
        if geld["totaal"]:
            parts.append(f"genoemd totaal {_amount(geld['totaal']['tekst'])}")
        return ["", *wrap(f"Geld: {', '.join(parts)}", self.width, subsequent_indent="  ")] if parts else []

    def indicator(self, indicator: dict[str, Any]) -> list[str]:
        spark = self.sparkline([meting["waarde"] for meting in indicator["reeks"]])
        told = _against_target(indicator)
        return self.told(indicator["naam"], f"{spark}  {told}" if spark else told)

    def besluit(self, besluit: dict[str, Any]) -> list[str]:
        when = _when(besluit["datum"] or "onbekend")
        return self.told(besluit["waarover"], f"{besluit['orgaan']}: {besluit['soort']}, {when}")

    def toezegging(self, toezegging: dict[str, Any]) -> list[str]:
        term = f"termijn {_when(toezegging['termijn'])}" if toezegging["termijn"] else "zonder termijn"
        late = ", te laat" if toezegging["te_laat"] else ""
        return self.told(toezegging["tekst"], f"{toezegging['soort']}, {term}{late}")

    def told(self, title: str, text: str) -> list[str]:
        """A title on the left and what is told about it on the right, both over as many lines as they need."""
        return self.beside(title, wrap(text, self.width - self.title - 4, drop_whitespace=True))

    def beside(self, title: str, right: Sequence[str]) -> list[str]:
        left = wrap(" ".join(title.split()), self.title, max_lines=3, placeholder=" …")
        return [f"  {one:{self.title}}  {other}" for one, other in zip_longest(left, right, fillvalue="")]

    def sparkline(self, values: Sequence[float | None]) -> str:
        """A bar for each value between the lowest and the highest; a dot where there is none."""
        known = [value for value in values if value is not None]
        if len(known) < 2:
            return ""
        low, high = min(known), max(known)
        steps = len(self.bars) - 1

        def bar(value: float | None) -> str:
            if value is None:
                return "·" if self.bars is _BARS else " "
            return self.bars[round((value - low) / (high - low) * steps) if high > low else steps // 2]

        return "".join(map(bar, values))


def _against_target(indicator: dict[str, Any]) -> str:
    """The latest value, and whether it meets the target."""
    last, target = indicator["laatste"], indicator["streefwaarde"]
    value = "geen cijfer"
    if last:
        value = f"{dutch.measured(Meetwaarde.lees(last['waarde']))} in {_when(last['periode'])}"
    if target is None or lees_afwezig(target):
        return f"{value}; geen streefwaarde" if target is None else f"{value}; streefwaarde onbekend"
    wanted = dutch.target(Streefwaarde.lees(target))
    return f"{value}; streefwaarde {wanted}{_VERDICTS[indicator['gehaald']]}"


def _brief(text: str, unknown: str) -> str:
    """A text, or other words where it says that it is not known."""
    return unknown if lees_afwezig(text) else text


def _when(text: str) -> str:
    """A date, period or planning, as it was written in the plan, in Dutch."""
    if lees_afwezig(text):
        return "datum onbekend"
    if text == "doorlopend" or text.endswith("(afgeleid)"):
        return dutch.planning(Planning.lees(text))
    return dutch.period(Tijdvak.lees(text))


def _amount(text: str) -> str:
    """An amount, as it was written in the plan, in Dutch."""
    return dutch.text(lees_afwezig(text) or Bedrag.lees(text))
