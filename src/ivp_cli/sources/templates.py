"""The templates of a workspace, read as carefully as its plans."""

from pathlib import Path

from ivp_cli.sources.opening import NotPlainError, Opened, opened
from ivp_cli.sources.source import MAX_FILES, SourceError, SourceFile
from ivp_cli.sources.texts import decode

FOLDER = "sjablonen"
PARTS = "_delen"
SUFFIXES = (".j2", ".typ", ".xml")
"""Templates, and the layouts of paper."""


def read_templates(root: Path) -> dict[str, str]:
    """The texts of a workspace's own templates, by the name of their file; parts stand in `_delen`.

    Raises:
        SourceError: a template cannot be read, or two have the same name.
    """
    found: dict[str, str] = {}
    try:
        with opened(root) as here:
            if all(entry.name != FOLDER for entry in here.entries()):
                return {}
            with here.step(FOLDER) as folder:
                _read(folder, FOLDER, found)
                if any(entry.name == PARTS for entry in folder.entries()):
                    with folder.step(PARTS) as parts:
                        _read(parts, f"{FOLDER}/{PARTS}", found)
    except NotPlainError as error:
        raise SourceError(f"{FOLDER}/ bevat iets dat geen gewoon bestand of gewone map is.") from error
    return found


def read_picture(root: Path, name: str) -> bytes:
    """The bytes of a picture in the same folder, at most one more than a file may have.

    Raises:
        SourceError: it is not there, or is no plain file.
    """
    try:
        with opened(root) as here, here.step(FOLDER) as folder:
            return folder.read(name)
    except (OSError, NotPlainError) as error:
        hint = f"Zet het in {FOLDER}/, of haal `logo` weg uit gemeente.yaml."
        raise SourceError(f"Het logo {FOLDER}/{name} kan niet worden gelezen.", hint) from error


def _read(folder: Opened, shown: str, found: dict[str, str]) -> None:
    names = sorted(entry.name for entry in folder.entries() if entry.name.endswith(SUFFIXES))
    for name in names[: MAX_FILES + 1]:
        if name in found or len(found) >= MAX_FILES:
            raise SourceError(f"{shown}/{name}: er is al een sjabloon met deze naam, of er zijn er te veel.")
        template = decode(f"{shown}/{name}", folder.read(name))
        if not isinstance(template, SourceFile):
            where = f", regel {template.line}" if template.line else ""
            raise SourceError(f"{template.name}{where}: {template.message}", template.hint)
        found[name] = template.text
