"""`ivp check` on real folders."""

import json
import os
from collections.abc import Callable

import pytest

from tests.cli.judged import GEMEENTE, PROGRAMMA, WARNED, WRONG

Run = Callable[..., tuple[int, str, str]]
Write = Callable[[str, str], None]


@pytest.mark.usefixtures("write")
def test_plans_in_order_are_said_to_be_so(check: Run) -> None:
    assert check() == (0, "Alles in orde: 4 bestanden gelezen.\n", "")


def test_a_finding_is_shown_with_its_line(check: Run, write: Write) -> None:
    write("beemd/programma.yaml", WARNED)
    code, out, _ = check()
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


def test_concise_keeps_the_summary_off_stdout(check: Run, write: Write) -> None:
    write("beemd/programma.yaml", WARNED)
    code, out, err = check("--format", "concise")
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
def test_the_exit_code_follows_fail_on(check: Run, write: Write, text: str, fail_on: str, code: int) -> None:
    write("beemd/programma.yaml", text)
    for form in ("full", "concise", "json"):
        assert check("--fail-on", fail_on, "--format", form)[0] == code


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
    ],
)
def test_wrong_use_is_told_with_the_nearest_right_word(check: Run, words: tuple[str, ...], told: str) -> None:
    code, out, err = check(*words)
    assert (code, out) == (2, "")
    assert told in err


def test_a_reference_into_an_unread_file_is_silent_and_others_are_not(check: Run, write: Write) -> None:
    write("beemd/plan.yaml", "titel: [")
    write(
        "beemd/programma.yaml",
        WARNED + "    hoort_bij: [wijken]\n    trekker: politie\n    planning: 2026\n",
    )
    found = json.loads(check("beemd", "--format", "json")[1])["findings"]
    assert [(item["rule"], item["route"][-1:]) for item in found] == [("IVP002", []), ("IVP020", ["trekker"])]


def test_many_findings_are_counted_and_in_json_all_there(check: Run, write: Write) -> None:
    actions = "".join(f"  - id: a{n}\n    titel: Actie {n}\n" for n in range(150))
    for name in ("aarle", "beemd"):
        write(f"{name}/programma.yaml", f"{PROGRAMMA}acties:\n{actions}")
    _, out, _ = check()
    assert out.count(" IVP302 ") == 200
    assert out.endswith(
        "\n300 waarschuwingen; 6 bestanden gelezen. Niet getoond: 100; `--format json` geeft alles.\n"
    )
    _, out, err = check("--format", "concise")
    assert len(out.splitlines()) == 200
    assert "Niet getoond: 100" in err
    data = json.loads(check("--format", "json")[1])
    assert len(data["findings"]) == data["counts"]["waarschuwing"] == 300
    assert all(item["line"] for item in data["findings"])


def test_two_processes_say_what_one_says(check: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(50):
        write(f"g{n:02}/gemeente.yaml", GEMEENTE.format(f"g{n:02}"))
        write(f"g{n:02}/programma.yaml", WARNED if n % 3 else WRONG)
    write("kaders/norm.yaml", "titel: [")
    parallel = check("--format", "json")
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert check("--format", "json") == parallel
    assert parallel[0] == 1
