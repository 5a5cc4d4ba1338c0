"""All documents, as files, and what each program says about them."""

from pathlib import Path

import pytest

from tests.browser import tools
from tests.views.test_documents_kinds import CASES, NAMES, made


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every document, in HTML and in Markdown."""
    folder = tmp_path_factory.mktemp("stukken")
    for (word, _, about), name in zip(CASES, NAMES, strict=True):
        for format in ("html", "md"):
            text = made(word, about, format)
            (folder / f"{name}.{format}").write_text(text, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture(scope="session")
def seen(documents: Path) -> dict[Path, tools.Seen]:
    """What the browser saw."""
    return tools.browse(sorted(documents.glob("*.html")))


@pytest.fixture(scope="session")
def validated(documents: Path) -> dict[Path, list[str]]:
    """What the Nu HTML checker said."""
    return tools.validate(sorted(documents.glob("*.html")))


@pytest.fixture(scope="session")
def linted(documents: Path) -> str:
    """What markdownlint said."""
    return tools.lint(sorted(documents.glob("*.md")))
