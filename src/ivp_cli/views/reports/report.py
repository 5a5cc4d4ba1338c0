"""What a format is given: the findings of one run, and their totals."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from ivp_cli.findings import Finding, Severity, SwitchedOff, is_unread


@dataclass
class Tally:
    """The totals of one run, also of what is not shown."""

    peildatum: date
    files: int = 0
    rules: Counter[tuple[str, Severity]] = field(default_factory=Counter)
    """How often each rule found something, per severity."""
    unread: set[str] = field(default_factory=set)
    """The files that could not be read as a plan."""
    off: int = 0
    """Findings that the plan itself switched off."""
    known: int = 0
    """Findings that were let pass because the baseline lists them."""

    def add(self, findings: Iterable[Finding]) -> None:
        """Count findings that are reported."""
        for finding in findings:
            self.rules[finding.rule, finding.severity] += 1
            if is_unread(finding):
                self.unread.add(finding.place.file)

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


@dataclass(frozen=True)
class Report:
    """One run, for a format that shows it as a whole."""

    tally: Tally
    findings: list[Finding]
    """With their lines, by file and from top to bottom."""
    off: list[SwitchedOff]
    hidden: int
    """How many findings were left out."""
