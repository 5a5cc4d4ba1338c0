"""A picture beside the templates is read in the same way on disk and in a revision."""

from pathlib import Path

import pytest

from ivp_cli.sources import MAX_BYTES, Folder
from ivp_cli.sources.amended import Amended
from ivp_cli.sources.revision import Revision
from tests.repository import commit, git

NAME = "logo.png"


def both(root: Path) -> tuple[bytes | None, bytes | None]:
    """What the folder gives, and what the revision that holds the same gives."""
    git(root, "init", "-q")
    commit(root)
    assert Amended(Folder(root), {}).picture(NAME) == Folder(root).picture(NAME)
    return Folder(root).picture(NAME), Revision(root, "HEAD").picture(NAME)


@pytest.fixture
def sjablonen(root: Path) -> Path:
    folder = root / "sjablonen"
    folder.mkdir()
    (folder / "leesmij.md").write_text("Hier staat het logo.\n", encoding="utf-8")
    return folder


def test_the_bytes_are_read(root: Path, sjablonen: Path) -> None:
    (sjablonen / NAME).write_bytes(b"\x89PNG\r\n\0")
    assert both(root) == (b"\x89PNG\r\n\0", b"\x89PNG\r\n\0")


def test_what_is_not_there_gives_nothing(root: Path, sjablonen: Path) -> None:
    assert both(root) == (None, None)


def test_a_workspace_without_templates_gives_nothing(root: Path) -> None:
    assert both(root) == (None, None)


def test_a_link_is_not_followed(root: Path, sjablonen: Path) -> None:
    (root / "buiten.png").write_bytes(b"\x89PNG")
    (sjablonen / NAME).symlink_to(root / "buiten.png")
    assert both(root) == (None, None)


def test_a_folder_is_no_picture(root: Path, sjablonen: Path) -> None:
    (sjablonen / NAME).mkdir()
    (sjablonen / NAME / "erin.txt").write_text("x", encoding="utf-8")
    assert both(root) == (None, None)


def test_of_what_is_too_big_no_more_is_read_than_shows_it(root: Path, sjablonen: Path) -> None:
    (sjablonen / NAME).write_bytes(b"a" * (MAX_BYTES + 9))
    assert both(root) == (b"a" * (MAX_BYTES + 1), None)
