"""Help as plain text: readable at eighty columns, wider where there is room, the same in a pipe."""

import shutil
from collections.abc import Iterable, Mapping
from inspect import cleandoc
from itertools import zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typer._click import Command, Context, Parameter

NARROWEST, WIDEST = 50, 100
COLUMN = 28
"""Names longer than this get a line of their own."""

Rows = Iterable[tuple[str, str]]


def group_help(group: "Command", ctx: "Context", summaries: Mapping[str, str]) -> str:
    """The help of `ivp` itself: its commands by their one line, imported or not."""
    intro, examples = _split_examples(group.help or "")
    return _page(
        _paragraphs(intro),
        f"Gebruik: {ctx.command_path} [OPTIES] OPDRACHT ...",
        _section("Opdrachten", summaries.items()),
        _section("Opties", _options(group.get_params(ctx))),
        examples,
        f"`{ctx.command_path} OPDRACHT --help` vertelt meer over een opdracht.",
    )


def command_help(command: "Command", ctx: "Context") -> str:
    """The help of one command, from its docstring and its parameters."""
    intro, examples = _split_examples(command.help or "")
    params = command.get_params(ctx)
    arguments = [param for param in params if param.param_type_name == "argument"]
    usage = " ".join((ctx.command_path, "[OPTIES]", *map(_in_usage, arguments)))
    return _page(
        _paragraphs(intro),
        f"Gebruik: {usage}",
        _section("Argumenten", ((label(param), _described(param)) for param in arguments)),
        _section("Opties", _options(params)),
        examples,
    )


def label(param: "Parameter") -> str:
    """How a parameter is called in help and messages: `JAAR` or `--gemeente`."""
    return _metavar(param) if param.param_type_name == "argument" else max(param.opts, key=len)


def takes_value(param: "Parameter") -> bool:
    """Whether a value follows the option; a switch has none."""
    return not getattr(param, "is_flag", False)


def _page(*blocks: str) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"


def _section(heading: str, rows: Rows) -> str:
    """A heading with two columns under it; a long name has its text on the next line."""
    listed = list(rows)
    if not listed:
        return ""
    column = max((len(name) for name, _ in listed if len(name) <= COLUMN), default=COLUMN)
    lines = [f"{heading}:"]
    for name, text in listed:
        texts = wrap(text, _width() - column - 4, break_on_hyphens=False)
        names = [name] if len(name) <= column else [name, ""]
        texts[:0] = [""] * (len(names) - 1)
        lines += (
            f"  {left:{column}}  {right}".rstrip() for left, right in zip_longest(names, texts, fillvalue="")
        )
    return "\n".join(lines)


def _paragraphs(text: str) -> str:
    """Running text filled to the width; lines that are indented stay as they are."""
    blocks = []
    for block in text.split("\n\n"):
        verbatim = block.startswith(" ")
        blocks.append(
            block if verbatim else "\n".join(wrap(" ".join(block.split()), _width(), break_on_hyphens=False))
        )
    return "\n\n".join(blocks)


def _split_examples(docstring: str) -> tuple[str, str]:
    text, heading, examples = cleandoc(docstring).partition("\nVoorbeelden:\n")
    lines = cleandoc(f"\n{examples}").splitlines()
    return text.strip("\n"), "\n".join((heading.strip(), *(f"  {line}".rstrip() for line in lines))).strip(
        "\n"
    )


def _options(params: "Iterable[Parameter]") -> Rows:
    for param in params:
        if param.param_type_name == "option" and not getattr(param, "hidden", False):
            names = ", ".join(sorted((*param.opts, *param.secondary_opts), key=len))
            yield f"{names} {_metavar(param)}" if takes_value(param) else names, _described(param)


def _described(param: Any) -> str:
    notes = []
    if param.required and param.param_type_name == "option":
        notes.append("verplicht")
    if param.multiple:
        notes.append("mag vaker")
    if isinstance(param.default, str) and param.show_default:
        notes.append(f"standaard: {param.default}")
    return f"{param.help or ''} ({'; '.join(notes)})" if notes else param.help or ""


def _in_usage(param: "Parameter") -> str:
    name = _metavar(param) + ("..." if param.nargs == -1 else "")
    return name if param.required else f"[{name}]"


def _metavar(param: "Parameter") -> str:
    return param.metavar or param.name.upper()


def _width() -> int:
    return max(NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))
