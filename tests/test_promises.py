"""The promises about what ivp leaves behind and gives back, held against real processes."""

import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.hostile.world import COMMANDS, DATE, FILES, git, make_world, snapshot, write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits and signals of POSIX")

IVP = [sys.executable, "-m", "ivp_cli"]
BRIEF = ["render", "jaarprogramma", "2024", "--gemeente=veenstad", DATE]
ALL = COMMANDS | {
    "explain": ["explain", "IVP301"],
    "schema": ["schema", "plan"],
    "completion": ["completion", "bash"],
    "help": ["--help"],
    "help of check": ["check", "--help"],
    "version": ["--version"],
    "wrong use": ["chekc"],
    "unknown municipality": ["status", "--gemeente=veenstat"],
    "unknown revision": ["diff", "weg"],
}
_NAMES = "check,check json,list acties,list csv,show,status,render md,render html,diff,diff md,wrong use"
ONE_EACH = {name: ALL[name] for name in ("schema", *_NAMES.split(","))}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace for tests that only read; Dutch and other signs are in every text."""
    root = tmp_path_factory.mktemp("world")
    make_world(root)
    for name, text in FILES.items():
        write(
            root, name, text.replace("titel: ", "titel: Één ĳsje à € 5 – 😀 ").replace("naam: V", "naam: Ÿ V")
        )
    return root


@pytest.fixture
def world(shared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(shared, tmp_path / "world"))


def run(words: list[str], cwd: Path, **env: str | None) -> subprocess.CompletedProcess[bytes]:
    wanted = {name: value for name, value in (os.environ | env).items() if value is not None}
    return subprocess.run([*IVP, *words], cwd=cwd, env=wanted, capture_output=True, timeout=60, check=False)


def run_all(
    commands: dict[str, list[str]], cwd: Path, **env: str | None
) -> dict[str, tuple[int, bytes, bytes]]:
    """Run commands two at a time, and give the exit code, stdout and stderr of each."""
    with ThreadPoolExecutor(2) as pool:
        done = pool.map(lambda words: run(words, cwd, **env), commands.values())
        return {
            name: (one.returncode, one.stdout, one.stderr) for name, one in zip(commands, done, strict=True)
        }


def in_shell(script: str, cwd: Path, words: list[str]) -> subprocess.CompletedProcess[bytes]:
    """Run a bash script in which `"$@"` is the command line."""
    shell = ["bash", "-c", script, "bash", *IVP, *words]
    return subprocess.run(shell, cwd=cwd, capture_output=True, timeout=60, check=False)


# An output is whole or absent.


@pytest.fixture(params=["no document", "our own document", "a document by hand"])
def document(request: pytest.FixtureRequest, world: Path) -> Path:
    """The place of a document, in several states."""
    path = world / "uit" / "brief.html"
    path.parent.mkdir()
    if request.param == "our own document":
        assert run([*BRIEF, "--output=uit/brief.html"], world).returncode == 0
    elif request.param == "a document by hand":
        path.write_text("<p>eigen werk\n", encoding="utf-8")
    return path


def state(document: Path) -> tuple[bytes | None, list[str]]:
    """What the document holds, and all that stands beside it."""
    names = sorted(path.name for path in document.parent.iterdir())
    return document.read_bytes() if document.exists() else None, names


def test_a_full_disk_leaves_the_old_document(document: Path, world: Path) -> None:
    before = state(document)
    write(world, "veenstad/plan.yaml", FILES["veenstad/plan.yaml"].replace("Wijken", "Wijken en buurten"))
    done = in_shell('ulimit -f 1; "$@"', world, [*BRIEF, "--output=uit/brief.html", "--overschrijf"])
    assert done.returncode == 3
    assert b"kan niet worden geschreven" in done.stderr
    assert state(document) == before


def test_a_document_by_hand_is_only_replaced_when_asked(document: Path, world: Path) -> None:
    content, names = state(document)
    by_hand = content is not None and b"eigen werk" in content
    done = run([*BRIEF, "--output=uit/brief.html"], world)
    assert done.returncode == (3 if by_hand else 0)
    assert (state(document)[0] == content) or not by_hand
    assert run([*BRIEF, "--output=uit/brief.html", "--overschrijf"], world).returncode == 0
    written, names = state(document)
    assert written is not None
    assert written.rstrip().endswith(b" -->")
    assert names == ["brief.html"]


def test_a_killed_run_leaves_a_whole_document_or_the_old_one(world: Path) -> None:
    path = world / "brief.html"
    whole = {None}
    for title in ("Programma", "Ander programma"):
        text = FILES["veenstad/programma.yaml"].replace("titel: Programma", f"titel: {title}")
        write(world, "veenstad/programma.yaml", text)
        assert run([*BRIEF, "--output=brief.html"], world).returncode == 0
        whole.add(path.read_bytes())  # type: ignore[arg-type]
    start = time.monotonic()
    run([*BRIEF, "--output=brief.html", "--overschrijf"], world)
    usual = time.monotonic() - start
    for turn in range(12):
        title = ("Programma", "Ander programma")[turn % 2]
        text = FILES["veenstad/programma.yaml"].replace("titel: Programma", f"titel: {title}")
        write(world, "veenstad/programma.yaml", text)
        process = subprocess.Popen(
            [*IVP, *BRIEF, "--output=brief.html"],
            cwd=world,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(usual * (0.55 + turn * 0.04))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert path.read_bytes() in whole


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("weg/brief.html", "bestaat niet"),
        ("plannen", "is geen gewoon bestand"),
        ("plannen/veenstad/plan.yaml", "is niet door ivp gemaakt"),
        ("koppeling.html", "is geen gewoon bestand"),
        ("/dev/full", "is geen gewoon bestand"),
        ("/proc/brief.html", "kan niet worden geschreven"),
        ("x" * 300 + ".html", "de naam is te lang"),
    ],
)
def test_a_place_that_cannot_be_written_is_told(world: Path, output: str, said: str) -> None:
    (world / "koppeling.html").symlink_to("doel.html")
    before = snapshot(world)
    done = run([*BRIEF, "--format=md", f"--output={output}"], world)
    assert done.returncode == 3
    assert said in done.stderr.decode()
    assert snapshot(world) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(world: Path) -> None:
    (world / "uit").mkdir(mode=0o500)
    done = run([*BRIEF, "--output=uit/brief.html"], world)
    assert done.returncode == 3
    assert b"geen toegang" in done.stderr


def test_an_interrupt_leaves_nothing_behind(world: Path) -> None:
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    for wait in (0.05, 0.15, 0.25, 0.35):
        process = subprocess.Popen(
            [*IVP, *BRIEF, "--output=brief.html"],
            cwd=world,
            env=unmeasured,  # measuring would also be interrupted, at the very end
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        time.sleep(wait)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
        assert process.returncode in {0, 130, -signal.SIGINT}
        assert b", in _answer" not in err  # what Python says while it starts or ends is not ours
    assert not list(world.glob(".ivp-*"))


# What stdout does not take.


@pytest.mark.parametrize("name", ONE_EACH)
def test_a_reader_that_leaves_is_no_fault(shared: Path, name: str) -> None:
    done = in_shell('"$@" | true; exit "${PIPESTATUS[0]}"', shared, ONE_EACH[name])
    assert done.returncode in {0, 1, 2}
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr
    assert b"Fout in ivp" not in done.stderr


@pytest.mark.parametrize("name", ONE_EACH)
def test_a_full_disk_behind_stdout_is_told(shared: Path, name: str) -> None:
    done = in_shell('"$@" > /dev/full', shared, ONE_EACH[name])
    if name == "wrong use":
        assert done.returncode == 2
    else:
        assert done.returncode == 3
        assert "er is geen ruimte meer" in done.stderr.decode().lower()


@pytest.mark.parametrize("name", ["check", "list acties", "render md", "wrong use"])
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_borne(world: Path, name: str, closed: str) -> None:
    before = snapshot(world)
    done = in_shell(f'"$@" {closed}', world, ONE_EACH[name])
    assert done.returncode in {0, 1, 2, 3}
    assert b"Traceback" not in done.stderr
    assert snapshot(world) == before


# Same commit, same bytes; any console.


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


# Reading commands read.


def test_no_command_writes_or_uses_the_network(world: Path) -> None:
    git(world, "config", "core.untrackedCache", "true")
    before = snapshot(world)
    alone = ["unshare", "--net", "--map-root-user"]
    works = (
        shutil.which("unshare")
        and not subprocess.run([*alone, "true"], capture_output=True, check=False).returncode
    )
    for name, words in ALL.items():
        done = subprocess.run(
            [*(alone if works else []), *IVP, *words],
            cwd=world,
            capture_output=True,
            timeout=60,
            check=False,
            env=os.environ | {"HOME": str(world / "thuis"), "http_proxy": "http://127.0.0.1:1"},
        )
        assert done.returncode in {0, 1, 2, 3}, (name, done.stderr)
        assert b"Fout in ivp" not in done.stderr
    assert snapshot(world) == before


def test_a_module_in_the_plan_folder_is_not_imported(world: Path) -> None:
    for name in ("yaml", "typer", "pydantic", "jinja2", "rich", "babel", "json", "ivp_cli", "sitecustomize"):
        (world / f"{name}.py").write_text("open('gekaapt', 'w')\n", encoding="utf-8")
    ivp = [sys.executable, "-P", "-m", "ivp_cli"]
    for words in ONE_EACH.values():
        subprocess.run([*ivp, *words], cwd=world, capture_output=True, check=False)
    assert not (world / "gekaapt").exists()
