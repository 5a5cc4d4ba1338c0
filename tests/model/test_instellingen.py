"""What a workspace decides for itself, and what holds where it does not."""

from typing import get_args

import pytest

from ivp_cli.model.instellingen import GEEN, VASTSTELLER, Instellingen
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.uitzondering import Ding

EIGEN = Instellingen.model_validate(
    {
        "vaststelling": [
            {"soort": "jaarprogramma", "orgaan": "raad"},
            {"soort": "jaarprogramma", "orgaan": "college", "gemeente": "diemen"},
        ]
    }
)


def test_every_kind_of_plan_and_programme_is_adopted_by_somebody() -> None:
    kinds = {kind for noun in (Plan, Programma) for kind in get_args(noun.model_fields["soort"].annotation)}
    assert set(VASTSTELLER) == kinds


@pytest.mark.parametrize(
    ("soort", "gemeente", "usual", "here"),
    [
        ("kadernota", "diemen", "raad", "raad"),
        ("actieplan", "diemen", "college", "college"),
        ("begrotingsparagraaf", "diemen", "raad", "raad"),
        ("jaarprogramma", "almere", "college", "raad"),
        ("jaarprogramma", "diemen", "college", "college"),
    ],
)
def test_the_last_line_that_fits_says_who_adopts(soort: str, gemeente: str, usual: str, here: str) -> None:
    assert GEEN.vaststeller(soort, gemeente) == usual
    assert EIGEN.vaststeller(soort, gemeente) == here


def test_what_every_thing_has_comes_behind_its_own_fields() -> None:
    nouns: list[type[Ding]] = Ding.__subclasses__()
    for noun in nouns:
        assert list(noun.model_fields)[-1] == "uitzonderingen"
