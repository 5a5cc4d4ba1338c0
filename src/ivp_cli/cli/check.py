"""`ivp check`: what is wrong in the plans, and where."""

from functools import partial
from typing import Annotated

import typer

from ivp_cli.cli import names
from ivp_cli.cli.context import Context
from ivp_cli.cli.options import Gemeente, Peildatum
from ivp_cli.cli.params import argument, choice, option, output_format
from ivp_cli.findings import Severity

NEVER = "nooit"


def command(
    ctx: typer.Context,
    peildatum: Peildatum,
    paths: Annotated[
        list[str] | None,
        argument("PAD", help="Alleen deze bestanden, mappen of gemeenten.", complete=names.gemeenten),
    ] = None,
    gemeente: Gemeente = None,
    format: Annotated[str, output_format("full", "concise", "json")] = "full",
    fail_on: Annotated[
        str, choice("--fail-on", of=(*Severity, NEVER), help="Vanaf welke ernst de exitcode 1 is.")
    ] = Severity.FOUT,
    select: Annotated[
        list[str] | None,
        option("--select", metavar="REGEL", help="Alleen deze regels, zoals IVP3 of IVP301."),
    ] = None,
    ignore: Annotated[list[str] | None, option("--ignore", metavar="REGEL", help="Niet deze regels.")] = None,
) -> int:
    """Controleer de plannen en zeg wat er niet klopt, en waar.

    Zonder PAD worden alle gemeenten gecontroleerd. Een bestand dat niet is te lezen wordt altijd gemeld,
    ook met --select of --ignore.

    Voorbeelden:
        ivp check
        ivp check diemen --fail-on waarschuwing
        ivp check plannen/diemen/jaarprogramma-2024.yaml
        ivp check --select IVP5 --format concise
    """
    from ivp_cli.cli.judge import judge
    from ivp_cli.cli.progress import followed
    from ivp_cli.cli.report import Reports
    from ivp_cli.cli.scope import Choice, Scope, Sieve
    from ivp_cli.sources import Folder

    context = Context.of(ctx)
    scope = Scope.of(context, paths or (), gemeente)
    sieves: list[Sieve] = [scope, Choice.of(select or (), ignore or ())]
    reports = Reports(format, peildatum)
    all_judged = judge(partial(Folder, context.root), scope.folders, peildatum)
    for judged in followed(all_judged, len(scope.folders) + 1, says="Controleren"):
        for sieve in sieves:
            judged = sieve(judged)  # noqa: PLW2901 - the same, with less in it
        reports.add(judged)
    reports.end()
    return int(any(n and _fails(severity, fail_on) for severity, n in reports.tally.counts.items()))


def _fails(severity: Severity, fail_on: str) -> bool:
    return fail_on != NEVER and severity.rank <= Severity(fail_on).rank
