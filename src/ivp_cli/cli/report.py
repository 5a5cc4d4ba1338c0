"""How `ivp check` tells what it found: as it comes, or as one document at the end."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from importlib import import_module
from typing import Protocol

from ivp_cli.cli.judge import Judged
from ivp_cli.cli.output import clean_lines, emit, tell, warn
from ivp_cli.findings import Finding, SwitchedOff
from ivp_cli.views.reports.report import Report, Tally

READABLE = ("full", "concise")

MOST_SHOWN = 200
"""Nobody reads more messages than this."""
MOST_KEPT = 5000
"""Nor does a machine; what is left out is counted."""

View = Callable[[list[Finding], Mapping[str, str]], str]
"""Text for some findings, with the texts of the files they are in."""


class Reporter(Protocol):
    """Makes the text of one format."""

    shown: int
    """How many findings are in it so far."""

    def add(self, judged: Judged) -> str:
        """Take in what was found in one folder, lines and all; give the text that can be shown already."""

    def end(self, tally: Tally) -> str:
        """The rest of the text."""


class Reports:
    """Everything that one run tells, and its totals."""

    def __init__(self, format: str, peildatum: date) -> None:
        self.tally = Tally(peildatum)
        self._format = format
        self._reporter = _reporter(format)

    def add(self, judged: Judged) -> None:
        """Count what was found in one folder, and show what can be shown already."""
        self.tally.files += len(judged.files)
        self.tally.add(judged.findings)
        self.tally.off += len(judged.off)
        self.tally.known += judged.known
        if judged.findings or judged.off:
            self._write(self._reporter.add(_located(judged)))

    def end(self) -> None:
        """Show the rest, and the totals: below what is for reading, beside what is for lines or programs."""
        from ivp_cli.views.findings import summary

        self._write(self._reporter.end(self.tally))
        line = summary(self.tally, self.tally.total - self._reporter.shown)
        if self._format == "full":
            emit(line)
        else:
            warn(line)

    def _write(self, text: str) -> None:
        (tell if self._format in READABLE else emit)(text)


@dataclass
class Streamed:
    """Shows findings as they come, up to a number."""

    view: View
    shown: int = 0

    def add(self, judged: Judged) -> str:
        """The text of what was found in one folder."""
        taken = judged.findings[: MOST_SHOWN - self.shown]
        self.shown += len(taken)
        return self.view(taken, judged.texts) if taken else ""

    def end(self, tally: Tally) -> str:
        """Nothing: all was shown."""
        return ""


@dataclass
class Whole:
    """Keeps the findings, up to a number, for a format that is one document."""

    format: str
    shown: int = 0
    findings: list[Finding] = field(default_factory=list)
    off: list[SwitchedOff] = field(default_factory=list)

    def add(self, judged: Judged) -> str:
        """Nothing yet."""
        taken = judged.findings[: MOST_KEPT - self.shown]
        self.shown += len(taken)
        self.findings += taken
        self.off += judged.off
        return ""

    def end(self, tally: Tally) -> str:
        """The document, made by the module of this format."""
        run = Report(tally, self.findings, self.off, tally.total - self.shown)
        made: str = import_module(f"ivp_cli.views.reports.{self.format}").report(run)
        return made


def _reporter(format: str) -> Reporter:
    match format:
        case "full":
            return Streamed(_full)
        case "concise":
            return Streamed(_concise)
        case _:
            return Whole(format)


def _full(findings: list[Finding], texts: Mapping[str, str]) -> str:
    from ivp_cli.cli.screen import screen
    from ivp_cli.views.findings import full

    return full(findings, texts, screen())


def _concise(findings: list[Finding], texts: Mapping[str, str]) -> str:
    from ivp_cli.views.findings import concise

    return concise(findings, clean=clean_lines)


def _located(judged: Judged) -> Judged:
    """The same with lines, from top to bottom."""
    from ivp_cli.loading import located
    from ivp_cli.views.findings import in_order

    found = located(judged.findings, judged.texts)
    silenced = located([off.finding for off in judged.off], judged.texts)
    off = [replace(one, finding=finding) for one, finding in zip(judged.off, silenced, strict=True)]
    return replace(judged, findings=in_order(found), off=off)
