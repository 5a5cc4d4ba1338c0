"""Rules about actions that nobody looks after, or that are gone without a word."""

from collections.abc import Iterator
from datetime import date

from ivp_cli.checks.rules import INFO, WAARSCHUWING, Melding, rule
from ivp_cli.model.dossier import Dossier, Plek
from ivp_cli.model.plan import VASTGESTELD
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.sentences import quoted


@rule("IVP311", WAARSCHUWING)
def open_actie_verdwenen(programma: Programma, dossier: Dossier, peildatum: date) -> Iterator[Melding]:
    """Een actie was niet af toen haar programma afliep, en staat in geen later programma.

    Waarom: wie de programma's naast elkaar legt, ziet haar stil verdwijnen. Zij is afgerond, vervallen of
        doorgeschoven; een van de drie hoort er te staan. Zonder status wordt er niets gemeld.

    Fout:
        # peildatum: 2026-07-01
        # bestand: programma-2025.yaml
        soort: jaarprogramma
        id: jaarprogramma-2025
        titel: Jaarprogramma 2025
        periode: 2025
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2025-K4
            status: loopt  # <--
        # bestand: programma-2026.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026

    Goed:
        # peildatum: 2026-07-01
        # bestand: programma-2025.yaml
        soort: jaarprogramma
        id: jaarprogramma-2025
        titel: Jaarprogramma 2025
        periode: 2025
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2025-K4
            status: vervallen
            reden: Het OM stemde niet in
        # bestand: programma-2026.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
    """
    periode = programma.periode
    if not programma.acties or not isinstance(periode, Tijdvak) or periode.voor(peildatum) is not True:
        return
    later = [
        p for p in dossier.programmas if isinstance(p.periode, Tijdvak) and p.periode.na(periode) is True
    ]
    if dossier.onvolledig or not any(ander.soort == programma.soort for ander in later):
        return
    voortgezet = {actie.id for ander in later for actie in ander.acties}
    for index, actie in enumerate(programma.acties):
        open_gebleven = actie.status_op(peildatum) in ("niet-gestart", "loopt")
        if open_gebleven and not actie.doorlopend and actie.id not in voortgezet:
            melding = f"actie {quoted(actie.titel)} is niet af en staat in geen later programma"
            hint = "geef haar de status afgerond, of met een reden doorgeschoven of vervallen"
            route = ("status",) if actie.status else ()
            plek = Plek(later[0], (), later[0])
            yield Melding(melding, ("acties", index, *route), hint, (plek,))


@rule("IVP312", INFO)
def acties_zonder_trekker(programma: Programma, peildatum: date) -> Iterator[Melding]:
    """Bij acties van een vastgesteld programma staat niet wie ze trekt.

    Waarom: het college besloot dat het gebeurt; wie er met een vraag naar toe kan, staat er dan nog niet.
        Loopt de actie al, dan is er een eigen waarschuwing (IVP301). Zegt de bron niets, schrijf dan
        `trekker: onbekend`.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        status: vastgesteld
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2026-01-20
        acties:
          - id: veiligheidsdag  # <--
            titel: Houd een veiligheidsdag
            planning: 2026-K4

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        status: vastgesteld
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2026-01-20
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            trekker: openbare-orde
            planning: 2026-K4
    """
    if programma.status not in VASTGESTELD:
        return
    zonder = [
        actie
        for actie in programma.acties
        if actie.trekker is None and actie.status_op(peildatum) in (None, "niet-gestart")
    ]
    if zonder:
        aantal, alle = len(zonder), len(programma.acties)
        eerste = quoted(zonder[0].titel)
        wat = f"{aantal} van de {alle} acties hebben" if aantal > 1 else f"actie {eerste} heeft"
        hint = "voeg trekker toe, met de id van een team of partner; zwijgt de bron, schrijf dan onbekend"
        route = ("acties",) if aantal > 1 else ("acties", programma.acties.index(zonder[0]))
        yield Melding(f"{wat} geen trekker", route, hint)
