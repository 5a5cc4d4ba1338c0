"""Texts that are too long for where they are shown."""

import pytest

from ivp_cli.shorten import cut, one_line


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("", 0, ""),
        ("plan", 4, "plan"),
        ("plannen", 4, "pla…"),
        ("een plan", 5, "een…"),
        ("plan", 1, "…"),
        ("plan", 0, ""),
        ("plan", -1, ""),
    ],
)
def test_a_text_fits_and_shows_that_there_was_more(text: str, room: int, shown: str) -> None:
    assert cut(text, room) == shown


def test_lines_become_one() -> None:
    assert one_line(" een\n  plan\n", 8) == "een plan"
    assert one_line("een\nplan", 6) == "een p…"
