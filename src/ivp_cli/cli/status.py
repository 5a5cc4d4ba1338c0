"""`ivp status`: how things stand on a date."""

from typing import TYPE_CHECKING, Annotated

import typer

from ivp_cli.cli.context import SHARED, Context
from ivp_cli.cli.options import Gemeente, Jaar, Peildatum, refuse_unknown_year
from ivp_cli.cli.output import emit_json, tell, warn
from ivp_cli.cli.params import output_format
from ivp_cli.cli.reading import Reading

if TYPE_CHECKING:
    from ivp_cli.views.status import Data


def command(
    ctx: typer.Context,
    peildatum: Peildatum,
    gemeente: Gemeente = None,
    jaar: Jaar = None,
    format: Annotated[str, output_format("text", "json")] = "text",
) -> int:
    """Toon hoe het ervoor staat op een peildatum.

    Per gemeente en programma: de prioriteiten met hun voortgang, acties die te laat of nu aan de beurt zijn,
    het geld, de indicatoren naast hun doel, besluiten die komen en open toezeggingen. Zonder --jaar gaat het
    om het jaar van de peildatum. Wat pas na de peildatum is gemeld of gemeten, telt niet mee.

    Voorbeelden:
        ivp status
        ivp status --gemeente amstelveen --peildatum 2026-07-01
        ivp status --jaar 2024 --format json
    """
    from ivp_cli.findings import is_unread
    from ivp_cli.views.filters import years
    from ivp_cli.views.status import as_json, status

    context = Context.of(ctx)
    reading = Reading(context.load(context.usual(gemeente)))
    states: list[Data] = []
    known: set[int] = set()
    for loaded in reading:
        if loaded.dossier.map != SHARED:
            unread = dict.fromkeys(f.place.file for f in loaded.findings if is_unread(f))
            states.append(status(loaded.dossier, jaar or peildatum.year, peildatum, [*unread]))
            known |= years([loaded.dossier])
    if not states:
        warn("Er zijn geen gemeenten in de plannen.")
    if jaar is not None and not reading.incomplete:
        refuse_unknown_year(jaar, known)
    if format == "json":
        emit_json(as_json(states))
    else:
        tell(_text(states))
    return reading.end("niet alles is meegeteld")


def _text(states: "list[Data]") -> str:
    from ivp_cli.cli.screen import screen
    from ivp_cli.views.status_text import as_text

    return "\n\n".join(as_text(state, screen()) for state in states)
