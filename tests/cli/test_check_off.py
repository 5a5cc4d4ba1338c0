"""`ivp check` with rules that are switched off, settings of the workspace, and a baseline."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.__main__ import main

GEMEENTE = "soort: gemeente\nid: {0}\nnaam: {0}\ncode: GM9999\n"
PROGRAMMA = "soort: actieplan\nid: actieplan-2026\ntitel: Aan de slag\nperiode: 2026\nacties:\n"
ACTION = "  - id: {0}\n    titel: Iets voor {0}\n"
OFF = "    uitzonderingen:\n      - {regel: IVP302, reden: 'Nog in overleg.', tot: 2026-09}\n"
DAY = ("--peildatum", "2026-07-01")

Run = Callable[..., tuple[int, str, str]]
Write = Callable[[str, str], None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.chdir(tmp_path)

    def write(name: str, text: str) -> None:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    for name in ("aarle", "beemd"):
        write(f"plannen/{name}/gemeente.yaml", GEMEENTE.format(name))
        write(f"plannen/{name}/actieplan.yaml", PROGRAMMA + ACTION.format("cam"))
    return write


@pytest.fixture
def ivp(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str, str]:
        code = main(list(words))
        out, err = capsys.readouterr()
        return code, out, err

    return run


# --- Switched off ---------------------------------------------------------------------------------


def test_how_many_are_switched_off_is_said_and_json_lists_them(write: Write, ivp: Run) -> None:
    write("plannen/aarle/actieplan.yaml", PROGRAMMA + ACTION.format("cam") + OFF)
    code, out, _ = ivp("check", "aarle", *DAY)
    assert code == 0
    assert out == "Alles in orde: 2 bestanden gelezen. Uitgezet met een reden: 1.\n"
    data = json.loads(ivp("check", "aarle", "--format", "json", *DAY)[1])
    assert data["findings"] == []
    [off] = data["switched_off"]
    assert (off["rule"], off["reason"], off["until"]) == ("IVP302", "Nog in overleg.", "2026-09")
    assert (off["line"], off["by"]["line"]) == (6, 9)
    assert off["by"]["file"] == "plannen/aarle/actieplan.yaml"


def test_what_is_not_asked_about_is_not_counted_as_switched_off(write: Write, ivp: Run) -> None:
    write("plannen/aarle/actieplan.yaml", PROGRAMMA + ACTION.format("cam") + OFF)
    for words in (("beemd",), ("--select", "IVP5"), ("--ignore", "IVP302")):
        assert "Uitgezet" not in ivp("check", *words, *DAY)[1]


def test_an_exception_is_not_unused_because_its_rule_is_not_asked_about(write: Write, ivp: Run) -> None:
    write("plannen/aarle/actieplan.yaml", PROGRAMMA + ACTION.format("cam") + OFF)
    for words in (("--select", "IVP030"), ("--ignore", "IVP302")):
        assert "IVP030" not in ivp("check", "aarle", *words, *DAY)[1]


def test_show_leaves_out_what_is_switched_off_and_weighs_as_check_does(write: Write, ivp: Run) -> None:
    write("ivp.yaml", "ernst: [{regel: IVP302, ernst: fout}]\n")
    assert "fout IVP302" in ivp("show", "cam", "--gemeente", "aarle", *DAY)[1]
    write("plannen/aarle/actieplan.yaml", PROGRAMMA + ACTION.format("cam") + OFF)
    assert "IVP302 (" not in ivp("show", "cam", "--gemeente", "aarle", *DAY)[1]


# --- Settings -------------------------------------------------------------------------------------


def test_a_heavier_rule_fails_the_check(write: Write, ivp: Run) -> None:
    assert ivp("check", *DAY)[0] == 0
    write("ivp.yaml", "ernst: [{regel: IVP302, ernst: fout, pad: plannen/beemd}]\n")
    code, out, _ = ivp("check", *DAY)
    assert (code, out.count(" fout IVP302"), out.count(" waarschuwing IVP302")) == (1, 1, 1)
    assert ivp("check", "aarle", *DAY)[0] == 0


@pytest.mark.parametrize("words", [(), ("aarle",), ("ivp.yaml",), ("-g", "aarle"), ("--select", "IVP5")])
def test_wrong_settings_are_told_whatever_is_asked_about(
    write: Write, ivp: Run, words: tuple[str, ...]
) -> None:
    write("ivp.yaml", "ernst:\n  - regel: IVP302\n    erns: fout\n")
    code, out, _ = ivp("check", *words, "--format", "concise", *DAY)
    assert code == 1
    assert "ivp.yaml:3:5: fout IVP010 Het veld `erns` bestaat niet bij ernst. Bedoelde u `ernst`?" in out


def test_a_rule_in_the_settings_that_does_not_exist_is_told(write: Write, ivp: Run) -> None:
    write("ivp.yaml", "ernst:\n  - regel: IVP3022\n    ernst: fout\n")
    code, out, _ = ivp("check", "ivp.yaml", "--format", "concise", *DAY)
    assert code == 1
    assert out.startswith("ivp.yaml:2:12: fout IVP032 De regel “IVP3022” bestaat niet. Bedoelde u `IVP302`?")


# --- Baseline -------------------------------------------------------------------------------------


def test_only_what_is_not_in_the_baseline_is_shown(write: Write, ivp: Run, tmp_path: Path) -> None:
    code, out, err = ivp("check", "--write-baseline", "bekend.json", *DAY)
    assert (code, err) == (0, "Geschreven: bekend.json\n")
    assert out == "Alles in orde: 4 bestanden gelezen. Bekend uit de baseline: 2.\n"
    data = json.loads((tmp_path / "bekend.json").read_text(encoding="utf-8"))
    assert [(one["file"], one["rule"]) for one in data["findings"]] == [
        ("plannen/aarle/actieplan.yaml", "IVP302"),
        ("plannen/beemd/actieplan.yaml", "IVP302"),
    ]
    write("plannen/aarle/actieplan.yaml", PROGRAMMA + ACTION.format("nieuw") + ACTION.format("cam"))
    code, out, _ = ivp("check", "--baseline", "bekend.json", "--fail-on", "waarschuwing", *DAY)
    assert code == 1
    assert out.count("IVP302") == 1
    assert "“Iets voor nieuw”" in out
    assert out.endswith("1 waarschuwing; 4 bestanden gelezen. Bekend uit de baseline: 2.\n")
    report = json.loads(ivp("check", "--baseline", "bekend.json", "--format", "json", *DAY)[1])
    assert (report["known"], report["gone"], len(report["findings"])) == (2, 0, 1)


def test_what_occurs_no_more_is_counted_where_one_looked(write: Write, ivp: Run) -> None:
    ivp("check", "--write-baseline", "bekend.json", *DAY)
    write("plannen/aarle/actieplan.yaml", PROGRAMMA + ACTION.format("cam") + "    planning: 2026-K4\n")
    gone = "Komt niet meer voor: 1; de baseline kan worden bijgewerkt."
    assert gone in ivp("check", "--baseline", "bekend.json", *DAY)[1]
    assert gone in ivp("check", "--baseline", "bekend.json", "--select", "IVP5", *DAY)[1]
    assert gone not in ivp("check", "beemd", "--baseline", "bekend.json", *DAY)[1]
    write("plannen/aarle/kapot.yaml", "soort: actieplan\n")
    assert gone not in ivp("check", "--baseline", "bekend.json", *DAY)[1]


def test_what_cannot_be_read_is_never_known(write: Write, ivp: Run, tmp_path: Path) -> None:
    write("plannen/aarle/kapot.yaml", "soort: actieplan\n")
    code, out, err = ivp("check", "--write-baseline", "bekend.json", *DAY)
    assert code == 1
    assert "IVP011" in out
    assert err.startswith("Fout: De baseline bekend.json is niet geschreven: niet alles is te lezen.\n")
    assert not (tmp_path / "bekend.json").exists()


def test_a_baseline_is_the_same_bytes_each_time(write: Write, ivp: Run, tmp_path: Path) -> None:
    ivp("check", "--write-baseline", "een.json", *DAY)
    ivp("check", "--write-baseline", "twee.json", *DAY)
    assert (tmp_path / "een.json").read_bytes() == (tmp_path / "twee.json").read_bytes()
    assert ivp("check", "--write-baseline", "een.json", *DAY)[2] == "Ongewijzigd: een.json\n"
    write("plannen/aarle/actieplan.yaml", PROGRAMMA + ACTION.format("cam") + ACTION.format("nog"))
    assert ivp("check", "--write-baseline", "een.json", *DAY)[2] == "Geschreven: een.json\n"


def test_nothing_is_called_known_that_could_not_be_kept(write: Write, ivp: Run) -> None:
    code, out, err = ivp("check", "--write-baseline", "weg/bekend.json", *DAY)
    assert (code, out) == (3, "")
    assert err == "Fout: De map weg bestaat niet.\nMaak die eerst aan.\n"


def test_somebody_elses_file_is_not_overwritten(write: Write, ivp: Run, tmp_path: Path) -> None:
    write("notities.json", "{}")
    code, out, err = ivp("check", "--write-baseline", "notities.json", *DAY)
    assert (code, out) == (3, "")
    assert "notities.json bestaat al" in err
    assert (tmp_path / "notities.json").read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize(
    "text",
    [
        "", "geen json", "[]", "{}", '{"version": 2, "findings": []}', '{"version": 1, "findings": {}}',
        '{"version": 1, "findings": [{"file": "a"}]}', '{"version": 1, "findings": [1]}', "[" * 100_000,
    ],
)  # fmt: skip
def test_a_file_that_is_no_baseline_is_refused(write: Write, ivp: Run, text: str) -> None:
    write("bekend.json", text)
    code, out, err = ivp("check", "--baseline", "bekend.json", *DAY)
    assert (code, out) == (2, "")
    assert err.startswith("Fout: --baseline: bekend.json is geen baseline van ivp.\n")


def test_a_baseline_that_is_not_there_is_said(write: Write, ivp: Run) -> None:
    code, out, err = ivp("check", "--baseline", "weg.json", *DAY)
    assert (code, out) == (3, "")
    assert err.startswith("Fout: De baseline weg.json kan niet worden gelezen: dat bestaat niet.\n")


@pytest.mark.parametrize(
    "part",
    [("--base", "main"), ("--select", "IVP5"), ("--ignore", "IVP302"), ("--gemeente", "aarle"), ("aarle",)],
)
@pytest.mark.usefixtures("write")
def test_a_part_of_the_findings_never_replaces_a_baseline(
    ivp: Run, tmp_path: Path, part: tuple[str, ...]
) -> None:
    ivp("check", "--write-baseline", "bekend.json", *DAY)
    before = (tmp_path / "bekend.json").read_bytes()
    code, out, err = ivp("check", "--write-baseline", "bekend.json", *part, *DAY)
    assert (code, out) == (2, "")
    word = part[0] if part[0].startswith("-") else "een PAD"
    assert err.startswith(f"Fout: --write-baseline gaat niet samen met {word}.\nEen baseline bewaart alles")
    assert (tmp_path / "bekend.json").read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("--write-baseline", "b", "--baseline", "a"), ("--write-baseline", "b", "--fix"),
        ("--write-baseline", "b", "--diff"), ("--write-baseline", "b", "--watch"), ("--baseline", ""),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_refused(write: Write, ivp: Run, words: tuple[str, ...]) -> None:
    assert ivp("check", *words)[:2] == (2, "")
    assert os.listdir(".") == ["plannen"]  # noqa: PTH208
