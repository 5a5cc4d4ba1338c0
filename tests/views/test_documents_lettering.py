"""Text in drawings: broken into lines that fit, without losing a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivp_cli.views.documents.lettering import fitted

SIZE = 13


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 100, [""]),
        ("Zorg en veiligheid", 200, ["Zorg en veiligheid"]),
        ("Zorg en veiligheid", 100, ["Zorg en", "veiligheid"]),
        ("  Zorg   en\nveiligheid ", 200, ["Zorg en veiligheid"]),
        ("Programma Amsterdam-Amstelland", 110, ["Programma", "Amsterdam-", "Amstelland"]),
        ("Jeugdoverlast en -criminaliteit", 140, ["Jeugdoverlast en", "-criminaliteit"]),
        ("Veenstad 2023-2026", 100, ["Veenstad", "2023-2026"]),
        ("ondermijningsbeeld", 100, ["ondermijning-", "sbeeld"]),
    ],
)
def test_a_line_ends_between_words_or_at_a_hyphen(text: str, room: float, lines: list[str]) -> None:
    assert fitted(text, room, SIZE) == lines


def test_bold_text_is_wider() -> None:
    assert fitted("Extra aandacht voor jeugd", 160, SIZE) == ["Extra aandacht voor", "jeugd"]
    assert fitted("Extra aandacht voor jeugd", 160, SIZE, bold=True) == ["Extra aandacht", "voor jeugd"]
    assert fitted("Meerjarenbeleidsplan", 180, SIZE, bold=True) == ["Meerjarenbeleidsplan"]


@given(st.text("abcMW 1-/é€\U0001f600"), st.integers(20, 300), st.booleans())
def test_no_letter_is_lost_and_no_line_is_too_long(text: str, room: int, bold: bool) -> None:
    lines = fitted(text, room, SIZE, bold=bold)
    assert squeezed("".join(lines)) == squeezed(text)
    assert all(line == line.strip() for line in lines)
    assert all(lines) or lines == [""]
    for line in lines:
        assert line == "" or fitted(line, room, SIZE, bold=bold) == [line]


def squeezed(text: str) -> str:
    return "".join(text.split()).replace("-", "")
