"""What a plan leaves out is not spoken of; what it calls unknown is, with the reason that it gives."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from ivp_cli.model.dossier import Dossier
from ivp_cli.views.documents import KINDS, render_document
from tests.views.conftest import GEMEENTE

PEILDATUM = date(2026, 7, 1)
PLAN = """
soort: veiligheidsagenda
id: agenda
titel: Agenda
periode: 2026-2029
"""
BARE = """
soort: jaarprogramma
id: programma-2026
titel: Veilig
periode: 2026
voert_uit: agenda
acties:
  - {id: nota, titel: Een nota, type: raad, status: loopt}
  - {id: folder, titel: Een folder, status: loopt, planning: 2026-K1}
"""
TOLD = """
soort: jaarprogramma
id: programma-2026
titel: Veilig
periode: 2026
voert_uit: agenda
regie: onbekend
zaaknummer: onbekend (volgt)
acties:
  - {id: nota, titel: Een nota, type: raad, trekker: onbekend (nog te bepalen), planning: onbekend, status: onbekend}
  - {id: folder, titel: Een folder, status: loopt, planning: onbekend (in overleg), trekker: onbekend}
vervolg:
  - {aan: de raad, tekst: Bespreken, behandeling: informatieve raad, datum: onbekend}
"""
HOLDER = "portefeuillehouders:\n  - {rol: burgemeester}\n"


def made(dossier: Dossier, word: str, format: str = "md") -> str:
    kind = KINDS[word]
    subject, *_ = kind.load().subjects(dossier, word, 2026)
    data = kind.context([(dossier, subject)], PEILDATUM, charts=False)
    return render_document(kind.template, data, "html" if format == "html" else "md", {})


WORDS = ("jaarprogramma", "voortgang", "begroting", "termijnagenda", "plan", "evaluatie")


@pytest.mark.parametrize("format", ["md", "html"])
@pytest.mark.parametrize("word", WORDS)
def test_what_is_left_out_is_not_called_unknown(dorp: Callable[..., Dossier], word: str, format: str) -> None:
    text = made(dorp(plan=PLAN, programma=BARE), word, format)
    names = ("Portefeuillehouder", "Steller", "Zaaknummer", "Behandeling", "collegebesluit", "rekker")
    body = text.partition("</style>")[2] or text
    assert [name for name in (*names, "None", "onbekend<", "onbekend.") if name in body] == []


@pytest.mark.parametrize("format", ["md", "html"])
@pytest.mark.parametrize("word", WORDS)
def test_who_answers_for_it_is_named_where_it_is_known(
    dorp: Callable[..., Dossier], word: str, format: str
) -> None:
    text = made(dorp(gemeente=GEMEENTE + HOLDER, plan=PLAN, programma=BARE), word, format)
    assert ("Portefeuillehouder" in text) is (word != "termijnagenda")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("jaarprogramma", ["| Steller | onbekend |", "| Zaaknummer | onbekend (volgt) |"]),
        ("jaarprogramma", ["| Behandeling | informatieve raad, datum onbekend |"]),
        ("jaarprogramma", ["Planning: onbekend; trekker: onbekend (nog te bepalen); status: onbekend"]),
        ("jaarprogramma", ["Planning: onbekend (in overleg); trekker: onbekend; status: loopt."]),
        ("voortgang", ["| Steller | onbekend |", "| Een folder | onbekend (in overleg) | loopt |"]),
        ("begroting", ["| Een nota | raad | onbekend |"]),
        ("termijnagenda", ["wie: trekker onbekend (nog te bepalen); status: onbekend;"]),
    ],
)
def test_what_is_unknown_is_said_with_its_reason(
    dorp: Callable[..., Dossier], word: str, said: list[str]
) -> None:
    text = made(dorp(plan=PLAN, programma=TOLD), word)
    assert [words for words in said if words not in text] == []


def test_a_number_in_a_decision_does_without_one_of_the_programme(dorp: Callable[..., Dossier]) -> None:
    decided = "besluiten:\n  - {orgaan: college, soort: vaststellen, datum: 2026-01-06, zaaknummer: Z1}\n"
    data: dict[str, Any] = {"plan": PLAN, "programma": BARE + decided}
    assert "| Zaaknummer | Z1 |" in made(dorp(**data), "jaarprogramma")
