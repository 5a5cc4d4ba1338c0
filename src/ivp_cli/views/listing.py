"""`ivp list`: the things of a dossier as rows, and the filters that choose among them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Planning, Tijdvak


@dataclass(frozen=True)
class Row:
    """One thing: its cells by column, and what it can be chosen by."""

    cells: dict[str, Any]
    periode: Tijdvak | None = None
    """The years it belongs to, for `jaar`; None is never chosen by it."""
    planning: Tijdvak | None = None
    """When it is due, for `kwartaal`; None is never chosen by it."""
    prioriteiten: frozenset[str] = frozenset()
    trekker: str = ""
    status: str = ""


@dataclass(frozen=True)
class Filters:
    """What to choose by; None or empty chooses everything."""

    jaar: int | None = None
    kwartaal: Tijdvak | None = None
    prioriteit: str | None = None
    status: str | None = None
    trekker: str | None = None
    zoek: str | None = None

    def named(self) -> set[str]:
        """The names of the filters that are in use."""
        return {name for name in self.__dataclass_fields__ if getattr(self, name) is not None}

    def keep(self, row: Row) -> bool:
        """Whether a row passes every filter in use."""
        return (
            (self.jaar is None or (row.periode is not None and row.periode.omvat(self.jaar)))
            and (self.kwartaal is None or (row.planning is not None and row.planning.overlapt(self.kwartaal)))
            and (self.prioriteit is None or self.prioriteit in row.prioriteiten)
            and (self.status is None or self.status == row.status)
            and (self.trekker is None or self.trekker == row.trekker)
            and (self.zoek is None or _found(self.zoek, row))
        )


@dataclass(frozen=True)
class Kind:
    """A kind of thing that can be listed: its columns, its filters, and how to find its rows."""

    columns: tuple[str, ...]
    filters: frozenset[str]
    rows: Callable[[Dossier], Iterator[Row]]


def listing(kind: str, dossier: Dossier, filters: Filters) -> list[dict[str, Any]]:
    """The rows of one kind in a dossier that pass the filters, in the order of the plans."""
    return [row.cells for row in KINDS[kind].rows(dossier) if filters.keep(row)]


def _plannen(dossier: Dossier) -> Iterator[Row]:
    for plan in dossier.plannen:
        cells = {**_head(dossier, plan), "prioriteiten": len(plan.prioriteiten)}
        yield Row(cells, periode=_stretch(plan.periode), status=str(plan.status))


def _programmas(dossier: Dossier) -> Iterator[Row]:
    for programma in dossier.programmas:
        cells = {**_head(dossier, programma), "plan": _text(programma.voert_uit), "acties": len(programma.acties)}
        yield Row(cells, periode=_stretch(programma.periode), status=str(programma.status))


def _prioriteiten(dossier: Dossier) -> Iterator[Row]:
    for plan in dossier.plannen:
        carried_out = [programma for programma in dossier.programmas if programma.voert_uit == plan.id]
        for prioriteit in plan.op_volgorde:
            cells = {
                "gemeente": dossier.map,
                "plan": plan.id,
                "id": prioriteit.id,
                "titel": prioriteit.titel,
                "veiligheidsveld": _text(prioriteit.veiligheidsveld),
                "indicatoren": len(prioriteit.indicatoren),
                "acties": sum(len(programma.acties_voor(prioriteit.id)) for programma in carried_out),
            }
            yield Row(cells, _stretch(plan.periode), prioriteiten=frozenset({prioriteit.id}))


def _acties(dossier: Dossier) -> Iterator[Row]:
    for programma in dossier.programmas:
        for actie in programma.acties:
            cells: dict[str, Any] = {
                "gemeente": dossier.map,
                "programma": programma.id,
                "id": actie.id,
                "titel": actie.titel,
                "hoort_bij": list(actie.hoort_bij),
                "type": _text(actie.type),
                "trekker": _text(actie.trekker),
                "planning": _text(actie.planning),
                "status": _text(actie.status),
            }
            yield Row(
                cells,
                periode=_stretch(programma.periode),
                planning=actie.planning.tijdvak if isinstance(actie.planning, Planning) else None,
                prioriteiten=frozenset(actie.hoort_bij),
                trekker=str(cells["trekker"]),
                status=str(cells["status"]),
            )


def _indicatoren(dossier: Dossier) -> Iterator[Row]:
    for document in (*dossier.plannen, *dossier.programmas):
        for indicator in document.indicatoren:
            laatste = indicator.laatste
            cells = {
                "gemeente": dossier.map,
                "document": document.id,
                "id": indicator.id,
                "naam": indicator.naam,
                "eenheid": indicator.eenheid,
                "nulmeting": _text(indicator.nulwaarde or indicator.nulmeting),
                "laatste": f"{laatste[1]} ({laatste[0]})" if laatste else "",
                "streefwaarde": _text(indicator.streefwaarde),
            }
            users = _users(document, dossier, indicator.id)
            yield Row(cells, _stretch(document.periode), prioriteiten=users)


def _besluiten(dossier: Dossier) -> Iterator[Row]:
    for document in (*dossier.plannen, *dossier.programmas):
        for besluit in document.besluiten:
            cells = {
                "gemeente": dossier.map,
                "document": document.id,
                "orgaan": besluit.orgaan,
                "soort": besluit.soort,
                "datum": _text(besluit.datum),
                "status": besluit.stand,
                "zaaknummer": besluit.zaaknummer or "",
                "stemming": besluit.stemming or "",
            }
            when = _stretch(besluit.datum)
            yield Row(cells, when, when, status=besluit.stand)


def _toezeggingen(dossier: Dossier) -> Iterator[Row]:
    for toezegging in dossier.gemeente.toezeggingen if dossier.gemeente else ():
        cells: dict[str, Any] = {
            "gemeente": dossier.map,
            "id": toezegging.id,
            "soort": toezegging.soort,
            "tekst": toezegging.tekst,
            "datum": _text(toezegging.datum),
            "termijn": _text(toezegging.termijn),
            "status": toezegging.status,
            "trekker": _text(toezegging.trekker),
            "acties": list(toezegging.acties),
        }
        when = _stretch(toezegging.termijn)
        yield Row(cells, when, when, trekker=str(cells["trekker"]), status=toezegging.status)


def _head(dossier: Dossier, document: Plan | Programma) -> dict[str, Any]:
    return {
        "gemeente": dossier.map,
        "id": document.id,
        "soort": document.soort,
        "titel": document.titel,
        "periode": _text(document.periode),
        "status": _text(document.status),
    }


def _users(document: Plan | Programma, dossier: Dossier, indicator: str) -> frozenset[str]:
    """The priorities and themes that an indicator belongs to."""
    users = document.prioriteiten if isinstance(document, Plan) else dossier.doelen_van(document)
    return frozenset(user.id for user in users if indicator in user.indicatoren)


def _stretch(value: Tijdvak | Onbekend | None) -> Tijdvak | None:
    return value if isinstance(value, Tijdvak) else None


def _text(value: object) -> str | Onbekend:
    """A cell: empty where nothing is said, and an unknown with its reason, which a table leaves out."""
    return value if isinstance(value, Onbekend) else "" if value is None else str(value)


def _found(sought: str, row: Row) -> bool:
    return any(sought.casefold() in str(cell).casefold() for cell in row.cells.values())


_BASIC = frozenset({"jaar", "status", "zoek"})

KINDS: dict[str, Kind] = {
    "plannen": Kind(("gemeente", "id", "soort", "titel", "periode", "status", "prioriteiten"), _BASIC, _plannen),
    "programmas": Kind(
        ("gemeente", "id", "soort", "titel", "periode", "status", "plan", "acties"), _BASIC, _programmas
    ),
    "prioriteiten": Kind(
        ("gemeente", "plan", "id", "titel", "veiligheidsveld", "indicatoren", "acties"),
        frozenset({"jaar", "prioriteit", "zoek"}),
        _prioriteiten,
    ),
    "acties": Kind(
        ("gemeente", "programma", "id", "titel", "hoort_bij", "type", "trekker", "planning", "status"),
        _BASIC | {"kwartaal", "prioriteit", "trekker"},
        _acties,
    ),
    "indicatoren": Kind(
        ("gemeente", "document", "id", "naam", "eenheid", "nulmeting", "laatste", "streefwaarde"),
        frozenset({"jaar", "prioriteit", "zoek"}),
        _indicatoren,
    ),
    "besluiten": Kind(
        ("gemeente", "document", "orgaan", "soort", "datum", "status", "zaaknummer", "stemming"),
        _BASIC | {"kwartaal"},
        _besluiten,
    ),
    "toezeggingen": Kind(
        ("gemeente", "id", "soort", "tekst", "datum", "termijn", "status", "trekker", "acties"),
        _BASIC | {"kwartaal", "trekker"},
        _toezeggingen,
    ),
}
