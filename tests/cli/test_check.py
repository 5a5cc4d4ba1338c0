"""`ivp check` and `ivp explain` on real folders."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.__main__ import main

GEMEENTE = "soort: gemeente\nid: {0}\nnaam: {0}\ncode: GM9999\n"
PLAN = "soort: kadernota\nid: plan\ntitel: Veilig\nperiode: 2025-2028\n"
PROGRAMMA = "soort: actieplan\nid: actieplan-2026\ntitel: Aan de slag\nperiode: 2026\nvoert_uit: plan\n"
WARNED = PROGRAMMA + "acties:\n  - id: cam\n    titel: Camera's\n"
WRONG = PROGRAMMA + "begroting:\n  regels:\n    - {omschrijving: X, jaar: 2026, bedrag: 5}\n  totaal: 6\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    monkeypatch.chdir(tmp_path)

    def write(name: str, text: str) -> None:
        path = tmp_path / "plannen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    for name in ("aarle", "beemd"):
        write(f"{name}/gemeente.yaml", GEMEENTE.format(name))
        write(f"{name}/plan.yaml", PLAN)
    return write


Write = Callable[[str, str], None]


@pytest.fixture
def ivp(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str, str]:
        day = ("--peildatum", "2026-07-01") if words[0] == "check" else ()
        code = main([words[0], *day, *words[1:]])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.mark.usefixtures("write")
def test_plans_in_order_are_said_to_be_so(ivp: Run) -> None:
    assert ivp("check") == (0, "Alles in orde: 4 bestanden gelezen.\n", "")


def test_a_finding_is_shown_with_its_line(ivp: Run, write: Write) -> None:
    write("beemd/programma.yaml", WARNED)
    code, out, _ = ivp("check")
    assert code == 0
    lines = out.splitlines()
    assert lines[:6] == [
        "plannen/beemd/programma.yaml:7:5 waarschuwing IVP302 actie_zonder_planning",
        "  Actie “Camera's” heeft geen planning.",
        "    |",
        "  7 |   - id: cam",
        "    |     ^^^^^^^",
        lines[5],
    ]
    assert lines[5].startswith("  = Voeg planning toe, zoals 2026-K4 of doorlopend")
    assert lines[-2:] == ["", "1 waarschuwing; 5 bestanden gelezen."]


def test_concise_keeps_the_summary_off_stdout(ivp: Run, write: Write) -> None:
    write("beemd/programma.yaml", WARNED)
    code, out, err = ivp("check", "--format", "concise")
    assert code == 0
    assert out.count("\n") == 1
    assert out.startswith(
        "plannen/beemd/programma.yaml:7:5: waarschuwing IVP302 Actie “Camera's” heeft geen planning. "
        "Voeg planning toe, zoals 2026-K4 of doorlopend"
    )
    assert err == "1 waarschuwing; 5 bestanden gelezen.\n"


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (WARNED, "fout", 0),
        (WARNED, "waarschuwing", 1),
        (WARNED, "info", 1),
        (WARNED.replace("id: cam", "id: cam\n    planning: onbekend"), "waarschuwing", 0),
        (WARNED.replace("id: cam", "id: cam\n    planning: onbekend"), "info", 1),
        (WRONG, "fout", 1),
        (WRONG, "nooit", 0),
        ("titel: [", "fout", 1),
    ],
)
def test_the_exit_code_follows_fail_on(ivp: Run, write: Write, text: str, fail_on: str, code: int) -> None:
    write("beemd/programma.yaml", text)
    for form in ("full", "concise", "json"):
        assert ivp("check", "--fail-on", fail_on, "--format", form)[0] == code


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
    ivp: Run, write: Write, words: tuple[str, ...], form: str
) -> None:
    write("beemd/programma.yaml", WRONG)
    code, out, _ = ivp("check", *words, "--format", form)
    assert code == 1
    assert out.count("IVP501") == (2 if form == "json" else 1)  # once among the statistics
    assert ivp("check", "aarle", "--format", form)[0] == 0
    assert ivp("check", "plannen/beemd/plan.yaml", "--format", form)[0] == 0


def test_a_path_counts_from_where_one_stands(
    ivp: Run, write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write("beemd/programma.yaml", WRONG)
    monkeypatch.chdir(tmp_path / "plannen" / "beemd")
    assert ivp("check", "programma.yaml")[0] == 1
    assert ivp("check", "plan.yaml")[0] == 0
    assert ivp("check", "../aarle")[0] == 0


@pytest.mark.usefixtures("write")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("bemd",), "Bedoelde u `beemd`?"),
        (("plannen/beemd/niets.yaml",), "Kies uit: plannen/beemd/gemeente.yaml, plannen/beemd/plan.yaml."),
        (("plannen/beemd/plam.yaml",), "Bedoelde u `plannen/beemd/plan.yaml`?"),
        (("plannen/bemd/plan.yaml",), "Bedoelde u `plannen/beemd/plan.yaml`?"),
        (("gemente.yaml",), "gemeente.yaml`?"),
        (("plannen/bemd",), "Bedoelde u `plannen/beemd`?"),
        (("plannen/nergens/iets",), "Kies uit: aarle, beemd."),
        ((os.devnull,), "ligt niet in"),
        (("",), "Een PAD is leeg."),
        (("--gemeente", "bemd"), "Bedoelde u `beemd`?"),
        (("--select", "IVP590"), "Bedoelde u `IVP50"),
        (("--select", ""), "bestaat niet"),
        (("--ignore", "actie_zonder_planing"), "Bedoelde u `actie_zonder_planning`?"),
        (("--fail-on", "waarschuwng"), "Bedoelde u `waarschuwing`?"),
        (("--fail-on", "warning"), "Bedoelde u `waarschuwing`?"),
        (("--fail-on", "Error"), "Bedoelde u `fout`?"),
        (("--format", "text"), "Bedoelde u `full`?"),
        (("--format", "xml"), "Kies uit: full, concise, github, json, gitlab, sarif, junit."),
        (("--peildatum", "morgen"), "is geen datum"),
    ],
)
def test_wrong_use_is_told_with_the_nearest_right_word(ivp: Run, words: tuple[str, ...], told: str) -> None:
    code, out, err = ivp("check", *words)
    assert (code, out) == (2, "")
    assert told in err


def test_rules_are_chosen_by_number_start_or_name(ivp: Run, write: Write) -> None:
    write("beemd/programma.yaml", WRONG + WARNED[len(PROGRAMMA) :])

    def found(*words: str) -> set[str]:
        return {item["rule"] for item in json.loads(ivp("check", "--format", "json", *words)[1])["findings"]}

    assert found() == {"IVP302", "IVP501"}
    assert found("--select", "IVP3") == found("--ignore", "begroting_telt_niet_op") == {"IVP302"}
    assert found("--select", "ivp501") == found("--ignore", "IVP302") == {"IVP501"}
    assert found("--select", "IVP3,IVP5") == found("--select", "IVP3", "--select", "IVP5") == found()
    assert found("--select", "IVP3", "--ignore", "IVP302") == set()


def test_no_choice_of_rules_hides_a_file_that_was_not_read(ivp: Run, write: Write) -> None:
    write("beemd/programma.yaml", "soort: actieplan\nsoort: actieplan\n")
    assert ivp("check", "--ignore", "IVP004")[0] == 1
    code, out, _ = ivp("check", "--select", "IVP3")
    assert code == 1
    assert "plannen/beemd/programma.yaml:2:1 fout IVP004 dubbele_sleutel" in out


def test_a_reference_into_an_unread_file_is_silent_and_others_are_not(ivp: Run, write: Write) -> None:
    write("beemd/plan.yaml", "titel: [")
    write(
        "beemd/programma.yaml",
        WARNED + "    hoort_bij: [wijken]\n    trekker: politie\n    planning: 2026\n",
    )
    found = json.loads(ivp("check", "beemd", "--format", "json")[1])["findings"]
    assert [(item["rule"], item["route"][-1:]) for item in found] == [("IVP002", []), ("IVP020", ["trekker"])]


def test_frames_are_judged_with_their_own_folder(ivp: Run, write: Write) -> None:
    write("kaders/norm.yaml", "soort: kader\nid: norm\ntitel: Bel 06-12345678\nniveau: landelijk\n")
    for words in ((), ("kaders",), ("plannen/kaders/norm.yaml",)):
        assert ivp("check", *words, "--format", "concise")[1].count("IVP803") == 1


def test_many_findings_are_counted_and_in_json_all_there(ivp: Run, write: Write) -> None:
    actions = "".join(f"  - id: a{n}\n    titel: Actie {n}\n" for n in range(150))
    for name in ("aarle", "beemd"):
        write(f"{name}/programma.yaml", f"{PROGRAMMA}acties:\n{actions}")
    _, out, _ = ivp("check")
    assert out.count(" IVP302 ") == 200
    assert out.endswith(
        "\n300 waarschuwingen; 6 bestanden gelezen. Niet getoond: 100; `--format json` geeft alles.\n"
    )
    _, out, err = ivp("check", "--format", "concise")
    assert len(out.splitlines()) == 200
    assert "Niet getoond: 100" in err
    data = json.loads(ivp("check", "--format", "json")[1])
    assert len(data["findings"]) == data["counts"]["waarschuwing"] == 300
    assert all(item["line"] for item in data["findings"])


def test_two_processes_say_what_one_says(ivp: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(50):
        write(f"g{n:02}/gemeente.yaml", GEMEENTE.format(f"g{n:02}"))
        write(f"g{n:02}/programma.yaml", WARNED if n % 3 else WRONG)
    write("kaders/norm.yaml", "titel: [")
    parallel = ivp("check", "--format", "json")
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert ivp("check", "--format", "json") == parallel
    assert parallel[0] == 1


FORMATS = ("full", "concise", "github", "json", "gitlab", "sarif", "junit")


@pytest.mark.parametrize("form", FORMATS)
def test_no_plan_at_all_never_passes(
    ivp: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    (tmp_path / "plannen").mkdir()
    monkeypatch.chdir(tmp_path)
    for settings in (False, True):
        if settings:
            (tmp_path / "ivp.yaml").write_text("vaststelling: []\n", encoding="utf-8")
        report = ("-o", "json=ivp.json", "--fail-on", "nooit")
        for words in ((), report, ("--fix",), ("--write-baseline", "b.json")):
            code, _, err = ivp("check", "--format", form, *words)
            assert code == 3
            assert err.endswith(
                f"Fout: Er is geen enkel planbestand gelezen in {tmp_path / 'plannen'}.\n"
                "Er is dus niets gecontroleerd. Staan de plannen ergens anders: `ivp -C MAP check`.\n"
            )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ivp.yaml", "plannen"]


def test_settings_can_be_asked_about_without_a_plan(
    ivp: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plannen").mkdir()
    (tmp_path / "ivp.yaml").write_text("vaststelling: []\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert ivp("check", "ivp.yaml")[:2] == (0, "Alles in orde: 1 bestand gelezen.\n")


def test_a_folder_without_plans_is_a_warning_beside_others_and_by_itself_no_check(
    ivp: Run, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "plannen/leeg").mkdir()
    write("kaders/norm.yaml", "soort: kader\nid: norm\ntitel: Norm\nniveau: landelijk\n")
    code, out, _ = ivp("check")
    assert (code, out.count("waarschuwing IVP007")) == (0, 1)
    for words in (("leeg",), ("plannen/leeg",), ("-g", "leeg"), ("aarle", "-g", "beemd")):
        code, _, err = ivp("check", *words)
        assert code == 3
        assert f"geen enkel planbestand gelezen in {tmp_path / 'plannen'}" in err
    assert "IVP007" in ivp("check", "leeg")[1]


@pytest.mark.parametrize("words", [(), ("plannen",), (".",), ("-g", "alle"), ("--fail-on", "nooit")])
def test_frames_without_a_municipality_are_no_plans(
    ivp: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    (tmp_path / "plannen/kaders").mkdir(parents=True)
    norm = "soort: kader\nid: norm\ntitel: Norm\nniveau: landelijk\n"
    (tmp_path / "plannen/kaders/norm.yaml").write_text(norm, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code, out, err = ivp("check", *words)
    assert (code, out) == (3, "")
    assert err == (
        f"Fout: In {tmp_path / 'plannen'} staan alleen kaders, en geen gemeente.\n"
        "Er is dus geen plan gecontroleerd. Staan de plannen ergens anders: `ivp -C MAP check`. "
        "Alleen de kaders: `ivp check kaders`.\n"
    )
    for asked in ("kaders", "plannen/kaders/norm.yaml"):
        assert ivp("check", asked)[:2] == (0, "Alles in orde: 1 bestand gelezen.\n")


def test_what_is_there_and_cannot_be_read_is_a_finding(
    ivp: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plannen/aarle").mkdir(parents=True)
    (tmp_path / "plannen/aarle/a.yaml").write_bytes(b"\xff")
    monkeypatch.chdir(tmp_path)
    assert ivp("check")[0] == 1
    assert ivp("check", "--fail-on", "nooit")[0] == 3


@pytest.mark.usefixtures("write")
def test_explain_takes_a_number_or_a_name(ivp: Run) -> None:
    code, out, _ = ivp("explain", "ivp301")
    assert code == 0
    assert out.startswith("IVP301 lopende_actie_zonder_trekker (waarschuwing)\n\nEen actie loopt")
    assert ivp("explain", "lopende_actie_zonder_trekker") == (0, out, "")


def test_explain_knows_the_nearest_rule(ivp: Run) -> None:
    code, out, err = ivp("explain", "IVP390")
    assert (code, out) == (2, "")
    assert "Bedoelde u `IVP3" in err
    assert "Bedoelde u `id_dubbel`?" in ivp("explain", "id_dubel")[2]
    assert "`ivp explain` toont alle regels." in ivp("explain", "zzzz")[2]


@pytest.mark.usefixtures("write")
def test_other_plans_are_checked_from_their_own_folder(ivp: Run, tmp_path: Path) -> None:
    (tmp_path / "elders" / "plannen").mkdir(parents=True)
    code, _, err = ivp("check", "elders")
    assert code == 2
    assert "Daar staan andere plannen: `ivp -C elders check`." in err
