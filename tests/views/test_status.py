"""How things stand on a date."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from ivp_cli.model.dossier import Dossier
from ivp_cli.views.status import as_json
from tests.views.standing import FILES, on, text


@pytest.fixture
def dossier(dorp: Callable[..., Dossier]) -> Dossier:
    return dorp(**FILES)


def ids(things: list[dict[str, Any]]) -> list[str]:
    return [thing["id"] for thing in things]


def programma(dossier: Dossier, day: str) -> dict[str, Any]:
    (found,) = on(dossier, day)["programmas"]
    return dict(found)


def test_late_is_what_is_known_to_be_open_after_its_term(dossier: Dossier) -> None:
    state = programma(dossier, "2026-07-15")
    assert ids(state["te_laat"]) == ["gaat-mee", "te-laat"]
    assert ids(state["termijn_voorbij"]) == ["stil"]
    assert ids(programma(dossier, "2026-03-31")["te_laat"]) == []
    assert ids(programma(dossier, "2026-04-01")["te_laat"]) == ["te-laat"]


def test_what_came_after_the_date_was_not_known(dossier: Dossier) -> None:
    """On 15 July the action still ran; only the report of October says that it is done."""
    (july,) = (a for a in programma(dossier, "2026-07-15")["te_laat"] if a["id"] == "gaat-mee")
    assert (july["status"], july["stoplicht"], july["bijsturing"]) == (
        "loopt",
        "rood",
        "We bellen elke week.",
    )
    assert ids(programma(dossier, "2026-10-01")["te_laat"]) == ["te-laat"]
    january = programma(dossier, "2026-01-01")
    assert january["samen"]["per_status"]["onbekend"] == 2


def test_a_priority_counts_its_actions_per_state(dossier: Dossier) -> None:
    state = programma(dossier, "2026-07-15")
    assert [
        (row["id"], row["acties"], row["per_status"], row["te_laat"], row["stoplicht"])
        for row in state["prioriteiten"]
    ] == [
        ("jeugd", 2, {"loopt": 1, "onbekend": 1}, 1, "rood"),
        ("leeg", 0, {}, 0, None),
        ("", 4, {"loopt": 2, "niet-gestart": 1, "vervallen": 1}, 1, None),
    ]
    assert state["samen"]["acties"] == 6


def test_a_colour_of_an_action_that_is_done_no_longer_counts(dossier: Dossier) -> None:
    assert programma(dossier, "2026-10-01")["prioriteiten"][0]["stoplicht"] is None


def test_due_is_what_is_planned_around_the_date(dossier: Dossier) -> None:
    assert ids(programma(dossier, "2026-02-01")["aan_de_beurt"]) == ["stil"]
    assert ids(programma(dossier, "2026-12-31")["aan_de_beurt"]) == ["beleid"]


def test_attention_is_for_orange_and_red_that_are_not_late(dossier: Dossier) -> None:
    assert ids(programma(dossier, "2026-05-01")["aandacht"]) == ["gaat-mee"]
    assert ids(programma(dossier, "2026-07-15")["aandacht"]) == []


def test_what_earlier_programmes_left_open_is_not_forgotten(dossier: Dossier) -> None:
    assert ids(on(dossier, "2026-07-15")["eerder_open"]) == ["blijft-liggen"]
    assert ids(on(dossier, "2027-07-15")["eerder_open"]) == ["blijft-liggen", "gaat-mee", "te-laat", "beleid"]


def test_money_is_a_range_and_open_posts_are_counted(dossier: Dossier) -> None:
    money = programma(dossier, "2026-07-15")["geld"]
    assert (money["lasten"]["minimum"], money["lasten"]["maximum"]) == (10000.0, None)
    assert (money["baten"]["minimum"], money["baten"]["maximum"]) == (5000.0, 5000.0)
    assert money["open_posten"] == 1


TWO_YEARS = """
soort: actieplan
id: a
titel: Actieplan
periode: 2027-2028
begroting:
  totaal: 30000
  regels:
    - {omschrijving: een, jaar: 2027, bedrag: 10000}
    - {omschrijving: een, jaar: 2028, bedrag: 20000}
    - {omschrijving: twee, jaar: 2028, bedrag: pm, soort: baten}
