"""`ivp show`: one thing with all that hangs above and below it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ivp_cli.cli import names
from ivp_cli.cli.alike import alike
from ivp_cli.cli.context import SHARED, Context
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.options import Gemeente, Peildatum
from ivp_cli.cli.output import emit_json, tell
from ivp_cli.cli.params import argument, output_format
from ivp_cli.cli.reading import Reading

if TYPE_CHECKING:
    from ivp_cli.loading import Loaded
    from ivp_cli.views.show import Card


def command(
    ctx: typer.Context,
    id: Annotated[str, argument("ID", help="De id of de naam van iets, of document/id.", complete=names.ids)],
    peildatum: Peildatum,
    gemeente: Gemeente = None,
    format: Annotated[str, output_format("text", "json")] = "text",
) -> int:
    """Toon één onderdeel met wat eronder en erboven hangt.

    U ziet waar het staat, wat erin staat, wat ernaar verwijst en wat de controle erover zegt. Staat een actie
    in meer programma's, dan ziet u de laatste met haar levensloop; met document/id kiest u een eerdere.

    Voorbeelden:
        ivp show jaarprogramma-2024
        ivp show digitale-criminaliteit --gemeente diemen
        ivp show jaarprogramma-2024/overlastlocaties --format json
    """
    from ivp_cli.views.show import as_json

    if not id.strip("/ "):
        raise UsageProblem("ID ontbreekt.", "ID: De id of de naam van iets, of document/id.")
    context = Context.of(ctx)
    asked = context.named(gemeente)
    found = _search(Reading(context.load(asked)), [id], peildatum)
    if not found.cards and (same_name := found.called(id)):
        found = _search(Reading(context.load(asked)), same_name, peildatum)
    if not found.cards and not found.reading.incomplete:
        hint = _elsewhere(context, id) if asked else ""
        raise UsageProblem(f"Er is niets met de id '{id}'.", hint or _alike(id, found.known))
    if format == "json":
        emit_json(as_json(found.cards))
    else:
        tell(_text(found.cards))
    return found.reading.end("niet alles staat erbij" if found.cards else f"'{id}' is niet gevonden")


@dataclass
class _Found:
    """The cards of what was asked for, and everything else that could have been."""

    reading: Reading
    cards: "list[Card]" = field(default_factory=list)
    known: dict[str, str] = field(default_factory=dict)
    """Every id, with the name of the thing."""

    def called(self, name: str) -> list[str]:
        """The ids of what has exactly this name."""
        from ivp_cli.views.filters import plain

        return [id for id, called in self.known.items() if plain(called) == plain(name)]


def _search(reading: Reading, ids: Iterable[str], peildatum: date) -> _Found:
    """Look for these ids in every municipality; a shared frame also tells who in them refers to it."""
    from ivp_cli.views.show import names as named

    found = _Found(reading)
    for loaded in reading:
        dossier = loaded.dossier
        found.cards = [
            card.seen_from(dossier) if card.dossier.map == SHARED else card for card in found.cards
        ]
        found.cards += [card for id in ids for card in _cards(loaded, id, peildatum)]
        found.known |= named(dossier)
    return found


def _text(cards: "list[Card]") -> str:
    from ivp_cli.cli.screen import screen
    from ivp_cli.views.show_text import as_text

    return "\n\n".join(as_text(card, screen()) for card in cards)


def _cards(loaded: "Loaded", id: str, peildatum: date) -> "list[Card]":
    """The cards of everything in one municipality with this id; of things in several documents the last."""
    from ivp_cli.checks import verdict
    from ivp_cli.loading import located
    from ivp_cli.views.show import Card, find, history, users, within
    from ivp_cli.yamltext import locate

    dossier = loaded.dossier
    cards: list[Card] = []
    findings = None
    for *_, spot in find(dossier, id):
        if findings is None:
            findings = verdict(dossier, peildatum, loaded.findings).findings
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


def _elsewhere(context: Context, id: str) -> str:
    """The first other municipality that does have it."""
    from ivp_cli.views.show import find

    for loaded in context.load():
        if find(loaded.dossier, id):
            asked = "" if loaded.dossier.map == SHARED else f" --gemeente {loaded.dossier.map}"
            return f"Wel in {loaded.dossier.map}: `ivp show {id}{asked}`."
    return ""


def _alike(address: str, known: dict[str, str]) -> str:
    """What the user may have meant: an id or name that holds the word, or an id that looks like it."""
    *within, word = address.split("/")
    if within and word in known:
        return f"`{word}` bestaat wel, maar niet in {'/'.join(within)}: probeer `ivp show {word}`."
    return alike(word, known) or "`ivp list acties`, `ivp list plannen` enzovoort tonen wat er is."
