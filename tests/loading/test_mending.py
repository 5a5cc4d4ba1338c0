"""Mending a text: what was meant becomes different, and nothing else."""

import pytest

from ivp_cli.findings import Finding, Fix, Place, Severity
from ivp_cli.loading.documents import read_document
from ivp_cli.loading.mending import mend

FILE = "plannen/veenstad/programma.yaml"
TOP = "soort: jaarprogramma\nid: programma\ntitel: Programma  # zo\nperiode: '2026'\n"


def findings(text: str) -> list[Finding]:
    return read_document(text, FILE).findings()


def asked(*steps: str | int, new: str, old: str = "", at_key: bool = False) -> Finding:
    return Finding("IVP807", Severity.WAARSCHUWING, "Zo.", Place(FILE, steps, at_key), fix=Fix(new, old))


def test_everything_certain_is_mended_at_once() -> None:
    text = f"{TOP}acties:\n  - {{id: Cam 1, tietel: x, plannning: 2026-Q1}}\nstatus: Concept # ja\n"
    new, done = mend(text, FILE, findings(text))
    assert new == f"{TOP}acties:\n  - {{id: cam-1, titel: x, planning: 2026-Q1}}\nstatus: concept # ja\n"
    assert sorted(finding.rule for finding in done) == ["IVP010", "IVP010", "IVP012", "IVP012"]
    assert [finding.fix for finding in findings(new)] == [Fix("2026-K1")]


def test_what_stands_under_a_mended_name_may_be_wrong_too() -> None:
    text = f"{TOP}begrotnig:\n  totaal: veel\n"
    new, done = mend(text, FILE, findings(text))
    assert (new, len(done)) == (text.replace("nig", "ing"), 1)
    assert len(findings(new)) == 1


@pytest.mark.parametrize("first", ["soort: Jaarprograma", "Soort: jaarprogramma"])
def test_a_mended_kind_shows_what_else_is_wrong(first: str) -> None:
    text = f"{first}\nid: programma\n"
    assert mend(text, FILE, findings(text))[0] == "soort: jaarprogramma\nid: programma\n"


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("titel: a\u00a0# b\n", asked("titel", new=" ", old="\u00a0")),  # would begin a comment
        ("titel: a:\u00a0b\n", asked("titel", new=" ", old="\u00a0")),  # would be a field
        ("titel: a\nid: b\n", asked("id", new="titel", at_key=True)),  # is there already
        ("titel: a\nid: b\n", asked("id", new="onzin", at_key=True)),  # does not exist
        ("titel: a\nid: b\n", asked("titel", new="")),  # would be empty
        ("titel: a\nid: b\n", asked("titel", new="x", old="y")),  # is not there
        ("titel: [a\n", asked("titel", new="x")),  # cannot be read
    ],
)
def test_a_text_is_left_alone_where_it_would_say_something_else(text: str, wish: Finding) -> None:
    text = f"soort: jaarprogramma\nperiode: 2026\n{text}"
    assert mend(text, FILE, [wish]) == (text, [])


def test_a_fixed_space_at_the_end_may_go() -> None:
    text = f"{TOP}ondertitel: Zo\u00a0is het\u00a0\n"
    wish = asked("ondertitel", new=" ", old="\u00a0")
    assert mend(text, FILE, [wish]) == (f"{TOP}ondertitel: Zo is het \n", [wish])
