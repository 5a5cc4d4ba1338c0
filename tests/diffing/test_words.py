"""Texts: what is only spelling, and which words changed."""

import pytest

from ivp_cli.diffing import Fragment, fragments, same_spelling
from ivp_cli.diffing.words import NOT_SHOWN, likeness


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Vrĳ en blĳ", "Vrij en blij"),
        ("Zorg- en veiligheidshuis", "zorg en veiligheidshuis."),
        ("“Samen”  veilig", "Samen veilig"),
        ("in 2026, 2027", "in 2026 2027"),
        ("e\u0301e\u0301n", "één"),
    ],
)
def test_case_punctuation_and_spaces_are_spelling(old: str, new: str) -> None:
    assert same_spelling(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1.5 miljoen", "15 miljoen"),
        ("10 20", "1020"),
        ("5 graden", "-5 graden"),
        ("10 %", "10"),
        ("€ 5", "$ 5"),
        ("wel", "niet"),
    ],
)
def test_numbers_signs_and_words_are_more_than_spelling(old: str, new: str) -> None:
    assert not same_spelling(old, new)


def test_the_words_that_changed_have_a_few_around_them() -> None:
    assert fragments("a b c d e f g h", "a b c d e x g h") == [
        NOT_SHOWN,
        Fragment.kept("b c d e"),
        Fragment("f", "x"),
        Fragment.kept("g h"),
    ]


def test_between_two_changes_the_middle_is_left_out() -> None:
    old = "een " + " ".join("abcdefghijkl") + " twee"
    new = "1 " + " ".join("abcdefghijkl") + " 2"
    assert fragments(old, new) == [
        Fragment("een", "1"),
        Fragment.kept("a b c d"),
        NOT_SHOWN,
        Fragment.kept("i j k l"),
        Fragment("twee", "2"),
    ]


def test_words_that_only_came_or_went() -> None:
    assert fragments("een twee", "een en twee") == [
        Fragment.kept("een"),
        Fragment("", "en"),
        Fragment.kept("twee"),
    ]


def test_likeness_goes_from_nothing_to_the_same() -> None:
    assert likeness("aanpak ondermijning", "zzz") == 0
    assert 0.7 < likeness("aanpak ondermijning", "aanpak van ondermijning") < 1
    assert likeness("aanpak", "AANPAK.") == 1
    assert likeness("een lange tekst " * 20, "een lange tekst " * 20) == 1
