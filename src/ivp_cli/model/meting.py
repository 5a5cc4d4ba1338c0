"""What is measured, and what one wants to reach."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal, Self

from ivp_cli.model.tijd import Tijdvak
from ivp_cli.model.waarde import GETAL, GETALGRENZEN, Waarde, lees_getal

TEKENS = {".": "ontbreekt", "x": "geheim", "-": "nihil"}
"""The signs of Statistics Netherlands (CBS): missing, secret, nil."""


@dataclass(frozen=True, slots=True)
class Meetwaarde(Waarde):
    """One measured value. `waarde` is None where it is missing or secret; nil is zero."""

    waarde: Decimal | None
    teken: str = ""
    """A CBS sign, or empty."""
    voorlopig: bool = False

    PATROON = rf"({GETAL}|[.x-])( voorlopig)?"
    VORM = (
        'een meetwaarde, zoals 258, 12.5 of "98 voorlopig"; '
        'of een teken: . (ontbreekt), x (geheim), "-" (nihil)'
    )
    VOORBEELDEN = ("258", "98 voorlopig", ".", "x", "-")
    JSON_TYPEN = ("string", "number")
    JSON_GRENZEN: ClassVar[dict[str, int]] = GETALGRENZEN

    @classmethod
    def lees(cls, tekst: str) -> Self:
        """Read a number or a CBS sign, with `voorlopig` behind it where that is so."""
        kern = tekst.removesuffix(" voorlopig")
        voorlopig = kern != tekst
        if kern in TEKENS:
            return cls(Decimal(0) if kern == "-" else None, kern, voorlopig)
        return cls(lees_getal(kern, cls.fout(tekst)), "", voorlopig)

    def bekend_op(self, peildatum: date, periode: Tijdvak) -> bool:
        """Whether it can have been known: its period is over, or runs and the figure is provisional."""
        return periode.voor(peildatum) is True or (self.voorlopig and not periode.na(peildatum))

    def __str__(self) -> str:
        kern = self.teken or f"{self.waarde}"
        return f"{kern} voorlopig" if self.voorlopig else kern


Operator = Literal["minder dan", "hoogstens", "precies", "minstens", "meer dan"]

_STREEF = re.compile(r"(minder dan|hoogstens|precies|minstens|meer dan) (\S+)(?: in (.+))?")


@dataclass(frozen=True, slots=True)
class Streefwaarde(Waarde):
    """The value to reach, and the period for which it holds (None: every period)."""

    operator: Operator
    waarde: Decimal
    periode: Tijdvak | None = None

    PATROON = rf"(minder dan|hoogstens|precies|minstens|meer dan) {GETAL}( in ({Tijdvak.PATROON}))?"
    VORM = "een streefwaarde, zoals minder dan 350, hoogstens 12.5 in 2026 of minstens 80 in 2027"
    VOORBEELDEN = ("minder dan 350", "hoogstens 12.5 in 2026", "minstens 80 in 2027")

    @classmethod
    def lees(cls, tekst: str) -> Self:
        """Read an operator, a number and, behind `in`, the period it holds for."""
        delen = _STREEF.fullmatch(tekst)
        if delen is None:
            raise cls.fout(tekst)
        operator: Operator = delen[1]  # type: ignore[assignment]
        waarde = lees_getal(delen[2], cls.fout(tekst))
        return cls(operator, waarde, Tijdvak.lees(delen[3]) if delen[3] else None)

    def __str__(self) -> str:
        kern = f"{self.operator} {self.waarde}"
        return f"{kern} in {self.periode}" if self.periode else kern

    def gehaald(self, waarde: Decimal) -> bool:
        """Whether a measured value meets the target."""
        match self.operator:
            case "minder dan":
                return waarde < self.waarde
            case "hoogstens":
                return waarde <= self.waarde
            case "precies":
                return waarde == self.waarde
            case "minstens":
                return waarde >= self.waarde
            case "meer dan":
                return waarde > self.waarde
