import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

from ivp_cli.sources import SourceError
from ivp_cli.sources.git import (
    GitError,
    UnknownRevisionError,
    ask,
    environment,
    merge_base,
    nearest_revisions,
    resolve,
)
from tests.repository import commit, git


@pytest.fixture
def repository(root: Path) -> Path:
    git(root, "init", "-q")
    commit(root, "eerste")
    return root


def test_a_branch_a_tag_and_a_hash_become_a_hash(repository: Path) -> None:
    first = git(repository, "rev-parse", "HEAD")
    git(repository, "tag", "-a", "v1", "-m", "v1")
    second = commit(repository)
    assert resolve(repository, "main") == second
    assert resolve(repository, "v1") == first
    assert resolve(repository, "HEAD~1") == first
    assert resolve(repository, first[:10]) == first
    assert resolve(repository, "v1^0") == first


@pytest.mark.parametrize(
    "name",
    [
        "", "-n", "--output=x", "a b", "a\nb", "a\tb", "a..b", "a...b", "HEAD:plannen", ":/eerste", "a\x1bb",
        "a\x00b", "a\u2028b", "x" * 201,
    ],
)  # fmt: skip
def test_what_cannot_be_a_revision_never_reaches_git(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownRevisionError, match="kan geen git-revisie zijn"):
        resolve(tmp_path, name)


@pytest.mark.parametrize("name", ["x" * 200, "^HEAD", "HEAD^{tree}", "nergens", "0" * 40, "@{-9}"])
def test_an_unknown_revision(repository: Path, name: str) -> None:
    with pytest.raises(UnknownRevisionError, match="niet gevonden"):
        resolve(repository, name)


def test_a_hash_of_something_else_than_a_commit_is_no_revision(repository: Path) -> None:
    with pytest.raises(UnknownRevisionError):
        resolve(repository, git(repository, "rev-parse", "HEAD^{tree}"))


def test_the_nearest_names_are_offered(repository: Path) -> None:
    git(repository, "branch", "programma-2026")
    git(repository, "update-ref", "refs/remotes/origin/concept", "HEAD")
    assert nearest_revisions(repository, "mian") == ["main"]
    assert nearest_revisions(repository, "concept") == ["origin/concept"]
    assert nearest_revisions(repository, "iets-heel-anders") == []
    with pytest.raises(UnknownRevisionError) as caught:
        resolve(repository, "programma-2062")
    assert caught.value.hint == "Bedoelde u `programma-2026`?"


def test_where_two_revisions_parted(repository: Path) -> None:
    base = git(repository, "rev-parse", "HEAD")
    git(repository, "checkout", "-q", "-b", "voorstel")
    commit(repository, "hier")
    git(repository, "checkout", "-q", "main")
    commit(repository, "daar")
    assert merge_base(repository, "main", "voorstel") == base
    git(repository, "checkout", "-q", "--orphan", "los")
    commit(repository, "los")
    with pytest.raises(UnknownRevisionError, match="geen gezamenlijke geschiedenis"):
        merge_base(repository, "main", "los")


def test_a_shallow_clone_says_so(repository: Path, tmp_path: Path) -> None:
    first = git(repository, "rev-parse", "HEAD")
    commit(repository)
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "ondiep")
    for revision in (first, "HEAD~1"):
        with pytest.raises(UnknownRevisionError) as caught:
            resolve(tmp_path / "ondiep", revision)
        assert "git fetch --unshallow" in caught.value.hint


def test_a_repository_without_a_commit(root: Path) -> None:
    git(root, "init", "-q")
    with pytest.raises(UnknownRevisionError, match="nog niets vastgelegd") as caught:
        resolve(root, "HEAD")
    assert "git commit" in caught.value.hint


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="niet in een git-repository"):
        resolve(tmp_path, "main")


def test_no_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(GitError, match="Git is niet gevonden"):
        resolve(repository, "main")


@pytest.mark.skipif(sys.platform == "win32", reason="a script as program")
def test_a_git_in_the_folder_we_are_in_is_not_run(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(repository / "git", "touch geraakt")
    monkeypatch.chdir(repository)
    for path in (".", "", f":{os.environ['PATH']}"):
        monkeypatch.setenv("PATH", path)
        with pytest.raises(GitError):
            resolve(repository, "main")
    assert not (repository / "geraakt").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a script as program")
def test_a_git_that_hangs(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path / "git", "exec sleep 30")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr("ivp_cli.sources.git.TIMEOUT", 0.2)
    with pytest.raises(GitError, match="antwoord"):
        resolve(repository, "main")


@pytest.mark.skipif(sys.platform == "win32", reason="a script as program")
def test_a_git_that_cannot_be_started(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "git").write_bytes(b"\x7fELF geen programma")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="niet worden gestart"):
        resolve(repository, "main")


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "chown"), reason="owners as POSIX has them")
def test_a_folder_of_someone_else(repository: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    for path in (repository, repository / ".git"):
        os.chown(path, 65534, 65534)
    with pytest.raises(GitError) as caught:
        resolve(repository, "main")
    assert "vertrouwt deze map niet" in caught.value.message
    assert f"safe.directory {repository}" in caught.value.hint


def test_a_bare_repository_in_a_plan_folder_is_not_used(repository: Path) -> None:
    bare = repository / "plannen" / "diemen"
    git(bare, "init", "-q", "--bare")
    with pytest.raises(GitError, match="kale git-repository"):
        resolve(bare, "main")


def test_the_environment_steers_nothing(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = git(repository, "rev-parse", "HEAD")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elders"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(tmp_path / "elders"))
    monkeypatch.setenv("LANGUAGE", "nl")
    assert resolve(repository, "main") == head
    assert not {"GIT_DIR", "GIT_OBJECT_DIRECTORY"} & set(environment())


def test_replaced_objects_are_not_believed(repository: Path) -> None:
    (repository / "plannen" / "diemen" / "plan.yaml").write_text("echt", encoding="utf-8")
    commit(repository)
    true = git(repository, "hash-object", "-w", "plannen/diemen/plan.yaml")
    (repository / "vals").write_text("vals", encoding="utf-8")
    git(repository, "replace", true, git(repository, "hash-object", "-w", "vals"))
    assert ask(repository, "cat-file", "blob", true).stdout == b"echt"


def test_all_errors_are_one_family() -> None:
    assert issubclass(GitError, SourceError)
    assert issubclass(UnknownRevisionError, SourceError)


def program(path: Path, does: str) -> str:
    path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    assert shutil.which(path)
    return str(path)
