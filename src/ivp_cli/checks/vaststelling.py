"""Rules about the adoption of a plan or programme, and how long it holds."""

from collections.abc import Iterator
from datetime import date

from ivp_cli.checks.rules import WAARSCHUWING, Melding, rule
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Datum, Tijdvak

_EIGEN_BESLUIT = {"verlengd": "verlengen", "ingetrokken": "intrekken"}


@rule("IVP109", WAARSCHUWING)
def vastgesteld_na_afloop(document: Plan | Programma) -> Iterator[Melding]:
    """Een plan of programma is vastgesteld toen zijn periode al voorbij was.

    Waarom: wat achteraf wordt vastgesteld, heeft niets gestuurd. Vaak klopt het jaar van het besluit of van
        de periode niet. Een datum die maar ten dele bekend is, telt alleen mee als zij zeker later is.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2024
        titel: Jaarprogramma 2024
        periode: 2024
        status: vastgesteld
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2025-02-11  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2024
        titel: Jaarprogramma 2024
        periode: 2024
        status: vastgesteld
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2024-02-11
    """
    if not isinstance(document.periode, Tijdvak):
        return
    for index, besluit in enumerate(document.besluiten):
        vastgesteld = besluit.datum if besluit.soort == "vaststellen" else None
        if isinstance(vastgesteld, Datum) and vastgesteld.na(document.periode) is True:
            melding = f"vastgesteld op {vastgesteld}, na afloop van de periode {document.periode}"
            hint = "verbeter de datum of de periode; klopt het, leg het dan uit bij het besluit"
            yield Melding(melding, ("besluiten", index, "datum"), hint)


@rule("IVP110", WAARSCHUWING)
def vaststelling_langer_dan_vier_jaar_geleden(dossier: Dossier, peildatum: date) -> Iterator[Melding]:
    """De raad stelde langer dan vier jaar geleden voor het laatst een plan vast dat nog loopt.

    Waarom: volgens artikel 38b van de Politiewet 2012 stelt de gemeenteraad ten minste eenmaal in de vier
        jaar de doelen vast die de gemeente op het terrein van de veiligheid nastreeft. Geteld wordt vanaf het
        begin van de periode als het besluit daarvoor viel. Is van een plan niet bekend wanneer het is
        vastgesteld, dan wordt er niets gemeld.

    Fout:
        # peildatum: 2026-07-01
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: vanaf 2021
        status: vastgesteld
        doelen:
          - tekst: Minder inbraken
        besluiten:
          - orgaan: raad
            soort: vaststellen
            datum: 2021-03-11  # <--

    Goed:
        # peildatum: 2026-07-01
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: vanaf 2021
        status: verlengd
        doelen:
          - tekst: Minder inbraken
        besluiten:
          - orgaan: raad
            soort: vaststellen
            datum: 2021-03-11
          - orgaan: raad
            soort: verlengen
            datum: 2024-12-12
    """
    laatste: tuple[date, Plan, int] | None = None
    for plan in dossier.plannen:
        for index, besluit in enumerate(plan.besluiten):
            if besluit.soort not in ("vaststellen", "verlengen") or besluit.stand != "genomen":
                continue
            if not isinstance(besluit.datum, Datum) or not isinstance(plan.periode, Tijdvak):
                return
            vanaf = max(besluit.datum.tot_en_met, plan.periode.van)
            if laatste is None or vanaf >= laatste[0]:
                laatste = (vanaf, plan, index)
    if laatste is None or dossier.onvolledig or _jaren_later(laatste[0], 4) >= peildatum:
        return
    _, plan, index = laatste
    if isinstance(plan.periode, Tijdvak) and plan.periode.tot_en_met >= peildatum:
        melding = f"de laatste vaststelling was {plan.besluiten[index].datum}: langer dan vier jaar geleden"
        hint = "leg de raad een nieuw plan voor, of een besluit om dit plan te verlengen"
        yield Melding(melding, ("besluiten", index, "datum"), hint, document=plan)


@rule("IVP111", WAARSCHUWING)
def verlengd_of_ingetrokken_zonder_besluit(document: Plan | Programma) -> Iterator[Melding]:
    """Een plan of programma heet verlengd of ingetrokken, maar er staat geen besluit bij.

    Waarom: wie een plan vaststelt, beslist ook over verlengen en intrekken. Zonder besluit geldt het plan nog
        zoals het was. Is de datum niet bekend, schrijf dan `datum: onbekend`.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        status: ingetrokken  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        status: ingetrokken
        besluiten:
          - orgaan: college
            soort: intrekken
            datum: 2026-03-10
    """
    nodig = _EIGEN_BESLUIT.get(str(document.status))
    if nodig and not any(b.soort == nodig and b.stand == "genomen" for b in document.besluiten):
        hint = f"voeg onder besluiten toe wie het {document.status} heeft, met soort: {nodig}"
        yield Melding(
            f"de status is {document.status}, maar er is geen besluit dat dit zegt", ("status",), hint
        )


@rule("IVP112", WAARSCHUWING)
def concept_na_afloop(document: Plan | Programma, peildatum: date) -> Iterator[Melding]:
    """Een plan of programma heet concept, terwijl zijn periode voorbij is.

    Waarom: het is intussen vastgesteld, of het is er nooit van gekomen. Als concept verdwijnt het uit
        overzichten van wat geldt.

    Fout:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2025
        titel: Jaarprogramma 2025
        periode: 2025
        status: concept  # <--

    Goed:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2025
        titel: Jaarprogramma 2025
        periode: 2025
        status: vastgesteld
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2025-01
    """
    gezegd = document.status == "concept" and "status" in document.model_fields_set
    if gezegd and isinstance(document.periode, Tijdvak) and document.periode.voor(peildatum) is True:
        melding = f"het heet nog concept, maar de periode {document.periode} is voorbij"
        yield Melding(melding, ("status",), "verbeter de status en noem het besluit, of haal het bestand weg")


def _jaren_later(dag: date, jaren: int) -> date:
    """The same day some years later; 29 February becomes 28 February."""
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return dag.replace(year=dag.year + jaren, day=28)
