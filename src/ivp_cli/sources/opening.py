"""Opening step by step from the root, so that no link leads out of it and nothing makes us wait."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from ivp_cli.sources.entries import Entry, Kind
from ivp_cli.sources.source import MAX_BYTES

_FLAGS = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):
    _FLAGS |= getattr(os, _flag, 0)

_LINK_ERRORS = (errno.ELOOP, errno.EMLINK)
_JUNCTION = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)


class NotPlainError(Exception):
    """Something else stands where a file or a folder should be."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind)
        self.kind: Kind = kind


class Opened(Protocol):
    """An open folder: what is in it can be listed and read, and a step down can be made."""

    def entries(self) -> list[Entry]:
        """What stands in the folder."""

    def read(self, name: str) -> bytes:
        """The bytes of a file in it, at most one more than is allowed."""

    def step(self, name: str) -> "AbstractContextManager[Opened]":
        """A folder in it."""


class ByHandle:
    """Each step is made from an open folder: what was checked is what is read."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def entries(self) -> list[Entry]:
        """See `Opened`."""
        with os.scandir(self._handle) as found:
            return [Entry(each.name, _kind(each.stat(follow_symlinks=False))) for each in found]

    def read(self, name: str) -> bytes:
        """See `Opened`."""
        with self._opened(name, "file") as handle:
            return _read(handle)

    @contextmanager
    def step(self, name: str) -> Iterator[Opened]:
        """See `Opened`."""
        with self._opened(name, "folder") as handle:
            yield ByHandle(handle)

    @contextmanager
    def _opened(self, name: str, wanted: Kind) -> Iterator[int]:
        try:
            handle = os.open(name, _FLAGS, dir_fd=self._handle)
        except OSError as error:
            if error.errno in _LINK_ERRORS:
                raise NotPlainError("link") from error
            if error.errno == errno.ENXIO:
                raise NotPlainError("other") from error
            raise
        try:
            _demand(wanted, os.fstat(handle))
            yield handle
        finally:
            os.close(handle)


class ByPath:
    """For Windows, that cannot open from an open folder: each step is looked at before it is made."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def entries(self) -> list[Entry]:
        """See `Opened`."""
        return [Entry(each.name, _kind(each.lstat())) for each in self._path.iterdir()]

    def read(self, name: str) -> bytes:
        """See `Opened`."""
        path = self._path / name
        _demand("file", path.lstat())
        handle = os.open(path, _FLAGS)
        try:
            return _read(handle)
        finally:
            os.close(handle)

    @contextmanager
    def step(self, name: str) -> Iterator[Opened]:
        """See `Opened`."""
        path = self._path / name
        _demand("folder", path.lstat())
        yield ByPath(path)


@contextmanager
def opened(root: Path) -> Iterator[Opened]:
    """The folder that the user named, in the safest way there is; a link to it is the user's own."""
    if os.open not in os.supports_dir_fd or os.scandir not in os.supports_fd:
        yield ByPath(root)
        return
    handle = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield ByHandle(handle)
    finally:
        os.close(handle)


def _read(handle: int) -> bytes:
    with open(handle, "rb", closefd=False, buffering=0) as file:
        data = b""
        while len(data) <= MAX_BYTES and (more := file.read(MAX_BYTES + 1 - len(data))):
            data += more
    return data


def _demand(wanted: Kind, found: os.stat_result) -> None:
    kind = _kind(found)
    if kind != wanted:
        raise NotPlainError(kind)


def _kind(found: os.stat_result) -> Kind:
    if stat.S_ISLNK(found.st_mode) or (_JUNCTION and getattr(found, "st_reparse_tag", 0) == _JUNCTION):
        return "link"
    if stat.S_ISDIR(found.st_mode):
        return "folder"
    return "file" if stat.S_ISREG(found.st_mode) else "other"
