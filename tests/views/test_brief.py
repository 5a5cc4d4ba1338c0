"""Values in few characters."""

from datetime import date

import pytest

from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.geld import Bedrag, som
from ivp_cli.model.meting import Meetwaarde, Streefwaarde
from ivp_cli.model.tijd import Datum, Planning, Tijdvak
from ivp_cli.model.waarde import Waarde
from ivp_cli.views import brief

WRITTEN: list[tuple[type[Waarde], str, str]] = [
    (Datum, "2026-12-07", "7 dec 2026"),
    (Datum, "2026-03", "mrt 2026"),
    (Datum, "2026", "2026"),
    (Tijdvak, "2026-K1", "1e kw. 2026"),
    (Tijdvak, "2026-K4", "4e kw. 2026"),
    (Tijdvak, "2026-H1", "1e helft 2026"),
    (Tijdvak, "2026-H2", "2e helft 2026"),
    (Tijdvak, "2023-2026", "2023-2026"),
    (Tijdvak, "2026-01 t/m 2026-K2", "jan 2026 t/m 2e kw. 2026"),
    (Tijdvak, "2025 t/m 2026", "2025 t/m 2026"),
    (Tijdvak, "vanaf 2022-05", "vanaf mei 2022"),
    (Tijdvak, "t/m 2022-10-31", "t/m 31 okt 2022"),
    (Planning, "2026-K4 (afgeleid)", "4e kw. 2026 (afgeleid)"),
    (Planning, "doorlopend", "doorlopend"),
    (Bedrag, "12500", "€ 12.500"),
    (Bedrag, "12500.50", "€ 12.500,50"),
    (Bedrag, "-3000", "€ -3.000"),
    (Bedrag, "40000 t/m 60000", "€ 40.000 tot € 60.000"),
    (Bedrag, "minstens 700000", "minstens € 700.000"),
    (Bedrag, "hoogstens 5000", "hoogstens € 5.000"),
    (Meetwaarde, "36150", "36.150"),
    (Meetwaarde, "7.40", "7,40"),
    (Meetwaarde, "98 voorlopig", "98 (voorlopig)"),
    (Meetwaarde, ".", "ontbreekt"),
    (Meetwaarde, "x", "geheim"),
    (Meetwaarde, "-", "nihil"),
    (Streefwaarde, "hoogstens 1200.5 in 2026-K1", "hoogstens 1.200,5 in 1e kw. 2026"),
    (Streefwaarde, "meer dan 7", "meer dan 7"),
]


@pytest.mark.parametrize(("kind", "written", "said"), WRITTEN)
def test_a_value_is_said_in_dutch(kind: type[Waarde], written: str, said: str) -> None:
    assert brief.text(kind.lees(written)).replace("\u00a0", " ") == said


def test_a_month_has_three_letters_and_none_is_said_twice() -> None:
    months = [brief.day(date(2026, month, 1)).split()[1] for month in range(1, 13)]
    assert len(set(months)) == 12
    assert set(map(len, months)) == {3}


def test_an_amount_does_not_break_after_the_euro_sign() -> None:
    assert brief.text(Bedrag.lees("5")) == "€\u00a05"


def test_of_an_absence_only_its_kind_is_said() -> None:
    assert brief.text(Onbekend("de bron zwijgt")) == "onbekend"
    assert brief.text(Pm("na de aanbesteding")) == "pm"
    assert not brief.text(None)


def test_a_sum_of_which_nothing_is_known_has_no_amount() -> None:
    assert brief.text(som([Pm()])) == "nog onbekend"
    assert brief.text(Bedrag(None, None)) == "onbekend"


def test_a_measurement_says_when_and_then_how_sure() -> None:
    assert brief.measured(Meetwaarde.lees("98 voorlopig"), Tijdvak.lees("2025")) == "98 in 2025 (voorlopig)"


def test_other_values_take_one_line() -> None:
    assert brief.text("twee\n  regels") == "twee regels"
    assert brief.text(("een", "twee")) == "een, twee"
    assert (brief.text(True), brief.text(False), brief.text(2026)) == ("ja", "nee", "2026")
