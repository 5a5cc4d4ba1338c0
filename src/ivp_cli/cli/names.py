"""Values to offer on TAB: quick, quiet, and only words that no shell reads as anything but a word."""

from collections.abc import Callable, Iterable, Iterator
from time import monotonic

import typer

from ivp_cli.cli.context import Context
from ivp_cli.sources import ALL

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
def gemeenten_of_alle(context: Context) -> Iterator[Offer]:
    """The municipalities, and the word for all of them."""
    return ((name, "alle gemeenten" * (name == ALL)) for name in (*context.gemeenten, ALL))


@offering
def jaren(context: Context) -> Iterator[Offer]:
    """The years that have a programme."""
    from ivp_cli.model.tijd import Tijdvak

    for loaded in context.load():
        for programma in loaded.dossier.programmas:
            if isinstance(programma.periode, Tijdvak):
                yield from ((str(year), "") for year in programma.periode.jaren)


@offering
def sjablonen(_: Context) -> Iterator[Offer]:
    """The built-in templates."""
    from ivp_cli.views.documents.templates import LAYOUTS, builtin_names

    return ((name, "") for name in (*builtin_names(), *LAYOUTS))


@offering
def kwartalen(context: Context) -> Iterator[Offer]:
    """The quarters in which something is planned to be done."""
    for loaded in context.load():
        for programma in loaded.dossier.programmas:
            for actie in programma.acties:
                if actie.tijdvak and actie.tijdvak.precisie == "kwartaal":
                    yield actie.tijdvak.tekst, ""


@offering
def prioriteiten(context: Context) -> Iterator[Offer]:
    """The ids of the priorities and themes, with their names."""
    return _of_kinds(context, "prioriteit", "thema")


@offering
def trekkers(context: Context) -> Iterator[Offer]:
    """The ids of the teams and partners, with their names."""
    return _of_kinds(context, "team", "partner")


@offering
def ids(context: Context) -> Iterator[Offer]:
    """Everything with an id, with its name."""
    return _of_kinds(context)


def _of_kinds(context: Context, *kinds: str) -> Iterator[Offer]:
    """The ids of things of these kinds, or of all kinds."""
    for loaded in context.load():
        index = loaded.dossier.index
        for kind in kinds or index:
            for id in index[kind]:
                yield id, loaded.dossier.noem(kind, id)


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
