"""`ivp explain` for more than one rule."""

from collections.abc import Callable

import pytest

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


@pytest.mark.parametrize(
    "words", ["zonder_trekker", "zonder trekker", "Zonder-Trekker", "trekke", "onder_trek"]
)
def test_more_words_and_parts_of_words_are_found_too(ivp: Run, words: str) -> None:
    code, out, _ = ivp("explain", words)
    assert code == 0
    assert "lopende_actie_zonder_trekker" in out


def test_one_rule_that_has_the_words_is_explained(ivp: Run) -> None:
    assert ivp("explain", "structurele_last") == ivp("explain", "IVP504")
    assert ivp("explain", "structurele_last")[1].startswith("IVP504 ")


def test_a_number_may_go_without_its_letters(ivp: Run) -> None:
    assert ivp("explain", "504") == ivp("explain", "IVP504")
    assert ivp("explain", "6") == ivp("explain", "IVP6")
    for option in ("--select", "--ignore"):
        without, whole = (ivp("check", option, number, "--format", "json") for number in ("302", "IVP302"))
        assert without == whole


def test_a_few_letters_only_count_at_the_beginning_of_a_word(ivp: Run) -> None:
    assert any("foo" in rule.name for rule in RULES)
    assert ivp("explain", "foo")[0] == 2
    _, _, *lines = ivp("explain", "doe")[1].splitlines()
    assert lines
    assert all("_doe" in f"_{line.split()[-1]}" for line in lines)


@pytest.mark.parametrize("word", ["999", "_", "-", "²"])
def test_what_is_no_rule_is_said(ivp: Run, word: str) -> None:
    assert ivp("explain", word)[0] == 2


def test_explain_takes_a_number_or_a_name(ivp: Run) -> None:
    code, out, _ = ivp("explain", "ivp301")
    assert code == 0
    assert out.startswith("IVP301 lopende_actie_zonder_trekker (waarschuwing)\n\nEen actie loopt")
    assert ivp("explain", "lopende_actie_zonder_trekker") == (0, out, "")


def test_explain_knows_the_nearest_rule(ivp: Run) -> None:
    code, out, err = ivp("explain", "IVP390")
    assert (code, out) == (2, "")
    assert "Bedoelde u `IVP3" in err
    assert "Bedoelde u `id_dubbel`?" in ivp("explain", "id_dubel")[2]
    assert "`ivp explain` toont alle regels." in ivp("explain", "zzzz")[2]
