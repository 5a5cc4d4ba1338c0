"""What certainly mends a value or a key that the plan language does not take."""

from collections.abc import Container, Iterable
from functools import cache
from typing import Annotated, Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from ivp_cli.findings import Fix, Route
from ivp_cli.loading.spellings import spellings
from ivp_cli.model.basis import Noun, nouns_in
from ivp_cli.nearest import surely


def of_key(written: str, known: Iterable[str], there: Container[str]) -> Fix | None:
    """The known field that must have been meant, unless the block has that one already."""
    meant = surely(written, known)
    return Fix(meant) if meant and meant not in there else None


def of_word(written: str, words: Iterable[str]) -> Fix | None:
    """The word of a closed list that must have been meant."""
    meant = surely(written, words)
    return Fix(meant) if meant else None


def of_value(written: str, noun: type[Noun], route: Route, *, at_key: bool) -> Fix | None:
    """The one other spelling that the field at the end of a route takes."""
    found = _field_at(noun, route)
    if found is None:
        return None
    fitting = [way for way in spellings(written) if _takes(*found, way, at_key=at_key)]
    return Fix(fitting[0]) if len(fitting) == 1 else None


def _takes(reader: TypeAdapter[Any], rest: Route, text: str, *, at_key: bool) -> bool:
    """Whether a field takes a text, at the place in it that the rest of the route leads to."""
    value: Any = text
    for step in reversed(rest):
        value = [value] if isinstance(step, int) else {value: "."} if at_key else {step: value}
        at_key = False
    try:
        reader.validate_python(value)
    except ValidationError:
        return False
    return True


def _field_at(noun: type[Noun], route: Route) -> tuple[TypeAdapter[Any], Route] | None:
    """The reader of the field in which a route ends, and the steps that the route makes inside it."""
    for at, step in enumerate(route):
        if isinstance(step, int):
            continue
        if step not in nouns_in(noun):
            return (_reader(noun, step), route[at + 1 :]) if step in noun.model_fields else None
        noun = nouns_in(noun)[step]
    return None


@cache
def _reader(noun: type[Noun], field: str) -> TypeAdapter[Any]:
    info = noun.model_fields[field]
    kind: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    return TypeAdapter(kind, config=ConfigDict(strict=True))
