"""`ivp explain` for more than one rule."""

from collections.abc import Callable

from ivp_cli.checks import RULES

Run = Callable[..., tuple[int, str, str]]


def test_the_begin_of_a_number_lists_the_rules_that_begin_so(ivp: Run) -> None:
    code, out, err = ivp("explain", "ivp6")
    assert (code, err) == (0, "")
    _, _, *lines = out.splitlines()
    assert [line.split()[0] for line in lines] == sorted(rule.id for rule in RULES if rule.id[3] == "6")


def test_without_a_rule_all_are_listed(ivp: Run) -> None:
    code, out, _ = ivp("explain")
    assert code == 0
    assert all(rule.id in out and rule.name in out for rule in RULES)


def test_a_word_lists_the_rules_that_have_it_in_their_name(ivp: Run) -> None:
    code, out, _ = ivp("explain", "Trekker")
    assert code == 0
    _, _, *lines = out.splitlines()
    assert lines
    assert all("trekker" in line for line in lines)
