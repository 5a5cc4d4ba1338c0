"""Where words stand in a value, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivp_cli.findings import Part, Span
from ivp_cli.yamltext import Parts, locate, parse


def found(text: str, words: str, time: int = 1) -> str | None:
    """What stands at the words in the value of `veld`; None where they were not found."""
    value = locate(text, [("veld",)])[("veld",)].value
    span = Parts(text).find(value, Part(words, time))
    if span is None:
        return None
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "".join(lines)


@pytest.mark.parametrize(
    ("written", "words", "there"),
    [
        ("Bel 06-12345678 nu", "06-12345678", "06-12345678"),
        ("Bel 06\n  12345678 nu", "06 12345678", "06\n  12345678"),
        ("|\n  Een regel.\n  Bel 06-12345678.\n", "06-12345678", "06-12345678"),
        ("| # Bel 06-12345678\n  Een regel.\n", "06-12345678", None),
        (">-\n  Bel 06\n  12345678 nu\n", "06 12345678", "06\n  12345678"),
        ("|\n  Een.\n\n  Twee.\n", "Een.\n\nTwee.", "Een.\n\n  Twee."),
        ("'Bel foto''s op 06-12345678'", "foto's op 06-12345678", "foto''s op 06-12345678"),
        ('"Bel \\"06\\" of 07"', '"06" of', '\\"06\\" of'),
        ('"Bel 06\\\n  -12345678"', "06-12345678", None),
        ('"caf\\u00C3\\xa9"', "Ã©", "\\u00C3\\xa9"),
        ('"100\\_euro"', "\u00a0", "\\_"),
        ('"een\\ntwee"', "een\n\ntwee", "een\\ntwee"),
        ("Er staat niets", "06-12345678", None),
        ("a.b en axb", "axb", "axb"),
    ],
)
@pytest.mark.parametrize("before", ["", "eerst: 06-12345678\n", "\ufeff# 06-12345678\n"])
def test_words_are_found_as_they_are_written(
    before: str, written: str, words: str, there: str | None
) -> None:
    assert found(f"{before}veld: {written}\nlater: 06-12345678 axb\n", words) == there


def test_the_time_that_is_meant_is_counted() -> None:
    text = "veld: |\n  06 en 06\n  en 06\n"
    value = locate(text, [("veld",)])[("veld",)].value
    spans = [Parts(text).find(value, Part("06", time)) for time in (1, 2, 3, 4)]
    assert spans == [Span(2, 3, 2, 5), Span(2, 9, 2, 11), Span(3, 6, 3, 8), None]


_WORDS = st.lists(st.text("ab.*'\\(|é\u00a0", min_size=1, max_size=3), min_size=1, max_size=8)


@given(_WORDS, st.data())
def test_what_stands_there_reads_as_the_words(words: list[str], data: st.DataObject) -> None:
    text = "veld: |\n" + "".join(f"  {word}\n" for word in words)
    assert parse(text, "x.yaml")[0] is not None
    start = data.draw(st.integers(0, len(words) - 1))
    some = words[start : data.draw(st.integers(start + 1, len(words)))]
    assert found(text, " ".join(some)) is not None
    assert " ".join((found(text, " ".join(some)) or "").split()) == " ".join(" ".join(some).split())
