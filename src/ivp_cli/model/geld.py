"""Money: amounts in euros that may be a range."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Self

from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.waarde import GETALGRENZEN, Waarde, lees_getal

_EURO = r"-?[0-9]{1,15}(\.[0-9]{1,2})?"
_VORM = re.compile(r"(?:(minstens|hoogstens) )?(\S+?)(?: t/m (\S+))?")


@dataclass(frozen=True, slots=True)
class Bedrag(Waarde):
    """An amount in euros between two bounds, both included; None is an open bound."""

    minimum: Decimal | None
    maximum: Decimal | None

    PATROON = rf"{_EURO}|{_EURO} t/m {_EURO}|(minstens|hoogstens) {_EURO}"
    VORM = "een bedrag in euro's, zoals 12500, 12500.50, 40000 t/m 60000, minstens 700000 of pm"
    VOORBEELDEN = ("12500", "40000 t/m 60000", "minstens 700000")
    JSON_TYPEN = ("string", "number")
    JSON_GRENZEN: ClassVar[dict[str, int]] = GETALGRENZEN

    @classmethod
    def lees(cls, tekst: str) -> Self:
        """Read `12500`, `40000 t/m 60000`, `minstens 700000` or `hoogstens 5000`."""
        if "€" in tekst:
            raise ValueError("schrijf het bedrag zonder euroteken, zoals 12500")
        delen = _VORM.fullmatch(tekst)
        if delen is None or (delen[1] and delen[3]):
            raise cls.fout(tekst)
        eerste = _euro(delen[2], cls.fout(tekst))
        if delen[1]:
            return cls(eerste, None) if delen[1] == "minstens" else cls(None, eerste)
        laatste = _euro(delen[3], cls.fout(tekst)) if delen[3] else eerste
        if laatste < eerste:
            raise ValueError(f"“{tekst}” loopt van hoog naar laag: draai de twee bedragen om")
        return cls(eerste, laatste)

    @classmethod
    def exact(cls, euro: Decimal | int) -> Self:
        """The amount that is exactly this many euros."""
        return cls(Decimal(euro), Decimal(euro))

    @property
    def is_exact(self) -> bool:
        """Whether both bounds are the same."""
        return self.minimum is not None and self.minimum == self.maximum

    def __str__(self) -> str:
        if self.maximum is None:
            return f"minstens {self.minimum}"
        if self.minimum is None:
            return f"hoogstens {self.maximum}"
        return f"{self.minimum}" if self.is_exact else f"{self.minimum} t/m {self.maximum}"

    def __add__(self, ander: "Bedrag") -> "Bedrag":
        return Bedrag(_plus(self.minimum, ander.minimum), _plus(self.maximum, ander.maximum))

    def __neg__(self) -> "Bedrag":
        return Bedrag(
            None if self.maximum is None else -self.maximum,
            None if self.minimum is None else -self.minimum,
        )

    def kan_gelijk_zijn(self, ander: "Bedrag") -> bool:
        """Whether the two ranges share an amount."""
        return _hoogstens(self.minimum, ander.maximum) and _hoogstens(ander.minimum, self.maximum)


NIETS = Bedrag.exact(0)


def som(bedragen: Iterable[Bedrag | Onbekend | Pm]) -> Bedrag:
    """The sum of costs or of income, as a range.

    A part that is pm or onbekend can be any amount from nothing up, and one of `hoogstens 1000` any amount
    from nothing to 1000: who spends or gets at most an amount does not get or spend the reverse of it.
    """
    totaal = NIETS
    for bedrag in bedragen:
        totaal += _vanaf_niets(bedrag) if isinstance(bedrag, Bedrag) else _VANAF_NIETS
    return totaal


_VANAF_NIETS = Bedrag(Decimal(0), None)


def _vanaf_niets(bedrag: Bedrag) -> Bedrag:
    alleen_hoogstens = bedrag.minimum is None and bedrag.maximum is not None and bedrag.maximum >= 0
    return Bedrag(Decimal(0), bedrag.maximum) if alleen_hoogstens else bedrag


def _euro(tekst: str, anders: ValueError) -> Decimal:
    getal = lees_getal(tekst, anders)
    if not re.fullmatch(_EURO, tekst):
        raise anders
    return getal


def _plus(een: Decimal | None, twee: Decimal | None) -> Decimal | None:
    return None if een is None or twee is None else een + twee


def _hoogstens(onder: Decimal | None, boven: Decimal | None) -> bool:
    return onder is None or boven is None or onder <= boven
