"""How far a long command is, for somebody who waits at a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

LONG = 48
"""From this many municipalities on, a command takes long enough to wonder."""


def followed(things: Iterable[T], total: int, *, says: str) -> Iterator[T]:
    """The things one by one, with a bar on stderr that is gone when they are.

    There is no bar for a short list, or where nobody looks.
    """
    if total < LONG or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(things, says, total, console=Console(stderr=True), transient=True)
