"""The goal tree: what hangs on what, the same in words, in drawings and in a flowchart."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivp_cli.model.dossier import Dossier
from ivp_cli.views.documents import markdown, render_document
from ivp_cli.views.documents.branches import Branch, find_branches
from ivp_cli.views.documents.flowchart import flowchart, label
from ivp_cli.views.documents.goaltree import goal_tree
from ivp_cli.views.documents.treechart import WIDTH, drawings

SVG = "{http://www.w3.org/2000/svg}"
TITLE = st.text("abcd -<&\"'é]", min_size=1, max_size=120).filter(str.strip)
BRANCH = st.builds(
    Branch,
    st.sampled_from(["Plan", "Prioriteit", "Thema", "Overig"]),
    TITLE,
    st.lists(st.tuples(TITLE, TITLE), max_size=4).map(tuple),
    st.lists(st.tuples(st.just("Actie"), TITLE), max_size=40).map(tuple),
)

PLAN = """
soort: integraal-veiligheidsplan
id: plan
titel: Plan 2023-2026
periode: 2023-2026
prioriteiten:
  - {id: een, titel: Een, volgorde: 2}
  - {id: twee, titel: Twee, volgorde: 1}
"""
PROGRAMMA = """
soort: jaarprogramma
id: programma-{jaar}
titel: Programma {jaar}
periode: {jaar}
voert_uit: plan
themas:
  - {{id: drie, titel: Drie in {jaar}}}
acties:
  - {{id: camera, titel: Camera in {jaar}, hoort_bij: [{bij}]}}
  - {{id: los, titel: Los in {jaar}}}
