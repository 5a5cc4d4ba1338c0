"""What pydantic says about a value, in plain Dutch. The only module that knows its error types."""

from collections.abc import Iterable
from typing import Any

from pydantic_core import ErrorDetails

from ivp_cli.findings import Finding, Fix, Place, Route, Severity
from ivp_cli.loading.fields import Field, field_at, noun_at
from ivp_cli.loading.fixes import of_key, of_value, of_word
from ivp_cli.loading.hints import (
    Names,
    asked,
    called,
    elsewise,
    fields_meant,
    in_a_list,
    in_blocks,
    names_for,
    referred,
    short,
)
from ivp_cli.model.basis import Noun, nouns_in
from ivp_cli.model.dossier import Dossier
from ivp_cli.nearest import surely

_KEY = "[key]"
"""How pydantic marks that the key of a mapping is wrong, not its value."""

_MOST_ASKED = 500
"""In a file with more mistakes than this, something else is the matter."""

_SHAPES = {
    "string_type": "tekst",
    "tuple_type": "een lijst: elk onderdeel op een eigen regel, met een streepje ervoor",
    "model_type": "een blok met velden",
    "dict_type": "een blok met per periode een waarde",
    "literal_error": "één woord",
}

_OF_TEXT = {
    "ivp_leeg": "Vul de tekst in.",
    "ivp_te_lang": "Kort de tekst in.",
    "ivp_meer_regels": "Zet de tekst op één regel.",
}
"""What to do with a free text, of which no other spelling is meant."""


def as_findings(
    errors: Iterable[ErrorDetails], noun: type[Noun], file: str, data: Any, dossier: Dossier | None = None
) -> list[Finding]:
    """All validation errors; that a field is missing is not said where it is there under a wrong name."""
    found = [
        as_finding(error, noun, file, data, dossier, ask=number < _MOST_ASKED)
        for number, error in enumerate(errors)
    ]
    wrong = [one.place.route for one in found if one.rule == "IVP010"]
    missing = {one.place.route for one in found if one.rule == "IVP011"}
    for route in wrong if missing else ():
        parent, beside = noun_at(noun, route[:-1]), _data_at(data, route[:-1])
        missing -= {(*route[:-1], name) for name in _meant_by(route, parent, beside)}
    return [one for one in found if one.rule != "IVP011" or one.place.route in missing]


def as_finding(  # noqa: PLR0913  # an error, and all that is known of where it stands
    error: ErrorDetails,
    noun: type[Noun],
    file: str,
    data: Any,
    dossier: Dossier | None = None,
    *,
    ask: bool = True,
) -> Finding:
    """One validation error as a finding with a Dutch message and, where it helps, a hint.

    The dossier holds the other documents, among which is what a reference may have meant. `ask` allows
    for guessing what else may have been meant, which takes time.
    """
    kind, value, route = error["type"], error["input"], error["loc"]
    if kind == "extra_forbidden":
        return _unknown_field(route, noun_at(noun, route[:-1]), file, _data_at(data, route[:-1]))
    if kind == "missing":
        return _missing_field(route, noun_at(noun, route[:-1]), file)
    at_key = route[-1:] == (_KEY,)
    route = route[:-1] if at_key else route
    twice = error.get("ctx", {}).get("sleutel")
    if twice:
        place = Place(file, (*route, twice), at_key=True)
        hint = "Laat één van de twee staan."
        return Finding("IVP012", Severity.FOUT, f"`{_name(route)}`: {error['msg']}.", place, hint)
    place = Place(file, route, at_key=at_key)
    field = field_at(noun, route)
    read = data if ask else None
    names = names_for(field, dossier, noun, read) if field and field.refers and dossier else None
    if kind in _SHAPES and not (kind == "literal_error" and isinstance(value, str)):
        return _wrong_shape(kind, value, place, field, names)
    message = _message(error, field, route)
    if not isinstance(value, str) or field is None or kind in _OF_TEXT:
        return Finding("IVP012", Severity.FOUT, message, place, _OF_TEXT.get(kind, ""))
    fix, hint = _meant(value, field, names, at_key=at_key, ask=ask)
    return Finding("IVP012", Severity.FOUT, message, place, hint, fix=fix)


def _meant(
    value: str, field: Field, names: Names | None, *, at_key: bool, ask: bool
) -> tuple[Fix | None, str]:
    """What certainly mends a value, and how to say it; where nothing is certain, what it may have been."""
    if names is not None:
        ids = called(value, names)
        hint = asked(value, ", ".join(ids)) if ids else referred(value, field, names)
        return Fix(ids[0]) if len(ids) == 1 else None, hint
    fix = of_value(value, field, at_key=at_key) or of_word(value, field.words)
    if fix:
        return fix, asked(value, fix.new)
    return None, elsewise(value, field, at_key=at_key) if ask else ""


