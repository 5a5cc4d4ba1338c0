"""What pydantic says about a value, in plain Dutch. The only module that knows its error types."""

import re
import unicodedata
from typing import Any, get_args

from pydantic_core import ErrorDetails

from ivp_cli.findings import Finding, Fix, Place, Route, Severity
from ivp_cli.loading.fixes import of_key, of_value, of_word
from ivp_cli.model.basis import Noun, Vorm
from ivp_cli.nearest import meant

_KEY = "[key]"
"""How pydantic marks that the key of a mapping is wrong, not its value."""

_LONGEST = 60
"""How much of a value is repeated in a message."""

_SHAPES = {
    "string_type": "tekst",
    "tuple_type": "een lijst: elk onderdeel op een eigen regel, met een streepje ervoor",
    "model_type": "een blok met velden",
    "dict_type": "een blok met per periode een waarde",
    "literal_error": "één woord",
}


def as_finding(error: ErrorDetails, noun: type[Noun], file: str, data: Any) -> Finding:
    """One validation error as a finding with a Dutch message and, where it helps, a hint."""
    kind, value, route = error["type"], error["input"], error["loc"]
    if kind == "extra_forbidden":
        return _unknown_field(route, _noun_at(noun, route[:-1]), file, _data_at(data, route[:-1]))
    if kind == "missing":
        return _missing_field(route, _noun_at(noun, route[:-1]), file)
    at_key = route[-1:] == (_KEY,)
    route = route[:-1] if at_key else route
    field = short(next((str(step) for step in reversed(route) if isinstance(step, str)), ""))
    place = Place(file, route, at_key=at_key)
    fix = of_value(value, noun, route, at_key=at_key) if isinstance(value, str) else None
    if kind == "literal_error" and isinstance(value, str):
        return _unknown_word(value, field, _words_at(noun, route), place, fix)
    if kind in _SHAPES:
        message = f"`{field}` verwacht {_SHAPES[kind]}, niet {_called(value)}."
        return Finding("IVP013", Severity.FOUT, message, place, _shape_hint(kind, noun, route))
    message = error["msg"] if kind.startswith("ivp_") else "de waarde past niet bij dit veld"
    if isinstance(value, str):
        message = message.replace(f"“{value}”", f"“{short(value)}”")
    hint = f"Bedoelde u `{fix.new}`?" if fix else ""
    if not fix and kind == "ivp_vorm":
        hint = _other_form(str(value), noun, route)
    return Finding("IVP012", Severity.FOUT, f"`{field}`: {message}.", place, hint, fix=fix)


def short(text: str) -> str:
    """A text of the plan as it can stand in a message: on one line, and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _unknown_field(route: Route, parent: type[Noun] | None, file: str, beside: Any) -> Finding:
    """A key that the plan language does not know, with the nearest one that it does."""
    known = list(parent.model_fields) if parent else []
    hint = meant(str(route[-1]), known) or f"Bekende velden zijn {', '.join(known)}."
    where = f" bij {parent.__name__.lower()}" if parent else ""
    place = Place(file, route, at_key=True)
    message = f"Het veld `{short(str(route[-1]))}` bestaat niet{where}."
    return Finding("IVP010", Severity.FOUT, message, place, hint, fix=of_key(str(route[-1]), known, beside))


def _missing_field(route: Route, parent: type[Noun] | None, file: str) -> Finding:
    """A key that has to be there and is not; it is placed at the thing that lacks it."""
    where = parent.__name__.lower() if parent else "dit blok"
    message = f"Bij {where} ontbreekt het veld `{route[-1]}`."
    return Finding("IVP011", Severity.FOUT, message, Place(file, route), f"Voeg `{route[-1]}:` toe.")


def _unknown_word(value: str, field: str, words: list[str], place: Place, fix: Fix | None) -> Finding:
    """A word outside a closed list, with the nearest one in it."""
    message = f"`{field}` kan niet “{short(value)}” zijn; kies uit {', '.join(words)}."
    fix = fix or of_word(value, words)
    hint = f"Bedoelde u `{fix.new}`?" if fix else meant(value, words)
    return Finding("IVP012", Severity.FOUT, message, place, hint, fix=fix)


def _data_at(data: Any, route: Route) -> Any:
    """What was written at the end of a route."""
    for step in route:
        data = data[step]
    return data


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
    return [part for part in _field_at(noun, route) if isinstance(part, str)]


def _field_at(noun: type[Noun], route: Route) -> list[Any]:
    """Everything that the type of the field at the end of a route is made of."""
    names = [step for step in route if isinstance(step, str)]
    parent = _noun_at(noun, tuple(names[:-1]))
    info = parent.model_fields.get(names[-1]) if parent else None
    return [*info.metadata, *_parts(info.annotation)] if info else []


def _parts(annotation: Any) -> list[Any]:
    """Everything inside an annotation, however deep: classes, markers, words of a Literal."""
    inner = get_args(annotation)
    return [part for piece in inner for part in _parts(piece)] if inner else [annotation]


def _is_noun(part: Any) -> bool:
    return isinstance(part, type) and issubclass(part, Noun)


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


def _shape_hint(kind: str, top: type[Noun], route: Route) -> str:
    """What does belong in a field."""
    if kind == "literal_error":
        return f"Kies uit {', '.join(_words_at(top, route))}."
    noun = _noun_at(top, route)
    if noun is None:
        text = kind == "string_type"
        return "Zet een tekst met een dubbele punt of een streepje tussen aanhalingstekens." if text else ""
    required = [name for name, info in noun.model_fields.items() if info.is_required()]
    fields = ", ".join(required or list(noun.model_fields)[:4])
    return f"Velden van {noun.__name__.lower()} zijn onder meer {fields}."


def _other_form(text: str, noun: type[Noun], route: Route) -> str:
    """What was written in the form that was wanted, if it can be written so."""
    form = next((part for part in _field_at(noun, route) if isinstance(part, Vorm)), None)
    ways = (text.upper(), "/".join(map(_slug, text.split("/"))), _slug(text))
    fitting = (way for way in ways if form and form.patroon.fullmatch(way))
    return next((f"Bedoelde u `{way}`?" for way in fitting), "")


def _slug(text: str) -> str:
    """The nearest text that can be an id, or nothing."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"^[^a-z]+|-+$", "", re.sub(r"[^a-z0-9]+", "-", plain))[:64]
