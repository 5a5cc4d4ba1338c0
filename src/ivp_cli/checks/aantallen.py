"""Rules about what a plan says of itself: how much it holds."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ivp_cli.checks.rules import INFO, WAARSCHUWING, Melding, rule
from ivp_cli.checks.taal import TELWOORD, telwoord, zinnen
from ivp_cli.findings import Part
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.dossier import Dossier, Plek
from ivp_cli.model.plan import VASTGESTELD, Plan, Prioriteit
from ivp_cli.model.programma import Inzet, Programma, Thema
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.sentences import quoted

_WOORDEN = ("prioriteiten", "speerpunten", "thema's", "thema’s", "acties", "actiepunten", "doelen")
_GETELD = re.compile(rf"(?:\b(\w+) )?\b({TELWOORD}) ({'|'.join(_WOORDEN)})\b", re.IGNORECASE)

_EEN_DEEL = frozenset(
    "eerste laatste andere overige deze die dan ruim circa minstens hoogstens maximaal minimaal nog"
    " bijna ongeveer om elke per tot of".split()
)
"""Words before a count that make it one of another thing, or of a part."""

_VAN_IETS_ANDERS = re.compile(
    r"vorig|eerder|landelijk|regio|provinc|\bnorm|minister|politie|\bOM\b|\bper\b|\belke?\b|iedere?\b"
    r"|(?:19|20)[0-9]{2}",
    re.IGNORECASE,
)
"""What shows that a sentence may count what stands in another document."""

_TEKSTVELDEN: dict[type, tuple[str, ...]] = {
    Plan: ("ondertitel", "inleiding", "strategischdoel", "visie", "rol", "samenhang"),
    Programma: ("ondertitel", "aanleiding", "samenvatting"),
    Prioriteit: ("toelichting",),
    Thema: ("herkomst", "aanleiding", "inzet"),
    Inzet: ("tekst",),
}


@rule("IVP113", WAARSCHUWING)
def aantal_in_tekst_klopt_niet(
    noun: Plan | Programma | Prioriteit | Thema | Inzet, dossier: Dossier
) -> Iterator[Melding]:
    """In een tekst staat een ander aantal dan er is opgesomd.

    Waarom: “onze vijf speerpunten” boven een lijst van vier laat de lezer zoeken naar het vijfde. Gekeken
        wordt alleen naar de tekst van het ding zelf, en niet naar zinnen over een ander document.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        inleiding: De raad kiest drie prioriteiten.  # <--
        prioriteiten:
          - id: wijken
            titel: Veilige wijken
            doelen:
              - tekst: Bewoners voelen zich veilig
          - id: jeugd
            titel: Jeugd en veiligheid
            doelen:
              - tekst: Minder overlast

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        inleiding: De raad kiest twee prioriteiten, en niet drie zoals in het vorige plan.
        prioriteiten:
          - id: wijken
            titel: Veilige wijken
            doelen:
              - tekst: Bewoners voelen zich veilig
          - id: jeugd
            titel: Jeugd en veiligheid
            doelen:
              - tekst: Minder overlast
    """
    waarden = noun.__dict__
    for veld in _TEKSTVELDEN[type(noun)]:
        tekst = waarden[veld]
        if tekst is None or not any(woord in tekst for woord in _WOORDEN):
            continue
        for bewering in _beweringen(tekst):
            geteld = _opgesomd(noun, bewering.woord, dossier)
            if geteld and bewering.aantal not in geteld:
                aantallen = " of ".join(map(str, geteld))
                melding = f"in de tekst staat {quoted(bewering.zoals)}, maar het zijn er {aantallen}"
                hint = "verbeter de tekst, of vul aan wat er in de lijst ontbreekt"
                yield Melding(melding, (veld,), hint, value=bewering.zoals, part=Part(bewering.zoals))


@rule("IVP114", WAARSCHUWING)
def vastgesteld_plan_zonder_doel(plan: Plan) -> Iterator[Melding]:
    """Een vastgesteld plan noemt geen enkel doel en geen enkele prioriteit.

    Waarom: in het plan stelt de raad de doelen vast die de gemeente op het terrein van de veiligheid
        nastreeft (Politiewet 2012, artikel 38b). Noemt de bron er geen, schrijf dan een doel met `tekst:
        onbekend`.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2026-2029
        status: vastgesteld  # <--
        besluiten:
          - orgaan: raad
            soort: vaststellen
            datum: 2024-12-12

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2026-2029
        status: vastgesteld
        doelen:
          - tekst: Minder inbraken
        besluiten:
          - orgaan: raad
            soort: vaststellen
            datum: 2024-12-12
    """
    if plan.status in VASTGESTELD and not plan.doelen and not plan.prioriteiten:
        hint = "voeg prioriteiten of doelen toe; zwijgt de bron, schrijf dan een doel met tekst: onbekend"
        yield Melding("het plan is vastgesteld, maar noemt geen doel en geen prioriteit", ("status",), hint)


@rule("IVP115", INFO)
def prioriteit_zonder_indicator(plan: Plan) -> Iterator[Melding]:
    """Bij een prioriteit staat geen indicator, terwijl het plan er wel heeft.

    Waarom: aan een cijfer ziet de raad of de aanpak werkt. Heeft het plan indicatoren, dan valt de prioriteit
        zonder op.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: wijken
            titel: Veilige wijken
            doelen:
              - tekst: Bewoners voelen zich veilig
            indicatoren: [inbraken]
          - id: jeugd  # <--
            titel: Jeugd en veiligheid
            doelen:
              - tekst: Minder overlast
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2024
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2024: 120
              2025: 110

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: wijken
            titel: Veilige wijken
            doelen:
              - tekst: Bewoners voelen zich veilig
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
              2025: 110
    """
    if plan.indicatoren:
        for index, prioriteit in enumerate(plan.prioriteiten):
            if not prioriteit.indicatoren:
                melding = f"prioriteit {quoted(prioriteit.titel)} heeft geen indicator"
                hint = "noem onder indicatoren een cijfer dat laat zien of het lukt"
                yield Melding(melding, ("prioriteiten", index), hint)


@rule("IVP116", INFO)
def voorganger_niet_genoemd(plan: Plan, dossier: Dossier) -> Iterator[Melding]:
    """Een plan zegt niet welk plan het opvolgt, terwijl er een eerder plan is.

    Waarom: pas met `voorganger` is na te gaan wat er van de eerdere prioriteiten is geworden en of de
        periodes op elkaar aansluiten. Volgt het plan niets op, schrijf dan `voorganger: onbekend`, met de
        reden erachter.

    Fout:
        # bestand: vorige.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2021
        titel: Veilig thuis
        periode: 2021-2024
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan  # <--
        id: veiligheidsplan-2025
        titel: Samen veilig
        periode: 2025-2028

    Goed:
        # bestand: vorige.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2021
        titel: Veilig thuis
        periode: 2021-2024
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2025
        titel: Samen veilig
        periode: 2025-2028
        voorganger: veiligheidsplan-2021
    """
    if plan.voorganger is not None or not isinstance(plan.periode, Tijdvak):
        return
    begin = plan.periode.van
    eerder = [
        ander
        for ander in dossier.plannen
        if ander.status != "ingetrokken" and isinstance(ander.periode, Tijdvak) and ander.periode.van < begin
    ]
    if eerder and plan.status != "ingetrokken":
        hint = f"voeg toe: voorganger: {eerder[-1].id}"
        plek = Plek(eerder[-1], (), eerder[-1])
        yield Melding("het plan zegt niet welk plan het opvolgt", (), hint, (plek,))


class _Bewering(NamedTuple):
    """A count that a text claims."""

    zoals: str
    aantal: int
    woord: str


def _beweringen(tekst: str) -> Iterator[_Bewering]:
    for zin in zinnen(tekst):
        for gevonden in _GETELD.finditer(zin):
            ervoor, aantal, woord = gevonden.groups()
            rest = zin[: gevonden.start()] + zin[gevonden.end() :]
            deel = ervoor is not None and ervoor.casefold() in _EEN_DEEL
            if not deel and not _VAN_IETS_ANDERS.search(rest):
                yield _Bewering(f"{aantal} {woord}", telwoord(aantal), woord.casefold().replace("’", "'"))


def _opgesomd(noun: object, woord: str, dossier: Dossier) -> list[int]:
    """How many there are of what a word may mean; nothing where that is not known."""
    lijsten: list[Sequence[object]] = []
    if isinstance(noun, Plan):
        alle = [punt for prioriteit in noun.prioriteiten for punt in prioriteit.speerpunten]
        if woord in ("prioriteiten", "speerpunten", "thema's"):
            lijsten = [noun.prioriteiten]
        if woord == "speerpunten":
            lijsten.append(alle)
        if woord == "doelen":
            lijsten = [noun.doelen, [doel for prioriteit in noun.prioriteiten for doel in prioriteit.doelen]]
    elif isinstance(noun, Programma):
        plan = dossier.plan_van(noun)
        prioriteiten = plan.prioriteiten if plan else ()
        mogelijk: dict[str, list[Sequence[object]]] = {
            "prioriteiten": [prioriteiten, noun.inzet],
            "speerpunten": [noun.speerpunten, prioriteiten, noun.inzet],
            "thema's": [noun.themas, prioriteiten, (*noun.themas, *prioriteiten)],
            "acties": [noun.acties],
            "actiepunten": [noun.acties],
        }
        lijsten = mogelijk.get(woord, [])
    elif woord == "speerpunten" or (woord == "doelen" and isinstance(noun, Prioriteit)):
        lijsten = [getattr(noun, woord)]
    if any(isinstance(punt, Onbekend) for lijst in lijsten for punt in lijst):
        return []
    return sorted({len(lijst) for lijst in lijsten if lijst})
