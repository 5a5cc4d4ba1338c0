"""Which plain values other programs would change."""

import pytest
import yaml

from ivp_cli.findings import Fix, Route
from ivp_cli.yamltext import parse
from ivp_cli.yamltext.retyped import RULE

CHANGED = (
    "0362 007 0x1F 0o17 +5 1_000 12:30 1:59:59 1.10 12.0 5. .5 1e3 1.5E-3 .inf -.Inf .NaN "
    "no No NO yes on Off true FALSE y N 2024-02-30 2024-04-31 2024-13-01 2024-00-10 2024-01-00"
).split()
SAME = (
    "0 12 -12 1984 12.5 -0.5 2024-02-29 2024-12-31 2024 2026-K4 nooit Nee ja on-line 1.2.3 1-2 x0 6.71A 12:3o"
).split()


def retyped(text: str) -> list[tuple[Route, str]]:
    """The routes and values of which it is said that others change them."""
    _, findings = parse(text, "plan.yaml")
    found = [(one.place.route, one.fix) for one in findings if one.rule == RULE]
    assert all(fix and fix.quoted for _, fix in found)
    return [(route, fix.new) for route, fix in found if isinstance(fix, Fix)]


@pytest.mark.parametrize("value", CHANGED)
@pytest.mark.parametrize(
    "text",
    [
        "a: {}\nb: x\n",
        "a: {}",
        "a: {} # zo\n",
        "a:\n  - {}\n",
        "a: [x, {}]\n",
        "a: [{}]\r\n",
        "a: {{b: {} }}\n",
    ],
)
def test_a_value_that_others_change_is_found(text: str, value: str) -> None:
    [(route, found)] = retyped(text.format(value))
    assert found == value
    assert route[0] == "a"


@pytest.mark.parametrize("value", SAME)
def test_a_value_that_comes_back_as_it_was_is_not(value: str) -> None:
    assert retyped(f"a: {value}\nb:\n  - {value}\n") == []


@pytest.mark.parametrize(
    "text", ["a: '0362'\n", 'a: "no"\n', "a: |\n  0362\n", "a: geld, 1.10\n", "0362: x\n", "a: x # 0362\n"]
)
def test_quotes_and_longer_texts_are_safe(text: str) -> None:
    assert retyped(text) == []


def test_each_place_is_told() -> None:
    text = "a: x\nb:\n  - c: no\n    d: [1, {e: 0362}]\n  - 1.10\nf: yes\n"
    assert retyped(text) == [
        (("b", 0, "c"), "no"), (("b", 0, "d", 1, "e"), "0362"), (("b", 1), "1.10"), (("f",), "yes")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "value", [value for value in CHANGED if value not in ("y", "N", "0o17", "12.0", "1e3", "1.5E-3", "5.")]
)
def test_another_reader_does_change_it(value: str) -> None:
    try:
        read = yaml.SafeLoader(f"a: {value}\n").get_single_data()["a"]
    except ValueError:
        return
    assert str(read) != value
