"""`ivp diff` reads the settings of each version from that version."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.repository import commit, git

Run = Callable[..., tuple[int, str, str]]
PROGRAMMA = "soort: actieplan\nid: actieplan-2026\ntitel: {}\nperiode: 2026\nstatus: vastgesteld\n"
RAAD = "vaststelling: [{soort: actieplan, orgaan: raad}]\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A repository in which the council adopted the programme, and that has not said so since."""
    folder = tmp_path / "plannen" / "dorp"
    folder.mkdir(parents=True)
    (folder / "actieplan.yaml").write_text(PROGRAMMA.format("Aan de slag"), encoding="utf-8")
    (tmp_path / "ivp.yaml").write_text(RAAD, encoding="utf-8")
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    (folder / "actieplan.yaml").write_text(PROGRAMMA.format("Iets heel anders"), encoding="utf-8")
    (tmp_path / "ivp.yaml").unlink()
    return tmp_path


def test_whoever_adopted_the_old_version_by_its_own_settings_decides(ivp: Run, workspace: Path) -> None:
    assert ivp("diff", "--fail-on", "raad", folder=workspace)[0] == 1
    commit(workspace)
    assert ivp("diff", "HEAD~1", "HEAD", "--fail-on", "raad", folder=workspace)[0] == 1
    actieplan = workspace / "plannen" / "dorp" / "actieplan.yaml"
    actieplan.write_text(PROGRAMMA.format("Nog een keer anders"), encoding="utf-8")
    assert ivp("diff", "--fail-on", "raad", folder=workspace)[0] == 0
    assert ivp("diff", "--fail-on", "college", folder=workspace)[0] == 1


def test_wrong_settings_in_a_version_are_told(ivp: Run, workspace: Path) -> None:
    (workspace / "ivp.yaml").write_text("vaststeling: []\n", encoding="utf-8")
    code, _, err = ivp("diff", folder=workspace)
    assert code == 1
    assert "ivp.yaml:1:1: fout IVP010" in err
