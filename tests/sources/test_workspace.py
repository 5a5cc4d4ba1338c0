from pathlib import Path

import pytest

from ivp_cli.sources import SourceError, find_workspace


@pytest.mark.parametrize(
    "below", [".", "plannen", "plannen/diemen", "plannen/diemen/plan.yaml", "plannen/../plannen"]
)
def test_the_workspace_is_found_from_anywhere_in_it(root: Path, below: str) -> None:
    (root / "plannen" / "diemen" / "plan.yaml").touch()
    assert find_workspace(root / below) == root.resolve()


def test_the_nearest_one_counts(root: Path) -> None:
    inner = root / "voorbeelden" / "veenstad"
    (inner / "plannen").mkdir(parents=True)
    assert find_workspace(inner / "plannen") == inner.resolve()


def test_without_plans_it_is_said_what_was_looked_for(tmp_path: Path) -> None:
    (tmp_path / "plannen").touch()
    with pytest.raises(SourceError) as caught:
        find_workspace(tmp_path)
    assert "`plannen/`" in caught.value.message
    assert str(tmp_path.resolve()) in caught.value.message
    assert "-C MAP" in caught.value.hint


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="bestaat niet"):
        find_workspace(tmp_path / "nergens")
