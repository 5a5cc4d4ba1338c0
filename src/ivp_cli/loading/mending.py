"""Mending the text of a plan, and proving before anybody writes it that nothing else became different."""

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from ivp_cli.findings import Finding, Route
from ivp_cli.loading.documents import read_document
from ivp_cli.model.instellingen import BESTAND
from ivp_cli.yamltext import parse
from ivp_cli.yamltext.edits import Wish, edited

_SPACES = re.compile("[ \t]+")


def mend(text: str, file: str, findings: Iterable[Finding]) -> tuple[str, list[Finding]]:
    """The text of a file with its certain findings mended, and which ones those are.

    The text comes back as it was, with no findings, where what it says would not be exactly what was meant or
    where something new would be wrong with it.
    """
    fixable = {
        Wish(found.place.route, found.place.at_key, found.fix): found for found in findings if found.fix
    }
    new, done = edited(text, fixable)
    mended = {wish: fixable[wish] for wish in done}
    return (new, list(mended.values())) if mended and _is_sound(text, new, file, mended) else (text, [])


def _is_sound(old: str, new: str, file: str, mended: Mapping[Wish, Finding]) -> bool:
    """Whether the data are what they should have become, and nothing is wrong now that was not before.

    What stands under a name that did not exist had not been judged; that may well have mistakes of its own.
    """
    (before, was), (after, now) = _read(old, file), _read(new, file)
    if before is None or after is None or _trimmed(after) != _trimmed(_wished(before, mended)):
        return False
    known = {_identity(found, mended) for found in was}
    known -= {_identity(found, mended) for found in mended.values()}
    changed = [_renamed(wish.route, mended) for wish in mended]
    unjudged = [route for wish, route in zip(mended, changed, strict=True) if wish.at_key]
    unjudged += [() for route in changed if route == ("soort",)]
    return all(_identity(found, ()) in known or _lies_in(found.place.route, unjudged) for found in now)


def _read(text: str, file: str) -> tuple[dict[str, Any] | None, list[Finding]]:
    if file == BESTAND:
        return parse(text, file)
    reading = read_document(text, file)
    return reading.data, reading.findings()


def _wished(data: dict[str, Any], done: Iterable[Wish]) -> dict[str, Any]:
    """The data as it should be afterwards: first the values, then the keys, the deepest first."""
    top: dict[str | int, Any] = {"": deepcopy(data)}
    for wish in sorted(done, key=lambda wish: (wish.at_key, -len(wish.route))):
        *steps, last = ("", *wish.route)
        here: Any = top
        for step in steps:
            here = here[step]
        if wish.at_key:
            here[wish.fix.new] = here.pop(last)
        else:
            here[last] = here[last].replace(wish.fix.old, wish.fix.new) if wish.fix.old else wish.fix.new
    return top[""]  # type: ignore[no-any-return]


def _renamed(route: Route, done: Iterable[Wish]) -> Route:
    """A route of before as it is afterwards."""
    names = {wish.route: wish.fix.new for wish in done if wish.at_key}
    return tuple(names.get(route[: at + 1], step) for at, step in enumerate(route))


def _lies_in(route: Route, others: Iterable[Route]) -> bool:
    return any(route[: len(other)] == other for other in others)


def _identity(finding: Finding, done: Iterable[Wish]) -> tuple[str, Route, str]:
    return finding.rule, _renamed(finding.place.route, done), finding.message


def _trimmed(data: Any) -> Any:
    """The data with each run of spaces as one: YAML may trim an ordinary space where it kept a fixed one."""
    match data:
        case dict():
            return {key: _trimmed(value) for key, value in data.items()}
        case list():
            return [_trimmed(value) for value in data]
        case str():
            return _SPACES.sub(" ", data).strip(" ")
        case _:
            return data
