"""An answer that is proposed reads as what was meant; and text under a `|` that does not stand in is told."""

import pytest

from ivp_cli.findings import Span
from ivp_cli.yamltext import parse


@pytest.mark.parametrize(
    ("written", "answer", "meant"),
    [
        ('"Avonden" over inbraak', """'"Avonden" over inbraak'""", '"Avonden" over inbraak'),
        ('"Avonden" en "nachten"', """'"Avonden" en "nachten"'""", '"Avonden" en "nachten"'),
        ('"Plan "Veilig" 2024"', """'Plan "Veilig" 2024'""", 'Plan "Veilig" 2024'),
        ('"Plan" over \'s nachts', "'\"Plan\" over ''s nachts'", '"Plan" over \'s nachts'),
        ("'auto's'", '''"auto's"''', "auto's"),
        ("'t Gooi en 's avonds", '''"'t Gooi en 's avonds"''', "'t Gooi en 's avonds"),
        ("'s avonds", '''"'s avonds"''', "'s avonds"),
        ("'s avonds: samen", '''"'s avonds: samen"''', "'s avonds: samen"),
        ("'70 en verder", '''"'70 en verder"''', "'70 en verder"),
        ("'Samen", "'Samen'", "Samen"),
        ('"Samen', '"Samen"', "Samen"),
    ],
)
@pytest.mark.parametrize(
    "around", ["a: {}", "a: {}\nb: 'c'\n", "a:\n  - {}\n  - d\n", "a:\n  - b: {}\n    c: d\n"]
)
def test_the_answer_for_quotes_that_do_not_match(around: str, written: str, answer: str, meant: str) -> None:
    data, [finding] = parse(around.format(written), "plan.yaml")
    assert data is None
    assert finding.hint == f"Schrijf `{answer}`."
    data, findings = parse(around.format(answer), "plan.yaml")
    assert findings == []
    assert str(data) == str(parse(around.format("hier"), "plan.yaml")[0]).replace("'hier'", repr(meant))


@pytest.mark.parametrize(
    "text",
    [
        'a: "een\n  lange tekst\n',
        'a: "een" en  # meer\nb: c\n',
        'a: "een" `twee`\n',
        'a: "\\q" twee\nb: "\n',
        'a: [b, c]\nd: {e: "f}\n',
        f'a: "een" {"x" * 200}\n',
    ],
)
def test_no_answer_where_it_is_not_clear(text: str) -> None:
    _, [finding] = parse(text, "plan.yaml")
    assert not finding.hint.startswith(("Schrijf `'", 'Schrijf `"'))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("a: |\nDit is de tekst.\nEn meer.\n", Span(2, 1, 2, 17)),
        ("a: |\nLet op: dit is de tekst.\nEn meer.\n", Span(2, 1, 2, 25)),
        ("a: >-\n\nTekst.\n", Span(3, 1, 3, 7)),
        ("a: |\n- een\n- twee\n", Span(2, 1, 2, 6)),
        ("a: |  # lang\nTekst.\nb: c\n", Span(2, 1, 2, 7)),
        ("a:\n  - b: |\n    Tekst.\n    c: d\n", Span(3, 5, 3, 11)),
        ("a: b\r\nc: |\r\nTekst.\r\nd: e\r\n", Span(3, 1, 3, 7)),
    ],
)
def test_text_below_a_bar_that_does_not_stand_in(text: str, span: Span) -> None:
    _, [finding] = parse(text, "plan.yaml")
    assert finding.rule == "IVP002"
    assert finding.message == "De tekst onder `|` of `>` springt niet in."
    assert finding.hint == "Spring de tekst twee spaties in, gerekend vanaf het veld erboven."
    assert finding.place.span == span


@pytest.mark.parametrize(
    "text", ["a: |\nb: c\nd\n", "a:\n  - b: |\n  - c: d\ne\n", "a: |\n  tekst\nb\n", "a: |\n# niets\nb: [\n"]
)
def test_another_mistake_behind_a_bar(text: str) -> None:
    _, [finding] = parse(text, "plan.yaml")
    assert "springt niet in" not in finding.message
