"""How `ivp check` tells what it found: for people as it comes, for programs as one document at the end."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from ivp_cli.cli.ci import add_summary, prefix
from ivp_cli.cli.judge import Judged
from ivp_cli.cli.output import clean, clean_lines, emit, tell, warn, without_commands
from ivp_cli.findings import Finding, Severity, SwitchedOff
from ivp_cli.views.reports.report import Report, Tally

MOST_SHOWN = 200
"""Nobody reads more messages than this."""
MOST_KEPT = 5000
"""Nor does a machine; what is left out is counted."""

_LONGEST = 1000
"""As much of one message as a log needs."""

View = Callable[[list[Finding], Mapping[str, str]], str]
"""Text for some findings, with the texts of the files they are in."""


class Output(NamedTuple):
    """A document to write, beside what is shown."""

    format: str
    path: Path


@dataclass
class Stream:
    """Text for people: findings are shown as they come, up to a number."""

    view: View
    shown: int = 0

    def add(self, judged: Judged) -> None:
        """Show what was found in one folder."""
        taken = judged.findings[: MOST_SHOWN - self.shown]
        if taken:
            tell(self.view(taken, judged.texts))
        self.shown += len(taken)


@dataclass
class Kept:
    """What documents are made of: the worst first, and of each file in turn, so that none hides another."""

    findings: list[tuple[int, int, Finding]] = field(default_factory=list)
    """Each with how bad it is and how many of that kind its file had before it."""
    off: list[SwitchedOff] = field(default_factory=list)

    def add(self, judged: Judged) -> None:
        """Keep what was found in one folder."""
        told: Counter[tuple[Severity, str]] = Counter()
        for finding in judged.findings:
            kind = finding.severity, finding.place.file
            self.findings.append((finding.severity.rank, told[kind], finding))
            told[kind] += 1
        self._leave_out()
        self.off += judged.off

    def report(self, tally: Tally, prefix: str) -> Report:
        """Everything that was kept."""
        from ivp_cli.views.findings import in_order

        findings = [finding for *_, finding in self.findings]
        hidden = tally.total - len(findings)
        return Report(tally, in_order(findings), self.off, hidden, prefix, _safe_line)

    def _leave_out(self) -> None:
        if len(self.findings) > MOST_KEPT:
            self.findings = sorted(self.findings, key=lambda kept: kept[:2])[:MOST_KEPT]


class Reports:
    """Everything that one run tells: on stdout, in files, and in what CI shows."""

    def __init__(self, format: str, outputs: Iterable[Output], tally: Tally, *, statistics: bool) -> None:
        self.tally = tally
        self._format = format
        self._outputs = list(outputs)
        self._statistics = statistics
        self._stream = Stream(_VIEWS[format]) if format in _VIEWS else None
        self._kept = Kept() if self._outputs or not self._stream else None

    def add(self, judged: Judged) -> None:
        """Count what was found in one folder, and show what can be shown already."""
        self.tally.files += judged.files
        self.tally.add(judged.findings)
        self.tally.off += len(judged.off)
        self.tally.known += judged.known
        self.tally.older += judged.older
        if judged.findings or judged.off:
            judged = _located(judged)
            for taker in (self._stream, self._kept):
                if taker:
                    taker.add(judged)

    def end(self, root: Path, *, overwrite: bool) -> None:
        """Make every document, show what is left to show, and only then write files."""
        if self._kept is None:
            self._conclude()
            return
        run = self._kept.report(self.tally, prefix(root))
        texts = {output: _document(output.format, run) for output in self._outputs}
        if self._stream is None:
            emit(_document(self._format, run))
        self._conclude()
        if self._format == "github":
            from ivp_cli.views.reports.github import page

            add_summary(page(run))
        for output, text in texts.items():
            _write(output, text, overwrite=overwrite)

    def _conclude(self) -> None:
        """The totals: below what is for reading, beside what is for lines or programs."""
        from ivp_cli.views.findings import statistics, summary

        say = emit if self._format in {"full", "github"} else warn
        if self._statistics and self.tally.total:
            say(statistics(self.tally))
        say(summary(self.tally, self.tally.total - self._stream.shown if self._stream else 0))


def _document(format: str, run: Report) -> str:
    made: str = import_module(f"ivp_cli.views.reports.{format}").report(run)
    return made


def _write(output: Output, text: str, *, overwrite: bool) -> None:
    from ivp_cli.cli.files import deliver

    heads: tuple[str, ...] = import_module(f"ivp_cli.views.reports.{output.format}").HEAD
    ours = partial(_starts_with, tuple(head.encode() for head in heads))
    deliver(text, output.path, overwrite=overwrite, ours=ours)


def _starts_with(heads: tuple[bytes, ...], data: bytes) -> bool:
    """Whether a file is an earlier report in the same format: nobody edits those by hand."""
    return not data or data.replace(b"\r\n", b"\n").startswith(heads)


def _full(findings: list[Finding], texts: Mapping[str, str]) -> str:
    from ivp_cli.cli.screen import screen
    from ivp_cli.views.findings import full

    return full(findings, texts, screen())


def _concise(findings: list[Finding], texts: Mapping[str, str]) -> str:
    from ivp_cli.views.findings import concise

    return concise(findings, clean=clean_lines)


def _nothing(_findings: list[Finding], _texts: Mapping[str, str]) -> str:
    return ""


_VIEWS: dict[str, View] = {"full": _full, "concise": _concise, "totals": _nothing}


def _safe_line(text: str) -> str:
    """A text as one line of a log, in which nothing is a command."""
    return without_commands(clean(text, limit=_LONGEST))


def _located(judged: Judged) -> Judged:
    """The same with lines, from top to bottom."""
    from ivp_cli.loading import located
    from ivp_cli.views.findings import in_order

    found = located(judged.findings, judged.texts)
    silenced = located([off.finding for off in judged.off], judged.texts)
    reasons = located([replace(off.finding, place=off.place) for off in judged.off], judged.texts)
    off = [
        replace(one, finding=finding, place=reason.place)
        for one, finding, reason in zip(judged.off, silenced, reasons, strict=True)
    ]
    return replace(judged, findings=in_order(found), off=off)
