"""The hook for pre-commit, from the repository of somebody else."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ivp_cli.__main__ import main
from tests.clients import demanded
from tests.repository import commit, git

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
PARTS = (
    ".pre-commit-hooks.yaml",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "src",
    "sjablonen",
)
"""What a package is built from."""

CONFIG = """\
repos:
  - repo: {hooks}
    rev: {rev}
    hooks:
      - id: ivp-check
"""


def told(field: str) -> str:
    """What the manifest says in one field."""
    found = re.search(rf"^  {field}: (.+)$", MANIFEST.read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    return found[1]


def run(folder: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def test_pre_commit_accepts_the_manifest() -> None:
    done = run(ROOT, sys.executable, "-m", "pre_commit", "validate-manifest", MANIFEST)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_entry_is_a_command_of_ivp(monkeypatch: pytest.MonkeyPatch) -> None:
    program, *words = told("entry").split()
    assert program == "ivp"
    monkeypatch.chdir(ROOT / "voorbeelden/veenstad")
    assert main(words) == 0


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A municipality's own repository, with the hook installed in it."""
    if not demanded():
        pytest.skip("pre-commit installs the package and all it needs; with IVP_CLIENTS=1 it does")
    hooks, folder = tmp_path_factory.mktemp("hooks"), tmp_path_factory.mktemp("plans") / "veenstad"
    for part in PARTS:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, hooks / part)
    git(hooks, "init", "-q")
    rev = commit(hooks)
    shutil.copytree(ROOT / "voorbeelden/veenstad", folder)
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(hooks=hooks, rev=rev), encoding="utf-8")
    git(folder, "init", "-q")
    commit(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRE_COMMIT_HOME", str(tmp_path_factory.mktemp("store")))
        patch.delenv("PYTHONPATH", raising=False)
        done = run(folder, sys.executable, "-m", "pre_commit", "install", "--install-hooks")
        assert done.returncode == 0, done.stdout + done.stderr
        yield folder


def commit_text(folder: Path, name: str, text: str) -> tuple[int, str]:
    """Commit one file as a person does; what is said, without a trace left behind when it is refused."""
    (folder / name).write_text(text, encoding="utf-8")
    return commit_change(folder, name)


def commit_change(folder: Path, name: str) -> tuple[int, str]:
    """Commit what was done to one file."""
    git(folder, "add", name)
    done = run(folder, "git", "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-m", "Change")
    git(folder, "reset", "-q", "--hard")
    return done.returncode, done.stdout + done.stderr


def test_a_commit_with_a_mistake_is_refused(plans: Path) -> None:
    name = "plannen/veenstad/jaarprogramma-2026.yaml"
    text = (plans / name).read_text(encoding="utf-8")
    code, said = commit_text(plans, name, text.replace("planning: 2026-05\n", "planning: 2026-K5\n"))
    assert code == 1
    assert "ivp check" in said
    assert "plannen/veenstad/jaarprogramma-2026.yaml:228:15 fout IVP012" in said


def test_a_commit_of_an_empty_file_is_refused_in_one_sentence(plans: Path) -> None:
    code, said = commit_text(plans, "plannen/veenstad/leeg.yaml", "")
    assert code == 1
    assert "plannen/veenstad/leeg.yaml:1:1 fout IVP003" in said
    assert "Traceback" not in said


def test_a_commit_that_breaks_another_file_is_refused(plans: Path) -> None:
    name = "plannen/veenstad/gemeente.yaml"
    text = (plans / name).read_text(encoding="utf-8")
    code, said = commit_text(plans, name, text.replace("  - id: politie\n", "  - id: politie-eenheid\n"))
    assert code == 1
    assert "fout IVP020" in said


@pytest.mark.parametrize("name", ["gemeente.yaml", ""])
def test_a_commit_that_only_deletes_is_judged_too(plans: Path, name: str) -> None:
    gone = plans / "plannen/veenstad" / name
    shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    code, said = commit_change(plans, "plannen/veenstad")
    assert code == 1
    assert "fout IVP020" in said if name else "ivp check" in said


def test_a_good_change_is_committed_here_and_elsewhere(plans: Path) -> None:
    gemeente = "plannen/veenstad/gemeente.yaml"
    for name, text in (
        (gemeente, (plans / gemeente).read_text(encoding="utf-8") + "# Nagekeken.\n"),
        ("README.md", "# Onze plannen\n"),
    ):
        code, said = commit_text(plans, name, text)
        assert code == 0
        assert re.search(r"^ivp check\.+Passed$", said, re.MULTILINE)
