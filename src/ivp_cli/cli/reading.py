"""Going through the municipalities while remembering what could not be read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ivp_cli.cli.output import clean, warn
from ivp_cli.findings import is_unread
from ivp_cli.model.instellingen import BESTAND
from ivp_cli.sentences import counted

if TYPE_CHECKING:
    from ivp_cli.loading import Loaded

_MOST_NAMED = 3


@dataclass
class Reading:
    """The loaded folders one by one; afterwards, what was wrong in them."""

    loaded: "Iterable[Loaded]"
    faults: int = 0
    files: dict[str, None] = field(default_factory=dict)
    incomplete: bool = False
    """Whether a file could not be read as a plan."""

    def __iter__(self) -> "Iterator[Loaded]":
        for one in self.loaded:
            wrong = [finding for finding in one.findings if finding.severity == "fout"]
            self.faults += len(wrong)
            self.files |= dict.fromkeys(finding.place.file for finding in wrong)
            self.incomplete |= any(is_unread(finding) and finding.place.file != BESTAND for finding in wrong)
            yield one

    def end(self, consequence: str) -> int:
        """Say what is wrong and what that means for what was shown; the exit code that goes with it.

        Args:
            consequence: what it means that a plan could not be read.
        """
        if not self.faults:
            return 0
        count = counted(self.faults, "fout", "fouten")
        named = [*map(clean, list(self.files)[:_MOST_NAMED])]
        more = len(self.files) - len(named)
        where = ", ".join(named) + (
            f" en {more} andere bestanden" if more > 1 else " en nog een bestand" * more
        )
        meanings = [consequence] if self.incomplete else []
        if BESTAND in self.files:
            meanings.append("de instellingen gelden niet")
        so = f", dus {' en '.join(meanings)}" if meanings else ""
        warn(f"Let op: {count} in {where}{so}. `ivp check` zegt wat er mis is.")
        return 1
