"""The reports of `ivp check`: on stdout, in files, and where CI shows them."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from ivp_cli.__main__ import main

REPOSITORY = Path(__file__).parents[2]
GEMEENTE = "soort: gemeente\nid: dorp\nnaam: Dorp\ncode: GM9999\n"
PROGRAMMA = "soort: actieplan\nid: actieplan-2026\ntitel: Aan de slag\nperiode: 2026\nacties:\n"
TITLE = "Meer licht ##[error]nee ::stop:: <b>100%</b> | é"
WARNED = f'{PROGRAMMA}  - id: lamp\n    titel: "{TITLE}"\n'
WRONG = WARNED.replace("id: lamp", "id: Lamp")

Ivp = Callable[..., tuple[int, str, str]]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A repository with its plans in a subfolder."""
    (tmp_path / ".git").mkdir()
    root = tmp_path / "werk"
    folder = root / "plannen" / "dorp"
    folder.mkdir(parents=True)
    (folder / "gemeente.yaml").write_text(GEMEENTE, encoding="utf-8", newline="\n")
    (folder / "programma.yaml").write_text(WARNED, encoding="utf-8", newline="\n")
    return root


@pytest.fixture
def ivp(workspace: Path, capsys: pytest.CaptureFixture[str]) -> Ivp:
    def run(*words: str) -> tuple[int, str, str]:
        code = main(["-C", str(workspace), "check", "--peildatum", "2026-07-01", *words])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def test_documents_are_written_while_the_text_still_shows(ivp: Ivp, workspace: Path) -> None:
    plain = ivp()[1]
    names = {"json": "a.json", "gitlab": "b.json", "sarif": "c.sarif", "junit": "d.xml"}
    outputs = [word for form, name in names.items() for word in ("-o", f"{form}={name}")]
    code, out, err = ivp(*outputs)
    assert (code, out) == (0, plain)
    assert err.count("Geschreven: ") == 4
    for form, name in names.items():
        assert (workspace / name).read_bytes().decode() == ivp("--format", form)[1]


def test_an_earlier_report_is_replaced_and_nothing_else_is(ivp: Ivp, workspace: Path) -> None:
    for form in ("json", "gitlab", "sarif", "junit"):
        report = workspace / f"rapport-{form}"
        assert ivp("-o", f"{form}={report.name}")[0] == 0
        (workspace / "plannen/dorp/programma.yaml").write_text(WARNED + "# meer\n", encoding="utf-8")
        assert ivp("-o", f"{form}={report.name}", "--ignore", "IVP302")[0] == 0
        assert "IVP302" not in report.read_text(encoding="utf-8")
        report.write_text("mijn eigen werk\n", encoding="utf-8")
        code, _, err = ivp("-o", f"{form}={report.name}")
        assert code == 3
        assert "--overschrijf" in err
        assert report.read_text(encoding="utf-8") == "mijn eigen werk\n"
        assert ivp("-o", f"{form}={report.name}", "--overschrijf")[0] == 0
        report.write_text("", encoding="utf-8")
        assert ivp("-o", f"{form}={report.name}")[0] == 0


def test_a_plan_is_never_mistaken_for_a_report(ivp: Ivp, workspace: Path) -> None:
    code, out, _ = ivp("-o", "gitlab=plannen/dorp/programma.yaml")
    assert code == 3
    assert "IVP302" in out
    assert (workspace / "plannen/dorp/programma.yaml").read_text(encoding="utf-8") == WARNED


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("sarif", "Zoals sarif=ivp.sarif."),
        ("sarif=", "Zoals sarif=ivp.sarif."),
        ("sarif=-", "Zoals sarif=ivp.sarif."),
        ("sarrif=x", "Bedoelde u `sarif`?"),
        ("full=x", "Kies uit: json, gitlab, sarif, junit."),
    ],
)
def test_an_output_without_a_known_format_or_a_file_is_refused(ivp: Ivp, word: str, told: str) -> None:
    code, out, err = ivp("--output", word)
    assert (code, out) == (2, "")
    assert told in err


def test_two_documents_cannot_have_one_file(ivp: Ivp) -> None:
    assert ivp("-o", "sarif=x", "-o", "json=x")[0] == 2


