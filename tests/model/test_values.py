"""Amounts, measurements, targets and absences: one line of text each."""

from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from ivp_cli.model.afwezig import OfOnbekend, OfPm, Onbekend, Pm
from ivp_cli.model.geld import Bedrag, som
from ivp_cli.model.meting import Meetwaarde, Streefwaarde


@pytest.mark.parametrize(
    ("tekst", "minimum", "maximum"),
    [
        ("12500", 12500, 12500),
        ("-12500.50", Decimal("-12500.50"), Decimal("-12500.50")),
        ("40000 t/m 60000", 40000, 60000),
        ("minstens 700000", 700000, None),
        ("hoogstens 5000", None, 5000),
    ],
)
def test_an_amount_lies_between_two_bounds(tekst: str, minimum: object, maximum: object) -> None:
    bedrag = Bedrag.lees(tekst)
    assert (bedrag.minimum, bedrag.maximum) == (minimum, maximum)
    assert str(bedrag) == tekst


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("700.000", "“700.000” is dubbelzinnig"),
        ("1.234.567", "“1.234.567” is dubbelzinnig"),
        ("12,50", "in “12,50” staat een komma"),
        ("1.250,50", "in “1.250,50” staat een komma"),
        ("€ 12500", "zonder euroteken"),
        ("60000 t/m 40000", "draai de twee bedragen om"),
        ("12500.5555", "verwacht een bedrag"),
        ("1_000", "verwacht een bedrag"),
        ("PM", "of pm, niet “PM”"),
        ("inf", "verwacht een bedrag"),
        ("1e9", "verwacht een bedrag"),
        ("minstens 1 t/m 2", "verwacht een bedrag"),
        ("9999999999999999", "verwacht een bedrag"),
        ("1 t/m veel", "niet “1 t/m veel”"),
    ],
)
def test_an_amount_that_could_mean_two_things_is_refused(tekst: str, melding: str) -> None:
    with pytest.raises(ValueError, match=melding):
        Bedrag.lees(tekst)


def test_a_sum_with_an_open_part_is_a_range() -> None:
    bedragen = [Bedrag.exact(100), Bedrag.lees("40 t/m 60"), Bedrag.exact(-10)]
    assert som(bedragen) == Bedrag(Decimal(130), Decimal(150))
    assert som([*bedragen, Pm()]) == Bedrag(Decimal(130), None)
    assert som([*bedragen, Onbekend("nog niet bekend")]) == Bedrag(Decimal(130), None)
    assert som([]) == Bedrag.exact(0)


def test_what_is_at_most_an_amount_adds_nothing_below_zero() -> None:
    assert som([Bedrag.lees("hoogstens 1000"), Bedrag.exact(10000)]) == Bedrag.lees("10000 t/m 11000")
    assert som([Bedrag.lees("hoogstens 0")]) == Bedrag.exact(0)
    assert som([Bedrag.lees("hoogstens -5"), Bedrag.exact(10)]) == Bedrag.lees("hoogstens 5")


def test_ranges_can_be_equal_when_they_share_an_amount() -> None:
    ruim = Bedrag.lees("minstens 700000")
    assert ruim.kan_gelijk_zijn(Bedrag.exact(712000))
    assert not ruim.kan_gelijk_zijn(Bedrag.exact(699999))
    assert -Bedrag.lees("40 t/m 60") == Bedrag.lees("-60 t/m -40")


@pytest.mark.parametrize(
    ("tekst", "waarde", "voorlopig"),
    [
        ("258", Decimal(258), False),
        ("98 voorlopig", Decimal(98), True),
        ("-3.5", Decimal("-3.5"), False),
        (".", None, False),
        ("x", None, False),
        ("-", Decimal(0), False),
        (". voorlopig", None, True),
    ],
)
def test_a_missing_measurement_is_not_zero_and_nil_is(
    tekst: str, waarde: Decimal | None, voorlopig: bool
) -> None:
    meting = Meetwaarde.lees(tekst)
    assert (meting.waarde, meting.voorlopig) == (waarde, voorlopig)
    assert str(meting) == tekst


@pytest.mark.parametrize("tekst", ["1.234", "veel", "12,5", "", "voorlopig", "nan", "0x1F"])
def test_a_measurement_is_a_number_or_a_sign(tekst: str) -> None:
    with pytest.raises(ValueError, match=r"verwacht een meetwaarde|komma|dubbelzinnig"):
        Meetwaarde.lees(tekst)


@pytest.mark.parametrize(
    ("tekst", "waarde", "gehaald"),
    [
        ("minder dan 350", 350, False),
        ("hoogstens 350 in 2026", 350, True),
        ("precies 10", 10, True),
        ("minstens 7.5 in 2026", Decimal("7.4"), False),
        ("meer dan 80", 81, True),
    ],
)
def test_a_target_says_when_it_is_met(tekst: str, waarde: Decimal, gehaald: bool) -> None:
    streefwaarde = Streefwaarde.lees(tekst)
    assert streefwaarde.gehaald(Decimal(waarde)) is gehaald
    assert str(streefwaarde) == tekst


@pytest.mark.parametrize("tekst", ["< 350", "350", "minder dan veel", "hoogstens 10 in de zomer"])
def test_a_target_needs_an_operator_in_words(tekst: str) -> None:
    with pytest.raises(ValueError, match="verwacht"):
        Streefwaarde.lees(tekst)


def test_unknown_and_pm_are_values_with_a_reason() -> None:
    geld: TypeAdapter[object] = TypeAdapter(OfPm[Bedrag])
    assert geld.validate_python("pm (na de zomer)") == Pm("na de zomer")
    assert geld.validate_python("onbekend") == Onbekend()
    assert geld.dump_python(Pm("na de zomer")) == "pm (na de zomer)"
    assert geld.validate_python("1250") == Bedrag.exact(1250)
    with pytest.raises(ValidationError, match="verwacht"):
        geld.validate_python("onbekend bedrag")


def test_pm_is_refused_where_only_unknown_makes_sense() -> None:
    waarde: TypeAdapter[object] = TypeAdapter(OfOnbekend[Bedrag])
    assert waarde.validate_python("onbekend (bron zwijgt)") == Onbekend("bron zwijgt")
    with pytest.raises(ValidationError, match="verwacht"):
        waarde.validate_python("pm")
