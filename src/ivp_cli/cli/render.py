"""`ivp render`: make a document of a plan."""

import sys
from datetime import date
from pathlib import PurePath
from typing import Annotated, Literal, get_args

import typer

from ivp_cli.cli import names
from ivp_cli.cli.choosing import choose
from ivp_cli.cli.comparing import compare
from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.files import deliver, is_untouched, with_checksum
from ivp_cli.cli.options import Gemeente, Output, Overschrijf, Peildatum, parse_years
from ivp_cli.cli.params import argument, argument_choice, choice, option
from ivp_cli.cli.seal import is_sealed, sealed
from ivp_cli.views.documents import ALSO, KINDS, Kind

Form = Literal["md", "html", "odt", "docx", "pdf", "ics"]
FORMATS: tuple[Form, ...] = get_args(Form)
Sources = Literal["noten", "lijst", "geen"]
"""How a document names its sources: by number and in a list, only in a list, or not at all."""
_ALSO: dict[str, Form] = {"markdown": "md", "htm": "html"}


Soort = Annotated[
    str | None, argument_choice("SOORT", of=KINDS, also=ALSO, help="Welk document, zoals jaarprogramma.")
]
Documentjaar = Annotated[
    range | None, argument("JAAR", help="Het jaar, of de periode.", parse=parse_years, complete=names.jaren)
]
Format = Annotated[
    str | None, choice("--format", of=FORMATS, help="In welke vorm; anders volgt die uit --output, of md.")
]
Bronnen = Annotated[
    Sources,
    choice(
        "--bronnen", of=get_args(Sources), help="Bronnen als noten met een lijst, alleen als lijst, of niet."
    ),
]
Revisie = Annotated[
    bool, option("--revisie", help="Zet in het colofon uit welke revisie van git de plannen komen.")
]
Check = Annotated[
    bool, option("--check", help="Schrijf niets; zeg of het bestand van --output nog klopt (exit 1: nee).")
]
Listed = Annotated[bool, option("--list", help="Toon welke documenten en sjablonen er zijn, en voor wie.")]
Copied = Annotated[
    str | None,
    option(
        "--eject",
        metavar="SJABLOON",
        help="Kopieer een ingebouwd sjabloon naar sjablonen/.",
        complete=names.sjablonen,
    ),
]


def command(
    ctx: typer.Context,
    peildatum: Peildatum,
    soort: Soort = None,
    jaar: Documentjaar = None,
    gemeente: Gemeente = None,
    format: Format = None,
    output: Output = None,
    overschrijf: Overschrijf = False,
    bronnen: Bronnen = "noten",
    revisie: Revisie = False,
    check: Check = False,
    listed: Listed = False,
    copied: Copied = None,
) -> int:
    """Maak een document, zoals de brief aan de raad over een programma.

    `jaarprogramma` vindt het programma waarvan de periode het jaar bevat, hoe de gemeente het ook noemt; de
    andere woorden vinden alleen een programma van die soort. --gemeente is nodig als meer gemeenten er een
    hebben; een vergelijking gaat over alle gemeenten, of over die u noemt. Een sjabloon in de map sjablonen/
    gaat voor het ingebouwde sjabloon met dezelfde naam.

    Voorbeelden:
        ivp render jaarprogramma 2024
        ivp render jaarprogramma 2024 --output brief.pdf
        ivp render jaarprogramma 2026 --gemeente amstelveen --peildatum 2026-07-01
        ivp render vergelijking 2026 --gemeente diemen --gemeente almere
        ivp render --list
    """
    context = Context.of(ctx)
    if listed or copied:
        from ivp_cli.cli import templates

        return templates.eject(context, copied) if copied else templates.show(context, gemeente)
    if soort is None or jaar is None:
        missing = "SOORT" if soort is None else "JAAR"
        raise UsageProblem(
            f"{missing} ontbreekt.", "Wat er te maken is, en voor welke jaren: `ivp render --list`."
        )
    if check and context.path(output) is None:
        raise UsageProblem("--check vergelijkt met een bestand.", "Noem dat bestand met --output.")
    from ivp_cli.cli.making import Wish, make

    kind = KINDS[soort]
    path = context.path(output)
    form = _form(format, path, kind)
    asked = context.named(gemeente) if kind.many else context.usual(gemeente)
    chosen = choose(context, kind, jaar, asked, max(peildatum, date.today()))  # noqa: DTZ011 - the day where the user is
    if chosen is None:
        return 1
    document = make(context.root, chosen, Wish(kind, form, peildatum, bronnen, revisie))
    if isinstance(document, bytes):
        document = sealed(document)
    elif path:
        document = with_checksum(document)
    if check and path:
        return compare(document, path)
    deliver(
        document, path, overwrite=overschrijf, ours=is_sealed if isinstance(document, bytes) else is_untouched
    )
    return 0


def _form(format: str | None, path: PurePath | None, kind: Kind) -> Form:
    """The form that is asked for, or else the one that goes with the name of the file."""
    ending = path.suffix.lower().removeprefix(".") if path else ""
    named = next((form for form in FORMATS if form == _ALSO.get(ending, ending)), None)
    form = next((form for form in FORMATS if form == format), named or (None if path else "md"))
    if form is None:
        *others, last = (f".{form}" for form in FORMATS if form != "ics" or kind.calendar)
        hint = f"Kies een naam die eindigt op {', '.join(others)} of {last}"
        if ending:
            raise UsageProblem(f"--output: een bestand .{ending} maakt ivp niet.", f"{hint}.")
        raise UsageProblem(
            f"--output: de naam {path} zegt niet welke vorm u wilt.", f"{hint}, of noem de vorm met --format."
        )
    if ending and named not in (None, form):
        raise UsageProblem(
            f"--format {format} past niet bij een bestand .{ending}.", f"Kies .{form}, of laat --format weg."
        )
    if form == "ics" and not kind.calendar:
        calendars = " of ".join(one.word for one in KINDS.values() if one.calendar)
        raise UsageProblem(
            f"Een kalender (ics) is er niet van soort {kind.word}.", f"Wel van soort {calendars}."
        )
    if form not in ("md", "html", "ics") and path is None and sys.stdout.isatty():
        raise UsageProblem(
            f"Een {form}-bestand past niet op het scherm.", f"Schrijf het weg met --output brief.{form}."
        )
    return form
