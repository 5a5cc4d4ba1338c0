"""A list that was pasted into a text would come out as one sentence with bullets in it."""

import pytest

from ivp_cli.findings import Span
from tests.checks.conftest import Finds

PROGRAMMA = "soort: jaarprogramma\nid: jp\ntitel: JP\nperiode: 2026\nsamenvatting: "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("|\n  •\tmeer toezicht\n  •\tminder inbraak\n  - en nog iets\n", "bolletjes"),
        ("|\n  Wij willen:\n  \uf0b7 meer toezicht\n", "bolletjes"),
        ("|\n  Wij willen:\n\n  - meer toezicht\n  - minder inbraak\n", "streepjes"),
        ("|\n  – meer toezicht\n  – minder inbraak\n", "streepjes"),
        ("|\n  * meer toezicht\n  * minder inbraak\n", "sterretjes"),
        ("|\n  1.\tmeer toezicht\n", "tabs"),
        ('"1.\\tmeer toezicht"\n', "tabs"),
        ("Wij willen - zoals bekend - meer toezicht - en minder inbraak.\n", None),
        ("|\n  - meer toezicht\n", None),
        ("|\n  -10 graden - het was koud - en nat\n", None),
        ("Wonen · werken * leven\n", None),
    ],
)
def test_a_list_or_a_tab_in_a_text_is_told(finds: Finds, text: str, word: str | None) -> None:
    found = [one for one in finds(programma=PROGRAMMA + text) if one.rule == "IVP811"]
    assert [f" {word};" in one.message for one in found] == [True] * bool(word)


def test_it_is_told_once_for_each_text_and_points_at_the_first(finds: Finds) -> None:
    [found] = finds(programma=f"{PROGRAMMA}|\n  Wij willen:\n  •\tmeer toezicht\n  •\tminder inbraak\n")
    assert found.place.span == Span(7, 3, 7, 4)
    [found] = finds(programma=f"{PROGRAMMA}|\n  Wij willen:\n  1.\tmeer toezicht\n")
    assert found.place.span == Span(7, 5, 7, 6)
