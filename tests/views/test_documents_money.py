"""What a budget adds up to in a document: by year where it has more years, the costs first."""

from collections.abc import Callable
from datetime import date

import pytest

from ivp_cli.model.dossier import Dossier
from ivp_cli.views.documents import KINDS

PROGRAMMA = "soort: actieplan\nid: a\ntitel: Actieplan\nperiode: 2027-2028\nbegroting:\n  regels:\n"
SUBSIDIE = "    - {omschrijving: Subsidie, jaar: 2027, bedrag: 5000, soort: baten}\n"
CAMERAS = "    - {omschrijving: Camera's, jaar: 2027, bedrag: 10000}\n"
LATER = "    - {omschrijving: Camera's, jaar: 2028, bedrag: 20000}\n"


@pytest.mark.parametrize(
    ("lines", "sums"),
    [
        (CAMERAS, [("Lasten, opgeteld", "€ 10.000")]),
        (
            SUBSIDIE + CAMERAS,
            [
                ("Lasten, opgeteld", "€ 10.000"),
                ("Baten, opgeteld", "€ 5.000"),
                ("Saldo, baten min lasten", "€ −5.000"),
            ],
        ),
        (
            SUBSIDIE + CAMERAS.replace("10000", "minstens 10000"),
            [
                ("Lasten, opgeteld", "ten minste € 10.000"),
                ("Baten, opgeteld", "€ 5.000"),
                ("Saldo, baten min lasten", "ten hoogste € −5.000"),
            ],
        ),
        (
            SUBSIDIE + LATER + CAMERAS,
            [
                ("Lasten in 2027, opgeteld", "€ 10.000"),
                ("Baten in 2027, opgeteld", "€ 5.000"),
                ("Saldo in 2027, baten min lasten", "€ −5.000"),
                ("Lasten in 2028, opgeteld", "€ 20.000"),
                ("Lasten in alle jaren, opgeteld", "€ 30.000"),
                ("Baten in alle jaren, opgeteld", "€ 5.000"),
                ("Saldo in alle jaren, baten min lasten", "€ −25.000"),
            ],
        ),
    ],
)
def test_a_budget_is_added_up_per_year(
    dorp: Callable[..., Dossier], lines: str, sums: list[tuple[str, str]]
) -> None:
    kind, dossier = KINDS["begroting"], dorp(actieplan=PROGRAMMA + lines)
    [subject] = kind.load().subjects(dossier, kind.word, 2027)
    data = kind.context([(dossier, subject)], date(2027, 1, 1), charts=False)
    added = data["begroting"]["sommen"]
    assert [(one["naam"], one["bedrag"].replace("\u00a0", " ")) for one in added] == sums
