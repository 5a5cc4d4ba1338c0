"""The evaluation: what it says of a plan that is not over."""

from collections.abc import Callable
from datetime import date

import pytest

from ivp_cli.model.dossier import Dossier
from ivp_cli.views.documents import KINDS

PLAN = "soort: veiligheidsagenda\nid: agenda\ntitel: Agenda\nperiode: {}\n"
PROGRAMMA = """
soort: jaarprogramma
id: programma-2027
titel: Veilig
periode: 2027
voert_uit: agenda
acties:
  - {id: folder, titel: Een folder, status: loopt}
"""


@pytest.mark.parametrize(
    ("periode", "told"),
    [
        ("2023-2026", []),
        ("2024-2027", ["het plan loopt nog tot en met 2027; dit is een tussenstand"]),
        ("2027-01 t/m 2027-06", []),
        ("2028-2031", ["het plan begint pas in 2028"]),
    ],
)
def test_a_plan_that_is_not_over_is_said_to_be_so(
    periode: str, told: list[str], dorp: Callable[..., Dossier]
) -> None:
    dossier = dorp(plan=PLAN.format(periode), programma=PROGRAMMA)
    data = KINDS["evaluatie"].context([(dossier, dossier.plannen[0])], date(2027, 7, 1), charts=False)
    assert [fact["tekst"] for fact in data["kenmerken"] if fact["naam"] == "Let op"] == told
