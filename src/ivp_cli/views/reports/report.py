"""What a format is given: the findings of one run, and their totals."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from ivp_cli.checks import RULES
from ivp_cli.findings import Finding, Place, Severity, SwitchedOff, is_unread
from ivp_cli.views.screen import Clean

RULE = {rule.id: rule for rule in RULES}
"""Every rule by its number."""

MOST_KEPT = 5000
"""A report holds no more findings than this, however broken the plans are; the rest is counted."""


@dataclass
class Tally:
    """The totals of one run, also of what is not shown."""

    peildatum: date
    fail_on: Severity | None = Severity.FOUT
    """From which severity on the run fails; None is never."""
    base: str = ""
    """The revision since which everything is new; empty where that was not asked."""
    files: list[str] = field(default_factory=list)
    """Every file that was read."""
    empty: bool = False
    """Whether none of those is one that was asked about."""
    rules: Counter[tuple[str, Severity]] = field(default_factory=Counter)
    """How often each rule found something, per severity."""
    unread: set[str] = field(default_factory=set)
    """The files that could not be read as a plan."""
    found: Counter[str] = field(default_factory=Counter)
    """How much was found in each file."""
    off: int = 0
    """Findings that the plan itself switched off."""
    known: int = 0
    """Findings that were let pass because the baseline lists them."""
    gone: int = 0
    """What the baseline lists and was not found any more."""
    fixable: int = 0
    """Findings that `--fix` can mend."""
    older: int = 0
    """Findings that were in the base already."""

    def add(self, findings: Iterable[Finding]) -> None:
        """Count findings that are reported."""
        for finding in findings:
            self.rules[finding.rule, finding.severity] += 1
            self.found[finding.place.file] += 1
            self.fixable += finding.fix is not None
            if is_unread(finding):
                self.unread.add(finding.place.file)

    def fails(self, severity: Severity) -> bool:
        """Whether one finding of this severity makes the run fail."""
        return self.fail_on is not None and severity.rank <= self.fail_on.rank

    @property
    def failed(self) -> bool:
        """Whether anything was found that makes the run fail."""
        return any(self.fails(severity) for _, severity in self.rules)

    @property
    def counts(self) -> dict[Severity, int]:
        """The number of findings of each severity, worst first."""
        return {
            severity: sum(count for (_, its), count in self.rules.items() if its is severity)
            for severity in Severity
        }

    @property
    def total(self) -> int:
        """The number of findings."""
        return self.rules.total()

    @property
    def statistics(self) -> list[tuple[str, Severity, int]]:
        """How often each rule found something, the worst and then the most frequent first."""
        counted = [(rule, severity, count) for (rule, severity), count in self.rules.items()]
        return sorted(counted, key=lambda row: (row[1].rank, -row[2], row[0]))


@dataclass(frozen=True)
class Report:
    """One run, for a format that shows it as a whole."""

    tally: Tally
    findings: list[Finding]
    """With their lines, by file and from top to bottom."""
    off: list[SwitchedOff]
    """With the lines of their findings."""
    prefix: str = ""
    """What leads from the top of the repository to the workspace, such as `voorbeelden/veenstad/`."""
    clean: Clean = str
    """Makes a text one line that is safe in a log."""

    @property
    def hidden(self) -> int:
        """How many findings were left out."""
        return self.tally.total - len(self.findings)

    def path(self, place: Place) -> str:
        """The file of a place, from the top of the repository."""
        return self.prefix + place.file


def name_of(rule: str) -> str:
    """What a rule is called."""
    return RULE[rule].name if rule in RULE else ""


def said(finding: Finding) -> str:
    """The fact, and how to mend it."""
    return f"{finding.message} {finding.hint}".rstrip()


def how_to_see_all(tally: Tally) -> str:
    """What to do to see what was left out."""
    if tally.total <= MOST_KEPT:
        return "`--format json` geeft alles"
    return "controleer een deel: noem een gemeente of bestand, of kies regels met `--select`"


def badness(finding: Finding) -> tuple[int, bool]:
    """What comes first where not everything can: by severity, and of the faults the unread files."""
    return finding.severity.rank, not is_unread(finding)


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """By how bad they are; those that are as bad stay in the order they had."""
    return sorted(findings, key=badness)
