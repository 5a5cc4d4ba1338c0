"""Time as plans speak of it: partial dates, quarters, periods, planning.

Every one of them is a stretch of days. A date known only as "2023" lies somewhere in that year, so
comparing has three outcomes: yes, no, and None for *cannot tell*, which is never an error.
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import ClassVar, Literal, Self

from ivp_cli.model.waarde import Waarde

Precisie = Literal["dag", "maand", "kwartaal", "halfjaar", "jaar", "reeks", "open"]

_JAAR = r"(?:19|20)[0-9]{2}"
_MAAND = r"(?:0[1-9]|1[0-2])"
_DAG = r"(?:0[1-9]|[12][0-9]|3[01])"
_PUNT = rf"{_JAAR}(?:-(?:K[1-4]|H[12]|{_MAAND}(?:-{_DAG})?))?"
_TIJDVAK = rf"{_JAAR}-{_JAAR}|{_PUNT}|{_PUNT} t/m {_PUNT}|vanaf {_PUNT}|t/m {_PUNT}"
_JAARGRENZEN = {"minimum": 1900, "maximum": 2099}
_JAREN = re.compile(rf"({_JAAR})-({_JAAR})")
_DELEN = re.compile(rf"({_JAAR})(?:-(?:(K)([1-4])|(H)([12])|([0-9]{{2}})(?:-([0-9]{{2}}))?))?")


@dataclass(frozen=True, slots=True)
class Tijdvak(Waarde):
    """A stretch of days, first and last included, with the text it is written as.

    The same days are the same stretch, however they are written.
    """

    tekst: str = field(compare=False)
    van: date
    tot_en_met: date
    precisie: Precisie = field(compare=False)

    PATROON = _TIJDVAK
    VORM = "een tijdvak, zoals 2026, 2026-05, 2026-K4, 2026-H1, 2023-2026 of 2026-01 t/m 2026-03"
    VOORBEELDEN: ClassVar[Sequence[str]] = (
        "2026",
        "2023-2026",
        "2026-K4",
        "2026-05",
        "2026-01 t/m 2026-03",
        "vanaf 2022",
    )
    JSON_TYPEN = ("string", "integer")
    JSON_GRENZEN: ClassVar[dict[str, int]] = _JAARGRENZEN

    def __str__(self) -> str:
        return self.tekst

    @classmethod
    def lees(cls, tekst: str) -> Self:
        """Read a point (`2026-05-31`, `2026-05`, `2026-K2`, `2026-H1`, `2026`) or a range of them."""
        if jaren := _JAREN.fullmatch(tekst):
            van, tot = _punt(jaren[1]), _punt(jaren[2])
            return cls._reeks(tekst, van[0], tot[1])
        if tekst.startswith("vanaf "):
            return cls(tekst, _punt(tekst[6:])[0], date.max, "open")
        if tekst.startswith("t/m "):
            return cls(tekst, date.min, _punt(tekst[4:])[1], "open")
        begin, tot_en_met, eind = tekst.partition(" t/m ")
        if tot_en_met:
            return cls._reeks(tekst, _punt(begin)[0], _punt(eind)[1])
        try:
            return cls(tekst, *_punt(tekst))
        except ValueError as fout:
            if _DELEN.fullmatch(tekst):
                raise
            raise cls.fout(tekst) from fout

    @classmethod
    def _reeks(cls, tekst: str, van: date, tot_en_met: date) -> Self:
        if tot_en_met < van:
            raise ValueError(f"“{tekst}” eindigt voor het begint: draai begin en einde om")
        return cls(tekst, van, tot_en_met, "reeks")

    @classmethod
    def dag(cls, dag: date) -> Self:
        """The stretch of exactly one day."""
        return cls(dag.isoformat(), dag, dag, "dag")

    @property
    def jaar(self) -> int | None:
        """The calendar year it lies in, or None where it spans more than one."""
        return self.van.year if self.van.year == self.tot_en_met.year else None

    @property
    def jaren(self) -> range:
        """The calendar years it touches; open ends give no years."""
        if self.precisie == "open":
            return range(0)
        return range(self.van.year, self.tot_en_met.year + 1)

    def voor(self, ander: "Tijdvak | date") -> bool | None:
        """Whether this moment lies before the other one; None where that cannot be told."""
        van, tot_en_met = _grenzen(ander)
        if self.tot_en_met < van:
            return True
        return False if self.van >= tot_en_met else None

    def na(self, ander: "Tijdvak | date") -> bool | None:
        """Whether this moment lies after the other one; None where that cannot be told."""
        van, tot_en_met = _grenzen(ander)
        if tot_en_met < self.van:
            return True
        return False if van >= self.tot_en_met else None

    def ligt_in(self, periode: "Tijdvak") -> bool | None:
        """Whether this moment lies in the period; None where only a part of it does."""
        if periode.van <= self.van and self.tot_en_met <= periode.tot_en_met:
            return True
        if self.tot_en_met < periode.van or periode.tot_en_met < self.van:
            return False
        return None

    def overlapt(self, ander: "Tijdvak") -> bool:
        """Whether the two stretches share a day."""
        return self.van <= ander.tot_en_met and ander.van <= self.tot_en_met

    def omvat(self, jaar: int) -> bool:
        """Whether the stretch shares a day with a calendar year."""
        return self.van.year <= jaar <= self.tot_en_met.year

    def sluit_aan_op(self, vorige: "Tijdvak") -> bool:
        """Whether this stretch begins on the day after the other one ends."""
        return vorige.tot_en_met < date.max and vorige.tot_en_met + timedelta(days=1) == self.van


class Datum(Tijdvak):
    """A moment, as precisely as it is known: a day, a month, a quarter or only a year."""

    __slots__ = ()

    PATROON = rf"{_JAAR}(?:-(?:K[1-4]|{_MAAND}(?:-{_DAG})?))?"
    VORM = "een datum, zoals 2024-02-06, 2024-02, 2024-K1 of 2024"
    VOORBEELDEN = ("2024-02-06", "2023-04", "2023")

    @classmethod
    def lees(cls, tekst: str) -> Self:
        """Read a date that may lack its day and month."""
        datum = super().lees(tekst)
        if datum.precisie in ("reeks", "open", "halfjaar"):
            raise cls.fout(tekst)
        return datum


@dataclass(frozen=True, slots=True)
class Planning(Waarde):
    """When an action is to be done. `tijdvak` is None where it goes on without an end."""

    tijdvak: Tijdvak | None
    afgeleid: bool = False
    """The source gave a quarter or month without a year; the year was derived."""

    PATROON = rf"({_TIJDVAK}|doorlopend)( \(afgeleid\))?"
    VORM = "een planning, zoals 2026-K4, 2026-05, 2026, 2026-K1 t/m 2026-K3 of doorlopend"
    VOORBEELDEN = ("2026-K4", "2026-05", "2026", "2026-K1 t/m 2026-K3", "doorlopend", "2026-K4 (afgeleid)")
    JSON_TYPEN = ("string", "integer")
    JSON_GRENZEN: ClassVar[dict[str, int]] = _JAARGRENZEN

    @classmethod
    def lees(cls, tekst: str) -> Self:
        """Read a stretch of time or `doorlopend`, with `(afgeleid)` behind it where that is so."""
        kern = tekst.removesuffix(" (afgeleid)")
        try:
            tijdvak = None if kern == "doorlopend" else Tijdvak.lees(kern)
        except ValueError as fout:
            raise (fout if _DELEN.fullmatch(kern) else cls.fout(tekst)) from None
        return cls(tijdvak, afgeleid=kern != tekst)

    @property
    def doorlopend(self) -> bool:
        """Whether the action goes on without an end."""
        return self.tijdvak is None

    def __str__(self) -> str:
        kern = str(self.tijdvak) if self.tijdvak else "doorlopend"
        return f"{kern} (afgeleid)" if self.afgeleid else kern


def _grenzen(moment: Tijdvak | date) -> tuple[date, date]:
    """The first and last day; rules ask this so often that a day is not made a stretch first."""
    return (moment.van, moment.tot_en_met) if isinstance(moment, Tijdvak) else (moment, moment)


def _punt(tekst: str) -> tuple[date, date, Precisie]:
    """First day, last day and precision of a day, month, quarter, half-year or year."""
    delen = _DELEN.fullmatch(tekst)
    if delen is None:
        raise Tijdvak.fout(tekst)
    jaar = int(delen[1])
    if delen[2]:
        return (*_maanden(jaar, 3 * int(delen[3]) - 2, 3), "kwartaal")
    if delen[4]:
        return (*_maanden(jaar, 6 * int(delen[5]) - 5, 6), "halfjaar")
    if not delen[6]:
        return (*_maanden(jaar, 1, 12), "jaar")
    maand = int(delen[6])
    if not 1 <= maand <= 12:
        raise ValueError(f"“{tekst}” bestaat niet: een jaar heeft twaalf maanden")
    if not delen[7]:
        return (*_maanden(jaar, maand, 1), "maand")
    dagen = calendar.monthrange(jaar, maand)[1]
    if not 1 <= int(delen[7]) <= dagen:
        raise ValueError(f"“{tekst}” bestaat niet: maand {maand} van {jaar} heeft {dagen} dagen")
    dag = date(jaar, maand, int(delen[7]))
    return (dag, dag, "dag")


def _maanden(jaar: int, eerste: int, aantal: int) -> tuple[date, date]:
    laatste = eerste + aantal - 1
    return date(jaar, eerste, 1), date(jaar, laatste, calendar.monthrange(jaar, laatste)[1])
