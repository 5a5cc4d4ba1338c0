"""`ivp check --watch` as a real process beside somebody who saves real files."""

import os
import pty
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from ivp_cli.__main__ import main

LONGEST = 60
GEMEENTE = "soort: gemeente\nid: {0}\nnaam: {0}\ncode: GM9999\n"
PLAN = "soort: kadernota\nid: plan\ntitel: Veilig\nperiode: 2025-2028\n"
PROMPT = "Wacht op wijzigingen"


class Watching:
    """A running process, and what it says from one wait for changes to the next."""

    def __init__(self, root: Path, *words: str) -> None:
        command = [
            sys.executable,
            "-m",
            "ivp_cli",
            "-C",
            str(root),
            "check",
            "--watch",
            "--format",
            "concise",
        ]
        self.process = subprocess.Popen(
            [*command, "--peildatum", "2026-07-01", *words],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        )  # fmt: skip
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, args=(self.process.stdout,), daemon=True).start()

    def said(self) -> str:
        """What it says until it waits again."""
        lines = []
        while PROMPT not in (line := self._lines.get(timeout=LONGEST)):
            lines.append(line)
        return "".join(lines)

    def rests(self, seconds: float) -> bool:
        """Whether it says nothing for a while."""
        try:
            self._lines.get(timeout=seconds)
        except queue.Empty:
            return True
        return False

    def _read(self, stream: IO[str]) -> None:
        for line in stream:
            self._lines.put(line)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("aarle", "beemd"):
        save(tmp_path, f"{name}/gemeente.yaml", GEMEENTE.format(name))
    save(tmp_path, "beemd/plan.yaml", PLAN)
    return tmp_path


@pytest.fixture
def watch(root: Path) -> Iterator[Callable[..., Watching]]:
    started: list[Watching] = []

    def start(*words: str) -> Watching:
        started.append(Watching(root, *words))
        return started[-1]

    yield start
    for each in started:
        each.process.kill()
        each.process.communicate()


def save(root: Path, name: str, text: str) -> None:
    path = root / "plannen" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def test_each_save_is_checked_until_somebody_stops_it(root: Path, watch: Callable[..., Watching]) -> None:
    watching = watch()
    assert watching.said() == "Alles in orde: 3 bestanden gelezen.\n"
    save(root, "beemd/plan.yaml", PLAN + "onzin: x\n")
    assert "plan.yaml:5:1: fout IVP010" in watching.said()
    save(root, "beemd/plan.yaml", PLAN)
    assert watching.said() == "Alles in orde: 3 bestanden gelezen.\n"
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(LONGEST) in (130, -signal.SIGINT)
    assert watching.rests(0.1)


def test_municipalities_come_and_go(root: Path, watch: Callable[..., Watching]) -> None:
    watching = watch()
    watching.said()
    save(root, "cadzand/plan.yaml", PLAN + "onzin: x\n")
    assert "plannen/cadzand/plan.yaml:5:1: fout IVP010" in watching.said()
    (root / "plannen/cadzand/plan.yaml").unlink()
    (root / "plannen/cadzand").rmdir()
    assert watching.said() == "Alles in orde: 3 bestanden gelezen.\n"


def test_no_plan_at_all_is_said_and_waited_for(root: Path, watch: Callable[..., Watching]) -> None:
    shutil.rmtree(root / "plannen")
    (root / "plannen").mkdir()
    (root / "ivp.yaml").write_text("vaststelling: []\n", encoding="utf-8")
    watching = watch()
    assert watching.said() == "Er zijn geen planbestanden gevonden.\n"
    save(root, "aarle/gemeente.yaml", GEMEENTE.format("aarle"))
    assert watching.said() == "Alles in orde: 2 bestanden gelezen.\n"


def test_what_is_shared_touches_everybody(root: Path, watch: Callable[..., Watching]) -> None:
    save(root, "beemd/plan.yaml", f"{PLAN}sluit_aan_op: [norm]\n")
    watching = watch()
    assert "IVP020" in watching.said()
    save(root, "kaders/norm.yaml", "soort: kader\nid: norm\ntitel: Norm\nniveau: landelijk\n")
    assert "IVP020" not in watching.said()


def test_how_editors_save_is_not_seen(root: Path, watch: Callable[..., Watching]) -> None:
    plan = root / "plannen/beemd/plan.yaml"
    watching = watch()
    watching.said()
    (plan.parent / ".plan.yaml.swp").write_bytes(b"swap")
    assert watching.rests(1.5)
    plan.rename(plan.parent / "plan.yaml~")
    assert watching.rests(0.5)
    plan.write_bytes(b"")
    assert watching.rests(0.5)
    save(root, "beemd/plan.yaml", PLAN.replace("Veilig", "Samen"))
    assert watching.said() == "Alles in orde: 3 bestanden gelezen.\n"


def test_a_file_that_stays_away_is_told_after_all(root: Path, watch: Callable[..., Watching]) -> None:
    watching = watch()
    watching.said()
    (root / "plannen/beemd/plan.yaml").unlink()
    assert watching.said() == "Alles in orde: 2 bestanden gelezen.\n"


def test_only_what_is_asked_about_is_shown(root: Path, watch: Callable[..., Watching]) -> None:
    watching = watch("beemd")
    assert watching.said() == "Alles in orde: 2 bestanden gelezen.\n"
    save(root, "aarle/plan.yaml", "soort: [")
    assert "IVP" not in watching.said()
    save(root, "beemd/plan.yaml", "soort: [")
    assert "IVP002" in watching.said()


@pytest.mark.parametrize("words", [("--fix",), ("--diff",), ("--format", "json"), ("-o", "json=x.json")])
def test_watching_only_shows(root: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(root), "check", "--watch", *words]) == 2
    assert "--watch toont alleen" in capsys.readouterr().err


def test_a_terminal_is_emptied_first_and_a_file_is_not(root: Path, watch: Callable[..., Watching]) -> None:
    assert "\x1b" not in watch().said()
    screen, terminal = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    process = subprocess.Popen(
        [sys.executable, "-m", "ivp_cli", "-C", str(root), "check", "--watch"],
        stdout=terminal, stderr=terminal, env=environment | {"TERM": "xterm"},
    )  # fmt: skip
    os.close(terminal)
    shown = b""
    while PROMPT.encode() not in shown:
        shown += os.read(screen, 4096)
    process.kill()
    process.wait(LONGEST)
    os.close(screen)
    assert shown.startswith(b"\x1b[2J\x1b[3J\x1b[H")
