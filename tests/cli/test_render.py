"""`ivp render`, as it is typed."""

from pathlib import Path

import pytest

from ivp_cli.__main__ import main
from tests.cli.letters import run, template, write

ROOT = Path(__file__).parents[2]


def test_one_command_gives_the_letter_of_diemen(capfd: pytest.CaptureFixture[str]) -> None:
    code = main(["-C", str(ROOT), "render", "jaarprogramma", "2024", "--peildatum", "2024-02-06"])
    out, err = capfd.readouterr()
    assert (code, err) == (0, "")
    assert out == (ROOT / "tests/golden/diemen-raadsinformatiebrief-2024.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("workspace")
def test_plan_text_stays_text(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("jaarprogramma", "2024") == 0
    assert "# Raadsinformatiebrief: {{ 7\\*7 }} &lt;script> | # \\*x\\*" in capfd.readouterr().out
    assert run("jaarprogramma", "2024", "--format", "html") == 0
    assert "<h1>{{ 7*7 }} &lt;script&gt; | # *x*</h1>" in capfd.readouterr().out


def test_several_municipalities_are_listed(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(workspace, "bb", "B")
    assert run("jaarprogramma", "2024") == 2
    assert "Kies met --gemeente uit: aa, bb." in capfd.readouterr().err
    assert run("jaarprogramma", "2024", "--gemeente", "bb") == 0


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["jaarprogramma", "2024", "-g", "ab"], "Kies uit: aa, bb, alle."),
        (["jaarprogrma", "2024"], "Bedoelde u `jaarprogramma`?"),
        (["jaarprogramma", "24"], "'24' is geen jaar of periode."),
        (["jaarprogramma"], "JAAR"),
        (
            ["jaarprogramma", "2024", "-g", "aa", "-g", "bb"],
            "Soort jaarprogramma gaat over één gemeente; genoemd zijn aa, bb.\nMaak er een per gemeente.",
        ),
        (["vergelijking", "2024", "-g", "aa", "-g", "b"], "Gemeente 'b' bestaat niet."),
        (
            ["vergelijking", "2024", "-g", "aa", "-g", "aa"],
            "Met één gemeente (aa) valt er niets te vergelijken.\nNoem er nog een met --gemeente, of laat",
        ),
    ],
)
def test_wrong_use_is_explained(words: list[str], said: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(*words) == 2
    assert said in capfd.readouterr().err


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["jaarprogramma", "2023"], "Geen enkele gemeente heeft de gegevens voor jaarprogramma 2023."),
        (
            ["jaarprogramma", "2023"],
            "een programma voor dat jaar, van welke soort ook.\nWel te maken: 2024 (aa).",
        ),
        (["jaarprogramma", "2024", "-g", "bb"], "Bb heeft niet de gegevens voor jaarprogramma 2024."),
        (["actieplan", "2024"], "Geen enkele gemeente heeft de gegevens voor actieplan 2024."),
        (
            ["voortgang", "2024"],
            "voor voortgang 2024.\nDaarvoor is nodig: een programma voor dat jaar, waarvan acties een",
        ),
        (["plan", "2024"], "Daarvoor is nodig: een plan voor dat jaar.\n"),
    ],
)
def test_without_facts_there_is_no_document(
    words: list[str], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(*words) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert said in err


def test_of_several_programmes_it_says_which(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    other = write(workspace, "aa", "Ander", "actieplan-2024")
    other.write_text(
        other.read_text(encoding="utf-8").replace("soort: jaarprogramma", "soort: actieplan"),
        encoding="utf-8",
    )
    assert run("jaarprogramma", "2024") == 0
    assert "Er is ook: Ander (actieplan)." in capfd.readouterr().err


@pytest.mark.parametrize("broken", ["jaarprogramma-2024.yaml", "gemeente.yaml"])
def test_a_plan_with_errors_is_refused(
    workspace: Path, broken: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = workspace / "plannen" / "aa" / broken
    path.write_text(path.read_text(encoding="utf-8") + "titl: x\n", encoding="utf-8")
    assert run("jaarprogramma", "2024", "--output", "brief.md") == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert f"plannen/aa/{broken}:5:1" in err
    assert not (workspace / "brief.md").exists()


def test_a_plan_that_breaks_a_rule_is_refused(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = workspace / "plannen" / "aa" / "jaarprogramma-2024.yaml"
    actie = "acties:\n  - {id: lopen, titel: Lopen, planning: 2024, hoort_bij: [bestaat-niet]}\n"
    path.write_text(path.read_text(encoding="utf-8") + actie, encoding="utf-8")
    assert run("jaarprogramma", "2024", "--output", "brief.md") == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert "plannen/aa/jaarprogramma-2024.yaml:6:" in err
    assert "fout IVP020" in err
    assert not (workspace / "brief.md").exists()


def test_what_is_less_bad_is_told_and_does_not_stop_it(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = workspace / "plannen" / "aa" / "jaarprogramma-2024.yaml"
    actie = "acties:\n  - {id: lopen, titel: Lopen, planning: 2031}\n"
    path.write_text(path.read_text(encoding="utf-8") + actie, encoding="utf-8")
    assert run("jaarprogramma", "2024") == 0
    out, err = capfd.readouterr()
    assert "**Lopen**" in out
    assert "plannen/aa/jaarprogramma-2024.yaml:6:" in err
    assert "waarschuwing IVP3" in err


def test_a_municipality_that_was_not_read_may_have_one_too(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (workspace / "plannen" / "bb" / "jaarprogramma-2024.yaml").write_text("soort: [\n", encoding="utf-8")
    assert run("jaarprogramma", "2024") == 0
    assert "niet alles is gelezen van bb" in capfd.readouterr().err


def test_an_edited_letter_is_not_overwritten_unasked(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    command = ["jaarprogramma", "2024", "--output", "brief.md"]
    assert run(*command) == 0
    assert run(*command, "--peildatum", "2024-01-01") == 0
    letter = workspace / "brief.md"
    letter.write_text(letter.read_text(encoding="utf-8").replace("gemeenteraad", "raad"), encoding="utf-8")
    edited = letter.read_text(encoding="utf-8")
    assert run(*command) == 3
    assert "met de hand gewijzigd" in capfd.readouterr().err
    assert letter.read_text(encoding="utf-8") == edited
    assert run(*command, "--overschrijf") == 0


def test_a_template_of_the_workspace_goes_first(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    template(workspace, "raadsinformatiebrief.md.j2", "{% include 'groet.md.j2' %}, {{ gemeente.naam }}")
    template(workspace, "_delen/groet.md.j2", "Dag")
    assert run("jaarprogramma", "2024") == 0
    assert capfd.readouterr().out == "Dag, Aa\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "\n{{ gemeente.nam }}",
            "Sjabloon raadsinformatiebrief.md.j2, regel 2: `nam` bestaat niet. Bedoelde u `naam`?",
        ),
        ("{{ 'x' * 9 }}", "een sjabloon rekent niet"),
    ],
)
def test_a_faulty_template_is_told(
    workspace: Path, text: str, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    template(workspace, "raadsinformatiebrief.md.j2", text)
    assert run("jaarprogramma", "2024") == 1
    assert said in capfd.readouterr().err


def test_a_template_that_is_a_link_is_refused(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (workspace / "sjablonen").mkdir()
    (workspace / "sjablonen" / "raadsinformatiebrief.md.j2").symlink_to("/etc/passwd")
    assert run("jaarprogramma", "2024") == 3
    assert "geen gewoon bestand" in capfd.readouterr().err
