"""Runs the front door with a command of the test's own in the place of `explain`.

`python stand_in.py BEHAVIOUR [WORD...]`: the command `explain` then does what BEHAVIOUR says.
"""

import os
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path

from ivp_cli.__main__ import main
from ivp_cli.cli.errors import EnvironmentProblem, UsageProblem
from ivp_cli.cli.output import emit, warn


def crash() -> int:
    """Leg uit."""
    raise KeyError("\x1b[31mgeheim")


def wait() -> int:
    """Leg uit."""
    warn("begonnen")
    time.sleep(30)
    return 0


def pour() -> int:
    """Leg uit."""
    for _ in range(20_000):
        emit("een regel uit een lang overzicht")
    return 0


def misuse() -> int:
    """Leg uit."""
    raise UsageProblem("gemeente 'deimen' bestaat niet.", "Bedoelde u `diemen`?")


def obstruct() -> int:
    """Leg uit."""
    raise EnvironmentProblem("hier is geen map `plannen`.", "Ga naar een map met plannen, of gebruik -C.")


def missing_file() -> int:
    """Leg uit."""
    return len(Path("/bestaat/niet").read_text(encoding="utf-8"))


def open_first() -> int:
    """Leg uit."""
    with Path(os.environ["FIRST"]).open("w", encoding="utf-8"):
        os.write(1, b"voor het scherm")
    return 0


def find_fault() -> int:
    """Leg uit."""
    emit("één bevinding: ĳ en €")
    return 1


BEHAVIOURS: dict[str, Callable[[], int]] = {
    name.__name__: name
    for name in (crash, wait, pour, misuse, obstruct, missing_file, open_first, find_fault)
}

if __name__ == "__main__":
    module = types.ModuleType("ivp_cli.cli.explain")
    module.command = BEHAVIOURS[sys.argv[1]]  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
    sys.exit(main(sys.argv[2:]))
