"""Figures in words and lines: Dutch notation, honest trends, charts that break where the series breaks."""

from decimal import Decimal
from typing import Any

import pytest

from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.meting import Meetwaarde
from ivp_cli.model.tijd import Planning, Tijdvak
from ivp_cli.views.documents import dutch, figures
from ivp_cli.views.documents.chart import chart


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Tijdvak.lees("2024-02-06"), "6 februari 2024"),
        (Tijdvak.lees("2023-04"), "april 2023"),
        (Tijdvak.lees("2023"), "2023"),
        (Tijdvak.lees("2026-H2"), "2e halfjaar 2026"),
        (Tijdvak.lees("2023-2026"), "2023-2026"),
        (Tijdvak.lees("2026-01 t/m 2026-03"), "januari 2026 tot en met maart 2026"),
        (Tijdvak.lees("vanaf 2026-K2"), "vanaf 2e kwartaal 2026"),
        (Tijdvak.lees("t/m 2026"), "tot en met 2026"),
        (Planning.lees("2026-K4 (afgeleid)"), "4e kwartaal 2026 (afgeleid)"),
        (Planning.lees("doorlopend"), "doorlopend"),
        (Bedrag.lees("700000"), "€ 700.000"),
        (Bedrag.lees("1234567.50"), "€ 1.234.567,50"),
        (Bedrag.lees("-25000"), "€ −25.000"),
        (Bedrag.lees("40000 t/m 60000"), "€ 40.000 tot € 60.000"),
        (Bedrag.lees("minstens 700000"), "ten minste € 700.000"),
        (Bedrag.lees("hoogstens 5000"), "ten hoogste € 5.000"),
        (Meetwaarde.lees("1234.5"), "1.234,5"),
        (Meetwaarde.lees("98 voorlopig"), "98 (voorlopig)"),
        (Meetwaarde.lees("."), "ontbreekt"),
        (Meetwaarde.lees("x"), "geheim"),
        (Meetwaarde.lees("-"), "nihil"),
        (Onbekend("de bron zwijgt"), "onbekend (de bron zwijgt)"),
        (Pm(), "nog te bepalen (pm)"),
    ],
)
def test_values_are_written_as_in_dutch(value: object, words: str) -> None:
    assert dutch.text(value).replace(dutch.HARD_SPACE, " ") == words


@pytest.mark.parametrize(
    ("value", "words"),
    [("-62.016", "−62,0 %"), ("121.05", "+121,1 %"), ("0.01", "0,0 %"), ("1234.5", "+1.234,5 %")],
)
def test_percentages_have_one_decimal_and_a_sign(value: str, words: str) -> None:
    assert dutch.percentage(Decimal(value)).replace(dutch.HARD_SPACE, " ") == words


def indicator(metingen: dict[str, str], **fields: Any) -> Indicator:
    basis = {"id": "proef", "naam": "Proef", "eenheid": "meldingen", "metingen": metingen}
    return Indicator.model_validate(basis | fields)


def trend(metingen: dict[str, str], **fields: Any) -> str | None:
    words = figures.trend(indicator(metingen, **fields))
    return words and words.replace(dutch.HARD_SPACE, " ")


def test_a_trend_compares_the_first_and_the_last() -> None:
    assert trend({"2020": "258", "2021": "123", "2022": "104", "2023": "98"}) == (
        "Van 258 in 2020 naar 98 in 2023: een daling van 160 (−62,0 %). Elke meting is lager dan de vorige."
    )
    assert trend({"2020": "10", "2021": "30", "2022": "20"}) == (
        "Van 10 in 2020 naar 20 in 2022: een stijging van 10 (+100,0 %)."
    )
    assert trend({"2020": "7", "2021": "7"}) == "Van 7 in 2020 naar 7 in 2021: gelijk gebleven."


def test_a_trend_starts_after_a_break_and_compares_equal_stretches() -> None:
    assert trend({"2019": "900", "2020": "80", "2021": "60"}, reeksbreuken={"2020": "andere telling"}) == (
        "Van 80 in 2020 naar 60 in 2021: een daling van 20 (−25,0 %)."
    )
    assert trend({"2020": "80", "2021": "60", "2022-H1": "25"}) == (
        "Van 80 in 2020 naar 60 in 2021: een daling van 20 (−25,0 %)."
    )


def test_a_trend_starts_at_the_baseline() -> None:
    series = {"2023": "410", "2024": "388", "2025": "402"}
    assert trend(series, nulmeting="2024") == (
        "Van 388 in 2024 (de nulmeting) naar 402 in 2025: een stijging van 14 (+3,6 %)."
    )
    of_years = series | {"2025-H1": "200", "2025-H2": "202", "2026-H1": "199", "2026-H2": "205"}
    assert str(trend(of_years, nulmeting="2024")).startswith(
        "Van 388 in 2024 (de nulmeting) naar 402 in 2025"
    )