def _message(error: ErrorDetails, field: Field | None, route: Route) -> str:
    """What is wrong with a value, and what its field does take."""
    name, value = _name(route), error["input"]
    if error["type"] == "literal_error" and field:
        return f"`{name}` kan niet “{short(value)}” zijn; kies uit {', '.join(field.words)}."
    message = error["msg"] if error["type"].startswith("ivp_") else "de waarde past niet bij dit veld"
    if isinstance(value, str):
        message = message.replace(f"“{value}”", f"“{short(value)}”")
    return f"`{name}`: {message}."


def _unknown_field(route: Route, parent: type[Noun] | None, file: str, beside: Any) -> Finding:
    """A key that the plan language does not know, with the nearest one that it does."""
    known = list(parent.model_fields) if parent else []
    written = str(route[-1])
    like = _meant_by(route, parent, beside)
    hint = asked(written, *like) if like else f"Bekende velden zijn {', '.join(known)}."
    there = surely(written, known)
    if there in beside:
        hint = f"Het veld `{there}` staat er al; voeg de twee samen, of haal er één weg."
    where = f" bij {parent.__name__.lower()}" if parent else ""
    place = Place(file, route, at_key=True)
    message = f"Het veld `{short(written)}` bestaat niet{where}."
    return Finding("IVP010", Severity.FOUT, message, place, hint, fix=of_key(written, known, beside))


def _meant_by(route: Route, parent: type[Noun] | None, beside: Any) -> list[str]:
    """The fields that may have been meant by an unknown one: none that stands beside it already."""
    free = [name for name in parent.model_fields if name not in beside] if parent else []
    return fields_meant(str(route[-1]), free)


def _missing_field(route: Route, parent: type[Noun] | None, file: str) -> Finding:
    """A key that has to be there and is not; it is placed at the thing that lacks it."""
    where = parent.__name__.lower() if parent else "dit blok"
    message = f"Bij {where} ontbreekt het veld `{route[-1]}`."
    return Finding("IVP011", Severity.FOUT, message, Place(file, route), f"Voeg `{route[-1]}:` toe.")


def _wrong_shape(kind: str, value: Any, place: Place, field: Field | None, names: Names | None) -> Finding:
    """A list where a text belongs, a text where a block belongs, and so on."""
    message = f"`{_name(place.route)}` verwacht {_SHAPES[kind]}, niet {_called(value)}."
    return Finding("IVP013", Severity.FOUT, message, place, _shape_hint(kind, value, field, names))


def _shape_hint(kind: str, value: Any, field: Field | None, names: Names | None) -> str:
    """What does belong in a field."""
    if field is None:
        return ""
    if kind == "literal_error":
        return f"Kies uit {', '.join(field.words)}."
    if isinstance(value, dict) and any(str(key).startswith("-") for key in value):
        return "Zet een spatie achter elk streepje: `- veld: waarde`."
    noun = nouns_in(field.noun).get(field.name)
    if noun and kind == "tuple_type" and isinstance(value, str) and (blocks := in_blocks(value, noun)):
        return blocks
    if noun:
        required = [name for name, info in noun.model_fields.items() if info.is_required()]
        fields = ", ".join(required or list(noun.model_fields)[:4])
        return f"Velden van {noun.__name__.lower()} zijn onder meer {fields}."
    if kind == "tuple_type" and isinstance(value, str):
        return in_a_list(value, field, names)
    if kind == "dict_type":
        return "Schrijf per periode een regel zonder streepje ervoor, zoals `2026: …`."
    if isinstance(value, list) and field.refers:
        return "Hier past er maar één; haal de andere weg, en de haakjes of streepjes ook."
    text = kind == "string_type"
    return "Zet een tekst met een dubbele punt of een streepje tussen aanhalingstekens." if text else ""


def _data_at(data: Any, route: Route) -> Any:
    """What was written at the end of a route."""
    for step in route:
        data = data[step]
    return data


def _name(route: Route) -> str:
    """The field, or the key in a series, that a route ends in."""
    return short(next((str(step) for step in reversed(route) if isinstance(step, str)), ""))


def _called(value: Any) -> str:
    """A value as one would name it in a sentence."""
    match value:
        case str():
            return f"“{short(value)}”"
        case list():
            return "een lijst"
        case dict():
            return "een blok met velden"
        case _:
            return "leeg"
