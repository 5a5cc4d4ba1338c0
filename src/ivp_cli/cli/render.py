"""`ivp render`: make a document of a plan."""

from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from ivp_cli.cli import names
from ivp_cli.cli.context import SHARED, Context
from ivp_cli.cli.errors import Problem, UsageProblem
from ivp_cli.cli.files import deliver, with_checksum
from ivp_cli.cli.options import Gemeente, Output, Overschrijf, Peildatum, parse_year
from ivp_cli.cli.output import clean_lines, warn
from ivp_cli.cli.params import argument, argument_choice, choice

if TYPE_CHECKING:
    from ivp_cli.findings import Finding
    from ivp_cli.loading import Loaded
    from ivp_cli.views.documents.render import Format

SOORTEN = ("jaarprogramma", "uitvoeringsprogramma", "uitvoeringsplan", "actieplan", "begrotingsparagraaf")
FORMATS = ("md", "html")

_MOST_SHOWN = 20


def command(
    ctx: typer.Context,
    soort: Annotated[str, argument_choice("SOORT", of=SOORTEN, help="Welk programma, zoals jaarprogramma.")],
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
    from ivp_cli.views.documents import DocumentProblem, candidates, render_document

    form = _form(format, output)
    context = Context.of(ctx)
    loaded = _choose(context, soort, jaar, gemeente)
    if loaded is None:
        return 1
    programma, *others = candidates(loaded.dossier, soort, jaar)
    if others:
        kept = ", ".join(f"{other.titel} ({other.soort})" for other in others)
        warn(clean_lines(f"Gekozen: {programma.titel} ({programma.soort}). Er is ook: {kept}."))
    try:
        text = render_document(loaded.dossier, programma, form, peildatum, read_templates(context.root))
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


def _choose(context: Context, soort: str, jaar: int, gemeente: str | None) -> "Loaded | None":
    """The one municipality that has the programme; None when files that may be needed cannot be read."""
    from ivp_cli.views.documents import candidates

    chosen: Loaded | None = None
    having: list[str] = []
    known: set[str] = set()
    unread: dict[str, list[Finding]] = {}
    who = "Geen enkele gemeente"
    for loaded in context.load(gemeente):
        dossier = loaded.dossier
        unread[dossier.map] = _unread(loaded)
        known.update(f"{p.soort} {p.periode} ({dossier.map})" for p in dossier.programmas)
        if dossier.map == gemeente:
            who = dossier.naam
        if candidates(dossier, soort, jaar):
            having.append(dossier.map)
            chosen = chosen or loaded
    if len(having) > 1:
        raise UsageProblem(
            f"{len(having)} gemeenten hebben een {soort} voor {jaar}.",
            f"Kies met --gemeente uit: {', '.join(having)}.",
        )
    needed = [SHARED, *having] if having else list(unread)
    if wrong := [finding for folder in needed for finding in unread[folder]]:
        _tell(wrong)
        return None
    if chosen:
        return chosen
    raise UsageProblem(
        f"{who} heeft {'geen' if gemeente else 'een'} {soort} voor {jaar}.",
        f"Wel te maken: {', '.join(sorted(known))}." if known else "",
    )


def _unread(loaded: "Loaded") -> "list[Finding]":
    """What could not be read in a folder, with line and column."""
    from ivp_cli.findings import Severity
    from ivp_cli.loading import located

    wrong = [finding for finding in loaded.findings if finding.severity is Severity.FOUT]
    return located(wrong, loaded.texts)


def _tell(wrong: "list[Finding]") -> None:
    """Say what could not be read, and what that means."""
    from ivp_cli.views.findings import concise, in_order

    shown = in_order(wrong)[:_MOST_SHOWN]
    warn(concise(shown, clean=clean_lines).rstrip("\n"))
    if left := len(wrong) - len(shown):
        warn(f"... en nog {left}.")
    warn("Het document is niet gemaakt: herstel eerst deze fouten (zie `ivp check`).")
