"""What follows from a plan: order, series, colours, and how things stood on a date."""

from typing import Any

import pytest

from ivp_cli.model.plan import Plan


def plan(*volgorde: str | None) -> Plan:
    """A plan whose priorities p0, p1, ... have these numbers."""
    prioriteiten = [
        {"id": f"p{index}", "titel": "P"} | ({} if number is None else {"volgorde": number})
        for index, number in enumerate(volgorde)
    ]
    data: dict[str, Any] = {"soort": "kadernota", "id": "plan", "titel": "Plan", "periode": "2025-2028"}
    return Plan.model_validate({**data, "prioriteiten": prioriteiten})


@pytest.mark.parametrize(
    ("volgorde", "ids"),
    [
        (("2", "1"), "p1 p0"),
        ((None, "2"), "p1 p0"),
        ((None, "7", None, "1"), "p3 p1 p0 p2"),
        ((None, None), "p0 p1"),
    ],
)
def test_priorities_go_by_number_and_those_without_one_follow(volgorde: tuple[str | None], ids: str) -> None:
    assert [prioriteit.id for prioriteit in plan(*volgorde).op_volgorde] == ids.split()
