"""`ivp check --baseline`: findings that a team knows of, kept in a file, so that only new ones are shown."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ivp_cli.cli.context import SHARED
from ivp_cli.cli.errors import EnvironmentProblem, Problem, UsageProblem, cause
from ivp_cli.cli.files import deliver
from ivp_cli.cli.judge import Judged
from ivp_cli.findings import Finding, is_unread
from ivp_cli.model.instellingen import BESTAND
from ivp_cli.sources import CONTENT

HEAD = '{\n "tool": "ivp check --write-baseline",\n'
"""What every baseline starts with."""


@dataclass
class Baseline:
    """What is known: as a file says, or, while one is being made, everything."""

    path: Path
    looked: tuple[str, ...]
    """The files, and folders with a slash behind them, that are looked at."""
    entries: dict[str, dict[str, str]] = field(default_factory=dict)
    """What is known of each finding, by its fingerprint."""
    writing: bool = False
    unread: bool = False
    seen: set[str] = field(default_factory=set)
    """The fingerprints of all that was found, whatever was asked about."""

    @classmethod
    def read(cls, path: Path, folders: Sequence[str]) -> "Baseline":
        """The baseline that was written to a file.

        Raises:
            EnvironmentProblem: the file cannot be read.
            UsageProblem: it holds something else.
        """
        return cls(path, _looked(folders), {entry["fingerprint"]: entry for entry in _entries(path)})

    @classmethod
    def new(cls, path: Path, folders: Sequence[str]) -> "Baseline":
        """A baseline to be filled with everything that is found."""
        return cls(path, _looked(folders), writing=True)

    def watch(self, judged: Judged) -> Judged:
        """Note everything that was found in one folder, before anything is left out."""
        everything = [*judged.findings, *(off.finding for off in judged.off)]
        self.seen.update(finding.fingerprint for finding in everything)
        self.unread |= any(map(is_unread, everything))
        return judged

    def __call__(self, judged: Judged) -> Judged:
        """Only what is not known; what could not be read is never taken for known."""
        if self.writing:
            self.entries |= {one.fingerprint: _entry(one) for one in judged.findings if not is_unread(one)}
        new = [one for one in judged.findings if is_unread(one) or one.fingerprint not in self.entries]
        return judged._replace(findings=new, known=len(judged.findings) - len(new))

    @property
    def gone(self) -> int:
        """How many known findings occur no more; none as long as a file cannot be read."""
        if self.unread:
            return 0
        gone = (entry for mark, entry in self.entries.items() if mark not in self.seen)
        return sum(entry["file"].startswith(self.looked) for entry in gone)

    def keep(self) -> None:
        """Put everything that was found in the file, if it is for that and nothing was left unread."""
        if not self.writing or self.unread:
            return
        kept = sorted(self.entries.values(), key=lambda entry: (entry["file"], *entry.values()))
        data = {"tool": "ivp check --write-baseline", "version": 1, "findings": kept}
        text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        deliver(text, self.path, ours=lambda old: old.replace(b"\r\n", b"\n").startswith(HEAD.encode()))

    def complain(self) -> None:
        """Raise a Problem where the file was not written: a plan was unread, so it would not hold all."""
        if self.writing and self.unread:
            raise Problem(
                f"De baseline {self.path} is niet geschreven: niet alles is te lezen.",
                "Herstel eerst de fouten hierboven.",
            )


def _looked(folders: Iterable[str]) -> tuple[str, ...]:
    return (BESTAND, *(f"{CONTENT}/{folder}/" for folder in (SHARED, *folders)))


def _entry(finding: Finding) -> dict[str, str]:
    """A finding as a baseline keeps it; all but the fingerprint is there for people."""
    return {
        "file": finding.place.file,
        "rule": finding.rule,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
    }


def _entries(path: Path) -> list[dict[str, str]]:
    """The entries in a file, if it is a baseline."""
    try:
        data: Any = json.loads(path.read_bytes())
    except OSError as error:
        raise EnvironmentProblem(
            f"De baseline {path} kan niet worden gelezen: {cause(error)}.",
            "Maak er een met `ivp check --write-baseline BESTAND`.",
        ) from error
    except (ValueError, RecursionError):
        data = None
    entries = data.get("findings") if isinstance(data, dict) and data.get("version") == 1 else None
    if not isinstance(entries, list) or not all(map(_is_entry, entries)):
        raise UsageProblem(
            f"--baseline: {path} is geen baseline van ivp.",
            "Maak er een met `ivp check --write-baseline BESTAND`.",
        )
    return entries


def _is_entry(entry: object) -> bool:
    return isinstance(entry, dict) and all(
        isinstance(entry.get(key), str) for key in ("file", "rule", "message", "fingerprint")
    )
