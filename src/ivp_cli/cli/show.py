"""`ivp show`: one thing with all that hangs above and below it."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ivp_cli.cli import names
from ivp_cli.cli.context import SHARED, Context
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.options import Gemeente, Peildatum
from ivp_cli.cli.output import emit, tell
from ivp_cli.cli.params import argument, output_format
from ivp_cli.cli.reading import Reading
from ivp_cli.nearest import meant

if TYPE_CHECKING:
    from ivp_cli.loading import Loaded
    from ivp_cli.views.show import Card

_MOST_ALIKE = 5


def command(
    ctx: typer.Context,
    id: Annotated[str, argument("ID", help="De id van iets, of document/id.", complete=names.ids)],
    peildatum: Peildatum,
    gemeente: Gemeente = None,
    format: Annotated[str, output_format("tekst", "json")] = "tekst",
) -> int:
    """Toon één onderdeel met wat eronder en erboven hangt.

    U ziet waar het staat, wat erin staat, wat ernaar verwijst en wat de controle erover zegt. Staat een actie
    in meer programma's, dan ziet u de laatste met haar levensloop; met document/id kiest u een eerdere.

    Voorbeelden:
        ivp show jaarprogramma-2024
        ivp show digitale-criminaliteit --gemeente diemen
        ivp show jaarprogramma-2025/cameras --format json
    """
    from ivp_cli.views.show import as_json, users

    reading = Reading(Context.of(ctx).load(gemeente))
    known: dict[str, str] = {}
    cards: list[Card] = []
    shared: list[Card] = []
    for loaded in reading:
        found = _cards(loaded, id, peildatum)
        for card in shared:
            card.users.extend(users(loaded.dossier, card.spot.noun, card.spot.document))
        if loaded.dossier.map == SHARED:
            shared = found
        cards += found
        known |= _known(loaded)
    if not cards and not reading.faults:
        raise UsageProblem(f"Er is niets met de id '{id}'.", _alike(id, known))
    if format == "json":
        emit(as_json(cards))
    else:
        tell(_text(cards))
    return reading.end("niet alles staat erbij" if cards else f"'{id}' is niet gevonden")


def _text(cards: "list[Card]") -> str:
    from ivp_cli.cli.screen import screen
    from ivp_cli.views.show_text import as_text

    return "\n\n".join(as_text(card, screen()) for card in cards)


def _cards(loaded: "Loaded", id: str, peildatum: date) -> "list[Card]":
    """The cards of everything in one municipality with this id; of things in several documents the last."""
    from ivp_cli.checks import check
    from ivp_cli.loading import located
    from ivp_cli.views.show import Card, find, history, users, within
    from ivp_cli.yamltext import locate

    dossier = loaded.dossier
    cards: list[Card] = []
    findings = None
    for *_, spot in find(dossier, id):
        if findings is None:
            findings = [*loaded.findings, *check(dossier, peildatum)]
        file = dossier.bestand(spot.document)
        line = locate(loaded.texts[file], [spot.route])[spot.route].value.line
        cards.append(
            Card(
                dossier,
                spot,
                line,
                history(dossier, spot),
                list(users(dossier, spot.noun, spot.document)),
                located(within(findings, file, spot.route), loaded.texts),
            )
        )
    return cards


def _known(loaded: "Loaded") -> dict[str, str]:
    from ivp_cli.views.show import names as named

    return named(loaded.dossier)


def _alike(address: str, known: dict[str, str]) -> str:
    """What the user may have meant: an id or name that holds the word, or an id that looks like it."""
    *within, word = address.split("/")
    if within and word in known:
        return f"`{word}` bestaat wel, maar niet in {'/'.join(within)}: probeer `ivp show {word}`."
    sought = word.casefold()
    holding = [id for id, name in known.items() if sought in id or sought in name.casefold()]
    if sought and len(holding) > 1:
        more = ", ..." if len(holding) > _MOST_ALIKE else ""
        return f"Wel zijn er: {', '.join(holding[:_MOST_ALIKE])}{more}"
    if sought and holding:
        return f"Bedoelde u `{holding[0]}`?"
    return meant(word, known) or "`ivp list acties`, `ivp list plannen` enzovoort tonen wat er is."
