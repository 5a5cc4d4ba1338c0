"""Same commit, same bytes; any console."""

import os
import pty
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.world import DATE
from tests.promises.real import IVP, ONE_EACH, run_all

SURROUNDINGS: dict[str, dict[str, str | None]] = {
    "no locale": {
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "1",
    },
    "Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "TZ": "Pacific/Pago_Pago", "PYTHONHASHSEED": "2"},
    "nobody": {"HOME": None, "USER": None, "LANG": None, "LC_ALL": None, "TERM": None, "PYTHONOPTIMIZE": "1"},
    "CI": {
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "FORCE_COLOR": "1",
        "PY_COLORS": "1",
        "TERM": "xterm-256color",
    },
}


@pytest.fixture(scope="module")
def usual(shared: Path) -> dict[str, tuple[int, bytes, bytes]]:
    return run_all(ONE_EACH, shared)


@pytest.mark.parametrize("where", SURROUNDINGS)
def test_the_same_bytes_come_out_anywhere(
    shared: Path, usual: dict[str, tuple[int, bytes, bytes]], where: str
) -> None:
    assert run_all(ONE_EACH, shared, **SURROUNDINGS[where]) == usual


def test_the_same_bytes_come_out_of_any_folder_and_of_a_copy(
    shared: Path, world: Path, usual: dict[str, tuple[int, bytes, bytes]]
) -> None:
    names = ("check", "check json", "list acties", "show", "status", "render md", "diff")
    some = {name: ONE_EACH[name] for name in names}
    expected = {name: usual[name] for name in names}
    assert run_all(some, shared / "plannen" / "veenstad") == expected
    assert run_all(some, world) == expected
    assert run_all({name: ["-C", str(shared), *words] for name, words in some.items()}, Path("/")) == expected


@pytest.mark.parametrize("encoding", ["cp1252", "ascii:strict", "utf-16"])
def test_a_console_that_lacks_characters_gets_the_rest(shared: Path, encoding: str) -> None:
    for name, (code, _, err) in run_all(ONE_EACH, shared, PYTHONIOENCODING=encoding, PYTHONUTF8="0").items():
        assert code in {0, 1, 2}, (name, err)
        assert b"Traceback" not in err


def test_a_terminal_of_any_kind_is_written_to(shared: Path) -> None:
    for words in (
        ["check", DATE],
        ["list", "acties"],
        ["status", DATE],
        ["show", "programma", DATE],
        ["diff"],
    ):
        for env in ({"TERM": "dumb"}, {"TERM": "xterm", "COLUMNS": "20"}, {"NO_COLOR": "1", "COLUMNS": "0"}):
            code, out = on_a_terminal(words, shared, env)
            assert code in {0, 1}, out
            assert b"Traceback" not in out
            assert b"\x1b" not in out or env.get("TERM") == "xterm"


def on_a_terminal(words: list[str], cwd: Path, env: dict[str, str]) -> tuple[int, bytes]:
    """Run with a terminal for stdout and stderr."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*IVP, *words], cwd=cwd, stdout=theirs, stderr=theirs, stdin=theirs, env=os.environ | env
    )
    os.close(theirs)
    out = b"".join(_read_all(ours))
    os.close(ours)
    return process.wait(), out


def _read_all(handle: int) -> Iterator[bytes]:
    while True:
        try:
            data = os.read(handle, 65536)
        except OSError:  # the other side is gone
            return
        if not data:
            return
        yield data
