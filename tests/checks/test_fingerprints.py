"""A finding is known again: each has a mark of its own, which stays when the plan around it changes."""

import pytest

from ivp_cli.findings import Finding, Place, Severity, numbered
from tests.checks.conftest import Finds

PROGRAMMA = "soort: jaarprogramma\nid: jaarprogramma-2026\ntitel: Jaarprogramma 2026\nperiode: 2026\n"
ACTIES = "acties:\n"
CAMERAS = "  - {id: cameras, titel: Camera's, planning: 2026-K4, partners: [politi, brandwer]}\n"
DAG = "  - {id: dag, titel: Veiligheidsdag, planning: 2026-K4, partners: [politi]}\n"
FOUT = Severity.FOUT


def marks(found: list[Finding]) -> list[str]:
    return sorted(finding.fingerprint for finding in found)


def test_every_finding_has_a_mark_of_its_own(finds: Finds) -> None:
    found = finds(programma=PROGRAMMA + ACTIES + CAMERAS + DAG)
    assert [finding.rule for finding in found] == ["IVP020"] * 3
    assert len(set(marks(found))) == 3


@pytest.mark.parametrize(
    "other",
    [
        f"# een regel erboven\n{PROGRAMMA}{ACTIES}{CAMERAS}{DAG}",
        PROGRAMMA + ACTIES + DAG + CAMERAS,
        PROGRAMMA + ACTIES + CAMERAS.replace("politi, brandwer", "brandwer, politi") + DAG,
    ],
    ids=["lines moved", "things in another order", "values in another order"],
)
def test_it_stays_when_the_plan_around_it_changes(finds: Finds, other: str) -> None:
    before = marks(finds(programma=PROGRAMMA + ACTIES + CAMERAS + DAG))
    assert marks(finds(programma=other)) == before


def test_another_value_is_another_finding(finds: Finds) -> None:
    before = marks(finds(programma=PROGRAMMA + ACTIES + DAG))
    assert marks(finds(programma=PROGRAMMA + ACTIES + DAG.replace("politi", "brandwer"))) != before


def test_it_holds_no_words_of_the_message() -> None:
    found = Finding("IVP301", FOUT, "Er is geen trekker.", Place("plan.yaml", ("acties", 3)), subject="a/b")
    assert found._replace(message="Niemand trekt dit.", hint="Zoek iemand.").fingerprint == found.fingerprint
    assert found._replace(place=Place("plan.yaml", ("acties", 7))).fingerprint == found.fingerprint
    assert found._replace(rule="IVP302").fingerprint != found.fingerprint


def test_what_is_alike_is_counted() -> None:
    found = Finding("IVP803", FOUT, "Hier staat een nummer.", Place("plan.yaml", ("visie",)), subject="a/b")
    first, other, second = numbered([found, found._replace(rule="IVP802"), found])
    assert (first.number, other.number, second.number) == (1, 1, 2)
    assert first.fingerprint == found.fingerprint != second.fingerprint


def test_things_without_an_id_are_known_by_what_they_are_recognised_by(finds: Finds) -> None:
    reports = "    voortgang:\n      - {peildatum: 2026-03-31, status: niet-gestart, tijd: rood}\n"
    reports += "      - {peildatum: 2026-06-30, status: niet-gestart, tijd: rood}\n"
    action = "  - id: dag\n    titel: Veiligheidsdag\n    planning: 2026-K4\n    status: niet-gestart\n"
    both = finds(programma=PROGRAMMA + ACTIES + action + reports)
    assert [(finding.rule, finding.number) for finding in both] == [("IVP701", 1)] * 2
    lines = reports.splitlines(keepends=True)
    later = finds(programma=PROGRAMMA + ACTIES + action + lines[0] + lines[2])
    assert marks(later) == marks(both[1:])


def test_what_loading_finds_is_known_by_the_thing_it_is_in(finds: Finds) -> None:
    wrong = "  - {id: a, titel: A, planing: 2026-K4}\n  - {id: b, titel: B, type: rad, planning: 2026-13}\n"
    before = finds(programma=PROGRAMMA + ACTIES + wrong)
    assert [finding.subject.rpartition("/")[2] for finding in before] == ["a", "b", "b"]
    assert len(set(marks(before))) == 3
    turned = "".join(reversed(wrong.splitlines(keepends=True)))
    assert marks(finds(programma=PROGRAMMA + ACTIES + turned)) == marks(before)


def test_an_empty_value_is_known_by_its_field(finds: Finds) -> None:
    found = finds(programma=f"{PROGRAMMA}ondertitel:\nsamenvatting:\n")
    assert [finding.rule for finding in found] == ["IVP005"] * 2
    assert len(set(marks(found))) == 2
    assert marks(finds(programma=f"{PROGRAMMA}samenvatting:\nondertitel:\n")) == marks(found)


def test_what_points_at_a_person_is_not_in_it(finds: Finds) -> None:
    one, other = (
        finds(programma=f"{PROGRAMMA}samenvatting: Melder {n} belt\n") for n in ("111222333", "123456782")
    )
    assert marks(one) == marks(other)
