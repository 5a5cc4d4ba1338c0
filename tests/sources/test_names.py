"""What a folder with plans holds can be named without reading it, on disk and in a revision."""

from pathlib import Path

import pytest

from ivp_cli.sources import Folder, Source
from ivp_cli.sources.amended import Amended
from ivp_cli.sources.revision import Revision
from ivp_cli.sources.source import MAX_FILES
from tests.repository import commit, git
from tests.sources.conftest import named


def sources(root: Path) -> list[Source]:
    git(root, "init", "-q")
    commit(root)
    return [Folder(root), Revision(root, "HEAD"), Amended(Folder(root), {})]


@pytest.mark.usefixtures("platform")
def test_the_names_are_those_of_what_would_be_read(root: Path, diemen: Path) -> None:
    for name in ("plan.yaml", "gemeente.yaml", "notities.txt", "odd\tone.yaml", ".gitkeep", "kapot.yaml"):
        (diemen / name).write_bytes(b"\xff")
    for source in sources(root):
        assert source.names("diemen") == [named(item) for item in source.files("diemen")]
        assert len(source.names("diemen")) == 5


def test_no_more_names_than_files_that_are_read(root: Path, diemen: Path) -> None:
    for number in range(MAX_FILES + 1):
        (diemen / f"p{number:04}.yaml").touch()
    for source in sources(root):
        assert len(source.names("diemen")) == MAX_FILES


@pytest.mark.parametrize("folder", ["elders", "../plannen", "Diemen", ""])
def test_where_no_folder_can_be_opened_there_are_no_names(root: Path, folder: str) -> None:
    (root / "plannen" / "diemen" / "plan.yaml").touch()
    (root / "plannen" / "elders").touch()
    for source in sources(root):
        assert source.names(folder) == []
