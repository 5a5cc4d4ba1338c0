"""Rules about the multi-year plan that the council adopts."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import timedelta

from ivp_cli.checks.rules import FOUT, INFO, WAARSCHUWING, Melding, fill_in, milder, rule
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.dossier import Dossier, Plek
from ivp_cli.model.plan import Plan, Prioriteit
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.sentences import quoted

_ORGAAN = {"raad": "de raad", "college": "het college"}


@rule("IVP101", WAARSCHUWING)
def vastgesteld_zonder_besluit(document: Plan | Programma) -> Iterator[Melding]:
    """Een plan of programma heet vastgesteld, maar er staat geen besluit bij.

    Waarom: zonder orgaan en datum is niet na te gaan wie het heeft vastgesteld en wanneer. Is de datum niet
        bekend, schrijf dan `datum: onbekend`.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2026-2029
        status: vastgesteld  # <--
        doelen:
          - tekst: Minder inbraken

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
            datum: onbekend
    """
    genomen = [b for b in document.besluiten if b.soort == "vaststellen" and b.stand == "genomen"]
    if document.status == "vastgesteld" and not genomen:
        hint = "voeg onder besluiten toe welk orgaan het vaststelde"
        yield Melding("de status is vastgesteld, maar geen besluit stelt het vast", ("status",), hint)


@rule("IVP102", WAARSCHUWING)
def plan_niet_door_raad_vastgesteld(plan: Plan, dossier: Dossier) -> Iterator[Melding]:
    """Een meerjarenplan is door een ander orgaan vastgesteld dan de raad.

    Waarom: volgens artikel 38b van de Politiewet 2012 stelt de gemeenteraad ten minste eenmaal in de vier
        jaar de doelen vast die de gemeente op het terrein van de veiligheid nastreeft. Stelt in uw gemeente
        het college een soort plan vast, zoals een kadernota, zet dat dan in ivp.yaml onder `vaststelling`.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2026-2029
        status: vastgesteld
        doelen:
          - tekst: Minder inbraken
        besluiten:
          - orgaan: college  # <--
            soort: vaststellen
            datum: 2024-11-05

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
    vaststellend = [(i, b) for i, b in enumerate(plan.besluiten) if b.soort == "vaststellen"]
    orgaan = dossier.instellingen.vaststeller(plan.soort, dossier.map)
    if any(besluit.orgaan == orgaan for _, besluit in vaststellend):
        return
    for index, besluit in vaststellend:
        melding = f"het plan is vastgesteld door {besluit.orgaan}, niet door {_ORGAAN[orgaan]}"
        hint = f"noem het besluit van {_ORGAAN[orgaan]}, of laat het plan daar alsnog vaststellen"
        yield Melding(melding, ("besluiten", index, "orgaan"), hint)


@rule("IVP103", WAARSCHUWING)
def plan_niet_vier_jaar(plan: Plan) -> Iterator[Melding]:
    """Een meerjarenplan geldt niet voor vier jaar.

    Waarom: de raad stelt de doelen ten minste eenmaal in de vier jaar vast (Politiewet 2012, artikel 38b).
        Een langere periode mag dus niet zonder nieuw besluit; een kortere mag wel, en geeft alleen een
        opmerking.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2029  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
    """
    if isinstance(plan.periode, Onbekend) or plan.periode.precisie == "open" or plan.status == "verlengd":
        return
    maanden = _maanden(plan.periode)
    if maanden != 48:
        duur = f"{maanden // 12} jaar" if maanden % 12 == 0 else f"{maanden} maanden"
        melding = f"de periode {plan.periode} duurt {duur}; vier jaar is gebruikelijk"
        hint = "verbeter de periode"
        hint += "; klopt zij, dan is er na vier jaar een nieuw raadsbesluit nodig" if maanden > 48 else ""
        yield Melding(melding, ("periode",), hint, severity=INFO if maanden < 48 else None)


@rule("IVP104", WAARSCHUWING, vastgesteld=FOUT)
def prioriteit_zonder_doel(prioriteit: Prioriteit) -> Iterator[Melding]:
    """Een prioriteit heeft geen doel.

    Waarom: zonder doel kan de raad niet nagaan of de aanpak werkt. Noemt de bron er geen, schrijf dan een
        doel met `tekst: onbekend`.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken  # <--
            titel: Minder woninginbraken

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Het aantal inbraken daalt elk jaar
    """
    if all(isinstance(doel.tekst, Onbekend) for doel in prioriteit.doelen):
        doel = next((doel.tekst for doel in prioriteit.doelen), None)
        hint = fill_in("doelen", doel, "een effect in de samenleving of een inspanning van de gemeente")
        melding = f"prioriteit {quoted(prioriteit.titel)} heeft geen doel"
        yield Melding(melding, ("doelen",), hint, severity=milder(doel))


@rule("IVP105", WAARSCHUWING, vastgesteld=FOUT)
def prioriteiten_met_dezelfde_titel(plan: Plan) -> Iterator[Melding]:
    """Twee prioriteiten van een plan hebben dezelfde titel.

    Waarom: in een brief of overzicht zijn ze dan niet uit elkaar te houden. Hoofdletters, leestekens en de
        letter ĳ (één teken) tellen niet als verschil.

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
          - id: buurten
            titel: Veilige Wijken.  # <--
            doelen:
              - tekst: Minder overlast

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
          - id: jeugd
            titel: Jeugd en veiligheid
            doelen:
              - tekst: Minder overlast
    """
    eerder: dict[str, tuple[int, Prioriteit]] = {}
    for index, prioriteit in enumerate(plan.prioriteiten):
        eerste_index, eerste = eerder.setdefault(_genormaliseerd(prioriteit.titel), (index, prioriteit))
        if eerste is not prioriteit:
            melding = f"prioriteit “{eerste.id}” heeft dezelfde titel"
            plek = Plek(plan, ("prioriteiten", eerste_index, "titel"), eerste)
            hint = "geef één van de twee een andere titel, of voeg ze samen"
            yield Melding(melding, ("prioriteiten", index, "titel"), hint, (plek,))


def _maanden(periode: Tijdvak) -> int:
    van, tot = periode.van, periode.tot_en_met + timedelta(days=1)
    return (tot.year - van.year) * 12 + tot.month - van.month


def _genormaliseerd(titel: str) -> str:
    """A title without the differences that a reader does not see."""
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", titel).casefold()).strip()
