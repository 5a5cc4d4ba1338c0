"""From a route to the field in which it ends, and what that field takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Annotated, Any, get_args

from pydantic import TypeAdapter, ValidationError

from ivp_cli.findings import Route
from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.basis import Noun, Verwijst, nouns_in


@dataclass(frozen=True)
class Field:
    """A field of a noun, and the steps that a route still makes inside it."""

    noun: type[Noun]
    name: str
    rest: Route
    """The index in a list, the key in a series."""

    @cached_property
    def parts(self) -> tuple[Any, ...]:
        """Everything its type is made of: classes, markers, the words of a closed list."""
        info = self.noun.model_fields[self.name]
        return (*info.metadata, *_parts(info.annotation))

    @cached_property
    def words(self) -> list[str]:
        """The words it takes: those of its closed list, and those for absence."""
        return [part for part in self.parts if isinstance(part, str)] + self.absences

    @cached_property
    def absences(self) -> list[str]:
        """The words for absence that it takes."""
        return [kind.__name__.lower() for kind in (Onbekend, Pm) if kind in self.parts]

    @cached_property
    def refers(self) -> tuple[str, ...]:
        """The kinds of thing whose ids it takes; none where it is no reference."""
        return next((part.naar for part in self.parts if isinstance(part, Verwijst)), ())

    @property
    def required(self) -> bool:
        """Whether the noun cannot do without it."""
        return self.noun.model_fields[self.name].is_required()

    def holds(self, kind: type) -> bool:
        """Whether its value is a list (`tuple`) or a series (`dict`)."""
        return _outer(self.noun.model_fields[self.name].annotation) is kind

    def fitting(self, ways: Iterable[str], *, at_key: bool = False) -> list[str]:
        """Of the ways to write something those that it takes: for each meaning the shortest."""
        meant: list[tuple[Any, str]] = []
        for way in sorted(ways, key=lambda way: (len(way), way)):
            value: Any = way
            for step in reversed(self.rest):
                value = [value] if isinstance(step, int) else {value: "."} if at_key else {step: value}
            try:
                value = _reader(self.noun, self.name).validate_python(value)
            except ValidationError:
                continue
            if all(value != other for other, _ in meant):
                meant.append((value, way))
        return [way for _, way in meant]


def field_at(top: type[Noun], route: Route) -> Field | None:
    """The field in which a route ends; None where there is none."""
    noun, name = top, ""
    rest: Route = ()
    for step in route:
        if name and (isinstance(step, int) or name not in nouns_in(noun)):
            rest = (*rest, step)
            continue
        noun, name, rest = nouns_in(noun)[name] if name else noun, str(step), ()
        if name not in noun.model_fields:
            return None
    return Field(noun, name, rest) if name else None


def noun_at(top: type[Noun], route: Route) -> type[Noun] | None:
    """The class of the thing at the end of a route, or None where that is no noun."""
    here: type[Noun] | None = top
    for step in route:
        if isinstance(step, str):
            here = nouns_in(here).get(step) if here else None
    return here


def _parts(annotation: Any) -> Iterator[Any]:
    inner = get_args(annotation)
    if not inner:
        yield annotation
    for piece in inner:
        yield from _parts(piece)


def _outer(annotation: Any) -> Any:
    return getattr(annotation, "__origin__", annotation)


@cache
def _reader(noun: type[Noun], field: str) -> TypeAdapter[Any]:
    info = noun.model_fields[field]
    kind: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    return TypeAdapter(kind)
