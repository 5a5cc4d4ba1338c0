"""Dossiers for the views: the example's, and small ones of a test's own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.loading import load
from ivp_cli.model.dossier import Dossier
from ivp_cli.sources import Folder

REPOSITORY = Path(__file__).parents[2]

GEMEENTE = """
soort: gemeente
id: dorp
naam: Dorp
code: GM9998
teams:
  - {id: team-veiligheid, naam: Team Veiligheid}
partners:
  - {id: politie, naam: Politie}
"""


@pytest.fixture(scope="session")
def veenstad() -> Dossier:
    """The dossier of the example."""
    _frames, loaded = load(Folder(REPOSITORY / "voorbeelden/veenstad"))
    return loaded.dossier


@pytest.fixture
def dorp(tmp_path: Path) -> Callable[..., Dossier]:
    """Makes a dossier of files by their name without `.yaml`; `gemeente` is there by itself."""

    def make(**files: str) -> Dossier:
        folder = tmp_path / "plannen" / "dorp"
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in {"gemeente": GEMEENTE, **files}.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        _frames, loaded = load(Folder(tmp_path))
        assert not loaded.findings
        return loaded.dossier

    (tmp_path / "plannen" / "kaders").mkdir(parents=True)
    return make
