"""Programs that people use beside ivp. A machine may lack them; CI sets IVP_CLIENTS, and then it may not."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editor.server import SERVER, LanguageServer

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def language_server() -> Iterator[LanguageServer]:
    """The YAML language server of the common editors."""
    if not shutil.which("node") or not SERVER.exists():
        missing = "no language server; with Node.js: npm ci --ignore-scripts --prefix tests/editor"
        if os.environ.get("IVP_CLIENTS"):
            pytest.fail(missing)
        pytest.skip(missing)
    server = LanguageServer(REPOSITORY)
    yield server
    server.close()
