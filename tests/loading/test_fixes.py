"""What is certain enough to be mended without asking, and what is not."""

import pytest

from ivp_cli.findings import Fix, Severity
from tests.loading.conftest import Tell

TOP = "soort: jaarprogramma\nid: programma\ntitel: Programma\nperiode: 2026\n"
ACTIE = f"{TOP}acties:\n  - id: cameras\n    titel: Camera's\n    "
REGEL = f"{TOP}begroting:\n  regels:\n    - omschrijving: x\n      jaar: 2026\n      "
INDICATOR = f"{TOP}indicatoren:\n  - id: i\n    naam: x\n    eenheid: x\n    "

CERTAIN = {
    "a field with a letter too many": (f"{ACTIE}plannning: 2026", "planning"),
    "a field with two letters swapped": (f"{ACTIE}plannign: 2026", "planning"),
    "a field with a capital": (f"{ACTIE}Planning: 2026", "planning"),
    "a field with another dash": (f"{ACTIE}hoort-bij: []", "hoort_bij"),
    "a kind of file": ("soort: Jaarprograma", "jaarprogramma"),
    "a word with a capital": (f"{ACTIE}status: Loopt", "loopt"),
    "a word with a space for a dash": (f"{ACTIE}status: niet gestart", "niet-gestart"),
    "a word with a slip": (f"{TOP}status: vastgestelt", "vastgesteld"),
    "a word with a full stop": (f"{ACTIE}status: loopt.", "loopt"),
    "silence with a capital": (f"{ACTIE}planning: Onbekend", "onbekend"),
    "silence with a reason": (f"{ACTIE}planning: Onbekend (Zie brief)", "onbekend (Zie brief)"),
    "pm in capitals": (f"{REGEL}bedrag: PM", "pm"),
    "pm with points": (f"{REGEL}bedrag: p.m.", "pm"),
    "yes": (f"{ACTIE}maatregelen: [{{tekst: x, gereed: Yes}}]", "ja"),
    "no": (f"{ACTIE}maatregelen: [{{tekst: x, gereed: false}}]", "nee"),
    "an English quarter": (f"{ACTIE}planning: 2027-Q2", "2027-K2"),
    "a quarter in front": (f"{ACTIE}planning: q2 2027", "2027-K2"),
    "a quarter in words": (f"{ACTIE}planning: 2e kwartaal 2027", "2027-K2"),
    "a small quarter in a range": (f"{ACTIE}planning: 2026-k1 t/m 2026-q3", "2026-K1 t/m 2026-K3"),
    "a range in words": (f"{ACTIE}planning: 2026-01 tot en met 2026-03", "2026-01 t/m 2026-03"),
    "a date from day to year": (f"{ACTIE}planning: 12-01-2027", "2027-01-12"),
    "a date with points": (f"{ACTIE}planning: 5.1.2027", "2027-01-05"),
    "a date with slashes": (f"{ACTIE}planning: 2027/1/5", "2027-01-05"),
    "a date in words": (f"{ACTIE}planning: 12 mrt. 2027", "2027-03-12"),
    "a date in a list": (
        f"{TOP}besluiten: [{{orgaan: raad, soort: vaststellen, datum: 6-2-2025}}]",
        "2025-02-06",
    ),
    "a date that must be there": (
        f"{ACTIE}voortgang: [{{peildatum: 6-2-2025, status: loopt}}]",
        "2025-02-06",
    ),
    "the first field": (TOP.replace("soort", "Soort"), "soort"),
    "a month in words": (f"{ACTIE}planning: Maart 2027", "2027-03"),
    "years with a long dash": ("soort: kadernota\nid: x\ntitel: x\nperiode: 2023–2026", "2023-2026"),
    "a comma": (f"{INDICATOR}metingen: {{2024: '12,5'}}", "12.5"),
    "a target with a comma": (f"{INDICATOR}streefwaarde: Hoogstens 12,5 in 2026", "hoogstens 12.5 in 2026"),
    "a key of a series": (f"{INDICATOR}metingen: {{2024-Q1: 12}}", "2024-K1"),
    "points and a comma": (f"{REGEL}bedrag: 1.250.000,50", "1250000.50"),
    "many points": (f"{REGEL}bedrag: 1.250.000", "1250000"),
    "euros as in a letter": (f"{REGEL}bedrag: € 12.500,-", "12500"),
    "a code in small letters": (f"{REGEL}bedrag: 1\n      taakveld: 6.71a", "6.71A"),
    "an id with a capital": ("soort: kadernota\nid: Veilige Nota\ntitel: x\nperiode: 2026", "veilige-nota"),
}

UNCERTAIN = {
    "a field with two slips": f"{ACTIE}plennnig: 2026",
    "a field that is there already": f"{ACTIE}titl_: x",
    "a second spelling of a field": f"{ACTIE}planning: 2026\n    plannning: 2027",
    "a short word": f"{TOP}status: rood",
    "a word like two others": f"{ACTIE}type: raadcollege",
    "one point": f"{REGEL}bedrag: 12.500",
    "a comma before three digits": f"{REGEL}bedrag: 12,500",
    "a day that is none": f"{ACTIE}planning: 30-02-2027",
    "an American date": f"{ACTIE}planning: 12/31/2027",
    "a year and a digit": f"{ACTIE}planning: 2027-5",
    "a year of two digits": f"{ACTIE}planning: 12-01-27",
    "a promise": f"{ACTIE}planning: na de zomer",
    "a text of spaces": f'{ACTIE}omschrijving: "   "',
    "an id of what does not exist": f"{ACTIE}hoort_bij: [Veilig wonen]",
    "an id that begins with a digit": f"{ACTIE}hoort_bij: [1 wonen]",
}


@pytest.mark.parametrize(("text", "new"), CERTAIN.values(), ids=CERTAIN)
def test_what_is_certain_is_mended(tell: Tell, text: str, new: str) -> None:
    [finding] = tell(f"{text}\n")
    assert finding.fix == Fix(new)
    assert finding.hint.startswith(f"Bedoelde u `{new}`")


@pytest.mark.parametrize("text", UNCERTAIN.values(), ids=UNCERTAIN)
def test_what_is_not_certain_is_left_to_the_writer(tell: Tell, text: str) -> None:
    [finding] = tell(f"{text}\n")
    assert finding.fix is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{ACTIE}doelgroepen: [jongeren, no]", "no"),
        (f"{ACTIE}omschrijving: 12:30", "12:30"),
        (f"{REGEL}bedrag: 1\n      taakveld: 1.10", "1.10"),
        (f"{INDICATOR}reeksbreuken: {{2024: 0362}}", "0362"),
    ],
)
def test_a_text_that_others_change_gets_quotes(tell: Tell, text: str, value: str) -> None:
    [finding] = tell(f"{text}\n")
    assert (finding.rule, finding.severity) == ("IVP009", Severity.INFO)
    assert finding.fix == Fix(value, quoted=True)


@pytest.mark.parametrize(
    "text", [f"{ACTIE}planning: 2026-01-10", f"{INDICATOR}metingen: {{2024: 1.10}}", f"{REGEL}bedrag: 1.50"]
)
def test_a_number_or_date_needs_no_quotes(tell: Tell, text: str) -> None:
    assert tell(f"{text}\n") == []
