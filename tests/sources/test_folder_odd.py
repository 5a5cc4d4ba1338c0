"""What stands in a folder and is no plain file, or may not be read."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ivp_cli.sources import Folder, Unreadable, opening
from tests.sources.reading import needs_posix, only, read

pytestmark = pytest.mark.usefixtures("platform")


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
