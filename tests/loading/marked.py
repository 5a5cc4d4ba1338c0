"""Texts with a mistake, what is said of it, and where.

What a finding must point at stands between ⟦ and ⟧.
"""

import re

from ivp_cli.findings import Finding, Severity, Span
from tests.loading.conftest import Tell

Case = tuple[str, str, str, str]
"""A text, and the rule, the message and the hint that it must give."""

PLAN = "soort: veiligheidsagenda\nid: agenda\ntitel: Agenda\nperiode: 2023-2026\n"
PROGRAMMA = "soort: jaarprogramma\nid: programma\ntitel: Programma\nperiode: 2024\n"
GEMEENTE = "soort: gemeente\nid: veenstad\nnaam: Veenstad\n"

ACTIE = f"{PROGRAMMA}acties:\n  - id: cameras\n    titel: Cameras\n"
BESLUIT = f"{PLAN}besluiten:\n  - orgaan: raad\n    soort: vaststellen\n"
INDICATOR = f"{PROGRAMMA}indicatoren:\n  - id: inbraken\n    naam: Inbraken\n    eenheid: aantal\n"
PRIORITEIT = f"{PLAN}prioriteiten:\n  - id: wijken\n    titel: Wijken\n"
REGEL = f"{PROGRAMMA}begroting:\n  regels:\n    - omschrijving: Cameras\n"

EEN_LIJST = "een lijst: elk onderdeel op een eigen regel, met een streepje ervoor"
EEN_ID = "een id: kleine letters, cijfers en koppeltekens, met een letter voorop"
TIJDVAK = "een tijdvak, zoals 2026, 2026-05, 2026-K4, 2026-H1, 2023-2026 of 2026-01 t/m 2026-03"
PLANNING = "een planning, zoals 2026-K4, 2026-05, 2026, 2026-K1 t/m 2026-K3 of doorlopend"
BEDRAG = "een bedrag in euro's, zoals 12500, 12500.50, 40000 t/m 60000, minstens 700000 of pm"
MEETWAARDE = (
    'een meetwaarde, zoals 258, 12.5 of "98 voorlopig"; of een teken: . (ontbreekt), x (geheim), "-" (nihil)'
)
STREEFWAARDE = "een streefwaarde, zoals minder dan 350, hoogstens 12.5 in 2026 of minstens 80 in 2027"
QUOTES = "Zet een tekst met een dubbele punt of een streepje tussen aanhalingstekens."


def split_marks(marked: str) -> tuple[str, Span]:
    """The text without its marks, and what stood between them."""
    start, stretch, end = re.split("[⟦⟧]", marked)
    return f"{start}{stretch}{end}", Span(*position(start), *position(start + stretch))


def position(before: str) -> tuple[int, int]:
    lines = before.split("\n")
    return len(lines), len(lines[-1]) + 1


def beginning(told: str, expected: str) -> str:
    """As much of what was told as was expected: all of it, unless the expectation breaks off at a space."""
    return told[: len(expected)] if expected.endswith(" ") else told


def only(findings: list[Finding]) -> Finding:
    [finding] = findings
    return finding


def check(tell: Tell, case: Case) -> None:
    """A mistake is told once, in Dutch, exactly where it stands, and with its way out."""
    marked, rule, message, hint = case
    text, span = split_marks(marked)
    finding = only(tell(text))
    assert finding.severity is Severity.FOUT
    assert (finding.rule, finding.place.file) == (rule, "plannen/veenstad/bestand-1.yaml")
    assert beginning(finding.message, message) == message
    assert beginning(finding.hint, hint) == hint
    assert finding.place.span == span
