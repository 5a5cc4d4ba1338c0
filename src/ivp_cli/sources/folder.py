"""The working tree as a source."""

import errno
from collections.abc import Iterator
from pathlib import Path

from ivp_cli.sources.entries import (
    Entry,
    is_folder_name,
    not_plain,
    plan_files,
    plan_folders,
    plan_names,
    stray_entries,
)
from ivp_cli.sources.opening import NotPlainError, Opened, opened
from ivp_cli.sources.source import CONTENT, TEMPLATES, SourceFile, Unreadable
from ivp_cli.sources.texts import decode


class Folder:
    """The plans as they stand on disk; whatever stands there in place of a plan is told, never followed."""

    label = "de werkmap"

    def __init__(self, root: Path) -> None:
        self.root = root

    def folders(self) -> list[str]:
        """The folders with plans, sorted."""
        found = self._entries()
        return [] if isinstance(found, Unreadable) else plan_folders(found)

    def stray(self) -> list[Unreadable]:
        """What stands directly in `plannen/` and does not belong there, or why `plannen/` cannot be read."""
        found = self._entries()
        return [found] if isinstance(found, Unreadable) else stray_entries(found)

    def files(self, folder: str) -> Iterator[SourceFile | Unreadable]:
        """What one folder with plans holds, sorted by name."""
        name = f"{CONTENT}/{folder}"
        if not is_folder_name(folder):
            yield _explained(name, FileNotFoundError())
            return
        try:
            with opened(self.root) as root, root.step(CONTENT) as plans, plans.step(folder) as here:
                yield from plan_files(folder, here.entries(), _Reader(here))
        except (OSError, NotPlainError) as error:
            yield _explained(name, error)

    def names(self, folder: str) -> list[str]:
        """What those are called; nothing where the folder cannot be opened."""
        if not is_folder_name(folder):
            return []
        try:
            with opened(self.root) as root, root.step(CONTENT) as plans, plans.step(folder) as here:
                return plan_names(folder, here.entries())
        except (OSError, NotPlainError):
            return []

    def beside(self, name: str) -> SourceFile | Unreadable | None:
        """A file beside `plannen/`, or None where there is none of that name."""
        try:
            with opened(self.root) as root:
                return decode(name, root.read(name))
        except FileNotFoundError:
            return None
        except (OSError, NotPlainError) as error:
            return _explained(name, error)

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture beside the templates; None where it cannot be read."""
        try:
            with opened(self.root) as root, root.step(TEMPLATES) as folder:
                return folder.read(name)
        except (OSError, NotPlainError):
            return None

    def _entries(self) -> list[Entry] | Unreadable:
        try:
            with opened(self.root) as root, root.step(CONTENT) as plans:
                return plans.entries()
        except (OSError, NotPlainError) as error:
            return _explained(CONTENT, error)


class _Reader:
    """Reads the files of one open folder; what cannot be read is a value, so that the rest is read."""

    def __init__(self, folder: Opened) -> None:
        self._folder = folder

    def __call__(self, name: str, shown: str) -> SourceFile | Unreadable:
        try:
            return decode(shown, self._folder.read(name))
        except (OSError, NotPlainError) as error:
            return _explained(shown, error)


def _explained(name: str, error: OSError | NotPlainError) -> Unreadable:
    if isinstance(error, NotPlainError):
        return not_plain(name, error.kind)
    if isinstance(error, FileNotFoundError):
        return Unreadable(name, "IVP001", "Dit bestaat niet (meer).", "Draai het commando opnieuw.")
    if isinstance(error, PermissionError):
        return Unreadable(name, "IVP001", "Dit mag niet gelezen worden.", "Geef uzelf leesrechten.")
    if isinstance(error, NotADirectoryError):
        return not_plain(name, "file")
    code = errno.errorcode.get(error.errno or 0, "onbekend")
    return Unreadable(name, "IVP001", f"Dit kan niet gelezen worden (fout {code} van het systeem).")
