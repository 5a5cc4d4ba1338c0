"""What people type for a document and for its years, and where it can be made."""

from pathlib import Path

import pytest

from ivp_cli.views.documents import ALSO, KINDS
from tests.cli.letters import run, write

PLAN = "soort: veiligheidsagenda\nid: agenda\ntitel: Agenda van {wie}\nperiode: {periode}\n"


def plan(root: Path, gemeente: str, periode: str) -> None:
    path = root / f"plannen/{gemeente}/agenda.yaml"
    path.write_text(PLAN.format(wie=gemeente, periode=periode), encoding="utf-8")


def line(out: str, word: str) -> str:
    """For whom and when a document can be made, in the list of all."""
    lines = out.splitlines()
    return next(lines[at + 1].strip() for at, one in enumerate(lines) if one.startswith(f"  {word}: "))


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("raadsinformatiebrief", "jaarprogramma"),
        ("Memo", "jaarprogramma"),
        ("voortgangsrapportage", "voortgang"),
        ("planpagina", "plan"),
        ("veiligheidsagenda", "plan"),
        ("agenda", "termijnagenda"),
    ],
)
def test_the_name_of_a_document_leads_to_its_kind(
    word: str, kind: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(word, "2024") == 2
    assert f"SOORT: waarde '{word}' bestaat niet.\nBedoelde u `{kind}`?" in capfd.readouterr().err


def test_every_word_leads_to_a_kind_and_every_template_is_such_a_word() -> None:
    assert {kind.template for kind in KINDS.values()} <= ALSO.keys()
    assert set(ALSO.values()) <= KINDS.keys()


def test_a_document_about_a_plan_takes_the_period_of_the_plan(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    plan(workspace, "bb", "2027-2030")
    for words in (("plan", "2027-2030"), ("plan", "2029"), ("begroting", "2027-2030")):
        assert run(*words) == 0
        assert "Agenda van bb" in capfd.readouterr().out
    assert run("plan", "2027-2029") == 1
    assert "heeft de gegevens voor plan 2027-2029.\n" in capfd.readouterr().err


def test_of_plans_that_overlap_the_period_says_which_is_meant(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    plan(workspace, "aa", "2023-2026")
    other = (workspace / "plannen/aa/agenda.yaml").read_text("utf-8").replace("agenda", "later")
    later = other.replace("2023-2026", "2024-2027").replace("soort: veiligheidslater", "soort: kadernota")
    (workspace / "plannen/aa/later.yaml").write_text(later.replace("Agenda", "Later"), encoding="utf-8")
    assert run("plan", "2024-2027") == 0
    out, err = capfd.readouterr()
    assert "Later van aa" in out
    assert "Gekozen" not in err


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["termijnagenda", "2027-2030"], "JAAR: een termijnagenda gaat over één jaar, niet over 2027-2030."),
        (["vergelijking", "2027-2030"], "JAAR: een vergelijking gaat over één jaar, niet over 2027-2030."),
        (
            ["plan", "2030-2027"],
            "JAAR: '2030-2027' is geen jaar of periode.\nSchrijf vier cijfers, zoals 2024",
        ),
        (["plan", "0001-9999"], "JAAR: '0001-9999' is geen jaar of periode."),
        (["plan", "2027-"], "JAAR: '2027-' is geen jaar of periode."),
    ],
)
def test_a_period_that_cannot_be_meant_is_explained(
    words: list[str], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(*words) == 2
    assert said in capfd.readouterr().err


def test_what_is_listed_can_be_made(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    plan(workspace, "aa", "2024-2027")
    assert run("--list") == 0
    out = capfd.readouterr().out
    assert line(out, "begroting") == "voor aa 2024, 2024-2027"
    assert line(out, "vergelijking") == "nu nog nergens gegevens voor"
    for jaar in range(2025, 2028):
        path = write(workspace, "aa", "Veilig", f"jaarprogramma-{jaar}")
        path.write_text(path.read_text("utf-8").replace("2024", str(jaar)), encoding="utf-8")
    assert run("--list") == 0
    assert line(capfd.readouterr().out, "begroting") == "voor aa 2024, 2025, 2026, 2027"


@pytest.mark.parametrize(
    ("other", "told"),
    [("2027-2030", "voor aa 2024-2027; bb 2027-2030"), ("2028-2031", "nu nog nergens gegevens voor")],
)
def test_a_comparison_is_listed_for_those_whose_years_meet(
    other: str, told: str, workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    plan(workspace, "aa", "2024-2027")
    plan(workspace, "bb", other)
    assert run("--list") == 0
    assert line(capfd.readouterr().out, "vergelijking") == told
