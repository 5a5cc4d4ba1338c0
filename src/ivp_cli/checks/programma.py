"""Rules about the programme that the college adopts, seen beside the plan it carries out."""

from collections.abc import Iterator
from itertools import combinations

from ivp_cli.checks.rules import INFO, WAARSCHUWING, Melding, rule
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.dossier import Dossier, Plek
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Datum, Tijdvak
from ivp_cli.sentences import quoted


@rule("IVP201", WAARSCHUWING)
def programma_buiten_planperiode(programma: Programma, dossier: Dossier) -> Iterator[Melding]:
    """Een programma loopt buiten de periode van het plan dat het uitvoert.

    Waarom: voor jaren waarvoor de raad geen doelen heeft vastgesteld, kan een programma ze niet uitvoeren.

    Fout:
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2024
        titel: Jaarprogramma 2024
        periode: 2024  # <--
        voert_uit: veiligheidsplan

    Goed:
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        voert_uit: veiligheidsplan
    """
    plan = dossier.plan_van(programma)
    if plan is None or plan.status == "verlengd":
        return
    van_plan, van_programma = plan.periode, programma.periode
    if isinstance(van_plan, Onbekend) or isinstance(van_programma, Onbekend):
        return
    if van_programma.ligt_in(van_plan) is not True:
        melding = f"de periode {van_programma} valt (deels) buiten die van het plan: {van_plan}"
        hint = "verbeter de periode, of noem onder voert_uit het plan dat voor deze jaren geldt"
        yield Melding(melding, ("periode",), hint, (Plek(plan, ("periode",), plan),))


@rule("IVP202", WAARSCHUWING)
def prioriteit_zonder_actie(programma: Programma, dossier: Dossier) -> Iterator[Melding]:
    """Een programma doet niets aan een prioriteit van het plan.

    Waarom: de raad gaf de prioriteit voorrang; een programma zonder actie daarvoor verdient een uitleg.
        Staat er wel inzet bij, of gaat het om een begrotingsparagraaf (die niet volledig hoeft te zijn),
        dan is het alleen een opmerking. Een programma zonder acties in de bron wordt niet beoordeeld.

    Fout:
        # bestand: plan.yaml
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
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        voert_uit: veiligheidsplan  # <--
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            hoort_bij: [wijken]
            planning: 2026-K4

    Goed:
        # bestand: plan.yaml
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
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        voert_uit: veiligheidsplan
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            hoort_bij: [wijken, jeugd]
            planning: 2026-K4
    """
    plan = dossier.plan_van(programma)
    if plan is None or not programma.acties:
        return
    bediend = {id for actie in programma.acties for id in actie.hoort_bij}
    inzet = {inzet.prioriteit for inzet in programma.inzet}
    if plan.prioriteiten and not any(prioriteit.id in bediend for prioriteit in plan.prioriteiten):
        melding = "geen van de acties hoort bij een prioriteit van het plan"
        licht = bool(inzet) or programma.soort == "begrotingsparagraaf"
        hint = "noem onder hoort_bij van een actie de id van de prioriteit waaraan zij werkt"
        yield Melding(melding, ("voert_uit",), hint, severity=INFO if licht else None)
        return
    for index, prioriteit in enumerate(plan.prioriteiten):
        if prioriteit.id not in bediend:
            licht = prioriteit.id in inzet or programma.soort == "begrotingsparagraaf"
            melding = f"prioriteit {quoted(prioriteit.titel)} heeft in dit programma geen actie"
            hint = f"noem {prioriteit.id} onder hoort_bij van een actie"
            plek = Plek(plan, ("prioriteiten", index), prioriteit)
            ernst = INFO if licht else None
            yield Melding(melding, ("voert_uit",), hint, (plek,), ernst, value=prioriteit.id)


