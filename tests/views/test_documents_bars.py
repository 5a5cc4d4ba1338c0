"""How far the actions are: the same figures in the table and in the bars, readable without colour."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivp_cli.model.dossier import Dossier
from ivp_cli.views.documents import KINDS, evaluation, render_document
from ivp_cli.views.documents.bars import LEFT, ORDER, RIGHT, WIDTH, progress

STATES = st.lists(
    st.tuples(st.text('abc <&"', min_size=1, max_size=300), st.lists(st.sampled_from(ORDER), max_size=20)),
    max_size=8,
)

PLAN = """
soort: integraal-veiligheidsplan
id: plan
titel: Plan
periode: 2023-2026
prioriteiten:
  - {id: digitaal, titel: Digitaal weerbaar, volgorde: 1}
  - {id: anders, titel: Andere acties, volgorde: 2}
"""
PROGRAMMA = """
soort: jaarprogramma
id: programma-2026
titel: Programma 2026
periode: 2026
voert_uit: plan
themas:
  - {id: weerbaar, titel: Digitaal weerbaar}
acties:
  - {id: les, titel: Les, hoort_bij: [digitaal], status: vervallen}
  - {id: folder, titel: Folder, hoort_bij: [weerbaar], status: loopt}
  - {id: oefening, titel: Oefening, hoort_bij: [weerbaar], status: loopt}
  - {id: avond, titel: Avond, hoort_bij: [anders], status: loopt}
  - {id: los, titel: Los, status: loopt}
"""


def drawing(states: Sequence[tuple[str, Sequence[str]]]) -> ET.Element:
    data = {"voortgangsbeeld": progress(states, drawn=True)}
    page = render_document("proef", data, "html", {"proef.html.j2": '{% include "balken.svg.j2" %}'})
    return ET.fromstring(page)


def test_without_actions_there_is_nothing_to_show() -> None:
    assert progress([], drawn=True) is None
    assert progress([("Leeg", [])], drawn=True) is None


def test_the_table_has_a_column_for_each_state_that_occurs() -> None:
    found = progress([("Een", ["loopt", "afgerond", "loopt"]), ("Twee", ["vervallen"])], drawn=False)
    assert found == {
        "standen": ["afgerond", "loopt", "vervallen"],
        "rijen": [
            {"titel": "Een", "aantallen": ["1", "2", "0"], "totaal": "3"},
            {"titel": "Twee", "aantallen": ["0", "0", "1"], "totaal": "1"},
        ],
        "balken": None,
    }


@given(STATES)
def test_a_bar_is_as_long_as_there_are_actions_and_stays_on_the_paper(
    states: list[tuple[str, list[str]]],
) -> None:
    found = progress(states, drawn=True)
    if found is None:
        return
    drawn = found["balken"]
    most = max(int(row["totaal"]) for row in found["rijen"])
    for row, bar in zip(found["rijen"], drawn["balken"], strict=True):
        length = sum(part["breedte"] for part in bar["delen"])
        assert length == pytest.approx((RIGHT - LEFT) * int(row["totaal"]) / most, abs=1)
        assert all(0 < part["x"] + part["breedte"] <= WIDTH for part in bar["delen"])
        assert [part["naam"] for part in bar["delen"]] == [
            name for name, number in zip(found["standen"], row["aantallen"], strict=True) if number != "0"
        ]
    tops = [bar["y"] for bar in drawn["balken"]]
    assert tops == sorted(tops)
    assert tops[-1] + drawn["dikte"] < drawn["hoogte"]


@pytest.mark.parametrize("state", ORDER)
def test_every_state_has_a_pattern_of_its_own_and_stands_there_in_words(state: str) -> None:
    svg = drawing([("Een <prioriteit>", [state, state])])
    name = "{http://www.w3.org/2000/svg}"
    desc = svg.findtext(f"{name}desc") or ""
    assert desc.endswith(f"Een <prioriteit>: 2 {state}.")
    assert svg.findtext(f"{name}title")
    fills = {rect.get("fill", "") for rect in svg.iter(f"{name}rect")}
    assert len(fills) == 1
    patterns = {f"url(#{pattern.get('id')})" for pattern in svg.iter(f"{name}pattern")}
    assert fills <= patterns | {"currentColor", "none"}
    texts = [text.text for text in svg.iter(f"{name}text")]
    assert f"2 {state}" in texts
    assert not re.search(r"class=(?!\"grafiek)", ET.tostring(svg, "unicode"))


def test_no_two_states_look_alike() -> None:
    name = "{http://www.w3.org/2000/svg}"
    fills = [{r.get("fill") for r in drawing([("a", [state])]).iter(f"{name}rect")} for state in ORDER]
    assert len({frozenset(fill) for fill in fills}) == len(ORDER)


def test_all_that_a_bar_says_fits_in_the_drawing() -> None:
    found = progress([("Misdrijven met grote gevolgen voor inwoners en ondernemers", [*ORDER])], drawn=True)
    assert found is not None
    (bar,) = found["balken"]["balken"]
    assert " ".join(line["tekst"] for line in bar["titel"]) == bar["naam"]
    assert " ".join(line["tekst"] for line in bar["regels"]) == bar["tekst"]
    assert len(bar["regels"]) > 1
    assert bar["regels"][-1]["y"] < found["balken"]["hoogte"]


def test_the_evaluation_counts_an_action_once_as_it_stood_last(veenstad: Dossier) -> None:
    plan = next(one for one in veenstad.plannen if one.id == "veiligheidsplan-2023-2026")
    data = evaluation.context(veenstad, plan, date(2026, 11, 22), charts=True)
    picture = data["voortgangsbeeld"]
    assert {row["titel"]: int(row["totaal"]) for row in picture["rijen"]} == {
        goal["titel"]: len(goal["acties"]) for goal in data["doelen"]
    }
    for row, goal in zip(picture["rijen"], data["doelen"], strict=True):
        counts = dict(zip(picture["standen"], map(int, row["aantallen"]), strict=True))
        states = [action["status"] for action in goal["acties"]]
        assert counts == {state: states.count(state) for state in picture["standen"]}


@pytest.mark.parametrize("kind", ["evaluatie", "voortgang"])
def test_priorities_and_themes_of_one_title_have_a_row_and_a_bar_each(
    kind: str, dorp: Callable[..., Dossier]
) -> None:
    dossier = dorp(plan=PLAN, programma=PROGRAMMA)
    subject = dossier.plannen[0] if kind == "evaluatie" else dossier.programmas[0]
    data = KINDS[kind].context([(dossier, subject)], date(2026, 11, 22), charts=True)
    found = data["voortgangsbeeld"]
    assert found["standen"] == ["loopt", "vervallen"]
    assert [(row["titel"], *row["aantallen"]) for row in found["rijen"]] == [
        ("Digitaal weerbaar", "0", "1"),
        ("Andere acties", "1", "0"),
        ("Digitaal weerbaar", "2", "0"),
        ("Andere acties", "1", "0"),
    ]
    assert [bar["tekst"] for bar in found["balken"]["balken"]] == [
        "1 vervallen", "1 loopt", "2 loopt", "1 loopt",
    ]  # fmt: skip
