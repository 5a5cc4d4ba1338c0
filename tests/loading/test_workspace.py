"""One bad file never hides the others, and none is skipped in silence."""

from pathlib import Path

import pytest

from ivp_cli.findings import Severity
from ivp_cli.loading import Loaded, load, located
from ivp_cli.sources import Folder
from tests.loading.conftest import Tell

GEMEENTE = "soort: gemeente\nid: veenstad\nnaam: Veenstad\ncode: GM9999\n"
KADER = "soort: kader\nid: norm\ntitel: Norm\nniveau: landelijk\n"
PLAN = "soort: kadernota\nid: nota\ntitel: Nota\nperiode: 2024\n"

BROKEN = {
    "unreadable": (b"naam: caf\xe9\n", "IVP001"),
    "no yaml": (b"naam: 'Veenstad\n", "IVP002"),
    "an alias": (b"naam: *anker\n", "IVP003"),
    "empty": (b"", "IVP003"),
    "a field twice": (PLAN.encode() + b"titel: Weer\n", "IVP004"),
    "no kind": (b"naam: Veenstad\n", "IVP006"),
    "a wrong value": (PLAN.replace("2024", "ooit").encode(), "IVP012"),
}


def write(root: Path, **files: str | bytes) -> None:
    """Write files by the name `folder__file`."""
    for name, content in files.items():
        path = root / "plannen" / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def loaded(root: Path, *folders: str) -> dict[str, Loaded]:
    return {one.dossier.map: one for one in load(Folder(root), folders or None)}


def rules(one: Loaded) -> list[tuple[str, str]]:
    return [(finding.rule, finding.place.file.removeprefix("plannen/")) for finding in one.findings]


