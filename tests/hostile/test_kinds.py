"""Things that stand where a plan should, under names of any kind: told, never followed, never waited for."""

import os
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.hostile.texts import HEAD
from tests.hostile.world import COMMANDS, FILES, Server, assert_decent, snapshot, write

Make = Callable[[Path], object]

OUTSIDE = "soort: kadernota\nid: buiten\ntitel: Geheim van buiten\nperiode: 2024\n"


def here(root: Path, name: str = "vijand.yaml") -> Path:
    return root / "plannen" / "veenstad" / name


def bind(path: Path) -> None:
    """Make a socket; its name may only be short, so it is made from within its folder."""
    back = Path.cwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)
    os.chdir(back)


def replace_folder(root: Path, name: str, target: Path) -> None:
    folder = root / name
    folder.rename(root / f"echt-{folder.name}")
    folder.symlink_to(target)


def fill(root: Path, count: int) -> None:
    """As many files in one folder, the three that are there included."""
    for number in range(count - 3):
        here(root, f"nota-{number:03}.yaml").write_text(HEAD.replace("id: nota", f"id: nota-{number}"))


THINGS: dict[str, tuple[Make, int, str]] = {
    "a FIFO": (lambda root: os.mkfifo(here(root)), 1, "vijand.yaml"),
    "a socket": (lambda root: bind(here(root)), 1, "vijand.yaml"),
    "a folder": (lambda root: here(root).mkdir(), 1, "vijand.yaml"),
    "a link out of the workspace": (
        lambda root: here(root).symlink_to(root.parent / "buiten.yaml"), 1, "vijand.yaml",
    ),
    "a link to a neighbour": (lambda root: here(root).symlink_to("plan.yaml"), 1, "vijand.yaml"),
    "a link to nothing": (lambda root: here(root).symlink_to("weg.yaml"), 1, "vijand.yaml"),
    "a link to itself": (lambda root: here(root).symlink_to("vijand.yaml"), 1, "vijand.yaml"),
    "a link to memory": (lambda root: here(root).symlink_to("/proc/self/mem"), 1, "vijand.yaml"),
    "a link to zeros": (lambda root: here(root).symlink_to("/dev/zero"), 1, "vijand.yaml"),
    "a hard link": (lambda root: here(root).hardlink_to(root.parent / "buiten.yaml"), 0, ""),
    "a linked municipality": (lambda root: replace_folder(root, "plannen/veenstad", root), 1,
    "plannen/veenstad"),
    "linked plans": (lambda root: replace_folder(root, "plannen", root / "echt-plannen"), 1, "plannen"),
    "linked frames": (lambda root: replace_folder(root, "plannen/kaders", root.parent), 1, "plannen/kaders"),
    "500 files": (lambda root: fill(root, 500), 0, ""),
    "501 files": (lambda root: fill(root, 501), 1, "plannen/veenstad"),
    "a file beside the folders": (lambda root: write(root, "los.yaml", HEAD), 1, "los.yaml"),
    "a folder in the folder": (lambda root: write(root, "veenstad/diep/plan.yaml", HEAD), 1, "veenstad/diep"),
    "an empty folder": (lambda root: (root / "plannen" / "leegstad").mkdir(), 0, ""),
}  # fmt: skip

SOME = ("check", "check json", "list plannen", "status", "show", "render md", "diff", "diff md")
NAMES = (
    "VIJAND.yaml", "Vijand.yaml", "vij and.yaml", "víjand.yaml", "vijand.yml", "vijand.YAML", "vijand",
    "vijand.txt",
    ".vijand.yaml", "vijand.yaml~", "vijand.yaml.swp", "-rf.yaml", "--output=x.yaml", "1.yaml", "a..yaml",
    "..yaml",
    "a" * 65 + ".yaml", "a" * 250 + ".yaml", "con.yaml.", "vijand\n.yaml", "vijand\r::error::x.yaml",
    "::error::x.yaml",
    "##[error]x.yaml", "\x1b[31mrood.yaml", "\x1b]8;;http://x\x1b\\klik.yaml", "a\u202eb.yaml",
    "a\u200bb.yaml",
    "\x9b31m.yaml", "a\x7f.yaml", "[bold]x.yaml", "[link=http://x]y.yaml", "[/].yaml", "=1+1.yaml",
    "@som.yaml",
    "$(touch gekaapt).yaml", "`touch gekaapt`.yaml", "{{ 7*7 }}.yaml", "%s%n.yaml", "{0}.yaml", "<b>.yaml",
    "a|b.yaml",
    "a\\b.yaml", "plan.yaml ", "caf\udce9.yaml", "\udcff.yaml", "İ.yaml", "ſ.yaml",
)  # fmt: skip


