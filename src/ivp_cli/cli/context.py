"""Where a command works: the folder the user stands in or points at, and the plan folder found from there."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ivp_cli.cli.errors import EnvironmentProblem, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer._click import Context as TyperContext

    from ivp_cli.loading import Loaded

STDOUT = "-"
SHARED = "kaders"
"""The one folder with plans that is not a municipality."""


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
        """The workspace: the nearest folder, upward, that holds `plannen/`."""
        from ivp_cli.sources import find_workspace

        if self.folder.is_file():
            hint = "Noem achter `-C` de map waar de plannen in staan."
            raise EnvironmentProblem(f"{self.folder} is geen map.", hint)
        return find_workspace(self.folder)

    def path(self, word: str | None) -> Path | None:
        """The file that a word of the command line names, seen from that folder; None for stdout."""
        return None if word in (None, "", STDOUT) else self.folder / str(word)

    def load(self, gemeente: str | None = None) -> "Iterator[Loaded]":
        """What stands on disk: the shared frames first, then every municipality, or just the one named."""
        from ivp_cli.loading import load
        from ivp_cli.sources import Folder

        return load(Folder(self.root), None if gemeente is None else [self.known(gemeente)])

    def usual(self, gemeente: str | None) -> str | None:
        """The municipality that is named, or else the one that the settings say is usually meant."""
        from ivp_cli.loading import read_settings
        from ivp_cli.sources import Folder

        return gemeente or read_settings(Folder(self.root)).values.standaardgemeente

    def known(self, gemeente: str) -> str:
        """The municipality itself, if it has a folder; else a problem that names the nearest one that has."""
        if gemeente not in self.gemeenten:
            raise unknown("Gemeente", gemeente, self.gemeenten)
        return gemeente

    @cached_property
    def gemeenten(self) -> list[str]:
        """The municipalities with a folder of their own."""
        from ivp_cli.sources import Folder

        return [folder for folder in Folder(self.root).folders() if folder != SHARED]
