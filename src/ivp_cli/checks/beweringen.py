"""Rules about what a text claims of a figure that stands beside it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ivp_cli.checks.cijferzinnen import Onderwerp, zinnen_over
from ivp_cli.checks.rules import WAARSCHUWING, Melding, rule
from ivp_cli.checks.taal import getal, getallen, jaren
from ivp_cli.findings import Part
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.indicator import Indicator

# Few sentences come this far: `re` compiles a pattern when it is used, and keeps it.
_PROCENT = r"(?i)(?<![\w.,])([0-9]{1,3}(?:\.[0-9]{3})*(?:,[0-9]+)?) ?(?:%|procent\b)(?!punt)"
_OMLAAG = (
    r"(?i)\b(?:daal\w*|daling|gedaald|afgenomen|afname|afneemt|(?:neemt|nam|nemen) [\w ]{0,30}?af"
    r"|verminder\w*|minder|lager)\b"
)
_OMHOOG = (
    r"(?i)\b(?:stijg\w*|steeg|gestegen|stegen|toegenomen|toename|toeneemt|(?:neemt|nam|nemen) [\w ]{0,30}?toe"
    r"|groei\w*|gegroeid|hoger)\b"
)
_GLOBAAL = r"(?i)\b(?:ruim|bijna|ongeveer|circa|ca|zo'n|rond|krap|meer dan|minder dan|ten minste)\b"
_STEEDS = r"(?i)\bal jaren\b|\bal jarenlang\b|\belk jaar\b|\bieder jaar\b|\bjaar op jaar\b|\bvoortdurend\b"


@rule("IVP412", WAARSCHUWING)
def genoemde_verandering_klopt_niet(noun: Onderwerp, dossier: Dossier) -> Iterator[Melding]:
    """In een tekst staat een verandering in procenten die niet uit de cijfers volgt.

    Waarom: een raadslid rekent het na. Nagerekend wordt een zin met één percentage en twee jaren waarvan het
        cijfer bekend is; afronden mag.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2023
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2023: 160
              2025: 120
            toelichting: Tussen 2023 en 2025 daalde het aantal met 35 procent.  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2023
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2023: 160
              2025: 120
            toelichting: Tussen 2023 en 2025 daalde het aantal met 25 procent.
    """
    for veld, zin, indicator in zinnen_over(noun, dossier, "%", "procent"):
        genoemd = re.findall(_PROCENT, zin)
        echt = _verandering(indicator, jaren(zin))
        omlaag, omhoog = re.search(_OMLAAG, zin), re.search(_OMHOOG, zin)
        if len(genoemd) != 1 or echt is None or bool(omlaag) == bool(omhoog):
            continue
        gezegd = -getal(genoemd[0]) if omlaag else getal(genoemd[0])
        decimalen = len(genoemd[0].partition(",")[2])
        speling = Decimal(5) if re.search(_GLOBAAL, zin) else Decimal(1).scaleb(-decimalen)
        if abs(gezegd - echt) > speling:
            eerst, dan = jaren(zin)
            melding = (
                f"de tekst zegt {genoemd[0]} procent, maar van {eerst} naar {dan} is het {_procent(echt)}"
            )
            wat = f"{genoemd[0]} {eerst} {dan}"
            yield Melding(melding, (veld,), "verbeter de tekst of het cijfer", value=wat, part=Part(zin))


@rule("IVP413", WAARSCHUWING)
def genoemde_trend_klopt_niet(noun: Onderwerp, dossier: Dossier) -> Iterator[Melding]:
    """Een tekst zegt dat een cijfer al jaren daalt of stijgt, maar de reeks doet dat niet.

    Waarom: “daalt al jaren” blijft vaak staan als het cijfer alweer stijgt. Gekeken wordt naar de laatste
        drie jaren die met elkaar te vergelijken zijn.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2023
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2023: 120
              2024: 110
              2025: 130
            toelichting: Het aantal inbraken daalt al jaren.  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2023
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2023: 120
              2024: 110
              2025: 105
            toelichting: Het aantal inbraken daalt al jaren.
    """
    for veld, zin, indicator in zinnen_over(noun, dossier, "jaar", "jaren", "voortdurend"):
        omlaag, omhoog = re.search(_OMLAAG, zin), re.search(_OMHOOG, zin)
        if not re.search(_STEEDS, zin) or jaren(zin) or bool(omlaag) == bool(omhoog):
            continue
        laatste = _vergelijkbaar(indicator)[-3:]
        stappen = [dan - eerst for (_, eerst), (_, dan) in pairwise(laatste)]
        verkeerd = [stap for stap in stappen if (stap > 0 if omlaag else stap < 0)]
        if len(laatste) == 3 and verkeerd:
            reeks = ", ".join(f"{jaar}: {_tekst(waarde)}" for jaar, waarde in laatste)
            wat = "daalt" if omlaag else "stijgt"
            melding = f"de tekst zegt dat het {wat}, maar de cijfers zijn {reeks}"
            yield Melding(melding, (veld,), "zeg wat de cijfers laten zien", value=zin, part=Part(zin))


@rule("IVP414", WAARSCHUWING)
def voorlopig_cijfer_zonder_vermelding(noun: Onderwerp, dossier: Dossier) -> Iterator[Melding]:
    """Een tekst noemt een voorlopig cijfer zonder te zeggen dat het voorlopig is.

    Waarom: een voorlopig cijfer wordt later bijgesteld. Wie het zonder voorbehoud aan de raad meldt, moet
        daarop terugkomen.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2024
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2024: 120
              2025: 104 voorlopig
            toelichting: In 2025 waren er 104 inbraken.  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2024
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2024: 120
              2025: 104 voorlopig
            toelichting: In 2025 waren er volgens voorlopige cijfers 104 inbraken.
    """
    for veld, zin, indicator in zinnen_over(noun, dossier, "19", "20"):
        if "voorlopig" in getattr(noun, veld).casefold():
            continue
        genoemd = set(getallen(zin))
        for periode, meting in indicator.metingen.items():
            jaar = Decimal(periode.van.year)
            noemt = periode.precisie == "jaar" and jaar in genoemd and meting.waarde in genoemd - {jaar}
            if meting.voorlopig and noemt:
                melding = f"het cijfer over {periode} is voorlopig, maar de tekst zegt dat niet"
                hint = "noem het cijfer voorlopig"
                yield Melding(melding, (veld,), hint, value=str(periode), part=Part(zin))


def _vergelijkbaar(indicator: Indicator) -> list[tuple[int, Decimal]]:
    """The figures over whole years since the last break in the series."""
    breuk = max((begin.van for begin in indicator.reeksbreuken), default=None)
    return [
        (periode.van.year, meting.waarde)
        for periode, meting in indicator.reeks
        if periode.precisie == "jaar"
        and meting.waarde is not None
        and (breuk is None or periode.van >= breuk)
    ]


def _verandering(indicator: Indicator, genoemd: list[int]) -> Decimal | None:
    """The change in percent between the two years named; None where it cannot be told."""
    bekend = dict(_vergelijkbaar(indicator))
    if len(genoemd) != 2 or not all(bekend.get(jaar) for jaar in genoemd):
        return None
    eerst, dan = (bekend[jaar] for jaar in genoemd)
    return (dan - eerst) / eerst * 100


def _procent(getal: Decimal) -> str:
    return f"{getal:+.1f} procent".replace(".", ",").replace("-", "−")


def _tekst(getal: Decimal) -> str:
    return str(getal).replace(".", ",")
