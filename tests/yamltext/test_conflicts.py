import pytest

from ivp_cli.yamltext import parse


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> anders\n", 2),
        ("a: b\r\n<<<<<<< HEAD\r\nc: d\r\n=======\r\nc: e\r\n>>>>>>> anders\r\n", 2),
        ("<<<<<<< HEAD\na: b\n||||||| 1234567\na: c\n=======\na: d\n>>>>>>> anders\n", 1),
        ("a: b\n=======\nc: d\n>>>>>>> anders", 2),
        ("a: b\n>>>>>>>", 2),
        ("a: 'b\n<<<<<<< HEAD\nc\n=======\nd\n>>>>>>> anders\n'\n", 2),
    ],
)
def test_a_merge_that_was_not_finished(text: str, line: int) -> None:
    data, [finding] = parse(text, "plan.yaml")
    assert data is None
    assert (finding.rule, finding.message) == ("IVP002", "Een samenvoeging in git is niet afgemaakt.")
    assert finding.hint == "Kies één versie en haal de regels met <<<<<<<, ======= en >>>>>>> weg."
    assert finding.place.span is not None
    assert (finding.place.span.line, finding.place.span.column) == (line, 1)


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> anders\n",
        "# =======\n# <<<<<<<\na: <<<<<<< b\n",
        "a: b  # >>>>>>>\n",
    ],
)
def test_the_same_signs_inside_a_text(text: str) -> None:
    assert parse(text, "plan.yaml")[1] == []
