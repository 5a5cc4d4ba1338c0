"""Whether a budget adds up, where an amount is a range or a programme has more years."""

import pytest

from tests.checks.conftest import Finds

PROGRAMMA = "soort: jaarprogramma\nid: jp\ntitel: JP\nperiode: {}\nbegroting:\n  regels:\n"


def lines(*amounts: str, periode: str = "2026") -> str:
    return PROGRAMMA.format(periode) + "".join(
        f"    - {{omschrijving: Post {n}, jaar: 2026, bedrag: {amount}}}\n"
        for n, amount in enumerate(amounts)
    )


@pytest.mark.parametrize(("soort", "ander"), [("lasten", "baten"), ("baten", "lasten")])
def test_an_amount_below_zero_may_be_a_slip_or_of_the_other_kind(
    finds: Finds, soort: str, ander: str
) -> None:
    line = lines("-20000").replace("}", f", soort: {soort}}}")
    [found] = finds(programma=line)
    assert found.rule == "IVP507"
    assert f"als dit {soort} zijn; zijn het {ander}, schrijf dan ook soort: {ander}" in found.hint


@pytest.mark.parametrize(
    ("amounts", "totaal", "wrong"),
    [
        (("hoogstens 1000", "10000"), "5000", True),
        (("hoogstens 1000", "10000"), "10000", False),
        (("hoogstens 1000", "10000"), "11000", False),
        (("hoogstens 1000", "10000"), "11000.01", True),
        (("hoogstens 1000", "20000.40"), "20000", True),
        (("hoogstens 1000", "pm"), "500000", False),
    ],
)
def test_a_line_of_at_most_an_amount_does_not_hide_a_total_that_is_wrong(
    finds: Finds, amounts: tuple[str, ...], totaal: str, wrong: bool
) -> None:
    stated = f"  totaal: {totaal}\n  saldo: -{totaal}\n"
    found = [one.rule for one in finds(programma=lines(*amounts) + stated) if one.rule != "IVP506"]
    assert found == ["IVP503", "IVP501"] * wrong
