"""The tasks of `dev`, run inside its environment."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

TYPED = ("src", "tests", "tools", "benchmark", "dev")

GENERATED: dict[str, Sequence[str]] = {
    "docs/regels.md": ("explain", "--format", "md"),
    "docs/velden.md": ("schema", "--format", "md"),
}
"""What ivp writes about itself: each file with the ivp command that prints it.

`check` compares these files, `golden` writes them.
"""


def main(arguments: Sequence[str]) -> int:
    """Run one task from the top of the repository; its result is the exit code."""
    task, *rest = arguments
    os.chdir(ROOT)
    tasks: dict[str, Callable[[], int]] = {
        "test": lambda: python("-m", "pytest", *rest),
        "check": check,
        "fix": lambda: python("-m", "ruff", "check", "--fix") or python("-m", "ruff", "format"),
        "golden": golden,
        "bench": lambda: python("-m", "benchmark", *rest),
    }
    return tasks[task]()


def check() -> int:
    """Run every check, also after one has failed, and sum up."""
    steps: dict[str, Callable[[], int]] = {
        "format": lambda: python("-m", "ruff", "format", "--check"),
        "lint": lambda: python("-m", "ruff", "check"),
        "types": lambda: python("-m", "mypy", *TYPED),
        "imports": lambda: python("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
        "generated": stale,
        "tests": lambda: python("-m", "coverage", "erase") or python("-m", "coverage", "run", "-m", "pytest"),
        "coverage": lambda: python("-m", "coverage", "combine", "-q") or python("-m", "coverage", "report"),
    }
    results = {name: timed(name, step) for name, step in steps.items()}
    print("\n== summary")
    for name, (code, seconds) in results.items():
        print(f"{'FAILED' if code else 'passed'}  {seconds:5.1f} s  {name}")
    return int(any(code for code, _ in results.values()))


def timed(name: str, step: Callable[[], int]) -> tuple[int, float]:
    """Run one step under a heading; its exit code and its seconds."""
    print(f"\n== {name}", flush=True)
    start = time.monotonic()
    return step(), time.monotonic() - start


def stale() -> int:
    """Name the generated files that are not what ivp would write now."""
    old = [name for name in GENERATED if not Path(name).exists() or Path(name).read_bytes() != generate(name)]
    for name in old:
        print(f"{name} is out of date; write it again with: python3 dev golden")
    return int(bool(old))


def golden() -> int:
    """Write the golden files of the tests and the generated files."""
    for name in GENERATED:
        Path(name).write_bytes(generate(name))
    return python("-m", "pytest", "--golden")


def generate(name: str) -> bytes:
    """What ivp prints for one generated file, with the line endings of the repository."""
    command = [sys.executable, "-P", "-m", "ivp_cli", *GENERATED[name]]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    printed = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=False).stdout
    return printed.replace(b"\r\n", b"\n")


def python(*arguments: str) -> int:
    """Run the Python of the environment and give its exit code."""
    return subprocess.call([sys.executable, *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
