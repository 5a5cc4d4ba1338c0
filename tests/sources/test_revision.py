import gc
import os
import shutil
import sys
from pathlib import Path

import pytest

from ivp_cli.sources import MAX_BYTES, MAX_FILES, Folder, Source, SourceFile, Unreadable
from ivp_cli.sources.git import GitError
from ivp_cli.sources.revision import Revision
from tests.repository import commit, git
from tests.sources.conftest import named


@pytest.fixture
def repository(root: Path) -> Path:
    git(root, "init", "-q")
    return root


@pytest.fixture
def diemen(root: Path) -> Path:
    return root / "plannen" / "diemen"


def everything(source: Source) -> list[SourceFile | Unreadable]:
    return [*source.stray(), *(found for folder in source.folders() for found in source.files(folder))]


def test_the_old_text_is_read_and_not_the_new(repository: Path, diemen: Path) -> None:
    (diemen / "plan.yaml").write_text("oud: é\n", encoding="utf-8")
    first = commit(repository)
    (diemen / "plan.yaml").write_text("nieuw: ja\n", encoding="utf-8")
    source = Revision(repository, "main")
    assert (source.label, source.commit) == ("main", first)
    assert everything(source) == [SourceFile("plannen/diemen/plan.yaml", "oud: é\n")]


def test_a_workspace_below_the_top_of_the_repository(root: Path) -> None:
    git(root, "init", "-q")
    inner = root / "voorbeelden" / "veenstad"
    (inner / "plannen" / "veenstad").mkdir(parents=True)
    (inner / "plannen" / "veenstad" / "plan.yaml").write_text("a: b", encoding="utf-8")
    (root / "plannen" / "diemen" / "plan.yaml").write_text("c: d", encoding="utf-8")
    commit(root)
    assert everything(Revision(inner, "HEAD")) == [SourceFile("plannen/veenstad/plan.yaml", "a: b")]
    assert everything(Revision(root, "HEAD")) == [SourceFile("plannen/diemen/plan.yaml", "c: d")]


@pytest.mark.skipif(sys.platform == "win32", reason="links as POSIX has them")
def test_a_folder_and_its_revision_say_the_same(repository: Path, diemen: Path) -> None:
    (diemen / "plan.yaml").write_text("a: b\r\n", encoding="utf-8")
    (diemen / "gemeente.yaml").write_bytes(b"\xef\xbb\xbfa: b")
    (diemen / "cp1252.yaml").write_bytes(b"a: caf\xe9")
    (diemen / "groot.yaml").write_bytes(b"a" * (MAX_BYTES + 1))
    (diemen / "precies.yaml").write_bytes(b"a" * MAX_BYTES)
    (diemen / "uitvoerbaar.yaml").write_text("a: b", encoding="utf-8")
    (diemen / "uitvoerbaar.yaml").chmod(0o755)
    (diemen / "leeg.yaml").touch()
    (diemen / "link.yaml").symlink_to("plan.yaml")
    (diemen / "map.yaml").mkdir()
    (diemen / "map.yaml" / "x").touch()
    (diemen / "oud.yml").touch()
    (diemen / "Hoofdletter.yaml").touch()
    (diemen / ".gitkeep").touch()
    (diemen / 'vreemd "\t\n.yaml').touch()
    (diemen / "bijlagen").mkdir()
    (diemen / "bijlagen" / "brief.docx").touch()
    (repository / "plannen" / "los.yaml").touch()
    (repository / "plannen" / "link").symlink_to("diemen")
    (repository / "plannen" / "Almere").mkdir()
    (repository / "plannen" / "Almere" / "x.yaml").touch()
    commit(repository)
    on_disk, committed = Folder(repository), Revision(repository, "HEAD")
    assert committed.folders() == on_disk.folders() == ["diemen"]
    assert everything(committed) == everything(on_disk)
    assert len(everything(committed)) == 16


@pytest.mark.skipif(sys.platform != "linux", reason="file names that are no UTF-8")
def test_a_name_that_is_no_text_can_be_shown(repository: Path, diemen: Path) -> None:
    Path(os.fsdecode(os.fsencode(diemen) + b"/caf\xe9.yaml")).touch()
    commit(repository)
    assert [named(found) for found in everything(Revision(repository, "HEAD"))] == [
        "plannen/diemen/caf\\xe9.yaml"
    ]


def test_too_many_files(repository: Path, diemen: Path) -> None:
    for number in range(MAX_FILES + 1):
        (diemen / f"plan-{number:04}.yaml").touch()
    commit(repository)
    *files, last = everything(Revision(repository, "HEAD"))
    assert len(files) == MAX_FILES
    assert isinstance(last, Unreadable)
    assert "de laatste 1" in last.message


def test_a_submodule_is_not_entered(repository: Path) -> None:
    commit(repository)
    entry = f"160000,{git(repository, 'rev-parse', 'HEAD')},plannen/module"
    git(repository, "update-index", "--add", "--cacheinfo", entry)
    git(repository, "commit", "-q", "-m", "module")
    source = Revision(repository, "HEAD")
    assert source.folders() == []
    assert [found.rule for found in source.stray()] == ["IVP007"]


@pytest.mark.skipif(sys.platform == "win32", reason="links as POSIX has them")
def test_plans_that_were_no_folder(repository: Path, diemen: Path) -> None:
    diemen.rmdir()
    (repository / "plannen").rmdir()
    (repository / "plannen").symlink_to("/etc")
    commit(repository)
    source = Revision(repository, "HEAD")
    assert source.folders() == []
    [found] = source.stray()
    assert (found.name, found.rule, "koppeling" in found.message) == ("plannen", "IVP001", True)


