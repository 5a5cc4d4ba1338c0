import os
from pathlib import Path

import pytest

from ivp_cli.sources import SourceFile, Unreadable


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with one municipality and nothing in it."""
    (tmp_path / "werk" / "plannen" / "diemen").mkdir(parents=True)
    return tmp_path / "werk"


def named(found: object) -> str:
    assert isinstance(found, SourceFile | Unreadable)
    return found.name


@pytest.fixture(params=["by handle", "by path"])
def platform(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test also runs the way of a platform that cannot open from an open folder."""
    if request.param == "by path":
        monkeypatch.setattr(os, "supports_dir_fd", frozenset())


@pytest.fixture
def diemen(root: Path) -> Path:
    return root / "plannen" / "diemen"
