"""Time: what may be written, and comparing with three outcomes."""

from datetime import date

import pytest

from ivp_cli.model.tijd import Datum, Planning, Tijdvak


@pytest.mark.parametrize(
    ("tekst", "van", "tot_en_met"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-06", date(2024, 2, 6), date(2024, 2, 6)),
        ("2026-K4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-H1", date(2026, 1, 1), date(2026, 6, 30)),
        ("2023-2026", date(2023, 1, 1), date(2026, 12, 31)),
        ("2025-K3 t/m 2026-02", date(2025, 7, 1), date(2026, 2, 28)),
        ("vanaf 2022-05", date(2022, 5, 1), date.max),
        ("t/m 2022", date.min, date(2022, 12, 31)),
    ],
)
def test_a_stretch_of_time_has_a_first_and_a_last_day(tekst: str, van: date, tot_en_met: date) -> None:
    tijdvak = Tijdvak.lees(tekst)
    assert (tijdvak.van, tijdvak.tot_en_met) == (van, tot_en_met)
    assert str(tijdvak) == tekst


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("2024-02-30", "maand 2 van 2024 heeft 29 dagen"),
        ("2024-13", "een jaar heeft twaalf maanden"),
        ("2026-2023", "draai begin en einde om"),
        ("2026-K4 t/m 2026-K1", "draai begin en einde om"),
        ("2024-K5", "verwacht een tijdvak"),
        ("24", "verwacht een tijdvak"),
        ("1899", "verwacht een tijdvak"),
        ("2024-1-1", "verwacht een tijdvak"),
        ("٢٠٢٤", "verwacht een tijdvak"),
        ("2024\n", "verwacht een tijdvak"),
        ("vanaf", "verwacht een tijdvak"),
        ("vanaf 2023-2026", "verwacht een tijdvak"),
        ("", "verwacht een tijdvak"),
    ],
)
def test_other_texts_are_refused_in_a_sentence(tekst: str, melding: str) -> None:
    with pytest.raises(ValueError, match=melding):
        Tijdvak.lees(tekst)


@pytest.mark.parametrize(
    ("een", "ander", "uitkomst"),
    [
        ("2023", "2024", True),
        ("2024", "2023", False),
        ("2023", "2023-04", None),
        ("2023-04", "2023", None),
        ("2023", "2023", None),
        ("2023-04-01", "2023-04-01", False),
        ("2023-03", "2023-04-01", True),
        ("2023-04", "2023-04-01", False),
        ("2023-04", "2023-04-30", None),
    ],
)
def test_before_is_yes_no_or_cannot_tell(een: str, ander: str, uitkomst: bool | None) -> None:
    assert Datum.lees(een).voor(Datum.lees(ander)) is uitkomst
    assert Datum.lees(ander).na(Datum.lees(een)) is uitkomst


@pytest.mark.parametrize(
    ("moment", "periode", "uitkomst"),
    [
        ("2024-05", "2023-2026", True),
        ("2027", "2023-2026", False),
        ("2024", "2024-K1", None),
        ("2026-K4", "2026-H2", True),
    ],
)
def test_lying_in_a_period_is_yes_no_or_cannot_tell(moment: str, periode: str, uitkomst: bool | None) -> None:
    assert Tijdvak.lees(moment).ligt_in(Tijdvak.lees(periode)) is uitkomst


def test_a_date_is_a_moment_and_not_a_range() -> None:
    assert str(Datum.lees("2023-04")) == "2023-04"
    for tekst in ("2023-2026", "vanaf 2023", "2023-H1"):
        with pytest.raises(ValueError, match="verwacht een datum"):
            Datum.lees(tekst)


def test_a_plan_follows_its_predecessor_on_the_next_day() -> None:
    vorige = Tijdvak.lees("2019-2022")
    assert Tijdvak.lees("2023-2026").sluit_aan_op(vorige)
    assert not Tijdvak.lees("2024-2026").sluit_aan_op(vorige)
    assert not Tijdvak.lees("2024").sluit_aan_op(Tijdvak.lees("vanaf 2019"))


@pytest.mark.parametrize("tekst", ["2026-K4", "doorlopend", "2026-K4 (afgeleid)", "2025-K1 t/m 2025-K3"])
def test_planning_comes_out_as_it_was_written(tekst: str) -> None:
    assert str(Planning.lees(tekst)) == tekst


def test_planning_says_whether_its_year_was_derived() -> None:
    assert Planning.lees("2026-K4 (afgeleid)").afgeleid
    assert Planning.lees("doorlopend").doorlopend
    with pytest.raises(ValueError, match="verwacht een planning"):
        Planning.lees("eind 2026")
    with pytest.raises(ValueError, match="een jaar heeft twaalf maanden"):
        Planning.lees("2026-14")


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("2026", "2026-01 t/m 2026-12"),
        ("2026-2026", "2026"),
        ("2026-K1", "2026-01-01 t/m 2026-03-31"),
        ("2026-H1", "2026-K1 t/m 2026-K2"),
    ],
)
def test_the_same_days_are_the_same_period_however_they_are_written(een: str, ander: str) -> None:
    assert Tijdvak.lees(een) == Tijdvak.lees(ander)
    assert len({Tijdvak.lees(een), Tijdvak.lees(ander)}) == 1
    assert Planning.lees(een) == Planning.lees(ander)
    assert str(Tijdvak.lees(ander)) == ander
