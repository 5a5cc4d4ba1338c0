"""What can be listed, and by what it is chosen."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from ivp_cli.cli import list as command
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.views.filters import Filters, known, words, years
from ivp_cli.views.listing import KINDS
from tests.views.conftest import GEMEENTE

DAY = date(2026, 7, 1)

PLAN = """
soort: kadernota
id: plan-2026
titel: Veilig dorp
periode: 2026-2027
prioriteiten:
  - {id: jeugd, titel: Jongeren voorop, indicatoren: [meldingen]}
  - {id: cafe, titel: Rustig uitgaan in cafés}
indicatoren:
  - id: meldingen
    naam: Meldingen
    eenheid: meldingen
    nulmeting: 2025
    streefwaarde: hoogstens 90 in 2026
    metingen: {2025: 120, 2026: 98 voorlopig}
besluiten:
  - {orgaan: raad, soort: vaststellen, datum: 2025-12-11}
  - {orgaan: raad, soort: wijzigen, stand: voorzien, datum: onbekend (na de zomer)}
"""
PROGRAMMA = """
soort: jaarprogramma
id: programma-2026
titel: Programma 2026
periode: 2026
voert_uit: plan-2026
themas:
  - {id: stroom, titel: Zonder stroom}
acties:
  - {id: a, titel: Boa's op straat, hoort_bij: [jeugd], trekker: politie, planning: 2026-K4, status: loopt}
  - id: b
    titel: Cafés
    omschrijving: Portiers krijgen een cursus.
    hoort_bij: [cafe, stroom]
    trekker: team-veiligheid
    planning: 2026
    status: onbekend (geen bericht)
  - {id: c, titel: Altijd, planning: doorlopend, trekker: onbekend (stil), status: niet-gestart}
  - {id: d, titel: Kaal}
"""
LATER = PROGRAMMA.replace("programma-2026", "programma-2027").replace("periode: 2026", "periode: 2027")
TOEZEGGINGEN = (
    GEMEENTE
    + """
toezeggingen:
  - {id: brief, tekst: De raad krijgt een brief., termijn: 2026-K2, trekker: team-veiligheid}
  - {id: motie-boas, soort: motie, tekst: Meer boa's., status: afgedaan}
"""
)


@pytest.fixture
def dossier(dorp: Callable[..., Dossier]) -> Dossier:
    return dorp(plan=PLAN, programma=PROGRAMMA, later=LATER, gemeente=TOEZEGGINGEN)


def listed(kind: str, dossier: Dossier, jaar: int | None = None, **chosen: Any) -> list[str]:
    """The ids of the rows, or where they have none the words of their decision."""
    filters = Filters(jaar=jaar, **chosen)
    rows = [row.cells for row in KINDS[kind].rows(dossier, jaar, DAY) if filters.keep(row, dossier)]
    return [str(cells.get("id") or f"{cells['orgaan']} {cells['soort']}") for cells in rows]


def actions(dossier: Dossier, **chosen: Any) -> list[str]:
    return listed("acties", dossier, jaar=2026, **chosen)


def test_every_row_of_a_kind_has_all_its_keys_and_no_other(veenstad: Dossier) -> None:
    for kind in KINDS.values():
        rows = list(kind.rows(veenstad, None, DAY))
        assert rows
        assert all(list(row.cells) == kind.keys for row in rows)


def test_the_command_knows_the_same_kinds() -> None:
    assert tuple(KINDS) == command.KINDS


CHOICES: dict[str, dict[str, Any]] = {
    "plannen": {"jaar": 2019, "status": "concept", "zoek": "verkiezingen van maart"},
    "programmas": {"jaar": 2024, "status": "concept", "zoek": "Afmaken"},
    "prioriteiten": {"jaar": 2019, "prioriteit": "jeugd", "zoek": "online"},
    "acties": {
        "jaar": 2024,
        "kwartaal": Tijdvak.lees("2025-K4"),
        "prioriteit": "jeugd",
        "status": "loopt",
        "trekker": "vergunningen",
        "zoek": "noodpakket",
    },
    "indicatoren": {"jaar": 2024, "prioriteit": "jeugd", "zoek": "Halt"},
    "metingen": {
        "jaar": 2024,
        "kwartaal": Tijdvak.lees("2024-K1"),
        "prioriteit": "jeugd",
        "zoek": "Halt",
    },
    "begrotingsregels": {
        "jaar": 2024,
        "status": "concept",
        "prioriteit": "jeugd",
        "zoek": "offerte",
    },
    "besluiten": {"jaar": 2024, "kwartaal": Tijdvak.lees("2024-K1"), "status": "voorzien", "zoek": "24 voor"},
    "toezeggingen": {
        "jaar": 2025,
        "kwartaal": Tijdvak.lees("2026-K3"),
        "status": "open",
        "trekker": "vergunningen",
        "zoek": "station",
    },
}
"""For every filter of every kind a word that chooses some of the example."""


@pytest.mark.parametrize("name", KINDS)
def test_every_filter_of_a_kind_chooses(veenstad: Dossier, name: str) -> None:
    rows = list(KINDS[name].rows(veenstad, None, DAY))
    assert CHOICES[name].keys() == KINDS[name].filters
    for chosen, word in CHOICES[name].items():
        filters = Filters(**{chosen: word})
        found = [row for row in rows if filters.keep(row, veenstad)]
        none_expected = (name, chosen) in (("programmas", "status"), ("begrotingsregels", "status"))
        assert none_expected == (not found), chosen
        assert len(found) < len(rows), chosen


def test_plans_and_programmes_are_chosen_by_the_years_they_cover(dossier: Dossier) -> None:
    assert listed("plannen", dossier, jaar=2027) == ["plan-2026"]
    assert listed("plannen", dossier, jaar=2028) == []
    assert listed("programmas", dossier, jaar=2027) == ["programma-2027"]


def test_priorities_come_with_the_themes_and_count_the_actions_of_the_year(dossier: Dossier) -> None:
    def counts(jaar: int | None) -> dict[tuple[str, str], int]:
        rows = KINDS["prioriteiten"].rows(dossier, jaar, DAY)
        return {(row.cells["soort"], row.cells["id"]): row.cells["acties"] for row in rows}

    assert counts(None)["prioriteit", "jeugd"] == 2
    assert counts(2026)["prioriteit", "jeugd"] == 1
    assert counts(2026)["thema", "stroom"] == 1
    assert listed("prioriteiten", dossier, jaar=2026) == ["jeugd", "cafe", "stroom"]


def test_a_quarter_holds_what_is_planned_in_it_or_may_be(dossier: Dossier) -> None:
    assert actions(dossier, kwartaal=Tijdvak.lees("2026-K4")) == ["a", "b"]
    assert actions(dossier, kwartaal=Tijdvak.lees("2026-K1")) == ["b"]
    assert listed("toezeggingen", dossier, kwartaal=Tijdvak.lees("2026-K2")) == ["brief"]


@pytest.mark.parametrize("word", ["cafe", "Rustig uitgaan in cafés", "rustig uitgaan in cafes"])
def test_a_priority_is_known_by_its_id_and_its_name(dossier: Dossier, word: str) -> None:
    assert actions(dossier, prioriteit=word) == ["b"]


@pytest.mark.parametrize(
    ("word", "found"),
    [("politie", ["a"]), ("Team Veiligheid", ["b"]), ("team-veiligheid", ["b"]), ("onbekend", ["c", "d"])],
)
def test_an_owner_is_known_by_id_and_name_and_may_be_unknown(
    dossier: Dossier, word: str, found: list[str]
) -> None:
    assert actions(dossier, trekker=word) == found


def test_actions_and_indicators_stand_as_they_did_on_the_date(veenstad: Dossier) -> None:
    def cells(kind: str, id: str, day: date) -> dict[str, Any]:
        return next(row.cells for row in KINDS[kind].rows(veenstad, 2026, day) if row.cells["id"] == id)

    days = (date(2024, 12, 1), date(2026, 11, 22))
    assert [cells("acties", "herfstactie-inbraak", day)["status"] for day in days] == [None, "loopt"]
    laatste = [cells("indicatoren", "woninginbraken", day)["laatste_periode"] for day in days]
    assert list(map(str, laatste)) == ["2023", "2025"]


def test_a_status_is_unknown_where_the_source_is_silent_and_where_nothing_is_said(dossier: Dossier) -> None:
    assert actions(dossier, status="onbekend") == ["b", "d"]
    assert actions(dossier, status="niet-gestart") == ["c"]
    assert listed("besluiten", dossier, status="voorzien") == ["raad wijzigen"]


@pytest.mark.parametrize("sought", ["CAFES", "portiers", "team-veiligheid", "een  cursus"])
def test_text_is_found_anywhere_whatever_its_capitals_and_accents(dossier: Dossier, sought: str) -> None:
    assert actions(dossier, zoek=sought) == ["b"]


def test_every_filter_has_to_be_met(dossier: Dossier) -> None:
    assert actions(dossier, trekker="politie", status="loopt") == ["a"]
    assert actions(dossier, trekker="politie", status="niet-gestart") == []


def test_an_indicator_belongs_to_the_priorities_that_look_at_it(dossier: Dossier) -> None:
    assert listed("indicatoren", dossier, prioriteit="jeugd") == ["meldingen"]
    assert listed("indicatoren", dossier, prioriteit="cafe") == []
    (row,) = KINDS["indicatoren"].rows(dossier, None, date(2027, 1, 1))
    shown = {column.key: column.text(row.cells) for column in KINDS["indicatoren"].columns}
    assert shown["nulwaarde"] == "120 in 2025"
    assert shown["laatste"] == "98 in 2026 (voorlopig)"
    assert shown["streefwaarde"] == "hoogstens 90 in 2026"
    assert shown["gehaald"] == "nee"


def test_the_words_of_a_filter_are_those_of_the_plans(dossier: Dossier) -> None:
    assert words("trekker", dossier) == {
        "team-veiligheid": ["Team Veiligheid"],
        "politie": ["Politie"],
        "onbekend": [],
    }
    assert {"jeugd", "stroom"} <= words("prioriteit", dossier).keys()
    assert "Jongeren voorop" in words("prioriteit", dossier)["jeugd"]
    assert known("POLITIE", ["politie"])
    assert not known("politei", ["politie"])
    assert years([dossier]) == {2026, 2027}


def test_a_dossier_without_a_readable_municipality_has_no_promises(dossier: Dossier) -> None:
    assert list(KINDS["toezeggingen"].rows(Dossier("dorp"), None, DAY)) == []
