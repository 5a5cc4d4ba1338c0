"""`ivp check --watch`: checks again each time that a plan is saved, until somebody stops it.

It looks at the folder a few times a second. That works in the same way on every system and on a network
drive, where a system does not tell of what others save, and it needs no library.
"""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from ivp_cli.cli.context import SHARED
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.judge import Judged, Look
from ivp_cli.cli.output import clear, warn
from ivp_cli.findings import Finding
from ivp_cli.model.instellingen import BESTAND
from ivp_cli.sources import CONTENT, Folder, is_left_behind

Snapshot = dict[str, dict[str, tuple[int, int, int]]]
"""Of each folder of `plannen/` its files, each with what changes when it is saved; `""` is what is beside."""

PAUSE = 0.25
"""Seconds between two looks; many more where looking takes long, so that a network drive is not kept busy."""
PATIENCE = 1.0
"""How long a file that is gone or empty may still be on its way back: some editors save in two steps."""


def watch_plans(
    root: Path, look: Look, folders: Callable[[], list[str]], report: Callable[[Iterable[Judged]], object]
) -> None:
    """Report what is found, now and after every change; only what was touched is judged again."""
    found: dict[str, Judged] = {}
    asked = folders()
    for touched in changes(root):
        with suppress(UsageProblem):  # a folder that was asked about may be gone for a while
            asked = folders()
        everything = touched is None or not touched.isdisjoint((SHARED, ""))
        again = [folder for folder in asked if everything or folder in (touched or ())]
        shared, *municipalities = map(_without_what_editors_leave, look(partial(Folder, root), again))
        found |= {SHARED: shared, **{_folder(judged): judged for judged in municipalities}}
        clear()
        report(found[folder] for folder in (SHARED, *asked) if folder in found)
        warn(f"Gecontroleerd om {datetime.now().astimezone():%H:%M:%S}. Wacht op wijzigingen; Ctrl-C stopt.")
        sys.stderr.flush()


def changes(root: Path) -> Iterator[set[str] | None]:
    """None to begin with, and then which folders changed each time that they did, once it is quiet again."""
    known = _snapshot(root)
    yield None
    while True:
        now = _settled(root, known)
        touched = {folder for folder in known.keys() | now.keys() if known.get(folder) != now.get(folder)}
        known = now
        if touched:
            yield touched


def _settled(root: Path, known: Snapshot) -> Snapshot:
    """How the folders stand after a pause, and after as many more as it takes for nothing to move."""
    now, waited = _look_after_pause(root)
    seen = known
    while now != seen or (_is_half(now, known) and waited < PATIENCE):
        seen = now
        now, paused = _look_after_pause(root)
        waited = waited + paused if now == seen else 0
    return now


def _look_after_pause(root: Path) -> tuple[Snapshot, float]:
    start = time.monotonic()
    time.sleep(PAUSE)
    before = time.monotonic()
    now = _snapshot(root)
    took = time.monotonic() - before
    time.sleep(4 * took)
    return now, time.monotonic() - start


def _is_half(now: Snapshot, known: Snapshot) -> bool:
    """Whether a file that had a text is gone or empty: perhaps it is just being saved."""
    return any(
        size and not now.get(folder, {}).get(name, (0, 0, 0))[1]
        for folder, files in known.items()
        for name, (_, size, _) in files.items()
    )


def _snapshot(root: Path) -> Snapshot:
    there = root / CONTENT
    settings = {name: state for name, state in _files(root) if name == BESTAND}
    folders = {folder: dict(_files(there / folder)) for folder in _folders(there)}
    return {"": settings | dict(_files(there)), **folders}


def _folders(path: Path) -> list[str]:
    with suppress(OSError), os.scandir(path) as entries:
        return [entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
    return []


def _files(path: Path) -> Iterator[tuple[str, tuple[int, int, int]]]:
    with suppress(OSError), os.scandir(path) as entries:
        for entry in entries:
            if not is_left_behind(entry.name) and not entry.is_dir(follow_symlinks=False):
                state = entry.stat(follow_symlinks=False)
                yield entry.name, (state.st_mtime_ns, state.st_size, state.st_ino)


def _folder(judged: Judged) -> str:
    """Which municipality was judged; empty where there is nothing to say of it."""
    names = [*judged.files, *(finding.place.file for finding in judged.findings)]
    return names[0].split("/")[1] if names else ""


def _without_what_editors_leave(judged: Judged) -> Judged:
    """The same without the files that an editor keeps beside a file as long as it is open."""

    def holds(finding: Finding) -> bool:
        return finding.rule != "IVP007" or not is_left_behind(finding.place.file.rpartition("/")[2])

    return judged._replace(findings=list(filter(holds, judged.findings)))
