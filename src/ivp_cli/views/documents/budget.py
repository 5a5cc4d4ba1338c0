"""The budget section: what do we want to achieve, what are we going to do, and what may it cost."""

from datetime import date
from typing import Any

from ivp_cli.model.dossier import Dossier
from ivp_cli.model.plan import Plan, Prioriteit
from ivp_cli.model.programma import Programma
from ivp_cli.views.documents import dutch, letter, planpage
from ivp_cli.views.documents.story import Story

_PROGRAMMA = ("titel", "periode", "samenvatting", "speerpunten", "partners", "buiten_reikwijdte", "bronnen")
_ELABORATED = ("doelen", "speerpunten", "indicatoren")
_BESIDES = ("doelgroepen", "partners", "sluit_aan_op")
_NOTHING = "Bij deze prioriteit zijn geen doelen, speerpunten of cijfers genoemd."
_PRIORITEIT = ("id", "titel", "volgorde", "speerpunten", "doelgroepen", "partners", "sluit_aan_op", "bronnen")


def subjects(dossier: Dossier, _word: str, jaar: int) -> list[Plan | Programma]:
    """The programme of a year, a budget section first; else the plan that holds for it."""
    programmes = letter.subjects(dossier, "begrotingsparagraaf", jaar) or letter.subjects(
        dossier, letter.ANY, jaar
    )
    return [*programmes[:1]] or [*planpage.subjects(dossier, "plan", jaar)[:1]]


def years(dossier: Dossier, word: str) -> list[str]:
    """The periods of the programmes, and of the plans that have a year without one."""
    alone = [
        dutch.text(plan.periode)
        for plan in dossier.plannen
        if any(plan in subjects(dossier, word, jaar) for jaar in plan.jaren)
    ]
    return [*letter.years(dossier, letter.ANY), *alone]


def context(dossier: Dossier, subject: Plan | Programma, peildatum: date, *, charts: bool) -> dict[str, Any]:
    """The data for the section: dictionaries, lists and text only. What has no content is empty."""
    section = _Section(dossier, peildatum, charts=charts)
    programma = subject if isinstance(subject, Programma) else None
    plan = dossier.plan_van(subject) if isinstance(subject, Programma) else subject
    return section.finish(subject, section.parts(plan, programma), plan)


class _Section(Story):
    naam = "Begroting, onderdeel veiligheid"

    def parts(self, plan: Plan | None, programma: Programma | None) -> dict[str, Any]:
        """The three questions of a budget, in their order."""
        holder = self.holder_fact(programma.besluit("college") if programma else None)
        policy = self.plan(plan)
        developments = programma.beleidsontwikkelingen if programma else ()
        priorities = [self.goal(one) for one in (plan.op_volgorde if plan else ())]
        acties = self.actions(programma.acties) if programma else []
        return {
            "kenmerken": [fact for fact in (holder, _policy(policy)) if fact],
            "plan": policy,
            "programma": self.plain.noun(programma, *_PROGRAMMA) if programma else None,
            "prioriteiten": priorities,
            "uitgewerkt": any(map(_elaborated, priorities)),
            "beleidsontwikkelingen": [self.plain.noun(one) for one in developments],
            "acties": acties,
            "acties_uitgewerkt": [one for one in acties if one["omschrijving"] or one["verslag"]],
            "begroting": self.budget(programma) if programma else None,
        }

    def goal(self, prioriteit: Prioriteit) -> dict[str, Any]:
        """A priority with its goals and figures; where there is nothing of it to show, that is said."""
        data = self.with_goals(prioriteit, *_PRIORITEIT)
        data["indicatoren"] = self.plain.indicators(prioriteit.indicatoren)
        shown = any(data[field] for field in (*_ELABORATED, *_BESIDES))
        return data | {"zonder_inhoud": None if shown else _NOTHING}


def _policy(plan: dict[str, Any] | None) -> dict[str, Any] | None:
    """The line that names the plan, and says who adopted it."""
    if plan is None:
        return None
    subtitle = f"“{plan['ondertitel']}”" if plan["ondertitel"] else ""
    words = ", ".join(filter(None, (plan["titel"], subtitle, plan["vaststelling"])))
    return {"naam": "Beleid", "tekst": words, "bronnen": plan["bronnen_vaststelling"]}


def _elaborated(prioriteit: dict[str, Any]) -> bool:
    """Whether a priority has more to show than its title."""
    return any(prioriteit[field] for field in _ELABORATED)
