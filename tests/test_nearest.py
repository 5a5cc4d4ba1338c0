"""What somebody may have meant: one answer for every room."""

import pytest

from ivp_cli.nearest import meant, nearest, surely

WORDS = ["hoort_bij", "niet-gestart", "Diemen", "loopt"]


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("hoort-bij", "hoort_bij"),
        ("Niet gestart", "niet-gestart"),
        ("deimen", "Diemen"),
        ("LOOPT", "loopt"),
        ("vervallen", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_offered_as_it_is_spelled(word: str, known: str | None) -> None:
    assert meant(word, WORDS) == (f"Bedoelde u `{known}`?" if known else "")


def test_several_can_be_asked_for_the_best_first() -> None:
    assert nearest("plan-2025", ["plan-2026", "plan-205", "brief", "PLAN-2025"], most=2) == [
        "PLAN-2025",
        "plan-205",
    ]
    assert nearest("plan", []) == []


def test_what_looks_alike_to_a_machine_only_is_not_offered() -> None:
    assert nearest("plans", ["plannen"]) == ["plannen"]
    assert nearest("cameras", ["almere"]) == []


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("stoplicht", ["toelichting", "status"], []),
        ("door", ["soort", "orgaan"], []),
        ("nnaam", ["naam"], ["naam"]),
        ("uitel", ["titel"], ["titel"]),
        ("veiligheid", ["team-veiligheid"], ["team-veiligheid"]),
    ],
)
def test_words_that_begin_with_another_letter_must_be_more_alike(
    word: str, known: list[str], near: list[str]
) -> None:
    assert nearest(word, known) == near


SURE = ["titel", "ondertitel", "hoort_bij", "niet-gestart", "jaar", "partners", "lasten", "laster"]


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("tittel", "titel"),
        ("titl", "titel"),
        ("Titel", "titel"),
        ("tietl", "titel"),
        ("onderitel", "ondertitel"),
        ("ondertitels", "ondertitel"),
        ("ondrtietl", ""),
        ("hoort-bij", "hoort_bij"),
        ("Niet gestart", "niet-gestart"),
        ("partner", "partners"),
        ("jaa", ""),
        ("jaat", ""),
        ("laste", ""),
        ("lastem", ""),
        ("last", ""),
        ("vervallen", ""),
        ("", ""),
    ],
)
def test_only_one_slip_in_a_word_that_looks_like_no_other_is_sure(word: str, known: str) -> None:
    assert surely(word, SURE) == known
