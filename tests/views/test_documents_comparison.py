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
veiligheidsregio: {regio}
partners: [{{id: politie, naam: politie}}, {{id: om, naam: {om}}}, {{id: eigen, naam: Eigen {naam}}}]
brondocumenten:
  - {{id: bron, titel: Bron van {naam}}}
"""
PLAN = """
soort: veiligheidsagenda
id: agenda
titel: Agenda van {naam}
periode: {periode}
partners: [politie]
prioriteiten:
  - {{id: jeugd, titel: Jeugd van {naam}, veiligheidsveld: jeugd-en-veiligheid, bronnen: [{{bron: bron}}]}}
  - id: eigen
    titel: Iets van {naam}
    sluit_aan_op: [norm/een]
    speerpunten: [minder Woningbraak, onbekend, rust]
    doelgroepen: [Ouderen, alleen {naam}]
    partners: [politie, om]
indicatoren:
  - {{id: inbraken, naam: Woninginbraken, eenheid: inbraken, metingen: {{2025: 1{nummer}}}}}
  - {{id: alleen-{id}, naam: Cijfer van {naam}, eenheid: stuks}}
"""
PROGRAMMA = """
soort: jaarprogramma
id: jaarprogramma
titel: Jaarprogramma van {naam}
periode: 2026
voert_uit: agenda
partners: [eigen]
themas:
  - {{id: thema, titel: Thema van {naam}, benamingen: [{{titel: Woonoverlast}}], doelgroepen: [ouderen]}}
beleidsontwikkelingen: [{{id: wet, titel: Nieuwe wet, tekst: Er is een wet.}}]
inzet: [{{prioriteit: eigen, tekst: Doorgaan., partners: [politie]}}]
acties:
  - {{id: een, titel: Een, planning: 2026, partners: [politie]}}
  - {{id: twee, titel: Twee, planning: 2026, partners: [politie]}}
"""
KADER = """
soort: kader
id: norm
titel: Norm
niveau: regionaal
onderdelen: [{id: een, titel: Eerste eis}]
"""


INSTELLINGEN = """
onderwerpen:
  - {naam: Wonen, woorden: [woning, WOONOVERLAST]}
  - {naam: Jeugd, woorden: [jeugd]}
  - {naam: Niets, woorden: [zeppelin]}
