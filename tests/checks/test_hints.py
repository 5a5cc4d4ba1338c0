"""Every finding says how to mend it, also where nothing is near to what was written."""

from pathlib import Path

import pytest

from tests.checks.conftest import GEMEENTE, Finds

PROGRAMMA = "soort: jaarprogramma\nid: jaarprogramma-2026\ntitel: Jaarprogramma 2026\nperiode: 2026\n"
TEAMS = "teams:\n" + "".join(f"  - {{id: team-{n}, naam: Het team {n}}}\n" for n in "abcdefghij")
POST = "begroting:\n  regels:\n    - {omschrijving: Post, jaar: 2026, bedrag: 5, taakveld: 9.99}\n"
ACTION = "acties:\n  - {id: a, titel: A, planning: 2026-K4, trekker: xxxxxxxxxxxx}\n"


@pytest.mark.parametrize(
    ("rule", "text", "hint"),
    [
        ("IVP505", POST, "Kies een taakveld uit die lijst, zoals 1.2."),
        ("IVP020", ACTION, "Noem een id die er wel is, of voeg een team of partner toe."),
    ],
)
def test_nothing_near_is_no_reason_for_silence(finds: Finds, rule: str, text: str, hint: str) -> None:
    found = finds(gemeente=GEMEENTE + TEAMS, programma=PROGRAMMA + text)
    assert [one.hint for one in found if one.rule == rule] == [hint]


def test_what_stays_a_fault_says_what_to_do(finds: Finds, tmp_path: Path) -> None:
    (tmp_path / "ivp.yaml").write_text("ernst:\n  - {regel: IVP012, ernst: info}\n", encoding="utf-8")
    [found] = [one for one in finds() if one.rule == "IVP033"]
    assert found.hint == "Haal de regel hier weg, en verbeter de bestanden zelf."
