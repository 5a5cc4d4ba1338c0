"""TAB: what a shell is offered, through the protocol of its script."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
import typer

from ivp_cli.__main__ import main
from ivp_cli.cli import names
from ivp_cli.cli.app import COMMANDS, build
from ivp_cli.cli.context import Context


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for name in ("diemen", "almere", "kaders", "$(touch gekaapt)", "`x`", "a b"):
        (tmp_path / "plannen" / name).mkdir(parents=True)
    return tmp_path


def offered(line: str, folder: Path, **environment: str) -> list[str]:
    words = line.split(" ")
    settings = {
        "_IVP_COMPLETE": "complete_bash",
        "COMP_WORDS": "\n".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }
    done = subprocess.run(
        [sys.executable, "-m", "ivp_cli"],
        capture_output=True,
        cwd=folder,
        check=False,
        env=os.environ | settings | environment,
    )
    assert done.stderr == b""
    return done.stdout.decode().split()


def test_commands_and_options_are_offered(tmp_path: Path) -> None:
    assert offered("ivp ", tmp_path) == list(COMMANDS)
    assert offered("ivp s", tmp_path) == ["show", "status", "schema"]
    assert offered("ivp --", tmp_path) == ["--debug", "--version", "--help"]
    assert offered("ivp completion ", tmp_path) == ["bash", "zsh", "fish", "powershell"]
    assert offered("ivp completion z", tmp_path) == ["zsh"]
    assert offered("ivp completion --", tmp_path) == ["--help"]


def test_municipalities_are_offered_if_no_shell_can_trip_over_them(workspace: Path, tmp_path: Path) -> None:
    assert offered("ivp list --gemeente ", workspace) == ["alle", "almere", "diemen"]
    assert offered("ivp list --gemeente d", workspace) == ["diemen"]
    assert offered(f"ivp -C {workspace} list --gemeente ", Path("/")) == ["alle", "almere", "diemen"]


@pytest.mark.parametrize("line", ["ivp list --gemeente ", "ivp -C /bestaat/niet list --gemeente "])
def test_nothing_to_offer_is_quiet(line: str) -> None:
    assert offered(line, Path("/")) == []


def test_only_harmless_words_are_offered_and_only_as_long_as_somebody_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hostile = ["$(touch x)", "`x`", "a b", "a;b", "-x", "é", "a'b", "*", "a\nb", ""]

    @names.offering
    def found(_: Context) -> Iterator[names.Offer]:
        yield from ((name, "") for name in hostile)
        yield "veilig", "Met 'aanhaling' en $(iets) [/x]: één"
        yield "laat", ""

    with build().make_context("ivp", [], resilient_parsing=True) as ctx:
        context = cast("typer.Context", ctx)
        assert found(context, "") == [("laat", ""), ("veilig", "Met aanhaling en iets x één")]
        assert found(context, "v") == [("veilig", "Met aanhaling en iets x één")]
        monkeypatch.setattr(names, "PATIENCE", -1)
        assert found(context, "") == []


@pytest.mark.parametrize(
    "instruction", ["complete_bash", "complete_tcsh", "onzin", "complete_fish", "source_x"]
)
def test_an_unexpected_question_gives_no_traceback(instruction: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ivp_cli"],
        capture_output=True,
        cwd=tmp_path,
        check=False,
        env=os.environ | {"_IVP_COMPLETE": instruction},
    )
    assert b"Traceback" not in done.stderr
    assert done.returncode in {0, 1}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_of_a_shell_is_shown(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "_IVP_COMPLETE" in capsys.readouterr().out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_reads_its_script(shell: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not here")
    main(["completion", shell])
    script = tmp_path / "script"
    script.write_text(capsys.readouterr().out, encoding="utf-8")
    subprocess.run([program, "-n", str(script)], check=True)


@pytest.mark.skipif(os.name == "nt" or shutil.which("bash") is None, reason="bash is not here")
def test_bash_completes_with_the_script(workspace: Path, tmp_path: Path) -> None:
    ivp = tmp_path / "ivp"
    ivp.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m ivp_cli \"$@\"\n", encoding="utf-8")
    ivp.chmod(0o755)
    script = (
        'source <(ivp completion bash); COMP_WORDS=(ivp list --gemeente ""); COMP_CWORD=3\n'
        '_ivp_completion ivp; printf "%s\\n" "${COMPREPLY[@]}"; ls'
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        capture_output=True,
        cwd=workspace,
        check=True,
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"},
    )
    assert done.stdout.decode().split() == ["alle", "almere", "diemen", "ivp", "plannen"]
