"""Loads and judges municipality after municipality; many of them on two cores at once."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from ivp_cli.checks import check
from ivp_cli.findings import Finding, SwitchedOff
from ivp_cli.loading import load
from ivp_cli.sources import Source

Opened = Callable[[], Source]
"""Opens a source; each process opens its own."""

MANY = 48
"""From this number of municipalities on, a second process earns back what it costs to start."""

_CHUNK = 12


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found in one folder of `plannen/`, still without lines."""

    files: list[str]
    findings: list[Finding]
    texts: dict[str, str]
    """The texts that the findings point into."""
    off: list[SwitchedOff] = field(default_factory=list)
    """What was found and is switched off."""
    known: int = 0
    """How many findings were held back because they were known."""


def judge(opened: Opened, folders: Sequence[str], peildatum: date) -> Iterator[Judged]:
    """Judge the shared frames and these municipalities, in this order; each is forgotten after its turn."""
    if len(folders) < MANY or (os.cpu_count() or 1) < 2:
        yield from _judge(opened, peildatum, folders)
        return
    from concurrent.futures import ProcessPoolExecutor

    yield from _judge(opened, peildatum, ())
    chunks = [folders[start : start + _CHUNK] for start in range(0, len(folders), _CHUNK)]
    pool = ProcessPoolExecutor(2, initializer=_leave_interrupts_to_the_parent)
    try:
        for part in pool.map(partial(_judge_chunk, opened, peildatum), chunks):
            yield from part
    finally:
        pool.shutdown(cancel_futures=True)


def _judge(opened: Opened, peildatum: date, folders: Sequence[str]) -> Iterator[Judged]:
    with _without_sweeps():
        for loaded in load(opened(), folders):
            findings = [*loaded.findings, *check(loaded.dossier, peildatum)]
            named = {place.file for finding in findings for place in (finding.place, *finding.related)}
            texts = {name: text for name, text in loaded.texts.items() if name in named}
            yield Judged(list(loaded.texts), findings, texts)


def _judge_chunk(opened: Opened, peildatum: date, folders: Sequence[str]) -> list[Judged]:
    _frames, *municipalities = _judge(opened, peildatum, folders)
    return municipalities


@contextmanager
def _without_sweeps() -> Iterator[None]:
    """Plans hold no circles: looking for them while loading takes a quarter of the time and finds none."""
    active = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if active:
            gc.enable()


def _leave_interrupts_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
