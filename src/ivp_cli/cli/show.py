"""`ivp show`: one thing with all that hangs above and below it."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ivp_cli.cli import names
from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import UsageProblem, nearest
from ivp_cli.cli.options import Gemeente, Peildatum
from ivp_cli.cli.output import clean_lines, emit
from ivp_cli.cli.params import argument, output_format

if TYPE_CHECKING:
    from ivp_cli.loading import Loaded
    from ivp_cli.views.show import Card


def command(
    ctx: typer.Context,
    id: Annotated[str, argument("ID", help="De id van iets, of document/id.", complete=names.ids)],
    peildatum: Peildatum,
    gemeente: Gemeente = None,
    format: Annotated[str, output_format("tekst", "json")] = "tekst",
) -> int:
    """Toon één onderdeel met wat eronder en erboven hangt.

    U ziet waar het staat, alle velden, wat erin zit, wat ernaar verwijst en wat de controle erover zegt. Staat een
    id in meer programma's, dan ziet u ze alle; met document/id kiest u er één.

    Voorbeelden:
        ivp show jaarprogramma-2024
        ivp show digitale-criminaliteit --gemeente diemen
        ivp show jaarprogramma-2025/cameratoezicht --format json
    """
    from ivp_cli.views.show import addresses, as_json, as_text

    known: list[str] = []
    cards: list[tuple[Card, int | None]] = []
    for loaded in Context.of(ctx).load(gemeente):
        cards += _cards(loaded, id, peildatum)
        known += addresses(loaded.dossier)
    if not cards:
        raise UsageProblem(f"er is niets met de id '{id}'.", nearest(id.split("/")[-1], known))
    if format == "json":
        emit(as_json(cards))
    else:
        emit(clean_lines("\n".join(as_text(card, line=line) for card, line in cards)))
    return 0


def _cards(loaded: "Loaded", id: str, peildatum: date) -> "list[tuple[Card, int | None]]":
    """The cards of everything in one municipality with this id, each with its line."""
    from ivp_cli.checks import check
    from ivp_cli.views.show import card, find
    from ivp_cli.yamltext import locate

    dossier = loaded.dossier
    spots = [spot for spot in find(dossier, id) if spot.document in dossier.documenten.values()]
    if not spots:
        return []
    findings = [*loaded.findings, *check(dossier, peildatum)]
    cards = [card(dossier, spot, findings) for spot in spots]
    places = [locate(loaded.texts[one.place.file], [one.place.route])[one.place.route] for one in cards]
    return [(one, place.value.line) for one, place in zip(cards, places, strict=True)]