"""


def compared(root: Path, periods: list[str], jaar: int = 2026, settings: str = "") -> dict[str, Any]:
    """The data about a municipality for each period, in order: Aa, Bb, Cc."""
    (root / "ivp.yaml").write_text(settings, encoding="utf-8")
    (root / "plannen" / "kaders").mkdir(parents=True)
    (root / "plannen" / "kaders" / "norm.yaml").write_text(KADER, encoding="utf-8")
    for number, period in enumerate(periods):
        letter = "abcdefgh"[number]
        names = {"id": letter * 2, "naam": letter.upper() + letter, "nummer": number, "periode": period}
        names |= {"regio": "Noord" if number < 2 else "Zuid", "om": "OM" if number else "om (justitie)"}
        folder = root / "plannen" / (letter * 2)
        folder.mkdir()
        (folder / "gemeente.yaml").write_text(GEMEENTE.format(**names), encoding="utf-8")
        (folder / "plan.yaml").write_text(PLAN.format(**names), encoding="utf-8")
        (folder / "jaar.yaml").write_text(PROGRAMMA.format(**names), encoding="utf-8")
    kind = KINDS["vergelijking"]
    dossiers = [one.dossier for one in load(Folder(root))]
    pairs = [(one, found[0]) for one in dossiers if (found := kind.load().subjects(one, kind.word, jaar))]
    return kind.context(pairs, date(2026, 7, 1), charts=False)


def test_what_several_have_is_shared(tmp_path: Path) -> None:
    data = compared(tmp_path, ["2023-2026", "2023-2026", "2019-2022"])
    assert [(one["soort"], one["naam"], one["gemeenten"]) for one in data["gedeeld"]] == [
        ("Veiligheidsregio", "Noord", "Aa en Bb"),
        ("Veld", "Jeugd en veiligheid", "Aa en Bb"),
        ("Kader", "Norm (regionaal)", "Aa en Bb"),
        ("Partner", "OM", "Aa en Bb"),
        ("Partner", "politie", "Aa en Bb"),
        ("Doelgroep", "Ouderen", "Aa en Bb"),
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
    data = compared(tmp_path, ["2026"] * 6, settings=INSTELLINGEN)
    text = render_document("vergelijking", data, "md", {})
    assert "### Jeugd en veiligheid\n\n- **Aa**: Jeugd van Aa [1]\n" in text
    assert (
        "### Wonen\n\nGezocht: woning, WOONOVERLAST.\n\n- **Aa**: Iets van Aa: minder Woningbraak; " in text
    )
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert len(set(headings)) == len(headings)
    page = render_document("vergelijking", data, "html", {})
    assert "<dt>Aa</dt><dd><ul>" in page.replace("\n", "")
    assert '<p class="afzender">6 gemeenten</p>' in page


def test_what_each_gives_priority_to_stands_in_its_own_words(tmp_path: Path) -> None:
    data = compared(tmp_path, ["2026", "2026"])
    text = render_document("vergelijking", data, "md", {})
    assert (
        "### Bb\n\n- Jeugd van Bb [2]\n- Iets van Bb\n\nDaarnaast in 2026:\n\n- Thema van Bb\n- Nieuwe wet\n"
        in text
    )
    page = render_document("vergelijking", data, "html", {})
    assert page.index("<h3>Aa</h3>") < page.index("Iets van Aa") < page.index("<h3>Bb</h3>")


def cells(data: dict[str, Any], table: str, row: str) -> list[list[str]]:
    """The texts in a row of a table, by municipality."""
    (rows,) = [one["rijen"] for one in data["tabellen"] if one["id"] == table]
    (found,) = [one["cellen"] for one in rows if one["naam"] == row]
    return [[text["tekst"] for text in cell["teksten"]] for cell in found]


def test_partners_and_groups_say_where_they_are_named(tmp_path: Path) -> None:
    data = compared(tmp_path, ["2026", "2026"])
    where = ["het plan als geheel", "prioriteit “Iets van {}”", "2 acties"]
    assert cells(data, "partners", "politie") == [
        [one.format(name) for one in where] for name in ("Aa", "Bb")
    ]
    assert cells(data, "partners", "OM") == [["prioriteit “Iets van Aa”"], ["prioriteit “Iets van Bb”"]]
    assert cells(data, "partners", "Partners van één gemeente") == [["Eigen Aa"], ["Eigen Bb"]]
    assert cells(data, "doelgroepen", "Ouderen")[0] == ["prioriteit “Iets van Aa”", "thema “Thema van Aa”"]
    assert cells(data, "doelgroepen", "Doelgroepen van één gemeente") == [["alleen Aa"], ["alleen Bb"]]


def told(data: dict[str, Any], table: str) -> dict[str, list[list[str]]]:
    """The texts in a table, by row and municipality."""
    (rows,) = [one["rijen"] for one in data["tabellen"] if one["id"] == table]
    return {one["naam"]: cells(data, table, one["naam"]) for one in rows}


def test_what_stands_between_brackets_makes_nobody_another_or_twice_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    police = "{{id: wijk, naam: Politie (wijkteam)}}, {{id: eenheid-{id}, naam: Politie (eenheid {naam})}}"
    other = "{{id: nader, naam: (nog te bepalen {naam})}}, {{id: ggd, naam: GGD (regio)}}"
    here = "tests.views.test_documents_comparison"
    monkeypatch.setattr(
        f"{here}.GEMEENTE", GEMEENTE.replace("{{id: politie, naam: politie}}", f"{police}, {other}")
    )
    plan = PLAN.replace("[politie, om]", "[nader, ggd]").replace("[politie]", "[eenheid-{id}]")
    monkeypatch.setattr(f"{here}.PLAN", plan)
    programma = PROGRAMMA.replace("[politie]", "[wijk, eenheid-{id}]")
    monkeypatch.setattr(f"{here}.PROGRAMMA", programma)
    data = compared(tmp_path, ["2026", "2026"])
    where = ["het plan als geheel", "prioriteit “Iets van {}”", "2 acties"]
    assert told(data, "partners") == {
        "GGD (regio)": [["prioriteit “Iets van Aa”"], ["prioriteit “Iets van Bb”"]],
        "Politie": [[one.format(name) for one in where] for name in ("Aa", "Bb")],
        "Partners van één gemeente": [
            ["(nog te bepalen Aa)", "Eigen Aa"], ["(nog te bepalen Bb)", "Eigen Bb"]
        ],
    }  # fmt: skip


def test_topics_are_those_of_the_settings_and_say_so(tmp_path: Path) -> None:
    data = compared(tmp_path, ["2026", "2026"], settings=INSTELLINGEN)
    assert data["gedeeld"][1:3] == [
        {"soort": "Onderwerp", "naam": "Wonen", "gemeenten": "Aa en Bb"},
        {"soort": "Onderwerp", "naam": "Jeugd", "gemeenten": "Aa en Bb"},
    ]
    assert cells(data, "onderwerpen", "Wonen")[0] == ["Iets van Aa: minder Woningbraak", "Thema van Aa"]
    assert cells(data, "onderwerpen", "Jeugd") == [["Jeugd van Aa"], ["Jeugd van Bb"]]
    assert cells(data, "onderwerpen", "Geen van deze") == [["Nieuwe wet"], ["Nieuwe wet"]]
    text = render_document("vergelijking", data, "md", {})
    assert "een keuze van wie deze plannen bijeenhoudt, niet van de gemeenten" in text
    assert "| Wonen (gezocht: woning, WOONOVERLAST) |" in text
    assert "is daarmee niet gezegd. Nergens gevonden: Niets.\n" in text
    assert "| Niets" not in text
    assert data["document"]["bestanden"][0] == "ivp.yaml"


def test_topics_with_one_name_are_one_topic_with_the_words_of_both(tmp_path: Path) -> None:
    again = "  - {naam: Wonen, woorden: [Jeugd van, woning]}\n"
    data = compared(tmp_path, ["2026", "2026"], settings=INSTELLINGEN + again)
    assert [*told(data, "onderwerpen")] == ["Wonen", "Jeugd", "Geen van deze"]
    assert cells(data, "onderwerpen", "Wonen")[0] == [
        "Jeugd van Aa", "Iets van Aa: minder Woningbraak", "Thema van Aa"
    ]  # fmt: skip
    text = render_document("vergelijking", data, "md", {})
    assert "| Wonen (gezocht: woning, WOONOVERLAST, Jeugd van) |" in text


def test_without_topics_there_is_no_word_of_them(tmp_path: Path) -> None:
    data = compared(tmp_path, ["2026", "2026"])
    assert "onderwerpen" not in [table["id"] for table in data["tabellen"]]
    assert "nderwerp" not in render_document("vergelijking", data, "html", {})


def test_that_no_plan_names_a_field_or_frame_is_told_without_a_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = PLAN.replace("veiligheidsveld: jeugd-en-veiligheid, ", "").replace(
        "    sluit_aan_op: [norm/een]\n", ""
    )
    monkeypatch.setattr("tests.views.test_documents_comparison.PLAN", silent)
    data = compared(tmp_path, ["2026", "2026"])
    text = render_document("vergelijking", data, "md", {})
    assert "In de plannen van Aa en Bb heeft geen enkele prioriteit een veld.\n\n## Kaders" in text
    assert "Bij welk kader zij aansluiten, staat niet in de plannen van Aa en Bb.\n\n## Partners" in text
    page = render_document("vergelijking", data, "html", {})
    assert page.count("<table") == 4


@pytest.mark.parametrize(
    ("periods", "found"), [(["2026", "2019-2022"], "gevonden: Aa"), (["2019-2022"] * 2, "gevonden: geen")]
)
def test_one_is_not_enough(tmp_path: Path, periods: list[str], found: str) -> None:
    with pytest.raises(DocumentProblem, match=found):
        compared(tmp_path, periods)
