"""A file beside `plannen/` is read as carefully as a plan, on disk and in a revision."""

import sys
from pathlib import Path

import pytest

from ivp_cli.sources import MAX_BYTES, Folder, SourceFile, Unreadable
from ivp_cli.sources.revision import Revision
from tests.repository import commit, git

NAME = "ivp.yaml"


def both(root: Path) -> tuple[SourceFile | Unreadable | None, SourceFile | Unreadable | None]:
    """What the folder says, and what the revision that holds the same says."""
    git(root, "init", "-q")
    commit(root)
    return Folder(root).beside(NAME), Revision(root, "HEAD").beside(NAME)


def test_a_workspace_without_the_file(root: Path) -> None:
    assert both(root) == (None, None)


def test_the_text_is_read(root: Path) -> None:
    (root / NAME).write_text("# é\n", encoding="utf-8")
    assert both(root) == (SourceFile(NAME, "# é\n"), SourceFile(NAME, "# é\n"))


def test_the_old_text_comes_from_the_revision_also_below_the_top(root: Path) -> None:
    inner = root / "voorbeeld"
    (inner / "plannen").mkdir(parents=True)
    (inner / NAME).write_text("oud: ja\n", encoding="utf-8")
    git(root, "init", "-q")
    commit(root)
    (inner / NAME).write_text("nieuw: ja\n", encoding="utf-8")
    assert Revision(inner, "HEAD").beside(NAME) == SourceFile(NAME, "oud: ja\n")
    assert Revision(root, "HEAD").beside(NAME) is None


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"a" * (MAX_BYTES + 1), "Het bestand is groter dan 1 MiB"),
        (b"a: caf\xe9", "Het bestand is niet opgeslagen als UTF-8"),
        ("a: \u200b".encode(), "In de tekst staat een onzichtbaar of verboden teken"),
    ],
)
def test_what_is_refused_in_a_plan_is_refused_here(root: Path, data: bytes, says: str) -> None:
    (root / NAME).write_bytes(data)
    for found in both(root):
        assert isinstance(found, Unreadable)
        assert (found.name, found.rule) == (NAME, "IVP001")
        assert found.message.startswith(says)


@pytest.mark.skipif(sys.platform == "win32", reason="links as POSIX has them")
def test_a_link_is_not_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "geheim").write_text("a: b", encoding="utf-8")
    (root / NAME).symlink_to(tmp_path / "geheim")
    for found in both(root):
        assert isinstance(found, Unreadable)
        assert "symlink" in found.message


def test_a_folder_of_that_name(root: Path) -> None:
    (root / NAME).mkdir()
    (root / NAME / "iets").touch()
    for found in both(root):
        assert isinstance(found, Unreadable)
        assert found.message == "Dit is een map en geen bestand."
