"""`ivp render`, as it is typed."""

import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from ivp_cli.__main__ import main

ROOT = Path(__file__).parents[2]
GEMEENTE = "soort: gemeente\nid: {id}\nnaam: {naam}\ncode: GM000{nummer}\n"
PROGRAMMA = "soort: jaarprogramma\nid: jaarprogramma-2024\ntitel: {titel}\nperiode: 2024\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two municipalities, of which one has a programme."""
    for nummer, id in enumerate(("aa", "bb"), 1):
        folder = tmp_path / "plannen" / id
        folder.mkdir(parents=True)
        text = GEMEENTE.format(id=id, naam=id.title(), nummer=nummer)
        (folder / "gemeente.yaml").write_text(text, encoding="utf-8")
    write(tmp_path, "aa", "'{{ 7*7 }} <script> | # *x*'")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(root: Path, gemeente: str, titel: str, name: str = "jaarprogramma-2024") -> Path:
    path = root / "plannen" / gemeente / f"{name}.yaml"
    path.write_text(PROGRAMMA.format(titel=titel).replace("jaarprogramma-2024", name), encoding="utf-8")
    return path


def run(*words: str) -> int:
    return main(["render", *words])


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
        (["jaarprogramma", "24"], "'24' is geen jaar."),
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
        (["jaarprogramma", "2023"], "Wel te maken: 2024 (aa)."),
        (["jaarprogramma", "2024", "-g", "bb"], "Bb heeft niet de gegevens voor jaarprogramma 2024."),
        (["actieplan", "2024"], "Geen enkele gemeente heeft de gegevens voor actieplan 2024."),
        (["voortgang", "2024"], "Geen enkele gemeente heeft de gegevens voor voortgang 2024."),
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


