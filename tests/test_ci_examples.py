"""The files for GitHub and GitLab in docs/ci: valid, careful, and every command in them runs."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ivp_cli.yamltext import parse
from tests.repository import commit, git

ROOT = Path(__file__).parents[1]
VEENSTAD = ROOT / "voorbeelden/veenstad"
GITHUB, GITLAB = ROOT / "docs/ci/github.yml", ROOT / "docs/ci/gitlab-ci.yml"
WORKFLOWS = (GITHUB, ROOT / ".github/workflows/ci.yml")
FAULT = ("planning: 2026-05\n", "planning: 2026-K5\n")


def content(file: Path) -> dict[str, Any]:
    data, findings = parse(file.read_text(encoding="utf-8"), file.name)
    assert data is not None, findings
    return data


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        (["vendor.github-workflows"], WORKFLOWS),
        (["custom.github-workflows-require-timeout"], WORKFLOWS),
        (["vendor.gitlab-ci", "--data-transform", "gitlab-ci"], [GITLAB]),
    ],
    ids=("github", "timeouts", "gitlab"),
)
def test_it_fits_the_schema_that_editors_and_linters_use(schema: list[str], files: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema, *map(str, files)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_example_workspace_has_the_same_workflow() -> None:
    assert (VEENSTAD / ".github/workflows/plannen.yml").read_bytes() == GITHUB.read_bytes()


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_gives_a_stranger_nothing(file: Path) -> None:
    text, workflow = file.read_text(encoding="utf-8"), content(file)
    assert "pull_request" in workflow["on"]
    assert "pull_request_target" not in workflow["on"]
    assert workflow["permissions"] == {"contents": "read"}
    assert re.findall(r"uses: (?!\S+@[0-9a-f]{40} # v[0-9.]+$).*", text, re.MULTILINE) == []
    for job in workflow["jobs"].values():
        checkouts = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@")]
        assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)
        assert not any("${{ github.event" in step.get("run", "") for step in job["steps"])


def test_the_main_branch_is_checked_too_and_against_what_it_was() -> None:
    github, gitlab = content(GITHUB), content(GITLAB)
    assert github["on"]["push"]["branches"] == ["main"]
    assert "github.event.before" in github["env"]["BASIS"]
    assert any("CI_DEFAULT_BRANCH" in rule["if"] for rule in gitlab["plannen"]["rules"])


@pytest.mark.parametrize(
    ("event", "base"),
    [
        ({"pull_request": {"base": {"sha": "c0ffee"}}}, "c0ffee"),
        ({"created": False, "before": "c0ffee"}, "c0ffee"),
        ({"created": True, "before": "0" * 40}, ""),
    ],
    ids=("proposal", "push", "new-branch"),
)
def test_what_a_branch_that_is_new_holds_counts_as_new(event: dict[str, Any], base: str) -> None:
    expression = content(GITHUB)["env"]["BASIS"]
    assert worked_out(expression.removeprefix("${{ ").removesuffix(" }}"), event) == base


def worked_out(expression: str, event: dict[str, Any]) -> Any:
    """What an expression of alternatives comes to, as GitHub reads it."""
    found = None
    for alternative in expression.split(" || "):
        values = [term(word, event) for word in alternative.split(" && ")]
        found = next((value for value in values if not value), values[-1])
        if found:
            break
    return found


def term(word: str, event: dict[str, Any]) -> Any:
    """A text, something of the event, or whether it does not have that."""
    if word.startswith("!"):
        return not term(word[1:], event)
    if word.startswith("'"):
        return word.strip("'")
    found: Any = event
    for name in word.removeprefix("github.event.").split("."):
        found = found.get(name) if found else None
    return found


# --- The commands, in a proposal with a fault and in one without ---------------------------------


def commands(file: Path) -> list[str]:
    """What a file runs of ivp, in its order."""
    data = content(file)
    if file == GITLAB:
        return [*data["plannen"]["script"], *data["plannen"]["after_script"]]
    steps = data["jobs"]["controle"]["steps"]
    return [step["run"] for step in steps if "ivp " in step.get("run", "")]


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    """A copy of the example in git, to propose a change in."""
    folder = tmp_path / "plans"
    shutil.copytree(VEENSTAD, folder)
    git(folder, "init", "-q")
    commit(folder)
    return folder


def run(file: Path, folder: Path, old: str, new: str, base: str | None = None) -> list[tuple[int, str]]:
    """Propose a change and do what the file says; of each command the exit code and what it printed."""
    base = git(folder, "rev-parse", "HEAD") if base is None else base
    plan = folder / "plannen/veenstad/jaarprogramma-2026.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    commit(folder)
    program = folder.parent / "ivp"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m ivp_cli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")},
        "PATH": os.pathsep.join([str(folder.parent), os.environ["PATH"]]),
        "BASIS": base,
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md"),
    }
    done = [
        subprocess.run(
            ["bash", "-e", "-c", command], cwd=folder, env=environment, capture_output=True, encoding="utf-8",
            check=False,
        )
        for command in commands(file)
    ]  # fmt: skip
    return [(one.returncode, one.stdout + one.stderr) for one in done]


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these systems run the commands in bash")


@pytest.mark.parametrize("file", [GITHUB, GITLAB], ids=lambda file: file.stem)
def test_a_good_proposal_passes_with_its_changes_told(file: Path, proposal: Path) -> None:
    done = run(file, proposal, "    status: loopt\n", "    status: afgerond\n")
    assert [code for code, _ in done] == [0, 0], done
    summary = proposal.parent / "summary.md"
    assert "afgerond" in (summary.read_text(encoding="utf-8") if file == GITHUB else done[1][1])


@pytest.mark.parametrize("file", [GITHUB, GITLAB], ids=lambda file: file.stem)
def test_a_proposal_with_a_fault_is_stopped_where_it_stands(file: Path, proposal: Path) -> None:
    (code, said), *_ = run(file, proposal, *FAULT)
    assert code == 1
    place = "file=plannen/veenstad/jaarprogramma-2026.yaml,line=228" if file == GITHUB else ":228:15 fout"
    assert place in said
    reports = ["ivp.sarif"] if file == GITHUB else ["ivp-codequality.json", "ivp-junit.xml"]
    assert all("IVP012" in (proposal / name).read_text(encoding="utf-8") for name in reports)


def test_on_github_only_what_a_proposal_adds_is_told(proposal: Path) -> None:
    (_, said), *_ = run(GITHUB, proposal, "soort: jaarprogramma\n", "soort: jaarprogramma # nagekeken\n")
    assert "::warning" not in said


@pytest.mark.parametrize("file", [GITHUB, GITLAB], ids=lambda file: file.stem)
def test_without_anything_to_compare_with_everything_is_told(file: Path, proposal: Path) -> None:
    done = run(file, proposal, *FAULT, base="")
    assert [code for code, _ in done] == [1, 0], done
    assert "IVP012" in done[0][1]
    assert not done[1][1]
