"""Wrong use: Dutch, the nearest right word, and where to read more."""

import enum
from datetime import date
from pathlib import Path
from typing import Annotated

import pytest

from ivp_cli.__main__ import main
from ivp_cli.cli.app import COMMANDS
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.frame import build_command
from ivp_cli.cli.options import Gemeente, Jaar, Output, Overschrijf, Peildatum, parse_year
from ivp_cli.cli.params import argument, choice, option, output_format

REPOSITORY = Path(__file__).parents[2]
ENGLISH = ["Usage", "Error", "Option", "option", "Try", "Missing", "No such", "Invalid", "unexpected", "Show"]


class Ernst(enum.StrEnum):
    FOUT = "fout"
    INFO = "info"


def proef(
    pad: Annotated[list[str] | None, argument("PAD", help="Bestanden.")] = None,
    *,
    peildatum: Peildatum,
    gemeente: Gemeente = None,
    jaar: Jaar = None,
    vorm: Annotated[str, output_format("tabel", "json")] = "tabel",
    ernst: Annotated[Ernst | None, choice("--ernst", of=Ernst, help="Hoe erg.")] = None,
    regel: Annotated[list[str] | None, option("--regel", help="Welke.", metavar="ID")] = None,
    diepte: Annotated[list[int] | None, option("--diepte", help="Hoe.", parse=parse_year)] = None,
    output: Output = None,
    overschrijf: Overschrijf = False,
) -> int:
    """Beproef het."""
    SEEN.append({**locals()})
    return 7


SEEN: list[dict[str, object]] = []


def call(*words: str) -> dict[str, object]:
    command = build_command("proef", proef, "Beproef het.")
    with command.make_context("ivp proef", list(words)) as ctx:
        assert command.invoke(ctx) == 7
    return SEEN.pop()


def complaint(*words: str) -> str:
    with pytest.raises(UsageProblem) as caught:
        call(*words)
    assert caught.value.command == "ivp proef"
    return f"{caught.value.message} {caught.value.hint}".strip()


def test_words_become_values() -> None:
    seen = call(
        *(
            "a.yaml",
            "--peildatum",
            "2024-07-01",
            "-j",
            "2025",
            "--gemeente=diemen",
            "--format",
            "json",
            "b.yaml",
        ),
        *(
            "--ernst",
            "info",
            "--regel",
            "x",
            "--regel",
            "y",
            "--diepte",
            "2003",
            "-o",
            "uit.md",
            "--overschrijf",
        ),
    )
    assert seen == {
        "pad": ["a.yaml", "b.yaml"],
        "peildatum": date(2024, 7, 1),
        "gemeente": ["diemen"],
        "jaar": 2025,
        "vorm": "json",
        "ernst": Ernst.INFO,
        "regel": ["x", "y"],
        "diepte": [2003],
        "output": "uit.md",
        "overschrijf": True,
    }


def test_a_switch_may_be_set_twice_and_a_list_grows() -> None:
    seen = call("--overschrijf", "-g", "diemen", "--overschrijf", "--gemeente", "almere")
    assert (seen["overschrijf"], seen["gemeente"]) == (True, ["diemen", "almere"])


