"""What the raadsinformatiebrief knows of one programme, in the order in which the letter tells it."""

from datetime import date
from typing import Any

from ivp_cli.model.actie import Actie
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.basis import Noun
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.gemeente import Portefeuillehouder
from ivp_cli.model.plan import Prioriteit
from ivp_cli.model.programma import Programma, Thema
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.model.voortgang import Voortgang
from ivp_cli.views.brief import UNKNOWN
from ivp_cli.views.documents import dutch
from ivp_cli.views.documents.plain import Plain

_PROGRAMMA = (
    "soort", "id", "titel", "ondertitel", "periode", "status", "aanleiding", "samenvatting", "speerpunten",
    "partners", "buiten_reikwijdte", "communicatie", "vervolg", "bijlagen", "bronnen",
)  # fmt: skip
_PRIORITEIT = (
    "id", "titel", "volgorde", "veiligheidsveld", "toelichting", "speerpunten", "doelgroepen",
    "partners", "sluit_aan_op",
)  # fmt: skip
_ACTIE = (
    "id", "titel", "omschrijving", "hoort_bij", "type", "trekker", "partners", "doelgroepen", "gebieden",
    "planning", "reden", "resultaat", "sluit_aan_op", "bronnen",
)  # fmt: skip
_PLAN = (
    "soort", "id", "titel", "ondertitel", "periode", "status", "inleiding", "strategischdoel", "visie", "rol",
    "samenhang", "doelen", "partners", "sluit_aan_op", "bronnen",
)  # fmt: skip


def context(dossier: Dossier, programma: Programma, peildatum: date, *, charts: bool) -> dict[str, Any]:
    """The data for one letter: dictionaries, lists and text only."""
    letter = _Letter(dossier, programma, peildatum, Plain(dossier, peildatum, charts=charts))
    data = letter.sections()
    used = [dossier.gemeente, letter.plan, programma]
    return {
        **data,
        "bronnen": letter.plain.notes(),
        "document": {
            "soort": "raadsinformatiebrief",
            "peildatum": dutch.period(Tijdvak.dag(peildatum)),
            "bestanden": [dossier.bestand(document) for document in used if document is not None],
        },
    }


