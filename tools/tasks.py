"""The tasks of `dev`, run inside its environment."""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

TYPED = ("src", "tests", "tools", "benchmark", "dev")


def main(arguments: Sequence[str]) -> int:
    """Run one task; its result is the exit code."""
    task, *rest = arguments
    tasks: dict[str, Callable[[], int]] = {
        "test": lambda: python("-m", "pytest", *rest),
        "check": check,
        "fix": lambda: python("-m", "ruff", "check", "--fix") or python("-m", "ruff", "format"),
        "golden": lambda: (
            python("-m", "tools.generated", "--write") or python("-m", "pytest", "--golden", *rest)
        ),
        "bench": lambda: python("-m", "benchmark", *rest),
    }
    return tasks[task]()


def check() -> int:
    """Run every check, also after one has failed, and sum up."""
    steps: dict[str, Callable[[], int]] = {
        "format": lambda: python("-m", "ruff", "format", "--check"),
        "lint": lambda: python("-m", "ruff", "check"),
        "types": lambda: python("-m", "mypy", *TYPED),
        "imports": lambda: subprocess.call(["lint-imports", "--no-logo"]),
        "generated": lambda: python("-m", "tools.generated"),
        "tests": lambda: python("-m", "coverage", "erase") or python("-m", "coverage", "run", "-m", "pytest"),
        "coverage": coverage,
    }
    results = {name: timed(name, step) for name, step in steps.items()}
    print("\n== summary")
    for name, (code, seconds) in results.items():
        print(f"{'FAILED' if code else 'passed'}  {seconds:5.1f} s  {name}")
    return int(any(code for code, _ in results.values()))


def coverage() -> int:
    """Put the measurements of all processes together; a process that a test killed left half of one."""
    code = python("-m", "coverage", "combine", "--quiet")
    for half in Path().glob(".coverage.*"):
        half.unlink()
    return code or python("-m", "coverage", "report")


def timed(name: str, step: Callable[[], int]) -> tuple[int, float]:
    """Run one step under a heading; its exit code and its seconds."""
    print(f"\n== {name}", flush=True)
    start = time.monotonic()
    return step(), time.monotonic() - start


def python(*arguments: str) -> int:
    """Run the Python of the environment and give its exit code."""
    return subprocess.call([sys.executable, *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
