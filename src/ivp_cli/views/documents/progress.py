"""The progress report: how the programme of a year stands on the reference date."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ivp_cli.model.actie import KLAAR, Actie
from ivp_cli.model.besluit import Toezegging
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.plan import Prioriteit
from ivp_cli.model.programma import Programma, Thema
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.views.documents import bars, dutch, letter
from ivp_cli.views.documents.story import SHAPES, Story

_LIGHTS = ("tijd", "geld", "kwaliteit")
_ALARMING = ("oranje", "rood")


def subjects(dossier: Dossier, _word: str, jaar: int) -> list[Programma]:
    """The programmes of a year of which anything was reported, the best first."""
    return [one for one in letter.subjects(dossier, letter.ANY, jaar) if _reported(one)]


def years(dossier: Dossier, _word: str) -> list[str]:
    """The periods of the programmes of which anything was reported."""
    return [dutch.text(one.periode) for one in dossier.programmas if _reported(one)]


def context(dossier: Dossier, programma: Programma, peildatum: date, *, charts: bool) -> dict[str, Any]:
    """The data for the report: dictionaries, lists and text only."""
    report = _Report(dossier, peildatum, charts=charts)
    return report.finish(programma, report.parts(programma), dossier.plan_van(programma))


def _reported(programma: Programma) -> bool:
    return any(actie.status is not None or actie.voortgang for actie in programma.acties)


class _Report(Story):
    naam = "Voortgangsrapportage"

    def parts(self, programma: Programma) -> dict[str, Any]:
        """All parts, in the order of the report."""
        goals = self.dossier.doelen_van(programma)
        return {
            "kenmerken": self.heading(programma),
            "tellingen": self.counts(programma.acties),
            "voortgangsbeeld": self.picture(goals, programma),
            "doelen": [self.goal(goal, programma.acties_voor(goal.id)) for goal in goals],
            "acties_overig": [self.row(one) for one in self.others(goals, programma)],
            "aandacht": [self.action(one) for one in programma.acties if self.alarming(one)],
            "begroting": self.budget(programma),
            "toezeggingen": self.promises(),
        }

    def heading(self, programma: Programma) -> list[dict[str, Any]]:
        """Which programme, on which date, and who answers for it."""
        found = (
            self.fact("Programma", programma.titel, programma),
            self.fact("Stand op", dutch.period(Tijdvak.dag(self.peildatum))),
            self.holder_fact(programma.besluit("college")),
            self.fact("Steller", self.plain.noun(programma, "regie")["regie"]),
        )
        return [fact for fact in found if fact]

    def counts(self, acties: Sequence[Actie]) -> list[dict[str, Any]]:
        """How many actions there are in each state, and how many are late."""
        late = sum(actie.te_laat(self.peildatum) is True for actie in acties)
        return self.tally(acties, "waarvan te laat", late)

    def picture(self, goals: Sequence[Prioriteit | Thema], programma: Programma) -> dict[str, Any] | None:
        """How many actions of each priority and theme are in each state."""
        groups = [(goal.titel, programma.acties_voor(goal.id)) for goal in goals]
        groups.append(("Andere acties", self.others(goals, programma)))
        states = [(title, [*map(self.state, acties)]) for title, acties in groups]
        return bars.progress(states, drawn=self.charts)

    def others(self, goals: Sequence[Prioriteit | Thema], programma: Programma) -> list[Actie]:
        """The actions that belong to no priority or theme."""
        known = {goal.id for goal in goals}
        return [one for one in programma.acties if not known.intersection(one.hoort_bij)]

    def alarming(self, actie: Actie) -> bool:
        """Whether the council should hear more of an action: late, or not green and not finished."""
        stand = actie.stand(self.peildatum)
        coloured = stand is not None and stand.kleur in _ALARMING
        unfinished = actie.status_op(self.peildatum) not in KLAAR
        return actie.te_laat(self.peildatum) is True or (coloured and unfinished)

    def goal(self, goal: Prioriteit | Thema, acties: Sequence[Actie]) -> dict[str, Any]:
        """A priority or theme: its actions in a table, its figures against their targets."""
        figures = self.plain.indicators(goal.indicatoren)
        return {
            "id": goal.id,
            "titel": goal.titel,
            "acties": [self.row(actie) for actie in acties],
            "indicatoren": [figure for figure in figures if figure["metingen"]],
        }

    def row(self, actie: Actie) -> dict[str, Any]:
        """One action in the table: when, how far, and a word for each of the three lights."""
        stand = actie.stand(self.peildatum)
        words = self.plain.noun(stand, *_LIGHTS) if stand else dict.fromkeys(_LIGHTS)
        data = self.plain.noun(actie, "id", "titel", "planning", "bronnen")
        return data | {
            "planning": data["planning"] or "–",
            "status": self.state(actie),
            "te_laat": actie.te_laat(self.peildatum) is True,
            "lichten": [
                {"naam": name, "woord": words[name], "teken": SHAPES.get(words[name] or "")}
                for name in _LIGHTS
            ],
        }

    def promises(self) -> list[dict[str, Any]]:
        """What was promised to the council by then, with what is still open first."""
        known = [one for one in self._promised() if not self._after(one.datum)]
        ordered = sorted(known, key=lambda one: one.status != "open")
        return [self.plain.noun(one) | {"te_laat": self._overdue(one)} for one in ordered]

    def _promised(self) -> Sequence[Toezegging]:
        return self.dossier.gemeente.toezeggingen if self.dossier.gemeente else ()

    def _overdue(self, one: Toezegging) -> bool:
        return (
            one.status == "open"
            and isinstance(one.termijn, Tijdvak)
            and one.termijn.voor(self.peildatum) is True
        )

    def _after(self, datum: object) -> bool:
        return isinstance(datum, Tijdvak) and datum.na(self.peildatum) is True
