"""The termijnagenda: what belongs in which quarter, how it stands, and the calendar that comes of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from ivp_cli.model.dossier import Dossier
from ivp_cli.views.documents import KINDS, DocumentProblem, ics
from tests.views.conftest import GEMEENTE

PEILDATUM = date(2026, 7, 1)

PROMISES = (
    GEMEENTE
    + """
toezeggingen:
  - {id: oud, tekst: Een oude belofte, datum: 2024-05-01, termijn: 2025-06}
  - {id: gedaan, tekst: Een belofte die is nagekomen, datum: 2024-05-01, termijn: 2025-06, status: afgedaan}
  - {id: ooit, soort: motie, tekst: Een motie zonder termijn, datum: 2026-01-15}
  - {id: straks, tekst: Een belofte van later, datum: 2026-09-01, termijn: 2026-12}
"""
)
PLAN = """
soort: veiligheidsagenda
id: agenda
titel: Agenda
periode: 2026-2029
besluiten:
  - {orgaan: raad, soort: vaststellen, datum: 2026-03-12}
  - {orgaan: raad, soort: wijzigen, datum: 2026-K2, stand: voorzien}
  - {orgaan: college, soort: kennisnemen, datum: 2026-10, stand: voorzien}
  - {orgaan: college, soort: wijzigen, datum: 2026-02-01}
"""
PROGRAMMA = """
soort: jaarprogramma
id: jaarprogramma
titel: Jaarprogramma
periode: 2026
voert_uit: agenda
acties:
  - {id: nota, titel: Een nota, type: raad, trekker: team-veiligheid, planning: 2026-K4 (afgeleid)}
  - {id: klaar, titel: Al af, type: raad, planning: 2026-K1, status: afgerond}
  - {id: altijd, titel: Elk jaar, type: raad, planning: doorlopend, status: loopt}
  - {id: college, titel: Niet voor de raad, type: college, planning: 2026-K4}
vervolg:
  - {aan: het presidium, tekst: Op de agenda zetten, behandeling: informatieve raad, datum: onbekend}
  - {aan: iedereen, tekst: Dit is geen onderwerp}
