"""Runs ivp as a process of its own, with all its commands."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.hostile.world import COMMANDS, DATE

IVP = [sys.executable, "-m", "ivp_cli"]
BRIEF = ["render", "jaarprogramma", "2024", "--gemeente=veenstad", DATE]
ALL = COMMANDS | {
    "explain": ["explain", "IVP301"],
    "schema": ["schema", "plan"],
    "completion": ["completion", "bash"],
    "help": ["--help"],
    "help of check": ["check", "--help"],
    "version": ["--version"],
    "wrong use": ["chekc"],
    "unknown municipality": ["status", "--gemeente=veenstat"],
    "unknown revision": ["diff", "weg"],
}
_NAMES = "check,check json,list acties,list csv,show,status,render md,render html,diff,diff md,wrong use"
ONE_EACH = {name: ALL[name] for name in ("schema", *_NAMES.split(","))}


def run(words: list[str], cwd: Path, **env: str | None) -> subprocess.CompletedProcess[bytes]:
    wanted = {name: value for name, value in (os.environ | env).items() if value is not None}
    return subprocess.run([*IVP, *words], cwd=cwd, env=wanted, capture_output=True, timeout=60, check=False)


def run_all(
    commands: dict[str, list[str]], cwd: Path, **env: str | None
) -> dict[str, tuple[int, bytes, bytes]]:
    """Run commands two at a time, and give the exit code, stdout and stderr of each."""
    with ThreadPoolExecutor(2) as pool:
        done = pool.map(lambda words: run(words, cwd, **env), commands.values())
        return {
            name: (one.returncode, one.stdout, one.stderr) for name, one in zip(commands, done, strict=True)
        }


def in_shell(script: str, cwd: Path, words: list[str]) -> subprocess.CompletedProcess[bytes]:
    """Run a bash script in which `"$@"` is the command line."""
    shell = ["bash", "-c", script, "bash", *IVP, *words]
    return subprocess.run(shell, cwd=cwd, capture_output=True, timeout=60, check=False)
