"""What `ivp check` is asked about: which plans, which rules; and that no plan at all never passes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.judged import PROGRAMMA, WARNED, WRONG

Run = Callable[..., tuple[int, str, str]]
Write = Callable[[str, str], None]


@pytest.mark.parametrize("form", ["full", "concise", "json"])
@pytest.mark.parametrize(
    "words",
    [
        ("beemd",),
        ("plannen/beemd",),
        ("plannen/beemd/",),
        ("plannen/beemd/programma.yaml",),
        ("--gemeente", "beemd"),
        ("beemd", "--gemeente", "beemd"),
        ("plannen",),
        (".",),
    ],
)
def test_a_path_or_municipality_limits_what_is_judged(
    check: Run, write: Write, words: tuple[str, ...], form: str
) -> None:
    write("beemd/programma.yaml", WRONG)
    code, out, _ = check(*words, "--format", form)
    assert code == 1
    assert out.count("IVP501") == (2 if form == "json" else 1)  # once among the statistics
    assert check("aarle", "--format", form)[0] == 0
    assert check("plannen/beemd/plan.yaml", "--format", form)[0] == 0


def test_a_path_counts_from_where_one_stands(
    check: Run, write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write("beemd/programma.yaml", WRONG)
    monkeypatch.chdir(tmp_path / "plannen" / "beemd")
    assert check("programma.yaml")[0] == 1
    assert check("plan.yaml")[0] == 0
    assert check("../aarle")[0] == 0


def test_rules_are_chosen_by_number_start_or_name(check: Run, write: Write) -> None:
    write("beemd/programma.yaml", WRONG + WARNED[len(PROGRAMMA) :])

    def found(*words: str) -> set[str]:
        return {item["rule"] for item in json.loads(check("--format", "json", *words)[1])["findings"]}

    assert found() == {"IVP302", "IVP501"}
    assert found("--select", "IVP3") == found("--ignore", "begroting_telt_niet_op") == {"IVP302"}
    assert found("--select", "ivp501") == found("--ignore", "IVP302") == {"IVP501"}
    assert found("--select", "IVP3,IVP5") == found("--select", "IVP3", "--select", "IVP5") == found()
    assert found("--select", "IVP3", "--ignore", "IVP302") == set()


def test_no_choice_of_rules_hides_a_file_that_was_not_read(check: Run, write: Write) -> None:
    write("beemd/programma.yaml", "soort: actieplan\nsoort: actieplan\n")
    assert check("--ignore", "IVP004")[0] == 1
    code, out, _ = check("--select", "IVP3")
    assert code == 1
    assert "plannen/beemd/programma.yaml:2:1 fout IVP004 dubbele_sleutel" in out


def test_frames_are_judged_with_their_own_folder(check: Run, write: Write) -> None:
    write("kaders/norm.yaml", "soort: kader\nid: norm\ntitel: Bel 06-12345678\nniveau: landelijk\n")
    for words in ((), ("kaders",), ("plannen/kaders/norm.yaml",)):
        assert check(*words, "--format", "concise")[1].count("IVP803") == 1


FORMATS = ("full", "concise", "github", "json", "gitlab", "sarif", "junit")


@pytest.mark.parametrize("form", FORMATS)
def test_no_plan_at_all_never_passes(
    check: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    (tmp_path / "plannen").mkdir()
    monkeypatch.chdir(tmp_path)
    for settings in (False, True):
        if settings:
            (tmp_path / "ivp.yaml").write_text("vaststelling: []\n", encoding="utf-8")
        report = ("-o", "json=ivp.json", "--fail-on", "nooit")
        for words in ((), report, ("--fix",), ("--write-baseline", "b.json")):
            code, _, err = check("--format", form, *words)
            assert code == 3
            assert err.endswith(
                f"Fout: Er is geen enkel planbestand gelezen in {tmp_path / 'plannen'}.\n"
                "Er is dus niets gecontroleerd. Staan de plannen ergens anders: `ivp -C MAP check`.\n"
            )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ivp.yaml", "plannen"]


def test_settings_can_be_asked_about_without_a_plan(
    check: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plannen").mkdir()
    (tmp_path / "ivp.yaml").write_text("vaststelling: []\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert check("ivp.yaml")[:2] == (0, "Alles in orde: 1 bestand gelezen.\n")


def test_a_folder_without_plans_is_a_warning_beside_others_and_by_itself_no_check(
    check: Run, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "plannen/leeg").mkdir()
    write("kaders/norm.yaml", "soort: kader\nid: norm\ntitel: Norm\nniveau: landelijk\n")
    code, out, _ = check()
    assert (code, out.count("waarschuwing IVP007")) == (0, 1)
    for words in (("leeg",), ("plannen/leeg",), ("-g", "leeg"), ("aarle", "-g", "beemd")):
        code, _, err = check(*words)
        assert code == 3
        assert f"geen enkel planbestand gelezen in {tmp_path / 'plannen'}" in err
    assert "IVP007" in check("leeg")[1]


@pytest.mark.parametrize("words", [(), ("plannen",), (".",), ("-g", "alle"), ("--fail-on", "nooit")])
def test_frames_without_a_municipality_are_no_plans(
    check: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    (tmp_path / "plannen/kaders").mkdir(parents=True)
    norm = "soort: kader\nid: norm\ntitel: Norm\nniveau: landelijk\n"
    (tmp_path / "plannen/kaders/norm.yaml").write_text(norm, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code, out, err = check(*words)
    assert (code, out) == (3, "")
    assert err == (
        f"Fout: In {tmp_path / 'plannen'} staan alleen kaders, en geen gemeente.\n"
        "Er is dus geen plan gecontroleerd. Staan de plannen ergens anders: `ivp -C MAP check`. "
        "Alleen de kaders: `ivp check kaders`.\n"
    )
    for asked in ("kaders", "plannen/kaders/norm.yaml"):
        assert check(asked)[:2] == (0, "Alles in orde: 1 bestand gelezen.\n")


def test_what_is_there_and_cannot_be_read_is_a_finding(
    check: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plannen/aarle").mkdir(parents=True)
    (tmp_path / "plannen/aarle/a.yaml").write_bytes(b"\xff")
    monkeypatch.chdir(tmp_path)
    assert check()[0] == 1
    assert check("--fail-on", "nooit")[0] == 3


@pytest.mark.usefixtures("write")
def test_other_plans_are_checked_from_their_own_folder(check: Run, tmp_path: Path) -> None:
    (tmp_path / "elders" / "plannen").mkdir(parents=True)
    code, _, err = check("elders")
    assert code == 2
    assert "Daar staan andere plannen: `ivp -C elders check`." in err
