"""How commands declare their parameters: Dutch help, Dutch complaints, values made by our own functions."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

import typer

from ivp_cli.cli.errors import UsageProblem, unknown
from ivp_cli.cli.help import label

Parse = Callable[[str], Any]
"""Makes a value of a word, or raises UsageProblem."""

_ALSO = {
    "error": ("fout",),
    "warning": ("waarschuwing",),
    "note": ("info",),
    "notice": ("info",),
    "never": ("nooit",),
    "none": ("nooit",),
    "table": ("tabel", "text", "full"),
    "tabel": ("text", "full"),
    "text": ("tabel", "full"),
    "tekst": ("text", "tabel", "full"),
    "txt": ("text", "tabel", "full"),
    "markdown": ("md",),
    "xls": ("excel",),
    "xlsx": ("excel",),
}
"""What people may mean with words of other programs, where they cannot be chosen."""

Complete = Callable[..., Any]
"""Offers values on TAB; see `names.offering`."""


def option(
    *flags: str,
    help: str,
    metavar: str | None = None,
    parse: Parse | None = None,
    complete: Complete | None = None,
    **settings: Any,
) -> Any:
    """An option for use in `Annotated`: what it is about, the name of its value, and how that is read."""
    read = _reading(parse)
    return typer.Option(
        *flags, help=help, metavar=metavar, callback=read, autocompletion=complete, **settings
    )


def argument(metavar: str, *, help: str, parse: Parse | None = None, complete: Complete | None = None) -> Any:
    """An argument for use in `Annotated`, called by its metavar in help and messages."""
    return typer.Argument(help=help, metavar=metavar, callback=_reading(parse), autocompletion=complete)


def choice(*flags: str, of: Iterable[Any], help: str) -> Any:
    """An option with fixed values, such as the members of a StrEnum; the command gets the member itself."""
    values = _by_text(of)
    metavar = "|".join(values)
    return option(*flags, help=help, metavar=metavar, parse=_one_of(values), complete=_starting(values))


def argument_choice(
    metavar: str, *, of: Iterable[Any], help: str, also: Mapping[str, str] = MappingProxyType({})
) -> Any:
    """An argument with fixed values; `also` has other words that people use, and the value they mean."""
    values = _by_text(of)
    return argument(metavar, help=help, parse=_one_of(values, also), complete=_starting(values))


def output_format(*names: str) -> Any:
    """The option `--format` with the formats that this command can write."""
    return choice("--format", of=names, help="In welke vorm.")


def _reading(parse: Parse | None) -> Callable[[typer.CallbackParam, Any], Any] | None:
    """A typer callback that reads one value, or each of several, and names the parameter in a complaint."""
    if parse is None:
        return None

    def read(param: typer.CallbackParam, value: Any) -> Any:
        try:
            if isinstance(value, list | tuple):
                return [parse(one) for one in value]
            return parse(value) if isinstance(value, str) else value
        except UsageProblem as problem:
            problem.message = f"{label(param)}: {problem.message}"
            raise

    return read


def _by_text(members: Iterable[Any]) -> dict[str, Any]:
    return {str(member): member for member in members}


def _one_of(values: dict[str, Any], also: Mapping[str, str] = MappingProxyType({})) -> Parse:
    def parse(text: str) -> Any:
        if text not in values:
            word = text.lower()
            likely = [one for one in (also.get(word), *_ALSO.get(word, ())) if one in values]
            if likely:
                raise UsageProblem(f"waarde '{text}' bestaat niet.", f"Bedoelde u `{likely[0]}`?")
            raise unknown("waarde", text, values)
        return values[text]

    return parse


def _starting(values: Iterable[str]) -> Complete:
    def complete(incomplete: str) -> list[str]:
        return [value for value in values if value.startswith(incomplete)]

    return complete
