"""`ivp render`: make a document of a plan."""

from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from ivp_cli.cli import names
from ivp_cli.cli.choosing import choose
from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import Problem, UsageProblem
from ivp_cli.cli.files import deliver, with_checksum
from ivp_cli.cli.options import Gemeente, Output, Overschrijf, Peildatum, parse_year
from ivp_cli.cli.params import argument, argument_choice, choice
from ivp_cli.views.documents import KINDS

if TYPE_CHECKING:
    from ivp_cli.views.documents import Format

FORMATS = ("md", "html")


def command(
    ctx: typer.Context,
    soort: Annotated[str, argument_choice("SOORT", of=KINDS, help="Welk document, zoals jaarprogramma.")],
    jaar: Annotated[int, argument("JAAR", help="Het jaar.", parse=parse_year, complete=names.jaren)],
    peildatum: Peildatum,
    gemeente: Gemeente = None,
    format: Annotated[
        str | None,
        choice("--format", of=FORMATS, help="In welke vorm; anders volgt die uit --output, of md."),
    ] = None,
    output: Output = None,
    overschrijf: Overschrijf = False,
) -> int:
    """Maak de raadsinformatiebrief over het programma van een jaar.

    `jaarprogramma` vindt het programma waarvan de periode het jaar bevat, hoe de gemeente het ook noemt; de
    andere woorden vinden alleen een programma van die soort. --gemeente is nodig als meer gemeenten er een
    hebben. Een sjabloon in de map sjablonen/ gaat voor het ingebouwde sjabloon met dezelfde naam.

    Voorbeelden:
        ivp render jaarprogramma 2024
        ivp render jaarprogramma 2024 --format html --output brief.html
        ivp render jaarprogramma 2026 --gemeente amstelveen --peildatum 2026-07-01
    """
    from ivp_cli.sources.templates import read_templates
    from ivp_cli.views.documents import DocumentProblem, render_document

    form = _form(format, output)
    context = Context.of(ctx)
    kind = KINDS[soort]
    asked = gemeente if kind.many else context.usual(gemeente)
    chosen = choose(context, kind, jaar, asked, max(peildatum, date.today()))  # noqa: DTZ011 - the day where the user is
    if chosen is None:
        return 1
    try:
        data = kind.context(chosen, peildatum, charts=form == "html")
        text = render_document(kind.template, data, form, read_templates(context.root))
    except DocumentProblem as problem:
        raise Problem(problem.message, problem.hint) from problem
    path = context.path(output)
    deliver(with_checksum(text) if path else text, path, overwrite=overschrijf)
    return 0


def _form(format: str | None, output: str | None) -> "Format":
    """The form that is asked for, or else the one that goes with the name of the file."""
    if format is not None:
        return "html" if format == "html" else "md"
    ending = PurePath(output or "").suffix.lower()
    if ending in (".html", ".htm"):
        return "html"
    if ending in ("", ".md", ".markdown"):
        return "md"
    raise UsageProblem(
        f"--output: een bestand {ending} maakt ivp niet.",
        "Schrijf naar .md of .html; een .html-bestand drukt u af vanuit de browser, ook naar pdf.",
    )
