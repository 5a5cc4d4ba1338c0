"""Values of the plan language in few characters, for tables and terminals; documents write them out.

Without Babel: it takes longer to import than a status takes to make, and has no words this short.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.meting import TEKENS, Meetwaarde, Streefwaarde
from ivp_cli.model.tijd import Planning, Tijdvak

UNKNOWN = "onbekend"
"""What a reader sees where the source is silent, or where nothing was said."""

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_JOINING = ("vanaf", "t/m")
_EURO = "€\u00a0"
_TO_DUTCH = str.maketrans(",.", ".,")


@dataclass(frozen=True, slots=True)
class Figure:
    """A value that people read as it is said, and that machines calculate with where it is one number."""

    said: object
    number: Decimal | None

    def __str__(self) -> str:
        return str(self.said)


def text(value: object) -> str:
    """Any value on one line; of an absence only which one it is, and nothing for what is left out."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case Onbekend() | Pm():
            return type(value).__name__.lower()
        case Tijdvak():
            return period(value)
        case Planning():
            return planning(value)
        case Bedrag():
            return amount(value)
        case Meetwaarde():
            return measured(value)
        case Streefwaarde():
            return target(value)
        case tuple() | list():
            return ", ".join(map(text, value))
        case _:
            return " ".join(str(value).split())


def day(value: date) -> str:
    """17 dec 2026."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def period(tijdvak: Tijdvak) -> str:
    """17 dec 2026, dec 2026, 4e kw. 2026, 2e helft 2026, 2026, or a range of them."""
    first = tijdvak.van
    match tijdvak.precisie:
        case "dag":
            return day(first)
        case "maand":
            return f"{_MONTHS[first.month - 1]} {first.year}"
        case "kwartaal":
            return f"{(first.month + 2) // 3}e kw. {first.year}"
        case "halfjaar":
            return f"{(first.month + 5) // 6}e helft {first.year}"
        case "reeks" | "open" if " " in tijdvak.tekst:
            words = tijdvak.tekst.split(" ")
            return " ".join(word if word in _JOINING else period(Tijdvak.lees(word)) for word in words)
        case _:
            return tijdvak.tekst


def planning(value: Planning) -> str:
    """When something is planned; a derived year is said to be derived."""
    words = period(value.tijdvak) if value.tijdvak else "doorlopend"
    return f"{words} (afgeleid)" if value.afgeleid else words


def number(value: Decimal) -> str:
    """1.234,5 with as many decimals as were written."""
    return f"{value:,f}".translate(_TO_DUTCH)


def amount(bedrag: Bedrag) -> str:
    """€ 12.500, or a range; with cents only where there are any."""
    low, high = (None if bound is None else _euro(bound) for bound in (bedrag.minimum, bedrag.maximum))
    if low is None:
        return f"hoogstens {high}" if high else "onbekend"
    if high is None:
        return f"minstens {low}" if bedrag.minimum else "nog onbekend"
    return low if bedrag.is_exact else f"{low} tot {high}"


def measured(meting: Meetwaarde, when: Tijdvak | None = None) -> str:
    """A measured value, and when it was measured; a missing, secret or provisional one says so."""
    words = TEKENS[meting.teken] if meting.teken else number(meting.waarde or Decimal(0))
    words = f"{words} in {period(when)}" if when else words
    return f"{words} (voorlopig)" if meting.voorlopig else words


def target(value: Streefwaarde) -> str:
    """What is to be reached, and when."""
    words = f"{value.operator} {number(value.waarde)}"
    return f"{words} in {period(value.periode)}" if value.periode else words


def _euro(value: Decimal) -> str:
    cents = 0 if value == value.to_integral_value() else 2
    return _EURO + f"{value:,.{cents}f}".translate(_TO_DUTCH)
