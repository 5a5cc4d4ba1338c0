"""Whole processes, timed from outside: wall seconds and peak memory, interleaved so that drift hits all."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Argv = Sequence[str]


@dataclass
class Timing:
    """The runs of one command."""

    seconds: list[float] = field(default_factory=list)
    peak_mb: float = 0.0
    """The largest resident set of any process of the command, in MB; 0 where the system does not tell."""

    @property
    def median(self) -> float:
        """The median of the wall times, in seconds."""
        return statistics.median(self.seconds)


def interleave(commands: Mapping[str, Argv], runs: int, *, warmup: bool = True) -> dict[str, Timing]:
    """Run every command in turn, `runs` times over, after one turn that is not counted."""
    timings = {name: Timing() for name in commands}
    for turn in range(-1 if warmup else 0, runs):
        for name, argv in commands.items():
            seconds, peak = _run(name, argv)
            if turn >= 0:
                timings[name].seconds.append(seconds)
                timings[name].peak_mb = max(timings[name].peak_mb, peak)
    return timings


def _run(name: str, argv: Argv) -> tuple[float, float]:
    """One run. A command that fails would be timed for nothing, so that stops the benchmark."""
    started = time.perf_counter()
    process = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=_environment())
    errors = process.stderr.read() if process.stderr else b""
    if hasattr(os, "wait4"):
        _, status, usage = os.wait4(process.pid, 0)
        code, peak = os.waitstatus_to_exitcode(status), usage.ru_maxrss / _MAXRSS_PER_MB
        process.returncode = code
    else:
        code, peak = process.wait(), 0.0
    seconds = time.perf_counter() - started
    if code:
        raise SystemExit(f"{name} stopped with exit code {code}:\n{errors.decode(errors='replace')[-2000:]}")
    return seconds, peak


def _environment() -> dict[str, str]:
    """What every command gets: as a user has it, with compiled modules kept between runs."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONUTF8": "1", "NO_COLOR": "1"}


_MAXRSS_PER_MB = 1024**2 if sys.platform == "darwin" else 1024


def machine() -> str:
    """What the figures were measured on, in one line."""
    import platform

    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        models = [
            line for line in info.read_text(encoding="utf-8").splitlines() if line.startswith("model name")
        ]
        cpu = models[0].partition(":")[2].strip() if models else cpu
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{platform.system()} {platform.release()}, {cpu}, {cores} cores, Python {platform.python_version()}"
    )
