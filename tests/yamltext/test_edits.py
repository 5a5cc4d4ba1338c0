"""Edits of exactly the characters concerned."""

import pytest

from ivp_cli.findings import Fix, Route
from ivp_cli.yamltext.edits import Wish, edited

TEXT = """\
# opmerking 😀
soort:   kadernota   # niet wijzigen
"titl":  'it''s 😀'
lijst: [een , "twee", {om: Ja}, drie]
blok: >- # w\u0133k
    Elke w\u0133k\u00a0en
      w\u0133\u0133k 😀

    einde
los: een w\u0133k
  over regels
leeg:
"""


def changed(text: str, *wishes: Wish) -> str:
    return edited(text, wishes)[0]


def whole(route: Route, new: str, *, at_key: bool = False, quoted: bool = False) -> Wish:
    return Wish(route, at_key, Fix(new, quoted=quoted))


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("wish", "old", "new"),
    [
        (whole(("soort",), "gemeente"), "kadernota ", "gemeente "),
        (whole(("soort",), "gemeente", quoted=True), "kadernota ", '"gemeente" '),
        (whole(("soort",), 'a "b": c'), "kadernota ", "'a \"b\": c' "),
        (whole(("soort",), "a: b"), "kadernota ", '"a: b" '),
        (whole(("soort",), "kader (a: b)"), "kadernota ", '"kader (a: b)" '),
        (whole(("soort",), "Kadernota"), "kadernota ", "Kadernota "),
        (whole(("soort",), "-"), "kadernota ", '"-" '),
        (whole(("soort",), "soort2", at_key=True), "soort:", "soort2:"),
        (whole(("titl",), "titel", at_key=True), '"titl":', '"titel":'),
        (whole(("titl",), "it's"), "'it''s 😀'", "'it''s'"),
        (whole(("lijst", 0), "een_"), "[een ,", "[een_ ,"),
        (whole(("lijst", 1), 'a\\"b'), '"twee"', '"a\\\\\\"b"'),
        (whole(("lijst", 2, "om"), "ja"), "{om: Ja}", "{om: ja}"),
        (Wish(("los",), at_key=False, fix=Fix("ij", "\u0133")), "een w\u0133k", "een wijk"),
    ],
)
def test_only_what_is_meant_changes(wish: Wish, old: str, new: str, mark: str, line_end: str) -> None:
    text = mark + TEXT.replace("\n", line_end)
    assert changed(text, wish) == text.replace(old, new, 1)


def test_a_part_is_replaced_each_time_but_not_in_the_line_that_announces_a_block() -> None:
    fixes = [Fix("ij", "\u0133"), Fix(" ", "\u00a0")]
    text = changed(TEXT, *(Wish(("blok",), at_key=False, fix=fix) for fix in fixes))
    assert text == TEXT.replace("Elke w\u0133k\u00a0en\n      w\u0133\u0133k", "Elke wijk en\n      wijijk")


def test_several_places_change_at_once_in_any_order() -> None:
    wishes = [whole(("lijst", 3), "vier"), whole(("titl",), "titel", at_key=True), whole(("soort",), "kader")]
    text, done = edited(TEXT, wishes)
    assert text == TEXT.replace("drie", "vier").replace("titl", "titel").replace("kadernota", "kader")
    assert done == wishes


def test_of_two_wishes_for_the_same_characters_the_first_is_done() -> None:
    first, second = whole(("soort",), "kader"), whole(("soort",), "gemeente")
    assert edited(TEXT, [first, second]) == (TEXT.replace("kadernota", "kader"), [first])


@pytest.mark.parametrize(
    "wish",
    [
        whole(("blok",), "anders"),
        whole(("los",), "anders"),
        whole(("soort",), "twee\nregels"),
        whole(("lijst", 0), "x", at_key=True),
        Wish(("soort",), at_key=False, fix=Fix("x", "\u0133")),
    ],
)
def test_what_cannot_be_done_exactly_is_left(wish: Wish) -> None:
    assert edited(TEXT, [wish]) == (TEXT, [])


def test_a_text_without_quotes_keeps_none_where_only_letters_change() -> None:
    text = "a: Onbekend (zie brief, blz. 3)\n"
    assert changed(text, whole(("a",), "onbekend (zie brief, blz. 3)")) == text.replace("Onb", "onb")
    assert changed(text, whole(("a",), "onbekend: brief")) == 'a: "onbekend: brief"\n'
