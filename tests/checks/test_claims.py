"""What a text says of itself and of the figures beside it: a false alarm is worse than a miss."""

import pytest

from ivp_cli.findings import Finding
from tests.checks.conftest import Finds

PLAN = "soort: kadernota\nid: plan\ntitel: Veilig\nperiode: 2026-2029\n"
PRIORITEITEN = "prioriteiten:\n" + "".join(
    f"  - {{id: p{n}, titel: Prioriteit {n}, doelen: [{{tekst: Doel {n}}}], speerpunten: [a{n}, b{n}]}}\n"
    for n in range(3)
)
PROGRAMMA = "soort: jaarprogramma\nid: jp\ntitel: JP\nperiode: 2026\n"
INDICATOR = """indicatoren:
  - id: inbraken
    naam: Woninginbraken
    eenheid: registraties
    richting: lager
    nulmeting: 2021
    streefwaarde: hoogstens 90 in 2028
    metingen: {2021: 250, 2022: 230, 2023: 200, 2024: 204, 2025: 180 voorlopig}
"""


def claims(found: list[Finding]) -> list[str]:
    return [one.rule for one in found if one.rule in ("IVP113", "IVP412", "IVP413", "IVP414")]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("De raad kiest vijf prioriteiten.", True),
        ("De raad kiest 4 prioriteiten.", True),
        ("Vier prioriteiten staan centraal.", True),
        ("De raad kiest drie prioriteiten.", False),
        ("De raad kiest drie speerpunten.", False),
        ("Er zijn zes speerpunten.", False),
        ("Er zijn zeven speerpunten.", True),
        ("De eerste twee prioriteiten gaan voor.", False),
        ("Twee of vier prioriteiten zouden ook kunnen.", False),
        ("Het vorige plan had vier prioriteiten.", False),
        ("In 2022 waren er vijf prioriteiten.", False),
        ("De regio heeft vijf prioriteiten.", False),
        ("De norm kent zes thema's.", False),
        ("Per wijk zijn er twee speerpunten.", False),
        ("Er zijn vijf landelijke prioriteiten.", False),
        ("Wij volgen twee sporen.", False),
    ],
)
def test_a_count_in_a_text_is_the_count_that_is_listed(finds: Finds, text: str, wrong: bool) -> None:
    found = finds(plan=f"{PLAN}inleiding: {text}\n{PRIORITEITEN}")
    assert claims(found) == ["IVP113"] * wrong


def test_what_is_not_known_is_not_counted(finds: Finds) -> None:
    text = f"{PROGRAMMA}samenvatting: Er zijn vijf speerpunten.\nspeerpunten: [een, onbekend]\n"
    assert claims(finds(programma=text)) == []


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Het aantal daalde tussen 2021 en 2023 met 20 procent.", []),
        ("Het aantal daalde tussen 2021 en 2023 met 20,0%.", []),
        ("Het aantal daalde tussen 2021 en 2023 met ruim 18 procent.", []),
        ("Het aantal daalde tussen 2021 en 2023 met 30 procent.", ["IVP412"]),
        ("Het aantal steeg tussen 2021 en 2023 met 20 procent.", ["IVP412"]),
        ("Het aantal daalde van 2021 tot 2022 met 8%.", []),
        ("Het aantal daalde van 2021 tot 2022 met 8,5%.", ["IVP412"]),
        ("Landelijk daalde het aantal tussen 2021 en 2023 met 30 procent.", []),
        ("Het aantal daalde tussen 2018 en 2023 met 30 procent.", []),
        ("Het aantal daalde met 30 procent.", []),
        ("De meldingsbereidheid daalde tussen 2021 en 2023 met 30 procent.", []),
        ("Het aantal daalt al jaren.", ["IVP413"]),
        ("Het aantal neemt elk jaar af.", ["IVP413"]),
        ("Het aantal stijgt al jaren.", ["IVP413"]),
        ("Het aantal moet elk jaar dalen.", []),
        ("Het aantal daalt niet elk jaar.", []),
        ("Het vertrouwen daalt al jaren.", []),
        ("In 2025 waren er 180 inbraken.", ["IVP414"]),
        ("In 2025 waren er voorlopig 180 inbraken.", []),
        ("In 2024 waren er 204 inbraken.", []),
        ("In 2025 waren er 18 aanhoudingen.", []),
    ],
)
def test_a_claim_beside_a_figure_follows_from_the_series(finds: Finds, text: str, rules: list[str]) -> None:
    assert claims(finds(programma=f"{PROGRAMMA}{INDICATOR}    toelichting: {text}\n")) == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Het aantal woninginbraken stijgt al jaren.", ["IVP413"]),
        ("Het aantal fietsendiefstallen stijgt al jaren.", []),
    ],
)
def test_elsewhere_a_claim_must_name_the_figure(finds: Finds, text: str, rules: list[str]) -> None:
    theme = (
        f"themas:\n  - {{id: t, titel: T, herkomst: Nieuw, aanleiding: {text}, indicatoren: [inbraken]}}\n"
    )
    assert claims(finds(programma=PROGRAMMA + theme + INDICATOR)) == rules


def test_a_break_in_the_series_ends_what_can_be_compared(finds: Finds) -> None:
    text = "    toelichting: Het aantal daalde tussen 2021 en 2023 met 30 procent.\n"
    broken = f"{PROGRAMMA}{INDICATOR}    reeksbreuken: {{2022: Anders geteld}}\n{text}"
    assert claims(finds(programma=broken)) == []
