"""What a rule is: one function, with its id and severity, about the type of its first parameter."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from ivp_cli.findings import Fix, Part, Route, Severity
from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.dossier import Document, Plek

FOUT = Severity.FOUT
WAARSCHUWING = Severity.WAARSCHUWING
INFO = Severity.INFO


class Melding(NamedTuple):
    """What a rule says: the fact, and where it stands as seen from the rule's subject."""

    message: str
    """A plain Dutch sentence; its capital and full stop are added."""
    route: Route = ()
    hint: str = ""
    related: tuple[Plek, ...] = ()
    severity: Severity | None = None
    """Milder than the rule's own, where the plan is honest about what is not known."""
    document: Document | None = None
    """Which document the route starts in; only for rules about a whole dossier."""
    value: str = ""
    """What is wrong, where the value at the route does not tell it from another finding of the rule there."""
    fix: Fix | None = None
    """How to mend what stands at the route, where that is certain."""
    part: Part | None = None
    """Which words of the text at the route it is about."""


Check = Callable[..., Any]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule: its function, whose name says what is wrong and whose docstring explains and proves it."""

    id: str
    severity: Severity
    check: Check
    subject: Any
    """The type of the first parameter; None where loading, not checking, does the finding."""
    wants: tuple[str, ...]
    """The names of the parameters after the first."""
    vastgesteld: Severity
    """The severity in a document that was adopted: what is a gap in a draft may be a fault there."""

    @property
    def name(self) -> str:
        """What is wrong, in Dutch, as one word."""
        return self.check.__name__


def rule(code: str, severity: Severity, *, vastgesteld: Severity | None = None) -> Callable[[Check], Rule]:
    """Makes a rule of a function that yields a `Melding` for each thing that is wrong.

    `vastgesteld` is its severity in an adopted document, where that is another one.

    Its first parameter is what it judges: any noun or union of nouns, `str` for every text in a plan, or
    `Dossier` where documents must be compared. It may also ask for `peildatum`, `dossier` and `regels`.
    """

    def make(check: Check) -> Rule:
        types = {name: kind for name, kind in check.__annotations__.items() if name != "return"}
        subject = next(iter(types.values()), None)
        return Rule(code, severity, check, subject, tuple(types)[1:], vastgesteld or severity)

    return make


def part_of(found: re.Match[str]) -> Part:
    """What was found in a text, as the part of it that is meant."""
    return Part(found[0], found.string.count(found[0], 0, found.start()) + 1)


def fill_in(field: str, value: object, example: str) -> str:
    """The hint where something is missing, or where the plan honestly says that it is not known."""
    if isinstance(value, Onbekend | Pm):
        return f"vervang {type(value).__name__.lower()} zodra het bekend is, {example}"
    return f"voeg {field} toe, {example}; zwijgt de bron, schrijf dan onbekend"


def named(rules: Iterable[Rule], word: str) -> Rule | None:
    """The rule with this number or name, however it is written."""
    return next((rule for rule in rules if word.casefold() in (rule.id.casefold(), rule.name)), None)


def milder(value: object) -> Severity | None:
    """Only information where the plan says that the value is not known: silence is no fault."""
    return INFO if isinstance(value, Onbekend | Pm) else None