@pytest.mark.parametrize(("content", "rule"), BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("name", ["aa", "zz"])
def test_a_broken_file_hides_no_other(tmp_path: Path, content: bytes, rule: str, name: str) -> None:
    write(tmp_path, veenstad__gemeente=GEMEENTE, veenstad__nota=PLAN, kaders__norm=KADER)
    write(tmp_path, **{f"veenstad__{name}": content, f"buurstad__{name}": content})
    found = loaded(tmp_path)
    assert list(found) == ["kaders", "buurstad", "veenstad"]
    assert rules(found["veenstad"]) == [(rule, f"veenstad/{name}.yaml")]
    assert rules(found["buurstad"]) == [(rule, f"buurstad/{name}.yaml")]
    dossier = found["veenstad"].dossier
    assert [plan.id for plan in dossier.plannen] == ["nota"]
    assert [kader.id for kader in dossier.kaders.values()] == ["norm"]
    assert dossier.onvolledig


def test_a_document_with_a_mistake_is_left_out_whole(tmp_path: Path) -> None:
    write(tmp_path, veenstad__nota=PLAN + "status: qqq\n", veenstad__gemeente=GEMEENTE)
    dossier = loaded(tmp_path)["veenstad"].dossier
    assert list(dossier.documenten) == ["plannen/veenstad/gemeente.yaml"]
    assert dossier.onvolledig


def test_frames_stand_in_their_own_folder_and_nothing_else_does(tmp_path: Path) -> None:
    write(tmp_path, kaders__norm=KADER, kaders__nota=PLAN, veenstad__norm=KADER, veenstad__gemeente=GEMEENTE)
    found = loaded(tmp_path)
    assert rules(found["kaders"]) == [("IVP007", "kaders/nota.yaml")]
    assert rules(found["veenstad"]) == [("IVP007", "veenstad/norm.yaml")]
    assert {finding.severity for one in found.values() for finding in one.findings} == {Severity.FOUT}
    assert found["kaders"].dossier.plannen == []
    assert [kader.id for kader in found["veenstad"].dossier.kaders.values()] == ["norm"]


def test_frames_are_shared_and_a_municipality_can_be_chosen(tmp_path: Path) -> None:
    write(tmp_path, kaders__norm=KADER, veenstad__gemeente=GEMEENTE, buurstad__aa=b"")
    found = loaded(tmp_path, "veenstad")
    assert list(found) == ["kaders", "veenstad"]
    assert found["veenstad"].findings == ()
    assert len(found["veenstad"].dossier.kaders) == 1


def test_a_folder_without_plans_is_told(tmp_path: Path) -> None:
    write(tmp_path, veenstad__gemeente=GEMEENTE)
    (tmp_path / "plannen/leegstad").mkdir()
    (tmp_path / "plannen/leegstad/.gitkeep").touch()
    (tmp_path / "plannen/kaders").mkdir()
    found = loaded(tmp_path)
    assert {name: rules(one) for name, one in found.items()} == {
        "kaders": [], "leegstad": [("IVP007", "leegstad")], "veenstad": [],
    }  # fmt: skip
    assert found["leegstad"].findings[0].severity is Severity.WAARSCHUWING
    assert not found["leegstad"].dossier.onvolledig


def test_a_workspace_without_frames_loads(tmp_path: Path) -> None:
    write(tmp_path, veenstad__gemeente=GEMEENTE)
    found = loaded(tmp_path)
    assert list(found) == ["kaders", "veenstad"]
    assert not found["veenstad"].dossier.onvolledig


def test_a_broken_frame_hides_no_other_and_leaves_the_municipalities_whole(tmp_path: Path) -> None:
    write(tmp_path, kaders__eis=b"soort: [\n", kaders__norm=KADER, veenstad__gemeente=GEMEENTE)
    found = loaded(tmp_path)
    assert rules(found["kaders"]) == [("IVP002", "kaders/eis.yaml")]
    dossier = found["veenstad"].dossier
    assert [kader.id for kader in dossier.kaders.values()] == ["norm"]
    assert not dossier.onvolledig
    assert dossier.gedeeld is found["kaders"].dossier
    assert dossier.gedeeld.onvolledig


def test_frames_behind_a_link_may_hold_anything(tmp_path: Path) -> None:
    write(tmp_path, veenstad__gemeente=GEMEENTE)
    (tmp_path / "plannen/kaders").symlink_to(tmp_path)
    dossier = loaded(tmp_path)["veenstad"].dossier
    assert dossier.gedeeld is not None
    assert dossier.gedeeld.onvolledig


@pytest.mark.parametrize(
    ("name", "incomplete"), [("los.txt", False), (".nota.yaml.swp", False), ("kader.yaml", True)]
)
def test_a_stray_file_was_never_a_plan_and_a_misplaced_one_was(
    tmp_path: Path, name: str, incomplete: bool
) -> None:
    write(tmp_path, veenstad__gemeente=GEMEENTE)
    (tmp_path / "plannen/veenstad" / name).write_text(KADER, encoding="utf-8")
    one = loaded(tmp_path)["veenstad"]
    assert [rule for rule, _ in rules(one)] == ["IVP007"]
    assert one.dossier.onvolledig is incomplete


def test_what_stands_beside_the_folders_is_told_first(tmp_path: Path) -> None:
    write(tmp_path, los=PLAN, veenstad__gemeente=GEMEENTE, kaders__aa=b"")
    assert rules(loaded(tmp_path)["kaders"]) == [("IVP007", "los.yaml"), ("IVP003", "kaders/aa.yaml")]


def test_places_are_filled_in_for_both_sides_of_a_finding(tell: Tell) -> None:
    [finding] = tell("soort: kadernota\nid: x\ntitel: x\nperiode: 2024\nTitel: y\n")
    assert finding.place.span is not None
    assert finding.place.span.line == 5
    assert [place.span.line for place in finding.related if place.span] == [3]


def test_a_place_in_a_file_without_text_stays_as_it_is(tmp_path: Path) -> None:
    write(tmp_path, veenstad__aa=b"\xff\xfe")
    one = loaded(tmp_path)["veenstad"]
    assert located(one.findings, one.texts) == list(one.findings)


def test_who_writes_a_name_where_an_id_belongs_is_told_the_id(tmp_path: Path) -> None:
    teams = "teams:\n  - {id: oov, naam: Team Veiligheid}\n"
    action = "acties:\n  - {id: dag, titel: Veiligheidsdag, trekker: team veiligheid}\n"
    programma = "soort: jaarprogramma\nid: jp\ntitel: JP\nperiode: 2026\n" + action
    write(tmp_path, veenstad__gemeente=GEMEENTE + teams, veenstad__jp=programma)
    [finding] = loaded(tmp_path)["veenstad"].findings
    assert finding.rule == "IVP012"
    assert finding.hint == "Bedoelde u `oov`?"
