"""`ivp`: the list of its commands and the options that go before them."""

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from ivp_cli.cli.frame import HELP_OPTIONS, Group
from ivp_cli.cli.output import emit, warn
from ivp_cli.cli.params import option

NAME = "ivp"
COMPLETION_VARIABLE = "_IVP_COMPLETE"

COMMANDS = {
    "list": "Toon een overzicht van plannen, acties, cijfers, geld en meer.",
    "show": "Toon één onderdeel met wat eronder en erboven hangt.",
    "check": "Controleer de plannen en zeg wat er niet klopt, en waar.",
    "explain": "Leg een regel uit, met een fout en een goed voorbeeld.",
    "diff": "Toon wat er veranderde tussen twee versies, in woorden, en wie erover besluit.",
    "render": "Maak een document, zoals de brief aan de raad over een programma.",
    "status": "Toon hoe het ervoor staat op een peildatum.",
    "init": "Maak een map om mee te beginnen: een gemeente, een plan en een programma.",
    "schema": "Geef het JSON-schema waarmee een editor meedenkt.",
    "completion": "Vul opdrachten en namen aan met TAB.",
}


class _Ivp(Group):
    summaries = COMMANDS


def run(words: Sequence[str]) -> int:
    """Carry out one command line and return its exit code."""
    group = build()
    if instruction := os.environ.get(COMPLETION_VARIABLE):
        return _complete(group, instruction)
    try:
        with group.make_context(NAME, list(words)) as ctx:
            return group.invoke(ctx) or 0
    except typer.Exit as stop:
        return stop.exit_code


def build() -> Group:
    """The whole command line, commands still to be imported."""
    app = typer.Typer(cls=_Ivp, add_completion=False, rich_markup_mode=None)
    app.callback(invoke_without_command=True, context_settings={"help_option_names": HELP_OPTIONS})(ivp)
    group = typer.main.get_command(app)
    assert isinstance(group, Group)
    return group


def ivp(
    ctx: typer.Context,
    folder: Annotated[
        str | None, option("-C", metavar="MAP", help="Werk met de plannen in MAP, niet in de huidige map.")
    ] = None,
    debug: Annotated[bool, option("--debug", help="Toon de details als ivp zelf een fout maakt.")] = False,
    version: Annotated[bool, option("--version", help="Toon welke versie dit is.")] = False,
) -> int:
    """Integrale veiligheidsplannen als code: controleren, vergelijken, volgen en er documenten van maken.

    Voorbeelden:
        ivp check                           klopt alles wat er staat?
        ivp status --gemeente diemen        hoe staat Diemen ervoor?
        ivp render jaarprogramma 2024       de brief aan de raad
        ivp diff HEAD~1                     wat veranderde er sinds de vorige versie?
    """
    if version:
        from ivp_cli import __version__

        emit(f"{NAME} {__version__}")
        raise typer.Exit()
    if ctx.invoked_subcommand is None:
        warn(ctx.get_help())
        return 2
    return 0


def _complete(group: Group, instruction: str) -> int:
    """Answer the shell; what goes wrong while somebody presses TAB is not worth a word."""
    from typer.completion import get_completion_inspect_parameters, shell_complete

    get_completion_inspect_parameters()  # makes the shells known
    try:
        return shell_complete(group, {}, NAME, COMPLETION_VARIABLE, instruction)
    except Exception:  # noqa: BLE001 - see above
        return 1
    finally:
        sys.stdout.flush()
