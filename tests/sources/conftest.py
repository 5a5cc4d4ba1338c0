import os
import subprocess
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


def git(folder: Path, *arguments: str) -> str:
    """Runs the real git, away from the settings of whoever runs the tests."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{
            f"GIT_{who}_{what}": "test@example.org"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
    }
    command = ["git", "-c", "init.defaultBranch=main", "-C", str(folder), *arguments]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(folder: Path, message: str = "iets") -> str:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


def named(found: object) -> str:
    assert isinstance(found, SourceFile | Unreadable)
    return found.name
