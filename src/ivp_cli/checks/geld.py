"""Rules about the budget of a programme."""

from collections.abc import Iterator

from ivp_cli.checks.rules import FOUT, INFO, WAARSCHUWING, Melding, rule
from ivp_cli.checks.taakvelden import TAAKVELDEN
from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.begroting import Begroting, Begrotingsregel
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.programma import Programma
from ivp_cli.nearest import meant
from ivp_cli.sentences import quoted


@rule("IVP501", FOUT)
def begroting_telt_niet_op(begroting: Begroting) -> Iterator[Melding]:
    """De lasten van een begroting tellen niet op tot het genoemde totaal.

    Waarom: de raad stelt het totaal vast. Bij een bandbreedte, pm of onbekend bedrag is de som ook een
        bandbreedte; er is pas een fout als het totaal daar zeker buiten ligt.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht
              jaar: 2026
              bedrag: 40000
            - omschrijving: Voorlichting
              jaar: 2026
              bedrag: 12500
          totaal: 50000  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht
              jaar: 2026
              bedrag: 40000
            - omschrijving: Voorlichting
              jaar: 2026
              bedrag: 12500
          totaal: 52500
    """
    som, totaal = begroting.som("lasten"), begroting.totaal
    if begroting.posten("lasten") and isinstance(totaal, Bedrag) and not totaal.kan_gelijk_zijn(som):
        melding = f"het totaal is {totaal}, maar de regels tellen op tot {som}"
        hint = "verbeter het totaal, of de regel die niet klopt of ontbreekt"
        yield Melding(melding, ("totaal",), hint)


@rule("IVP502", WAARSCHUWING)
def begrotingsjaar_buiten_periode(programma: Programma) -> Iterator[Melding]:
    """Een begrotingsregel gaat over een jaar waarin het programma niet loopt.

    Waarom: het geld hoort dan bij een ander programma, of het jaar klopt niet.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht
              jaar: 2025  # <--
              bedrag: 40000

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht
              jaar: 2026
              bedrag: 40000
    """
    if isinstance(programma.periode, Onbekend) or programma.begroting is None:
        return
    for index, regel in enumerate(programma.begroting.regels):
        if not programma.periode.omvat(regel.jaar):
            melding = f"{regel.jaar} valt buiten de periode van het programma: {programma.periode}"
            hint = "verbeter het jaar, of zet de regel bij het programma van dat jaar"
            yield Melding(melding, ("begroting", "regels", index, "jaar"), hint)


@rule("IVP503", FOUT)
def saldo_klopt_niet(begroting: Begroting) -> Iterator[Melding]:
    """Het genoemde saldo is niet de baten min de lasten.

    Waarom: het saldo is wat het programma de gemeente kost. Een nadelig saldo is negatief.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht
              jaar: 2026
              bedrag: 40000
            - omschrijving: Bijdrage van de provincie
              jaar: 2026
              bedrag: 10000
              soort: baten
          saldo: 30000  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht
              jaar: 2026
              bedrag: 40000
            - omschrijving: Bijdrage van de provincie
              jaar: 2026
              bedrag: 10000
              soort: baten
          saldo: -30000
    """
    if begroting.regels and isinstance(begroting.saldo, Bedrag):
        saldo = begroting.verschil()
        if not begroting.saldo.kan_gelijk_zijn(saldo):
            melding = f"het saldo is {begroting.saldo}, maar baten min lasten is {saldo}"
            hint = "verbeter het saldo of een van de regels; wat meer kost dan het oplevert is negatief"
            yield Melding(melding, ("saldo",), hint)


