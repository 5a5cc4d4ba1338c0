"""Loads real files: one text becomes the only file of a municipality, and what is said of it comes back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.findings import Finding
from ivp_cli.loading import load, located
from ivp_cli.sources import Folder

Tell = Callable[..., list[Finding]]


@pytest.fixture
def tell(tmp_path: Path) -> Tell:
    """Everything that loading says when a folder of `plannen/` holds these files, with line and column."""

    def told(*texts: str | bytes, folder: str = "veenstad") -> list[Finding]:
        here = tmp_path / "plannen" / folder
        here.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(texts, start=1):
            (here / f"bestand-{number}.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
        return [
            finding for loaded in load(Folder(tmp_path)) for finding in located(loaded.findings, loaded.texts)
        ]

    return told
