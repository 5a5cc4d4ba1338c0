"""How `ivp check` tells what it found: to people as text, to programs as a document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from ivp_cli.cli.ci import add_summary, prefix
from ivp_cli.cli.judge import Judged
from ivp_cli.cli.kept import MOST_SHOWN, Kept
from ivp_cli.cli.output import clean, clean_lines, emit, tell, warn, without_commands
from ivp_cli.findings import Finding, Severity
from ivp_cli.views.reports.report import MOST_KEPT, Report, Tally

_LONGEST = 1000
"""As much of one message as a log needs."""

View = Callable[[list[Finding], Mapping[str, str]], str]
"""Text for some findings, with the texts of the files they are in."""


class Output(NamedTuple):
    """A document to write, beside what is shown."""

    format: str
    path: Path


@dataclass(frozen=True)
class Telling:
    """How a run is told."""

    format: str
    """What is shown: a format of `ivp check`, or `totals` for nothing but those."""
    outputs: list[Output]
    fail_on: Severity | None
    """From which severity on the run fails; None is never."""
    statistics: bool
    """Whether what each rule found is counted."""
    overwrite: bool
    """Whether a document may replace a file that is no report of ours."""


class Reports:
    """Everything that one run tells: on stdout, in files, and in what CI shows."""

    def __init__(self, telling: Telling, tally: Tally) -> None:
        self.telling = telling
        self.tally = tally
        self._view = _VIEWS.get(telling.format)
        self._kept = Kept(MOST_SHOWN if self._view and not telling.outputs else MOST_KEPT)

    def add(self, judged: Judged) -> None:
        """Count what was found in one folder, and keep what is to be told of it."""
        self.tally.files += judged.files
        self.tally.add(judged.findings)
        self.tally.off += len(judged.off)
        self.tally.known += judged.known
        self.tally.older += judged.older
        if judged.findings or judged.off:
            self._kept.add(judged)

    def show(self) -> None:
        """Show the findings, in a format for people."""
        from ivp_cli.views.findings import in_order

        if self._view:
            tell(self._view(in_order(self._kept.shown), self._kept.texts))

    def end(self, root: Path) -> None:
        """Make every document, show what there is to show, and only then write files."""
        from ivp_cli.views.findings import in_order

        found = in_order(self._kept.findings)
        run = Report(self.tally, found, self._kept.off, prefix(root), _safe_line)
        texts = {output: _document(output.format, run) for output in self.telling.outputs}
        self.show()
        if self._view is None:
            emit(_document(self.telling.format, run))
        self._conclude()
        if self.telling.format == "github":
            from ivp_cli.views.reports.github import page

            add_summary(page(run))
        for output, text in texts.items():
            _write(output, text, overwrite=self.telling.overwrite)

    def _conclude(self) -> None:
        """The totals: below what is for reading, beside what is for lines or programs."""
        from ivp_cli.views.findings import statistics, summary

        say = emit if self.telling.format in {"full", "github"} else warn
        if self.telling.statistics and self.tally.total:
            say(statistics(self.tally))
        told = self._kept.shown if self._view else self._kept.findings
        counted = self.telling.format == "github"  # which says itself what it has no room for
        say(summary(self.tally, 0 if counted else self.tally.total - len(told)))


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
