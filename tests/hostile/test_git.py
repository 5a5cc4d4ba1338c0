"""A repository that was handed over by an enemy: git is asked, and runs nothing of theirs."""

import zlib
from pathlib import Path

import pytest

from tests.hostile.world import COMMANDS, Server, assert_decent, git, snapshot

DIFFS = (
    ["diff"],
    ["diff", "HEAD~1"],
    ["diff", "HEAD~1..HEAD"],
    ["diff", "HEAD~1...HEAD"],
    ["diff", "main", "HEAD~1"],
)


@pytest.fixture
def marker(tmp_path: Path) -> Path:
    """A file that is there when somebody's program was run."""
    return tmp_path / "gekaapt"


def plant(program: str, config: Path, attributes: Path) -> None:
    """Name a program wherever a repository can name one."""
    with config.open("a", encoding="utf-8") as file:
        file.write(f"""
[core]
    fsmonitor = {program}
    pager = {program}
    editor = {program}
    askPass = {program}
    sshCommand = {program}
    gitProxy = {program}
    hooksPath = {config.parent}/haken
    alternateRefsCommand = {program}
    attributesFile = {attributes}
[diff]
    external = {program}
[diff "kwaad"]
    command = {program}
    textconv = {program}
[filter "kwaad"]
    clean = {program}
    smudge = {program}
    process = {program}
    required = true
[merge "kwaad"]
    driver = {program}
[credential]
    helper = !{program}
[gpg]
    program = {program}
[log]
    showSignature = true
[uploadpack]
    packObjectsHook = {program}
[alias]
    rev-parse = !{program}
    ls-tree = !{program}
    cat-file = !{program}
[pager]
    rev-parse = {program}
    cat-file = {program}
    ls-tree = {program}
[extensions]
    partialClone = weg
[remote "weg"]
    url = ext::{program}
    promisor = true
    uploadpack = {program}
    vcs = {program}
[trace2]
    eventTarget = {config.parent}/spoor
""")
    attributes.parent.mkdir(parents=True, exist_ok=True)
    attributes.write_text("* diff=kwaad filter=kwaad merge=kwaad\n", encoding="utf-8")
    for hook in (
        "post-checkout",
        "pre-commit",
        "post-index-change",
        "reference-transaction",
        "fsmonitor-watchman",
    ):
        for folder in ("haken", "hooks"):
            path = config.parent / folder / hook
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"#!/bin/sh\n{program}\n", encoding="utf-8")
            path.chmod(0o755)


