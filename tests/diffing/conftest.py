"""Municipalities made of a few lines of plan text, through the same loader as always."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.loading import load
from ivp_cli.model.dossier import Dossier
from ivp_cli.sources import Folder

Write = Callable[..., Dossier]


@pytest.fixture
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Makes a dossier of the texts of its files, which are named in the order given or by keyword."""

    def make(*texts: str, **named: str) -> Dossier:
        root = tmp_path_factory.mktemp("plannen")
        files = {f"bestand-{number}": text for number, text in enumerate(texts)} | named
        write(root, files)
        _, loaded = load(Folder(root))
        assert not loaded.findings
        return loaded.dossier

    return make


def write(root: Path, files: dict[str, str], place: str = "veenstad") -> None:
    """Put files in the folder of Veenstad, or in another one."""
    folder = root / "plannen" / place
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
