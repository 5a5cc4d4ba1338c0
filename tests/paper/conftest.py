"""All documents on paper, made by the real command line, and what each program says about them."""

from pathlib import Path

import pytest

from ivp_cli.__main__ import main
from tests.paper import checkers
from tests.paper.checkers import Verdicts
from tests.views.test_documents_kinds import CASES, NAMES, PEILDATUM, ROOT, VEENSTAD

FORMATS = ("md", "pdf", "docx", "odt")


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every document in every format, and the Markdown beside it."""
    folder = tmp_path_factory.mktemp("papier")
    for (word, year, about), name in zip(CASES, NAMES, strict=True):
        maps = [dossier.map for dossier, _ in about]
        root = VEENSTAD if maps == ["veenstad"] else ROOT
        chosen = ["--gemeente", *maps] if len(maps) == 1 else []
        for format in FORMATS:
            there = ["--peildatum", str(PEILDATUM), "--output", str(folder / f"{name}.{format}")]
            assert main(["-C", str(root), "render", word, str(year), *chosen, *there]) == 0
    return folder


@pytest.fixture(scope="session")
def accessible(papers: Path) -> Verdicts:
    """What page-validation said."""
    return checkers.page_validation(papers.glob("*.pdf"))


@pytest.fixture(scope="session")
def whole(papers: Path) -> Verdicts:
    """What qpdf said."""
    return checkers.qpdf(papers.glob("*.pdf"))


@pytest.fixture(scope="session")
def audited(papers: Path) -> Verdicts:
    """What openxml-audit said."""
    return checkers.openxml_audit([*papers.glob("*.docx"), *papers.glob("*.odt")])


@pytest.fixture(scope="session")
def schematic(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Verdicts:
    """What jing said."""
    return checkers.jing(papers.glob("*.odt"), tmp_path_factory.mktemp("odt"))
