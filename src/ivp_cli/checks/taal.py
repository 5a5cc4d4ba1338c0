"""Dutch as plans are written in it, as far as rules about texts need it: sentences, numbers, years."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

_TELWOORDEN = (
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
    " achttien negentien twintig"
).split()
TELWOORD = rf"(?:[1-9][0-9]?|{'|'.join(_TELWOORDEN[1:])})"
"""A small count, in digits or in letters, as part of a pattern; `een` may just be an article."""

_ZINSEINDE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“'])|\n+")
_JAAR = re.compile(r"(?<![0-9.,-])(?:19|20)[0-9]{2}(?![0-9-]|[.,][0-9])")
_GETAL = re.compile(r"(?<![\w.,-])(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?![\w-]|[.,][0-9])")


def telwoord(woord: str) -> int:
    """The count that a word or digits stand for."""
    return int(woord) if woord.isdigit() else _TELWOORDEN.index(woord.casefold()) + 1


def heeft_spoor(tekst: str, sporen: Iterable[str]) -> bool:
    """Whether any of these stands in a text; its last character goes first, as one is found much faster."""
    return any(spoor[-1] in tekst and spoor in tekst for spoor in sporen)


def zinnen(tekst: str) -> list[str]:
    """The sentences of a text, roughly: an abbreviation may end one too early."""
    return _ZINSEINDE.split(tekst)


def jaren(zin: str) -> list[int]:
    """The years that a sentence names, each once, in order of time."""
    return sorted({int(gevonden[0]) for gevonden in _JAAR.finditer(zin)})


def getallen(zin: str) -> Iterator[Decimal]:
    """The numbers in a sentence, written the Dutch way: 1.234,5."""
    for gevonden in _GETAL.finditer(zin):
        yield getal(gevonden[0])


def getal(tekst: str) -> Decimal:
    """A number written the Dutch way."""
    return Decimal(tekst.replace(".", "").replace(",", "."))
