"""What follows from a plan: order, series, colours, and how things stood on a date."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from ivp_cli.model.actie import Actie
from ivp_cli.model.basis import Noun, naamveld, nouns_in
from ivp_cli.model.begroting import Begrotingsregel
from ivp_cli.model.besluit import Besluit, Toezegging
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.gemeente import Gemeente, Portefeuillehouder
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.kader import Kader
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.model.voortgang import Kleur, Voortgang, ergste


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


def indicator(metingen: dict[str, str], *breuken: str) -> Indicator:
    data = {"id": "i", "naam": "I", "eenheid": "aantal", "streefwaarde": "hoogstens 5", "metingen": metingen}
    return Indicator.model_validate({**data, "reeksbreuken": dict.fromkeys(breuken, "Anders geteld")})


@pytest.mark.parametrize(
    ("breuk", "begin"),
    [("2023", "2023"), ("2022", "2023"), ("2022-07-01", "2023"), ("2023-K2", "2024"), ("2025", None)],
)
def test_a_new_series_begins_with_the_first_figure_from_the_break_on(breuk: str, begin: str | None) -> None:
    found = indicator({"2024": "8", "2023": ".", "2021": "3"}, breuk).nieuwe_reeksen
    assert {str(periode): str(since) for periode, since in found.items()} == ({begin: breuk} if begin else {})


@pytest.mark.parametrize(
    ("peildatum", "known", "reached"),
    [
        (date(2023, 12, 31), ["2022"], True),
        (date(2024, 1, 1), ["2022", "2023", "2024"], True),
        (date(2025, 1, 1), ["2022", "2023", "2024", "2025-H1"], False),
        (date(2022, 12, 31), [], None),
    ],
)
def test_what_was_measured_later_was_not_known(
    peildatum: date, known: list[str], reached: bool | None
) -> None:
    figures = {"2022": "3", "2023": "9", "2024": "4 voorlopig", "2025-H1": "9 voorlopig", "2025-H2": "1"}
    then = indicator(figures).op(peildatum)
    assert [str(periode) for periode, _ in then.reeks] == known
    assert then.doel_gehaald is reached


def test_the_same_period_in_other_words_is_the_same_period() -> None:
    measured = {"2023-01 t/m 2023-12": "5", "2024": "4"}
    assert str(indicator(measured).model_copy(update={"nulmeting": Tijdvak.lees("2023")}).nulwaarde) == "5"
    with pytest.raises(ValidationError, match="“2023-01 t/m 2023-12” en “2023” zijn dezelfde periode"):
        indicator({**measured, "2023": "6"})
    with pytest.raises(ValidationError, match="“2024” en “2024-H1 t/m 2024-K4” zijn dezelfde periode"):
        indicator(measured, "2024", "2024-H1 t/m 2024-K4")


@pytest.mark.parametrize(
    ("status", "peildatum", "then"),
    [
        (None, date(2026, 1, 1), None),
        (None, date(2026, 5, 1), "loopt"),
        (None, date(2026, 9, 1), "afgerond"),
        ("vervallen", date(2026, 5, 1), "loopt"),
        ("vervallen", date(2026, 9, 1), "vervallen"),
        ("onbekend", date(2026, 9, 1), "onbekend"),
    ],
)
def test_a_report_tells_the_status_where_the_plan_does_not(
    status: str | None, peildatum: date, then: str | None
) -> None:
    reports = [{"peildatum": "2026-03", "status": "loopt"}, {"peildatum": "2026-08-31", "status": "afgerond"}]
    data = {"id": "a", "titel": "A", "voortgang": reports} | ({"status": status} if status else {})
    found = Actie.model_validate(data).status_op(peildatum)
    assert (str(found) if found else None) == then


@pytest.mark.parametrize(
    ("kleuren", "worst"),
    [
        (("groen", "rood", None, "oranje"), "rood"),
        (("groen", "oranje"), "oranje"),
        ((None,), None),
        ((), None),
    ],
)
def test_the_worst_colour_counts(kleuren: tuple[Kleur | None, ...], worst: Kleur | None) -> None:
    assert ergste(kleuren) == worst


@pytest.mark.parametrize(
    ("cls", "field"),
    [(Actie, "titel"), (Indicator, "naam"), (Toezegging, "tekst"), (Begrotingsregel, "omschrijving"),
     (Portefeuillehouder, "naam"), (Voortgang, ""), (Besluit, "")],
)  # fmt: skip
def test_one_field_says_what_a_thing_is_called(cls: type[Noun], field: str) -> None:
    assert naamveld(cls) == field


def test_asking_for_what_is_not_there_does_not_put_it_there() -> None:
    dossier = Dossier("nergens")
    assert dossier.index["actie"] == {}
    assert dossier.noem("actie", "cameras") == "cameras"
    assert dict(dossier.index) == {}


def test_every_thing_is_known_by_fields_that_it_has() -> None:
    nouns: list[type[Noun]] = [Gemeente, Kader, Plan, Programma]
    for noun in nouns:
        assert set(noun.SLEUTEL) <= set(noun.model_fields), noun.__name__
        nouns += [other for other in nouns_in(noun).values() if other not in nouns]
