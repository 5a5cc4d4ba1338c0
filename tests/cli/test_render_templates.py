"""`ivp render --list` and `--eject`."""

from pathlib import Path

import pytest

from ivp_cli.__main__ import main
from ivp_cli.views.documents import KINDS
from ivp_cli.views.documents.templates import LAYOUTS, builtin, builtin_names

GEMEENTE = "soort: gemeente\nid: {id}\nnaam: {id}\ncode: GM0001\n"
PROGRAMMA = "soort: jaarprogramma\nid: jaarprogramma-2024\ntitel: Veilig\nperiode: 2024\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for id in ("aa", "bb"):
        (tmp_path / "plannen" / id).mkdir(parents=True)
        (tmp_path / f"plannen/{id}/gemeente.yaml").write_text(GEMEENTE.format(id=id), encoding="utf-8")
    (tmp_path / "plannen/aa/jaarprogramma-2024.yaml").write_text(PROGRAMMA, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> int:
    return main(["render", *words])


def test_the_list_names_every_kind_and_every_template(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (workspace / "sjablonen").mkdir()
    for name in ("evaluatie.md.j2", "docment.html.j2"):
        (workspace / "sjablonen" / name).write_text("x", encoding="utf-8")
    assert run("--list") == 0
    out, err = capfd.readouterr()
    assert err == ""
    assert "  jaarprogramma: de brief over het programma van een jaar\n    voor aa 2024\n" in out
    assert "  evaluatie: wat er van een meerjarenplan terechtkwam\n    nu nog nergens gegevens voor\n" in out
    for name in (*KINDS, *builtin_names(), *LAYOUTS):
        assert f"\n  {name}" in out
    lines = dict(line.split(maxsplit=1) for line in out.partition("Sjablonen\n")[2].splitlines())
    assert lines["evaluatie.md.j2"] == "eigen, uit sjablonen/"
    assert lines["evaluatie.html.j2"] == "ingebouwd"
    assert lines["docment.html.j2"] == (
        "eigen, uit sjablonen/; vervangt niets. Bedoelde u `document.html.j2`?"
    )
    assert run("--list", "--gemeente", "bb") == 0
    assert "2024" not in capfd.readouterr().out


@pytest.mark.parametrize("name", [*builtin_names(), *LAYOUTS])
def test_a_copy_of_a_template_changes_nothing(
    name: str, workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("jaarprogramma", "2024", "--format", "html") == 0
    before = capfd.readouterr().out
    assert run("--eject", name) == 0
    out, err = capfd.readouterr()
    assert out == f"Gemaakt: sjablonen/{name}\n"
    assert "Deze kopie gaat voor" in err
    assert (workspace / "sjablonen" / name).read_text("utf-8") == builtin(name)
    assert run("jaarprogramma", "2024", "--format", "html") == 0
    assert capfd.readouterr().out == before


def test_advice_names_the_blocks(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("--eject", "planpagina.html.j2") == 0
    err = capfd.readouterr().err
    assert '{% extends "standaard/planpagina.html.j2" %}\n  {% block inleiding %}' in err
    assert "Blokken in planpagina.html.j2: stijl, kop, inhoud, inleiding, prioriteiten," in err
    assert ", bronnen, colofon." in err
    assert "Het geldt voor HTML; voor Markdown, pdf, docx en odt is er planpagina.md.j2.\n" in err
    assert run("--eject", "opmaak.typ") == 0
    assert "Het geldt voor" not in capfd.readouterr().err
    assert (workspace / "sjablonen").is_dir()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("raadsinformatiebrief.md", "eigen", "Bedoelde u `raadsinformatiebrief.md.j2`?"),
        ("_delen/documnt.md.j2", "eigen", "Bedoelde u `document.md.j2`?"),
        ("eigen-deel.md.j2", "eigen", ""),
        ("raadsinformatiebrief.md.j2", "{% include 'eigen-deel.md.j2' %}{# of _delen/documnt.md.j2 #}", None),
        ("logo.svg", "<svg/>", None),
        ("leesmij.txt", "van de huisstijl", None),
    ],
)
def test_a_file_that_no_document_uses_is_told(
    name: str, text: str, told: str | None, workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = workspace / "sjablonen" / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    if "include" in text:
        (workspace / "sjablonen/eigen-deel.md.j2").write_text("deel", encoding="utf-8")
    assert run("jaarprogramma", "2024") == 0
    said = f"Let op: {path.name} in sjablonen/ wordt niet gebruikt. {told}"
    assert capfd.readouterr().err == ("" if told is None else f"{said.rstrip()}\n")


def test_a_template_for_another_form_is_told_where_it_does_nothing(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    own = '{% extends "standaard/raadsinformatiebrief.FORM.j2" %}'
    (workspace / "sjablonen").mkdir()
    for form, others in (("md", ["html"]), ("html", [])):
        name = f"raadsinformatiebrief.{form}.j2"
        (workspace / "sjablonen" / name).write_text(own.replace("FORM", form), encoding="utf-8")
        for asked in ("md", "html"):
            assert run("jaarprogramma", "2024", "--format", asked) == 0
            err = capfd.readouterr().err
            said = f"{name} in sjablonen/ geldt niet voor HTML; daarvoor is raadsinformatiebrief.html.j2."
            assert (said in err) == (asked in others)
    (workspace / "sjablonen/raadsinformatiebrief.md.j2").unlink()
    assert run("jaarprogramma", "2024") == 0
    assert "geldt niet voor Markdown, pdf, docx en odt; daarvoor is raads" in capfd.readouterr().err


def test_the_list_tells_what_is_no_template_though_it_seems_to_be(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (workspace / "sjablonen").mkdir()
    (workspace / "sjablonen/evaluatie.md").write_text("eigen", encoding="utf-8")
    assert run("--list") == 0
    assert "evaluatie.md in sjablonen/ wordt niet gebruikt. Bedoelde u `evalu" in capfd.readouterr().err


def test_what_is_there_is_never_replaced(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for folder in ("sjablonen", "sjablonen/_delen"):
        (workspace / folder).mkdir()
    (workspace / "sjablonen/evaluatie.md.j2").write_text("eigen", encoding="utf-8")
    (workspace / "sjablonen/_delen/document.md.j2").write_text("eigen", encoding="utf-8")
    for name in ("evaluatie.md.j2", "document.md.j2"):
        assert run("--eject", name) == 1
        assert f"heeft al een {name}" in capfd.readouterr().err
    assert (workspace / "sjablonen/evaluatie.md.j2").read_text("utf-8") == "eigen"
    assert not (workspace / "sjablonen/document.md.j2").exists()


def test_nothing_is_written_through_a_link(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory, capfd: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path_factory.mktemp("elders")
    (workspace / "sjablonen").symlink_to(elsewhere)
    assert run("--eject", "evaluatie.md.j2") == 3
    assert "geen gewoon bestand of gewone map" in capfd.readouterr().err
    assert list(elsewhere.iterdir()) == []


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--eject", "evaluatie.md"], "Bedoelde u `evaluatie.md.j2`?"),
        (["--eject", "../evaluatie.md.j2"], "bestaat niet"),
        ([], "SOORT ontbreekt.\nWat er te maken is, en voor welke jaren: `ivp render --list`."),
        (["jaarprogramma"], "JAAR ontbreekt."),
    ],
)
def test_wrong_use_is_explained(words: list[str], said: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(*words) == 2
    assert said in capfd.readouterr().err
