"""Help: Dutch, plain, and readable at any width."""

import os
import shlex
import subprocess
import sys
from importlib import import_module
from inspect import getdoc

import pytest

from ivp_cli.__main__ import main
from ivp_cli.cli.app import COMMANDS, build
from ivp_cli.cli.frame import build_command
from tests.cli.test_usage import ENGLISH, proef


def shown(width: int, *words: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "ivp_cli", *words],
        capture_output=True,
        check=True,
        env=os.environ | environment | {"COLUMNS": str(width)},
    )
    assert done.stderr == b""
    return done.stdout.decode()


def help_of(command: str) -> str:
    function = import_module(f"ivp_cli.cli.{command}").command
    with build_command(command, function, "").make_context(
        f"ivp {command}", [], resilient_parsing=True
    ) as ctx:
        return ctx.get_help()


def examples(text: str) -> list[str]:
    _, _, lines = text.partition("Voorbeelden:\n")
    return [line.strip().partition("   ")[0] for line in lines.splitlines() if line.startswith("  ivp ")]


@pytest.mark.parametrize("width", [80, 120])
def test_help_of_ivp_names_every_command_and_fits(width: int) -> None:
    text = shown(width, "--help")
    assert text == shown(width, "-h")
    assert [line for line in text.splitlines() if len(line) > width] == []
    for heading in ("Gebruik: ivp [OPTIES] OPDRACHT ...", "Opdrachten:", "Opties:", "Voorbeelden:"):
        assert heading in text
    for name, summary in COMMANDS.items():
        assert f" {name} {summary} " in " ".join(text.split())


def test_help_is_never_coloured_in_a_pipe() -> None:
    assert shown(80, "-h") == shown(80, "-h", FORCE_COLOR="1", GITHUB_ACTIONS="true", PY_COLORS="1")


def test_help_imports_no_command() -> None:
    script = (
        "import sys; from ivp_cli.__main__ import main; main(['--help'])\n"
        f"print([name for name in {list(COMMANDS)} if 'ivp_cli.cli.' + name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stderr == b"[]\n"


def test_help_of_a_command_says_all_there_is_to_say() -> None:
    with build_command("proef", proef, "").make_context("ivp proef", [], resilient_parsing=True) as ctx:
        lines = ctx.get_help().splitlines()
    assert lines[:3] == ["Beproef het.", "", "Gebruik: ivp proef [OPTIES] [PAD...]"]
    assert "  PAD  Bestanden." in lines
    for start, end in (
        ("-g, --gemeente GEMEENTE", "Alleen deze gemeente; `alle` voor alle. (mag vaker)"),
        ("--format tabel|json", "In welke vorm. (standaard: tabel)"),
        ("--regel ID", "Welke. (mag vaker)"),
        ("--overschrijf", "Vervang het bestand ook als het met de hand is"),
        ("-h, --help", "Toon deze hulp."),
    ):
        assert [line for line in lines if line.startswith(f"  {start} ") and line.endswith(end)], start


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_fits_and_is_dutch(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    text = help_of(command)
    assert [line for line in text.splitlines() if len(line) > 80] == []
    assert text.startswith(COMMANDS[command] + "\n")
    assert examples(text)
    assert not [word for word in ENGLISH if word in text]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_parameter_of_a_command_is_explained_and_read_in_dutch(command: str) -> None:
    function = import_module(f"ivp_cli.cli.{command}").command
    for param in build_command(command, function, "").params:
        assert getattr(param, "help", None), param.name
        if param.type_descriptor.annotation not in {str, bool, list[str]}:  # type: ignore[attr-defined]
            assert param.callback, f"{param.name} needs `parse=`"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_example_in_the_help_can_be_typed(command: str) -> None:
    group = build()
    text = (getdoc(import_module(f"ivp_cli.cli.{command}").command) if command else group.help) or ""
    for example in examples(text.replace("\n    ", "\n  ")):
        words = shlex.split(example.partition(" | ")[0].partition(" > ")[0])[1:]
        with group.make_context("ivp", words) as ctx:
            name, found, rest = group.resolve_command(ctx, [*ctx._protected_args, *ctx.args])
            assert found is not None
            found.make_context(name, rest, parent=ctx)


def test_help_of_a_command_goes_to_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "--help"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Vul opdrachten en namen aan met TAB.\n")
    assert err == ""
