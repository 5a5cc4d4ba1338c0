"""`ivp check`: what is wrong in the plans, and where."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ivp_cli.cli import names
from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import UsageProblem, unknown
from ivp_cli.cli.options import Gemeente, Peildatum
from ivp_cli.cli.params import argument, choice, option
from ivp_cli.findings import Severity

if TYPE_CHECKING:
    from ivp_cli.cli.base import Base
    from ivp_cli.cli.baseline import Baseline
    from ivp_cli.cli.report import Output
    from ivp_cli.cli.scope import Scope

NEVER = "nooit"
READABLE = (None, "full", "concise")
DOCUMENTS = ("json", "gitlab", "sarif", "junit")
FORMATS = ("full", "concise", "github", *DOCUMENTS)


Paths = Annotated[
    list[str] | None,
    argument("PAD", help="Alleen deze bestanden, mappen of gemeenten.", complete=names.gemeenten),
]
Format = Annotated[
    str | None,
    choice("--format", of=FORMATS, help="In welke vorm; gewoonlijk full, en in GitHub Actions github."),
]
Outputs = Annotated[
    list[str] | None,
    option(
        "--output",
        "-o",
        metavar="VORM=BESTAND",
        help=f"Schrijf ook een rapport: {', '.join(DOCUMENTS)}.",
    ),
]
Overschrijf = Annotated[
    bool, option("--overschrijf", help="Vervang een bestand ook als het geen rapport van ivp is.")
]
Statistics = Annotated[bool, option("--statistics", help="Tel per regel.")]
FailOn = Annotated[
    str, choice("--fail-on", of=(*Severity, NEVER), help="Vanaf welke ernst de exitcode 1 is.")
]
Select = Annotated[
    list[str] | None, option("--select", metavar="REGEL", help="Alleen deze regels, zoals IVP3 of IVP301.")
]
Ignore = Annotated[list[str] | None, option("--ignore", metavar="REGEL", help="Niet deze regels.")]
Since = Annotated[
    str | None, option("--base", metavar="REVISIE", help="Alleen wat er sinds deze git-revisie bij kwam.")
]
Known = Annotated[
    str | None,
    option(
        "--baseline", metavar="BESTAND", help="Alleen wat niet in deze lijst van bekende bevindingen staat."
    ),
]
NewlyKnown = Annotated[
    str | None,
    option("--write-baseline", metavar="BESTAND", help="Bewaar alles wat nu is gevonden als bekend."),
]
Fix = Annotated[bool, option("--fix", help="Herstel in de bestanden wat zeker is.")]
Diff = Annotated[bool, option("--diff", help="Toon wat --fix verandert; alleen --fix schrijft.")]
Watch = Annotated[bool, option("--watch", help="Controleer opnieuw na elke wijziging.")]


def command(
    ctx: typer.Context,
    peildatum: Peildatum,
    paths: Paths = None,
    gemeente: Gemeente = None,
    format: Format = None,
    outputs: Outputs = None,
    overschrijf: Overschrijf = False,
    statistics: Statistics = False,
    fail_on: FailOn = Severity.FOUT,
    select: Select = None,
    ignore: Ignore = None,
    base: Since = None,
    baseline: Known = None,
    write_baseline: NewlyKnown = None,
    fix: Fix = False,
    diff: Diff = False,
    watch: Watch = False,
) -> int:
    """Controleer de plannen en zeg wat er niet klopt, en waar.

    Zonder PAD worden alle gemeenten gecontroleerd. Een bestand dat niet is te lezen wordt altijd gemeld,
    ook met --select of --ignore. Met --output komen er rapporten bij voor andere programma's.

    Voorbeelden:
        ivp check
        ivp check diemen --fail-on waarschuwing
        ivp check plannen/diemen/jaarprogramma-2024.yaml
        ivp check --select IVP5 --format concise
        ivp check -o sarif=ivp.sarif -o junit=ivp.xml
        ivp check --base origin/main
        ivp check --write-baseline bekend.json
        ivp check --baseline bekend.json
        ivp check --diff
    """
    from ivp_cli.cli.ci import usual_format
    from ivp_cli.cli.report import Telling
    from ivp_cli.cli.run import Run
    from ivp_cli.cli.scope import Choice, Scope

    _refuse_together(ctx.params)
    context = Context.of(ctx)
    scope = Scope.of(context, paths or (), gemeente)
    choice = Choice.of(select or (), ignore or ())
    past = _base(context, base, scope, peildatum)
    known = _baseline(context, baseline, write_baseline, scope)
    run = Run(context, peildatum, scope, choice, past, known)
    shown = "totals" if diff and not fix else format or ("full" if watch else usual_format())
    least = None if fail_on == NEVER else Severity(fail_on)
    telling = Telling(shown, _outputs(context, outputs or ()), least, statistics, overschrijf)
    if watch:
        from ivp_cli.cli.watch import watch_plans

        def folders() -> list[str]:
            return Scope.of(Context(context.folder), paths or (), gemeente).folders

        watch_plans(context.root, run.look, folders, partial(run.report, telling=telling, waits=True))
    if fix or diff:
        from ivp_cli.cli.fix import mend_all

        mend_all(context.root, scope.folders, run.look, choice.holds, show=diff, write=fix)
    failed = run.report(run.everything(), telling)
    if known:
        known.complain()
    return int(failed)


def _refuse_together(asked: Mapping[str, Any]) -> None:
    """Refuse options that cannot both be honoured."""
    fix, diff, format = asked["fix"], asked["diff"], asked["format"]
    writes = asked["outputs"] or asked["write_baseline"]
    if asked["watch"] and (fix or diff or writes or format not in READABLE):
        raise UsageProblem("--watch toont alleen; het gaat niet samen met --fix, --diff of een rapport.")
    if diff and format not in (READABLE if fix else (None,)):
        hint = "--diff toont alleen wat --fix verandert, en heeft daarvoor één vorm."
        raise UsageProblem(f"--diff gaat niet samen met --format {format}.", hint)
    if asked["write_baseline"]:
        _refuse_a_part(asked)


def _refuse_a_part(asked: Mapping[str, Any]) -> None:
    """Refuse to take for everything that is known what is only a part of it."""
    parts = {f"--{name}": asked[name] for name in ("baseline", "fix", "diff", "base", "select", "ignore")}
    parts |= {"--gemeente": asked["gemeente"], "een PAD": asked["paths"]}
    if given := [word for word, value in parts.items() if value]:
        raise UsageProblem(
            f"--write-baseline gaat niet samen met {given[0]}.",
            "Een baseline bewaart alles wat nu is gevonden, in alle plannen.",
        )


def _base(context: Context, revision: str | None, scope: "Scope", peildatum: date) -> "Base | None":
    """What was wrong already in the revision that is asked for."""
    if revision is None:
        return None
    from ivp_cli.cli.base import Base

    base = Base.of(context.root, revision, scope.folders, peildatum)
    base.complain()
    return base


def _baseline(context: Context, given: str | None, new: str | None, scope: "Scope") -> "Baseline | None":
    """What is known already, or what is to be."""
    if given is None and new is None:
        return None
    path = context.path(new or given)
    if path is None:
        raise UsageProblem("Noem het bestand van de baseline.")
    from ivp_cli.cli.baseline import Baseline

    return Baseline.new(path, scope.folders) if new else Baseline.read(path, scope.folders)


def _outputs(context: Context, words: Iterable[str]) -> "list[Output]":
    """The documents to write, each with a file of its own."""
    from ivp_cli.cli.report import Output

    outputs: dict[Path, Output] = {}
    for word in words:
        format, separator, name = word.partition("=")
        path = context.path(name)
        if not separator or path is None:
            raise UsageProblem(f"--output: '{word}' noemt geen vorm en bestand.", "Zoals sarif=ivp.sarif.")
        if format not in DOCUMENTS:
            raise unknown("--output: vorm", format, DOCUMENTS)
        if path in outputs:
            raise UsageProblem(f"--output: {name} staat er twee keer.")
        outputs[path] = Output(format, path)
    return list(outputs.values())
