"""The language server, started once, with the settings that the repository has for its editor."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clients import need
from tests.editor.server import SERVER, LanguageServer


@pytest.fixture(scope="session")
def language_server() -> Iterator[LanguageServer]:
    """The YAML language server of the common editors."""
    present = bool(shutil.which("node")) and SERVER.exists()
    need(present, "no language server; with Node.js: npm ci --ignore-scripts --prefix tests/editor")
    repository = Path(__file__).parents[2]
    settings = json.loads((repository / ".vscode/settings.json").read_text(encoding="utf-8"))
    server = LanguageServer(repository, settings)
    yield server
    server.close()
