"""`ivp list`: the kinds of things that can be listed, and the columns they are shown in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from ivp_cli.model.besluit import Besluit, Toezegging
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.plan import Documentstatus
from ivp_cli.model.voortgang import Actiestatus
from ivp_cli.views import rows
from ivp_cli.views.brief import UNKNOWN
from ivp_cli.views.filters import Row
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
        return [key for column in self.columns for key in (column.key, column.at, *column.also) if key]


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
        rows.plannen,
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
        rows.programmas,
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
        rows.prioriteiten,
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
        rows.acties,
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
            Column("nulwaarde", "nulmeting", rank=3, at="nulmeting", also=("nulmeting_voorlopig",), least=12),
            Column("laatste", at="laatste_periode", also=("laatste_voorlopig",), least=12),
            Column("streefwaarde", least=12),
            Column("gehaald", rank=2),
        ),
        frozenset({"jaar", "prioriteit", "zoek"}),
        rows.indicatoren,
        dated=True,
    ),
    "metingen": Kind(
        "meting",
        "metingen",
        (
            _GEMEENTE,
            Column("document", rank=5, least=16, whole=True),
            Column("indicator", least=16, whole=True),
            Column("naam", rank=6, least=20),
            Column("eenheid", rank=3, least=12),
            Column("periode"),
            Column("waarde", also=("voorlopig", "teken")),
            Column("reeksbreuk", rank=4, least=16),
        ),
        frozenset({"jaar", "kwartaal", "prioriteit", "zoek"}),
        rows.metingen,
        dated=True,
    ),
    "begrotingsregels": Kind(
        "begrotingsregel",
        "begrotingsregels",
        (
            _GEMEENTE,
            Column("programma", rank=4, least=16, whole=True),
            Column("omschrijving", least=20),
            Column("jaar", rank=1),
            Column("soort", rank=2),
            Column("bedrag", also=("minimum", "maximum", "aanduiding")),
            Column("duur", rank=6),
            Column("taakveld", rank=7),
            Column("dekking", rank=3, least=16),
            Column("dekkingsduur", rank=8),
            Column("actie", rank=5, least=16, whole=True),
            Column("status", rank=9),
        ),
        _BASIC | {"prioriteit"},
        rows.begrotingsregels,
        (*get_args(Documentstatus), UNKNOWN),
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
        rows.besluiten,
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
        rows.toezeggingen,
        get_args(Toezegging.model_fields["status"].annotation),
    ),
}