@rule("IVP203", WAARSCHUWING)
def thema_zonder_aanleiding(programma: Programma) -> Iterator[Melding]:
    """Een programma voegt een thema toe zonder te zeggen waar het vandaan komt of waarom.

    Waarom: het college voegt iets toe aan wat de raad vaststelde. Herkomst en aanleiding maken duidelijk
        waarom. Is niet bekend welk plan het programma uitvoert, dan is het alleen een opmerking.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        themas:
          - id: zorg-en-veiligheid  # <--
            titel: Zorg en veiligheid
            herkomst: Nieuw in dit programma

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        themas:
          - id: zorg-en-veiligheid
            titel: Zorg en veiligheid
            herkomst: Nieuw in dit programma
            aanleiding: Het aantal meldingen groeit
    """
    licht = INFO if isinstance(programma.voert_uit, Onbekend) else None
    for index, thema in enumerate(programma.themas):
        weg = [veld for veld in ("herkomst", "aanleiding") if getattr(thema, veld) is None]
        if weg:
            melding = f"bij thema {quoted(thema.titel)} ontbreekt {' en '.join(weg)}"
            yield Melding(melding, ("themas", index), f"voeg {' en '.join(weg)} toe", severity=licht)


@rule("IVP204", WAARSCHUWING)
def programma_eerder_dan_plan(programma: Programma, dossier: Dossier) -> Iterator[Melding]:
    """Een programma is eerder vastgesteld dan het plan dat het uitvoert.

    Waarom: het college voert uit wat de raad heeft vastgesteld, in die volgorde. Een datum die maar ten
        dele bekend is (2025) telt alleen mee als zij het zeker eerder maakt.

    Fout:
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        status: vastgesteld
        doelen:
          - tekst: Minder inbraken
        besluiten:
          - orgaan: raad
            soort: vaststellen
            datum: 2025-04
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2025
        titel: Jaarprogramma 2025
        periode: 2025
        status: vastgesteld
        voert_uit: veiligheidsplan
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2025-02-11  # <--

    Goed:
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        status: vastgesteld
        doelen:
          - tekst: Minder inbraken
        besluiten:
          - orgaan: raad
            soort: vaststellen
            datum: 2025-04
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2025
        titel: Jaarprogramma 2025
        periode: 2025
        status: vastgesteld
        voert_uit: veiligheidsplan
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2025-05-13
    """
    plan = dossier.plan_van(programma)
    van_plan = plan and _vaststelling(plan, dossier)
    van_programma = _vaststelling(programma, dossier)
    if plan and van_plan and van_programma and van_programma[1].voor(van_plan[1]) is True:
        melding = f"het programma is vastgesteld op {van_programma[1]}, voor het plan: {van_plan[1]}"
        plek = Plek(plan, ("besluiten", van_plan[0], "datum"), plan)
        hint = "verbeter een van de twee datums, of noem onder voert_uit het plan dat toen gold"
        yield Melding(melding, ("besluiten", van_programma[0], "datum"), hint, (plek,))


@rule("IVP205", WAARSCHUWING)
def twee_programmas_voor_een_jaar(dossier: Dossier) -> Iterator[Melding]:
    """Twee programma's van dezelfde soort gelden voor hetzelfde jaar.

    Waarom: dan is niet duidelijk welk programma geldt. Is er één vervangen, geef het dan de status
        ingetrokken.

    Fout:
        # bestand: eerste.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        # bestand: tweede.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026-herzien
        titel: Jaarprogramma 2026, herzien
        periode: 2026  # <--

    Goed:
        # bestand: eerste.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        status: ingetrokken
        besluiten:
          - orgaan: college
            soort: intrekken
            datum: 2026-03-10
        # bestand: tweede.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026-herzien
        titel: Jaarprogramma 2026, herzien
        periode: 2026
    """
    geldend = [
        (programma, programma.periode)
        for programma in dossier.programmas
        if programma.status != "ingetrokken" and isinstance(programma.periode, Tijdvak)
    ]
    for (een, eerste), (twee, tweede) in combinations(geldend, 2):
        if een.soort == twee.soort and eerste.overlapt(tweede):
            melding = f"ook “{een.id}” is een {een.soort} voor (een deel van) {tweede}"
            plek = Plek(een, ("periode",), een)
            hint = "geef het programma dat niet meer geldt de status ingetrokken"
            yield Melding(melding, ("periode",), hint, (plek,), document=twee, value=een.id)


def _vaststelling(document: Plan | Programma, dossier: Dossier) -> tuple[int, Datum] | None:
    """The index and date of the adoption by the body that adopts such documents, where the date is known."""
    orgaan = dossier.instellingen.vaststeller(document.soort, dossier.map)
    for index, besluit in enumerate(document.besluiten):
        if besluit.orgaan == orgaan and besluit.soort == "vaststellen" and isinstance(besluit.datum, Datum):
            return index, besluit.datum
    return None
