"""One run of `ivp check`: what is looked at, and what of that is let through to be told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial, reduce
from typing import TYPE_CHECKING

from ivp_cli.cli.context import Context
from ivp_cli.cli.judge import NOWHERE, Judged, Opened, judge
from ivp_cli.cli.progress import followed
from ivp_cli.cli.report import Reports, Telling
from ivp_cli.cli.scope import Choice, Scope, Sieve, nothing_read
from ivp_cli.sources import Folder
from ivp_cli.views.reports.report import Tally

if TYPE_CHECKING:
    from ivp_cli.cli.base import Base
    from ivp_cli.cli.baseline import Baseline


@dataclass(frozen=True)
class Run:
    """What is asked: which plans, which rules, on which day, and what is not new or already known."""

    context: Context
    peildatum: date
    scope: Scope
    choice: Choice
    past: "Base | None" = None
    known: "Baseline | None" = None

    def look(self, opened: Opened, folders: Sequence[str]) -> Iterator[Judged]:
        """What is asked about of the shared frames, and then of each of these municipalities."""
        sieves: list[Sieve] = [self.scope, self.choice, *([self.past] if self.past else ())]
        if self.known:
            sieves = [self.known.watch, *sieves, self.known]
        for judged in judge(opened, folders, self.peildatum, self.past.elders if self.past else NOWHERE):
            yield reduce(lambda left, sieve: sieve(left), sieves, judged)

    def everything(self) -> Iterator[Judged]:
        """What is asked about of the plans on disk, with a bar for who waits."""
        folders = self.scope.folders
        judged = self.look(partial(Folder, self.context.root), folders)
        return followed(judged, len(folders) + 1, says="Controleren")

    def report(self, found: Iterable[Judged], telling: Telling, *, waits: bool = False) -> bool:
        """Tell what was found, and give whether it makes the run fail.

        Raises EnvironmentProblem where no plan was read: that must not pass for a check, unless the run
        `waits` for plans to come.
        """
        tally = Tally(self.peildatum, telling.fail_on, self.past.revision if self.past else "")
        reports = Reports(telling, tally)
        for judged in found:
            reports.add(judged)
        tally.gone = self.known.gone if self.known else 0
        tally.empty = not any(map(self.scope.asks_for, tally.files))
        if tally.empty and not waits and not tally.failed:
            reports.show()
            raise nothing_read(self.context, self.scope)
        if self.known:
            self.known.keep()  # first: nothing is called known that is not kept
        reports.end(self.context.root)
        return tally.failed
