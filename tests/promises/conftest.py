"""A workspace to read, and one to write in. What is promised is held against real processes."""

import os
import shutil
from pathlib import Path

import pytest

from tests.hostile.world import FILES, make_world, write

if os.name == "nt":
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace for tests that only read; Dutch and other signs are in every text."""
    root = tmp_path_factory.mktemp("world")
    make_world(root)
    for name, text in FILES.items():
        write(
            root, name, text.replace("titel: ", "titel: Één ĳsje à € 5 – 😀 ").replace("naam: V", "naam: Ÿ V")
        )
    return root


@pytest.fixture
def world(shared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(shared, tmp_path / "world"))
