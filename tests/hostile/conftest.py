"""A fresh copy of the workspace for every test, and one server for all runs."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.world import Server, copy_world, make_world

if not hasattr(os, "fork"):
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("pristine")
    make_world(root)
    return root


@pytest.fixture
def world(pristine: Path, tmp_path: Path) -> Path:
    """A workspace in a repository: `veenstad` is fine, `buurstad` has one mistake,
    in `stuk.yaml` on line 5."""
    return copy_world(pristine, tmp_path / "world")
