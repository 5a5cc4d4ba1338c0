"""The real command line, in the example."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.__main__ import main

REPOSITORY = Path(__file__).parents[2]
VEENSTAD = REPOSITORY / "voorbeelden/veenstad"


@pytest.fixture
def ivp(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
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
