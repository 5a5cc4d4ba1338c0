"""What may stand in a plan folder: the same for a folder on disk and a folder in a revision."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from ivp_cli.sources.source import ALL, CONTENT, MAX_FILES, SourceFile, Unreadable

Kind = Literal["file", "folder", "link", "other"]

# No capitals and nothing outside ASCII: names that differ here also differ on every file system.
# Nor what Windows keeps for devices, whatever stands behind the dot.
_NAME = r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$))[a-z][a-z0-9-]{0,63}"
_FOLDER = re.compile(_NAME)
_FILE = re.compile(rf"{_NAME}\.yaml")

_SYSTEM = frozenset((".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitignore"))
_NAMES = "Gebruik kleine letters, cijfers en koppeltekens, en begin met een letter"

_NOT_PLAIN = {
    "folder": ("Dit is een map en geen bestand.", "Zet de planbestanden zelf in de map van de gemeente."),
    "file": ("Dit is een bestand en geen map.", "Zet planbestanden in een map van een gemeente."),
    "link": (
        "Dit is een koppeling (symlink); die wordt niet gevolgd.",
        "Zet het bestand of de map er zelf neer.",
    ),
    "other": ("Dit is geen gewoon bestand.", "Haal het weg uit de plannen."),
}


class Entry(NamedTuple):
    """A name in a folder, and what stands behind it."""

    name: str
    kind: Kind


def is_folder_name(name: str) -> bool:
    """Whether plans can be in a folder of this name; anything else is never made into a path."""
    return _FOLDER.fullmatch(name) is not None


def is_left_behind(name: str) -> bool:
    """Whether a name is one that editors and other programs give to files of their own."""
    lower = name.lower()
    return lower.startswith((".", "~", "#")) or lower.endswith(("~", ".swp", ".bak", ".tmp", ".orig", ".rej"))


def plan_folders(entries: Iterable[Entry]) -> list[str]:
    """Those of the entries directly under `plannen/` that are folders with plans."""
    return sorted(entry.name for entry in entries if _is_plan_folder(entry))


def stray_entries(entries: Iterable[Entry]) -> list[Unreadable]:
    """The others, told one by one."""
    strays = (entry for entry in sorted(entries) if entry.name not in _SYSTEM and not _is_plan_folder(entry))
    return [_stray(entry) for entry in strays]


def plan_files(
    folder: str, entries: Iterable[Entry], read: Callable[[str, str], SourceFile | Unreadable]
) -> Iterator[SourceFile | Unreadable]:
    """What a folder with plans holds; `read` gets the name in the folder and the name to show."""
    ordered = _ordered(entries)
    for entry in ordered[:MAX_FILES]:
        shown = _shown(folder, entry)
        yield _misplaced(entry, shown) or read(entry.name, shown)
    if left := len(ordered[MAX_FILES:]):
        message = f"In deze map staan meer dan {MAX_FILES} bestanden; de laatste {left} zijn niet gelezen."
        yield Unreadable(f"{CONTENT}/{folder}", "IVP001", message, "Haal weg wat geen plan is.")


def plan_names(folder: str, entries: Iterable[Entry]) -> list[str]:
    """The names to show of what a folder with plans holds."""
    return [_shown(folder, entry) for entry in _ordered(entries)[:MAX_FILES]]


def _ordered(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entry for entry in entries if entry.name not in _SYSTEM)


def _shown(folder: str, entry: Entry) -> str:
    return f"{CONTENT}/{folder}/{printable(entry.name)}"


def not_plain(name: str, kind: Kind) -> Unreadable:
    """What is said of something that is there in place of a file."""
    message, hint = _NOT_PLAIN[kind]
    if kind == "folder":
        hint = "Zet er een gewoon bestand voor in de plaats, of geef de map een andere naam."
    return Unreadable(name, "IVP001", message, hint)


def printable(name: str) -> str:
    """A file name as it can be written and seen, also when its bytes are no UTF-8."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")


def _is_plan_folder(entry: Entry) -> bool:
    return entry.kind == "folder" and is_folder_name(entry.name) and entry.name != ALL


def _stray(entry: Entry) -> Unreadable:
    name = f"{CONTENT}/{printable(entry.name)}"
    if entry.kind == "link":
        return not_plain(name, "link")
    if entry.kind == "folder" and entry.name == ALL:
        message = f"Deze mapnaam kan niet: `{ALL}` staat voor alle gemeenten."
        return Unreadable(name, "IVP007", message, "Geef de map de naam van de gemeente.")
    if entry.kind == "folder":
        return Unreadable(name, "IVP007", "Deze mapnaam kan niet.", f"{_NAMES}.")
    hint = f"Zet planbestanden in de map van een gemeente, zoals `{CONTENT}/diemen/`."
    return Unreadable(name, "IVP007", f"Dit bestand hoort niet direct in `{CONTENT}/`.", hint)


def _misplaced(entry: Entry, name: str) -> Unreadable | None:
    """Why an entry cannot be a plan file, going by its name and kind alone."""
    if _FILE.fullmatch(entry.name):
        return None if entry.kind == "file" else not_plain(name, entry.kind)
    if entry.kind != "file":
        return Unreadable(name, "IVP007", *_NOT_PLAIN[entry.kind])
    lower = entry.name.lower()
    if lower.endswith(".yml"):
        hint = f"Hernoem het bestand naar `{printable(entry.name)[:-4]}.yaml`."
        return Unreadable(name, "IVP007", "Een planbestand eindigt op `.yaml`.", hint)
    if lower.endswith(".yaml"):
        return Unreadable(name, "IVP007", "Deze bestandsnaam kan niet.", f"{_NAMES}, zoals `plan-2026.yaml`.")
    if is_left_behind(entry.name):
        message = "Dit bestand is achtergelaten door een ander programma."
        return Unreadable(name, "IVP007", message, "Verwijder het als u het niet meer nodig hebt.")
    hint = "Zet andere bestanden buiten de plannen."
    return Unreadable(name, "IVP007", "In een map met plannen horen alleen `.yaml`-bestanden.", hint)
