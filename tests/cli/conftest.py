"""The real command line, in the example."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from ivp_cli.__main__ import main
from tests.cli.changed import PLAN, PROGRAMMA, Repository
from tests.cli.judged import writer
from tests.cli.letters import make_programme

REPOSITORY = Path(__file__).parents[2]
VEENSTAD = REPOSITORY / "voorbeelden/veenstad"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ivp(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line, in the example unless told otherwise; gives the exit code, stdout and stderr."""

    def run(*words: str, folder: Path = VEENSTAD) -> tuple[int, str, str]:
        code = main(["-C", str(folder), *words])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A workspace with one plan that can be read and one that cannot."""
    folder = tmp_path / "plannen" / "dorp"
    folder.mkdir(parents=True)
    plan = "soort: kadernota\nid: {}\ntitel: Plan\nperiode: 2026\n"
    (folder / "a.yaml").write_text(plan.format("a"), encoding="utf-8")
    (folder / "b.yaml").write_text(plan.format("b") + "onzin: x\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A plan and a programme in the current folder, committed once."""
    monkeypatch.chdir(tmp_path)
    repository = Repository(tmp_path)
    repository.write("veenstad/plan.yaml", PLAN)
    repository.write("veenstad/programma.yaml", PROGRAMMA)
    repository.commit("eerste")
    return repository


@pytest.fixture
def diff(ivp: Run) -> Run:
    """Runs `ivp diff` in the current folder."""
    return partial(ivp, "diff", folder=Path())


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Writes plans of two municipalities in the current folder."""
    monkeypatch.chdir(tmp_path)
    return writer(tmp_path)


@pytest.fixture
def check(ivp: Run) -> Run:
    """Runs `ivp check` in the current folder, on a day that is always the same."""
    return partial(ivp, "check", "--peildatum", "2026-07-01", folder=Path())


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two municipalities in the current folder, of which one has a programme."""
    monkeypatch.chdir(tmp_path)
    make_programme(tmp_path)
    return tmp_path
