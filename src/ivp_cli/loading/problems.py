"""What pydantic says about a value, in plain Dutch. The only module that knows its error types."""

import re
import unicodedata
from difflib import get_close_matches
from typing import Any, get_args

from pydantic_core import ErrorDetails

from ivp_cli.findings import Finding, Place, Route, Severity
from ivp_cli.model.basis import Noun

_KEY = "[key]"
"""How pydantic marks that the key of a mapping is wrong, not its value."""

_SHAPES = {
    "string_type": "tekst",
    "tuple_type": "een lijst: elk onderdeel op een eigen regel, met een streepje ervoor",
    "model_type": "een blok met velden",
    "dict_type": "een blok met per periode een waarde",
}


def as_finding(error: ErrorDetails, noun: type[Noun], file: str) -> Finding:
    """One validation error as a finding with a Dutch message and, where it helps, a hint."""
    at_key = error["loc"][-1:] == (_KEY,)
    route: Route = tuple(step for step in error["loc"] if step != _KEY)
    kind, value = error["type"], error["input"]
    if kind == "extra_forbidden":
        return _unknown_field(route, _noun_at(noun, route[:-1]), file)
    if kind == "missing":
        return _missing_field(route, _noun_at(noun, route[:-1]), file)
    field = next((str(step) for step in reversed(route) if isinstance(step, str)), "")
    place = Place(file, route, at_key=at_key)
    if kind == "literal_error":
        return _unknown_word(value, noun, route, place)
    if kind in _SHAPES:
        message = f"`{field}` verwacht {_SHAPES[kind]}, niet {_shape_of(value)}."
        return Finding("IVP013", Severity.FOUT, message, place, _shape_hint(kind, _noun_at(noun, route)))
    message = error["msg"] if kind.startswith("ivp_") else "de waarde past niet bij dit veld"
    hint = f"Bedoelde u {slug}?" if kind == "ivp_vorm" and (slug := _slug(str(value))) else ""
    return Finding("IVP012", Severity.FOUT, f"`{field}`: {message}.", place, hint)


def _unknown_field(route: Route, parent: type[Noun] | None, file: str) -> Finding:
    """A key that the plan language does not know, with the nearest one that it does."""
    known = list(parent.model_fields) if parent else []
    near = get_close_matches(str(route[-1]).lower().replace("-", "_"), known, n=1, cutoff=0.6)
    hint = f"Bedoelde u {near[0]}?" if near else f"Bekende velden zijn {', '.join(known)}."
    where = f" bij {parent.__name__.lower()}" if parent else ""
    place = Place(file, route, at_key=True)
    return Finding("IVP010", Severity.FOUT, f"Het veld `{route[-1]}` bestaat niet{where}.", place, hint)


def _missing_field(route: Route, parent: type[Noun] | None, file: str) -> Finding:
    """A key that has to be there and is not; it is placed at the thing that lacks it."""
    where = parent.__name__.lower() if parent else "dit blok"
    message = f"Bij {where} ontbreekt het veld `{route[-1]}`."
    return Finding("IVP011", Severity.FOUT, message, Place(file, route), f"Voeg `{route[-1]}:` toe.")


def _unknown_word(value: Any, noun: type[Noun], route: Route, place: Place) -> Finding:
    """A word outside a closed list, with the nearest one in it."""
    words = _words_at(noun, route)
    near = get_close_matches(str(value).lower().replace(" ", "-"), words, n=1, cutoff=0.5)
    hint = f"Bedoelde u {near[0]}?" if near else ""
    field = next(str(step) for step in reversed(route) if isinstance(step, str))
    message = f"`{field}` kan niet “{_shape_of(value)}” zijn; kies uit {', '.join(words)}."
    return Finding("IVP012", Severity.FOUT, message, place, hint)


def _noun_at(noun: type[Noun], route: Route) -> type[Noun] | None:
    """The class of the thing at the end of a route, or None where that is no noun."""
    here: type[Noun] | None = noun
    for step in route:
        if isinstance(step, int):
            continue
        info = here.model_fields.get(step) if here else None
        here = next((part for part in _parts(info and info.annotation) if _is_noun(part)), None)
    return here


def _words_at(noun: type[Noun], route: Route) -> list[str]:
    """The words that the field at the end of a route allows."""
    names = [step for step in route if isinstance(step, str)]
    parent = _noun_at(noun, tuple(names[:-1]))
    info = parent.model_fields.get(names[-1]) if parent else None
    return [part for part in _parts(info and info.annotation) if isinstance(part, str)]


def _parts(annotation: Any) -> list[Any]:
    """Everything inside an annotation, however deep: classes, markers, words of a Literal."""
    inner = get_args(annotation)
    return [part for piece in inner for part in _parts(piece)] if inner else [annotation]


def _is_noun(part: Any) -> bool:
    return isinstance(part, type) and issubclass(part, Noun)


def _shape_of(value: Any) -> str:
    """A value as one would name it in a sentence."""
    match value:
        case str():
            return value if len(value) <= 60 else f"{value[:60]}…"
        case list():
            return "een lijst"
        case dict():
            return "een blok met velden"
        case _:
            return "leeg"


def _shape_hint(kind: str, noun: type[Noun] | None) -> str:
    if noun is None:
        return (
            "een dubbele punt of streepje in een tekst vraagt aanhalingstekens"
            if kind == "string_type"
            else ""
        )
    required = [name for name, info in noun.model_fields.items() if info.is_required()]
    fields = ", ".join(required or list(noun.model_fields)[:4])
    return f"Een {noun.__name__.lower()} heeft velden, zoals {fields}."


def _slug(text: str) -> str:
    """The nearest text that can be an id, or nothing."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"^[^a-z]+|-+$", "", re.sub(r"[^a-z0-9]+", "-", plain))[:64]
