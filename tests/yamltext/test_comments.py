"""A `#` that nobody meant as the start of a comment."""

import time

import pytest

from ivp_cli.findings import Severity, Span
from ivp_cli.yamltext import parse


@pytest.mark.parametrize(
    ("text", "value", "tag", "column"),
    [
        ("a: Avonden #veilig\n", "Avonden", "#veilig", 12),
        ("a: 'een'#twee\n", "een", "#twee", 9),
        ("a: 12 #1 en #2\r\n", "12", "#1", 7),
        ("a: 'x #y' #z\n", "x #y", "#z", 11),
        ("a: b  #éé\n", "b", "#éé", 7),
    ],
)
def test_a_value_that_loses_its_end_is_a_warning(text: str, value: str, tag: str, column: int) -> None:
    data, [finding] = parse(text, "plan.yaml")
    assert data == {"a": value}
    assert (finding.rule, finding.severity) == ("IVP008", Severity.WAARSCHUWING)
    assert finding.message == f"Alles vanaf `{tag}` is een opmerking en telt niet mee."
    assert finding.place.span == Span(1, column, 1, column + len(tag))


@pytest.mark.parametrize("quote", "'\"")
def test_between_quotes_nothing_is_lost(quote: str) -> None:
    assert parse(f"a: {quote}Avonden #veilig{quote}\n", "plan.yaml") == ({"a": "Avonden #veilig"}, [])


@pytest.mark.parametrize(
    "text",
    [
        "a: b # een opmerking\n",
        "#a: b\nc: d\n",
        "  #a\nc: d\n",
        "a: C#2\n",
        "a: b # zie #12\n",
        "a: >-\n  b #c\n  d\n",
        "a: |\n  b #c\ne: f\n",
        "a: b ##c\n",
        "a: b #\n",
    ],
)
def test_an_ordinary_comment_or_sign_is_none(text: str) -> None:
    assert parse(text, "plan.yaml")[1] == []


def test_a_value_of_which_nothing_is_left_is_told_once() -> None:
    _, [finding] = parse("zaaknummer: #2024-12\n", "plan.yaml")
    assert finding.rule == "IVP005"
    assert finding.message.endswith("Alles vanaf `#2024-12` is een opmerking en telt niet mee.")
    assert finding.hint == "Zet de waarde, met het hekje, tussen aanhalingstekens."
    assert parse("zaaknummer: '#2024-12'\n", "plan.yaml")[1] == []


def test_many_of_them_take_no_long_time() -> None:
    start = time.monotonic()
    _, findings = parse("a:\n" + "- b #c\n" * 40_000, "plan.yaml")
    assert len(findings) == 40_000
    assert time.monotonic() - start < 30
