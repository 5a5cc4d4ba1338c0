"""A finding about some words in a text points at those words, not at the text."""

import pytest

from ivp_cli.findings import Finding, Span
from tests.checks.conftest import Finds

PROGRAMMA = "soort: jaarprogramma\nid: jp\ntitel: JP\nperiode: 2026\n"
BLOCK = """samenvatting: |
  Dit programma gaat over wijken.
  Bel 06-12345678 of 020-555 12 34,
  of nog eens 06-12345678.

  Mail j.jansen@example.nl. Het kost 100\u00a0euro.
  Er zijn drie acties, en [datum] volgt.
acties:
  - {id: een, titel: Eén, planning: 2026}
"""


def told(found: list[Finding]) -> list[tuple[str, int, int, int]]:
    spans = [(one.rule, one.place.span) for one in found]
    assert all(span and span.line == span.end_line for _, span in spans)
    return [(rule, span.line, span.column, span.end_column) for rule, span in spans if span]


def test_each_points_at_its_own_words(finds: Finds) -> None:
    assert told(finds(programma=PROGRAMMA + BLOCK)) == [
        ("IVP113", 11, 11, 22),
        ("IVP802", 10, 8, 27),
        ("IVP803", 7, 7, 18),
        ("IVP803", 7, 22, 35),
        ("IVP803", 8, 15, 26),
        ("IVP807", 10, 41, 42),
        ("IVP810", 11, 27, 34),
    ]


@pytest.mark.parametrize(
    ("written", "span"),
    [
        ("Bel 06-12345678 nu", Span(5, 19, 5, 30)),
        ("'Bel ''s avonds 06-12345678'", Span(5, 31, 5, 42)),
        ('"Bel \\"06-12345678\\" nu"', Span(5, 22, 5, 33)),
        ("Bel\n  06-12345678 nu", Span(6, 3, 6, 14)),
        (">\n  Bel 06 1234\n  5678 nu\n", Span(6, 7, 7, 7)),
        ('"Bel 06-1234\\\n  5678"', Span(5, 15, 6, 8)),
    ],
)
def test_words_are_found_however_the_text_is_written(finds: Finds, written: str, span: Span) -> None:
    [found] = finds(programma=f"{PROGRAMMA}samenvatting: {written}\n")
    assert (found.rule, found.place.span) == ("IVP803", span)


def test_it_is_no_part_of_the_mark_of_a_finding(finds: Finds) -> None:
    [number] = finds(programma=f"{PROGRAMMA}samenvatting: Bel 06-12345678 nu\n")
    [other] = finds(programma=f"{PROGRAMMA}samenvatting: Vandaag belt u 06-87654321\n")
    assert number.fingerprint == other.fingerprint
    assert number.place.part != other.place.part