def program_for(marker: Path) -> str:
    program = marker.with_name("programma.sh")
    program.write_text(f"#!/bin/sh\ntouch '{marker}'\ncat\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def test_a_repository_runs_nothing(server: Server, world: Path, marker: Path) -> None:
    plant(program_for(marker), world / ".git" / "config", world / ".git" / "info" / "attributes")
    (world / ".gitattributes").write_text("* diff=kwaad filter=kwaad\n", encoding="utf-8")
    before = snapshot(world)
    for words in (*COMMANDS.values(), *DIFFS):
        outcome = server.run(words, world)
        assert_decent(outcome, " ".join(words))
        assert words[0] != "diff" or outcome.code == 1
    assert snapshot(world) == before
    assert not marker.exists()


def test_a_file_that_only_an_enemy_has_is_not_fetched(server: Server, world: Path, marker: Path) -> None:
    plant(program_for(marker), world / ".git" / "config", world / ".git" / "info" / "attributes")
    for path in (world / ".git" / "objects").glob("??/*"):
        if zlib.decompress(path.read_bytes()).startswith(b"blob"):
            path.unlink()
    for words in DIFFS:
        outcome = server.run(words, world)
        assert_decent(outcome, " ".join(words))
        assert outcome.code in {1, 3}
        assert "Geen wijzigingen." not in outcome.out
    assert not marker.exists()


@pytest.mark.parametrize("where", ["plannen/veenstad", "plannen", "."])
def test_a_bare_repository_among_the_plans_is_not_used(
    server: Server, world: Path, marker: Path, where: str
) -> None:
    if where == ".":
        (world / ".git").rename(world.parent / "weg")
    folder = world / where
    git(world.parent, "init", "-q", "--bare", str(folder))
    plant(program_for(marker), folder / "config", folder / "info" / "attributes")
    before = snapshot(world)
    for words in (*COMMANDS.values(), *DIFFS):
        outcome = server.run(words, folder)
        assert_decent(outcome, " ".join(words))
        assert words[0] != "diff" or outcome.code == (3 if where == "." else 1)
    assert snapshot(world) == before
    assert not marker.exists()
    if where == "plannen/veenstad":
        told = server.run(COMMANDS["check concise"], world).out
        for name in ("HEAD", "config", "hooks", "objects", "refs"):
            assert f"plannen/veenstad/{name}: waarschuwing IVP007 " in told


@pytest.mark.parametrize(
    "variables",
    [
        {"GIT_DIR": "/elders"},
        {"GIT_WORK_TREE": "/elders"},
        {"GIT_EXTERNAL_DIFF": "PROGRAM"},
        {"GIT_PAGER": "PROGRAM", "PAGER": "PROGRAM", "GIT_EDITOR": "PROGRAM"},
        {"GIT_SSH_COMMAND": "PROGRAM", "GIT_ASKPASS": "PROGRAM", "GIT_PROXY_COMMAND": "PROGRAM"},
        {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.fsmonitor", "GIT_CONFIG_VALUE_0": "PROGRAM"},
        {"GIT_CONFIG_PARAMETERS": "'core.fsmonitor=PROGRAM'"},
        {"GIT_TRACE": "/dev/stderr", "GIT_TRACE2": "/dev/stderr"},
        {"GIT_OBJECT_DIRECTORY": "/elders", "GIT_ALTERNATE_OBJECT_DIRECTORIES": "/elders"},
        {"GIT_NAMESPACE": "x", "GIT_INDEX_FILE": "/elders"},
    ],
    ids=lambda variables: next(iter(variables)),
)
def test_the_environment_does_not_steer_git(
    server: Server, world: Path, marker: Path, variables: dict[str, str]
) -> None:
    program = program_for(marker)
    steered = {name: value.replace("PROGRAM", program) for name, value in variables.items()}
    plain = server.run(["diff", "HEAD~1"], world)
    outcome = server.run(["diff", "HEAD~1"], world, **steered)
    assert (outcome.code, outcome.out, outcome.err) == (plain.code, plain.out, plain.err)
    assert "visie" in plain.out
    assert not marker.exists()


REVISIONS = (
    "--output=x", "--output=gekaapt", "-h", "--help", "-", "--", "--upload-pack=touch gekaapt",
    "-O gekaapt", "^HEAD",
    "HEAD^@", "HEAD:plannen", ":/begin", ":0:plannen", "HEAD\nHEAD", "HEAD HEAD", "HEAD\t", "a" * 300, "",
    "..", "...", "HEAD..", "..HEAD", "HEAD..HEAD..HEAD", "HEAD...HEAD..HEAD", "@{-1}", "@{u}", "HEAD@{99}",
    "HEAD~99",
    "HEAD^{tree}", "HEAD^{/begin}", "HEAD^{blob}", "refs/heads/../../config", "../../etc/passwd",
    "/etc/passwd", "weg",
    "$(touch gekaapt)", "`touch gekaapt`", "; touch gekaapt", "| touch gekaapt", "\x1b[31m", "a\u202eb",
    "[/]", "%s", "*",
    "ffffffffffffffffffffffffffffffffffffffff", "0000000000000000000000000000000000000000", "é", "HEAD\u00a0",
)  # fmt: skip


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_revision_is_a_name_and_nothing_else(server: Server, world: Path, revision: str) -> None:
    before = snapshot(world.parent)
    forms = [["diff", "--", revision]]
    if revision not in {"-h", "--help", "--"}:
        forms += [["diff", revision], ["diff", "HEAD", revision], ["diff", f"{revision}..HEAD"]]
    for words in forms:
        outcome = server.run(words, world)
        assert_decent(outcome, " ".join(words))
        assert outcome.code in {2, 3} or revision in {"..", "...", "HEAD..", "..HEAD", "", "HEAD^{/begin}"}
    assert snapshot(world.parent) == before


def test_a_folder_that_is_no_repository_is_told(server: Server, world: Path) -> None:
    (world / ".git").rename(world.parent / "weg")
    outcome = server.run(["diff"], world)
    assert outcome.code == 3
    assert "git-repository" in outcome.err


def test_git_that_is_not_there_is_told(server: Server, world: Path) -> None:
    outcome = server.run(["diff"], world, PATH="/bestaat/niet")
    assert outcome.code == 3
    assert "Git is niet gevonden" in outcome.err


def test_a_git_of_somebody_else_in_the_folder_is_not_run(server: Server, world: Path, marker: Path) -> None:
    program = Path(program_for(marker))
    (world / "git").write_bytes(program.read_bytes())
    (world / "git").chmod(0o755)
    for path in (".", "", ".:/usr/bin", ":/usr/bin:/bin"):
        assert_decent(server.run(["diff"], world, PATH=path), "diff")
    assert not marker.exists()
