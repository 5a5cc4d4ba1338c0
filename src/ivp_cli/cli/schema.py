"""`ivp schema`: what may stand in a file, for editors and for people."""

from pathlib import Path
from typing import Annotated

import typer

from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import EnvironmentProblem, UsageProblem, cause
from ivp_cli.cli.options import parse_file
from ivp_cli.cli.output import emit
from ivp_cli.cli.params import argument_choice, option, output_format

NOUNS = ("gemeente", "kader", "plan", "programma", "ivp")
REPORT = "check"
"""What `ivp check --format json` gives."""


def command(
    ctx: typer.Context,
    noun: Annotated[
        str | None,
        argument_choice(
            "SOORT", of=(*NOUNS, REPORT), help="gemeente, kader, plan, programma of ivp; of check."
        ),
    ] = None,
    output: Annotated[
        str | None,
        option("--output", "-o", metavar="MAP", help="Schrijf alle schema's in deze map.", parse=parse_file),
    ] = None,
    format: Annotated[str, output_format("json", "md")] = "json",
) -> int:
    """Geef het JSON-schema waarmee een editor meedenkt.

    Elk bestand in plannen/ noemt op de eerste regel zijn schema, en ivp.yaml ook; een editor met
    YAML-ondersteuning vult daarmee velden aan en waarschuwt bij fouten. Met --format md krijgt u alle velden
    als leesbare tekst, met voorbeelden uit de plannen in deze map. Met `ivp schema check` krijgt u het schema
    van wat `ivp check --format json` geeft.

    Voorbeelden:
        ivp schema programma
        ivp schema --output schema
        ivp schema --format md
    """
    if format == "md":
        if noun or output:
            raise UsageProblem("--format md gaat over alle velden tegelijk.", "Laat SOORT en --output weg.")
        from ivp_cli.views.velden import velden

        emit(velden(loaded.dossier for loaded in Context.of(ctx).load()))
    elif output is not None:
        if noun:
            raise UsageProblem("--output schrijft alle schema's.", "Laat SOORT weg, of laat --output weg.")
        _write_all(Context.of(ctx).folder / output)
    elif noun is None:
        raise UsageProblem(
            "noem een SOORT, of een map met --output.", f"Kies uit: {', '.join((*NOUNS, REPORT))}."
        )
    elif noun == REPORT:
        from ivp_cli.views.reports.schema import check_schema

        emit(check_schema())
    else:
        from ivp_cli.views.schema import schema_text

        emit(schema_text(noun))
    return 0


def _write_all(folder: Path) -> None:
    """Make every schema first; then write them, each whole or not at all."""
    from ivp_cli.cli.files import deliver
    from ivp_cli.views.schema import schema_text

    texts = {folder / f"{noun}.schema.json": schema_text(noun) for noun in NOUNS}
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem(f"De map {folder} kan niet worden gemaakt: {cause(error)}.") from error
    for path, text in texts.items():
        deliver(text, path, overwrite=True)
