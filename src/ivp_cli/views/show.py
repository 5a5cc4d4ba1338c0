"""`ivp show`: one thing, with what is above and below it, who refers to it, and where it stands."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ivp_cli.findings import Finding, Place
from ivp_cli.model.afwezig import als_data
from ivp_cli.model.basis import Noun, nouns_in, verwijzingen
from ivp_cli.model.dossier import Dossier, Vindplaats


@dataclass(frozen=True)
class Card:
    """Everything that is told about one thing."""

    gemeente: str
    soort: str
    id: str
    titel: str
    place: Place
    above: list[str]
    """What it is part of, the document first."""
    velden: dict[str, Any]
    """Its own fields in plain data; references carry the name of what they refer to."""
    below: dict[str, list[str]] = field(default_factory=dict)
    """The things inside it, per field."""
    used_by: list[str] = field(default_factory=list)
    """The things that refer to it."""
    findings: Sequence[Finding] = ()


def find(dossier: Dossier, id: str) -> list[Vindplaats]:
    """The things with an id, or an address such as `jaarprogramma-2025/cameras`; parts of frames last."""
    *documents, name = id.split("/")
    document = documents[-1] if documents else None
    found = {(v.document.id, v.route): v for things in dossier.index.values() for v in things.get(name, ())}
    return [spot for spot in found.values() if document in (None, spot.document.id)]


def addresses(dossier: Dossier) -> list[str]:
    """Every id that `find` knows, for completion and for "did you mean"."""
    return sorted({id for things in dossier.index.values() for id in things})


def card(dossier: Dossier, spot: Vindplaats, findings: Sequence[Finding]) -> Card:
    """Tell everything about one thing."""
    noun = spot.noun
    file = dossier.bestand(spot.document)
    within = [f for f in findings if f.place.file == file and f.place.route[: len(spot.route)] == spot.route]
    return Card(
        gemeente=dossier.map,
        soort=type(noun).__name__.lower(),
        id=_id(noun),
        titel=_title(noun),
        place=Place(file, spot.route),
        above=_above(spot),
        velden=_fields(dossier, noun),
        below={name: _below(noun, name) for name in nouns_in(type(noun)) if getattr(noun, name)},
        used_by=list(_users(dossier, noun)),
        findings=within,
    )


def as_text(card: Card, *, line: int | None) -> str:
    """The card for people; one statement a line."""
    where = f"{card.place.file}:{line}" if line else card.place.file
    lines = [f"{card.soort} {card.id}", card.titel, "", f"  plaats: {where}"]
    lines += [f"  onderdeel van: {' > '.join(card.above)}"] if card.above else []
    lines += [f"  {name}: {_one_line(value)}" for name, value in card.velden.items()]
    for name, things in card.below.items():
        lines += ["", f"{name} ({len(things)})", *(f"  - {thing}" for thing in things)]
    if card.used_by:
        lines += ["", f"wordt genoemd door ({len(card.used_by)})", *(f"  - {user}" for user in card.used_by)]
    if card.findings:
        lines += ["", f"bevindingen ({len(card.findings)})"]
        lines += [f"  - {f.severity} {f.rule}: {f.message}" for f in card.findings]
    return "\n".join(lines) + "\n"


def as_json(cards: Sequence[tuple[Card, int | None]]) -> str:
    """The cards for machines: English keys for mechanics, the plan's own keys under `fields`."""
    return json.dumps([_plain(card, line) for card, line in cards], ensure_ascii=False, indent=2) + "\n"


def _plain(card: Card, line: int | None) -> dict[str, Any]:
    return {
        "municipality": card.gemeente,
        "kind": card.soort,
        "id": card.id,
        "title": card.titel,
        "file": card.place.file,
        "line": line,
        "above": card.above,
        "fields": card.velden,
        "below": card.below,
        "used_by": card.used_by,
        "findings": [{"rule": f.rule, "severity": f.severity, "message": f.message} for f in card.findings],
    }


def _above(spot: Vindplaats) -> list[str]:
    """The things that a thing stands in, from the document down."""
    names, here = [], spot.document
    current: Any = here
    for step in spot.route:
        if isinstance(current, Noun):
            names.append(f"{type(current).__name__.lower()} {_id(current)} ({_title(current)})")
        current = current[step] if isinstance(step, int) else getattr(current, step)
    return names


def _fields(dossier: Dossier, noun: Noun) -> dict[str, Any]:
    """The fields that hold values; ids of other things with their names behind them."""
    data = noun.model_dump(exclude_defaults=True)
    refers = verwijzingen(type(noun))
    shown: dict[str, Any] = {}
    for name in type(noun).model_fields:
        if name not in data or name in ("id", "titel", "naam", *nouns_in(type(noun))):
            continue
        value = als_data(data[name])
        if name in refers:
            kinds = refers[name].naar
            value = [_named(dossier, kinds, one) for one in value] if isinstance(value, tuple) else _named(
                dossier, kinds, value
            )  # fmt: skip
        shown[name] = list(value) if isinstance(value, tuple) else value
    return shown


def _named(dossier: Dossier, kinds: tuple[str, ...], id: object) -> str:
    """An id with the name of the thing it refers to."""
    names = (dossier.noem(kind, id) for kind in kinds)
    name = next((name for name in names if name != str(id)), "")
    return f"{id} ({name})" if name else str(id)


def _below(noun: Noun, name: str) -> list[str]:
    value = getattr(noun, name)
    return [_summary(one) for one in (value if isinstance(value, tuple) else (value,))]


def _users(dossier: Dossier, noun: Noun) -> Iterator[str]:
    """The things that refer to a thing by its id."""
    kind, id = type(noun).__name__.lower(), getattr(noun, "id", None)
    for spot in dossier.vindplaatsen():
        for name, refers in verwijzingen(type(spot.noun)).items():
            value = getattr(spot.noun, name)
            if kind in refers.naar and id in (value if isinstance(value, tuple) else (value,)):
                yield f"{_summary(spot.noun)} in {spot.document.id}"


def _summary(noun: Noun) -> str:
    """A thing in one line: its key and its title, or the values by which it is known."""
    title = _title(noun)
    if hasattr(noun, "id"):
        return f"{type(noun).__name__.lower()} {_id(noun)} ({title})"
    return f"{type(noun).__name__.lower()} {', '.join(noun.sleutel)}".strip()


def _id(noun: Noun) -> str:
    return str(getattr(noun, "id", ""))


def _title(noun: Noun) -> str:
    title = next((getattr(noun, name) for name in ("titel", "naam", "tekst") if hasattr(noun, name)), "")
    return _one_line(title)


def _one_line(value: object) -> str:
    """A value as one line of text."""
    match value:
        case bool():
            return "ja" if value else "nee"
        case list():
            return "; ".join(map(_one_line, value))
        case dict():
            return ", ".join(f"{key}: {one}" for key, one in value.items())
        case _:
            return " ".join(str(value).split())
