"""`ivp render`: make a document of a plan."""

from typing import TYPE_CHECKING, Annotated

import typer

from ivp_cli.cli import names
from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import Problem, UsageProblem
from ivp_cli.cli.files import deliver, with_checksum
from ivp_cli.cli.options import Gemeente, Output, Overschrijf, Peildatum, parse_year
from ivp_cli.cli.output import clean_lines, warn
from ivp_cli.cli.params import argument, argument_choice, choice

if TYPE_CHECKING:
    from collections.abc import Sequence

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

    context = Context.of(ctx)
    loaded = _choose(context, soort, jaar, gemeente)
    if loaded is None:
        return 1
    programma, *others = candidates(loaded.dossier, soort, jaar)
    if others:
        kept = ", ".join(f"{other.titel} ({other.soort})" for other in others)
        warn(clean_lines(f"Gekozen: {programma.titel} ({programma.soort}). Er is ook: {kept}."))
    in_html = (output or "").lower().endswith((".html", ".htm")) if format is None else format == "html"
    form: Format = "html" if in_html else "md"
    try:
        text = render_document(loaded.dossier, programma, form, peildatum, read_templates(context.root))
    except DocumentProblem as problem:
        raise Problem(problem.message, problem.hint) from problem
    path = context.path(output)
    deliver(with_checksum(text) if path else text, path, overwrite=overschrijf)
    return 0


def _choose(context: Context, soort: str, jaar: int, gemeente: str | None) -> "Loaded | None":
    """The one municipality that has the programme; None when files that may be needed cannot be read."""
    from ivp_cli.views.documents import candidates

    everything = list(context.load(gemeente))
    having = [one for one in everything if candidates(one.dossier, soort, jaar)]
    if len(having) > 1:
        names_of = ", ".join(one.dossier.map for one in having)
        raise UsageProblem(
            f"{len(having)} gemeenten hebben een {soort} voor {jaar}.",
            f"Kies met --gemeente uit: {names_of}.",
        )
    frames = everything[:1]
    if _tell([*frames, *(having or everything[1:])]):
        return None
    if having:
        return having[0]
    municipalities = [one.dossier for one in everything[1:]]
    who = municipalities[0].naam if gemeente else "Geen enkele gemeente"
    known = sorted(
        {f"{p.soort} {p.periode} ({dossier.map})" for dossier in municipalities for p in dossier.programmas}
    )
    raise UsageProblem(
        f"{who} heeft {'geen' if gemeente else 'een'} {soort} voor {jaar}.",
        f"Wel te maken: {', '.join(known)}." if known else "",
    )


def _tell(folders: "Sequence[Loaded]") -> bool:
    """Say what could not be read in these folders; whether there was any such thing."""
    from ivp_cli.findings import Severity
    from ivp_cli.loading import located
    from ivp_cli.views.findings import concise, in_order

    wrong = [
        (one, finding) for one in folders for finding in one.findings if finding.severity is Severity.FOUT
    ]
    if not wrong:
        return False
    shown = [found for one, finding in wrong[:_MOST_SHOWN] for found in located([finding], one.texts)]
    warn(concise(in_order(shown), clean=clean_lines).rstrip("\n"))
    if len(wrong) > len(shown):
        warn(f"... en nog {len(wrong) - len(shown)}.")
    warn("Het document is niet gemaakt: herstel eerst deze fouten (zie `ivp check`).")
    return True
