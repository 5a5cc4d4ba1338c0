"""`docs/sjablonen.md` tells everything that a template can use, and its example works."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from ivp_cli.__main__ import main
from ivp_cli.views.documents.environment import Room
from ivp_cli.views.documents.templates import all_blocks, blocks, builtin
from tools.generated import WORKSPACES
from tools.sjablonen import undocumented

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/sjablonen.md"


def test_every_variable_has_a_meaning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert undocumented(WORKSPACES) == [], "say what they mean in tools/betekenissen.py"


def test_every_filter_is_told() -> None:
    table = PAGE.read_text("utf-8").partition("## Filters")[2].partition("## ")[0]
    first = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    told = {name for cell in first for name in re.findall(r"`(\w+)`", cell)}
    assert told == {name for name in Room({}, html=True).filters if ":" not in name}


def test_the_blocks_of_every_document_are_told() -> None:
    text = PAGE.read_text("utf-8")
    for name in set(blocks(builtin("document.html.j2") or "")):
        assert f"`{name}`" in text


def test_the_guide_names_the_blocks_of_the_letter() -> None:
    guide = (ROOT / "docs/handleiding.md").read_text("utf-8")
    told = guide.partition("De blokken heten ")[2].partition("In een sjabloon")[0]
    letter = builtin("raadsinformatiebrief.html.j2") or ""
    assert set(re.findall(r"`(\w+)`", told)) == {*all_blocks(letter)}


def test_every_link_on_the_page_leads_somewhere() -> None:
    text = PAGE.read_text("utf-8")
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w-]", "", heading.lower().replace(" ", "-")) for heading in headings}
    assert len(anchors) == len(headings)
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= anchors


def test_the_example_works(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ((name, template),) = re.findall(
        r"<!-- bestand: (\S+) -->\n\n```jinja\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL
    )
    for folder in ("plannen", "sjablonen"):
        copytree(ROOT / "voorbeelden/veenstad" / folder, tmp_path / folder)
    (tmp_path / "sjablonen" / name).write_text(template, encoding="utf-8")
    assert main(["-C", str(tmp_path), "render", "evaluatie", "2026", "--peildatum", "2026-11-22"]) == 0
    out = capfd.readouterr().out
    assert re.search(r"Deze evaluatie gaat over .+ \(2023-2026\)", out)
    assert out.endswith("Vragen? Kijk op onze website.\n")
    assert "## Bronnen" in out