"""


def test_money_is_of_the_year_that_is_asked_for(dorp: Callable[..., Dossier]) -> None:
    actieplan = dorp(actieplan=TWO_YEARS)
    [first], [second] = (on(actieplan, f"{year}-01-01")["programmas"] for year in (2027, 2028))
    assert [one["geld"]["lasten"]["minimum"] for one in (first, second)] == [10000.0, 20000.0]
    assert [one["geld"]["baten"] is None for one in (first, second)] == [True, False]
    assert [one["geld"]["open_posten"] for one in (first, second)] == [0, 1]
    told = text(actieplan, "2027-01-01").replace("\u00a0", " ")
    assert "Geld in 2027: lasten € 10.000, genoemd totaal van alle jaren € 30.000\n" in told


@pytest.mark.parametrize(
    ("day", "known", "last", "reached"),
    [
        ("2026-07-15", 5, "85 voorlopig", True),
        ("2026-01-01", 5, "85 voorlopig", True),
        ("2025-12-31", 3, "120", False),
        ("2023-06-01", 1, "80", True),
        ("2022-06-01", 0, None, None),
    ],
)
def test_an_indicator_tells_what_had_been_measured(
    dossier: Dossier, day: str, known: int, last: str | None, reached: bool | None
) -> None:
    """A figure counts when its period is over, or is running and the figure says that it is provisional."""
    (indicator,) = on(dossier, day, jaar=2026)["indicatoren"]
    assert len(indicator["reeks"]) == known
    assert (str(indicator["laatste"]["waarde"]) if indicator["laatste"] else None) == last
    assert indicator["gehaald"] is reached


def test_decisions_to_come_are_expected_or_asked_for_and_the_first_comes_first(dossier: Dossier) -> None:
    state = on(dossier, "2026-07-15")
    told = [(one["orgaan"], one["soort"], str(one["datum"]), one["te_laat"]) for one in state["besluiten"]]
    assert told == [
        ("raad", "wijzigen", "2026-09", False),
        ("raad", "besluiten", "2026-K4 (afgeleid)", False),
        ("college", "besluiten", "doorlopend", False),
    ]
    assert on(dossier, "2026-11-01")["besluiten"][0]["te_laat"] is True


def test_decisions_of_later_years_were_not_known_yet_unless_they_were_announced(dossier: Dossier) -> None:
    def soorten(day: str) -> list[str]:
        return [one["soort"] for one in on(dossier, day)["besluiten"]]

    assert soorten("2022-12-31") == ["wijzigen"]
    assert soorten("2023-01-01") == ["vaststellen", "wijzigen"]
    assert soorten("2024-12-12") == ["wijzigen"]
    assert soorten("2025-01-01") == ["wijzigen", "besluiten"]


def test_promises_are_open_and_made_by_then(dossier: Dossier) -> None:
    assert ids(on(dossier, "2026-07-15")["toezeggingen"]) == ["brief", "ooit"]
    assert [one["te_laat"] for one in on(dossier, "2026-07-15")["toezeggingen"]] == [True, False]
    assert ids(on(dossier, "2026-08-01")["toezeggingen"]) == ["brief", "later", "ooit"]


def test_json_writes_values_as_a_plan_does(dossier: Dossier) -> None:
    (state,) = json.loads(as_json([on(dossier, "2026-07-15")]))
    assert state["peildatum"] == "2026-07-15"
    assert state["programmas"][0]["te_laat"][1]["planning"] == "2026-03"
    assert state["programmas"][0]["geld"]["lasten"]["bedrag"] == "minstens 10000"
    assert state["indicatoren"][0]["streefwaarde"] == "hoogstens 90 in 2026"
    assert state["indicatoren"][0]["reeks"][2] == {
        "periode": "2024",
        "waarde": 120.0,
        "voorlopig": False,
        "nieuwe_reeks": True,
    }
