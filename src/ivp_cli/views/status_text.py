"""The state of affairs as text for a terminal: aligned columns, words beside colours, a line a fact."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import Any

from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.meting import Streefwaarde
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.sentences import counted
from ivp_cli.views import brief
from ivp_cli.views.brief import UNKNOWN
from ivp_cli.views.screen import Screen
from ivp_cli.views.status import Data

_BARS = "▁▂▃▄▅▆▇█"
_PLAIN_BARS = "_.-=+*#@"
_VERDICTS = {True: "gehaald", False: "nog niet gehaald"}
_COLOURS = {"groen": "green", "oranje": "yellow", "rood": "red"}
_STATES = {
    "afgerond": "klaar",
    "loopt": "loopt",
    "niet-gestart": "te doen",
    "doorgeschoven": "door",
    "vervallen": "vervallen",
    UNKNOWN: "onbekend",
}
"""The column of each state, in the order of the table."""

Lines = list[str]


def as_text(state: Data, screen: Screen) -> str:
    """Everything `status` says, within a width."""
    layout = _Layout(screen)
    fictional = " (fictief)" if state["fictief"] else ""
    head = f"{state['naam']}{fictional} op {brief.day(state['peildatum'])}"
    lines = [screen.paint(screen.clean(head), "bold")]
    lines += [screen.line * layout.width, *layout.unread(state["niet_gelezen"])]
    lines += layout.plannen(state["plannen"])
    if not state["programmas"]:
        lines += layout.filled(_no_programme(state))
    for programma in state["programmas"]:
        lines += layout.programma(programma)
    lines += layout.section("Nog open uit eerdere programma's", state["eerder_open"], layout.left_open)
    lines += layout.section("Indicatoren", state["indicatoren"], layout.indicator)
    lines += layout.section("Besluiten die komen", state["besluiten"], layout.besluit)
    lines += layout.section("Open toezeggingen en moties", state["toezeggingen"], layout.toezegging)
    return "\n".join(line.rstrip() for line in lines) + "\n"


class _Layout:
    """Knows how wide the screen is and which characters it has."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.width = max(60, min(screen.width or 80, 120))
        self.title = min(self.width // 2 - 4, 54)
        """Columns for the title of a thing; what is told about it stands to the right."""

    def filled(self, text: str, indent: str = "") -> Lines:
        """Running text, with an indent from the second line on."""
        return wrap(self.screen.clean(text), self.width, subsequent_indent=indent, break_on_hyphens=False)

    def section(
        self, heading: str, things: Sequence[Data], told: Callable[[Data], Lines], style: str = "bold"
    ) -> Lines:
        """A heading with its things, or nothing where there are none."""
        if not things:
            return []
        lines = ["", self.screen.paint(f"{heading} ({len(things)})", style)]
        return lines + [line for thing in things for line in told(thing)]

    def unread(self, files: Iterable[str]) -> Iterable[str]:
        for file in files:
            for line in self.filled(f"Niet gelezen, dus niet meegeteld: {file}", "  "):
                yield self.screen.paint(line, "red")

    def plannen(self, plannen: Sequence[Data]) -> Iterable[str]:
        for plan in plannen:
            many = counted(plan["prioriteiten"], "prioriteit", "prioriteiten")
            yield from self.filled(f"{plan['titel']} ({_document_status(plan)}, {many})", "  ")

    def programma(self, programma: Data) -> Lines:
        head = self.filled(f"{programma['titel']} ({_document_status(programma)})")
        return [
            "",
            *(self.screen.paint(line, "bold") for line in head),
            *self.prioriteiten(programma["prioriteiten"], programma["samen"]),
            *self.geld(programma["geld"]),
            *self.section("Te laat", programma["te_laat"], self.late, "red"),
            *self.section("Termijn voorbij, stand onbekend", programma["termijn_voorbij"], self.actie),
            *self.section("Oranje of rood", programma["aandacht"], self.late, "yellow"),
            *self.section("Nu aan de beurt", programma["aan_de_beurt"], self.actie),
        ]

    def prioriteiten(self, rows: Sequence[Data], total: Data) -> Lines:
        """A line for each priority: how many actions in which state, how many late, the worst colour."""
        if not rows:
            return ["  Geen prioriteiten of thema's."]
        states = [state for state in _STATES if state in total["per_status"]]
        headings = ["acties", *map(_STATES.__getitem__, states)]
        headings += ["te laat"] * any(row["te_laat"] for row in rows)
        headings += ["kleur"] * any(row["stoplicht"] for row in rows)
        widths = [max(len(heading), 6) for heading in headings]
        title = self.width - sum(widths) - 2 * len(widths) - 2
        lines = [" " * (title + 2) + "".join(f"  {h:>{w}}" for h, w in zip(headings, widths, strict=True))]
        for row in [*rows, total] if len(rows) > 1 else rows:
            counts = [row["acties"] or "geen", *(row["per_status"].get(state, 0) for state in states)]
            cells = [f"{count or '-':>{w}}" for count, w in zip(counts, widths, strict=False)]
            if "te laat" in headings:
                late = f"{row['te_laat'] or '-':>7}"
                cells.append(self.screen.paint(late, "red") if row["te_laat"] else late)
            if "kleur" in headings:
                cells.append(self.coloured(row["stoplicht"], f"{row['stoplicht'] or '':>6}"))
            named = wrap(self.screen.clean(" ".join(row["titel"].split())), title)
            lines += [f"  {named[0]:{title}}  {'  '.join(cells)}", *(f"  {more}" for more in named[1:])]
        return lines

    def coloured(self, stoplicht: str | None, text: str) -> str:
        return self.screen.paint(text, _COLOURS[stoplicht]) if stoplicht else text

    def actie(self, actie: Data, *more: str) -> Lines:
        facts = [
            brief.text(actie["planning"]),
            (actie["status"] or "status onbekend").replace("-", " "),
            _or_unknown(actie["trekker"], "trekker"),
            f"stoplicht {actie['stoplicht']}" if actie["stoplicht"] else "",
            *more,
        ]
        return self.told(actie["titel"], ", ".join(filter(None, facts)))

    def late(self, actie: Data) -> Lines:
        """An action that needs attention, with what is done about it."""
        steering = self.screen.clean(" ".join((actie["bijsturing"] or "").split()))
        told = wrap(steering, self.width - 4, break_on_hyphens=False)
        return [*self.actie(actie), *(f"    {line}" for line in told)]

    def left_open(self, actie: Data) -> Lines:
        return self.actie(actie, f"uit {actie['programma']}")

    def geld(self, geld: Data | None) -> Lines:
        """The money of the year; where a budget has more years, it says so."""
        if geld is None:
            return []
        more = [year for year in geld["jaren"] if year != geld["jaar"]]
        heading = f"Geld in {geld['jaar']}" if more else "Geld"
        named = {"lasten": "lasten", "baten": "baten", "totaal": "genoemd totaal"}
        if more:
            named["totaal"] += " van alle jaren"
        if geld["totaal"] == geld["lasten"]:
            del named["totaal"]
        parts = [f"{name} {brief.text(geld[key]['bedrag'])}" for key, name in named.items() if geld[key]]
        if posts := geld["open_posten"]:
            parts.append(f"{counted(posts, 'post', 'posten')} pm of onbekend")
        return [f"  {line}" for line in self.filled(f"{heading}: {', '.join(parts)}", "  ")] if parts else []

    def indicator(self, indicator: Data) -> Lines:
        last = indicator["laatste"]
        value = brief.measured(last["waarde"], last["periode"]) if last else "geen cijfer"
        spark = self.sparkline(indicator["reeks"])
        told = [f"{spark}  {value}" if spark else value, _target(indicator)]
        if len(", ".join(told)) <= self.width - self.title - 4:
            told = [", ".join(told)]
        return self.beside(indicator["naam"], [line for text in told for line in self.right(text)])

    def besluit(self, besluit: Data) -> Lines:
        when = _or_unknown(besluit["datum"], "datum")
        late = ", datum voorbij" if besluit["te_laat"] else ""
        return self.told(besluit["waarover"], f"{besluit['orgaan']}: {besluit['soort']}, {when}{late}")

    def toezegging(self, toezegging: Data) -> Lines:
        term = brief.text(toezegging["termijn"])
        facts = [
            f"{toezegging['id']} ({toezegging['soort']})",
            f"termijn {term}" if term else "zonder termijn",
            "te laat" if toezegging["te_laat"] else "",
            toezegging["trekker"] or "",
        ]
        return self.told(toezegging["tekst"], ", ".join(filter(None, facts)))

    def told(self, title: str, text: str) -> Lines:
        """A title on the left and what is told about it on the right, both as long as needed."""
        return self.beside(title, self.right(text))

    def right(self, text: str) -> Lines:
        """Text for the right column."""
        return wrap(self.screen.clean(text), self.width - self.title - 4, break_on_hyphens=False)

    def beside(self, title: str, right: Sequence[str]) -> Lines:
        left = wrap(self.screen.clean(" ".join(title.split())), self.title, max_lines=3, placeholder=" …")
        return [f"  {one:{self.title}}  {other}" for one, other in zip_longest(left, right, fillvalue="")]

    def sparkline(self, reeks: Sequence[Mapping[str, Any]]) -> str:
        """A bar for each value, from lowest to highest, a dot where one is missing, a line at a break."""
        known = [point["waarde"] for point in reeks if point["waarde"] is not None]
        if len(known) < 2:
            return ""
        low, high = min(known), max(known)
        bars = _BARS if self.screen.draws else _PLAIN_BARS
        steps = len(bars) - 1
        drawn = ""
        for index, point in enumerate(reeks):
            drawn += "|" if point["nieuwe_reeks"] and index else ""
            if point["waarde"] is None:
                drawn += "·" if self.screen.draws else " "
            else:
                drawn += bars[
                    round((point["waarde"] - low) / (high - low) * steps) if high > low else steps // 2
                ]
        return drawn


def _no_programme(state: Data) -> str:
    """What there is to say where no programme covers the year."""
    jaar = state["jaar"]
    said = f"Geen programma voor {jaar}{' in wat gelezen kon worden' if state['niet_gelezen'] else ''}."
    others = state["andere_programmas"]
    dated = [one for one in others if isinstance(one["periode"], Tijdvak)]
    earlier = [one for one in dated if one["periode"].tot_en_met.year < jaar]
    if dated:
        which, one = ("vorige", earlier[-1]) if earlier else ("eerstvolgende", dated[0])
        year = one["periode"].van.year
        said += f" Het {which} is {one['titel']}: `ivp status --gemeente {state['gemeente']} --jaar {year}`."
    unknown = [one["titel"] for one in others if isinstance(one["periode"], Onbekend)]
    return said + "".join(f" Van {titel} is de periode niet bekend." for titel in unknown)


def _document_status(document: Data) -> str:
    return _or_unknown(document["status"], "status")


def _or_unknown(value: object, name: str) -> str:
    """A value in words; of what is not known, what it is that is not known."""
    words = brief.text(value)
    return f"{name} onbekend" if words in {"", UNKNOWN} else words


def _target(indicator: Data) -> str:
    """What is to be reached, and whether it is."""
    target = indicator["streefwaarde"]
    if not isinstance(target, Streefwaarde):
        return "streefwaarde onbekend" if isinstance(target, Onbekend) else "geen streefwaarde"
    verdict = _VERDICTS.get(indicator["gehaald"])
    return f"doel {brief.target(target)}{f': {verdict}' if verdict else ''}"
