"""The raadsinformatiebrief: what the college tells the council about the programme of a year."""

from datetime import date
from typing import Any

from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.plan import Prioriteit
from ivp_cli.model.programma import Programma, Thema
from ivp_cli.sentences import enumeration
from ivp_cli.views.documents import dutch
from ivp_cli.views.documents.story import Story, sourced

ANY = "jaarprogramma"
"""The word for the programme of a year, whatever the municipality calls it."""

_PROGRAMMA = (
    "soort", "id", "titel", "ondertitel", "periode", "status", "aanleiding", "samenvatting", "speerpunten",
    "partners", "buiten_reikwijdte", "communicatie", "vervolg", "bijlagen", "bronnen",
)  # fmt: skip
_PRIORITEIT = (
    "id", "titel", "volgorde", "veiligheidsveld", "toelichting", "speerpunten", "doelgroepen",
    "partners", "sluit_aan_op",
)  # fmt: skip

_NO_AMOUNTS = {
    True: "Onbekend: de gebruikte bronnen noemen geen bedragen.",
    False: "Het programma noemt geen bedragen.",
}
"""What is said of the money where there is no budget; whether the programme was drawn from sources."""


def subjects(dossier: Dossier, soort: str, jaar: int) -> list[Programma]:
    """The programmes that can be meant by a word and a year, the best first.

    `jaarprogramma` stands for every kind of programme, since titles and kinds differ. Of several, one that is
    really called that goes first, then an adopted one, then the one for the shortest stretch of time.
    """

    def rank(programma: Programma) -> tuple[bool, bool, int, str]:
        years = getattr(programma.periode, "jaren", range(99))
        return (programma.soort != soort, programma.status != "vastgesteld", len(years), programma.id)

    fitting = (p for p in dossier.programmas if p.omvat(jaar) and p.status != "ingetrokken")
    return sorted((p for p in fitting if soort in (ANY, p.soort)), key=rank)


def years(dossier: Dossier, soort: str) -> list[str]:
    """The periods for which there is such a programme."""
    fitting = (p for p in dossier.programmas if soort in (ANY, p.soort) and p.status != "ingetrokken")
    return [dutch.text(p.periode) for p in fitting if not isinstance(p.periode, Onbekend)]


def context(dossier: Dossier, programma: Programma, peildatum: date, *, charts: bool) -> dict[str, Any]:
    """The data for one letter: dictionaries, lists and text only."""
    letter = _Letter(dossier, programma, peildatum, charts=charts)
    return letter.finish(programma, letter.parts(), letter.plan_document)


