"""`ivp status` on the command line."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(("day", "columns"), [("2026-07-15", 80), ("2026-07-15", 120), ("2028-01-01", 80)])
def test_the_example_on_a_date(
    day: str, columns: int, ivp: Run, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    code, out, err = ivp("status", "--peildatum", day)
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= columns
    golden(f"status-{day}-{columns}.txt", out)


def test_the_real_plans_on_a_date(
    ivp: Run, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    code, out, err = ivp("status", "--peildatum", "2026-07-15", folder=REPOSITORY)
    assert (code, err) == (0, "")
    assert re.findall(r"(?m)^(\w+) op 15 jul 2026$", out) == ["Almere", "Amstelveen", "Diemen"]
    golden("status-plannen.txt", out)


def test_one_municipality_and_another_year_can_be_asked_for(ivp: Run) -> None:
    words = ("status", "--gemeente", "diemen", "--jaar", "2024", "--format", "json")
    (state,) = json.loads(ivp(*words, folder=REPOSITORY)[1])
    assert (state["gemeente"], state["jaar"]) == ("diemen", 2024)
    assert [programma["id"] for programma in state["programmas"]] == ["jaarprogramma-2024"]
    assert {actie["te_laat"] for actie in state["programmas"][0]["termijn_voorbij"]} == {None}


def test_without_a_year_it_is_the_year_of_the_date(ivp: Run) -> None:
    (state,) = json.loads(ivp("status", "--peildatum", "2025-03-01", "--format", "json")[1])
    assert (state["jaar"], state["peildatum"]) == (2025, "2025-03-01")
    assert [programma["id"] for programma in state["programmas"]] == ["jaarprogramma-2025"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["--jaar", "2035"],
            "--jaar: over 2035 staat niets in de plannen.\nZe gaan over 2019 tot en met 2030.",
        ),
        (["--gemeente", "veenstadt"], "Gemeente 'veenstadt' bestaat niet.\nBedoelde u `veenstad`?"),
        (["--peildatum", "morgen"], "--peildatum: 'morgen' is geen datum.\nSchrijf jaar, maand en dag"),
        (["--peildatum", "2026-02-30"], "--peildatum: 2026-02-30 staat niet op de kalender."),
    ],
)
def test_wrong_use_is_told_with_what_is_right(words: list[str], said: str, ivp: Run) -> None:
    code, out, err = ivp("status", *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"Fout: {said}")


def test_a_date_far_away_is_no_problem(ivp: Run) -> None:
    for day in ("0001-01-01", "1900-01-01", "9998-12-31", "9999-12-31"):
        assert ivp("status", "--peildatum", day)[0] == 0


def test_that_there_is_no_municipality_is_said(tmp_path: Path, ivp: Run) -> None:
    (tmp_path / "plannen" / "kaders").mkdir(parents=True)
    code, out, err = ivp("status", folder=tmp_path)
    assert (code, out.strip(), err) == (0, "", "Er zijn geen gemeenten in de plannen.\n")


def test_what_could_not_be_read_is_said(broken: Path, ivp: Run) -> None:
    code, out, err = ivp("status", "--jaar", "2026", "--format", "json", folder=broken)
    assert code == 1
    assert [plan["id"] for plan in json.loads(out)[0]["plannen"]] == ["a"]
    assert "dus niet alles is meegeteld" in err


def test_what_could_not_be_read_is_said_where_it_is_missing(broken: Path, ivp: Run) -> None:
    programme = "soort: actieplan\nid: actieplan\ntitel: Actieplan\nperiode: 2026\nonzin: x\n"
    (broken / "plannen/dorp/b.yaml").write_text(programme, encoding="utf-8")
    code, out, err = ivp("status", "--peildatum", "2026-07-01", folder=broken)
    assert code == 1
    assert "Niet gelezen, dus niet meegeteld: plannen/dorp/b.yaml" in out
    assert "Geen programma voor 2026 in wat gelezen kon worden." in out
    assert "Let op: 1 fout in plannen/dorp/b.yaml" in err
    (state,) = json.loads(ivp("status", "--format", "json", folder=broken)[1])
    assert state["niet_gelezen"] == ["plannen/dorp/b.yaml"]


def test_a_console_without_bars_gets_ascii(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = REPOSITORY / "voorbeelden/veenstad"
    for encoding, line in (("cp1252", b"-" * 20), ("utf-8", "─".encode() * 20)):
        monkeypatch.setenv("PYTHONIOENCODING", encoding)
        monkeypatch.setenv("PYTHONPATH", str(REPOSITORY / "src"))
        subprocess.run([sys.executable, "-m", "ivp_cli", "status"], cwd=folder, check=True)
        out = capfdbinary.readouterr().out
        assert line in out
        assert b"\\u" not in out


def test_nothing_heavy_is_imported() -> None:
    """Text needs neither Babel, Jinja nor rich."""
    code = (
        "import sys; from ivp_cli.__main__ import main; main(sys.argv[1:]);"
        "heavy = {'babel', 'jinja2', 'rich'} & set(sys.modules); sys.exit(', '.join(heavy) or 0)"
    )
    folder = str(REPOSITORY / "voorbeelden/veenstad")
    for words in (
        ["status"],
        ["list", "acties"],
        ["show", "jeugdboas"],
        ["list", "acties", "--format", "md"],
    ):
        done = subprocess.run(
            [sys.executable, "-c", code, "-C", folder, *words],
            capture_output=True,
            check=False,
            cwd=REPOSITORY / "src",
        )
        assert (done.returncode, done.stderr.decode()) == (0, ""), words
