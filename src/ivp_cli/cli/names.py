"""Values to offer on TAB: quick, quiet, and only words that no shell reads as anything but a word."""

from collections.abc import Callable, Iterable, Iterator
from time import monotonic

import typer

from ivp_cli.cli.context import Context

Offer = tuple[str, str]
"""A value and a few words about it."""

PATIENCE = 1.5
"""Seconds that somebody who presses TAB will wait; what is found by then is offered."""

_MARKS = frozenset("-_./")
_LONGEST = 60


def offering(find: Callable[[Context], Iterable[Offer]]) -> Callable[[typer.Context, str], list[Offer]]:
    """Make a completer of a function that looks names up; when that fails, TAB just offers nothing."""

    def complete(ctx: typer.Context, incomplete: str) -> list[Offer]:
        try:
            offers = dict(_in_time(find(Context.of(ctx))))
        except Exception:  # noqa: BLE001 - a broken plan is for `ivp check`, not for TAB
            return []
        return [(name, _plain(offers[name])) for name in sorted(offers) if _fits(name, incomplete)]

    return complete


@offering
def gemeenten(context: Context) -> Iterator[Offer]:
    """The municipalities that have a folder."""
    return ((name, "") for name in context.gemeenten)


@offering
def jaren(context: Context) -> Iterator[Offer]:
    """The years that have a programme."""
    from ivp_cli.model.tijd import Tijdvak

    for loaded in context.load():
        for programma in loaded.dossier.programmas:
            if isinstance(programma.periode, Tijdvak) and programma.periode.jaar:
                yield str(programma.periode.jaar), ""


@offering
def prioriteiten(context: Context) -> Iterator[Offer]:
    """The ids of the priorities, with their names."""
    for loaded in context.load():
        for plan in loaded.dossier.plannen:
            yield from ((prioriteit.id, prioriteit.titel) for prioriteit in plan.prioriteiten)


@offering
def ids(context: Context) -> Iterator[Offer]:
    """Everything with an id."""
    from ivp_cli.views.show import addresses

    for loaded in context.load():
        yield from ((address, "") for address in addresses(loaded.dossier))


def _in_time(offers: Iterable[Offer]) -> Iterator[Offer]:
    end = monotonic() + PATIENCE
    for offer in offers:
        yield offer
        if monotonic() > end:
            return


def _fits(name: str, incomplete: str) -> bool:
    return name.startswith(incomplete) and name[:1].isalnum() and all(map(_is_harmless, name))


def _is_harmless(sign: str) -> bool:
    return sign.isascii() and (sign.isalnum() or sign in _MARKS)


def _plain(about: str) -> str:
    return "".join(sign for sign in about if sign.isalnum() or sign in " ,.-")[:_LONGEST]
