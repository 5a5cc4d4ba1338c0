"""The filters of `ivp list`: what a row is chosen by, and which words a filter knows."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from ivp_cli.model.basis import Noun, naamveld
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.views import brief

GOALS = ("prioriteit", "thema")
OWNERS = ("team", "partner")


@dataclass(frozen=True)
class Row:
    """One thing: its cells by column, and what it can be chosen by."""

    noun: Noun
    cells: dict[str, Any]
    """Values as the model has them; None where nothing is said."""
    periode: Tijdvak | None = None
    """The years it belongs to, for `jaar`; None is never chosen by it."""
    planning: Tijdvak | None = None
    """When it is due, for `kwartaal`; None is never chosen by it."""
    prioriteiten: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Filters:
    """What to choose by; None chooses everything."""

    jaar: int | None = None
    kwartaal: Tijdvak | None = None
    prioriteit: str | None = None
    status: str | None = None
    trekker: str | None = None
    zoek: str | None = None

    def used(self) -> dict[str, Any]:
        """The filters that are in use, by name."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if value is not None}

    def keep(self, row: Row, dossier: Dossier) -> bool:
        """Whether a row passes every filter in use."""
        trekker = row.cells.get("trekker")
        return (
            (self.jaar is None or (row.periode is not None and row.periode.omvat(self.jaar)))
            and (self.kwartaal is None or (row.planning is not None and row.planning.overlapt(self.kwartaal)))
            and (self.status is None or self.status == (brief.text(row.cells["status"]) or brief.UNKNOWN))
            and (self.trekker is None or _is(self.trekker, trekker, OWNERS, dossier))
            and (self.prioriteit is None or _any(self.prioriteit, row.prioriteiten, dossier))
            and (self.zoek is None or plain(self.zoek) in plain(" ".join(_texts(row))))
        )


def words(name: str, dossier: Dossier) -> dict[str, list[str]]:
    """The ids that the filters `prioriteit` and `trekker` know in a dossier, with the names they have."""
    kinds = GOALS if name == "prioriteit" else OWNERS
    found: dict[str, list[str]] = {brief.UNKNOWN: []} if name == "trekker" else {}
    for kind in kinds:
        for id, spots in dossier.index[kind].items():
            found.setdefault(id, []).extend(_title(spot.noun) for spot in spots)
    return found


def known(word: str, candidates: Iterable[str]) -> bool:
    """Whether a word is one of the candidates, whatever its capitals and accents."""
    return plain(word) in map(plain, candidates)


def years(dossiers: Iterable[Dossier]) -> set[int]:
    """The years that the plans and programmes are about."""
    periods = [document.periode for dossier in dossiers for document in documents(dossier)]
    return {year for period in periods if isinstance(period, Tijdvak) for year in period.jaren}


def documents(dossier: Dossier) -> list[Plan | Programma]:
    """The plans, then the programmes, each in order of time."""
    return [*dossier.plannen, *dossier.programmas]


def _any(asked: str, ids: frozenset[str], dossier: Dossier) -> bool:
    return any(_is(asked, id, GOALS, dossier) for id in ids)


def _is(asked: str, id: object, kinds: tuple[str, ...], dossier: Dossier) -> bool:
    """Whether an id is the thing that was asked for by its id or its name; nothing said is unknown."""
    names = [_title(spot.noun) for kind in kinds for spot in dossier.index[kind].get(str(id), ())]
    return plain(asked) in map(plain, (brief.text(id) or brief.UNKNOWN, *names))


def _title(noun: Noun) -> str:
    return str(getattr(noun, naamveld(type(noun))))


def _texts(row: Row) -> Iterator[str]:
    """Everything that is said in a row and in the thing behind it."""
    yield from map(str, row.cells.values())
    yield from _leaves(row.noun.model_dump(exclude_unset=True))


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for one in value.values():
            yield from _leaves(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _leaves(one)
    else:
        yield str(value)


def plain(text: str) -> str:
    """A text as it is compared: without capitals, accents, ligatures and line breaks."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
