"""A git revision as a source: read from the object store, without a checkout and without a write."""

import subprocess
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ivp_cli.sources.entries import (
    Entry,
    Kind,
    not_plain,
    plan_files,
    plan_folders,
    plan_names,
    stray_entries,
)
from ivp_cli.sources.git import TIMEOUT, ask, command, environment, no_answer, resolve, short
from ivp_cli.sources.source import CONTENT, MAX_BYTES, TEMPLATES, SourceFile, Unreadable
from ivp_cli.sources.texts import decode, too_big

_KINDS: dict[bytes, Kind] = {
    b"100644": "file",
    b"100755": "file",
    b"120000": "link",
    b"040000": "folder",
}


class Revision:
    """The plans as they stood in a commit; admits and refuses what `Folder` does.

    One git process lists the plans, one gives the contents, file by file as they are asked for. The latter
    stays for as long as this object does, so do not share one between processes.
    """

    def __init__(self, root: Path, revision: str) -> None:
        self.label = short(revision)
        self.commit = resolve(root, revision)
        self._root = root
        self._tree = _Tree(root, self.commit)
        self._contents = _Contents(root)

    def folders(self) -> list[str]:
        """The folders with plans, sorted."""
        return plan_folders(self._tree.top)

    def stray(self) -> list[Unreadable]:
        """What stood directly in `plannen/` and does not belong there."""
        if self._tree.instead:
            return [not_plain(CONTENT, self._tree.instead)]
        return stray_entries(self._tree.top)

    def files(self, folder: str) -> Iterator[SourceFile | Unreadable]:
        """What one folder with plans held, sorted by name."""
        held = self._tree.folders.get(folder)
        if held is None:
            yield Unreadable(f"{CONTENT}/{folder}", "IVP001", f"Deze map bestaat niet in `{self.label}`.")
            return

        def read(name: str, shown: str) -> SourceFile | Unreadable:
            return self._read(held[name], shown)

        yield from plan_files(folder, self._tree.entries(folder), read)

    def names(self, folder: str) -> list[str]:
        """What those were called; nothing where there was no such folder."""
        return plan_names(folder, self._tree.entries(folder))

    def beside(self, name: str) -> SourceFile | Unreadable | None:
        """A file beside `plannen/`, or None where there was none of that name."""
        for _, blob in _listed(self._root, self.commit, name):
            return self._read(blob, name) if blob.kind == "file" else not_plain(name, blob.kind)
        return None

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture beside the templates; None where it cannot be read."""
        for _, blob in _listed(self._root, self.commit, f"{TEMPLATES}/{name}"):
            if blob.kind == "file" and blob.size <= MAX_BYTES:
                return self._contents.read(blob.hash)
        return None

    def _read(self, blob: "_Blob", shown: str) -> SourceFile | Unreadable:
        if blob.size > MAX_BYTES:
            return too_big(shown)
        data = self._contents.read(blob.hash)
        if data is None:
            message = "De inhoud van dit bestand zit niet in deze kloon."
            return Unreadable(shown, "IVP001", message, "Haal de hele repository op met `git fetch`.")
        return decode(shown, data)


class _Blob(NamedTuple):
    kind: Kind
    hash: bytes = b""
    size: int = 0


class _Tree:
    """What a commit holds under `plannen/`."""

    def __init__(self, root: Path, commit: str) -> None:
        self.instead: Kind | None = None
        self.folders: dict[str, dict[str, _Blob]] = {}
        self._loose: list[Entry] = []
        for path, blob in _listed(root, commit, CONTENT, "-r"):
            self._add(path.split("/")[1:], blob)

    @property
    def top(self) -> list[Entry]:
        """What stands directly in `plannen/`."""
        return [*self._loose, *(Entry(name, "folder") for name in self.folders)]

    def entries(self, folder: str) -> list[Entry]:
        """What stands in a folder of `plannen/`."""
        return [Entry(name, blob.kind) for name, blob in self.folders.get(folder, {}).items()]

    def _add(self, steps: list[str], blob: _Blob) -> None:
        match steps:
            case []:
                self.instead = blob.kind
            case [name]:
                self._loose.append(Entry(name, blob.kind))
            case [folder, name]:
                self.folders.setdefault(folder, {})[name] = blob
            case [folder, below, *_]:
                self.folders.setdefault(folder, {})[below] = _Blob("folder")


def _listed(root: Path, commit: str, path: str, *options: str) -> Iterator[tuple[str, _Blob]]:
    """The path of each thing that git lists, and what it is."""
    answer = ask(root, "ls-tree", "-z", "-l", *options, commit, path)
    if answer.returncode:
        raise no_answer()
    for record in answer.stdout.split(b"\0")[:-1]:
        about, _, found = record.partition(b"\t")
        mode, _, name, size = about.split()
        blob = _Blob(_KINDS.get(mode, "other"), name, int(size) if size.isdigit() else 0)
        yield found.decode("utf-8", "surrogateescape"), blob


class _Contents:
    """Gives the contents of objects, by their hash, from one git process that is started when needed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, name: bytes) -> bytes | None:
        """The bytes of an object, or None when this clone does not have it."""
        process = self._process = self._process or self._start()
        assert process.stdin
        assert process.stdout
        watch = threading.Timer(TIMEOUT, process.kill)
        watch.start()
        try:
            process.stdin.write(name + b"\n")
            process.stdin.flush()
            _, kind, *size = process.stdout.readline().split()
            if kind == b"missing":
                return None
            data = process.stdout.read(int(size[0]) + 1)
        except (OSError, ValueError) as error:
            raise no_answer() from error
        finally:
            watch.cancel()
        if len(data) != int(size[0]) + 1:
            raise no_answer()
        return data[:-1]

    def _start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(  # noqa: S603  # a fixed command, no shell
            command(self._root, "cat-file", "--batch"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
        weakref.finalize(self, _stop, process)
        return process


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()
