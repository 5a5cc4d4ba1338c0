"""A draft with the decision that adopts it: one forgotten line would hide who has to decide on a change."""

from datetime import date

import pytest

from ivp_cli.findings import Finding, Severity
from tests.checks.conftest import Finds

PLAN = "soort: kadernota\nid: plan\ntitel: Veilig\nperiode: 2027-2030\ndoelen: [{tekst: Rust}]\n"
PROGRAMMA = "soort: jaarprogramma\nid: jp\ntitel: JP\nperiode: 2027\n"
BESLUIT = "besluiten:\n  - orgaan: {}\n    soort: {}\n    datum: {}\n"


def drafts(found: list[Finding]) -> list[str]:
    return [one.rule for one in found if one.rule == "IVP117"]


@pytest.mark.parametrize(
    ("document", "orgaan", "soort", "datum", "wrong"),
    [
        (PLAN, "raad", "vaststellen", "2026-06-11", True),
        (PLAN, "raad", "vaststellen", "onbekend", True),
        (PLAN, "raad", "vaststellen", "2026-12-10", False),
        (PLAN, "raad", "vaststellen", "2026-06-11\n    stand: voorzien", False),
        (PLAN, "raad", "kennisnemen", "2026-06-11", False),
        (PLAN, "college", "vaststellen", "2026-06-11", False),
        (PLAN + "status: onbekend\n", "raad", "vaststellen", "2026-06-11", False),
        (PROGRAMMA, "college", "vaststellen", "2026-06-11", True),
        (PROGRAMMA, "raad", "vaststellen", "2026-06-11", True),
        (PROGRAMMA, "raad", "kennisnemen", "2026-06-11", False),
        (PROGRAMMA + "status: vastgesteld\n", "college", "vaststellen", "2026-06-11", False),
        (PROGRAMMA.replace("jaarprogramma", "begrotingsparagraaf"), "college", "vaststellen", "2026", False),
    ],
)
def test_what_was_adopted_is_no_draft(
    finds: Finds, document: str, orgaan: str, soort: str, datum: str, wrong: bool
) -> None:
    found = finds(date(2026, 11, 22), document=document + BESLUIT.format(orgaan, soort, datum))
    assert drafts(found) == ["IVP117"] * wrong


def test_the_status_is_pointed_at_where_there_is_one(finds: Finds) -> None:
    decided = BESLUIT.format("raad", "vaststellen", "2026-06-11")
    [silent] = finds(plan=PLAN + decided)
    assert (silent.severity, silent.place.route) == (Severity.FOUT, ("besluiten", 0, "soort"))
    assert "zonder status is het een concept" in silent.message
    [said] = finds(plan=f"{PLAN}status: concept\n{decided}")
    assert (said.severity, said.place.route) == (Severity.FOUT, ("status",))
    assert [place.route for place in said.related] == [("besluiten", 0, "soort")]
