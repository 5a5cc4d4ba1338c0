"""`ivp show`: one thing, with what it stands in, what it holds, who refers to it, and how it came here."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ivp_cli.findings import Finding
from ivp_cli.model.basis import Noun, Route, naamveld, verwijzingen
from ivp_cli.model.dossier import Dossier, Plek, begin
from ivp_cli.model.kader import Kader, Kaderonderdeel


@dataclass(frozen=True)
class User:
    """A thing that refers to the one shown."""

    dossier: Dossier
    spot: Plek
    field: str


@dataclass(frozen=True)
class Card:
    """Everything that is told about one thing."""

    dossier: Dossier
    spot: Plek
    line: int
    history: Sequence[Plek] = ()
    """Every document that holds it, in order of time, where there are several; an action keeps its id."""
    users: Sequence[User] = ()
    findings: Sequence[Finding] = ()

    @property
    def file(self) -> str:
        """The file it stands in."""
        return self.dossier.bestand(self.spot.document)

    def seen_from(self, dossier: Dossier) -> "Card":
        """The same card, with who in another dossier refers to the thing."""
        return replace(self, users=[*self.users, *users(dossier, self.spot.noun, self.spot.document)])


def find(dossier: Dossier, address: str) -> list[list[Plek]]:
    """The things with an id, in order of time where one thing stands in several documents.

    An address may say more: `jaarprogramma-2025/cameras`, or `veenstad/jaarprogramma-2025/cameras` as in
    findings. Shared frames belong to no municipality, and are found in their own dossier.
    """
    *within, name = address.split("/")
    own = dossier.documenten.values()
    found: list[list[Plek]] = []
    for things in dossier.index.values():
        spots = [spot for spot in things.get(name, ()) if any(spot.document is one for one in own)]
        if spots := [spot for spot in spots if within in _addresses(dossier, spot)]:
            found.append(sorted(spots, key=lambda spot: begin(spot.document)))
    return found


def history(dossier: Dossier, spot: Plek) -> list[Plek]:
    """The documents that one thing went through; none where it stands in only one."""
    for spots in find(dossier, id_of(spot.noun)):
        if len(spots) > 1 and type(spots[0].noun) is type(spot.noun):
            return spots
    return []


def names(dossier: Dossier) -> dict[str, str]:
    """Every id that `find` knows, with the name of the thing."""
    return {
        id: title(spots[0].noun)
        for things in dossier.index.values()
        for id, spots in things.items()
        if "/" not in id
    }


def users(dossier: Dossier, noun: Noun, document: Noun) -> Iterator[User]:
    """The things in a dossier that refer to a thing by its id."""
    kind = kind_of(noun)
    ids = {id_of(noun)}
    if isinstance(noun, Kaderonderdeel) and isinstance(document, Kader):
        ids.add(f"{document.id}/{noun.id}")
    for spot in dossier.plekken():
        for name, refers in verwijzingen(type(spot.noun)).items():
            value = getattr(spot.noun, name)
            if kind in refers.naar and not ids.isdisjoint(
                value if isinstance(value, tuple) else (str(value),)
            ):
                yield User(dossier, spot, name)


def within(findings: Iterable[Finding], file: str, route: Route) -> list[Finding]:
    """The findings about a thing or about something in it."""
    return [f for f in findings if f.place.file == file and f.place.route[: len(route)] == route]


def above(spot: Plek) -> list[Noun]:
    """The things that a thing stands in, the document first."""
    found: list[Noun] = []
    current: Any = spot.document
    for step in spot.route:
        if isinstance(current, Noun):
            found.append(current)
        current = current[step] if isinstance(step, int) else getattr(current, step)
    return found


def as_json(cards: Iterable[Card]) -> str:
    """The cards for machines: English keys for mechanics, the plan's own keys and notation under `fields`."""
    return json.dumps([_plain(card) for card in cards], ensure_ascii=False, indent=2, default=str) + "\n"


def kind_of(noun: Noun) -> str:
    """What a thing is, in the word of the plan language."""
    return type(noun).__name__.lower()


def id_of(noun: Noun) -> str:
    """The id of a thing, or nothing."""
    return str(getattr(noun, "id", ""))


def title(noun: Noun) -> str:
    """The title or name of a thing on one line."""
    return " ".join(str(getattr(noun, naamveld(type(noun)), "")).split())


def _addresses(dossier: Dossier, spot: Plek) -> list[list[str]]:
    """What may stand before the id of a thing in its address."""
    document = id_of(spot.document)
    return [[], [document], [dossier.map], [dossier.map, document]]


def _plain(card: Card) -> dict[str, Any]:
    noun = card.spot.noun
    return {
        "municipality": card.dossier.map,
        "kind": kind_of(noun),
        "id": id_of(noun),
        "title": title(noun),
        "document": id_of(card.spot.document),
        "file": card.file,
        "line": card.line,
        "above": [_reference(one) for one in above(card.spot)],
        "fields": noun.model_dump(exclude_unset=True),
        "derived": {name: getattr(noun, name) for name in noun.AFGELEID},
        "history": [
            {"document": id_of(spot.document), **spot.noun.model_dump(include=_LIFE, exclude_unset=True)}
            for spot in card.history
        ],
        "used_by": [
            {
                "municipality": user.dossier.map,
                "document": id_of(user.spot.document),
                **_reference(user.spot.noun),
                "field": user.field,
            }
            for user in card.users
        ],
        "findings": [
            {
                "rule": f.rule,
                "severity": f.severity,
                "message": f.message,
                "hint": f.hint,
                "file": f.place.file,
                "line": f.place.span and f.place.span.line,
            }
            for f in card.findings
        ],
    }


_LIFE = {"titel", "planning", "status", "reden", "doorgeschoven_van", "doorgeschoven_naar"}
"""What is told about each stage in the life of a thing."""


def _reference(noun: Noun) -> dict[str, str]:
    return {"kind": kind_of(noun), "id": id_of(noun), "title": title(noun)}
