"""The evaluation: what came of a multi-year plan, priority by priority, over all its programmes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ivp_cli.model.actie import KLAAR, Actie
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.plan import Plan, Prioriteit
from ivp_cli.model.programma import Programma, Thema
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.sentences import enumeration
from ivp_cli.views.documents import bars, dutch, figures, planpage
from ivp_cli.views.documents.goaltree import goal_tree
from ivp_cli.views.documents.story import Story

Version = tuple[Programma, Actie]
"""An action as it stands in one programme; it keeps its id through the years."""

_DROPPED = ("vervallen", "doorgeschoven")


def subjects(dossier: Dossier, word: str, jaar: int) -> list[Plan]:
    """The plans of a year of which at least one programme says what it did."""
    return [plan for plan in planpage.subjects(dossier, word, jaar) if _told(dossier, plan)]


def years(dossier: Dossier, _word: str) -> list[str]:
    """The periods of those plans."""
    return [dutch.text(plan.periode) for plan in dossier.plannen if _told(dossier, plan)]


def context(dossier: Dossier, plan: Plan, peildatum: date, *, charts: bool) -> dict[str, Any]:
    """The data for the evaluation: dictionaries, lists and text only."""
    programmes = dossier.uitvoering_van(plan)
    evaluation = _Evaluation(dossier, programmes, peildatum, charts=charts)
    return evaluation.finish(plan, evaluation.parts(plan), *programmes)


def _told(dossier: Dossier, plan: Plan) -> bool:
    return any(
        actie.status is not None or actie.voortgang
        for one in dossier.uitvoering_van(plan)
        for actie in one.acties
    )


class _Evaluation(Story):
    naam = "Evaluatie"

    def __init__(
        self, dossier: Dossier, programmes: Sequence[Programma], peildatum: date, *, charts: bool
    ) -> None:
        super().__init__(dossier, peildatum, charts=charts)
        self.programmes = programmes
        self.versions: dict[str, list[Version]] = {}
        for programma in programmes:
            for actie in programma.acties:
                self.versions.setdefault(actie.id, []).append((programma, actie))

    def parts(self, plan: Plan) -> dict[str, Any]:
        """All parts, in the order of the evaluation."""
        themes = {thema.id: thema for programma in self.programmes for thema in programma.themas}
        goals: list[Prioriteit | Thema] = [*plan.op_volgorde, *themes.values()]
        return {
            "kenmerken": self.heading(plan),
            "plan": self.plan(plan),
            "tellingen": self.counts(),
            "voortgangsbeeld": self.picture(goals),
            "doelen": [*map(self.goal, goals)],
            "boom": goal_tree(self.dossier, plan, self.ending, drawn=self.charts),
            "afgevallen": self.dropped(),
            "vervolg": [self.plain.noun(one, "titel", "periode")["titel"] for one in self.successors(plan)],
        }

    def heading(self, plan: Plan) -> list[dict[str, Any]]:
        """Which plan, over which years, and on which date it is judged."""
        besluit = next((b for b in plan.besluiten if b.soort == "vaststellen"), None)
        found = (
            self.fact("Plan", plan.titel, plan),
            self.fact("Periode", dutch.text(plan.periode)),
            self.fact("Stand op", dutch.period(Tijdvak.dag(self.peildatum))),
            self.fact("Let op", self.too_soon(plan)),
            self.fact("Programma's", enumeration([one.titel for one in self.programmes])),
            self.holder_fact(besluit),
        )
        return [fact for fact in found if fact]

    def too_soon(self, plan: Plan) -> str:
        """That the plan is not over yet, or has not even begun; empty where it is, or that is not known."""
        periode = plan.periode
        if not isinstance(periode, Tijdvak) or not periode.jaren or periode.voor(self.peildatum):
            return ""
        if periode.na(self.peildatum):
            return f"het plan begint pas in {periode.jaren[0]}"
        return f"het plan loopt nog tot en met {periode.jaren[-1]}; dit is een tussenstand"

    def counts(self) -> list[dict[str, Any]]:
        """How the actions of the whole plan ended, each counted once by how it stands last."""
        carried = sum(len(versions) > 1 for versions in self.versions.values())
        last = (versions[-1][1] for versions in self.versions.values())
        return self.tally(last, "in meer dan één programma", carried)

    def picture(self, goals: Sequence[Prioriteit | Thema]) -> dict[str, Any] | None:
        """How the actions of each priority and theme ended, and those that belong to none."""
        known = {goal.id for goal in goals}
        others = [
            one for one in self.versions.values() if not any(known.intersection(a.hoort_bij) for _, a in one)
        ]
        groups = [*((goal.titel, self.of(goal)) for goal in goals), ("Andere acties", others)]
        states = [(title, [self.state(one[-1][1]) for one in group]) for title, group in groups]
        return bars.progress(states, drawn=self.charts)

    def of(self, goal: Prioriteit | Thema) -> list[list[Version]]:
        """The actions that worked on a priority or theme in any year."""
        return [one for one in self.versions.values() if any(goal.id in a.hoort_bij for _, a in one)]

    def goal(self, goal: Prioriteit | Thema) -> dict[str, Any]:
        """A priority or theme: its goals, what was done for it in which years, and what the figures say."""
        goals = goal.doelen if isinstance(goal, Prioriteit) else ()
        found = [self.dossier.indicator(id) for id in goal.indicatoren]
        return {
            "id": goal.id,
            "titel": goal.titel,
            "bronnen": self.notes(goal),
            "doelen": [self.plain.noun(doel) for doel in goals if isinstance(doel.tekst, str)],
            "acties": [self.course(versions) for versions in self.of(goal)],
            "resultaten": [self.result(one.op(self.peildatum)) for one in found if one is not None],
        }

    def ending(self, actie: Actie) -> str:
        """An action and how it ended."""
        return f"{actie.titel} ({self.state(actie)})"

    def course(self, versions: Sequence[Version]) -> dict[str, Any]:
        """One action over the years: in which programmes it stood, how it ended and what it gave."""
        _, last = versions[-1]
        status = last.status_op(self.peildatum)
        done = status in KLAAR
        data = self.plain.noun(last, "id", "titel", "resultaat", "bronnen")
        return data | {
            "jaren": enumeration([dutch.text(one.periode) for one, _ in versions]),
            "status": self.state(last),
            "resultaat": data["resultaat"] if done and status == last.status else None,
        }

    def result(self, indicator: Indicator) -> dict[str, Any]:
        """A figure from baseline to target: what it was, what it became, and whether that is enough."""
        latest = indicator.laatste
        return {
            "naam": indicator.naam,
            "maat": " ".join(filter(None, [indicator.eenheid, dutch.plain(indicator.noemer)])),
            "nulmeting": figures.baseline(indicator) or "geen",
            "laatste": f"{dutch.measured(latest[1])} ({dutch.period(latest[0])})" if latest else "onbekend",
            "streefwaarde": figures.goal(indicator) or "geen",
            "bronnen": self.notes(indicator),
        }

    def dropped(self) -> list[dict[str, Any]]:
        """What was carried over or dropped, in which programme, and why."""
        found = []
        for versions in self.versions.values():
            for programma, actie in versions:
                status = actie.status_op(self.peildatum)
                if status in _DROPPED:
                    data = self.plain.noun(actie, "titel", "reden", "bronnen")
                    found.append(data | {"programma": programma.titel, "status": dutch.word(str(status))})
        return found

    def successors(self, plan: Plan) -> list[Plan]:
        """The plan, or plans, that come after this one."""
        return [
            one
            for one in self.dossier.plannen
            if not isinstance(one.voorganger, Onbekend) and one.voorganger == plan.id
        ]
