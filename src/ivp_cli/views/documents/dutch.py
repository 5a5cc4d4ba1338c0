"""Dates, numbers and money as Dutch text. Babel knows the words; it is imported when first asked."""

from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.meting import TEKENS, Meetwaarde, Streefwaarde
from ivp_cli.model.tijd import Planning, Tijdvak

if TYPE_CHECKING:
    from babel.core import Locale

HARD_SPACE = "\u00a0"

_DATE_PATTERNS = {"dag": "d MMMM y", "maand": "MMMM y", "kwartaal": "QQQQ y", "jaar": "y"}
_WORDS = {
    "niet-gestart": "nog niet gestart",
    "regionaal-bestuur": "veiligheidsbestuur van de regio",
    "veilige-woon-en-leefomgeving": "veilige woon- en leefomgeving",
}


def text(value: object) -> str:
    """Any single value of the plan language as people write it."""
    match value:
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
        case Onbekend():
            return str(value)
        case Pm():
            return f"nog te bepalen ({value.reden})" if value.reden else "nog te bepalen (pm)"
        case Decimal():
            return number(value)
        case _:
            return str(value)


def word(value: str) -> str:
    """A value from a fixed list, such as `niet-gestart`, as words."""
    return _WORDS.get(value, value.replace("-", " "))


def capital(value: str) -> str:
    """The text with a capital in front, the rest untouched."""
    return value[:1].upper() + value[1:]


def period(tijdvak: Tijdvak) -> str:
    """A date, quarter, year or range of them, as precise as it is known."""
    begin, both, end = tijdvak.tekst.partition(" t/m ")
    if both:
        return f"{period(Tijdvak.lees(begin))} tot en met {period(Tijdvak.lees(end))}"
    for before, words in (("vanaf ", "vanaf"), ("t/m ", "tot en met")):
        if tijdvak.tekst.startswith(before):
            return f"{words} {period(Tijdvak.lees(tijdvak.tekst.removeprefix(before)))}"
    if tijdvak.precisie == "halfjaar":
        return f"{1 if tijdvak.van.month == 1 else 2}e halfjaar {tijdvak.van.year}"
    if tijdvak.precisie not in _DATE_PATTERNS or tijdvak.precisie == "jaar":
        return tijdvak.tekst
    from babel.dates import format_date

    return format_date(tijdvak.van, _DATE_PATTERNS[tijdvak.precisie], locale=_locale())


def planning(value: Planning) -> str:
    """When something is planned; a derived year is said to be derived."""
    words = period(value.tijdvak) if value.tijdvak else "doorlopend"
    return f"{words} (afgeleid)" if value.afgeleid else words


def number(value: Decimal | int) -> str:
    """1.234,5 with as many decimals as were written, and a real minus sign."""
    decimals = max(0, -int(Decimal(value).as_tuple().exponent))
    return _number(Decimal(value), "#,##0" + ("." + "0" * decimals if decimals else ""))


def percentage(value: Decimal) -> str:
    """−62,0 %: one decimal, a sign in front."""
    rounded = value.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return _number(rounded, "+#,##0.0;-#,##0.0" if rounded else "0.0") + HARD_SPACE + "%"


def change(value: Decimal) -> str:
    """A difference with its sign: +12 or −160."""
    return f"+{number(value)}" if value > 0 else number(value)


def euro(value: Decimal) -> str:
    """€ 700.000, with cents only where there are any."""
    whole = value == value.to_integral_value()
    return f"€{HARD_SPACE}{_number(value, '#,##0' if whole else '#,##0.00')}"


def amount(bedrag: Bedrag) -> str:
    """An amount or a range of amounts."""
    if bedrag.minimum is None:
        return "onbepaald" if bedrag.maximum is None else f"ten hoogste {euro(bedrag.maximum)}"
    if bedrag.maximum is None:
        return f"ten minste {euro(bedrag.minimum)}" if bedrag.minimum else "nog niet te zeggen"
    if bedrag.is_exact:
        return euro(bedrag.minimum)
    return f"{euro(bedrag.minimum)} tot {euro(bedrag.maximum)}"


def measured(meting: Meetwaarde) -> str:
    """A measured value; a missing, secret or provisional one says so."""
    words = TEKENS[meting.teken] if meting.teken else number(meting.waarde or Decimal(0))
    return f"{words} (voorlopig)" if meting.voorlopig else words


def target(value: Streefwaarde) -> str:
    """What is to be reached, and when."""
    words = f"{value.operator} {number(value.waarde)}"
    return f"{words} in {period(value.periode)}" if value.periode else words


def _number(value: Decimal, pattern: str) -> str:
    from babel.numbers import format_decimal

    return format_decimal(value, format=pattern, locale=_locale()).replace("-", "\u2212")


@cache
def _locale() -> "Locale":
    from babel.core import Locale

    return Locale("nl")


def plain(value: Any) -> Any:
    """A value for a template: Dutch text; what is absent, a list or a yes or no stays what it is."""
    if value is None or isinstance(value, bool | int):
        return value
    return [plain(item) for item in value] if isinstance(value, tuple | list) else text(value)
