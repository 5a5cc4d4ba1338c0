"""What holds for every plan: the order of lists and fields, and the way of writing, never count."""

from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivp_cli.diffing import diff
from ivp_cli.loading import load
from ivp_cli.model.basis import Noun
from ivp_cli.model.dossier import Dossier
from ivp_cli.sources import Folder

ROOT = Path(__file__).parents[2]
DOSSIERS = [
    loaded.dossier for root in (ROOT, ROOT / "voorbeelden" / "veenstad") for loaded in load(Folder(root))
]


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda dossier: dossier.map)
def test_nothing_differs_from_itself(dossier: Dossier) -> None:
    assert dossier.documenten
    assert diff(dossier, dossier) == []


@settings(max_examples=40)
@given(st.sampled_from(DOSSIERS), st.randoms(use_true_random=False))
def test_order_does_not_count(dossier: Dossier, random: Random) -> None:
    files = list(dossier.documenten)
    random.shuffle(files)
    shuffled = Dossier(
        dossier.map,
        {name: _shuffled(dossier.documenten[name], random) for name in files},
        gedeeld=dossier.gedeeld,
    )
    assert diff(dossier, shuffled) == []


@pytest.mark.parametrize(("old", "new"), [*permutations(DOSSIERS, 2)], ids=lambda dossier: dossier.map)
def test_two_different_versions_differ(old: Dossier, new: Dossier) -> None:
    assert diff(old, new)


def _shuffled(value: Any, random: Random) -> Any:
    """The same value with every list and mapping in it in another order."""
    match value:
        case Noun():
            changed = {name: _shuffled(getattr(value, name), random) for name in type(value).model_fields}
            return value.model_copy(update=changed)
        case tuple():
            parts = [_shuffled(part, random) for part in value]
            random.shuffle(parts)
            return tuple(parts)
        case dict():
            pairs = list(value.items())
            random.shuffle(pairs)
            return dict(pairs)
        case _:
            return value
