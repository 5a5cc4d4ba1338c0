"""What the tool says about a plan, and where: values, without any I/O."""

from dataclasses import dataclass, replace
from enum import StrEnum

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


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: lines and columns count from 1 in characters, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and within it a route or, when the text itself is at fault, a span.

    `at_key` says that the key at the end of the route is meant, not its value.
    """

    file: str
    route: Route = ()
    at_key: bool = False
    span: Span | None = None

    def located(self, span: Span | None) -> "Place":
        """The same place with its span filled in."""
        return replace(self, span=span)


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement about a plan: which rule, how bad, where, the fact, and how to mend it."""

    rule: str
    severity: Severity
    message: str
    place: Place
    hint: str = ""
    related: tuple[Place, ...] = ()
    subject: str = ""
    """The address of the thing the finding is about, such as `veenstad/jaarprogramma-2025/cameras`."""

    @property
    def fingerprint(self) -> str:
        """Stays the same when lines move or wording changes: made of ids, the field and the rule."""
        import hashlib

        field = "/".join(str(step) for step in self.place.route if isinstance(step, str))
        text = "\0".join((self.rule, self.subject or self.place.file, field))
        return hashlib.sha256(text.encode()).hexdigest()[:20]
