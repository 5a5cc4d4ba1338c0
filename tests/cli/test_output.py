"""What reaches the screen."""

import json
import os
import subprocess
import sys

import pytest

from ivp_cli.cli.output import clean, clean_lines, coloured, emit, emit_json, paint, tell, warn


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Veiligheid in de buurt", "Veiligheid in de buurt"),
        ("één café, ĳsbaan, €\u00a01.000\u202f000", "één café, ĳsbaan, €\u00a01.000\u202f000"),
        ("\x1b[31mrood", "\\x1b[31mrood"),
        ("\x9b31m", "\\x9b31m"),
        ("a\nb\tc\rd", "a\\nb\\tc\\rd"),
        ("\u202eomgekeerd", "\\u202eomgekeerd"),
        ("nul\u200bbreed\ufeff", "nul\\u200bbreed\\ufeff"),
        ("\U000e0041", "\\U000e0041"),
        ("\udcff", "\\udcff"),
        ("regel\u2028einde", "regel\\u2028einde"),
        ("", ""),
    ],
)
def test_what_cannot_be_printed_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_long_values_are_cut_and_lines_are_not() -> None:
    assert clean("x" * 200) == "x" * 200
    assert clean("x" * 201) == "x" * 199 + "…"
    assert clean_lines("x" * 500 + "\n\x07") == "x" * 500 + "\n\\x07"


def test_data_goes_out_as_it_is_with_one_newline(capsys: pytest.CaptureFixture[str]) -> None:
    emit("a" * 500)
    emit("b\n")
    emit("")
    warn("c")
    assert capsys.readouterr() == ("a" * 500 + "\nb\n", "c\n")


def test_a_pipe_never_gets_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "GITHUB_ACTIONS", "PY_COLORS", "CLICOLOR_FORCE"):
        monkeypatch.setenv(name, "1")
    assert not coloured(sys.stdout)
    assert paint("Fout:", "red", sys.stdout) == "Fout:"


@pytest.mark.skipif(os.name == "nt", reason="POSIX terminals")
@pytest.mark.parametrize(
    ("environment", "colour"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "xterm", "NO_COLOR": ""}, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_a_terminal_gets_colour_unless_somebody_objects(environment: dict[str, str], colour: bool) -> None:
    import pty

    master, slave = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM"}}
    done = subprocess.run(
        [sys.executable, "-m", "ivp_cli", "chekc"], stderr=slave, env=kept | environment, check=False
    )
    os.close(slave)
    shown = os.read(master, 4096)
    os.close(master)
    assert done.returncode == 2
    assert (b"\x1b[31mFout:\x1b[0m" in shown) is colour
    assert b"Bedoelde u `check`?" in shown


def test_text_for_people_holds_no_command_for_a_ci_system(capsys: pytest.CaptureFixture[str]) -> None:
    text = "::error::x\n  ::set-output name=x::y\na ::b\n##[error]x\na: ###[b] ##vso[c]\n"
    safe = "\\x3a:error::x\n  \\x3a:set-output name=x::y\na ::b\n#\\x23[error]x\na: ##\\x23[b] #\\x23vso[c]\n"
    tell(text)
    warn(text)
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == (safe, f"{safe}\n")


def test_json_holds_the_same_values_and_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    told = {"titel": "##[error]x ###[b] ##vso[c] ::error::", "##[": 1}
    emit_json(json.dumps(told))
    shown = capsys.readouterr().out
    assert "##[" not in shown
    assert "##vso" not in shown
    assert json.loads(shown) == told
