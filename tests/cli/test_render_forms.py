"""In which form `ivp render` makes a document: by the name of the file, or as asked for."""

import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from ivp_cli.__main__ import main
from ivp_cli.cli.extras import how_to_add
from tests.cli.letters import run, template


def test_the_file_name_decides_on_the_form(workspace: Path) -> None:
    assert run("jaarprogramma", "2024", "--output", "brief.html") == 0
    assert (workspace / "brief.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert run("jaarprogramma", "2024", "--output", "brief.md") == 0
    assert (workspace / "brief.md").read_text(encoding="utf-8").startswith("# Raadsinformatiebrief")


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("name", ["", " "])
def test_a_file_without_a_name_is_no_screen(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    for words in (("render", "jaarprogramma", "2024"), ("schema",)):
        assert main([*words, "--output", name]) == 2
        out, err = capfd.readouterr()
        assert out == ""
        assert "--output: de naam is leeg." in err


@pytest.mark.usefixtures("workspace")
def test_a_form_that_does_not_fit_the_name_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("jaarprogramma", "2024", "--format", "html", "--output", "brief.md") == 2
    assert "--format html past niet bij een bestand .md." in capfd.readouterr().err
    assert run("jaarprogramma", "2024", "--format", "html", "--output", "brief.htm") == 0
    assert run("jaarprogramma", "2024", "--format", "md", "--output", "brief.txt") == 0


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


@pytest.mark.parametrize("words", [(), ("--output", "-")])
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
    assert how_to_add("pdf") in err
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
