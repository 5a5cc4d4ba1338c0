"""What the tool says about a plan, and where: values, without any I/O."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

Route = tuple[str | int, ...]
"""The keys and indices that lead from the top of a file to a value."""


class Severity(StrEnum):
    """How bad a finding is; the values are the words users see."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst, rising as it gets milder."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Span(NamedTuple):
    """A stretch of text: lines and columns count from 1 in characters, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Part(NamedTuple):
    """Some words of a text, and which time that they stand in it."""

    words: str
    time: int = 1


class Place(NamedTuple):
    """A file, and within it a route or, when the text itself is at fault, a span.

    `at_key` says that the key at the end of the route is meant, not its value. `part` says which words of
    the value are: to point at them and never to tell them, for it may be a person that they point at.
    """

    file: str
    route: Route = ()
    at_key: bool = False
    span: Span | None = None
    part: Part | None = None

    def located(self, span: Span | None) -> "Place":
        """The same place with its span filled in."""
        return self._replace(span=span)


class Fix(NamedTuple):
    """What certainly mends a finding: what to write at its place, instead of the key or the value there."""

    new: str
    old: str = ""
    """What is replaced in it, each time that it occurs; empty where all of it is."""
    quoted: bool = False
    """Whether the value has to stand between quotes."""


class Finding(NamedTuple):
    """One statement about a plan: which rule, how bad, where, the fact, and how to mend it."""

    rule: str
    severity: Severity
    message: str
    place: Place
    hint: str = ""
    related: tuple[Place, ...] = ()
    subject: str = ""
    """The address of the thing the finding is about, such as `veenstad/jaarprogramma-2025/cameras`."""
    value: str = ""
    """What is wrong there, as the plan has it: tells findings apart that share a subject and a field."""
    number: int = 1
    """Which one this is of those that are alike in all of the above; see `numbered`."""
    fix: Fix | None = None
    """How to mend it, where that is certain."""

    @property
    def fingerprint(self) -> str:
        """Stays the same when lines move, a list is put in another order or a message is worded better."""
        import hashlib

        number = () if self.number == 1 else (str(self.number),)
        text = "\0".join((*self._identity, *number))
        return hashlib.sha256(text.encode()).hexdigest()[:20]

    @property
    def _identity(self) -> tuple[str, ...]:
        fields = (step for step in self.place.route if isinstance(step, str))
        return (self.rule, self.subject or self.place.file, self.value, *fields)


def numbered(findings: Iterable[Finding]) -> list[Finding]:
    """The findings with a running number for those that are otherwise alike, so that each one is known."""
    seen: Counter[tuple[str, ...]] = Counter()
    result = []
    for finding in findings:
        seen[finding._identity] += 1
        number = seen[finding._identity]
        result.append(finding if number == 1 else finding._replace(number=number))
    return result


class SwitchedOff(NamedTuple):
    """A finding that the plan itself says to leave be."""

    finding: Finding
    reason: str
    place: Place
    """Where the plan says so."""
    until: str = ""
    """The day, month or year up to and including which it holds; empty where it has no end."""


def is_unread(finding: Finding) -> bool:
    """Whether a file was not read, or not as a plan: nothing may make that look right."""
    return finding.rule < "IVP020" and finding.severity is Severity.FOUT