def test_the_file_name_decides_on_the_form(workspace: Path) -> None:
    assert run("jaarprogramma", "2024", "--output", "brief.html") == 0
    assert (workspace / "brief.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert run("jaarprogramma", "2024", "--output", "brief.md") == 0
    assert (workspace / "brief.md").read_text(encoding="utf-8").startswith("# Raadsinformatiebrief")


@pytest.mark.usefixtures("workspace")
def test_a_form_that_does_not_fit_the_name_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("jaarprogramma", "2024", "--format", "html", "--output", "brief.md") == 2
    assert "--format html past niet bij een bestand .md." in capfd.readouterr().err
    assert run("jaarprogramma", "2024", "--format", "html", "--output", "brief.htm") == 0
    assert run("jaarprogramma", "2024", "--format", "md", "--output", "brief.txt") == 0


def test_an_edited_letter_is_not_overwritten_unasked(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    command = ["jaarprogramma", "2024", "--output", "brief.md"]
    assert run(*command) == 0
    assert run(*command, "--peildatum", "2024-01-01") == 0
    letter = workspace / "brief.md"
    letter.write_text(letter.read_text(encoding="utf-8").replace("onbekend", "bekend"), encoding="utf-8")
    edited = letter.read_text(encoding="utf-8")
    assert run(*command) == 3
    assert "met de hand gewijzigd" in capfd.readouterr().err
    assert letter.read_text(encoding="utf-8") == edited
    assert run(*command, "--overschrijf") == 0


def template(workspace: Path, name: str, text: str) -> None:
    path = workspace / "sjablonen" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


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


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("name", ["brief.rtf", "brief.DOC", "brief.txt"])
def test_a_kind_of_file_that_cannot_be_made_is_refused(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("jaarprogramma", "2024", "--output", name) == 2
    assert f"een bestand {Path(name).suffix.lower()} maakt ivp niet" in capfd.readouterr().err
    assert not Path(name).exists()


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("name", ["brief", "brief.", ".pdf", "./"])
def test_a_file_without_ending_is_no_markdown_unasked(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("jaarprogramma", "2024", "--output", name) == 2
    err = capfd.readouterr().err
    assert "zegt niet welke vorm u wilt." in err
    assert (
        "Kies een naam die eindigt op .md, .html, .odt, .docx of .pdf, of noem de vorm met --format." in err
    )
    assert not Path(name).is_file()


def test_a_file_without_ending_is_written_in_the_form_that_is_asked_for(workspace: Path) -> None:
    assert run("jaarprogramma", "2024", "--output", "brief", "--format", "html") == 0
    assert (workspace / "brief").read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize("words", [(), ("--output", "-"), ("--output", "")])
def test_without_a_file_there_is_markdown(
    workspace: Path, words: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    before = [*workspace.iterdir()]
    assert run("jaarprogramma", "2024", *words) == 0
    assert capfd.readouterr().out.startswith("# Raadsinformatiebrief")
    assert [*workspace.iterdir()] == before


def test_a_calendar_is_offered_where_there_is_one(capfd: pytest.CaptureFixture[str], workspace: Path) -> None:
    assert run("termijnagenda", "2024", "--output", str(workspace / "raad")) == 2
    assert "eindigt op .md, .html, .odt, .docx, .pdf of .ics, of noem" in capfd.readouterr().err


PAPER = pytest.mark.parametrize("form", ["odt", "docx", "pdf"])


@PAPER
def test_paper_is_written_whole_and_our_own_is_replaced(
    workspace: Path, form: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = workspace / f"brief.{form.upper()}"
    first = ("jaarprogramma", "2024", "--peildatum", "2024-02-06", "--output", path.name)
    assert run(*first) == 0
    data = path.read_bytes()
    assert run(*first) == 0
    assert path.read_bytes() == data
    assert run("jaarprogramma", "2024", "--peildatum", "2024-03-06", "--output", path.name) == 0
    assert path.read_bytes() != data
    said = [line.partition(":")[0] for line in capfd.readouterr().err.splitlines()]
    assert said == ["Geschreven", "Ongewijzigd", "Geschreven"]


@PAPER
def test_paper_that_was_edited_is_not_replaced_unasked(
    workspace: Path, form: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = workspace / f"brief.{form}"
    words = ("jaarprogramma", "2024", "--output", path.name)
    assert run(*words) == 0
    edited = path.read_bytes().replace(b"a", b"b", 1)
    path.write_bytes(edited)
    capfd.readouterr()
    assert run(*words) == 3
    assert "met de hand gewijzigd" in capfd.readouterr().err
    assert path.read_bytes() == edited
    assert run(*words, "--overschrijf") == 0


@PAPER
def test_paper_goes_through_a_pipe_as_it_goes_to_a_file(
    workspace: Path, form: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = ("jaarprogramma", "2024", "--peildatum", "2024-02-06")
    assert run(*words, "--format", form) == 0
    data, err = capfdbinary.readouterr()
    assert err == b""
    assert run(*words, "--output", f"brief.{form}") == 0
    assert (workspace / f"brief.{form}").read_bytes() == data


@pytest.mark.usefixtures("workspace")
@PAPER
def test_paper_does_not_go_to_a_screen(
    form: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run("jaarprogramma", "2024", "--format", form) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert f"--output brief.{form}" in err


@pytest.mark.usefixtures("workspace")
def test_without_the_extra_it_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert run("jaarprogramma", "2024", "--output", "brief.pdf") == 3
    err = capfd.readouterr().err
    assert "Voor dit document is een extra onderdeel van ivp nodig: pdf." in err
    assert 'pip install "ivp-cli[pdf]"' in err
    assert not Path("brief.pdf").exists()


def test_a_template_for_markdown_reaches_paper(workspace: Path) -> None:
    template(workspace, "raadsinformatiebrief.md.j2", "# Eigen *brief*")
    template(workspace, "opmaak.docx.xml", "<eigen/>")
    assert run("jaarprogramma", "2024", "--output", "brief.docx") == 0
    with ZipFile(workspace / "brief.docx") as packed:
        assert b"Eigen " in packed.read("word/document.xml")
        assert packed.read("word/styles.xml") == b"<eigen/>"


def test_an_agenda_becomes_a_calendar(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = workspace / "plannen" / "aa" / "jaarprogramma-2024.yaml"
    actie = "acties:\n  - {id: nota, titel: Een nota, type: raad, planning: 2024-K2}\n"
    path.write_text(path.read_text(encoding="utf-8") + actie, encoding="utf-8")
    assert run("termijnagenda", "2024", "--output", "raad.ics") == 0
    made = (workspace / "raad.ics").read_bytes()
    assert made.startswith(b"BEGIN:VCALENDAR\r\n")
    assert run("termijnagenda", "2024", "--output", "raad.ics") == 0
    assert "Ongewijzigd" in capfd.readouterr().err
    (workspace / "raad.ics").write_bytes(made.replace(b"Een nota", b"Geen nota"))
    assert run("termijnagenda", "2024", "--output", "raad.ics") == 3
    assert run("termijnagenda", "2024", "--format", "ics") == 0
    assert "SUMMARY:Actie: Een nota (uiterlijk\\; 2e kwartaal 2024)" in capfd.readouterr().out


@pytest.mark.usefixtures("workspace")
def test_a_letter_makes_no_calendar(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("jaarprogramma", "2024", "--output", "brief.ics") == 2
    assert "Een kalender (ics) is er niet van soort jaarprogramma." in capfd.readouterr().err
