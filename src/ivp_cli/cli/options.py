"""The options that several commands share, and how their words become values."""

import re
from collections.abc import Collection
from datetime import date
from typing import Annotated

from ivp_cli.cli import names
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.params import option

_LONGEST = 50
"""In years; no plan is for longer."""


def parse_day(text: str) -> date:
    """A day as it stands in a plan: 2024-07-01. Raises UsageProblem for anything else."""
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise UsageProblem(f"{text} staat niet op de kalender.") from None
    raise UsageProblem(f"'{text}' is geen datum.", "Schrijf jaar, maand en dag, zoals 2024-07-01.")


def parse_year(text: str) -> int:
    """A year of four digits. Raises UsageProblem for anything else."""
    if re.fullmatch("[0-9]{4}", text):
        return int(text)
    raise UsageProblem(f"'{text}' is geen jaar.", "Schrijf vier cijfers, zoals 2024.")


def parse_years(text: str) -> range:
    """A year, or a period such as 2023-2026. Raises UsageProblem for anything else."""
    found = re.fullmatch("([0-9]{4})(?:-([0-9]{4}))?", text)
    years = range(int(found[1]), int(found[2] or found[1]) + 1) if found else range(0)
    if not 0 < len(years) <= _LONGEST:
        hint = "Schrijf vier cijfers, zoals 2024, of een periode, zoals 2023-2026."
        raise UsageProblem(f"'{text}' is geen jaar of periode.", hint)
    return years


def parse_file(text: str) -> str:
    """The name of a file or folder. Raises UsageProblem where there is none."""
    if not text.strip():
        raise UsageProblem("de naam is leeg.", "Noem een bestand, of laat de optie weg.")
    return text


def refuse_unknown_year(jaar: int, known: Collection[int]) -> None:
    """Refuse a year that no plan is about: it is a slip, not a year without actions."""
    if known and jaar not in known:
        span = f"Ze gaan over {min(known)} tot en met {max(known)}."
        raise UsageProblem(f"--jaar: over {jaar} staat niets in de plannen.", span)


Gemeente = Annotated[
    list[str] | None,
    option(
        "--gemeente",
        "-g",
        metavar="GEMEENTE",
        help="Alleen deze gemeente; `alle` voor alle.",
        complete=names.gemeenten_of_alle,
    ),
]
Jaar = Annotated[
    int | None,
    option("--jaar", "-j", metavar="JAAR", help="Alleen dit jaar.", parse=parse_year, complete=names.jaren),
]
Prioriteit = Annotated[
    str | None,
    option(
        "--prioriteit",
        "-p",
        metavar="PRIORITEIT",
        help="Alleen wat onder deze prioriteit of dit thema valt; id of titel.",
        complete=names.prioriteiten,
    ),
]
Peildatum = Annotated[
    date,
    option(
        "--peildatum",
        metavar="DATUM",
        help="De stand op deze dag, zoals 2024-07-01; zonder deze optie vandaag.",
        parse=parse_day,
        default_factory=date.today,
    ),
]
Output = Annotated[
    str | None,
    option(
        "--output",
        "-o",
        metavar="BESTAND",
        help="Schrijf naar dit bestand in plaats van naar het scherm.",
        parse=parse_file,
    ),
]
Overschrijf = Annotated[
    bool, option("--overschrijf", help="Vervang het bestand ook als het met de hand is gewijzigd.")
]
