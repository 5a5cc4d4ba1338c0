"""`ivp render`: where a document comes from, and whether it still is what the plans say."""

from pathlib import Path

import pytest

from ivp_cli.__main__ import main
from tests.repository import commit, git

GEMEENTE = "soort: gemeente\nid: aa\nnaam: Aa\ncode: GM0001\nbrondocumenten:\n  - id: nota\n    titel: Nota\n"
PROGRAMMA = """soort: jaarprogramma
id: jaarprogramma-2024
titel: Veilig
periode: 2024
samenvatting: Kort.
bronnen:
  - bron: nota
"""
DAY = ("--peildatum", "2024-07-01")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plannen/aa").mkdir(parents=True)
    (tmp_path / "plannen/aa/gemeente.yaml").write_text(GEMEENTE, encoding="utf-8")
    (tmp_path / "plannen/aa/jaarprogramma-2024.yaml").write_text(PROGRAMMA, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> int:
    return main(["render", "jaarprogramma", "2024", *DAY, *words])


@pytest.mark.parametrize("name", ["brief.md", "brief.html", "brief.docx"])
def test_a_document_that_was_just_made_is_right(
    name: str, workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("-o", name) == 0
    made = (workspace / name).read_bytes()
    capfd.readouterr()
    assert run("-o", name, "--check") == 0
    assert capfd.readouterr() == ("", f"{name} klopt.\n")
    assert (workspace / name).read_bytes() == made


def test_what_is_different_is_shown_and_nothing_is_written(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("-o", "brief.md") == 0
    old = (workspace / "brief.md").read_bytes()
    plan = workspace / "plannen/aa/jaarprogramma-2024.yaml"
    plan.write_text(PROGRAMMA.replace("Kort.", "Lang."), encoding="utf-8")
    capfd.readouterr()
    assert run("-o", "brief.md", "--check") == 1
    out, err = capfd.readouterr()
    assert "\n-Kort. [1]\n+Lang. [1]\n" in out
    assert "sha256" not in out
    assert err.endswith("brief.md is niet wat er nu gemaakt zou worden.\n")
    assert (workspace / "brief.md").read_bytes() == old


@pytest.mark.parametrize("name", ["brief.md", "brief.html"])
@pytest.mark.parametrize("added", ["Groet van de griffier.\n", "Groet van de griffier."])
def test_what_was_written_at_the_end_is_shown_too(
    name: str, added: str, workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("-o", name) == 0
    made = (workspace / name).read_text(encoding="utf-8")
    (workspace / name).write_text(made + added, encoding="utf-8")
    capfd.readouterr()
    assert run("-o", name, "--check") == 1
    out = capfd.readouterr().out
    assert "\n-Groet van de griffier.\n" in out
    assert "\n+" not in out.partition("\n@@")[2]
    assert "sha256" not in out
    (workspace / name).write_text(made.rpartition("<!-- ivp:")[0], encoding="utf-8")
    assert run("-o", name, "--check") == 1
    assert "\n+<!-- ivp: sha256:" in capfd.readouterr().out


def test_of_paper_it_is_only_said_that_it_is_different(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (workspace / "brief.docx").write_bytes(b"PK")
    assert run("-o", "brief.docx", "--check") == 1
    assert capfd.readouterr() == ("", "brief.docx is niet wat er nu gemaakt zou worden.\n")


def test_a_document_that_is_not_there_is_not_right(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("-o", "brief.md", "--check") == 1
    assert capfd.readouterr().err.endswith("brief.md bestaat niet.\n")
    assert not (workspace / "brief.md").exists()
    assert run("--check") == 2
    assert "Noem dat bestand met --output." in capfd.readouterr().err


def test_other_line_ends_are_no_difference(workspace: Path) -> None:
    assert run("-o", "brief.md") == 0
    path = workspace / "brief.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("-o", "brief.md", "--check") == 0


def test_an_edit_by_hand_is_found(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("-o", "brief.md") == 0
    path = workspace / "brief.md"
    path.write_bytes(path.read_bytes().replace(b"Kort", b"Kort en krachtig"))
    assert run("-o", "brief.md", "--check") == 1
    assert "-Kort en krachtig. [1]\n+Kort. [1]\n" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("sources", "note", "listed"), [("noten", True, True), ("lijst", False, True), ("geen", False, False)]
)
@pytest.mark.parametrize(("format", "number"), [("md", "Kort. [1]"), ("html", '<a href="#bron-1">')])
@pytest.mark.usefixtures("workspace")
def test_sources_as_notes_as_a_list_or_not(
    sources: str, note: bool, listed: bool, format: str, number: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("--bronnen", sources, "--format", format) == 0
    out = capfd.readouterr().out
    assert (number in out, "Nota" in out) == (note, listed)
    assert ("De nummers tussen haken" in out) == (note and format == "md")


def test_the_revision_is_the_last_commit_that_touched_the_plans(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    git(workspace, "init", "-q")
    first = commit(workspace)
    (workspace / "elders.txt").write_text("x", encoding="utf-8")
    commit(workspace)
    assert run("--revisie") == 0
    assert f"stand op 1 juli 2024; revisie {first[:12]}.\n" in capfd.readouterr().out
    assert run() == 0
    assert "revisie" not in capfd.readouterr().out
    plan = workspace / "plannen/aa/jaarprogramma-2024.yaml"
    plan.write_text(PROGRAMMA.replace("Kort.", "Lang."), encoding="utf-8")
    assert run("--revisie") == 0
    said = f"revisie {first[:12]}, met wijzigingen die niet zijn vastgelegd.\n"
    assert said in capfd.readouterr().out
    second = commit(workspace)
    assert run("--revisie") == 0
    assert f"; revisie {second[:12]}.\n" in capfd.readouterr().out


def test_without_the_history_no_revision_is_named(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("--revisie") == 3
    assert "Maak er een met `git init`." in capfd.readouterr().err
    git(workspace, "init", "-q")
    (workspace / "elders.txt").write_text("x", encoding="utf-8")
    git(workspace, "add", "elders.txt")
    git(workspace, "commit", "-qm", "x")
    assert run("--revisie") == 3
    assert "nog niet vastgelegd in git" in capfd.readouterr().err
    commit(workspace)
    copy = tmp_path_factory.mktemp("kopie")
    git(copy, "clone", "-q", "--depth=1", workspace.as_uri(), "kloon")
    assert main(["-C", str(copy / "kloon"), "render", "jaarprogramma", "2024", "--revisie"]) == 3
    assert "git fetch --unshallow" in capfd.readouterr().err
