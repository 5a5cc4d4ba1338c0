"""Finding the folder in which the plans are kept."""

from pathlib import Path

from ivp_cli.sources.source import CONTENT, SourceError


class NoWorkspaceError(SourceError):
    """There is no folder with plans here."""


def find_workspace(start: Path) -> Path:
    """The nearest folder, from `start` upward, that holds `plannen/`."""
    try:
        here = start.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise NoWorkspaceError(f"De map {start} bestaat niet.", "Kijk de naam achter `-C` na.") from error
    for folder in (here, *here.parents):
        if _is_folder(folder / CONTENT):
            return folder
    raise NoWorkspaceError(
        f"Geen map `{CONTENT}/` gevonden in {here} of in een map daarboven.",
        "Ga naar de map met de plannen, of noem hem met `-C MAP`.",
    )


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
