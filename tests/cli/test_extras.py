"""How to add a part: in the words of whatever installed ivp."""

import sys
from pathlib import Path

import pytest

from ivp_cli.cli.extras import how_to_add

METADATA = """\
Metadata-Version: 2.4
Name: ivp-cli
Version: 9.9
Requires-Dist: pyyaml<7,>=6.0.2
Provides-Extra: office
Requires-Dist: typst<0.16,>=0.15; extra == 'office'
Provides-Extra: pdf
Requires-Dist: typst<0.16,>=0.15; extra == "pdf"
Requires-Dist: qpdf; extra == "pdf"
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment in which a packaging tool put ivp."""
    about = tmp_path / "ivp_cli-9.9.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(METADATA, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    return tmp_path


def test_pip_installs_beside_the_python_that_runs(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = str(installed / "bin" / "python")
    monkeypatch.setattr(sys, "executable", python)
    assert how_to_add("office") == f'Installeer het met: {python} -m pip install "typst<0.16,>=0.15"'
    assert how_to_add("pdf") == f'Installeer het met: {python} -m pip install "typst<0.16,>=0.15" "qpdf"'
    monkeypatch.setattr(sys, "executable", "/mijn map/python")
    assert how_to_add("office").startswith('Installeer het met: "/mijn map/python" -m pip')


def test_pipx_adds_to_its_own_environment(installed: Path) -> None:
    (installed / "pipx_metadata.json").touch()
    assert how_to_add("office") == 'Installeer het met: pipx inject ivp-cli "typst<0.16,>=0.15"'


def test_in_a_clone_all_parts_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    assert how_to_add("pdf") == "In de map van ivp heeft `python3 dev ivp` alle onderdelen."
