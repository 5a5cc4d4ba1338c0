"""Loads and judges municipality after municipality; many of them on two cores at once."""

import gc
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple, TypeVar

from ivp_cli.checks import hernoemd, verdict
from ivp_cli.findings import Finding, SwitchedOff
from ivp_cli.loading import Loaded, load, load_municipalities
from ivp_cli.model.dossier import Drager, Uitgifte
from ivp_cli.sources import Source

T = TypeVar("T")

Opened = Callable[[], Source]
"""Opens a source; each process opens its own."""


class Ids(NamedTuple):
    """The ids that another version of a municipality gave out, each with what has it."""

    all: Mapping[Uitgifte, Drager]
    since: Mapping[Uitgifte, Drager]
    """Those of after the two went their own way."""


Elders = Mapping[str, Ids]
"""What another version gave out, by municipality."""

NOWHERE: Elders = {}
_NO_IDS = Ids({}, {})

MANY = 48
"""From this number of municipalities on, a second process earns back what it costs to start."""

_CHUNK = 12


class Judged(NamedTuple):
    """What was found in one folder of `plannen/`, still without lines."""

    files: list[str]
    findings: list[Finding]
    texts: dict[str, str]
    """The texts that the findings point into."""
    off: list[SwitchedOff]
    """What was found and is switched off."""
    former: Mapping[str, str]
    """Of each id that is new the one that the same thing had in another version."""
    known: int = 0
    """How many findings were held back because they were known."""
    older: int = 0
    """How many findings were held back because they are not new."""


Look = Callable[[Opened, Sequence[str]], Iterator[Judged]]
"""Judges the shared frames and then these municipalities; gives what is asked about."""


def judge(
    opened: Opened, folders: Sequence[str], peildatum: date, elders: Elders = NOWHERE
) -> Iterator[Judged]:
    """Judge the shared frames and these municipalities, in this order."""
    return spread(opened, folders, partial(judged, peildatum=peildatum, elders=elders))


def judged(loaded: Loaded, *, peildatum: date, elders: Elders = NOWHERE) -> Judged:
    """What is found in one folder."""
    ids = elders.get(loaded.dossier.map, _NO_IDS)
    dossier = replace(loaded.dossier, elders=ids.since, eerder=ids.all)
    found = verdict(dossier, peildatum, loaded.findings)
    told = [*found.findings, *(off.finding for off in found.off)]
    named = {place.file for finding in told for place in (finding.place, *finding.related)}
    texts = {name: text for name, text in loaded.texts.items() if name in named}
    return Judged(list(loaded.texts), found.findings, texts, found.off, hernoemd(dossier))


def spread(opened: Opened, folders: Sequence[str], work: Callable[[Loaded], T]) -> Iterator[T]:
    """The work on the shared frames and then each municipality, in this order; each is forgotten after it."""
    if len(folders) < MANY or (os.cpu_count() or 1) < 2:
        yield from _each(opened, work, folders)
        return
    from concurrent.futures import ProcessPoolExecutor

    yield from _each(opened, work, ())
    chunks = [folders[start : start + _CHUNK] for start in range(0, len(folders), _CHUNK)]
    pool = ProcessPoolExecutor(2, initializer=_leave_interrupts_to_the_parent)
    try:
        for part in pool.map(partial(_chunk, opened, work), chunks):
            yield from part
    finally:
        pool.shutdown(cancel_futures=True)


def _each(opened: Opened, work: Callable[[Loaded], T], folders: Sequence[str]) -> Iterator[T]:
    with _without_sweeps():
        yield from map(work, load(opened(), folders))


def _chunk(opened: Opened, work: Callable[[Loaded], T], folders: Sequence[str]) -> list[T]:
    with _without_sweeps():
        return [*map(work, load_municipalities(opened(), folders))]


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
