"""`ivp list`: the things of a dossier as rows, and the columns they are shown in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.besluit import Besluit, Toezegging
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.plan import Documentstatus, Plan, Prioriteit
from ivp_cli.model.programma import Programma, Thema
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.model.voortgang import Actiestatus
from ivp_cli.views.brief import UNKNOWN
from ivp_cli.views.filters import Row, documents
from ivp_cli.views.tables import Column

Rows = Callable[[Dossier, int | None, date], Iterator[Row]]
"""The rows of a dossier: what they count is of the year asked for, how things stand is of the date."""


@dataclass(frozen=True)
class Kind:
    """A kind of thing that can be listed: its names, its columns, its filters, and how to find its rows."""

    one: str
    many: str
    columns: tuple[Column, ...]
    filters: frozenset[str]
    rows: Rows
    states: tuple[str, ...] = ()
    """The words that `status` can be."""
    dated: bool = False
    """Whether how it stands depends on the date."""

    @property
    def options(self) -> frozenset[str]:
        """What the rows can be asked by."""
        return self.filters | {"gemeente"} | ({"peildatum"} if self.dated else set())

    @property
    def keys(self) -> list[str]:
        """The names of all values of a row."""
        return [key for column in self.columns for key in (column.key, column.at) if key]


def _plannen(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    for plan in dossier.plannen:
        cells = {**_head(dossier, plan), "prioriteiten": len(plan.prioriteiten)}
        yield Row(plan, cells, _stretch(plan.periode))


def _programmas(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    for programma in dossier.programmas:
        cells = {**_head(dossier, programma), "plan": programma.voert_uit, "acties": len(programma.acties)}
        yield Row(programma, cells, _stretch(programma.periode))


def _prioriteiten(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    programmas = [p for p in dossier.programmas if jaar is None or p.omvat(jaar)]
    for plan in dossier.plannen:
        for prioriteit in plan.op_volgorde:
            yield _doel(dossier, plan, prioriteit, [p for p in programmas if p.voert_uit == plan.id])
    for programma in dossier.programmas:
        for thema in programma.themas:
            yield _doel(dossier, programma, thema, [programma])


def _doel(dossier: Dossier, document: Plan | Programma, doel: Prioriteit | Thema, by: list[Programma]) -> Row:
    """A priority of a plan or a theme of a programme, with the actions for it in these programmes."""
    cells = {
        "gemeente": dossier.map,
        "document": document.id,
        "soort": type(doel).__name__.lower(),
        "id": doel.id,
        "titel": doel.titel,
        "veiligheidsveld": doel.veiligheidsveld if isinstance(doel, Prioriteit) else None,
        "indicatoren": len(doel.indicatoren),
        "acties": sum(len(programma.acties_voor(doel.id)) for programma in by),
    }
    return Row(doel, cells, _stretch(document.periode), prioriteiten=frozenset({doel.id}))


def _acties(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    for programma in dossier.programmas:
        for actie in programma.acties:
            cells = {
                "gemeente": dossier.map,
                "programma": programma.id,
                "id": actie.id,
                "titel": actie.titel,
                "hoort_bij": actie.hoort_bij,
                "type": actie.type,
                "trekker": actie.trekker,
                "planning": actie.planning,
                "status": actie.status_op(peildatum),
            }
            when = _stretch(programma.periode)
            yield Row(actie, cells, when, actie.tijdvak, frozenset(actie.hoort_bij))


def _indicatoren(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    for document in documents(dossier):
        for indicator in document.indicatoren:
            known = indicator.op(peildatum)
            last_period, last = known.laatste or (None, None)
            cells = {
                "gemeente": dossier.map,
                "document": document.id,
                "id": indicator.id,
                "naam": indicator.naam,
                "eenheid": indicator.eenheid,
                "nulwaarde": known.nulwaarde,
                "nulmeting": known.nulmeting,
                "laatste": last,
                "laatste_periode": last_period,
                "streefwaarde": known.streefwaarde,
                "gehaald": known.doel_gehaald,
            }
            users = _users(document, dossier, indicator.id)
            yield Row(indicator, cells, _stretch(document.periode), prioriteiten=users)


def _besluiten(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    for document in documents(dossier):
        for besluit in document.besluiten:
            cells = {
                "gemeente": dossier.map,
                "document": document.id,
                "orgaan": besluit.orgaan,
                "soort": besluit.soort,
                "datum": besluit.datum,
                "status": besluit.stand,
                "zaaknummer": besluit.zaaknummer,
                "stemming": besluit.stemming,
            }
            when = _stretch(besluit.datum)
            yield Row(besluit, cells, when, when)


def _toezeggingen(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    for toezegging in dossier.gemeente.toezeggingen if dossier.gemeente else ():
        cells = {
            "gemeente": dossier.map,
            "id": toezegging.id,
            "soort": toezegging.soort,
            "tekst": toezegging.tekst,
            "datum": toezegging.datum,
            "termijn": toezegging.termijn,
            "status": toezegging.status,
            "trekker": toezegging.trekker,
            "acties": toezegging.acties,
        }
        when = _stretch(toezegging.termijn)
        yield Row(toezegging, cells, when, when)


def _head(dossier: Dossier, document: Plan | Programma) -> dict[str, Any]:
    return {
        "gemeente": dossier.map,
        "id": document.id,
        "soort": document.soort,
        "titel": document.titel,
        "periode": document.periode,
        "status": document.status,
    }


def _users(document: Plan | Programma, dossier: Dossier, indicator: str) -> frozenset[str]:
    """The priorities and themes that an indicator belongs to."""
    users = document.prioriteiten if isinstance(document, Plan) else dossier.doelen_van(document)
    return frozenset(user.id for user in users if indicator in user.indicatoren)


def _stretch(value: Tijdvak | Onbekend | None) -> Tijdvak | None:
    return value if isinstance(value, Tijdvak) else None


_BASIC = frozenset({"jaar", "status", "zoek"})

_GEMEENTE = Column("gemeente", rank=1)
_ID = Column("id", least=16, whole=True)
_TITEL = Column("titel", least=20)
_STATUS = Column("status", rank=2)

KINDS: dict[str, Kind] = {
    "plannen": Kind(
        "plan",
        "plannen",
        (
            _GEMEENTE,
            _ID,
            Column("soort", rank=4, least=14),
            _TITEL,
            Column("periode", rank=1),
            _STATUS,
            Column("prioriteiten", rank=3),
        ),
        _BASIC,
        _plannen,
        (*get_args(Documentstatus), UNKNOWN),
    ),
    "programmas": Kind(
        "programma",
        "programma's",
        (
            _GEMEENTE,
            _ID,
            Column("soort", rank=5, least=14),
            _TITEL,
            Column("periode", rank=1),
            _STATUS,
            Column("plan", rank=4, least=16, whole=True),
            Column("acties", rank=3),
        ),
        _BASIC,
        _programmas,
        (*get_args(Documentstatus), UNKNOWN),
    ),
    "prioriteiten": Kind(
        "prioriteit",
        "prioriteiten",
        (
            _GEMEENTE,
            Column("document", rank=2, least=16, whole=True),
            Column("soort", rank=5),
            _ID,
            _TITEL,
            Column("veiligheidsveld", rank=6, least=16),
            Column("indicatoren", rank=4),
            Column("acties", rank=3),
        ),
        frozenset({"jaar", "prioriteit", "zoek"}),
        _prioriteiten,
    ),
    "acties": Kind(
        "actie",
        "acties",
        (
            _GEMEENTE,
            Column("programma", rank=4, least=16, whole=True),
            _ID,
            _TITEL,
            Column("hoort_bij", rank=5, least=16),
            Column("type", rank=6),
            Column("trekker", rank=3, least=16),
            Column("planning", rank=1, least=12),
            _STATUS,
        ),
        _BASIC | {"kwartaal", "prioriteit", "trekker"},
        _acties,
        (*get_args(Actiestatus), UNKNOWN),
        dated=True,
    ),
    "indicatoren": Kind(
        "indicator",
        "indicatoren",
        (
            _GEMEENTE,
            Column("document", rank=5, least=16, whole=True),
            _ID,
            Column("naam", least=20),
            Column("eenheid", rank=4, least=12),
            Column("nulwaarde", "nulmeting", rank=3, at="nulmeting", least=12),
            Column("laatste", at="laatste_periode", least=12),
            Column("streefwaarde", least=12),
            Column("gehaald", rank=2),
        ),
        frozenset({"jaar", "prioriteit", "zoek"}),
        _indicatoren,
        dated=True,
    ),
    "besluiten": Kind(
        "besluit",
        "besluiten",
        (
            _GEMEENTE,
            Column("document", least=20, whole=True),
            Column("orgaan"),
            Column("soort"),
            Column("datum"),
            _STATUS,
            Column("zaaknummer", rank=3),
            Column("stemming", rank=4, least=16),
        ),
        _BASIC | {"kwartaal"},
        _besluiten,
        get_args(Besluit.model_fields["stand"].annotation),
    ),
    "toezeggingen": Kind(
        "toezegging",
        "toezeggingen",
        (
            _GEMEENTE,
            _ID,
            Column("soort", rank=4),
            Column("tekst", least=24),
            Column("datum", rank=5),
            Column("termijn", rank=1),
            _STATUS,
            Column("trekker", rank=3, least=16),
            Column("acties", rank=6, least=16),
        ),
        _BASIC | {"kwartaal", "trekker"},
        _toezeggingen,
        get_args(Toezegging.model_fields["status"].annotation),
    ),
}
