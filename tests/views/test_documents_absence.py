"""What a plan leaves out is not spoken of; what it calls unknown is, with the reason that it gives."""

import re
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
  - id: nota
    titel: Een nota
    type: raad
    trekker: onbekend (nog te bepalen)
    planning: onbekend
    status: onbekend
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


FROM = "bronnen:\n  - bron: nota\n"
SOURCE = "brondocumenten:\n  - {id: nota, titel: Nota, datum: 2026-01-06}\n"
MONEY = """
begroting:
  totaal: 5000
  saldo: -5000
  regels:
    - {omschrijving: Boa's, jaar: 2026, bedrag: 5000}
"""
PRIORITY = "prioriteiten:\n  - {id: inbraak, titel: Inbraak}\n"


@pytest.mark.parametrize("format", ["md", "html"])
@pytest.mark.parametrize(
    ("word", "of_plan", "of_sources"),
    [
        ("jaarprogramma", "Het programma noemt geen bedragen.", "de gebruikte bronnen noemen geen bedragen."),
        ("begroting", "Saldo volgens het programma", "Saldo in de bron"),
        ("begroting", "Totaal van de lasten volgens het programma", "Totaal van de lasten in de bron"),
        ("plan", "Het plan noemt geen besluit.", "De bronnen noemen geen besluit."),
        ("plan", "Het plan licht deze prioriteit niet", "De gebruikte bronnen lichten deze prioriteit niet"),
    ],
)
def test_sources_are_spoken_of_where_there_are_any(
    dorp: Callable[..., Dossier], word: str, of_plan: str, of_sources: str, format: str
) -> None:
    programma = BARE + MONEY if word == "begroting" else BARE
    own = made(dorp(plan=PLAN + PRIORITY, programma=programma), word, format)
    assert of_plan in own
    assert not re.search(r"\bbron(nen)?\b", own.partition("</style>")[2] or own)
    drawn = made(
        dorp(gemeente=GEMEENTE + SOURCE, plan=PLAN + PRIORITY + FROM, programma=programma + FROM),
        word,
        format,
    )
    assert of_sources in drawn
    assert of_plan not in drawn


def test_a_number_in_a_decision_does_without_one_of_the_programme(dorp: Callable[..., Dossier]) -> None:
    decided = "besluiten:\n  - {orgaan: college, soort: vaststellen, datum: 2026-01-06, zaaknummer: Z1}\n"
    data: dict[str, Any] = {"plan": PLAN, "programma": BARE + decided}
    assert "| Zaaknummer | Z1 |" in made(dorp(**data), "jaarprogramma")


@pytest.mark.parametrize("format", ["md", "html"])
def test_a_heading_in_a_budget_has_something_under_it(dorp: Callable[..., Dossier], format: str) -> None:
    elaborated = "  - {id: ondermijning, titel: Ondermijning, doelen: [{tekst: onbekend}]}\n"
    elaborated += "  - {id: jeugd, titel: Jeugd, doelen: [{tekst: Minder overlast}]}\n"
    text = made(dorp(plan=PLAN + PRIORITY + elaborated), "begroting", format)
    assert text.count("Bij deze prioriteit zijn geen doelen, speerpunten of cijfers genoemd.") == 2
    assert "Minder overlast" in text


def test_a_priority_with_goals_is_not_said_to_lack_words(dorp: Callable[..., Dossier]) -> None:
    goals = "  - {id: jeugd, titel: Jeugd, doelen: [{tekst: Minder overlast}]}\n"
    text = made(dorp(plan=PLAN + PRIORITY + goals), "plan")
    assert text.count("Het plan licht deze prioriteit niet verder toe.") == 1
    assert text.index("niet verder toe") < text.index("### Jeugd")