class _Letter(Story):
    naam = "Raadsinformatiebrief"

    def __init__(self, dossier: Dossier, programma: Programma, peildatum: date, *, charts: bool) -> None:
        super().__init__(dossier, peildatum, charts=charts)
        self.programma = programma
        self.plan_document = dossier.plan_van(programma)

    def parts(self) -> dict[str, Any]:
        """All parts; made in the order of the letter, because that is the order of the notes."""
        programma = self.programma
        priorities = self.plan_document.op_volgorde if self.plan_document else []
        return {
            "kenmerken": self.heading(),
            "programma": self.plain.noun(programma, *_PROGRAMMA),
            "prioriteiten": [self.goal(prioriteit) for prioriteit in priorities],
            "themas": [self.theme(thema) for thema in programma.themas],
            "indicatoren": self.other_indicators(),
            "beleidsontwikkelingen": [self.plain.noun(b) for b in programma.beleidsontwikkelingen],
            "acties_overig": self.other_actions(),
            "plan": self.plan(self.plan_document),
            "begroting": self.budget(programma),
            "geen_bedragen": _NO_AMOUNTS[sourced(programma)],
            "besluiten": self.later_decisions(),
        }

    def heading(self) -> list[dict[str, Any]]:
        """The heading block, without the lines that the plan leaves out."""
        programma = self.programma
        besluit = programma.besluit("college")
        nummer = self.plain.noun(programma, "zaaknummer")["zaaknummer"]
        found = (
            self.fact("Onderwerp", programma.titel),
            self.fact("Periode", dutch.text(programma.periode), programma),
            self.fact("Aan", f"de gemeenteraad van {self.dossier.naam}"),
            self.fact("Van", "het college van burgemeester en wethouders"),
            self.holder_fact(besluit),
            self.fact("Steller", self.plain.noun(programma, "regie")["regie"]),
            self.fact("Zaaknummer", nummer or (besluit.zaaknummer if besluit else None)),
            self.fact("Datum collegebesluit", self.college_decision(), *([besluit] if besluit else [])),
            self.fact("Behandeling", enumeration(self.treatment())),
        )
        return [fact for fact in found if fact]

    def college_decision(self) -> str:
        """When the college adopted, or will adopt, the programme."""
        besluit = self.programma.besluit("college")
        if besluit is None or besluit.datum is None:
            return ""
        return dutch.text(besluit.datum) + (" (voorzien)" if besluit.stand == "voorzien" else "")

    def later_decisions(self) -> list[dict[str, Any]]:
        """Every decision known on the reference date but the one in the heading block."""
        first = self.programma.besluit("college")
        others = (besluit for besluit in self.programma.besluiten if besluit is not first)
        return [self.decision(besluit) for besluit in others if self.known(besluit)]

    def treatment(self) -> list[str]:
        """Where the council deals with it, and when if that is said."""
        return [
            vervolg.behandeling + (f", {self.moment(vervolg.datum)}" if vervolg.datum else "")
            for vervolg in self.programma.vervolg
            if vervolg.behandeling
        ]

    def goal(self, prioriteit: Prioriteit) -> dict[str, Any]:
        """A priority with what the programme adds to it; the programme's own emphasis goes first."""
        inzet = next((inzet for inzet in self.programma.inzet if inzet.prioriteit == prioriteit.id), None)
        data = self.with_goals(prioriteit, *_PRIORITEIT)
        data["inzet"] = self.plain.noun(inzet) if inzet else None
        explained = prioriteit.toelichting and not (inzet and inzet.tekst)
        data["bronnen"] = self.notes(prioriteit) if explained or data["doelen"] else []
        for name in ("speerpunten", "doelgroepen", "partners"):
            data[name] = (data["inzet"] or {}).get(name) or data[name]
        return data | self._figures_and_actions(prioriteit) | {"benamingen": self._other_titles(prioriteit)}

    def theme(self, thema: Thema) -> dict[str, Any]:
        """A current theme of the programme itself."""
        return self.plain.noun(thema) | self._figures_and_actions(thema)

    def other_indicators(self) -> list[dict[str, Any]]:
        """Figures of the programme that belong to no priority or theme."""
        shown = {id for doel in self.dossier.doelen_van(self.programma) for id in doel.indicatoren}
        return self.plain.indicators(tuple(i.id for i in self.programma.indicatoren if i.id not in shown))

    def other_actions(self) -> list[dict[str, Any]]:
        """Actions that belong to no priority or theme of this programme."""
        known = {doel.id for doel in self.dossier.doelen_van(self.programma)}
        return self.actions(
            actie for actie in self.programma.acties if not known.intersection(actie.hoort_bij)
        )

    def _figures_and_actions(self, doel: Prioriteit | Thema) -> dict[str, Any]:
        return {
            "indicatoren": self.plain.indicators(doel.indicatoren),
            "acties": self.actions(self.programma.acties_voor(doel.id), doel),
        }

    def _other_titles(self, prioriteit: Prioriteit) -> list[dict[str, Any]]:
        """The wording of the priority in the documents that the programme itself comes from."""
        own = {source.bron for source in self.programma.bronnen}
        return [
            self.plain.noun(benaming)
            for benaming in prioriteit.benamingen
            if own.intersection(source.bron for source in benaming.bronnen)
        ]
