"""`ivp list`: what stands in the plans, as a table or for a machine."""

import re
from collections.abc import Iterable
from pathlib import PurePath
from textwrap import fill
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ivp_cli.cli import names
from ivp_cli.cli.context import SHARED, Context
from ivp_cli.cli.errors import UsageProblem, unfit
from ivp_cli.cli.files import deliver
from ivp_cli.cli.known import Known
from ivp_cli.cli.options import Gemeente, Jaar, Output, Peildatum, Prioriteit
from ivp_cli.cli.output import emit, emit_bytes, emit_json, tell, warn
from ivp_cli.cli.params import argument_choice, choice, option
from ivp_cli.cli.reading import Reading
from ivp_cli.sentences import counted

if TYPE_CHECKING:
    from ivp_cli.model.tijd import Tijdvak
    from ivp_cli.views.listing import Kind
    from ivp_cli.views.tables import Column, Table

KINDS = (
    "plannen",
    "programmas",
    "prioriteiten",
    "acties",
    "indicatoren",
    "metingen",
    "begrotingsregels",
    "besluiten",
    "toezeggingen",
)


def _states(ctx: typer.Context, incomplete: str) -> list[str]:
    """The words that the things asked for can have as status."""
    from ivp_cli.views.listing import KINDS as BY_NAME

    # While a value is still missing typer has not yet handed out the words that are no options.
    kinds = [BY_NAME[word] for word in (ctx.params.get("kind"), *ctx.args) if word in BY_NAME]
    found = dict.fromkeys(state for kind in kinds or BY_NAME.values() for state in kind.states)
    return [state for state in found if state.startswith(incomplete)]


Soort = Annotated[str, argument_choice("SOORT", of=KINDS, help=f"{', '.join(KINDS[:-1])} of {KINDS[-1]}.")]
Status = Annotated[
    str | None, option("--status", "-s", metavar="STATUS", help="Alleen met deze status.", complete=_states)
]
Trekker = Annotated[
    str | None,
    option(
        "--trekker",
        "-t",
        metavar="TREKKER",
        help="Alleen van dit team of deze partner; id of naam.",
        complete=names.trekkers,
    ),
]
Kwartaal = Annotated[
    str | None,
    option(
        "--kwartaal",
        "-k",
        metavar="KWARTAAL",
        help="Alleen wat dan gepland is of kan zijn: 2026-K4, of K4 samen met --jaar.",
        complete=names.kwartalen,
    ),
]
Zoek = Annotated[
    str | None, option("--zoek", "-z", metavar="TEKST", help="Alleen waar deze tekst ergens in voorkomt.")
]
Format = Annotated[
    str | None,
    choice(
        "--format",
        of=("tabel", "json", "csv", "excel", "md"),
        help="In welke vorm; anders volgt die uit --output, of een tabel.",
    ),
]
Overschrijf = Annotated[
    bool, option("--overschrijf", help="Vervang het bestand als er al een ander met die naam is.")
]


def command(
    ctx: typer.Context,
    kind: Soort,
    peildatum: Peildatum,
    gemeente: Gemeente = None,
    jaar: Jaar = None,
    prioriteit: Prioriteit = None,
    status: Status = None,
    trekker: Trekker = None,
    kwartaal: Kwartaal = None,
    zoek: Zoek = None,
    format: Format = None,
    output: Output = None,
    overschrijf: Overschrijf = False,
) -> int:
    """Toon een overzicht van plannen, acties, cijfers, geld en meer.

    Een regel verschijnt als hij aan elke keuze voldoet. De status van een actie en de cijfers van een
    indicator zijn die op de peildatum. Een tabel laat kolommen weg die leeg zijn of niet op het scherm
    passen; csv en json geven alles, in de schrijfwijze van de plannen. Excel is csv die een Nederlandse Excel
    met een dubbelklik goed opent.

    Voorbeelden:
        ivp list acties --jaar 2026 --kwartaal K4
        ivp list acties --trekker politie --status loopt
        ivp list prioriteiten --gemeente diemen
        ivp list toezeggingen --status open --format csv
        ivp list begrotingsregels --jaar 2026 --format excel -o geld.csv
    """
    from ivp_cli.views.filters import Filters
    from ivp_cli.views.listing import KINDS as BY_NAME

    chosen = BY_NAME[kind]
    filters = Filters(jaar, _quarter(kwartaal, jaar), prioriteit, _state(status, chosen), trekker, zoek)
    _refuse_unfit([*filters.used(), *_dated(ctx)], chosen)
    context = Context.of(ctx)
    path = context.path(output)
    form = _form(format, path)
    reading = Reading(context.load(context.usual(gemeente)))
    known = Known(filters)
    rows: list[dict[str, Any]] = []
    found = municipalities = 0
    for loaded in reading:
        dossier = loaded.dossier
        municipalities += dossier.map != SHARED
        known.note(dossier)
        for row in chosen.rows(dossier, jaar, peildatum):
            found += 1
            known.years.update(row.periode.jaren if row.periode else ())
            if filters.keep(row, dossier):
                rows.append(row.cells)
    if path and reading.incomplete:
        return reading.end("er is niets geschreven")
    if not reading.incomplete:
        known.refuse()
    columns = [column for column in chosen.columns if municipalities > 1 or column.key != "gemeente"]
    if path:
        deliver(_document(chosen, columns, rows, form), path, overwrite=overschrijf)
    else:
        _show(chosen, columns, rows, form)
    if not rows:
        warn(_nothing(chosen, found))
    return reading.end("niet alles staat erbij")


