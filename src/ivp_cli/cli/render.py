"""`ivp render`: make a document of a plan."""

import sys
from datetime import date
from pathlib import PurePath
from typing import Annotated, Literal, get_args

import typer

from ivp_cli.cli import names
from ivp_cli.cli.choosing import choose
from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.files import deliver, is_untouched, with_checksum
from ivp_cli.cli.options import Gemeente, Output, Overschrijf, Peildatum, parse_year
from ivp_cli.cli.params import argument, argument_choice, choice
from ivp_cli.cli.seal import is_sealed, sealed
from ivp_cli.views.documents import KINDS

Form = Literal["md", "html", "odt", "docx", "pdf"]
FORMATS: tuple[Form, ...] = get_args(Form)
_ALSO: dict[str, Form] = {"": "md", "markdown": "md", "htm": "html"}


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
        ivp render jaarprogramma 2024 --output brief.pdf
        ivp render jaarprogramma 2026 --gemeente amstelveen --peildatum 2026-07-01
    """
    from ivp_cli.cli.making import Wish, make

    form = _form(format, output)
    context = Context.of(ctx)
    kind = KINDS[soort]
    asked = gemeente if kind.many else context.usual(gemeente)
    chosen = choose(context, kind, jaar, asked, max(peildatum, date.today()))  # noqa: DTZ011 - the day where the user is
    if chosen is None:
        return 1
    document = make(context.root, chosen, Wish(kind, form, peildatum))
    path = context.path(output)
    if isinstance(document, bytes):
        deliver(sealed(document), path, overwrite=overschrijf, ours=is_sealed)
    else:
        deliver(with_checksum(document) if path else document, path, overwrite=overschrijf, ours=is_untouched)
    return 0


def _form(format: str | None, output: str | None) -> Form:
    """The form that is asked for, or else the one that goes with the name of the file."""
    ending = PurePath(output or "").suffix.lower().removeprefix(".")
    form = next((form for form in FORMATS if form == (format or _ALSO.get(ending, ending))), None)
    if form is None:
        raise UsageProblem(
            f"--output: een bestand .{ending} maakt ivp niet.",
            f"Kies een naam die eindigt op .{', .'.join(FORMATS[:-1])} of .{FORMATS[-1]}.",
        )
    if form not in ("md", "html") and output is None and sys.stdout.isatty():
        raise UsageProblem(
            f"Een {form}-bestand past niet op het scherm.", f"Schrijf het weg met --output brief.{form}."
        )
    return form
