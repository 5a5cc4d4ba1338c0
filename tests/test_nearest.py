"""What somebody may have meant: one answer for every room."""

import pytest

from ivp_cli.nearest import meant, nearest

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
