"""The mould for commands: typer's parsing with Dutch words, plain help and no import before its time."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import CompletionItem, TyperCommand, TyperGroup  # type: ignore[attr-defined]

from ivp_cli.cli.errors import UsageProblem, unknown
from ivp_cli.cli.help import command_help, group_help, label, takes_value
from ivp_cli.nearest import meant

if TYPE_CHECKING:
    from typer._click import Command as AnyCommand
    from typer._click import Context, HelpFormatter, Parameter
    from typer.core import TyperOption

HELP_OPTIONS = ["-h", "--help"]
HELP_WORD = "help"


class _AsWritten:
    """Hands on the words of the command line as they are; `parse=` in `params.py` says what they mean.

    Stands where typer would otherwise import pydantic and build a validator for each parameter.
    """

    def coerce(self, value: Any, param: "Parameter", ctx: "Context") -> Any:
        if value is None and (param.multiple or param.nargs == -1):
            return ()
        return value


class Command(TyperCommand):
    """One command of `ivp`."""

    allow_extra_args = True  # refused below, in Dutch

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        _keep_words(self.params)

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Read the words; every complaint is ours."""
        with _dutch_problems(ctx, self):
            rest = super().parse_args(ctx, args)
            if rest and not ctx.resilient_parsing:
                hint = _as_option(ctx, self.params, rest[0])
                raise UsageProblem(f"'{rest[0]}' is te veel voor deze opdracht.", hint)
        return rest

    def make_parser(self, ctx: "Context") -> Any:
        """The parser; where there can be one value, it does not silently take the last of several."""
        parser = super().make_parser(ctx)
        read = parser.parse_args

        def parse_args(args: list[str]) -> tuple[dict[str, Any], list[str], "list[Parameter]"]:
            values, rest, order = read(args)
            if not ctx.resilient_parsing:
                _refuse_twice(order)
            return values, rest, order

        parser.parse_args = parse_args  # type: ignore[method-assign]
        return parser

    def invoke(self, ctx: "Context") -> Any:
        """Run the command; a problem it raises points at its help."""
        with _dutch_problems(ctx, self):
            return super().invoke(ctx)

    def get_help_option(self, ctx: "Context") -> "TyperOption | None":
        """The option for help, described in Dutch."""
        return _dutch_help_option(super().get_help_option(ctx))

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the help page."""
        formatter.write(command_help(self, ctx))


class Group(TyperGroup):
    """`ivp` itself: knows its commands by name and one line of help, and imports a command when asked for.

    The command `check` is the function `command` in `ivp_cli.cli.check`; its docstring is its help.
    """

    summaries: dict[str, str]

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        _keep_words(self.params)

    def list_commands(self, ctx: "Context") -> list[str]:
        """The names of all commands, in the order of the help."""
        return list(self.summaries)

    def get_command(self, ctx: "Context", cmd_name: str) -> "AnyCommand | None":
        """Import a command and give it its mould."""
        if cmd_name not in self.summaries:
            return None
        function = import_module(f"ivp_cli.cli.{cmd_name}").command
        return build_command(cmd_name, function, self.summaries[cmd_name])

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Read the words; every complaint is ours. `help check` is another way to say `check --help`."""
        if args[:1] == [HELP_WORD]:
            args = [*args[1:], HELP_OPTIONS[-1]]
        with _dutch_problems(ctx, self):
            return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: "Context", args: list[str]
    ) -> "tuple[str | None, AnyCommand | None, list[str]]":
        """Find the command by the first word that is not an option."""
        if args[0] not in self.summaries and not ctx.resilient_parsing:
            with _dutch_problems(ctx, self):
                raise unknown("Opdracht", args[0], self.summaries)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: "Context", incomplete: str) -> "list[CompletionItem]":
        """The commands to offer, none of them imported, and the options that go before them."""
        commands = [
            CompletionItem(name, help=summary)
            for name, summary in self.summaries.items()
            if name.startswith(incomplete)
        ]
        return commands + super(TyperGroup, self).shell_complete(ctx, incomplete)

    def get_help_option(self, ctx: "Context") -> "TyperOption | None":
        """The option for help, described in Dutch."""
        return _dutch_help_option(super().get_help_option(ctx))

    def format_help(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the help page."""
        formatter.write(group_help(self, ctx, self.summaries))


def build_command(name: str, function: Callable[..., int], summary: str) -> "AnyCommand":
    """A command made of a function: its parameters are those of the function, its help the docstring."""
    settings = {"help_option_names": HELP_OPTIONS}
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=Command, short_help=summary, context_settings=settings)(function)
    return typer.main.get_command(app)


def _keep_words(params: "Iterable[Parameter]") -> None:
    for param in params:
        param.get_runtime_param = _AsWritten  # type: ignore[attr-defined]


def _dutch_help_option(option: "TyperOption | None") -> "TyperOption | None":
    if option is not None:
        option.help = "Toon deze hulp."
        option.opts = HELP_OPTIONS
        _keep_words([option])
    return option


def _refuse_twice(given: "Iterable[Parameter]") -> None:
    """Refuse two values for an option that takes one; a switch may be set twice."""
    single = [param for param in given if takes_value(param) and not param.multiple]
    for number, param in enumerate(single):
        if param in single[:number]:
            raise UsageProblem(f"{label(param)} staat er meer dan eens.", "Noem er één.")


def _as_option(ctx: "Context", params: "Iterable[Parameter]", word: str) -> str:
    """The option that a word too many is a value of: one that TAB would offer it for."""
    options = (param for param in params if param.param_type_name == "option" and takes_value(param))
    for option in options:
        if any(offer.value == word.lower() for offer in option.shell_complete(ctx, word.lower())):
            return f"Bedoelde u `{label(option)} {word.lower()}`?"
    return ""


@contextmanager
def _dutch_problems(ctx: "Context", command: "AnyCommand") -> Iterator[None]:
    """Turn typer's complaints into our own, and note which command's help to point at."""
    try:
        yield
    except UsageProblem as problem:
        problem.command = problem.command or ctx.command_path
        raise
    except typer.TyperException as error:
        translated = _in_dutch(error, ctx, command)
        translated.command = ctx.command_path
        raise translated from error


def _in_dutch(error: typer.TyperException, ctx: "Context", command: "AnyCommand") -> UsageProblem:
    """Typer's complaint by what it is about: a parameter without value, or an option's name."""
    param = getattr(error, "param", None)
    if param is not None:
        return UsageProblem(f"{label(param)} ontbreekt.", f"{label(param)}: {param.help}")
    name = str(getattr(error, "option_name", ""))
    own = [option for param in command.get_params(ctx) for option in (*param.opts, *param.secondary_opts)]
    if name in own:
        needs_value = any(name in param.opts and takes_value(param) for param in command.params)
        return UsageProblem(f"Optie {name} {'mist een waarde' if needs_value else 'neemt geen waarde aan'}.")
    if ctx.parent and any(name in param.opts for param in ctx.parent.command.params):
        return UsageProblem(
            f"Optie {name} hoort vóór de opdracht.", f"Dus: `ivp {name} ... {ctx.info_name}`."
        )
    options = [option for option in own if option.startswith("--")]
    return UsageProblem(f"Optie '{name}' bestaat niet.", meant(name, options))