def test_github_actions_gets_annotations_and_a_summary_unasked(
    ivp: Ivp, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = workspace / "summary.md"
    summary.write_text("Eerder.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    code, out, _ = ivp()
    first, *_, last = out.splitlines()
    assert code == 0
    assert first.startswith(
        "::warning title=IVP302 actie_zonder_planning,file=werk/plannen/dorp/programma.yaml,"
    )
    assert "#\\x23[error]nee" in first
    assert last == "1 waarschuwing; 2 bestanden gelezen."
    page = summary.read_text(encoding="utf-8")
    assert page.startswith("Eerder.\n### ivp check\n")
    assert "werk/plannen/dorp/programma.yaml#L6" in page
    assert ivp("--format", "concise")[1].startswith("plannen/dorp/programma.yaml:6:5: ")
    assert summary.read_text(encoding="utf-8") == page


def test_a_summary_that_cannot_be_written_spoils_nothing(
    ivp: Ivp, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(workspace))
    code, out, err = ivp("--format", "github")
    assert code == 0
    assert out.startswith("::warning ")
    assert "Let op: de samenvatting van de stap" in err


def test_without_git_the_checkout_of_github_is_the_top(
    ivp: Ivp, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace.parent / ".git").rmdir()
    assert ",file=plannen/dorp/" in ivp("--format", "github")[1]
    monkeypatch.setenv("GITHUB_WORKSPACE", str(workspace.parent))
    assert ",file=werk/plannen/dorp/" in ivp("--format", "github")[1]


@pytest.mark.parametrize("form", ["full", "concise", "github", "json", "gitlab", "sarif", "junit"])
def test_every_format_ends_alike_and_keeps_fail_on(ivp: Ivp, workspace: Path, form: str) -> None:
    assert ivp("--format", form, "--fail-on", "waarschuwing")[0] == 1
    code, out, err = ivp("--format", form, "--statistics")
    assert code == 0
    assert "1  waarschuwing  IVP302 actie_zonder_planning\n" in out + err
    assert "1 waarschuwing; 2 bestanden gelezen.\n" in (out if form in {"full", "github"} else err)
    (workspace / "plannen/dorp/programma.yaml").write_text(WRONG, encoding="utf-8")
    assert ivp("--format", form)[0] == 1


def test_what_machines_read_is_what_they_take(ivp: Ivp) -> None:
    schema = json.loads((REPOSITORY / "schema/check.schema.json").read_text(encoding="utf-8"))
    assert not list(Draft202012Validator(schema).iter_errors(json.loads(ivp("--format", "json")[1])))
    assert (
        json.loads(ivp("--format", "gitlab")[1])[0]["location"]["path"] == "werk/plannen/dorp/programma.yaml"
    )
    sarif = json.loads(ivp("--format", "sarif")[1])
    assert TITLE in sarif["runs"][0]["results"][0]["message"]["text"]
    suites = ET.fromstring(ivp("--format", "junit")[1])
    assert [suite.get("name") for suite in suites] == [
        "plannen/dorp/gemeente.yaml",
        "plannen/dorp/programma.yaml",
    ]


def test_a_report_is_the_same_in_every_place(ivp: Ivp, workspace: Path) -> None:
    outputs = {}
    for zone, seed in (("UTC", "1"), ("Asia/Tokyo", "2")):
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"}
        words = ["-m", "ivp_cli", "-C", str(workspace), "check", "--peildatum", "2026-07-01", "-o", "sarif=s"]
        subprocess.run([sys.executable, *words], env=environment, check=True, capture_output=True)
        outputs[zone] = (workspace / "s").read_bytes()
        (workspace / "s").unlink()
    assert len(set(outputs.values())) == 1


@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_a_format_costs_only_what_it_uses(workspace: Path, form: str) -> None:
    check = (
        "import sys; from ivp_cli.__main__ import main;"
        f"main(['-C', {str(workspace)!r}, 'check', '--format', {form!r}]);"
        "sys.stdout.flush(); print(*sorted(sys.modules), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", check], check=True, capture_output=True, text=True)
    loaded = run.stderr.split()
    assert "ivp_cli.views.findings" in loaded
    others = {"github", "gitlab", "sarif", "junit", "json"} - {form}
    assert not {f"ivp_cli.views.reports.{other}" for other in others}.intersection(loaded)
    assert not {"jinja2", "xml.etree.ElementTree"}.intersection(loaded)


def test_one_file_full_of_mistakes_hides_no_other(ivp: Ivp, workspace: Path) -> None:
    many = f"{PROGRAMMA}  - id: lamp\n    titel: Lamp\n    doelgroepen: [{', '.join(['[]'] * 5200)}]\n"
    (workspace / "plannen/aardorp").mkdir()
    (workspace / "plannen/aardorp/programma.yaml").write_text(many, encoding="utf-8")
    (workspace / "plannen/dorp/programma.yaml").write_text(WRONG, encoding="utf-8")
    report = json.loads(ivp("--format", "json")[1])
    files = [finding["file"] for finding in report["findings"]]
    assert files.count("plannen/aardorp/programma.yaml") == 4999
    assert "plannen/dorp/programma.yaml" in files


def test_what_makes_a_run_fail_is_shown_however_much_milder_was_found_before_it(
    ivp: Ivp, workspace: Path
) -> None:
    mild = "".join(f"  - id: lamp-{n}\n    titel: Lamp {n}\n" for n in range(300))
    (workspace / "plannen/aardorp").mkdir()
    (workspace / "plannen/aardorp/programma.yaml").write_text(PROGRAMMA + mild, encoding="utf-8")
    (workspace / "plannen/dorp/programma.yaml").write_text(WRONG, encoding="utf-8")
    for form, most in (("full", 200), ("concise", 200), ("github", 212)):
        code, out, err = ivp("--format", form)
        told = [line for line in out.splitlines() if re.match(r"::|(werk/)?plannen/", line)]
        assert code == 1
        assert len(told) == most
        assert sum("plannen/dorp/programma.yaml" in line for line in told) == 1
        assert "IVP012" in told[0 if form == "github" else -1]
        assert "geeft alles" in out + err
    lines = [int(line.split(":")[1]) for line in ivp("--format", "concise")[1].splitlines()[:-1]]
    assert lines == sorted(lines)


@pytest.mark.parametrize("form", ["full", "concise", "github", "json", "gitlab", "sarif", "junit"])
def test_a_report_that_is_not_whole_says_so(ivp: Ivp, workspace: Path, form: str) -> None:
    many = f"{PROGRAMMA}  - id: lamp\n    titel: Lamp\n    doelgroepen: [{', '.join(['[]'] * 5200)}]\n"
    (workspace / "plannen/dorp/programma.yaml").write_text(many, encoding="utf-8")
    _, out, err = ivp("--format", form)
    assert "geeft alles" not in out + err
    assert "noem een gemeente of bestand" in out + err
