"""How a run ends: exit codes and streams, seen from outside the process."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ivp_cli import __version__
from ivp_cli.__main__ import main

STAND_IN = Path(__file__).with_name("stand_in.py")
IVP = [sys.executable, "-m", "ivp_cli"]


def run(*words: str, behaviour: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    program = [sys.executable, str(STAND_IN), behaviour] if behaviour else IVP
    return subprocess.run(
        [*program, *words], capture_output=True, timeout=60, check=False, env=os.environ | environment
    )


def run_in_shell(command: str, unbuffered: str = "") -> subprocess.CompletedProcess[bytes]:
    text = command.replace("IVP", f"'{sys.executable}' '{STAND_IN}'")
    settings = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    return subprocess.run(["bash", "-c", text], capture_output=True, timeout=60, check=False, env=settings)


def test_the_version_is_told_without_importing_anything_of_weight() -> None:
    script = (
        "import sys; before = set(sys.modules); from ivp_cli.__main__ import main; main(['--version'])\n"
        "print(*sorted({name.split('.')[0] for name in set(sys.modules) - before}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=True,
    )
    version, imported = done.stdout.decode().splitlines()
    assert version == f"ivp {__version__}"
    assert set(imported.split()) <= {"ivp_cli", "gc"}


def test_the_version_is_also_told_after_another_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--debug", "--version"]) == 0
    assert capsys.readouterr().out == f"ivp {__version__}\n"


def test_help_and_small_commands_do_without_pydantic_and_rich() -> None:
    script = (
        "import sys; from ivp_cli.__main__ import main; main(['completion', 'bash'])\n"
        "print({'pydantic', 'rich', 'yaml', 'jinja2'} & set(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stderr == b"set()\n"


def test_a_plugin_for_pydantic_that_happens_to_be_installed_does_not_run(tmp_path: Path) -> None:
    (tmp_path / "meddler.py").write_text("raise SystemExit('meddled')\n", encoding="utf-8")
    (tmp_path / "meddler-1.dist-info").mkdir()
    for name, text in {
        "METADATA": "Metadata-Version: 2.1\nName: meddler\nVersion: 1\n",
        "entry_points.txt": "[pydantic]\nmeddler = meddler:plugin\n",
    }.items():
        (tmp_path / "meddler-1.dist-info" / name).write_text(text, encoding="utf-8")
    script = (
        f"import sys; sys.path.append({str(tmp_path)!r}); from ivp_cli.__main__ import main\n"
        "main(['completion', 'bash']); from pydantic import TypeAdapter; TypeAdapter(int)"
    )
    settings = {name: value for name, value in os.environ.items() if name != "PYDANTIC_DISABLE_PLUGINS"}
    subprocess.run([sys.executable, "-c", script], stdout=subprocess.DEVNULL, check=True, env=settings)


def test_what_a_command_returns_is_the_exit_code() -> None:
    done = run("explain", behaviour="find_fault")
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout == "één bevinding: ĳ en €\n".encode()


def test_wrong_use_is_2_with_what_was_meant_and_where_to_read_more() -> None:
    done = run("explain", behaviour="misuse")
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode() == (
        "Fout: gemeente 'deimen' bestaat niet.\nBedoelde u `diemen`?\nZie `ivp explain --help`.\n"
    )


def test_an_obstacle_on_the_machine_is_3() -> None:
    done = run("explain", behaviour="obstruct")
    assert done.returncode == 3
    assert done.stderr.decode() == (
        "Fout: hier is geen map `plannen`.\nGa naar een map met plannen, of gebruik -C.\n"
    )


def test_an_obstacle_that_python_reports_is_told_in_dutch() -> None:
    done = run("explain", behaviour="missing_file")
    assert (done.returncode, done.stderr) == (3, b"Fout: /bestaat/niet: dat bestaat niet.\n")


def test_a_fault_in_ivp_is_70_and_one_line() -> None:
    done = run("explain", behaviour="crash")
    assert done.returncode == 70
    assert done.stderr.decode() == "Fout in ivp: KeyError. Met `ivp --debug ...` ziet u de details.\n"


@pytest.mark.parametrize(("words", "environment"), [(["--debug"], {}), ([], {"IVP_DEBUG": "1"})])
def test_details_of_a_fault_come_on_request_and_cannot_steer_the_terminal(
    words: list[str], environment: dict[str, str]
) -> None:
    done = run(*words, "explain", behaviour="crash", **environment)
    assert done.returncode == 70
    assert b"Traceback" in done.stderr
    assert b"geheim" in done.stderr
    assert b"\x1b" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_interrupting_is_130_and_quiet() -> None:
    command = [sys.executable, str(STAND_IN), "wait", "explain"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"begonnen\n"
        process.send_signal(signal.SIGINT)
        shown = process.communicate(timeout=60)
    assert (process.returncode, *shown) == (130, b"", b"")


@pytest.mark.skipif(os.name == "nt", reason="POSIX shells")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("reader", ["head -0", "head -1", "cat"])
@pytest.mark.parametrize(
    ("words", "code"), [("pour explain", b"0\n"), ("find_fault explain", b"1\n"), ("pour --help", b"0\n")]
)
def test_a_reader_that_leaves_early_does_not_change_the_verdict(
    words: str, code: bytes, reader: str, unbuffered: str
) -> None:
    done = run_in_shell(f"(sleep 0.3; IVP {words}; echo $? >&2) | {reader}", unbuffered)
    assert done.stderr == code


@pytest.mark.skipif(os.name == "nt", reason="POSIX shells")
def test_a_reader_of_the_messages_that_leaves_does_not_change_the_verdict() -> None:
    done = run_in_shell("(sleep 0.3; IVP misuse explain 2>&1 >/dev/null; echo $? >&3) 3>&2 | head -0")
    assert done.stderr == b"2\n"


def test_without_docstrings_it_says_why_it_will_not_run() -> None:
    done = run("explain", behaviour="pour", PYTHONOPTIMIZE="2")
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.decode().startswith("Fout: Met `python -OO` heeft ivp geen uitleg en geen regels.\n")


@pytest.mark.skipif(os.name == "nt", reason="POSIX shells")
@pytest.mark.parametrize("words", ["pour explain", "pour --help", "pour --version"])
def test_a_closed_stdout_is_no_news(words: str) -> None:
    done = run_in_shell(f"IVP {words} >&-")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="POSIX shells")
@pytest.mark.parametrize("closed", [">&-", "<&- >&-", "<&- >&- 2>&-"])
def test_no_file_takes_the_place_of_a_closed_stdout(closed: str, tmp_path: Path) -> None:
    run_in_shell(f"FIRST='{tmp_path / 'eerste'}' IVP open_first explain {closed}")
    assert (tmp_path / "eerste").read_bytes() == b""


@pytest.mark.skipif(os.name == "nt", reason="POSIX shells")
def test_closed_stderr_and_stdin_do_not_change_the_exit_code() -> None:
    assert run_in_shell("IVP misuse explain <&- 2>&-").returncode == 2
    assert run_in_shell("IVP crash explain <&- >&- 2>&-").returncode == 70


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", ["pour explain", "pour --help", "pour --version", "find_fault explain"])
def test_a_full_disk_under_stdout_is_3_and_told(words: str, unbuffered: str) -> None:
    done = run_in_shell(f"IVP {words} >/dev/full", unbuffered)
    assert (done.returncode, done.stderr) == (3, b"Fout: Er is geen ruimte meer op de schijf.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_under_stderr_keeps_the_exit_code() -> None:
    assert run_in_shell("IVP misuse explain 2>/dev/full").returncode == 2


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "LANG": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONUTF8": "1"},
    ],
)
def test_a_pipe_gets_utf8_whatever_the_locale(environment: dict[str, str]) -> None:
    done = run("explain", behaviour="find_fault", **environment)
    assert done.stdout == "één bevinding: ĳ en €\n".encode()


def test_a_console_that_lacks_a_letter_gets_its_number() -> None:
    done = run("explain", behaviour="find_fault", PYTHONIOENCODING="cp1252")
    assert done.returncode == 1
    assert done.stdout.decode("cp1252").rstrip("\r\n") == "één bevinding: \\u0133 en €"


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437"])
def test_help_survives_any_console(encoding: str) -> None:
    done = run("--help", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Gebruik: ivp" in done.stdout
