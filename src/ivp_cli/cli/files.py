"""Writing a document: the whole new one or the untouched old one, and never over someone's own work."""

import codecs
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ivp_cli.cli.errors import EnvironmentProblem, cause
from ivp_cli.cli.output import clean, emit, emit_bytes, warn

_MARK_START = b"<!-- ivp: sha256:"
_MARK_END = b" -->"
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def with_checksum(text: str) -> str:
    """A Markdown or HTML document with a last line by which a later edit by hand can be seen."""
    body = text if text.endswith("\n") else text + "\n"
    return f"{body}{_MARK_START.decode()}{_digest(body.encode('utf-8'))}{_MARK_END.decode()}\n"


def without_checksum(text: str) -> str:
    """The document itself, and what somebody wrote behind our last line."""
    body, mark, rest = text.rpartition(_MARK_START.decode())
    return body + rest.partition("\n")[2] if mark else text


def is_untouched(data: bytes) -> bool:
    """Whether a document carries our checksum line and still is what we wrote, line endings aside."""
    body, mark, rest = data.replace(b"\r\n", b"\n").rpartition(_MARK_START)
    return bool(mark) and rest == _digest(body).encode() + _MARK_END + b"\n"


def write_whole(
    path: Path, data: bytes, *, overwrite: bool = False, ours: Callable[[bytes], bool] = is_untouched
) -> bool:
    """Replace a file in one step and tell whether anything changed.

    An existing file is only replaced when it is ours (we wrote it and nobody touched it since), or with
    `overwrite`.

    Raises:
        EnvironmentProblem: it is somebody's own work, or the machine is in the way.
    """
    with _speaking_of(path):
        return _write_whole(path, data, ours=(lambda _: True) if overwrite else ours)


def deliver(
    document: str | bytes,
    path: Path | None,
    *,
    overwrite: bool = False,
    ours: Callable[[bytes], bool] = is_untouched,
) -> None:
    """Bring a document to stdout or, whole or not at all, to a file; and then say so."""
    data = document.encode("utf-8") if isinstance(document, str) else document
    if path is None:
        emit(document) if isinstance(document, str) else emit_bytes(document)
    elif write_whole(path, data, overwrite=overwrite, ours=ours):
        warn(f"Geschreven: {clean(str(path))}")
    else:
        warn(f"Ongewijzigd: {clean(str(path))}")


def has_mark(path: Path) -> bool:
    """Whether a file begins with a byte order mark, as some editors on Windows write it."""
    with path.open("rb") as file:
        return file.read(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8


def rewrite(path: Path, old: str, new: str) -> bool:
    """Change the text of somebody's own file, its byte order mark and its mode kept.

    Nothing happens, and False comes back, when the file no longer holds the old text: then it was edited
    after it was read, and that edit is worth more than ours.

    Raises:
        EnvironmentProblem: the file is read-only, or the machine is in the way.
    """
    status = path.lstat()
    data = path.read_bytes()
    mark = codecs.BOM_UTF8 if has_mark(path) else b""
    if not stat.S_ISREG(status.st_mode) or data != mark + old.encode():
        return False
    if not status.st_mode & _WRITABLE:
        raise EnvironmentProblem(f"{path} is alleen-lezen en wordt niet gewijzigd.")
    with _speaking_of(path), suppress(FileNotFoundError):
        return _replace(path, mark + new.encode(), stat.S_IMODE(status.st_mode), only_if=status)
    return False


@contextmanager
def _speaking_of(path: Path) -> Iterator[None]:
    """Say of the file itself why it cannot be written, and not of the one that was to take its place."""
    try:
        yield
    except OSError as error:
        if not cause(error):
            raise
        raise EnvironmentProblem(f"{path} kan niet worden geschreven: {cause(error)}.") from error


def _write_whole(path: Path, data: bytes, *, ours: Callable[[bytes], bool]) -> bool:
    if not path.parent.is_dir():
        raise EnvironmentProblem(f"De map {path.parent} bestaat niet.", "Maak die eerst aan.")
    mode = 0o666 & ~umask()
    if os.path.lexists(path):
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise EnvironmentProblem(f"{path} is geen gewoon bestand en wordt niet vervangen.")
        old = path.read_bytes()
        if old == data:
            return False
        if not ours(old):
            raise EnvironmentProblem(
                f"{path} bestaat al en is niet door ivp gemaakt of daarna met de hand gewijzigd.",
                "Met `--overschrijf` wordt het toch vervangen.",
            )
        mode = stat.S_IMODE(status.st_mode)
    _replace(path, data, mode)
    return True


def _replace(path: Path, data: bytes, mode: int, *, only_if: os.stat_result | None = None) -> bool:
    """Put a whole new file in place of another, if that is still the same one."""
    from tempfile import mkstemp

    descriptor, name = mkstemp(prefix=".ivp-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        temporary.chmod(mode)
        if only_if is not None and not _is_same(path.lstat(), only_if):
            return False
        temporary.replace(path)
        return True
    finally:
        temporary.unlink(missing_ok=True)


def _is_same(one: os.stat_result, other: os.stat_result) -> bool:
    return all(getattr(one, what) == getattr(other, what) for what in ("st_ino", "st_mtime_ns", "st_size"))


def umask() -> int:
    """The rights that this user withholds from new files."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _digest(data: bytes) -> str:
    from hashlib import sha256

    return sha256(data).hexdigest()
