import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ivp_cli.sources import MAX_BYTES, MAX_FILES, Folder, SourceFile, Unreadable, opening

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as POSIX has them")


@pytest.fixture(params=["by handle", "by path"], autouse=True)
def platform(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test also runs the way of a platform that cannot open from an open folder."""
    if request.param == "by path":
        monkeypatch.setattr(os, "supports_dir_fd", frozenset())


@pytest.fixture
def diemen(root: Path) -> Path:
    return root / "plannen" / "diemen"


def read(root: Path, folder: str = "diemen") -> list[SourceFile | Unreadable]:
    return list(Folder(root).files(folder))


def only(root: Path) -> Unreadable:
    [found] = read(root)
    assert isinstance(found, Unreadable)
    assert found.message.endswith(".")
    return found


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


def _link(path: Path) -> None:
    path.symlink_to(path.parent.parent.parent.parent / "geheim")


def _broken_link(path: Path) -> None:
    path.symlink_to("nergens")


def _circular_link(path: Path) -> None:
    path.symlink_to(path)


def _device_link(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the path of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


@needs_posix
@pytest.mark.parametrize(
    ("make", "says"),
    [
        (Path.mkdir, "een map"),
        (_link, "koppeling"),
        (_broken_link, "koppeling"),
        (_circular_link, "koppeling"),
        (_device_link, "koppeling"),
        (os.mkfifo if sys.platform != "win32" else None, "geen gewoon bestand"),
        (_socket, "geen gewoon bestand"),
    ],
    ids=["folder", "link", "broken link", "circular link", "link to a device", "pipe", "socket"],
)
@pytest.mark.parametrize(("name", "rule"), [("plan.yaml", "IVP001"), ("notities", "IVP007")])
def test_what_is_no_plain_file(
    root: Path, diemen: Path, make: Callable[[Path], None], says: str, name: str, rule: str
) -> None:
    (root.parent / "geheim").write_text("geheim: ja", encoding="utf-8")
    make(diemen / name)
    found = only(root)
    assert found.rule == rule
    assert says in found.message
    assert "geheim" not in found.message


@needs_posix
def test_a_file_that_is_swapped_after_the_listing_is_not_followed(root: Path, diemen: Path) -> None:
    with opening.opened(root) as top, top.step("plannen") as plans, plans.step("diemen") as here:
        (diemen / "a.yaml").symlink_to("/etc/passwd")
        os.mkfifo(diemen / "b.yaml")
        (diemen / "c.yaml").mkdir()
        for name, kind in (("a.yaml", "link"), ("b.yaml", "other"), ("c.yaml", "folder")):
            with pytest.raises(opening.NotPlainError) as caught:
                here.read(name)
            assert caught.value.kind == kind


def test_a_file_that_vanishes_after_the_listing_is_told(root: Path, diemen: Path) -> None:
    (diemen / "a.yaml").touch()
    (diemen / "b.yaml").touch()
    files = Folder(root).files("diemen")
    next(files)
    (diemen / "b.yaml").unlink()
    found = next(files)
    assert isinstance(found, Unreadable)
    assert "bestaat niet" in found.message


@pytest.fixture
def nobody() -> Iterator[None]:
    """Whoever may read anything becomes someone who may not."""
    if sys.platform == "win32":
        pytest.skip("permissions as POSIX has them")
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


@needs_posix
@pytest.mark.parametrize("name", ["plannen", "plannen/diemen", "plannen/diemen/plan.yaml"])
def test_what_may_not_be_read(
    tmp_path_factory: pytest.TempPathFactory, root: Path, name: str, request: pytest.FixtureRequest
) -> None:
    (root / "plannen" / "diemen" / "plan.yaml").touch()
    for folder in (root, *root.parents):
        if folder.owner() == root.owner() and folder != Path("/tmp"):
            folder.chmod(folder.stat().st_mode | 0o055)
    (root / name).chmod(0)
    request.getfixturevalue("nobody")
    found = [*Folder(root).stray(), *read(root)]
    assert found
    assert all(isinstance(each, Unreadable) and "mag niet" in each.message for each in found)


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


@needs_posix
def test_a_linked_folder_is_not_entered(root: Path) -> None:
    (root / "plannen" / "geheim").symlink_to("/etc")
    source = Folder(root)
    assert source.folders() == ["diemen"]
    assert [found.rule for found in source.stray()] == ["IVP001"]
    [found] = source.files("geheim")
    assert isinstance(found, Unreadable)
    assert "koppeling" in found.message


@needs_posix
def test_linked_plans_are_not_entered(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / "plannen").symlink_to(root / "plannen")
    source = Folder(tmp_path / "elders")
    assert source.folders() == []
    assert ["koppeling" in found.message for found in source.stray()] == [True]
    assert [type(found) for found in source.files("diemen")] == [Unreadable]


@needs_posix
def test_a_link_to_the_workspace_is_the_users_own(root: Path, tmp_path: Path) -> None:
    (tmp_path / "kort").symlink_to(root)
    assert Folder(tmp_path / "kort").folders() == ["diemen"]


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
