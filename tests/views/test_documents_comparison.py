"""The comparison: who shares what, in few and in many municipalities."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ivp_cli.loading import load
from ivp_cli.sources import Folder
from ivp_cli.views.documents import KINDS, DocumentProblem, render_document

GEMEENTE = """
soort: gemeente
id: {id}
naam: {naam}
code: GM000{nummer}
brondocumenten:
  - {{id: bron, titel: Bron van {naam}}}
"""
PLAN = """
soort: veiligheidsagenda
id: agenda
titel: Agenda van {naam}
periode: {periode}
prioriteiten:
  - {{id: jeugd, titel: Jeugd van {naam}, veiligheidsveld: jeugd-en-veiligheid, bronnen: [{{bron: bron}}]}}
  - {{id: eigen, titel: Iets van {naam}, sluit_aan_op: [norm/een]}}
indicatoren:
  - {{id: inbraken, naam: Woninginbraken, eenheid: inbraken, metingen: {{2025: 1{nummer}}}}}
  - {{id: alleen-{id}, naam: Cijfer van {naam}, eenheid: stuks}}
"""
KADER = """
soort: kader
id: norm
titel: Norm
niveau: regionaal
onderdelen: [{id: een, titel: Eerste eis}]
"""


def compared(root: Path, periods: list[str], jaar: int = 2026) -> dict[str, Any]:
    """The data about a municipality for each period, in order: Aa, Bb, Cc."""
    (root / "plannen" / "kaders").mkdir(parents=True)
    (root / "plannen" / "kaders" / "norm.yaml").write_text(KADER, encoding="utf-8")
    for number, period in enumerate(periods):
        letter = "abcdefgh"[number]
        names = {"id": letter * 2, "naam": letter.upper() + letter, "nummer": number, "periode": period}
        folder = root / "plannen" / (letter * 2)
        folder.mkdir()
        (folder / "gemeente.yaml").write_text(GEMEENTE.format(**names), encoding="utf-8")
        (folder / "plan.yaml").write_text(PLAN.format(**names), encoding="utf-8")
    kind = KINDS["vergelijking"]
    dossiers = [one.dossier for one in load(Folder(root))]
    pairs = [(one, found[0]) for one in dossiers if (found := kind.load().subjects(one, kind.word, jaar))]
    return kind.context(pairs, date(2026, 7, 1), charts=False)


def test_what_several_have_is_shared(tmp_path: Path) -> None:
    data = compared(tmp_path, ["2023-2026", "2023-2026", "2019-2022"])
    assert [(one["soort"], one["naam"], one["gemeenten"]) for one in data["gedeeld"]] == [
        ("Veld", "Jeugd en veiligheid", "Aa en Bb"),
        ("Kader", "Norm (regionaal)", "Aa en Bb"),
        ("Cijfer", "Woninginbraken, inbraken", "Aa en Bb"),
    ]
    assert data["zonder_plan"] == ["Cc"]
    assert "Zonder plan voor 2026 in deze map: Cc." in render_document("vergelijking", data, "md", {})


def test_each_cell_says_it_in_the_words_of_the_municipality(tmp_path: Path) -> None:
    text = render_document("vergelijking", compared(tmp_path, ["2026", "2026"]), "md", {})
    assert "| Jeugd en veiligheid | Jeugd van Aa [1] | Jeugd van Bb [2] |" in text
    assert "| Zonder veld | Iets van Aa | Iets van Bb |" in text
    wanted = "prioriteit “Iets van {}” (onderdeel Eerste eis)"
    assert f"| Norm (regionaal) | {wanted.format('Aa')} | {wanted.format('Bb')} |" in text
    assert "| Woninginbraken, inbraken | 10 (2025) | 11 (2025) |" in text
    assert "In de plannen van Aa en Bb heeft niet elke prioriteit een veld." in text
    assert "1. Bron van Aa." in text
    assert "2. Bron van Bb." in text
    assert "Cijfer van" not in text


def test_many_municipalities_become_lists(tmp_path: Path) -> None:
    data = compared(tmp_path, ["2026"] * 6)
    text = render_document("vergelijking", data, "md", {})
    assert "### Jeugd en veiligheid\n\n- **Aa**: Jeugd van Aa [1]\n" in text
    page = render_document("vergelijking", data, "html", {})
    assert "<dt>Aa</dt><dd><ul>" in page.replace("\n", "")
    assert '<p class="afzender">6 gemeenten</p>' in page


@pytest.mark.parametrize(
    ("periods", "found"), [(["2026", "2019-2022"], "gevonden: Aa"), (["2019-2022"] * 2, "gevonden: geen")]
)
def test_one_is_not_enough(tmp_path: Path, periods: list[str], found: str) -> None:
    with pytest.raises(DocumentProblem, match=found):
        compared(tmp_path, periods)
