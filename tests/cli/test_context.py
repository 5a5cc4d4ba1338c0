"""Where a command works."""

from pathlib import Path

import pytest

from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.sources import SourceError


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for name in ("diemen", "almere", "kaders"):
        (tmp_path / "plannen" / name).mkdir(parents=True)
        (tmp_path / "plannen" / name / "leeg.yaml").touch()
    return tmp_path


def test_the_workspace_is_found_from_any_folder_below_it(workspace: Path) -> None:
    assert Context(workspace).root == workspace
    assert Context(workspace / "plannen" / "diemen").root == workspace


def test_a_file_on_the_command_line_is_seen_from_the_folder(workspace: Path) -> None:
    context = Context(workspace)
    assert context.path("brief.md") == workspace / "brief.md"
    assert context.path(str(workspace / "elders.md")) == workspace / "elders.md"
    assert [context.path(word) for word in (None, "", "-")] == [None, None, None]


def test_no_workspace_is_an_obstacle(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "weg"):
        with pytest.raises(SourceError):
            _ = Context(folder).root


def test_the_shared_frames_come_first_and_then_the_municipalities(workspace: Path) -> None:
    context = Context(workspace)
    assert context.gemeenten == ["almere", "diemen"]
    assert [loaded.dossier.map for loaded in context.load()] == ["kaders", "almere", "diemen"]
    assert [loaded.dossier.map for loaded in context.load(["diemen"])] == ["kaders", "diemen"]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ((), None),
        (("diemen",), ["diemen"]),
        (("diemen", "almere", "diemen"), ["diemen", "almere"]),
        (("alle",), None),
        (("diemen", "alle"), None),
    ],
)
def test_each_municipality_is_meant_once(
    workspace: Path, words: tuple[str, ...], meant: list[str] | None
) -> None:
    assert Context(workspace).named(words) == Context(workspace).usual(words) == meant


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("deimen", "Bedoelde u `diemen`?"),
        ("Almere", "Bedoelde u `almere`?"),
        ("kaders", "Kies uit: almere, diemen, alle."),
        ("../diemen", "Bedoelde u `diemen`?"),
        ("all", "Bedoelde u `alle`?"),
    ],
)
def test_an_unknown_municipality_is_wrong_use_and_told_at_once(workspace: Path, name: str, hint: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        Context(workspace).named(["alle", "diemen", name])
    assert caught.value.message == f"Gemeente '{name}' bestaat niet."
    assert caught.value.hint == hint