def test_a_baseline_that_nothing_can_be_compared_with_starts_no_trend() -> None:
    series = {"2023": "410", "2024": "388", "2025": "402"}
    whole = "Van 410 in 2023 naar 402 in 2025: een daling van 8 (−2,0 %)."
    assert trend(series, nulmeting="2025") == whole
    assert trend(series, nulmeting="2022") == whole
    assert trend(series, nulmeting="onbekend") == whole
    broken = trend({"2022": "90"} | series, nulmeting="2022", reeksbreuken={"2023": "andere telling"})
    assert broken == whole


def test_a_baseline_is_told_with_its_figure() -> None:
    told = figures.baseline
    assert told(indicator({"2024": "388 voorlopig"}, nulmeting="2024")) == "388 (voorlopig) (2024)"
    assert told(indicator({"2023": "1410.5"}, nulmeting="2023")) == "1.410,5 (2023)"
    assert told(indicator({"2023": "410"}, nulmeting="2024")) == "geen cijfer (2024)"
    assert told(indicator({}, nulmeting="onbekend (volgt)")) == "onbekend (volgt)"
    assert told(indicator({})) is None


def test_there_is_no_trend_without_two_values() -> None:
    assert trend({"2020": "80", "2021": "."}) is None
    assert trend({}) is None


def test_a_change_of_a_mark_or_a_percentage_is_not_told_in_per_cent() -> None:
    assert "%" not in str(trend({"2020": "7.1", "2021": "7.4"}, eenheid="rapportcijfer"))


def test_no_difference_is_told_across_a_break_or_a_gap() -> None:
    made = figures.rows(
        indicator({"2019": "9", "2020": "8", "2021": ".", "2022": "5"}, reeksbreuken={"2020": "anders"})
    )
    assert [row["verschil"] for row in made] == [None, "niet te vergelijken", None, None]


def test_a_break_between_two_figures_counts_for_the_first_one_after_it() -> None:
    broken = indicator({"2020": "9", "2021": "8", "2023": "5", "2024": "4"}, reeksbreuken={"2022": "anders"})
    made = figures.rows(broken)
    assert [row["verschil"] == "niet te vergelijken" for row in made] == [False, False, True, False]
    assert [row["reeksbreuk"] for row in made] == [None, None, "anders", None]
    drawn = chart(broken)
    assert drawn is not None
    assert (len(drawn["breuken"]), len(drawn["lijnen"])) == (1, 2)


def test_a_target_says_whether_it_is_met() -> None:
    met = indicator({"2023": "98"}, streefwaarde="hoogstens 100 in 2026")
    assert figures.goal(met) == "hoogstens 100 in 2026; met 98 in 2023 gehaald"
    assert figures.goal(indicator({}, streefwaarde="hoogstens 100")) == "hoogstens 100"
    assert figures.goal(indicator({})) is None


def test_a_chart_is_broken_where_the_series_is() -> None:
    made = chart(
        indicator(
            {"2018": "50", "2019": "40", "2020": ".", "2021": "30", "2022": "300", "2023": "310 voorlopig"},
            reeksbreuken={"2022": "andere telling"},
            streefwaarde="hoogstens 20",
        )
    )
    assert made is not None
    assert len(made["lijnen"]) == 2
    assert len(made["breuken"]) == 1
    assert [point["waarde"] for point in made["punten"]] == ["50", "40", None, "30", "300", "310"]
    assert [tick["waarde"] for tick in made["schaal"]] == ["0", "100", "200", "300", "400"]
    assert made["heeft_voorlopig"]


@pytest.mark.parametrize("metingen", [{}, {"2020": "5"}, {"2020": ".", "2021": "x"}])
def test_too_little_gives_no_chart(metingen: dict[str, str]) -> None:
    assert chart(indicator(metingen)) is None


@pytest.mark.parametrize(
    "values", [("0", "0"), ("-5", "5"), ("0.0010", "0.0020"), ("100000000", "3"), ("-1", "-2"), ("7", "7")]
)
def test_every_point_of_a_chart_lies_inside_it(values: tuple[str, str]) -> None:
    made = chart(indicator(dict(zip(("2020", "2021"), values, strict=True)), streefwaarde="minstens -3"))
    assert made is not None
    heights = [made["streef"]["y"], *(item["y"] for item in [*made["punten"], *made["schaal"]])]
    assert all(made["boven"] <= y <= made["onder"] for y in heights)