@pytest.mark.parametrize("name", THINGS)
def test_a_thing_in_the_place_of_a_plan_is_told(server: Server, world: Path, name: str) -> None:
    make, code, told = THINGS[name]
    (world.parent / "buiten.yaml").write_text(OUTSIDE if name != "a hard link" else HEAD, encoding="utf-8")
    make(world)
    before = snapshot(world)
    for command in SOME:
        outcome = server.run(COMMANDS[command], world)
        assert_decent(outcome, command)
        assert "Geheim" not in outcome.out + outcome.err
    outcome = server.run([*COMMANDS["check concise"], "--fail-on=waarschuwing", "--select=IVP020"], world)
    whole = server.run([*COMMANDS["check concise"], "--fail-on=waarschuwing"], world)
    assert outcome.code == 1  # buurstad has its own mistake, or nothing could be read
    assert (told in whole.out) or not code
    assert "stuk.yaml:5:9" in whole.out or name == "linked plans"
    assert snapshot(world) == before


def test_files_of_any_name_are_told_and_harmless(server: Server, world: Path) -> None:
    there = 0
    for name in NAMES:
        with suppress(OSError):  # not every file system has such names
            here(world, name).write_text(HEAD, encoding="utf-8")
            there += 1
    before = snapshot(world)
    for command in SOME:
        outcome = server.run(COMMANDS[command], world)
        assert_decent(outcome, command)
        assert outcome.code == 1 or command.startswith(("show", "render", "check one"))
    told = [
        line for line in server.run(COMMANDS["check concise"], world).out.splitlines() if "IVP007" in line
    ]
    assert len(told) == there > 20
    assert all(line.startswith("plannen/veenstad/") for line in told)
    assert snapshot(world) == before


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_a_name_that_windows_keeps_for_a_device_is_refused(server: Server, world: Path, name: str) -> None:
    write(world, f"veenstad/{name}.yaml", HEAD)
    assert f"plannen/veenstad/{name}.yaml: " in server.run(COMMANDS["check concise"], world).out
    write(world, f"{name}/gemeente.yaml", FILES["veenstad/gemeente.yaml"])
    assert f"plannen/{name}: " in server.run(COMMANDS["check concise"], world).out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_right_to_read_is_told(server: Server, world: Path) -> None:
    here(world, "plan.yaml").chmod(0)
    outcome = server.run(COMMANDS["check concise"], world)
    assert "plannen/veenstad/plan.yaml: fout IVP001 Dit mag niet gelezen worden." in outcome.out


def test_files_that_come_and_go_are_no_fault_of_ivp(server: Server, world: Path) -> None:
    stop = threading.Event()

    def come_and_go() -> None:
        while not stop.is_set():
            for number in range(20):
                here(world, f"nota-{number}.yaml").write_text(HEAD, encoding="utf-8")
            for number in range(20):
                here(world, f"nota-{number}.yaml").unlink()
            time.sleep(0.0005)

    thread = threading.Thread(target=come_and_go)
    thread.start()
    try:
        for _ in range(15):
            for command in ("check", "list plannen", "status"):
                assert_decent(server.run(COMMANDS[command], world), command)
    finally:
        stop.set()
        thread.join()


@pytest.mark.parametrize("instead", ["nothing", "a file", "an empty folder"])
def test_a_workspace_without_plans(server: Server, tmp_path: Path, instead: str) -> None:
    if instead == "a file":
        (tmp_path / "plannen").write_text("x", encoding="utf-8")
    elif instead == "an empty folder":
        (tmp_path / "plannen").mkdir()
    for command, words in COMMANDS.items():
        outcome = server.run(words, tmp_path)
        assert_decent(outcome, command)
        assert outcome.code == 3 or instead == "an empty folder", (command, outcome)
