"""A municipality of which it is told how it stands on a date."""

from datetime import date
from typing import Any

from ivp_cli.model.dossier import Dossier
from ivp_cli.views.screen import Screen
from ivp_cli.views.status import status
from ivp_cli.views.status_text import as_text
from tests.views.conftest import GEMEENTE

PLAN = """
soort: kadernota
id: plan
titel: Veilig dorp
periode: 2025-2027
status: vastgesteld
prioriteiten:
  - {id: jeugd, titel: Jongeren voorop, indicatoren: [meldingen]}
  - {id: leeg, titel: Niets gepland}
indicatoren:
  - id: meldingen
    naam: Meldingen
    eenheid: meldingen
    streefwaarde: hoogstens 90 in 2026
    metingen: {2022: 80, 2023: ., 2024: 120, 2025: 100, 2026: 85 voorlopig}
    reeksbreuken: {2024: Andere telling}
besluiten:
  - {orgaan: raad, soort: vaststellen, datum: 2024-12-12}
  - {orgaan: raad, soort: wijzigen, datum: 2026-09, stand: voorzien}
"""
EARLIER = """
soort: jaarprogramma
id: programma-2025
titel: Programma 2025
periode: 2025
acties:
  - {id: blijft-liggen, titel: Blijft liggen, planning: 2025-K4, status: loopt}
  - {id: gaat-mee, titel: Gaat mee, planning: 2025-K4, status: loopt}
  - {id: klaar, titel: Klaar, planning: 2025-K4, status: afgerond}
  - {id: wie-weet, titel: Wie weet, planning: 2025-K4}
"""
NOW = """
soort: jaarprogramma
id: programma-2026
titel: Programma 2026
periode: 2026
status: vastgesteld
voert_uit: plan
acties:
  - id: gaat-mee
    titel: Gaat mee
    hoort_bij: [jeugd]
    trekker: team-veiligheid
    planning: 2026-K2
    status: afgerond
    voortgang:
      - {peildatum: 2026-04-01, status: loopt, tijd: rood, geld: groen, bijsturing: We bellen elke week.}
      - {peildatum: 2026-10-01, status: afgerond, tijd: groen}
  - {id: stil, titel: Stil, hoort_bij: [jeugd], planning: 2026-K1, trekker: politie}
  - {id: te-laat, titel: Te laat, planning: 2026-03, status: niet-gestart, trekker: onbekend}
  - {id: weg, titel: Weg, planning: 2026-K1, status: vervallen}
  - {id: beleid, titel: Nieuw beleid, type: raad, planning: 2026-K4 (afgeleid), status: loopt}
  - {id: altijd, titel: Altijd, type: college, planning: doorlopend, status: loopt}
begroting:
  totaal: 30000
  regels:
    - {omschrijving: een, jaar: 2026, bedrag: 10000 t/m 20000}
    - {omschrijving: twee, jaar: 2026, bedrag: pm}
    - {omschrijving: drie, jaar: 2026, bedrag: 5000, soort: baten}
"""
PROMISES = (
    GEMEENTE
    + """
fictief: ja
toezeggingen:
  - {id: brief, tekst: Een brief., datum: 2026-01-15, termijn: 2026-K2, trekker: team-veiligheid}
  - {id: later, tekst: Later beloofd., datum: 2026-08-01, termijn: 2026-09}
  - {id: oud, tekst: Afgedaan., status: afgedaan, datum: 2025-01-01, termijn: 2025-06}
  - {id: ooit, soort: motie, tekst: Ooit., datum: 2025-05}
"""
)
FILES = {"plan": PLAN, "eerder": EARLIER, "nu": NOW, "gemeente": PROMISES}


def on(dossier: Dossier, day: str, jaar: int | None = None) -> dict[str, Any]:
    peildatum = date.fromisoformat(day)
    return status(dossier, jaar or peildatum.year, peildatum)


def text(dossier: Dossier, day: str, screen: Screen = Screen()) -> str:  # noqa: B008 - frozen
    return as_text(on(dossier, day), screen)
