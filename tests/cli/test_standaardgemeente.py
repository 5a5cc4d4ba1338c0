"""The municipality that is meant where none is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
GEMEENTE = "soort: gemeente\nid: {0}\nnaam: {0}\ncode: GM9999\n"
PROGRAMMA = "soort: actieplan\nid: actieplan-{0}\ntitel: Plan {0}\nperiode: 2026\nacties:\n"
ACTION = "  - id: actie-{0}\n    titel: Iets in {0}\n    planning: 2026-K3\n"
COMMANDS = (("list", "acties"), ("status",), ("render", "actieplan", "2026"))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for name in ("aarle", "beemd"):
        folder = tmp_path / "plannen" / name
        folder.mkdir(parents=True)
        (folder / "gemeente.yaml").write_text(GEMEENTE.format(name), encoding="utf-8")
        (folder / "actieplan.yaml").write_text((PROGRAMMA + ACTION).format(name), encoding="utf-8")
    (tmp_path / "ivp.yaml").write_text("standaardgemeente: beemd\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_it_is_meant_where_none_is_named(ivp: Run, workspace: Path, words: tuple[str, ...]) -> None:
    words = (*words, "--peildatum", "2026-07-01")
    code, out, _ = ivp(*words, folder=workspace)
    assert code == 0
    assert "beemd" in out
    assert "aarle" not in out
    assert "aarle" in ivp(*words, "--gemeente", "aarle", folder=workspace)[1]


@pytest.mark.parametrize("words", COMMANDS[:2], ids=lambda words: words[0])
@pytest.mark.parametrize("asked", [("-g", "alle"), ("-g", "aarle", "-g", "beemd")], ids=str)
def test_all_and_several_can_be_asked_for(
    ivp: Run, workspace: Path, words: tuple[str, ...], asked: tuple[str, ...]
) -> None:
    code, out, _ = ivp(*words, *asked, "--peildatum", "2026-07-01", folder=workspace)
    assert code == 0
    assert "aarle" in out
    assert "beemd" in out


def test_a_document_about_one_asks_which_when_all_are_meant(ivp: Run, workspace: Path) -> None:
    code, _, err = ivp("render", "actieplan", "2026", "-g", "alle", folder=workspace)
    assert code == 2
    assert "Kies met --gemeente uit: aarle, beemd." in err


@pytest.fixture
def third(workspace: Path) -> Path:
    """The workspace with one more municipality."""
    folder = workspace / "plannen" / "cadier"
    folder.mkdir()
    for file in (workspace / "plannen" / "beemd").iterdir():
        text = file.read_text(encoding="utf-8").replace("beemd", "cadier")
        (folder / file.name).write_text(text, encoding="utf-8")
    return workspace


SOME = ("-g", "aarle", "-g", "cadier")


@pytest.mark.parametrize("words", [("list", "acties"), ("status",), ("render", "--list")], ids=str)
def test_several_are_those_and_no_other(ivp: Run, third: Path, words: tuple[str, ...]) -> None:
    out = ivp(*words, *SOME, folder=third)[1]
    assert [name in out for name in ("aarle", "beemd", "cadier")] == [True, False, True]


def test_check_and_show_keep_to_several(ivp: Run, third: Path) -> None:
    assert "5 bestanden" in ivp("check", *SOME, folder=third)[1]
    assert "7 bestanden" in ivp("check", *SOME, "-g", "alle", folder=third)[1]
    assert ivp("show", "actie-cadier", *SOME, folder=third)[0] == 0
    code, _, err = ivp("show", "actie-beemd", *SOME, folder=third)
    assert (code, "`ivp show actie-beemd --gemeente beemd`" in err) == (2, True)


def test_check_and_show_look_everywhere(ivp: Run, workspace: Path) -> None:
    assert "4 bestanden" not in ivp("check", "--peildatum", "2026-07-01", folder=workspace)[1]
    assert "5 bestanden" in ivp("check", "--peildatum", "2026-07-01", folder=workspace)[1]
    assert ivp("show", "actie-aarle", folder=workspace)[0] == 0


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize("settings", ["standaardgemeente: elders\n", "standaard: beemd\n"])
def test_settings_that_are_wrong_are_said_by_every_command(
    ivp: Run, workspace: Path, words: tuple[str, ...], settings: str
) -> None:
    (workspace / "ivp.yaml").write_text(settings, encoding="utf-8")
    code, _, err = ivp(*words, "--gemeente", "aarle", "--peildatum", "2026-07-01", folder=workspace)
    assert code == 1
    assert "ivp.yaml" in err
