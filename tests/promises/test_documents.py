"""An output is whole or absent."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.hostile.world import FILES, snapshot, write
from tests.promises.real import BRIEF, IVP, in_shell, run
from tests.unmeasured import unmeasured


@pytest.fixture(params=["no document", "our own document", "a document by hand"])
def document(request: pytest.FixtureRequest, world: Path) -> Path:
    """The place of a document, in several states."""
    path = world / "uit" / "brief.html"
    path.parent.mkdir()
    if request.param == "our own document":
        assert run([*BRIEF, "--output=uit/brief.html"], world).returncode == 0
    elif request.param == "a document by hand":
        path.write_text("<p>eigen werk\n", encoding="utf-8")
    return path


def state(document: Path) -> tuple[bytes | None, list[str]]:
    """What the document holds, and all that stands beside it."""
    names = sorted(path.name for path in document.parent.iterdir())
    return document.read_bytes() if document.exists() else None, names


def test_a_full_disk_leaves_the_old_document(document: Path, world: Path) -> None:
    before = state(document)
    write(world, "veenstad/plan.yaml", FILES["veenstad/plan.yaml"].replace("Wijken", "Wijken en buurten"))
    done = in_shell('ulimit -f 1; "$@"', world, [*BRIEF, "--output=uit/brief.html", "--overschrijf"])
    assert done.returncode == 3
    assert b"kan niet worden geschreven" in done.stderr
    assert state(document) == before


def test_a_document_by_hand_is_only_replaced_when_asked(document: Path, world: Path) -> None:
    content, names = state(document)
    by_hand = content is not None and b"eigen werk" in content
    done = run([*BRIEF, "--output=uit/brief.html"], world)
    assert done.returncode == (3 if by_hand else 0)
    assert (state(document)[0] == content) or not by_hand
    assert run([*BRIEF, "--output=uit/brief.html", "--overschrijf"], world).returncode == 0
    written, names = state(document)
    assert written is not None
    assert written.rstrip().endswith(b" -->")
    assert names == ["brief.html"]


def test_a_killed_run_leaves_a_whole_document_or_the_old_one(world: Path) -> None:
    path = world / "brief.html"
    whole = {None}
    for title in ("Programma", "Ander programma"):
        text = FILES["veenstad/programma.yaml"].replace("titel: Programma", f"titel: {title}")
        write(world, "veenstad/programma.yaml", text)
        assert run([*BRIEF, "--output=brief.html"], world).returncode == 0
        whole.add(path.read_bytes())  # type: ignore[arg-type]
    start = time.monotonic()
    run([*BRIEF, "--output=brief.html", "--overschrijf"], world)
    usual = time.monotonic() - start
    for turn in range(12):
        title = ("Programma", "Ander programma")[turn % 2]
        text = FILES["veenstad/programma.yaml"].replace("titel: Programma", f"titel: {title}")
        write(world, "veenstad/programma.yaml", text)
        process = subprocess.Popen(
            [*IVP, *BRIEF, "--output=brief.html"],
            cwd=world,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(usual * (0.55 + turn * 0.04))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert path.read_bytes() in whole


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("weg/brief.md", "bestaat niet"),
        ("plannen", "is geen gewoon bestand"),
        ("plannen/veenstad/plan.yaml", "is niet door ivp gemaakt"),
        ("koppeling.md", "is geen gewoon bestand"),
        ("/dev/full", "is geen gewoon bestand"),
        ("/proc/brief.md", "kan niet worden geschreven"),
        ("x" * 300 + ".md", "de naam is te lang"),
    ],
)
def test_a_place_that_cannot_be_written_is_told(world: Path, output: str, said: str) -> None:
    (world / "koppeling.md").symlink_to("doel.md")
    before = snapshot(world)
    done = run([*BRIEF, "--format=md", f"--output={output}"], world)
    assert done.returncode == 3
    assert said in done.stderr.decode()
    assert snapshot(world) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(world: Path) -> None:
    (world / "uit").mkdir(mode=0o500)
    done = run([*BRIEF, "--output=uit/brief.html"], world)
    assert done.returncode == 3
    assert b"geen toegang" in done.stderr


def test_an_interrupt_leaves_nothing_behind(world: Path) -> None:
    for wait in (0.05, 0.15, 0.25, 0.35):
        process = subprocess.Popen(
            [*IVP, *BRIEF, "--output=brief.html"],
            cwd=world,
            env=unmeasured(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        time.sleep(wait)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
        assert process.returncode in {0, 130, -signal.SIGINT}
        assert b", in _answer" not in err  # what Python says while it starts or ends is not ours
    assert not list(world.glob(".ivp-*"))
