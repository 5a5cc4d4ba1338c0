"""Runs command lines of `ivp` one by one, each in a fork of its own: a real process, without the start.

Reads a JSON object a line from stdin, `{"words": [...], "cwd": ..., "env": {...}}`, and answers with a line:
how it ended, what it printed, how much time it worked (other work on the machine does not count) and how much
memory it had. A run that takes longer than
`PATIENCE` is killed.
"""

import gc
import io
import json
import os
import resource
import signal
import sys
import time
from importlib import import_module
from pkgutil import walk_packages
from tempfile import TemporaryFile
from typing import Any

import ivp_cli
from ivp_cli.__main__ import main
from ivp_cli.loading.documents import read_document

PATIENCE = 60
MEMORY = 1 << 30
"""A run that asks for more than this gets a MemoryError, so that a bomb does not take the machine along."""


def warm_up() -> None:
    """Import what the commands import late, and build the validators."""
    for module in walk_packages(ivp_cli.__path__, "ivp_cli."):
        import_module(module.name)
    read_document("soort: kader\n", "plannen/kaders/warm.yaml").findings()


def run(order: dict[str, Any]) -> dict[str, Any]:
    """Carry out one command line in a fork."""
    with TemporaryFile() as out, TemporaryFile() as err:
        start = time.monotonic()
        child = os.fork()
        if child == 0:
            become(order, out.fileno(), err.fileno())
        status, usage = wait(child, start)
        texts = [read(file) for file in (out, err)]
    return {
        "code": os.waitstatus_to_exitcode(status),
        "out": texts[0],
        "err": texts[1],
        "seconds": usage.ru_utime + usage.ru_stime,
        "megabytes": usage.ru_maxrss / 1024,
    }


def become(order: dict[str, Any], out: int, err: int) -> None:
    """Be the process that a shell would have started."""
    code = 70
    try:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(err, 2)
        sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), encoding="utf-8", write_through=True)
        sys.stderr = io.TextIOWrapper(io.FileIO(2, "w", closefd=False), encoding="utf-8", write_through=True)
        os.chdir(order["cwd"])
        os.environ.update(order["env"])
        code = main(order["words"])
    finally:
        sys.stdout.flush()
        os._exit(code)


def wait(child: int, start: float) -> tuple[int, resource.struct_rusage]:
    """How the child ended, and what it used; it is killed when it takes too long."""
    while True:
        done, status, usage = os.wait4(child, os.WNOHANG)
        if done:
            return status, usage
        if time.monotonic() - start > PATIENCE:
            os.killpg(child, signal.SIGKILL)
        time.sleep(0.001)


def read(file: Any) -> str:
    """All that was written to a file, whatever the bytes."""
    file.seek(0)
    return str(file.read().decode("utf-8", "surrogateescape"))


if __name__ == "__main__":
    warm_up()
    gc.freeze()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    for line in sys.stdin:
        answers.write(json.dumps(run(json.loads(line))) + "\n")
        answers.flush()
