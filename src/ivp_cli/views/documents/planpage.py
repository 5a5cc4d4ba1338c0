"""The plan page: the multi-year plan for residents, each priority explained, and how it came about."""

from datetime import date
from typing import Any

from ivp_cli.model.dossier import Dossier
from ivp_cli.model.plan import Plan, Prioriteit
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.views.documents import dutch
from ivp_cli.views.documents.goaltree import goal_tree
from ivp_cli.views.documents.story import Story, sourced

_PLAN = (
    "soort", "id", "titel", "ondertitel", "periode", "status", "inleiding", "strategischdoel", "visie", "rol",
    "samenhang", "totstandkoming", "doelen", "partners", "sluit_aan_op", "vervallen_prioriteiten", "bronnen",
)  # fmt: skip
_PRIORITEIT = (
    "id", "titel", "volgorde", "veiligheidsveld", "toelichting", "speerpunten", "doelgroepen", "partners",
    "sluit_aan_op", "afkomstig_uit", "bronnen",
)  # fmt: skip

_UNEXPLAINED = {
    True: "De gebruikte bronnen lichten deze prioriteit niet verder toe.",
    False: "Het plan licht deze prioriteit niet verder toe.",
}
_UNDECIDED = {True: "De bronnen noemen geen besluit.", False: "Het plan noemt geen besluit."}
"""What is said where there is nothing to tell; whether the plan was drawn from sources."""


def subjects(dossier: Dossier, _word: str, jaar: int) -> list[Plan]:
    """The plans that hold for a year, an adopted one first."""
    fitting = [plan for plan in dossier.plannen if jaar in plan.jaren and plan.status != "ingetrokken"]
    return sorted(fitting, key=lambda plan: plan.status == "concept")


def years(dossier: Dossier, _word: str) -> list[str]:
    """The periods of the plans."""
    return [dutch.text(p.periode) for p in dossier.plannen if p.jaren and p.status != "ingetrokken"]


def context(dossier: Dossier, plan: Plan, peildatum: date, *, charts: bool) -> dict[str, Any]:
    """The data for the page: dictionaries, lists and text only."""
    page = _Page(dossier, peildatum, charts=charts)
    return page.finish(plan, page.parts(plan))


class _Page(Story):
    naam = "Veiligheidsplan"

    def parts(self, plan: Plan) -> dict[str, Any]:
        """All parts, in the order of the page."""
        return {
            "plan": self.with_goals(plan, *_PLAN),
            "geen_besluit": _UNDECIDED[sourced(plan)],
            "prioriteiten": [self.goal(plan, prioriteit) for prioriteit in plan.op_volgorde],
            "boom": goal_tree(self.dossier, plan, lambda actie: actie.titel, drawn=self.charts),
            "indicatoren": self.other_indicators(plan),
            "besluiten": [self.decision(besluit) for besluit in plan.besluiten if self.known(besluit)],
            "programmas": self.programmes(plan),
            "portefeuillehouder": self.holder_fact(
                next((b for b in plan.besluiten if b.soort == "vaststellen"), None)
            ),
        }

    def goal(self, plan: Plan, prioriteit: Prioriteit) -> dict[str, Any]:
        """A priority as the plan explains it, or else the latest programme, with its figures."""
        data = self.with_goals(prioriteit, *_PRIORITEIT)
        data["inzet"] = None if prioriteit.toelichting else self.emphasis(plan, prioriteit)
        data["indicatoren"] = self.plain.indicators(prioriteit.indicatoren)
        told = any(data[field] for field in ("toelichting", "inzet", "doelen", "speerpunten", "indicatoren"))
        return data | {"geen_toelichting": None if told else _UNEXPLAINED[sourced(plan)]}

    def emphasis(self, plan: Plan, prioriteit: Prioriteit) -> dict[str, Any] | None:
        """What the latest programme that speaks of a priority says it does for it."""
        told = (
            self.plain.noun(inzet) | {"programma": programma.titel}
            for programma in reversed(self.dossier.uitvoering_van(plan))
            for inzet in programma.inzet
            if inzet.prioriteit == prioriteit.id and inzet.tekst
        )
        return next(told, None)

    def other_indicators(self, plan: Plan) -> list[dict[str, Any]]:
        """Figures of the plan that belong to no single priority."""
        shown = {id for prioriteit in plan.prioriteiten for id in prioriteit.indicatoren}
        return self.plain.indicators(tuple(one.id for one in plan.indicatoren if one.id not in shown))

    def programmes(self, plan: Plan) -> list[str]:
        """The programmes that carry the plan out, with their years where those are known."""
        return [f"{one.titel}{self._years(one)}" for one in self.dossier.uitvoering_van(plan)]

    def _years(self, programma: Programma) -> str:
        if not isinstance(programma.periode, Tijdvak):
            return " (jaren onbekend)"
        years = dutch.text(programma.periode)
        return f" ({years}, concept)" if programma.status == "concept" else f" ({years})"