def _form(format: str | None, path: PurePath | None) -> str:
    """The form that is asked for, or else the one that goes with the name of the file."""
    if path is None:
        return format or "tabel"
    if format == "tabel":
        raise UsageProblem("--output: een tabel is voor het scherm.", "Kies --format excel, csv, json of md.")
    named = path.suffix.lower().removeprefix(".")
    if format is None and named not in ("json", "csv", "md"):
        hint = "Kies een naam die eindigt op .json, .csv of .md, of noem de vorm met --format."
        raise UsageProblem(f"--output: de naam {path} zegt niet welke vorm u wilt.", hint)
    return format or named


def _dated(ctx: typer.Context) -> list[str]:
    """The option for the date, where it was given and does not stand for today."""
    source = ctx.get_parameter_source("peildatum")
    return ["peildatum"] if source is not None and source.name == "COMMANDLINE" else []


def _show(kind: "Kind", columns: "list[Column]", rows: list[dict[str, Any]], format: str) -> None:
    match format:
        case "tabel" if rows:
            from ivp_cli.cli.screen import screen
            from ivp_cli.views.tables import as_table

            shown = screen(unbounded_in_pipe=True)
            table = as_table(columns, rows, shown)
            tell(table.text)
            if shown.width is not None:
                warn(_ending(kind, len(rows), table, shown.width))
        case "json":
            emit_json(_document(kind, columns, rows, format))
        case "excel":
            emit_bytes(_document(kind, columns, rows, format).encode())
        case "csv" | "md":
            emit(_document(kind, columns, rows, format))


def _document(kind: "Kind", columns: "list[Column]", rows: list[dict[str, Any]], format: str) -> str:
    """The rows for a machine or another document; of no rows Markdown has nothing to say."""
    from ivp_cli.views import tables

    match format:
        case "json":
            return tables.as_json(kind.keys, rows)
        case "csv":
            return tables.as_csv(kind.keys, rows)
        case "excel":
            return tables.as_excel(kind.keys, rows)
        case _:
            from ivp_cli.views.documents.markdown import cell
            from ivp_cli.views.mentions import without_mentions

            return without_mentions(tables.as_markdown(columns, rows, cell)) if rows else ""


def _ending(kind: "Kind", count: int, table: "Table", width: int) -> str:
    """What a reader at a screen may want to know about the table above."""
    sentences = [f"{counted(count, kind.one, kind.many)}."]
    if table.same:
        same = ", ".join(f"{heading.lower()} {text}" for heading, text in table.same.items())
        sentences.append(f"Overal gelijk: {same}.")
    if table.omitted:
        omitted = ", ".join(table.omitted).lower()
        sentences.append(f"Geen plaats voor: {omitted}; een breder venster of --format csv toont alles.")
    return fill(" ".join(sentences), width, break_on_hyphens=False)


def _nothing(kind: "Kind", before: int) -> str:
    match before:
        case 0:
            return f"Er zijn geen {kind.many}."
        case 1:
            return f"Er is één {kind.one} en die voldoet niet."
        case _:
            return f"Geen van de {before} {kind.many} voldoet."


def _refuse_unfit(options: Iterable[str], kind: "Kind") -> None:
    if unfit := sorted(set(options) - kind.options):
        fit = ", ".join(f"--{name}" for name in sorted(kind.options))
        raise UsageProblem(
            f"{kind.many.capitalize()} kunt u niet kiezen met --{unfit[0]}.", f"Wel met: {fit}."
        )


def _state(status: str | None, kind: "Kind") -> str | None:
    """The status that `--status` names, in words or as it is written in a plan."""
    if status is None or not kind.states:
        return status
    written = status.strip().lower().replace(" ", "-")
    if written not in kind.states:
        raise unfit(f"--status: {kind.many} kunnen niet '{status}' zijn.", written, kind.states)
    return written


def _quarter(text: str | None, jaar: int | None) -> "Tijdvak | None":
    """The quarter that `--kwartaal` names, by itself or in the year of `--jaar`."""
    if text is None:
        return None
    parts = re.fullmatch(r"(?:((?:19|20)[0-9]{2})[- ]?)?[KQ]([1-4])", text.strip().upper())
    if parts is None:
        raise UsageProblem(f"--kwartaal: '{text}' is geen kwartaal.", "Schrijf het zo: 2026-K4.")
    if parts[1] and jaar and int(parts[1]) != jaar:
        raise UsageProblem(f"--kwartaal: {text} ligt niet in {jaar}, het jaar van --jaar.", "Noem er één.")
    year = parts[1] or (jaar if jaar and 1900 <= jaar < 2100 else None)
    if year is None:
        hint = f"Schrijf jaar en kwartaal, zoals 2026-K{parts[2]}, of geef --jaar erbij."
        raise UsageProblem(f"--kwartaal: van welk jaar is '{text}'?", hint)
    from ivp_cli.model.tijd import Tijdvak

    return Tijdvak.lees(f"{year}-K{parts[2]}")
