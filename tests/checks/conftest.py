"""A municipality in a folder, and everything that is found in it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ivp_cli.checks import check
from ivp_cli.findings import Finding
from ivp_cli.loading import load, located
from ivp_cli.sources import Folder

Finds = Callable[..., list[Finding]]
"""The findings on files, given as name=text."""

GEMEENTE = "soort: gemeente\nid: veenstad\nnaam: Veenstad\ncode: GM9999\n"


@pytest.fixture
def finds(tmp_path: Path) -> Finds:
    def finds(peildatum: date = date(2026, 7, 1), **files: str) -> list[Finding]:
        folder = tmp_path / "plannen" / "veenstad"
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        for name, text in {"gemeente": GEMEENTE, **files}.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8", newline="\n")
        return [
            finding
            for loaded in load(Folder(tmp_path))
            for finding in located([*loaded.findings, *check(loaded.dossier, peildatum)], loaded.texts)
        ]

    return finds
