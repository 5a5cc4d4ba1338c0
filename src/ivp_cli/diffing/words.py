"""Comparing texts: what counts as the same spelling, how alike two texts are, which words changed."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_GETAL = re.compile(r"(?<!\w)-?\d+(?:[.,:/-]\d+)*|\d+")
_ALINEA = re.compile(r"\n\s*\n")
_LANG = 200
"""From this many characters on, texts are alike in words and no longer in letters."""
_RAND = 4
"""How many words around a change make it understandable."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of a text that stayed, went or came; `weggelaten` stands for words not shown."""

    kind: Literal["gelijk", "weg", "nieuw", "weggelaten"]
    text: str = ""


def running(text: str) -> str:
    """A text without its line breaks, paragraphs apart: how it reads, however it was wrapped."""
    return "\n\n".join(" ".join(alinea.split()) for alinea in _ALINEA.split(text))


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
    """How alike two texts are, from 0 to 1; texts with other numbers are not alike at all."""
    if sorted(_GETAL.findall(old)) != sorted(_GETAL.findall(new)):
        return 0.0
    if max(len(old), len(new)) >= _LANG:
        return _dice(Counter(old.casefold().split()), Counter(new.casefold().split()))
    return _dice(_pairs(plain(old)), _pairs(plain(new)))


def fragments(old: str, new: str) -> list[Fragment]:
    """The words that changed, each with a few words around it."""
    before, after = old.split(), new.split()
    found: list[Fragment] = []
    steps = SequenceMatcher(None, before, after).get_opcodes()
    for number, (step, a, b, c, d) in enumerate(steps):
        if step == "equal":
            found += _around(before[a:b], first=number == 0, last=number == len(steps) - 1)
        else:
            found += [Fragment("weg", " ".join(before[a:b]))] if b > a else []
            found += [Fragment("nieuw", " ".join(after[c:d]))] if d > c else []
    return found


def _letters(text: str) -> str:
    return "".join(c for c in text if c == "%" or unicodedata.category(c)[0] in "LMNS")


def _pairs(text: str) -> "Counter[str]":
    return Counter(text[i : i + 2] for i in range(max(1, len(text) - 1)))


def _dice(old: "Counter[str]", new: "Counter[str]") -> float:
    return 2 * (old & new).total() / max(1, old.total() + new.total())


def _around(words: list[str], *, first: bool, last: bool) -> list[Fragment]:
    """The unchanged words between two changes, cut in the middle; at either end only the near side."""
    before = [] if first else words[:_RAND]
    after = [] if last else words[-_RAND:]
    if len(words) <= len(before) + len(after):
        return [Fragment("gelijk", " ".join(words))]
    shown = [Fragment("gelijk", " ".join(part)) for part in (before, after)]
    return [f for f in (shown[0], Fragment("weggelaten"), shown[1]) if f.text or f.kind == "weggelaten"]
