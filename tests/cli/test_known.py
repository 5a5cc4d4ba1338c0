"""The words that a list is filtered by."""

from typing import Any

import pytest

from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.known import Known
from ivp_cli.loading import load
from ivp_cli.sources import Folder
from ivp_cli.views.filters import Filters
from tests.cli.conftest import VEENSTAD


def known(**asked: Any) -> Known:
    """What the example knows of the words that are asked for."""
    words = Known(Filters(**asked))
    for loaded in load(Folder(VEENSTAD)):
        words.note(loaded.dossier)
    return words


@pytest.mark.parametrize(("name", "word"), [("trekker", "politie"), ("prioriteit", "jeugd"), ("jaar", 2026)])
def test_a_word_of_the_plans_is_taken(name: str, word: str | int) -> None:
    known(**{name: word}).refuse()


@pytest.mark.parametrize(
    ("name", "word", "hint"),
    [
        ("trekker", "politei", "Bedoelde u `politie`?"),
        ("prioriteit", "xyzzy", "`ivp list prioriteiten` toont ze alle."),
        ("jaar", 1960, "Ze gaan over 2019 tot en met "),
    ],
)
def test_another_word_is_a_slip(name: str, word: str | int, hint: str) -> None:
    with pytest.raises(UsageProblem) as refused:
        known(**{name: word}).refuse()
    assert refused.value.hint.startswith(hint)


def test_only_what_is_asked_for_is_remembered() -> None:
    assert (known(zoek="camera").words, known(zoek="camera").years) == ({}, set())
