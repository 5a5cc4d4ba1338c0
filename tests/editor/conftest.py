"""The language server, started once."""

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
    server = LanguageServer(Path(__file__).parents[2])
    yield server
    server.close()