def test_what_is_not_said_has_its_default_and_today_is_the_day() -> None:
    seen = call()
    assert seen.pop("peildatum") == date.today()  # noqa: DTZ011 - the day as the user knows it
    assert seen.pop("vorm") == "tabel"
    assert seen.pop("overschrijf") is False
    assert set(seen.values()) == {None}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--gemente", "x"], "Optie '--gemente' bestaat niet. Bedoelde u `--gemeente`?"),
        (["--zzz"], "Optie '--zzz' bestaat niet."),
        (["-x"], "Optie '-x' bestaat niet."),
        (["--gemeente"], "Optie --gemeente mist een waarde."),
        (["-o"], "Optie -o mist een waarde."),
        (["-j", "2024", "--jaar=2025"], "--jaar staat er meer dan eens. Noem er één."),
        (["--format", "json", "--format", "json"], "--format staat er meer dan eens. Noem er één."),
        (["--overschrijf=ja"], "Optie --overschrijf neemt geen waarde aan."),
        (["--format", "jsno"], "--format: waarde 'jsno' bestaat niet. Bedoelde u `json`?"),
        (["--format", "xml"], "--format: waarde 'xml' bestaat niet. Kies uit: tabel, json."),
        (["--format="], "--format: waarde '' bestaat niet. Kies uit: tabel, json."),
        (["--ernst", "fuot"], "--ernst: waarde 'fuot' bestaat niet. Bedoelde u `fout`?"),
        (
            ["--peildatum", "1-7-2024"],
            "--peildatum: '1-7-2024' is geen datum. Schrijf jaar, maand en dag, zoals 2024-07-01.",
        ),
        (
            ["--peildatum", "20240-7-01"],
            "--peildatum: '20240-7-01' is geen datum. Schrijf jaar, maand en dag, zoals 2024-07-01.",
        ),
        (["--peildatum", "2024-02-30"], "--peildatum: 2024-02-30 staat niet op de kalender."),
        (["--jaar", "24"], "--jaar: '24' is geen jaar. Schrijf vier cijfers, zoals 2024."),
        (["--jaar", "٢٠٢٤"], "--jaar: '٢٠٢٤' is geen jaar. Schrijf vier cijfers, zoals 2024."),
        (["--diepte", "-1"], "--diepte: '-1' is geen jaar. Schrijf vier cijfers, zoals 2024."),
    ],
)
def test_a_wrong_word_is_told_in_dutch(words: list[str], said: str) -> None:
    assert complaint(*words) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chekc"], "Fout: Opdracht 'chekc' bestaat niet.\nBedoelde u `check`?\nZie `ivp --help`.\n"),
        (
            ["Xyz"],
            f"Fout: Opdracht 'Xyz' bestaat niet.\nKies uit: {', '.join(COMMANDS)}.\nZie `ivp --help`.\n",
        ),
        (["CHECK"], "Fout: Opdracht 'CHECK' bestaat niet.\nBedoelde u `check`?\nZie `ivp --help`.\n"),
        (
            ["--verzion"],
            "Fout: Optie '--verzion' bestaat niet.\nBedoelde u `--version`?\nZie `ivp --help`.\n",
        ),
        (["-C"], "Fout: Optie -C mist een waarde.\nZie `ivp --help`.\n"),
        (["--debug=1"], "Fout: Optie --debug neemt geen waarde aan.\nZie `ivp --help`.\n"),
        (
            ["completion"],
            "Fout: SHELL ontbreekt.\nSHELL: bash, zsh, fish of powershell.\nZie `ivp completion --help`.\n",
        ),
        (
            ["completion", "bsh"],
            "Fout: SHELL: waarde 'bsh' bestaat niet.\nBedoelde u `bash`?\nZie `ivp completion --help`.\n",
        ),
        (
            ["completion", "bash", "zsh"],
            "Fout: 'zsh' is te veel voor deze opdracht.\nZie `ivp completion --help`.\n",
        ),
        (
            ["completion", "-C", "x"],
            (
                "Fout: Optie -C hoort vóór de opdracht.\nDus: `ivp -C ... completion`.\n"
                "Zie `ivp completion --help`.\n"
            ),
        ),
    ],
)
def test_wrong_use_is_2_on_stderr(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", said)
    assert not [word for word in ENGLISH if word in shown.err]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("status diemen", "Bedoelde u `--gemeente diemen`?"),
        ("list acties Amstelveen", "Bedoelde u `--gemeente amstelveen`?"),
        ("list acties politie", "Bedoelde u `--trekker politie`?"),
        ("status 2024", "Bedoelde u `--jaar 2024`?"),
        ("list acties csv", "Bedoelde u `--format csv`?"),
        ("status wereldvrede", "Zie `ivp status --help`."),
    ],
)
def test_a_word_too_many_may_be_the_value_of_an_option(
    words: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-C", str(REPOSITORY), *words.split()]) == 2
    assert capsys.readouterr().err.splitlines()[1] == hint


def test_help_is_a_word_too(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([], ["check"]):
        assert main([*words, "--help"]) == 0
        page = capsys.readouterr().out
        assert main(["help", *words]) == 0
        assert capsys.readouterr().out == page
    assert main(["help", "chek"]) == 2
    assert "Bedoelde u `check`?" in capsys.readouterr().err


def test_a_file_is_no_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-C", str(REPOSITORY / "README.md"), "status"]) == 3
    assert "README.md is geen map." in capsys.readouterr().err


def test_a_file_in_the_way_of_a_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bezet").touch()
    assert main(["schema", "--output", str(tmp_path / "bezet")]) == 3
    assert "er staat al een bestand met die naam." in capsys.readouterr().err


def test_hostile_words_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    for word in ("\x1b]0;gekaapt\x07", "\udcff", "a\u202eb", "a\nb", "x" * 5000):
        assert main([word]) == 2
        assert main(["completion", word]) == 2
        assert main([f"--{word}"]) == 2
    shown = capsys.readouterr().err
    assert all(line.isprintable() for line in shown.splitlines())
    assert max(map(len, shown.splitlines())) < 1100


def test_no_command_shows_the_help_as_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Gebruik: ivp [OPTIES] OPDRACHT ..." in shown.err