@rule("IVP504", WAARSCHUWING)
def structurele_last_incidenteel_gedekt(regel: Begrotingsregel) -> Iterator[Melding]:
    """Een last die elk jaar terugkomt, wordt betaald uit geld dat er één keer is.

    Waarom: de raad ziet erop toe dat de begroting structureel en reëel in evenwicht is (Gemeentewet,
        artikel 189).

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Twee extra wijkboa's
              jaar: 2026
              bedrag: 150000
              duur: structureel
              dekking: Algemene reserve
              dekkingsduur: incidenteel  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Twee extra wijkboa's
              jaar: 2026
              bedrag: 150000
              duur: structureel
              dekking: Begroting handhaving
              dekkingsduur: structureel
    """
    if regel.soort == "lasten" and regel.duur == "structureel" and regel.dekkingsduur == "incidenteel":
        melding = f"{quoted(regel.omschrijving)} komt elk jaar terug, maar de dekking is incidenteel"
        hint = "zoek dekking die elk jaar terugkomt, of maak de last eenmalig"
        yield Melding(melding, ("dekkingsduur",), hint)


@rule("IVP505", WAARSCHUWING)
def onbekend_taakveld(regel: Begrotingsregel) -> Iterator[Melding]:
    """Een taakveld staat niet in de lijst van het BBV.

    Waarom: het Besluit begroting en verantwoording (BBV) laat gemeenten hun lasten en baten verdelen over
        een vaste lijst van taakvelden. Veiligheid staat meestal op 1.1 (crisisbeheersing en brandweer) of
        1.2 (openbare orde en veiligheid).

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht
              jaar: 2026
              bedrag: 40000
              taakveld: 1.3  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht
              jaar: 2026
              bedrag: 40000
              taakveld: 1.2
    """
    if regel.taakveld is not None and regel.taakveld not in TAAKVELDEN:
        melding = f"taakveld {regel.taakveld} staat niet in de lijst van het BBV"
        naaste = meant(regel.taakveld, sorted(TAAKVELDEN))
        yield Melding(melding, ("taakveld",), naaste or "kies een taakveld uit die lijst, zoals 1.2")


@rule("IVP506", INFO, vastgesteld=WAARSCHUWING)
def bedrag_nog_te_bepalen(document: Programma) -> Iterator[Melding]:
    """Een bedrag in de begroting staat nog op pm.

    Waarom: wie een programma vaststelt, wil weten wat het kost. In een concept mag een bedrag nog open staan;
        na de vaststelling hoort het te zijn ingevuld, of staat er achter pm tussen haakjes waar het op wacht.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht
              jaar: 2026
              bedrag: pm  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht
              jaar: 2026
              bedrag: 40000
    """
    if document.begroting is not None:
        for index, regel in enumerate(document.begroting.regels):
            if isinstance(regel.bedrag, Pm):
                melding = f"het bedrag voor {quoted(regel.omschrijving)} is nog niet bepaald"
                hint = "vervang pm zodra het bedrag bekend is; een bandbreedte mag, zoals 40000 t/m 60000"
                ernst = INFO if regel.bedrag.reden else None
                yield Melding(melding, ("begroting", "regels", index, "bedrag"), hint, severity=ernst)


@rule("IVP507", WAARSCHUWING)
def negatief_bedrag(regel: Begrotingsregel) -> Iterator[Melding]:
    """Een begrotingsregel heeft een bedrag onder nul.

    Waarom: lasten en baten zijn allebei positief; `soort` zegt welke het is. Een last onder nul maakt het
        totaal lager zonder dat een lezer ziet waardoor.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Bijdrage van de provincie
              jaar: 2026
              bedrag: -10000  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Bijdrage van de provincie
              jaar: 2026
              bedrag: 10000
              soort: baten
    """
    grens = regel.bedrag.minimum if isinstance(regel.bedrag, Bedrag) else None
    if grens is not None and grens < 0:
        ander = "baten" if regel.soort == "lasten" else "lasten"
        hint = f"haal de min weg als dit {regel.soort} zijn; zijn het {ander}, schrijf dan ook soort: {ander}"
        yield Melding(f"het bedrag is {regel.bedrag}, als {regel.soort}", ("bedrag",), hint)
