"""`ivp list`: what stands in the plans, as a table or for a machine."""

import shutil
import sys
from typing import Annotated, Any

import typer

from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.options import Gemeente, Jaar, Prioriteit
from ivp_cli.cli.output import coloured, emit, warn
from ivp_cli.cli.params import argument_choice, option, output_format

KINDS = ("plannen", "programmas", "prioriteiten", "acties", "indicatoren", "besluiten", "toezeggingen")


def command(
    ctx: typer.Context,
    kind: Annotated[str, argument_choice("SOORT", of=KINDS, help=f"{', '.join(KINDS[:-1])} of {KINDS[-1]}.")],
    gemeente: Gemeente = None,
    jaar: Jaar = None,
    prioriteit: Prioriteit = None,
    status: Annotated[
        str | None, option("--status", metavar="STATUS", help="Alleen met deze status.")
    ] = None,
    trekker: Annotated[
        str | None, option("--trekker", metavar="ID", help="Alleen van dit team of deze partner.")
    ] = None,
    kwartaal: Annotated[
        str | None,
        option("--kwartaal", metavar="KWARTAAL", help="Alleen wat dan gepland staat, zoals 2026-K4."),
    ] = None,
    zoek: Annotated[
        str | None, option("--zoek", metavar="TEKST", help="Alleen waar deze tekst in staat.")
    ] = None,
    format: Annotated[str, output_format("tabel", "json", "csv", "md")] = "tabel",
) -> int:
    """Toon een overzicht van plannen, prioriteiten, acties en meer.

    Alle keuzes samen gelden: een regel verschijnt als hij aan elke keuze voldoet.

    Voorbeelden:
        ivp list acties --jaar 2026 --kwartaal 2026-K4
        ivp list acties --trekker politie --status loopt
        ivp list toezeggingen --status open --format csv
        ivp list prioriteiten --gemeente diemen
    """
    from ivp_cli.views.listing import KINDS as known
    from ivp_cli.views.listing import Filters, listing

    filters = Filters(jaar, _quarter(kwartaal), prioriteit, status, trekker, zoek)
    if unfit := sorted(filters.named() - known[kind].filters):
        fit = ", ".join(f"--{name}" for name in sorted(known[kind].filters))
        raise UsageProblem(f"{kind} hebben geen {unfit[0]}.", f"Hier werken: --gemeente, {fit}.")
    rows: list[dict[str, Any]] = []
    unread = 0
    for loaded in Context.of(ctx).load(gemeente):
        unread += sum(finding.severity == "fout" for finding in loaded.findings)
        rows += listing(kind, loaded.dossier, filters)
    emit(_shown(known[kind].columns, rows, format))
    if unread:
        warn(f"Let op: {unread} fouten in de plannen, dus niet alles is gelezen. `ivp check` zegt waar.")
    elif not rows:
        warn(f"Geen {kind} gevonden.")
    return 1 if unread else 0


def _shown(columns: tuple[str, ...], rows: list[dict[str, Any]], format: str) -> str:
    from ivp_cli.views import tables

    match format:
        case "json":
            return tables.as_json(columns, rows)
        case "csv":
            return tables.as_csv(columns, rows)
        case "md":
            from ivp_cli.views.documents.markdown import cell

            return tables.as_markdown(columns, rows, cell)
    if not rows:
        return ""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    return tables.as_table(columns, rows, width=width, colour=coloured(sys.stdout))


def _quarter(text: str | None) -> Any:
    """The stretch of time that `--kwartaal` names."""
    if text is None:
        return None
    from ivp_cli.model.tijd import Tijdvak

    try:
        tijdvak = Tijdvak.lees(text)
    except ValueError:
        tijdvak = None
    if tijdvak is None or tijdvak.precisie != "kwartaal":
        raise UsageProblem(
            f"--kwartaal: '{text}' is geen kwartaal.", "Schrijf jaar en kwartaal, zoals 2026-K4."
        )
    return tijdvak
