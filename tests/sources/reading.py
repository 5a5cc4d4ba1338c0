"""Reading the folder of a municipality."""

import sys
from pathlib import Path

import pytest

from ivp_cli.sources import Folder, SourceFile, Unreadable

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as POSIX has them")


def read(root: Path, folder: str = "diemen") -> list[SourceFile | Unreadable]:
    return list(Folder(root).files(folder))


def only(root: Path) -> Unreadable:
    [found] = read(root)
    assert isinstance(found, Unreadable)
    assert found.message.endswith(".")
    return found
