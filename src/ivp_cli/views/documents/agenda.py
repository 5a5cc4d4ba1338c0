"""The termijnagenda: what comes to the council in a year, quarter by quarter."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ivp_cli.model.actie import KLAAR, Actie
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.besluit import Besluit, Orgaan, Toezegging
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.gemeente import Gemeente, Kaderstand
from ivp_cli.model.programma import Vervolg
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.sentences import enumeration
from ivp_cli.views.documents import council, dutch
from ivp_cli.views.documents.council import Item
from ivp_cli.views.documents.kinds import Year
from ivp_cli.views.documents.problem import DocumentProblem
from ivp_cli.views.documents.story import Story


def subjects(dossier: Dossier, _word: str, jaar: int) -> list[Year]:
    """The year, where something comes to the council in it or stays open, as far as is known now."""
    found = _Agenda(dossier, date.max, charts=False).of(jaar)
    return [Year(jaar, council.documents(found))] if found else []


def years(dossier: Dossier, _word: str) -> list[str]:
    """The years in which something comes to the council."""
    found = {jaar for item in council.items(dossier) for jaar in item.years}
    return [str(jaar) for jaar in sorted(found)]


def context(dossier: Dossier, year: Year, peildatum: date, *, charts: bool) -> dict[str, Any]:
    """The data for the agenda: dictionaries, lists and text only.

    Raises:
        DocumentProblem: on the reference date nothing of it was known, or all of it was done without a date.
    """
    agenda = _Agenda(dossier, peildatum, charts=charts)
    found = agenda.of(year.jaar)
    if not found:
        others = ", ".join(jaar for jaar in years(dossier, "") if agenda.of(int(jaar)))
        raise DocumentProblem(
            f"Op de peildatum staat er niets op de termijnagenda van {year.jaar}.",
            f"Wel te maken: {others}." if others else "",
        )
    parts = agenda.parts(sorted(found, key=lambda item: item.order), year.jaar)
    return agenda.whole(parts, f"Termijnagenda {year.jaar}", council.documents(found))


@dataclass(frozen=True)
class _Told:
    """An item in words. `late` is what to say of it when its time has passed."""

    what: str
    title: str
    who: str
    status: str
    done: bool
    late: str = ""
    text: str = ""
    """What was promised or asked, in full."""
    by: str = ""
    """The actions that carry it out."""


class _Agenda(Story):
    naam = "Overzicht voor de raad"

    def of(self, jaar: int) -> list[Item]:
        """What is on the agenda of a year, in no particular order."""
        return [item for item in council.items(self.dossier) if self.belongs(item, jaar)]

    def belongs(self, item: Item, jaar: int) -> bool:
        """Whether an item is for the agenda of a year, as far as it was known on the reference date.

        What is overdue from an earlier year belongs too, and so does a promise without a term.
        """
        noun = item.noun
        if isinstance(noun, Besluit) and not self.known(noun):
            return False
        if isinstance(noun, Toezegging) and isinstance(noun.datum, Tijdvak) and noun.datum.na(self.peildatum):
            return False
        if item.due is None:
            return (jaar in item.years or council.promised(noun, jaar)) and not self.told(item).done
        return jaar in item.years or (item.due.tot_en_met.year < jaar and self.late(item) != "")

    def parts(self, found: Sequence[Item], jaar: int) -> dict[str, Any]:
        """What is overdue from before, the quarters that have something in them, and what has no date."""
        groups: dict[str, list[dict[str, Any]]] = {}
        keys: Counter[str] = Counter()
        for item in found:
            key = item.key(self.dossier.map)
            keys[key] += 1
            entry = self.entry(item) | {"sleutel": f"{key}/{keys[key]}"}
            groups.setdefault(_group(item, jaar), []).append(entry)
        return {
            "kenmerken": [
                self.fact("Voor", f"de gemeenteraad van {self.dossier.naam}"),
                self.fact("Jaar", str(jaar)),
                self.fact("Stand op", dutch.period(Tijdvak.dag(self.peildatum))),
            ],
            "uitleg": _explanation(found),
            "groepen": [{"titel": title, "onderwerpen": entries} for title, entries in groups.items()],
        }

    def entry(self, item: Item) -> dict[str, Any]:
        """One item: its facts line by line for a document, its day for a calendar."""
        told, late = self.told(item), self.late(item)
        precise = item.due is not None and item.due.precisie == "dag" and not item.derived
        facts = (
            ("wat", "" if told.text else told.what, ""),
            ("wie", told.who, ""),
            ("status", told.status, late),
            ("uitvoering", told.by, ""),
            ("uit", getattr(item.document, "titel", "de gegevens van de gemeente"), ""),
        )
        return {
            "wanneer": self.when(item) or "zonder datum",
            "wat": told.what,
            "titel": told.title,
            "tekst": told.text or None,
            "bronnen": self.sources(item),
            "gegevens": [{"naam": name, "tekst": text, "let_op": late} for name, text, late in facts if text],
            "dag": item.due.tot_en_met.isoformat() if item.due else None,
            "precies": precise,
            "zeker": precise and told.status != "voorzien",
        }

    def sources(self, item: Item) -> list[dict[str, Any]]:
        """The item's own sources, or else those of the plan or programme that it stands in."""
        own = getattr(item.noun, "bronnen", ())
        return self.notes(*([item.noun] if own or isinstance(item.document, Gemeente) else [item.document]))

    def when(self, item: Item) -> str:
        """When it is due, as precisely as it is known."""
        if isinstance(item.noun, Actie):
            planning = self.plain.noun(item.noun, "planning")["planning"]
            return planning if isinstance(planning, str) else ""
        moment = getattr(item.noun, "termijn" if isinstance(item.noun, Toezegging) else "datum", None)
        return dutch.period(item.due) if item.due else self.moment(moment) if moment else ""

    def late(self, item: Item) -> str:
        """That its time has passed, in words; empty where it has not, or where that cannot be told."""
        if item.due is None or item.due.voor(self.peildatum) is not True:
            return ""
        told = self.told(item)
        return "" if told.done else told.late

    def told(self, item: Item) -> _Told:
        """What an item is, and how it stands on the reference date."""
        match item.noun:
            case Besluit() as besluit:
                return self.decided(besluit, str(getattr(item.document, "titel", "")))
            case Actie() as actie:
                return self.acted(actie)
            case Toezegging() as toezegging:
                return self.promised(toezegging)
            case Kaderstand() as stand:
                return _Told(
                    "streefdatum van een kader", self.dossier.noem("kader", stand.kader), "de gemeente",
                    *council.progress(stand), late="streefdatum voorbij" if council.started(stand) else "",
                )  # fmt: skip
            case Vervolg() as vervolg:
                what = f"behandeling ({vervolg.behandeling})" if vervolg.behandeling else "verzoek"
                return _Told(what, vervolg.tekst, vervolg.aan, "gevraagd", done=False)
        raise TypeError(item.noun)

    def decided(self, besluit: Besluit, document: str) -> _Told:
        """A decision that was taken, or is foreseen."""
        status, done = self.outcome(besluit), besluit.stand == "genomen"
        return _Told(
            f"besluit ({besluit.soort})", document, _body(besluit.orgaan), status, done, "datum voorbij"
        )

    def acted(self, actie: Actie) -> _Told:
        """An action on which the council decides."""
        status = actie.status_op(self.peildatum)
        words = dutch.word(status) if isinstance(status, str) else dutch.text(status or "")
        late = "te laat" if actie.te_laat(self.peildatum) else ""
        return _Told("actie", actie.titel, self.owner(actie), words, status in KLAAR, late)

    def promised(self, toezegging: Toezegging) -> _Told:
        """A promise or a motion, with what was done to keep it."""
        data = self.plain.noun(toezegging, "soort", "tekst", "status", "acties")
        when = f" van {dutch.period(toezegging.datum)}" if isinstance(toezegging.datum, Tijdvak) else ""
        return _Told(
            data["soort"], dutch.capital(data["soort"]) + when, self.owner(toezegging), data["status"],
            done=toezegging.status != "open", late="termijn voorbij",
            text=data["tekst"], by=enumeration(data["acties"]),
        )  # fmt: skip

    def owner(self, noun: Actie | Toezegging) -> str:
        """The team or partner that sees to it; empty where the plan leaves that out."""
        owner = self.plain.noun(noun, "trekker")["trekker"] or ""
        return f"trekker {owner}" if isinstance(noun.trekker, Onbekend) else owner


def _body(orgaan: Orgaan) -> str:
    """Who decides, with its article."""
    return f"{'het' if orgaan in ('college', 'regionaal-bestuur') else 'de'} {dutch.word(orgaan)}"


def _group(item: Item, jaar: int) -> str:
    """The heading under which an item stands."""
    if item.due is None:
        return "Nog zonder datum"
    if item.due.tot_en_met.year < jaar:
        return f"Nog open van voor {jaar}"
    return f"{item.quarter}e kwartaal {jaar}"


def _explanation(found: Sequence[Item]) -> list[str]:
    """What a reader must know to read the dates."""
    told = []
    if any(item.due and item.due.precisie != "dag" for item in found):
        told.append("Wat geen dag heeft, staat bij het kwartaal waarin het uiterlijk aan de orde is.")
    if any(item.derived for item in found):
        told.append("Waar “afgeleid” staat, is geen jaar genoemd; het jaar volgt uit het programma.")
    return told
