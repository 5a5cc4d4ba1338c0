"""What is kept of a run to be told: all that is wrong may fit neither in memory nor in a report."""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from ivp_cli.cli.judge import Judged
from ivp_cli.findings import Finding, SwitchedOff
from ivp_cli.loading import located
from ivp_cli.views.reports.report import MOST_KEPT, badness

MOST_SHOWN = 200
"""Nobody reads more messages than this."""


class _Ranked(NamedTuple):
    """A finding that may be kept."""

    rank: tuple[int, bool, int]
    """How bad it is, and how many that are as bad its file has before it."""
    finding: Finding
    isnew: bool = True
    """Whether its lines are still to be looked up."""


@dataclass
class Kept:
    """The worst findings first, and of each file in turn, so that no folder and no file hides another."""

    most: int = MOST_KEPT
    """How many there is room for."""
    off: list[SwitchedOff] = field(default_factory=list)
    """What is switched off, with lines."""
    texts: dict[str, str] = field(default_factory=dict)
    """The texts that the findings point into which people are shown."""
    _ranked: list[_Ranked] = field(default_factory=list)

    def add(self, judged: Judged) -> None:
        """Keep what matters of one folder, with its lines, and let go of what matters less than that."""
        worst = sorted([*self._ranked, *_ranked(judged.findings)], key=lambda one: one.rank)[: self.most]
        lined = iter(located([one.finding for one in worst if one.isnew], judged.texts))
        self._ranked = [one._replace(finding=next(lined), isnew=False) if one.isnew else one for one in worst]
        self.off += _switched_off(judged)
        named = {place.file for finding in self.shown for place in (finding.place, *finding.related)}
        self.texts = {file: text for file, text in (self.texts | judged.texts).items() if file in named}

    @property
    def findings(self) -> list[Finding]:
        """All that was kept, with lines, the worst first."""
        return [one.finding for one in self._ranked]

    @property
    def shown(self) -> list[Finding]:
        """As many of those as people read."""
        return self.findings[:MOST_SHOWN]


def _ranked(findings: list[Finding]) -> list[_Ranked]:
    before: Counter[tuple[int, bool, str]] = Counter()
    ranked = []
    for finding in findings:
        bad = badness(finding)
        ranked.append(_Ranked((*bad, before[*bad, finding.place.file]), finding))
        before[*bad, finding.place.file] += 1
    return ranked


def _switched_off(judged: Judged) -> list[SwitchedOff]:
    """What was switched off in one folder, with the lines of both what was found and the reason."""
    found = located([off.finding for off in judged.off], judged.texts)
    reasons = located([off.finding._replace(place=off.place) for off in judged.off], judged.texts)
    return [
        off._replace(finding=finding, place=reason.place)
        for off, finding, reason in zip(judged.off, found, reasons, strict=True)
    ]
