"""Comparing texts: what counts as the same spelling, how alike two texts are, which words changed."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

_GETAL = re.compile(r"(?<!\w)-?\d+(?:[.,:/-]\d+)*|\d+")
_LONG = 200
"""From this many characters on, texts are alike in words and no longer in letters."""
_CONTEXT = 4
"""How many words around a change make it understandable."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of a text before and after a change; with nothing in it, words that are not shown."""

    old: str
    new: str

    @classmethod
    def kept(cls, text: str) -> "Fragment":
        """A stretch that did not change."""
        return cls(text, text)

    @property
    def changed(self) -> bool:
        """Whether words went or came here."""
        return self.old != self.new


NOT_SHOWN = Fragment("", "")


def plain(text: str) -> str:
    """A text without letter case, punctuation and spaces; numbers and signs such as % and € stay."""
    text = unicodedata.normalize("NFKC", text).casefold()
    delen: list[str] = []
    einde = 0
    for getal in _GETAL.finditer(text):
        delen += [_letters(text[einde : getal.start()]), f" {getal[0]} "]
        einde = getal.end()
    return "".join((*delen, _letters(text[einde:])))


def same_spelling(old: str, new: str) -> bool:
    """Whether two texts say the same, apart from case, punctuation and spaces."""
    return plain(old) == plain(new)


def likeness(old: str, new: str) -> float:
    """How alike two texts are, from 0 to 1."""
    if max(len(old), len(new)) >= _LONG:
        return _dice(Counter(old.casefold().split()), Counter(new.casefold().split()))
    return _dice(_pairs(plain(old)), _pairs(plain(new)))


def numbers(text: str) -> list[str]:
    """The numbers in a text, in an order that does not depend on where they stand."""
    return sorted(_GETAL.findall(text))


def fragments(old: str, new: str) -> list[Fragment]:
    """The words that changed, each with a few words around it."""
    before, after = old.split(), new.split()
    found: list[Fragment] = []
    steps = SequenceMatcher(None, before, after).get_opcodes()
    for number, (step, a, b, c, d) in enumerate(steps):
        if step == "equal":
            found += _around(before[a:b], first=number == 0, last=number == len(steps) - 1)
        else:
            found.append(Fragment(" ".join(before[a:b]), " ".join(after[c:d])))
    return found


def _letters(text: str) -> str:
    return "".join(c for c in text if c == "%" or unicodedata.category(c)[0] in "LMNS")


def _pairs(text: str) -> "Counter[str]":
    return Counter(text[i : i + 2] for i in range(max(1, len(text) - 1)))


def _dice(old: "Counter[str]", new: "Counter[str]") -> float:
    return 2 * (old & new).total() / max(1, old.total() + new.total())


def _around(words: list[str], *, first: bool, last: bool) -> list[Fragment]:
    """The unchanged words between two changes, cut in the middle; at either end only the near side."""
    before = [] if first else words[:_CONTEXT]
    after = [] if last else words[-_CONTEXT:]
    if len(words) <= len(before) + len(after):
        return [Fragment.kept(" ".join(words))]
    shown = [Fragment.kept(" ".join(before)), NOT_SHOWN, Fragment.kept(" ".join(after))]
    return [fragment for fragment in shown if fragment is NOT_SHOWN or fragment.new]
