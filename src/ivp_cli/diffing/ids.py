"""Which things have another id now, so that a reference that follows its thing is no change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ivp_cli.diffing.match import match
from ivp_cli.model.basis import Noun, nouns_in, verwijzingen
from ivp_cli.model.dossier import Document, Dossier

AnyNoun = TypeVar("AnyNoun", bound=Noun)
Versions = tuple[Document | None, Document | None]
"""A document before and after; None where it did not exist."""


@dataclass(frozen=True)
class NewIds:
    """What things are called now, by their kind and the id that they had."""

    now: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def noun(self, noun: AnyNoun) -> AnyNoun:
        """A thing as it was, with references to what its references mean now."""
        if not self.now:
            return noun
        cls = type(noun)
        fields = noun.model_fields_set & (verwijzingen(cls).keys() | nouns_in(cls).keys())
        return noun.model_copy(update={name: self.value(cls, name, getattr(noun, name)) for name in fields})

    def value(self, cls: type[Noun], name: str, value: Any) -> Any:
        """The value of a field as it was, with references to what its references mean now."""
        match value:
            case Noun():
                return self.noun(value)
            case tuple():
                return tuple(self.value(cls, name, one) for one in value)
            case str() if reference := verwijzingen(cls).get(name):
                known = (self.now[kind, value] for kind in reference.naar if (kind, value) in self.now)
                return next(known, value)
            case _:
                return value


def new_ids(documents: Sequence[Versions], new: Dossier) -> list[NewIds]:
    """For each document what its references mean now.

    A new id inside a document holds there; everywhere else too where nothing has the old id any more.
    """
    inside = [_renamed(*versions) for versions in documents]
    everywhere = {
        (kind, old): now
        for renamed in inside
        for (kind, old), now in renamed.items()
        if old not in new.index[kind]
    }
    return [NewIds(everywhere | renamed) for renamed in inside]


def _renamed(old: Document | None, new: Document | None) -> dict[tuple[str, str], str]:
    """The things in a document that have another id now; each id also as it reads behind the document's."""
    found: dict[tuple[str, str], str] = {}
    if old is None or new is None:
        return found
    for before, after in _counterparts(old, new, alike=old.id != new.id):
        was, now = getattr(before, "id", ""), getattr(after, "id", "")
        kind = type(after).__name__.lower()
        for one, other in ((was, now), (f"{old.id}/{was}", f"{new.id}/{now}")):
            if was and one != other:
                found[kind, one] = other
    return found


def _counterparts(old: Noun, new: Noun, *, alike: bool) -> Iterator[tuple[Noun, Noun]]:
    """The things that both versions have; those that are alike only where that is asked."""
    yield old, new
    for name in nouns_in(type(new)):
        before, after = getattr(old, name), getattr(new, name)
        if before == after and not alike:
            continue
        if isinstance(before, tuple):
            for o, n in match(before, after):
                if o is not None and n is not None:
                    yield from _counterparts(before[o], after[n], alike=alike)
        elif before is not None and after is not None:
            yield from _counterparts(before, after, alike=alike)
