"""The templates of a workspace, read as carefully as its plans."""

from collections.abc import Iterator
from pathlib import Path

from ivp_cli.sources.opening import NotPlainError, Opened, opened
from ivp_cli.sources.source import MAX_FILES, TEMPLATES, SourceError, SourceFile
from ivp_cli.sources.texts import decode

FOLDER = TEMPLATES
PARTS = "_delen"
SUFFIXES = (".j2", ".typ", ".xml")
"""Templates, and the layouts of paper."""
PICTURES = (".svg", ".png")


def read_templates(root: Path) -> dict[str, str]:
    """The texts of a workspace's own templates, by the name of their file; parts stand in `_delen`.

    Raises:
        SourceError: a template cannot be read, or two have the same name.
    """
    found: dict[str, str] = {}
    try:
        for shown, folder in _folders(root):
            _read(folder, shown, found)
    except NotPlainError as error:
        raise SourceError(f"{FOLDER}/ bevat iets dat geen gewoon bestand of gewone map is.") from error
    return found


def other_files(root: Path) -> list[str]:
    """The names of the files beside the templates that are neither that nor a picture."""
    return [
        entry.name
        for _, folder in _folders(root)
        for entry in folder.entries()
        if entry.kind == "file" and not entry.name.endswith((*SUFFIXES, *PICTURES))
    ]


def _folders(root: Path) -> Iterator[tuple[str, Opened]]:
    """The folder of templates and that of their parts, as far as they are there."""
    with opened(root) as here:
        if any(entry.name == FOLDER for entry in here.entries()):
            with here.step(FOLDER) as folder:
                yield FOLDER, folder
                if any(entry.name == PARTS for entry in folder.entries()):
                    with folder.step(PARTS) as parts:
                        yield f"{FOLDER}/{PARTS}", parts


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
