"""A dash that begins no item is told, and a text that merely goes on is not."""

import pytest

from ivp_cli.findings import Severity, Span
from ivp_cli.yamltext import parse

TOO_FAR = "Dit streepje springt te ver in; "
NO_LIST = "Dit streepje begint geen lijst; "


@pytest.mark.parametrize(
    ("text", "says", "span", "route"),
    [
        ("a:\n  - Noord\n    - Zuid\n", TOO_FAR, Span(3, 5, 3, 11), ("a", 0)),
        ("a:\n  - Noord\n    - Zuid\n    - West\nb: c\n", TOO_FAR, Span(3, 5, 3, 11), ("a", 0)),
        ("a:\n  - Noord\n  - Oost\n\n     - Zuid  # ver\n", TOO_FAR, Span(5, 6, 5, 12), ("a", 1)),
        ("a:\n  - Noord\n    en\n    -\n    Zuid\n", TOO_FAR, Span(4, 5, 4, 6), ("a", 0)),
        ("a:\r\n  - Noord\r\n    - Zuid\r\n", TOO_FAR, Span(3, 5, 3, 11), ("a", 0)),
        ("a:\n  - Noord\n    - b: c\n", TOO_FAR, Span(3, 5, 3, 8), ("a", 0)),
        ("a: Noord\n  - Zuid\n", NO_LIST, Span(2, 3, 2, 9), ("a",)),
        ("a:\n  - b: Noord\n      - c: Zuid\n", NO_LIST, Span(3, 7, 3, 10), ("a", 0, "b")),
    ],
)
def test_a_line_with_a_dash_that_is_glued_to_the_text_above(
    text: str, says: str, span: Span, route: tuple[str | int, ...]
) -> None:
    _, [finding] = parse(text, "plan.yaml")
    assert (finding.rule, finding.severity) == ("IVP013", Severity.FOUT)
    assert finding.message.startswith(says)
    assert (finding.place.span, finding.place.route) == (span, route)


@pytest.mark.parametrize(
    "text",
    [
        "a:\n  - b: [Noord, Zuid\n  - b: c\n",
        "a:\n  - b: [Noord\n  - b: c\n  - b: [Oost]\n",
        "a:\n  - {b: Noord\n  - b: c\n",
    ],
)
def test_what_a_bracket_that_is_not_closed_swallows_is_not_told_too(text: str) -> None:
    data, [finding] = parse(text, "plan.yaml")
    assert (data, finding.rule) == (None, "IVP002")


@pytest.mark.parametrize(
    "text",
    [
        "a:\n  - Noord\n  - Zuid\n",
        "a:\n  - Noord -\n    Zuid\n",
        "a: een - twee\n  drie - vier\n",
        "a: een\n  -twee en -drie\n",
        "a: |\n  een\n  - twee\n",
        "a: >\n  een\n  - twee\n",
        'a: "een\n  - twee"\n',
    ],
)
def test_a_text_that_goes_on(text: str) -> None:
    assert parse(text, "plan.yaml")[1] == []
