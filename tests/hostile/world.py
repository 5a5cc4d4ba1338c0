"""A small workspace with history, and the ways to look at it; hostile things are put into copies of it."""

import hashlib
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ivp_cli.cli.list import KINDS

GIT_ENVIRONMENT = {
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@example.nl",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@example.nl",
    "GIT_AUTHOR_DATE": "2024-01-01T00:00:00Z",
    "GIT_COMMITTER_DATE": "2024-01-01T00:00:00Z",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}

STUK = "soort: kadernota\nid: stuk\ntitel: Stuk\nperiode: 2024\nstatus: qqq\n"
FILES = {
    "kaders/norm.yaml": "soort: kader\nid: norm\ntitel: Norm\nniveau: landelijk\n",
    "buurstad/gemeente.yaml": "soort: gemeente\nid: buurstad\nnaam: Buurstad\ncode: GM9998\n",
    "buurstad/stuk.yaml": STUK,
    "veenstad/gemeente.yaml": "soort: gemeente\nid: veenstad\nnaam: Veenstad\ncode: GM9999\n"
    "toezeggingen:\n  - id: brief\n    tekst: Een brief sturen\n",
    "veenstad/plan.yaml": "soort: integraal-veiligheidsplan\nid: plan\ntitel: Plan\nperiode: 2023-2026\n"
    "prioriteiten:\n  - id: wijken\n    titel: Wijken\n",
    "veenstad/programma.yaml": "soort: jaarprogramma\nid: programma\ntitel: Programma\nperiode: 2024\n"
    "voert_uit: plan\nacties:\n  - id: cameras\n    titel: Cameras\n    hoort_bij: [wijken]\n",
}

DATE = "--peildatum=2024-07-01"

COMMANDS: dict[str, list[str]] = {
    "check": ["check", DATE, "--format=full"],
    "check concise": ["check", DATE, "--format=concise"],
    "check json": ["check", DATE, "--format=json"],
    "check gitlab": ["check", DATE, "--format=gitlab"],
    "check sarif": ["check", DATE, "--format=sarif"],
    "check junit": ["check", DATE, "--format=junit"],
    "check one": ["check", DATE, "--format=concise", "veenstad"],
    **{f"list {kind}": ["list", kind] for kind in KINDS},
    "list json": ["list", "acties", "--format=json"],
    "list csv": ["list", "acties", "--format=csv"],
    "list md": ["list", "acties", "--format=md"],
    "list excel csv": ["list", "begrotingsregels", "--format=excel"],
    "show": ["show", "programma", DATE],
    "show json": ["show", "programma", DATE, "--format=json"],
    "status": ["status", DATE],
    "status json": ["status", DATE, "--format=json"],
    "render md": ["render", "jaarprogramma", "2024", "--gemeente=veenstad", DATE],
    "render html": ["render", "jaarprogramma", "2024", "--gemeente=veenstad", DATE, "--format=html"],
    "diff": ["diff"],
    "diff md": ["diff", "--format=md"],
    "diff json": ["diff", "--format=json"],
    "schema md": ["schema", "--format=md"],
}
QUICK = ("check", "check json", "check one", "render md")
"""Enough for a text that is refused before anything is made of it."""

HANGS = 30
"""Seconds of work after which something grew out of hand. How fast it is, the benchmark measures, not tests
on a machine that may be busy and that follows every line for the coverage."""

# What could steer a terminal or turn text around; and what a CI system takes for a command.
STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
CI_COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)


@dataclass(frozen=True)
class Outcome:
    """How one command line ended."""

    code: int
    out: str
    err: str
    seconds: float
    """Of work; a run that only waits is killed by the server."""
    megabytes: float


class Server:
    """The process that forks for every run."""

    def __init__(self) -> None:
        program = Path(__file__).with_name("server.py")
        self._process = subprocess.Popen(
            [sys.executable, str(program)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "COLUMNS": "100"},
        )

    def run(self, words: list[str], cwd: Path, **env: str) -> Outcome:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"words": words, "cwd": str(cwd), "env": env}) + "\n")
        self._process.stdin.flush()
        return Outcome(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        self._process.communicate()


def make_world(root: Path) -> None:
    """The workspace, in a repository with two commits; the files on disk are those of the last."""
    for name, text in FILES.items():
        write(root, name, text)
    git(root, "init", "-q", "-b", "main", "--template=")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "begin")
    write(root, "veenstad/plan.yaml", FILES["veenstad/plan.yaml"] + "visie: Veilig\n")
    git(root, "commit", "-q", "-a", "-m", "verder")


def copy_world(world: Path, to: Path) -> Path:
    shutil.copytree(world, to, symlinks=True)
    return to


def write(root: Path, name: str, content: str | bytes) -> None:
    path = root / "plannen" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def git(root: Path, *words: str) -> None:
    subprocess.run(
        ["git", *words], cwd=root, check=True, capture_output=True, env=os.environ | GIT_ENVIRONMENT
    )


def snapshot(root: Path) -> Mapping[str, tuple[Any, ...]]:
    """Every file and folder with its kind, rights, time of change and content."""
    found: dict[str, tuple[Any, ...]] = {}
    for folder, folders, files in os.walk(root):
        for name in (*folders, *files):
            path = Path(folder, name)
            status = path.lstat()
            plain = stat.S_ISREG(status.st_mode) and status.st_mode & 0o400
            content = hashlib.sha256(path.read_bytes()).hexdigest() if plain else ""
            found[str(path.relative_to(root))] = (status.st_mode, status.st_mtime_ns, status.st_size, content)
    return found


def assert_decent(outcome: Outcome, name: str) -> None:
    """What holds for every run, whatever it read."""
    assert outcome.code in {0, 1, 2, 3}, (name, outcome)
    assert outcome.seconds < HANGS, (name, outcome.seconds)
    assert outcome.megabytes < 200, (name, outcome.megabytes)
    out = outcome.out.removeprefix("\ufeff") if "excel" in name else outcome.out
    for text in (out, outcome.err):
        assert not STEERING.search(text.replace("\r\n", "\n")), (name, STEERING.search(text))
        assert "Traceback" not in text, (name, text)
    if not name.endswith(("json", "csv", "md", "html")):
        assert not CI_COMMAND.search(outcome.out), (name, outcome.out)
    assert not CI_COMMAND.search(outcome.err), (name, outcome.err)
    assert outcome.code == 0 or outcome.out or outcome.err, name
