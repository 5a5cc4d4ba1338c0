"""How things stand on a date."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from ivp_cli.model.dossier import Dossier
from ivp_cli.views.screen import Screen
from ivp_cli.views.status import as_json, status
from ivp_cli.views.status_text import as_text
from tests.views.conftest import GEMEENTE

PLAN = """
soort: kadernota
id: plan
titel: Veilig dorp
periode: 2025-2027
status: vastgesteld
prioriteiten:
  - {id: jeugd, titel: Jongeren voorop, indicatoren: [meldingen]}
  - {id: leeg, titel: Niets gepland}
indicatoren:
  - id: meldingen
    naam: Meldingen
    eenheid: meldingen
    streefwaarde: hoogstens 90 in 2026
    metingen: {2022: 80, 2023: ., 2024: 120, 2025: 100, 2026: 85 voorlopig}
    reeksbreuken: {2024: Andere telling}
besluiten:
  - {orgaan: raad, soort: vaststellen, datum: 2024-12-12}
  - {orgaan: raad, soort: wijzigen, datum: 2026-09, stand: voorzien}
"""
EARLIER = """
soort: jaarprogramma
id: programma-2025
titel: Programma 2025
periode: 2025
acties:
  - {id: blijft-liggen, titel: Blijft liggen, planning: 2025-K4, status: loopt}
  - {id: gaat-mee, titel: Gaat mee, planning: 2025-K4, status: loopt}
  - {id: klaar, titel: Klaar, planning: 2025-K4, status: afgerond}
  - {id: wie-weet, titel: Wie weet, planning: 2025-K4}
"""
NOW = """
soort: jaarprogramma
id: programma-2026
titel: Programma 2026
periode: 2026
status: vastgesteld
voert_uit: plan
acties:
  - id: gaat-mee
    titel: Gaat mee
    hoort_bij: [jeugd]
    trekker: team-veiligheid
    planning: 2026-K2
    status: afgerond
    voortgang:
      - {peildatum: 2026-04-01, status: loopt, tijd: rood, geld: groen, bijsturing: We bellen elke week.}
      - {peildatum: 2026-10-01, status: afgerond, tijd: groen}
  - {id: stil, titel: Stil, hoort_bij: [jeugd], planning: 2026-K1, trekker: politie}
  - {id: te-laat, titel: Te laat, planning: 2026-03, status: niet-gestart, trekker: onbekend}
  - {id: weg, titel: Weg, planning: 2026-K1, status: vervallen}
  - {id: beleid, titel: Nieuw beleid, type: raad, planning: 2026-K4 (afgeleid), status: loopt}
  - {id: altijd, titel: Altijd, type: college, planning: doorlopend, status: loopt}
begroting:
  totaal: 30000
  regels:
    - {omschrijving: een, jaar: 2026, bedrag: 10000 t/m 20000}
    - {omschrijving: twee, jaar: 2026, bedrag: pm}
    - {omschrijving: drie, jaar: 2026, bedrag: 5000, soort: baten}
"""
PROMISES = (
    GEMEENTE
    + """
fictief: ja
toezeggingen:
  - {id: brief, tekst: Een brief., datum: 2026-01-15, termijn: 2026-K2, trekker: team-veiligheid}
  - {id: later, tekst: Later beloofd., datum: 2026-08-01, termijn: 2026-09}
  - {id: oud, tekst: Afgedaan., status: afgedaan, datum: 2025-01-01, termijn: 2025-06}
  - {id: ooit, soort: motie, tekst: Ooit., datum: 2025-05}
"""
)


@pytest.fixture
def dossier(dorp: Callable[..., Dossier]) -> Dossier:
    return dorp(plan=PLAN, eerder=EARLIER, nu=NOW, gemeente=PROMISES)


def on(dossier: Dossier, day: str, jaar: int | None = None) -> dict[str, Any]:
    peildatum = date.fromisoformat(day)
    return status(dossier, jaar or peildatum.year, peildatum)


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


def test_a_year_without_a_programme_points_to_the_nearest(dossier: Dossier) -> None:
    later, earlier = (" ".join(text(dossier, day).split()) for day in ("2027-02-01", "2024-02-01"))
    assert "Het vorige is Programma 2026: `ivp status --gemeente dorp --jaar 2026`." in later
    assert "Het eerstvolgende is Programma 2025: `ivp status --gemeente dorp --jaar 2025`." in earlier


def test_a_programme_of_unknown_years_is_mentioned(dorp: Callable[..., Dossier]) -> None:
    unknown = "soort: actieplan\nid: a\ntitel: Actieplan\nperiode: onbekend\n"
    told = text(dorp(actieplan=unknown), "2026-01-01")
    assert "Geen programma voor 2026. Van Actieplan is de periode niet bekend." in told


def text(dossier: Dossier, day: str, screen: Screen = Screen()) -> str:  # noqa: B008 - frozen
    return as_text(on(dossier, day), screen)


def test_the_text_tells_it_in_words(dossier: Dossier) -> None:
    told = text(dossier, "2026-07-15").replace("\u00a0", " ")
    assert told.startswith("Dorp (fictief) op 15 jul 2026\n")
    assert "Veilig dorp (vastgesteld, 2 prioriteiten)" in told
    assert "Niets gepland" in told
    assert "geen" in next(line for line in told.splitlines() if "Niets gepland" in line)
    assert "Geld: lasten minstens € 10.000, baten € 5.000, genoemd totaal € 30.000, 1 post" in told
    assert "Te laat (2)" in told
    assert "We bellen elke week." in told
    assert "Termijn voorbij, stand onbekend (1)" in told
    assert "uit programma-2025" in told
    assert "▁·|█▅▂  85 in 2026 (voorlopig)" in told
    assert "doel hoogstens 90 in 2026: gehaald" in told


def test_a_screen_without_bars_gets_other_signs(dossier: Dossier) -> None:
    told = text(dossier, "2026-07-15", Screen(draws=False))
    assert "_ |@+.  85 in 2026" in told
    assert told.isascii() or not set(told) & set("▁▂▃▄▅▆▇█·─")


def test_colours_stand_only_on_words_that_say_the_same(dossier: Dossier) -> None:
    painted: dict[str, set[str]] = {}

    def paint(words: str, style: str) -> str:
        painted.setdefault(style, set()).add(words.strip())
        return words

    plain = text(dossier, "2026-07-15")
    assert text(dossier, "2026-07-15", Screen(paint=paint)) == plain
    assert painted["red"] == {"rood", "1", "2", "Te laat (2)"}


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 300])
@pytest.mark.parametrize("day", ["2020-01-01", "2024-02-01", "2026-07-15", "2026-11-22", "2028-01-01"])
def test_every_line_fits(veenstad: Dossier, width: int, day: str) -> None:
    lines = text(veenstad, day, Screen(width=width)).splitlines()
    assert max(map(len, lines)) <= max(60, min(width, 120))
    assert lines == [line.rstrip() for line in lines]


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
