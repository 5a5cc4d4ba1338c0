from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.sources import SourceFile, Unreadable

Write = Callable[..., Path]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with one municipality and nothing in it."""
    (tmp_path / "werk" / "plannen" / "diemen").mkdir(parents=True)
    return tmp_path / "werk"


def named(found: object) -> str:
    assert isinstance(found, SourceFile | Unreadable)
    return found.name
