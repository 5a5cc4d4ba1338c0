"""A bar for who waits, and nothing of it in the output."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ivp_cli.cli.progress import LONG

GEMEENTE = "soort: gemeente\nid: {id}\nnaam: Gemeente {id}\ncode: GM9000\nfictief: ja\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("municipalities", "shown"), [(LONG, True), (LONG - 2, False)])
def test_a_bar_shows_on_a_terminal_and_leaves_the_output_alone(
    tmp_path: Path, municipalities: int, shown: bool
) -> None:
    import pty

    for number in range(municipalities):
        folder = tmp_path / "plannen" / f"beemd-{number}"
        folder.mkdir(parents=True)
        (folder / "gemeente.yaml").write_text(GEMEENTE.format(id=folder.name), encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "ivp_cli", "-C", str(tmp_path), "check", "--format", "json"]
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.close(theirs)
    try:
        screen = os.read(ours, 65536).decode()
    except OSError:  # how Linux says that nothing was written
        screen = ""
    os.close(ours)
    assert ("Controleren" in screen) is shown
    assert run.stdout.startswith(b"{")
    assert b"Controleren" not in run.stdout
