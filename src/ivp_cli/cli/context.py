"""Where a command works: the folder the user stands in or points at, and the plan folder found from there."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ivp_cli.cli.errors import EnvironmentProblem, unknown
from ivp_cli.sources import ALL, Folder, find_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from typer._click import Context as TyperContext

    from ivp_cli.loading import Loaded

STDOUT = "-"
SHARED = "kaders"
"""The one folder with plans that is not a municipality."""


def municipalities(words: "Sequence[str] | None", known: "Sequence[str]") -> list[str] | None:
    """The municipalities that the words behind `--gemeente` stand for, each once; None for all.

    Raises:
        UsageProblem: there is no such municipality; the nearest one is named.
    """
    for word in words or ():
        if word not in (*known, ALL):
            raise unknown("Gemeente", word, (*known, ALL))
    return [*dict.fromkeys(words)] if words and ALL not in words else None


@dataclass(frozen=True)
class Context:
    """What every command may ask about its surroundings."""

    folder: Path
    """Where to start looking for `plannen/`: the current folder, or the one given with `-C`."""

    @classmethod
    def of(cls, ctx: "TyperContext") -> "Context":
        """The surroundings that the options before the command describe."""
        return cls(Path(ctx.find_root().params.get("folder") or "."))

    @cached_property
    def root(self) -> Path:
        """The workspace: the nearest folder, upward, that holds `plannen/`.

        Raises:
            EnvironmentProblem: the place to start from is a file.
            NoWorkspaceError: there is no such folder.
        """
        if self.folder.is_file():
            hint = "Noem achter `-C` de map waar de plannen in staan."
            raise EnvironmentProblem(f"{self.folder} is geen map.", hint)
        return find_workspace(self.folder)

    def path(self, word: str | None) -> Path | None:
        """The file that a word of the command line names, seen from that folder; None for stdout."""
        return None if word in (None, "", STDOUT) else self.folder / str(word)

    def load(self, gemeenten: "Sequence[str] | None" = None) -> "Iterator[Loaded]":
        """What stands on disk: the shared frames first, then every municipality, or just these."""
        from ivp_cli.loading import load

        return load(Folder(self.root), gemeenten)

    def usual(self, words: "Sequence[str] | None") -> list[str] | None:
        """The municipalities that are named, or else the one that the settings say is usually meant."""
        from ivp_cli.loading import read_settings

        if words:
            return self.named(words)
        usual = read_settings(Folder(self.root)).values.standaardgemeente
        return [usual] if usual else None

    def named(self, words: "Sequence[str] | None") -> list[str] | None:
        """The municipalities that are named, each once; None for all."""
        return municipalities(words, self.gemeenten)

    @cached_property
    def gemeenten(self) -> list[str]:
        """The municipalities with a folder of their own."""
        return [folder for folder in self.folders if folder != SHARED]

    @cached_property
    def folders(self) -> list[str]:
        """The folders with plans, that of the shared frames among them."""
        return Folder(self.root).folders()
