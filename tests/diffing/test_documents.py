"""What comes, goes or moves as a whole document."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ivp_cli.diffing import Beslisser, Kind, diff
from ivp_cli.loading import load
from ivp_cli.model.dossier import Dossier
from ivp_cli.sources import Folder
from tests.diffing.conftest import write

Write = Callable[..., Dossier]

PLAN = "soort: kadernota\nid: plan\ntitel: Veilig Veenstad\nperiode: 2023-2026\nstatus: vastgesteld\n"
PROGRAMMA = "soort: actieplan\nid: programma\ntitel: Aan de slag\nperiode: 2026\n"
GEMEENTE = "soort: gemeente\nid: veenstad\nnaam: Veenstad\ncode: GM9999\n"


def kinds(old: Dossier | None, new: Dossier | None) -> list[tuple[Kind, Beslisser, str]]:
    return [(change.kind, change.beslisser, change.address) for change in diff(old, new)]


def test_nothing_compared_with_nothing_is_nothing() -> None:
    assert diff(None, None) == []


def test_another_file_name_is_nothing(dossier: Write) -> None:
    assert kinds(dossier(PLAN, PROGRAMMA), dossier(PROGRAMMA, PLAN)) == []


def test_a_new_municipality_is_told_document_by_document(dossier: Write) -> None:
    assert kinds(None, dossier(PROGRAMMA, PLAN)) == [
        (Kind.TOEGEVOEGD, Beslisser.RAAD, "veenstad/plan"),
        (Kind.TOEGEVOEGD, Beslisser.GEEN, "veenstad/programma"),
    ]


def test_a_municipality_that_is_gone_takes_its_adopted_plan_along(dossier: Write) -> None:
    assert kinds(dossier(PLAN), None) == [(Kind.VERVALLEN, Beslisser.RAAD, "veenstad/plan")]


def test_the_same_document_under_a_new_id_is_recognised_by_title_and_period(dossier: Write) -> None:
    renumbered = dossier(PLAN.replace("id: plan", "id: kadernota"))
    assert kinds(dossier(PLAN), renumbered) == [(Kind.NIEUWE_ID, Beslisser.GEEN, "veenstad/kadernota")]


def test_the_same_title_for_another_period_is_another_document(dossier: Write) -> None:
    successor = dossier(PLAN.replace("id: plan", "id: kadernota").replace("2023-2026", "2027-2030"))
    assert [kind for kind, *_ in kinds(dossier(PLAN), successor)] == [Kind.TOEGEVOEGD, Kind.VERVALLEN]


def test_what_may_stand_in_an_unread_file_is_neither_new_nor_gone(dossier: Write) -> None:
    both, one = dossier(PLAN, PROGRAMMA), replace(dossier(PROGRAMMA), onvolledig=True)
    expected = [(Kind.NIET_VERGELEKEN, Beslisser.GEEN, "veenstad/plan")]
    assert kinds(both, one) == expected
    assert kinds(one, both) == expected


def test_what_could_be_read_of_an_incomplete_version_is_compared(dossier: Write) -> None:
    old = dossier(PLAN)
    new = replace(dossier(PLAN.replace("Veilig Veenstad", "Samen veilig")), onvolledig=True)
    assert kinds(old, new) == [(Kind.HERNOEMD, Beslisser.RAAD, "veenstad/plan")]


def test_a_change_knows_its_place_on_both_sides(dossier: Write) -> None:
    acties = "acties:\n  - {id: een, titel: Een}\n  - {id: cam, titel: Cameratoezicht, planning: 2026}\n"
    other = "acties:\n  - {id: cam, titel: Cameratoezicht, planning: onbekend}\n  - {id: een, titel: Een}\n"
    (change,) = diff(dossier(oud=PROGRAMMA + acties), dossier(nieuw=PROGRAMMA + other))
    assert change.old_place is not None
    assert change.new_place is not None
    assert (change.old_place.file, change.old_place.route) == (
        "plannen/veenstad/oud.yaml",
        ("acties", 1, "planning"),
    )
    assert (change.new_place.file, change.new_place.route) == (
        "plannen/veenstad/nieuw.yaml",
        ("acties", 0, "planning"),
    )
    assert change.address == "veenstad/programma/cam"


def test_references_that_follow_a_new_id_are_no_change(dossier: Write) -> None:
    def version(team: str, plan: str, prioriteit: str) -> Dossier:
        return dossier(
            f"{GEMEENTE}teams: [{{id: {team}, naam: Team OOV}}]\n",
            f"{PLAN.replace('id: plan', f'id: {plan}')}prioriteiten: [{{id: {prioriteit}, titel: Jeugd}}]\n",
            f"{PROGRAMMA}status: vastgesteld\nvoert_uit: {plan}\n"
            f"inzet: [{{prioriteit: {prioriteit}, tekst: Meer}}]\n"
            f"acties: [{{id: a, titel: A, trekker: {team}, hoort_bij: [{prioriteit}]}}]\n",
        )

    assert kinds(version("oov", "plan", "jeugd"), version("team-oov", "nota", "jongeren")) == [
        (Kind.NIEUWE_ID, Beslisser.GEEN, "veenstad/team-oov"),
        (Kind.NIEUWE_ID, Beslisser.GEEN, "veenstad/nota"),
        (Kind.NIEUWE_ID, Beslisser.GEEN, "veenstad/nota/jongeren"),
    ]


def test_a_new_id_in_one_document_says_nothing_of_the_old_one_in_another(dossier: Write) -> None:
    def version(actie: str, now: str) -> Dossier:
        money = "begroting: {regels: [{omschrijving: Camera's, jaar: 2026, bedrag: 1, actie: %s}]}\n"
        later = PROGRAMMA.replace("id: programma", "id: later").replace("2026", "2027")
        return dossier(
            f"{PROGRAMMA}acties: [{{id: a, titel: A}}, {{id: c, titel: Iets anders}}]\n{money % now}",
            f"{later}acties: [{{id: {actie}, titel: A}}]\n{money % actie}",
        )

    assert kinds(version("a", "a"), version("b", "a")) == [
        (Kind.NIEUWE_ID, Beslisser.GEEN, "veenstad/later/b")
    ]
    assert [kind for kind, *_ in kinds(version("a", "a"), version("b", "c"))] == [
        Kind.GEWIJZIGD,
        Kind.NIEUWE_ID,
    ]


def test_a_new_id_of_a_frame_is_told_of_the_frame_alone(tmp_path: Path) -> None:
    def version(kader: str, onderdeel: str) -> Dossier:
        frame = (
            "soort: kader\nid: {}\ntitel: Norm\nniveau: landelijk\nonderdelen: [{{id: {}, titel: Jeugd}}]\n"
        )
        both = f"sluit_aan_op: [{kader}, {kader}/{onderdeel}]"
        write(tmp_path, {"kader": frame.format(kader, onderdeel)}, place="kaders")
        write(tmp_path, {"plan": f"{PLAN}prioriteiten: [{{id: jeugd, titel: Jeugd, {both}}}]\n"})
        return [*load(Folder(tmp_path))][1].dossier

    old, new = version("norm", "jeugd"), version("rijksnorm", "jongeren")
    assert kinds(old, new) == []
    assert [kind for kind, *_ in kinds(old.gedeeld, new.gedeeld)] == [Kind.NIEUWE_ID, Kind.NIEUWE_ID]
    moved = version("rijksnorm", "jeugd")  # the part is the same, but referred to behind another id
    assert kinds(old, moved) == []
    assert [kind for kind, *_ in kinds(old.gedeeld, moved.gedeeld)] == [Kind.NIEUWE_ID]


def test_a_list_rewritten_as_a_whole_is_compared_in_time(dossier: Write) -> None:
    def version(letter: str) -> Dossier:
        lines = "".join(
            f"  - maatregel {letter} voor de veiligheid van straat {number}\n" for number in range(2000)
        )
        return dossier(f"{PROGRAMMA}speerpunten:\n{lines}")

    assert len(diff(version("a"), version("b"))) == 4000
