import os
import sys
from pathlib import Path

import pytest

from ivp_cli.sources import MAX_BYTES, MAX_FILES, Folder, SourceFile, Unreadable
from tests.sources.reading import only, read

pytestmark = pytest.mark.usefixtures("platform")


def test_files_come_sorted_with_their_path_and_their_text(root: Path, diemen: Path) -> None:
    (diemen / "plan-2026.yaml").write_text("b", encoding="utf-8")
    (diemen / "gemeente.yaml").write_bytes(b"\xef\xbb\xbfa\r\n")
    (root / "plannen" / "almere").mkdir()
    source = Folder(root)
    assert source.label == "de werkmap"
    assert source.folders() == ["almere", "diemen"]
    assert source.stray() == []
    assert list(source.files("almere")) == []
    assert list(source.files("diemen")) == [
        SourceFile("plannen/diemen/gemeente.yaml", "a\r\n"),
        SourceFile("plannen/diemen/plan-2026.yaml", "b"),
    ]


def test_the_leavings_of_systems_are_silently_fine(root: Path, diemen: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitignore"):
        (diemen / name).touch()
        (root / "plannen" / name).touch()
    assert read(root) == []
    assert Folder(root).stray() == []


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("plan.yml", "Hernoem het bestand naar `plan.yaml`."),
        ("Plan.YML", "Hernoem het bestand naar `Plan.yaml`."),
        ("Plan.yaml", "kleine letters"),
        ("plan 2026.yaml", "kleine letters"),
        ("2026.yaml", "kleine letters"),
        (".yaml", "kleine letters"),
        ("plan_x.yaml", "kleine letters"),
        ("plán.yaml", "kleine letters"),
        ("a" * 65 + ".yaml", "kleine letters"),
        ("plan.yaml~", "Verwijder het"),
        (".plan.yaml.swp", "Verwijder het"),
        ("~$plan.docx", "Verwijder het"),
        ("plan.docx", "buiten de plannen"),
        ("README.md", "buiten de plannen"),
        ("plan", "buiten de plannen"),
    ],
)
def test_what_is_no_plan_file_is_told_and_not_skipped(root: Path, diemen: Path, name: str, says: str) -> None:
    (diemen / name).touch()
    found = only(root)
    assert (found.rule, found.name) == ("IVP007", f"plannen/diemen/{name}")
    assert says in found.hint


def test_the_longest_name_is_fine(root: Path, diemen: Path) -> None:
    (diemen / f"{'a' * 64}.yaml").touch()
    assert isinstance(read(root)[0], SourceFile)


@pytest.mark.skipif(sys.platform != "linux", reason="file names that are no UTF-8")
def test_a_name_that_is_no_text_can_be_shown(root: Path, diemen: Path) -> None:
    Path(os.fsdecode(os.fsencode(diemen) + b"/caf\xe9\n.yaml")).touch()
    assert only(root).name == "plannen/diemen/caf\\xe9\\n.yaml"


def test_a_file_that_is_too_big(root: Path, diemen: Path) -> None:
    for size, allowed in ((MAX_BYTES - 1, True), (MAX_BYTES, True), (MAX_BYTES + 1, False)):
        (diemen / "plan.yaml").write_bytes(b"a" * size)
        assert isinstance(read(root)[0], SourceFile) is allowed
    assert "1 MiB" in only(root).message


@pytest.mark.skipif(sys.platform == "win32", reason="no sparse files")
def test_of_a_huge_file_no_more_is_read_than_is_allowed(root: Path, diemen: Path) -> None:
    with (diemen / "plan.yaml").open("wb") as file:
        file.truncate(1 << 40)
    assert "1 MiB" in only(root).message


def test_too_many_files(root: Path, diemen: Path) -> None:
    for number in range(MAX_FILES):
        (diemen / f"plan-{number:04}.yaml").touch()
    assert all(isinstance(found, SourceFile) for found in read(root))
    for number in range(MAX_FILES, MAX_FILES + 2):
        (diemen / f"plan-{number:04}.yaml").touch()
    *files, last = read(root)
    assert len(files) == MAX_FILES
    assert isinstance(last, Unreadable)
    assert (last.rule, last.name) == ("IVP001", "plannen/diemen")
    assert "de laatste 2" in last.message


def test_one_bad_file_never_hides_the_others(root: Path, diemen: Path) -> None:
    (diemen / "a.yaml").write_text("a", encoding="utf-8")
    (diemen / "b.yaml").write_bytes(b"\xff")
    (diemen / "c.yaml").write_text("c", encoding="utf-8")
    assert [type(found) for found in read(root)] == [SourceFile, Unreadable, SourceFile]


def test_a_file_that_vanishes_after_the_listing_is_told(root: Path, diemen: Path) -> None:
    (diemen / "a.yaml").touch()
    (diemen / "b.yaml").touch()
    files = Folder(root).files("diemen")
    next(files)
    (diemen / "b.yaml").unlink()
    found = next(files)
    assert isinstance(found, Unreadable)
    assert "bestaat niet" in found.message


@pytest.mark.parametrize(
    "name", ["../../etc", "..", ".", "", "/etc", "a/b", "Diemen", "diemen\n", "nergens", "a\0b"]
)
def test_a_folder_that_is_not_there(root: Path, name: str) -> None:
    [found] = read(root, name)
    assert isinstance(found, Unreadable)
    assert (found.rule, "bestaat niet" in found.message) == ("IVP001", True)


def test_a_file_asked_for_as_a_folder(root: Path) -> None:
    (root / "plannen" / "almere").touch()
    [found] = read(root, "almere")
    assert isinstance(found, Unreadable)
    assert "geen map" in found.message


def test_what_stands_beside_the_folders(root: Path) -> None:
    plans = root / "plannen"
    (plans / "los.yaml").touch()
    (plans / "Grote Stad").mkdir()
    (plans / ".git").mkdir()
    (plans / "alle").mkdir()
    source = Folder(root)
    assert source.folders() == ["diemen"]
    assert [(found.rule, found.name) for found in source.stray()] == [
        ("IVP007", "plannen/.git"),
        ("IVP007", "plannen/Grote Stad"),
        ("IVP007", "plannen/alle"),
        ("IVP007", "plannen/los.yaml"),
    ]


@pytest.mark.parametrize("where", ["nergens", "plannen/diemen/plan.yaml", "plannen/diemen"])
def test_a_folder_without_plans_is_told(root: Path, where: str) -> None:
    (root / "plannen" / "diemen" / "plan.yaml").touch()
    source = Folder(root / where)
    assert source.folders() == []
    assert [found.rule for found in source.stray()] == ["IVP001"]


@pytest.mark.skipif(sys.platform != "linux", reason="counts handles in /proc")
def test_no_handle_stays_open(root: Path, diemen: Path) -> None:
    (diemen / "a.yaml").touch()
    (diemen / "b.yaml").mkdir()
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(3):
        files = Folder(root).files("diemen")
        next(files)
        files.close()  # type: ignore[attr-defined]
        read(root)
        Folder(root).stray()
    assert len(list(Path("/proc/self/fd").iterdir())) == before
