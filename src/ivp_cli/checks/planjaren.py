"""Rules about the years of a plan and the programmes that carry it out."""

from collections.abc import Iterator
from datetime import date

from ivp_cli.checks.rules import INFO, WAARSCHUWING, Melding, rule
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.dossier import Dossier, Plek
from ivp_cli.model.plan import VASTGESTELD
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.sentences import enumeration


@rule("IVP206", WAARSCHUWING)
def planjaar_zonder_programma(dossier: Dossier, peildatum: date) -> Iterator[Melding]:
    """Voor een voorbij jaar van een vastgesteld plan is er geen programma.

    Waarom: de raad stelde doelen vast; zonder programma is niet na te gaan wat er in dat jaar voor is gedaan.
        Is van een programma de periode niet bekend, dan wordt er niets gemeld; ook niet over een plan dat
        voorbij is en waarvan geen enkel programma is bewaard.

    Fout:
        # peildatum: 2026-07-01
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2024-2027  # <--
        status: vastgesteld
        doelen:
          - tekst: Minder inbraken
        besluiten:
          - orgaan: raad
            soort: vaststellen
            datum: 2023-12-14
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2024
        titel: Jaarprogramma 2024
        periode: 2024
        voert_uit: veiligheidsplan

    Goed:
        # peildatum: 2026-07-01
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2024-2027
        status: vastgesteld
        doelen:
          - tekst: Minder inbraken
        besluiten:
          - orgaan: raad
            soort: vaststellen
            datum: 2023-12-14
        # bestand: programma.yaml
        soort: uitvoeringsprogramma
        id: uitvoeringsprogramma-2024-2025
        titel: Uitvoeringsprogramma 2024-2025
        periode: 2024-2025
        voert_uit: veiligheidsplan
    """
    programmas = dossier.programmas
    if dossier.onvolledig or any(isinstance(programma.periode, Onbekend) for programma in programmas):
        return
    for plan in dossier.plannen:
        if plan.status in VASTGESTELD:
            voorbij = [jaar for jaar in plan.jaren if jaar < peildatum.year]
            leeg = [str(jaar) for jaar in voorbij if not any(one.omvat(jaar) for one in programmas)]
            if leeg and len(leeg) < len(plan.jaren):
                jaren = enumeration(leeg)
                hint = "voeg het programma van dat jaar toe; was er geen, zeg dat dan met een uitzondering"
                yield Melding(
                    f"er is geen programma voor {jaren}", ("periode",), hint, document=plan, value=jaren
                )


@rule("IVP207", INFO)
def programma_zonder_plan(programma: Programma, dossier: Dossier) -> Iterator[Melding]:
    """Een programma zegt niet welk meerjarenplan het uitvoert, terwijl er een is voor die jaren.

    Waarom: pas met `voert_uit` is te zien welke prioriteiten van de raad dit jaar aan de beurt komen. Noemt
        de bron geen plan, schrijf dan `voert_uit: onbekend`.

    Fout:
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        # bestand: programma.yaml
        soort: jaarprogramma  # <--
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026

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
    if programma.voert_uit is not None or not isinstance(programma.periode, Tijdvak):
        return
    for plan in dossier.plannen:
        if isinstance(plan.periode, Tijdvak) and plan.periode.overlapt(programma.periode):
            melding = "het programma zegt niet welk plan het uitvoert"
            yield Melding(melding, (), f"voeg toe: voert_uit: {plan.id}", (Plek(plan, (), plan),))
            return