"""


@pytest.fixture
def dossier(dorp: Callable[..., Dossier]) -> Dossier:
    return dorp(gemeente=PROMISES, plan=PLAN, programma=PROGRAMMA)


def made(dossier: Dossier, jaar: int, peildatum: date = PEILDATUM) -> dict[str, Any]:
    kind = KINDS["termijnagenda"]
    (year,) = kind.load().subjects(dossier, kind.word, jaar)
    return kind.context([(dossier, year)], peildatum, charts=False)


def status(entry: dict[str, Any]) -> str:
    facts = [fact for fact in entry["gegevens"] if fact["naam"] == "status"]
    return ", ".join(text for fact in facts for text in (fact["tekst"], fact["let_op"]) if text)


def test_each_item_stands_in_its_quarter_with_its_status(dossier: Dossier) -> None:
    told = {
        group["titel"]: [
            (one["wanneer"], one["titel"], one["wat"], status(one)) for one in group["onderwerpen"]
        ]
        for group in made(dossier, 2026)["groepen"]
    }
    assert told == {
        "Nog open van voor 2026": [
            ("juni 2025", "Toezegging van 1 mei 2024", "toezegging", "open, termijn voorbij")
        ],
        "1e kwartaal 2026": [
            ("12 maart 2026", "Agenda", "besluit (vaststellen)", "vastgesteld"),
            ("1e kwartaal 2026", "Al af", "actie", "afgerond"),
        ],
        "2e kwartaal 2026": [
            ("2e kwartaal 2026", "Agenda", "besluit (wijzigen)", "voorzien, datum voorbij")
        ],
        "4e kwartaal 2026": [
            ("oktober 2026", "Agenda", "besluit (kennisnemen)", "voorzien"),
            ("4e kwartaal 2026 (afgeleid)", "Een nota", "actie", ""),
        ],
        "Nog zonder datum": [
            ("doorlopend", "Elk jaar", "actie", "loopt"),
            ("datum onbekend", "Op de agenda zetten", "behandeling (informatieve raad)", "gevraagd"),
            ("zonder datum", "Motie van 15 januari 2026", "motie", "open"),
        ],
    }  # fmt: skip


def test_a_promise_is_known_from_the_day_it_was_made(dossier: Dossier) -> None:
    later = made(dossier, 2026, date(2026, 10, 1))["groepen"]
    assert "Toezegging van 1 september 2026" in [
        one["titel"] for group in later for one in group["onderwerpen"]
    ]


def test_a_year_in_which_nothing_comes_has_no_agenda(dossier: Dossier) -> None:
    agenda = KINDS["termijnagenda"].load()
    assert agenda.subjects(dossier, "termijnagenda", 2023) == []
    assert agenda.years(dossier, "termijnagenda") == ["2025", "2026"]


def test_what_is_still_open_makes_an_agenda_of_a_year_without_anything_of_its_own(dossier: Dossier) -> None:
    told = {
        group["titel"]: [one["titel"] for one in group["onderwerpen"]]
        for group in made(dossier, 2031, date(2031, 2, 1))["groepen"]
    }
    assert told == {
        "Nog open van voor 2031": [
            "Toezegging van 1 mei 2024", "Agenda", "Agenda", "Toezegging van 1 september 2026"
        ],
        "Nog zonder datum": ["Motie van 15 januari 2026"],
    }  # fmt: skip


def test_what_is_done_makes_no_agenda_of_a_later_year(dorp: Callable[..., Dossier]) -> None:
    promise = "toezeggingen:\n  - {id: gedaan, tekst: Een belofte, termijn: 2025-06, status: afgedaan}\n"
    action = "acties:\n  - {id: klaar, titel: Al af, type: raad, planning: 2026-K1, status: afgerond}\n"
    programma = "soort: jaarprogramma\nid: jp\ntitel: JP\nperiode: 2026\n" + action
    done = dorp(gemeente=GEMEENTE + promise, programma=programma)
    agenda = KINDS["termijnagenda"].load()
    assert [bool(agenda.subjects(done, "termijnagenda", jaar)) for jaar in (2025, 2026, 2027)] == [
        True, True, False
    ]  # fmt: skip


def test_what_was_not_known_yet_makes_no_agenda(dossier: Dossier) -> None:
    with pytest.raises(DocumentProblem, match="niets op de termijnagenda van 2025") as told:
        made(dossier, 2025, date(2024, 1, 1))
    assert told.value.hint == "Wel te maken: 2026."


def test_an_action_of_which_nobody_knows_whether_it_is_done_makes_no_agenda_of_a_later_year(
    dorp: Callable[..., Dossier],
) -> None:
    action = "acties:\n  - {id: nota, titel: Een nota, type: raad, planning: 2026-K1STATUS}\n"
    programma = "soort: jaarprogramma\nid: jp\ntitel: JP\nperiode: 2026\n" + action
    agenda = KINDS["termijnagenda"].load()
    for state, open_then in (("", False), (", status: onbekend", False), (", status: loopt", True)):
        dossier = dorp(programma=programma.replace("STATUS", state))
        assert bool(agenda.subjects(dossier, "termijnagenda", 2027)) is open_then


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("voldaan", "loopt", "1 van 2 onderdelen voldaan, streefdatum voorbij"),
        ("voldaan", "onbekend", "1 van 2 onderdelen voldaan, 1 onbekend"),
        ("voldaan", "voldaan", "2 van 2 onderdelen voldaan"),
        ("onbekend", "onbekend", "stand onbekend"),
    ],
)
def test_a_frame_says_how_far_the_municipality_is(
    dorp: Callable[..., Dossier], tmp_path: Path, first: str, second: str, told: str
) -> None:
    kader = "soort: kader\nid: norm\ntitel: Norm\nniveau: regionaal\nstreefdatum: 2026-05\n"
    parts = "onderdelen: [{id: een, titel: Een}, {id: twee, titel: Twee}]\n"
    (tmp_path / "plannen" / "kaders" / "norm.yaml").write_text(kader + parts, encoding="utf-8")
    stands = f"[{{onderdeel: een, stand: {first}}}, {{onderdeel: twee, stand: {second}}}]"
    gemeente = f"{PROMISES}kaders:\n  - kader: norm\n    onderdelen: {stands}\n"
    groups = made(dorp(gemeente=gemeente), 2026)["groepen"]
    (entry,) = [one for group in groups for one in group["onderwerpen"] if one["titel"] == "Norm"]
    assert status(entry) == told


def events(data: bytes) -> list[Any]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def test_a_calendar_holds_what_has_a_date(dossier: Dossier) -> None:
    data = ics.write(made(dossier, 2026), PEILDATUM)
    calendar = Calendar.from_ical(data)
    assert calendar.calendar_name == "Termijnagenda 2026 - gemeente Dorp"
    assert "3 onderwerpen zonder datum staan hier niet in" in str(calendar["DESCRIPTION"])
    nota = next(one for one in events(data) if "Een nota" in one["SUMMARY"])
    assert nota["SUMMARY"] == "Actie: Een nota (uiterlijk; 4e kwartaal 2026 (afgeleid))"
    assert nota["DTSTART"].dt == date(2026, 12, 31)
    assert nota["DTSTAMP"].dt.date() == PEILDATUM
    assert nota["STATUS"] == "TENTATIVE"
    assert "Wie: Team Veiligheid\n" in nota["DESCRIPTION"]
    taken = next(one for one in events(data) if "vaststellen" in one["SUMMARY"])
    assert taken["STATUS"] == "CONFIRMED"
    assert len({str(one["UID"]) for one in events(data)}) == len(events(data)) == 6


def test_an_event_keeps_its_name_when_its_date_changes(dorp: Callable[..., Dossier]) -> None:
    def names(planning: str) -> dict[str, str]:
        dossier = dorp(plan=PLAN, programma=PROGRAMMA.replace("2026-K4 (afgeleid)", planning))
        found = events(ics.write(made(dossier, 2026), PEILDATUM))
        return {str(one["SUMMARY"]).partition(" (uiterlijk")[0]: str(one["UID"]) for one in found}

    assert names("2026-K4 (afgeleid)") == names("2026-09-10")


def test_an_agenda_without_dates_makes_no_calendar(dorp: Callable[..., Dossier]) -> None:
    undated = (
        "soort: jaarprogramma\nid: jp\ntitel: JP\nperiode: 2026\nacties: [{id: a, titel: A, type: raad}]\n"
    )
    with pytest.raises(DocumentProblem, match="Niets op deze agenda heeft een datum"):
        ics.write(made(dorp(programma=undated), 2026), PEILDATUM)


@given(st.text(max_size=300))
def test_any_text_comes_back_as_it_was_written(value: str) -> None:
    value = "".join(one for one in value if one >= " " and one not in "\x7f\x85\u2028\u2029") + "\n; , \\ \\n"
    line = ics.fold(ics.text("SUMMARY", value))
    assert all(len(piece.encode()) <= 75 for piece in line.split("\r\n"))
    body = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    (event,) = events(body.encode())
    assert event["SUMMARY"] == value


def test_the_calendar_of_the_example(golden: Callable[[str, str], None], veenstad: Dossier) -> None:
    data = ics.write(made(veenstad, 2026, date(2026, 11, 22)), date(2026, 11, 22))
    assert data == ics.write(made(veenstad, 2026, date(2026, 11, 22)), date(2026, 11, 22))
    assert data.count(b"\n") == data.count(b"\r\n")
    golden("veenstad-termijnagenda-2026.ics", data.decode().replace("\r\n", "\n"))
