"""`ivp status`: how things stand on a date."""

import shutil
import sys
from typing import Any

import typer

from ivp_cli.cli.context import Context
from ivp_cli.cli.options import Gemeente, Jaar, Peildatum
from ivp_cli.cli.output import clean_lines, emit, warn
from ivp_cli.cli.params import output_format
from typing import Annotated


def command(
    ctx: typer.Context,
    peildatum: Peildatum,
    gemeente: Gemeente = None,
    jaar: Jaar = None,
    format: Annotated[str, output_format("tekst", "json")] = "tekst",
) -> int:
    """Toon hoe het ervoor staat op een peildatum.

    Per gemeente en programma: de prioriteiten met hun voortgang, acties die te laat of nu aan de beurt zijn, het
    geld, de indicatoren naast hun streefwaarde, besluiten die komen en open toezeggingen. Zonder --jaar gaat het om
    het jaar van de peildatum.

    Voorbeelden:
        ivp status
        ivp status --gemeente amstelveen --peildatum 2026-07-01
        ivp status --jaar 2024 --format json
    """
    from ivp_cli.views.status import status

    states: list[dict[str, Any]] = []
    unread = 0
    for loaded in Context.of(ctx).load(gemeente):
        unread += sum(finding.severity == "fout" for finding in loaded.findings)
        if loaded.dossier.documenten and loaded.dossier.map != "kaders":
            states.append(status(loaded.dossier, jaar or peildatum.year, peildatum))
    emit(_shown(states, format))
    if unread:
        warn(f"Let op: {unread} fouten in de plannen, dus niet alles is meegeteld. `ivp check` zegt waar.")
    return 1 if unread else 0


def _shown(states: list[dict[str, Any]], format: str) -> str:
    if format == "json":
        import json

        return json.dumps(states, ensure_ascii=False, indent=2)
    from ivp_cli.views.status_text import as_text

    width = shutil.get_terminal_size().columns
    return clean_lines("\n\n".join(as_text(state, width=width, plain=_only_ascii()) for state in states))


def _only_ascii() -> bool:
    """Whether stdout cannot show the characters of a sparkline."""
    try:
        "▁█─".encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return True
    return False