class _Letter:
    def __init__(self, dossier: Dossier, programma: Programma, peildatum: date, plain: Plain) -> None:
        self.dossier = dossier
        self.programma = programma
        self.plan = dossier.plan_van(programma)
        self.peildatum = peildatum
        self.plain = plain

    def sections(self) -> dict[str, Any]:
        """All parts; made in the order of the letter, because that is the order of the notes."""
        priorities = self.plan.op_volgorde if self.plan else []
        return {
            "gemeente": self.gemeente(),
            "brief": self.heading(),
            "programma": self.plain.noun(self.programma, *_PROGRAMMA),
            "prioriteiten": [self.priority(prioriteit) for prioriteit in priorities],
            "themas": [self.theme(thema) for thema in self.programma.themas],
            "indicatoren": self.other_indicators(),
            "beleidsontwikkelingen": [self.plain.noun(b) for b in self.programma.beleidsontwikkelingen],
            "acties_overig": [self.action(actie) for actie in self.other_actions()],
            "plan": self.plain.noun(self.plan, *_PLAN) if self.plan else None,
            "plan_besluit": self.adoption(),
            "begroting": self.budget(),
        }

    def gemeente(self) -> dict[str, Any]:
        """Who the municipality is."""
        gemeente = self.dossier.gemeente
        if gemeente is None:
            return {"naam": self.dossier.naam, "fictief": False, "code": None}
        return self.plain.noun(gemeente, "naam", "fictief", "code", "provincie", "veiligheidsregio")

    def heading(self) -> dict[str, Any]:
        """The heading block. A council expects each of its lines, so what is missing is called unknown."""
        programma = self.programma
        besluit = programma.besluit("college")
        holders = self.holders()
        names = [f"{one.naam} ({one.rol})" if isinstance(one.naam, str) else one.rol for one in holders]
        zaaknummer = programma.zaaknummer or (besluit.zaaknummer if besluit else None)
        return {
            "onderwerp": programma.titel,
            "aan": f"de gemeenteraad van {self.dossier.naam}",
            "van": "het college van burgemeester en wethouders",
            "portefeuillehouder": dutch.enumeration(names) or UNKNOWN,
            "steller": self.plain.noun(programma, "regie")["regie"] or UNKNOWN,
            "zaaknummer": zaaknummer or UNKNOWN,
            "collegebesluit": self.college_decision() or UNKNOWN,
            "periode": dutch.text(programma.periode),
            "behandeling": dutch.enumeration(self.treatment()) or UNKNOWN,
            "bronnen": {
                "portefeuillehouder": self._notes(*holders),
                "collegebesluit": self._notes(*([besluit] if besluit else [])),
            },
        }

    def holders(self) -> list[Portefeuillehouder]:
        """Who answered for safety when the college decided; on the reference date where it has not yet."""
        besluit = self.programma.besluit("college")
        then = Tijdvak.dag(self.peildatum)
        if besluit and besluit.stand == "genomen" and isinstance(besluit.datum, Tijdvak):
            then = besluit.datum
        everyone = self.dossier.gemeente.portefeuillehouders if self.dossier.gemeente else ()
        return [one for one in everyone if not isinstance(one.periode, Tijdvak) or one.periode.overlapt(then)]

    def college_decision(self) -> str:
        """When the college adopted, or will adopt, the programme."""
        besluit = self.programma.besluit("college")
        if besluit is None or besluit.datum is None:
            return ""
        return dutch.text(besluit.datum) + (" (voorzien)" if besluit.stand == "voorzien" else "")

    def treatment(self) -> list[str]:
        """Where the council deals with it, and when if that is said."""
        return [
            vervolg.behandeling + (f", {self._moment(vervolg.datum)}" if vervolg.datum else "")
            for vervolg in self.programma.vervolg
            if vervolg.behandeling
        ]

    def priority(self, prioriteit: Prioriteit) -> dict[str, Any]:
        """A priority with what the programme adds to it; the programme's own emphasis goes first."""
        inzet = next((inzet for inzet in self.programma.inzet if inzet.prioriteit == prioriteit.id), None)
        data = self.plain.noun(prioriteit, *_PRIORITEIT)
        data["inzet"] = self.plain.noun(inzet) if inzet else None
        explained = prioriteit.toelichting and not (inzet and inzet.tekst)
        data["doelen"] = [self.plain.noun(doel) for doel in prioriteit.doelen if isinstance(doel.tekst, str)]
        data["bronnen"] = self._notes(prioriteit) if explained or data["doelen"] else []
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

    def other_actions(self) -> list[Actie]:
        """Actions that belong to no priority or theme of this programme."""
        known = {doel.id for doel in self.dossier.doelen_van(self.programma)}
        return [actie for actie in self.programma.acties if not known.intersection(actie.hoort_bij)]

    def action(self, actie: Actie) -> dict[str, Any]:
        """An action as it stands on the reference date."""
        data = self.plain.noun(actie, *_ACTIE)
        stand = actie.stand(self.peildatum)
        status = actie.status_op(self.peildatum)
        return data | {
            "planning": _short(actie.planning, data["planning"]),
            "trekker": _short(actie.trekker, data["trekker"]),
            "status": None if status is None else dutch.word(dutch.text(status)),
            "kleur": stand.kleur if stand else None,
            "te_laat": actie.te_laat(self.peildatum) is True,
            "reden": data["reden"] if status == actie.status else None,
            "resultaat": data["resultaat"] if status == actie.status else None,
            "stand": self.plain.noun(stand) if stand and _tells(stand) else None,
        }

    def adoption(self) -> dict[str, Any] | None:
        """By whom and when the plan was adopted."""
        besluiten = self.plan.besluiten if self.plan else ()
        besluit = next((b for b in besluiten if b.soort == "vaststellen"), None)
        if besluit is None or besluit.stand == "voorzien":
            return None
        words = f"vastgesteld door {'het' if besluit.orgaan == 'college' else 'de'} {besluit.orgaan}"
        words += f" {self._moment(besluit.datum, 'in ')}" if besluit.datum else ""
        words += f", {besluit.stemming}" if besluit.stemming else ""
        return {"tekst": words, "bronnen": self._notes(besluit)}

    def budget(self) -> dict[str, Any] | None:
        """The money: its lines, what they add up to, and what the document itself gives as total."""
        begroting = self.programma.begroting
        if begroting is None:
            return None
        kinds = dict.fromkeys(regel.soort for regel in begroting.regels)
        sums = [{"soort": kind, "bedrag": dutch.amount(begroting.som(kind))} for kind in kinds]
        return self.plain.noun(begroting) | {"sommen": sums}

    def _notes(self, *nouns: Noun) -> list[dict[str, Any]]:
        return [note for noun in nouns for note in self.plain.noun(noun, "bronnen")["bronnen"]]

    def _figures_and_actions(self, doel: Prioriteit | Thema) -> dict[str, Any]:
        return {
            "indicatoren": self.plain.indicators(doel.indicatoren),
            "acties": [self.action(actie) for actie in self.programma.acties_voor(doel.id)],
        }

    def _other_titles(self, prioriteit: Prioriteit) -> list[dict[str, Any]]:
        """The wording of the priority in the documents that the programme itself comes from."""
        own = {source.bron for source in self.programma.bronnen}
        return [
            self.plain.noun(benaming)
            for benaming in prioriteit.benamingen
            if own.intersection(source.bron for source in benaming.bronnen)
        ]

    def _moment(self, datum: object, before: str = "") -> str:
        if not isinstance(datum, Tijdvak):
            return f"datum {datum}"
        return ("op " if before and datum.precisie == "dag" else before) + dutch.period(datum)


def _tells(stand: Voortgang) -> bool:
    """Whether a report says more than a status and colours."""
    return any((stand.toelichting, stand.oorzaak, stand.gevolg, stand.bijsturing))


def _short(value: object, words: str | None) -> str:
    """What an action always tells: when and by whom; the reason why it is unknown is left to the plan."""
    return UNKNOWN if value is None or isinstance(value, Onbekend) else words or UNKNOWN