def test_a_revision_from_before_the_plans(repository: Path) -> None:
    (repository / "README.md").touch()
    commit(repository)
    source = Revision(repository, "HEAD")
    assert everything(source) == []
    [found] = source.files("diemen")
    assert isinstance(found, Unreadable)
    assert "bestaat niet" in found.message


def test_an_object_that_this_clone_lacks(repository: Path, diemen: Path) -> None:
    (diemen / "a.yaml").write_text("weg", encoding="utf-8")
    (diemen / "b.yaml").write_text("er", encoding="utf-8")
    commit(repository)
    name = git(repository, "rev-parse", "HEAD:plannen/diemen/a.yaml")
    (repository / ".git" / "objects" / name[:2] / name[2:]).unlink()
    first, second = everything(Revision(repository, "HEAD"))
    assert isinstance(first, Unreadable)
    assert second == SourceFile("plannen/diemen/b.yaml", "er")


def test_an_object_that_is_broken(repository: Path, diemen: Path) -> None:
    (diemen / "a.yaml").write_text("heel", encoding="utf-8")
    commit(repository)
    name = git(repository, "rev-parse", "HEAD:plannen/diemen/a.yaml")
    stored = repository / ".git" / "objects" / name[:2] / name[2:]
    stored.chmod(0o644)
    stored.write_bytes(b"kapot")
    [found] = everything(Revision(repository, "HEAD"))
    assert isinstance(found, Unreadable)


@pytest.mark.skipif(sys.platform == "win32", reason="a script as program")
@pytest.mark.parametrize("does", ["exit 1", "read name; echo $name blob 100; echo kort", "exec sleep 30"])
def test_a_git_that_stops_halfway(
    repository: Path, diemen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str
) -> None:
    (diemen / "a.yaml").write_text("heel", encoding="utf-8")
    commit(repository)
    true_git = shutil.which("git")
    script = f'#!/bin/sh\ncase "$*" in *cat-file*) {does};; *) exec {true_git} "$@";; esac\n'
    (tmp_path / "git").write_text(script, encoding="utf-8")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr("ivp_cli.sources.revision.TIMEOUT", 0.5)
    with pytest.raises(GitError, match="antwoord"):
        everything(Revision(repository, "HEAD"))


@pytest.mark.skipif(sys.platform != "linux", reason="counts processes in /proc")
def test_one_process_reads_all_and_leaves_with_the_source(repository: Path) -> None:
    for folder in ("almere", "diemen", "ede"):
        (repository / "plannen" / folder).mkdir(exist_ok=True)
        (repository / "plannen" / folder / "plan.yaml").write_text(folder, encoding="utf-8")
    commit(repository)
    gc.collect()
    before = children()
    source = Revision(repository, "HEAD")
    assert children() == before
    assert len(everything(source)) == 3
    assert children() == before + 1
    del source
    gc.collect()
    assert children() == before


def children() -> int:
    return len(Path("/proc/thread-self/children").read_text(encoding="ascii").split())


@pytest.mark.skipif(sys.platform == "win32", reason="a script as program")
def test_a_hostile_repository_runs_nothing_and_nothing_is_written(
    repository: Path, diemen: Path, tmp_path: Path
) -> None:
    marker = tmp_path / "geraakt"
    program = tmp_path / "vijand"
    program.write_text(f"#!/bin/sh\ntouch {marker}\n", encoding="utf-8")
    program.chmod(0o755)
    (diemen / "plan.yaml").write_text("a: b", encoding="utf-8")
    (diemen / "weg.yaml").write_text("c: d", encoding="utf-8")
    (repository / ".gitattributes").write_text("* diff=kwaad filter=kwaad\n", encoding="utf-8")
    commit(repository)
    gone = git(repository, "rev-parse", "HEAD:plannen/diemen/weg.yaml")
    (repository / ".git" / "objects" / gone[:2] / gone[2:]).unlink()
    hooks = repository / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for hook in (
        "post-checkout",
        "post-index-change",
        "reference-transaction",
        "fsmonitor-watchman",
        "pre-commit",
    ):
        (hooks / hook).write_text(program.read_text(encoding="utf-8"), encoding="utf-8")
        (hooks / hook).chmod(0o755)
    for name in (
        "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass",
        "core.alternateRefsCommand", "diff.kwaad.textconv", "diff.kwaad.command", "diff.external",
        "filter.kwaad.clean", "filter.kwaad.smudge", "filter.kwaad.process", "credential.helper",
        "pager.ls-tree", "pager.cat-file", "uploadpack.packObjectsHook",
    ):  # fmt: skip
        git(repository, "config", name, str(program))
    for alias in ("rev-parse", "ls-tree", "cat-file"):
        git(repository, "config", f"alias.{alias}", f"!{program}")
    git(repository, "config", "core.repositoryFormatVersion", "1")
    git(repository, "config", "extensions.partialClone", "kwaad")
    git(repository, "config", "remote.kwaad.url", f"ext::sh -c {program}")
    git(repository, "config", "remote.kwaad.promisor", "true")
    git(repository, "config", "protocol.ext.allow", "always")
    marker.unlink(missing_ok=True)
    before = snapshot(repository)
    found = everything(Revision(repository, "HEAD"))
    assert found[0] == SourceFile("plannen/diemen/plan.yaml", "a: b")
    assert isinstance(found[1], Unreadable)
    assert not marker.exists()
    assert snapshot(repository) == before


def snapshot(folder: Path) -> dict[str, tuple[int, int]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in files}
