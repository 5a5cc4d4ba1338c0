"""What every document tells in the same way: who, when, from which sources, and how an action stands."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

import ivp_cli
from ivp_cli.model.actie import Actie
from ivp_cli.model.basis import Noun, onderdelen
from ivp_cli.model.begroting import GELDSOORTEN, Begroting
from ivp_cli.model.besluit import Besluit
from ivp_cli.model.bron import Bronverwijzing
from ivp_cli.model.dossier import Document, Dossier
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.gemeente import Portefeuillehouder
from ivp_cli.model.plan import Plan, Prioriteit
from ivp_cli.model.programma import Programma, Thema
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.sentences import enumeration
from ivp_cli.views.documents import dutch
from ivp_cli.views.documents.house import house_style
from ivp_cli.views.documents.plain import Plain

_ACTIE = (
    "id", "titel", "omschrijving", "hoort_bij", "type", "trekker", "partners", "doelgroepen", "gebieden",
    "planning", "reden", "resultaat", "sluit_aan_op", "bronnen",
)  # fmt: skip
_PLAN = (
    "soort", "id", "titel", "ondertitel", "periode", "status", "inleiding", "strategischdoel", "visie", "rol",
    "samenhang", "doelen", "partners", "sluit_aan_op", "bronnen",
)  # fmt: skip

_SIGNS = {"nog niet gestart": "○", "loopt": "◐", "afgerond": "●", "doorgeschoven": "→", "vervallen": "×"}
SHAPES = {"groen": "●", "oranje": "▲", "rood": "■"}


class Story:
    """One document of one municipality; a kind of document adds its own parts."""

    naam: str
    """What the document is called, such as Raadsinformatiebrief."""

    def __init__(self, dossier: Dossier, peildatum: date, *, charts: bool) -> None:
        self.dossier = dossier
        self.peildatum = peildatum
        self.charts = charts
        self.plain = Plain(dossier, peildatum, charts=charts)
        self._told: dict[str, str] = {}

    def finish(
        self, subject: Plan | Programma, parts: dict[str, Any], *others: Document | None
    ) -> dict[str, Any]:
        """The whole of a document about one plan or programme."""
        return self.whole(parts, subject.titel, [*others, subject], concept=subject.status == "concept")

    def whole(
        self,
        parts: dict[str, Any],
        titel: str,
        documents: Iterable[Document | None],
        *,
        concept: bool = False,
    ) -> dict[str, Any]:
        """The parts, made in the order in which they are told, then the sources they used."""
        used = [self.dossier.gemeente, *documents]
        files = dict.fromkeys(self.dossier.bestand(one) for one in used if one is not None)
        frame = framed(self.naam, titel, f"gemeente {self.dossier.naam}", files, self.peildatum)
        return {
            "gemeente": self.gemeente(),
            "huisstijl": house_style(self.dossier.gemeente),
            **parts,
            "bronnen": self.plain.notes(),
            "document": frame | {"concept": concept},
        }

    def gemeente(self) -> dict[str, Any]:
        """Who the municipality is."""
        gemeente = self.dossier.gemeente
        if gemeente is None:
            return {"naam": self.dossier.naam, "fictief": False, "code": None}
        return self.plain.noun(gemeente, "naam", "fictief", "code", "provincie", "veiligheidsregio")

    def fact(self, naam: str, tekst: str | None, *nouns: Noun) -> dict[str, Any] | None:
        """One line of a list of facts: what it is about, what it is, and where that comes from.

        None where the plan leaves it out; what it calls unknown has a text.
        """
        return {"naam": naam, "tekst": tekst, "bronnen": self.notes(*nouns)} if tekst else None

    def notes(self, *nouns: Noun) -> list[dict[str, Any]]:
        """The sources of these things."""
        return [note for noun in nouns for note in self.plain.noun(noun, "bronnen")["bronnen"]]

    def holders(self, besluit: Besluit | None) -> list[Portefeuillehouder]:
        """Who answered for safety when the decision was taken; on the reference date where it is not yet."""
        then = Tijdvak.dag(self.peildatum)
        if besluit and besluit.stand == "genomen" and isinstance(besluit.datum, Tijdvak):
            then = besluit.datum
        everyone = self.dossier.gemeente.portefeuillehouders if self.dossier.gemeente else ()
        return [one for one in everyone if not isinstance(one.periode, Tijdvak) or one.periode.overlapt(then)]

    def holder_fact(self, besluit: Besluit | None) -> dict[str, Any] | None:
        """The line that names who answers for it."""
        holders = self.holders(besluit)
        names = [f"{one.naam} ({one.rol})" if isinstance(one.naam, str) else one.rol for one in holders]
        return self.fact("Portefeuillehouder", enumeration(names), *holders)

    def moment(self, datum: object, before: str = "") -> str:
        """A date within a sentence."""
        if not isinstance(datum, Tijdvak):
            return f"datum {datum}"
        return ("op " if before and datum.precisie == "dag" else before) + dutch.period(datum)

    def known(self, besluit: Besluit) -> bool:
        """Whether a decision was there, or foreseen, on the reference date."""
        if besluit.stand == "voorzien" or not isinstance(besluit.datum, Tijdvak):
            return True
        return besluit.datum.na(self.peildatum) is not True

    def outcome(self, besluit: Besluit) -> str:
        """What was decided, or that it is foreseen."""
        return "voorzien" if besluit.stand == "voorzien" else _DONE.get(besluit.soort, besluit.soort)

    def decision(self, besluit: Besluit) -> dict[str, Any]:
        """A decision as words: who, what and when."""
        datum = (
            self.moment(besluit.datum, "in ") if isinstance(besluit.datum, Tijdvak) else "(datum onbekend)"
        )
        return self.plain.noun(besluit) | {
            "orgaan": dutch.word(besluit.orgaan),
            "gedaan": self.outcome(besluit),
            "wanneer": datum,
        }

    def plan(self, plan: Plan | None) -> dict[str, Any] | None:
        """The multi-year plan behind it, with a sentence on its adoption."""
        if plan is None:
            return None
        data = self.with_goals(plan, *_PLAN)
        besluit = next((b for b in plan.besluiten if b.soort == "vaststellen"), None)
        words = ""
        nouns: list[Noun] = [plan]
        if besluit is not None and besluit.stand != "voorzien":
            words = f"vastgesteld door {'het' if besluit.orgaan == 'college' else 'de'} {besluit.orgaan}"
            words += f" {self.moment(besluit.datum, 'in ')}" if besluit.datum else ""
            words += f", {besluit.stemming}" if besluit.stemming else ""
            nouns = [besluit, plan]
        return data | {"vaststelling": words, "bronnen_vaststelling": self.notes(*nouns)}

    def with_goals(self, noun: Plan | Prioriteit, *fields: str) -> dict[str, Any]:
        """A plan or a priority with the goals that are known."""
        known = [doel for doel in noun.doelen if isinstance(doel.tekst, str)]
        return self.plain.noun(noun, *fields) | {"doelen": [self.plain.noun(doel) for doel in known]}

    def state(self, actie: Actie) -> str:
        """The status of an action on the reference date as words."""
        status = actie.status_op(self.peildatum)
        return dutch.word(status) if isinstance(status, str) else "stand onbekend"

    def tally(self, acties: Iterable[Actie], extra: str, number: int) -> list[dict[str, Any]]:
        """How many actions there are in each state, the most first; then one more count, unless it is 0."""
        counts = [*Counter(map(self.state, acties)).most_common(), (extra, number)]
        return [{"naam": naam, "aantal": aantal} for naam, aantal in counts if aantal]

    def actions(
        self, acties: Iterable[Actie], under: Prioriteit | Thema | None = None
    ) -> list[dict[str, Any]]:
        """Actions under one heading; an action that was told before only says under which."""
        return [self.action(actie, under.titel if under else "") for actie in acties]

    def action(self, actie: Actie, under: str = "") -> dict[str, Any]:
        """An action as it stands on the reference date."""
        if under and actie.id in self._told:
            return {"id": actie.id, "titel": actie.titel, "zie": self._told[actie.id]}
        self._told[actie.id] = under
        data = self.plain.noun(actie, *_ACTIE)
        stand = actie.stand(self.peildatum)
        status = actie.status_op(self.peildatum)
        kept = status == actie.status
        data |= {
            "zie": None,
            "status": None if status is None else dutch.word(dutch.text(status)),
            "kleur": stand.kleur if stand else None,
            "te_laat": actie.te_laat(self.peildatum) is True,
            "reden": data["reden"] if kept else None,
            "resultaat": data["resultaat"] if kept else None,
            "stand": self.plain.noun(stand) if stand else None,
        }
        return data | {"gegevens": _facts(data), "verslag": _account(data)}

    def budget(self, programma: Programma) -> dict[str, Any] | None:
        """The money: its lines, what they add up to, and what the document itself gives as total."""
        begroting = programma.begroting
        if begroting is None:
            return None
        data = self.plain.noun(begroting)
        sums = _sums(begroting)
        where = "in de bron" if sourced(programma) else "volgens het programma"
        stated = ((f"Totaal van de lasten {where}", "totaal"), (f"Saldo {where}", "saldo"))
        sums += [
            {"naam": naam, "bedrag": data[field], "bronnen": data["bronnen"]}
            for naam, field in stated
            if data[field]
        ]
        return data | {"sommen": sums}


def _sums(begroting: Begroting) -> list[dict[str, Any]]:
    """What the lines add up to: costs, income and what is left, in each year and in all of them."""
    jaren = begroting.jaren
    periods: list[tuple[int | None, str]] = [(jaar, f" in {jaar}") for jaar in jaren if len(jaren) > 1]
    found: list[tuple[str, Bedrag]] = []
    for jaar, when in (*periods, (None, " in alle jaren" if periods else "")):
        kinds = [kind for kind in GELDSOORTEN if begroting.posten(kind, jaar)]
        found += [(f"{kind.capitalize()}{when}, opgeteld", begroting.som(kind, jaar)) for kind in kinds]
        if len(kinds) > 1:
            found.append((f"Saldo{when}, baten min lasten", begroting.verschil(jaar)))
    return [{"naam": naam, "bedrag": dutch.amount(bedrag), "bronnen": []} for naam, bedrag in found]


def sourced(document: Plan | Programma) -> bool:
    """Whether a document says of anything in it which source that comes from."""
    return any(isinstance(noun, Bronverwijzing) for _, noun in onderdelen(document))


def framed(naam: str, titel: str, van: str, files: Iterable[str], peildatum: date) -> dict[str, Any]:
    """What stands around a document: its name and title, whose it is, and what it was made from."""
    return {
        "naam": naam,
        "titel": titel,
        "van": van,
        "concept": False,
        "peildatum": dutch.period(Tijdvak.dag(peildatum)),
        "bestanden": list(files),
        "versie": ivp_cli.__version__,
        "revisie": None,
        "noten": True,
    }


_DONE = {
    "vaststellen": "vastgesteld",
    "kennisnemen": "kennisgenomen",
    "zienswijze": "zienswijze gegeven",
    "wijzigen": "gewijzigd",
    "verlengen": "verlengd",
    "intrekken": "ingetrokken",
}


def _facts(actie: dict[str, Any]) -> list[dict[str, Any]]:
    """The short facts of an action; `teken` goes before the text, for the eye only."""
    late = "te laat" if actie["te_laat"] else ""
    found = (
        ("planning", actie["planning"], ""),
        ("trekker", actie["trekker"], ""),
        ("status", ", ".join(filter(None, [actie["status"], late])), _SIGNS.get(actie["status"] or "", "")),
        ("stoplicht", actie["kleur"], SHAPES.get(actie["kleur"] or "", "")),
        ("type", actie["type"], ""),
        ("partners", enumeration(actie["partners"]), ""),
        ("doelgroepen", enumeration(actie["doelgroepen"]), ""),
        ("gebieden", enumeration(actie["gebieden"]), ""),
    )
    return [{"naam": naam, "tekst": tekst, "teken": teken} for naam, tekst, teken in found if tekst]


def _account(actie: dict[str, Any]) -> list[dict[str, Any]]:
    """What was reported about an action: how it stands, why, and what came of it."""
    stand = actie["stand"] or {}
    told = [(f"stand op {stand['peildatum']}", stand["toelichting"])] if stand.get("toelichting") else []
    told += [(naam, stand.get(naam)) for naam in ("oorzaak", "gevolg", "bijsturing")]
    told += [("reden", actie["reden"]), ("resultaat", actie["resultaat"])]
    lines = [{"naam": naam, "tekst": tekst, "bronnen": []} for naam, tekst in told if tekst]
    if lines and stand:
        lines[0]["bronnen"] = stand["bronnen"]
    return lines
