"""Which thing in the new version is which thing in the old one."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ivp_cli.diffing.values import meaning
from ivp_cli.diffing.words import likeness, numbers
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.basis import Noun, naamveld
from ivp_cli.model.gemeente import Gemeente

T = TypeVar("T")

_TITLES_ALIKE = 0.8
_TEXTS_ALIKE = 0.55
_MOST_PAIRS = 1000
"""Above this, a list was rewritten as a whole and looking for lookalikes takes too long."""


@dataclass
class _Matching(Generic[T]):
    """Two lists of which ever more members have found their counterpart."""

    old: Sequence[T]
    new: Sequence[T]
    found: dict[int, int] = field(default_factory=dict)
    """From an index in the new list to its counterpart in the old one."""

    def by(self, key: Callable[[T], Hashable], score: Callable[[T, T], float] | None = None) -> None:
        """Pair what has the same key; of several with one key the most alike, else the first ones."""
        groups: dict[Hashable, tuple[list[int], list[int]]] = {}
        for index in self._left_in_old():
            groups.setdefault(key(self.old[index]), ([], []))[0].append(index)
        for index in self._left_in_new():
            groups.setdefault(key(self.new[index]), ([], []))[1].append(index)
        for gone, come in groups.values():
            if score and max(len(gone), len(come)) > 1:
                self._by_score(score, gone, come)
            taken = {self.found[index] for index in come if index in self.found}
            left = [index for index in gone if index not in taken]
            self.found |= zip([index for index in come if index not in self.found], left, strict=False)

    def by_score(self, score: Callable[[T, T], float]) -> None:
        """Pair what looks alike, the most alike first; a score of 0 is no pair."""
        self._by_score(score, self._left_in_old(), self._left_in_new())

    def _by_score(self, score: Callable[[T, T], float], gone: list[int], come: list[int]) -> None:
        if len(gone) * len(come) > _MOST_PAIRS:
            return
        pairs = [(-score(self.old[o], self.new[n]), o, n) for o in gone for n in come]
        for value, o, n in sorted(pairs):
            if value and n not in self.found and o not in self.found.values():
                self.found[n] = o

    def pairs(self) -> list[tuple[int | None, int | None]]:
        """Old and new index of each pair: in the order of the new list, what is gone at the end."""
        here = [(self.found.get(index), index) for index in range(len(self.new))]
        return [*here, *((index, None) for index in self._left_in_old())]

    def _left_in_old(self) -> list[int]:
        taken = set(self.found.values())
        return [index for index in range(len(self.old)) if index not in taken]

    def _left_in_new(self) -> list[int]:
        return [index for index in range(len(self.new)) if index not in self.found]


def match(old: Sequence[Noun], new: Sequence[Noun]) -> list[tuple[int | None, int | None]]:
    """Pair two lists of things: what is equal, then what has the same key, then what has the same name.

    Of several with the same key, such as two decisions to change a programme, those pair that agree on most.
    What has no name yet pairs with what got one.
    """
    matching = _Matching(old, new)
    matching.by(meaning)
    matching.by(_identity, _agreement)
    matching.by_score(_resemblance)
    matching.by_score(lambda o, n: float(type(o) is type(n) and is_unnamed(o) != is_unnamed(n)))
    return matching.pairs()


def match_values(old: Sequence[object], new: Sequence[object]) -> list[tuple[int | None, int | None]]:
    """Pair two lists of values: what is equal, then texts that differ in a few words.

    What is not known yet pairs with what was filled in.
    """
    matching = _Matching(old, new)
    matching.by(meaning)
    matching.by_score(_same_text)
    matching.by_score(lambda o, n: float(isinstance(o, Onbekend) != isinstance(n, Onbekend)))
    return matching.pairs()


def name(noun: Noun) -> str | None:
    """The title or name of a thing, or None where it has neither."""
    value = getattr(noun, naamveld(type(noun)), None)
    return value if isinstance(value, str) else None


def is_unnamed(noun: Noun) -> bool:
    """Whether a thing only says that it is not known what it would be."""
    return isinstance(getattr(noun, naamveld(type(noun)), None), Onbekend)


def _identity(noun: Noun) -> Hashable:
    return (type(noun), () if isinstance(noun, Gemeente) else noun.sleutel)


def _agreement(old: Noun, new: Noun) -> float:
    """On how many fields that both fill in two things agree."""
    both = old.model_fields_set & new.model_fields_set
    return sum(meaning(getattr(old, veld)) == meaning(getattr(new, veld)) for veld in both)


def _resemblance(old: Noun, new: Noun) -> float:
    """How much two things without a common key look like one thing; 0 where they are surely two."""
    before, after = name(old), name(new)
    if type(old) is not type(new) or before is None or after is None:
        return 0.0
    by_id = "id" in old.SLEUTEL
    settled = ["periode"] if by_id else [veld for veld in old.SLEUTEL if veld != naamveld(type(old))]
    if any(meaning(getattr(old, veld, None)) != meaning(getattr(new, veld, None)) for veld in settled):
        return 0.0
    if by_id and numbers(before) != numbers(after):  # the programme of next year is another one
        return 0.0
    return _if_at_least(_TITLES_ALIKE if by_id else _TEXTS_ALIKE, likeness(before, after))


def _same_text(old: object, new: object) -> float:
    both_texts = isinstance(old, str) and isinstance(new, str) and (" " in old or " " in new)
    return _if_at_least(_TEXTS_ALIKE, likeness(str(old), str(new))) if both_texts else 0.0


def _if_at_least(limit: float, score: float) -> float:
    return score if score >= limit else 0.0