"""

Make = Callable[..., Dossier]


def found(dossier: Dossier) -> list[Branch]:
    return find_branches(dossier, dossier.plannen[0], lambda actie: actie.titel)


def test_without_frames_and_actions_there_is_no_tree(dorp: Make) -> None:
    dossier = dorp(plan=PLAN)
    assert found(dossier) == []
    assert goal_tree(dossier, dossier.plannen[0], lambda actie: actie.titel, drawn=True) is None


def test_actions_that_belong_to_nothing_are_no_tree_by_themselves(dorp: Make) -> None:
    programma = PROGRAMMA.format(jaar=2023, bij="").replace(
        "themas:\n  - {id: drie, titel: Drie in 2023}\n", ""
    )
    assert found(dorp(plan=PLAN, programma=programma)) == []


def test_an_action_hangs_once_wherever_it_belonged_in_any_year(dorp: Make) -> None:
    dossier = dorp(
        plan=PLAN,
        eerst=PROGRAMMA.format(jaar=2023, bij="een"),
        later=PROGRAMMA.format(jaar=2024, bij="drie"),
    )
    assert found(dossier) == [
        Branch("Prioriteit", "Twee", (), ()),
        Branch("Prioriteit", "Een", (), (("Actie", "Camera in 2024"),)),
        Branch("Thema", "Drie in 2024", (), (("Actie", "Camera in 2024"),)),
        Branch("Overig", "Geen prioriteit of thema", (), (("Actie", "Los in 2024"),)),
    ]


def test_the_plan_stands_above_its_priorities_where_it_answers_to_a_frame(veenstad: Dossier) -> None:
    plan = next(one for one in veenstad.plannen if one.id == "veiligheidsplan-2023-2026")
    whole, first, *_ = find_branches(veenstad, plan, lambda actie: actie.titel)
    assert (whole.kind, whole.title) == ("Plan", plan.titel)
    assert [title for _, title in whole.frames] == ["Regionaal veiligheidsplan Turfkust 2024-2027 (fictief)"]
    assert whole.parts[0] == ("Prioriteit", first.title)
    assert {kind for kind, _ in whole.parts} == {"Prioriteit"}  # a theme is of a programme


def test_the_list_names_the_kind_of_everything_and_what_is_missing(dorp: Make) -> None:
    dossier = dorp(plan=PLAN, programma=PROGRAMMA.format(jaar=2023, bij="een"))
    tree = goal_tree(dossier, dossier.plannen[0], lambda actie: actie.titel.upper(), drawn=False)
    assert tree is not None
    assert tree["tekeningen"] == []
    assert tree["takken"][:2] == [
        {
            "soort": "Prioriteit",
            "titel": "Twee",
            "verbindingen": [{"soort": "Actie", "tekst": "geen genoemd"}],
        },
        {
            "soort": "Prioriteit",
            "titel": "Een",
            "verbindingen": [{"soort": "Actie", "tekst": "CAMERA IN 2023"}],
        },
    ]


@given(st.lists(BRANCH, min_size=1, max_size=4))
def test_a_drawing_shows_everything_once_and_nothing_over_something_else(branches: list[Branch]) -> None:
    drawn = drawings(branches)
    assert len({one["id"] for one in drawn}) == len(drawn)
    assert [one["titel"] for one in drawn if one["titel"] not in {branch.title for branch in branches}] == []
    told = [text for branch in branches for _, text in (*branch.frames, *branch.parts)]
    shown = "".join(map(texts, drawn))
    for text in told:
        assert squeezed(text) in shown
    for one in drawn:
        for box in one["vakken"]:
            assert 0 <= box["x"] < box["x"] + box["breedte"] <= WIDTH
            assert 0 < box["y"] < box["y"] + box["hoogte"] <= one["hoogte"]
            assert all(box["y"] < line["y"] < box["y"] + box["hoogte"] for line in box["regels"])
        frames = [box for box in one["vakken"] if not box["vol"]]
        assert all(above["y"] + above["hoogte"] < below["y"] for above, below in pairwise(frames))
        assert all(above["y"] + 15 < below["y"] for above, below in pairwise(one["regels"]))
        assert one["regels"][-1]["y"] < one["hoogte"]


def test_a_drawing_is_no_taller_than_a_sheet(dorp: Make) -> None:
    parts = tuple(
        ("Actie", f"Een actie met een titel die over de regel heen loopt, nummer {n}") for n in range(40)
    )
    drawn = drawings([Branch("Prioriteit", "Veel", (("kader", "Kader"),), parts)])
    assert [len(one["vakken"]) for one in drawn] == [2, 2, 2]
    assert all(one["hoogte"] < 900 for one in drawn)


@pytest.mark.parametrize("format", ["html", "md"])
def test_a_drawing_is_for_everyone(format: str) -> None:
    (drawn,) = drawings(
        [Branch("Prioriteit", 'Een <b> & "twee"', (("kader", "Kader ]"),), (("Actie", "`drie`"),))]
    )
    own = {f"proef.{format}.j2": '{% include "doelenboom.svg.j2" %}'}
    page = render_document("proef", {"tak": drawn}, "html" if format == "html" else "md", own)
    svg = ET.fromstring(page)
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "boom-1-titel boom-1-uitleg"
    assert {element.get("id") for element in svg if element.get("id")} == {"boom-1-titel", "boom-1-uitleg"}
    assert svg.findtext(f"{SVG}title") == 'Doelenboom: Een <b> & "twee".'
    assert "kader, prioriteit, actie." in (svg.findtext(f"{SVG}desc") or "").lower()
    colours = {element.get(name) for element in svg.iter() for name in ("fill", "stroke")}
    assert colours <= {None, "none", "currentColor", "Canvas"}
    assert {"Kader ]", "`drie`"} <= {text.text for text in svg.iter(f"{SVG}text")}


@given(st.text())
def test_a_label_has_nothing_for_markdown_or_mermaid(text: str) -> None:
    made = label(text)
    assert re.fullmatch(r"(?:[^\W_]|[ ,]|#[0-9]+;|(?<=\w)-(?=\w))*", made)
    for after in ('"]', ""):
        assert markdown.escape(made, '  p0["', after) == made.strip(" ")


def test_the_flowchart_has_a_node_for_each_action_of_each_branch() -> None:
    action = ("Actie", "Zelfde")
    chart = flowchart(
        [
            Branch("Plan", "Alles", (("kader", "Kader"),), (("Prioriteit", "Een"), ("Prioriteit", "Twee"))),
            Branch("Prioriteit", "Een", (("kader", "Kader"),), (action,)),
            Branch("Prioriteit", "Twee", (), (action,)),
        ]
    )
    assert {one["id"]: one["tekst"] for one in chart["knopen"]} == {
        "k0": "Kader", "p0": "Alles", "p1": "Een", "p1a1": "Zelfde", "p2": "Twee", "p2a1": "Zelfde",
    }  # fmt: skip
    assert [(one["van"], one["naar"]) for one in chart["pijlen"]] == [
        ("k0", "p0"), ("p0", "p1"), ("p0", "p2"), ("k0", "p1"), ("p1", "p1a1"), ("p2", "p2a1"),
    ]  # fmt: skip


def test_frames_of_one_title_are_a_node_each(dorp: Make, tmp_path: Path) -> None:
    for id in ("oud", "nieuw"):
        frame = f"soort: kader\nid: {id}\ntitel: Regiovisie\nniveau: regionaal\n"
        (tmp_path / "plannen" / "kaders" / f"{id}.yaml").write_text(frame, encoding="utf-8")
    plan = PLAN.replace("volgorde: 1}", "volgorde: 1, sluit_aan_op: [nieuw, oud]}")
    plan = plan.replace("volgorde: 2}", "volgorde: 2, sluit_aan_op: [oud]}")
    chart = flowchart(found(dorp(plan=plan)))
    assert [(one["id"], one["tekst"]) for one in chart["knopen"]] == [
        ("k0", "Regiovisie"), ("k1", "Regiovisie"), ("p0", "Twee"), ("p1", "Een"),
    ]  # fmt: skip
    assert [(one["van"], one["naar"]) for one in chart["pijlen"]] == [
        ("k0", "p0"),
        ("k1", "p0"),
        ("k1", "p1"),
    ]


def texts(drawing: dict[str, Any]) -> str:
    """All that stands in a drawing."""
    lines = [line for box in drawing["vakken"] for line in box["regels"]]
    return squeezed("".join(line["tekst"] for line in [*lines, *drawing["regels"]]))


def squeezed(text: str) -> str:
    return "".join(text.split()).replace("-", "")
