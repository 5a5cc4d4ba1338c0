"""Rules about actions that end without a result or go on in a next programme."""

from collections.abc import Iterator
from datetime import date

from ivp_cli.checks.acties import status_route
from ivp_cli.checks.rules import FOUT, WAARSCHUWING, Melding, rule
from ivp_cli.model.actie import Actie
from ivp_cli.model.dossier import Dossier, Plek
from ivp_cli.model.programma import Programma
from ivp_cli.sentences import quoted


@rule("IVP308", WAARSCHUWING, vastgesteld=FOUT)
def gestopt_zonder_reden(actie: Actie, peildatum: date) -> Iterator[Melding]:
    """Een actie is vervallen of doorgeschoven, en er staat niet bij waarom of waarheen.

    Waarom: de raad rekende op de actie. Bij vervallen hoort een reden; bij doorschuiven een reden of het
        programma waarin zij verdergaat.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            planning: 2026-K4
            status: vervallen  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            planning: 2026-K4
            status: vervallen
            reden: De regio houdt dit jaar één dag voor alle gemeenten
    """
    status = None if actie.reden else actie.status_op(peildatum)
    waarheen = actie.doorgeschoven_naar if status == "doorgeschoven" else None
    if status in ("vervallen", "doorgeschoven") and not waarheen:
        hint = "voeg reden toe"
        if status == "doorgeschoven":
            hint += ", of doorgeschoven_naar: de id van een programma"
        melding = f"de actie is {status}, maar er staat geen reden bij"
        yield Melding(melding, status_route(actie, peildatum), hint)


@rule("IVP309", WAARSCHUWING)
def actie_open_in_drie_programmas(dossier: Dossier, peildatum: date) -> Iterator[Melding]:
    """Een actie staat in drie programma's achter elkaar en is nog niet klaar.

    Waarom: een actie die twee keer is meegenomen, is te groot, heeft geen trekker of heeft geen voorrang.
        Dat vraagt een keuze. Acties met planning doorlopend tellen niet mee.

    Fout:
        # bestand: programma-2024.yaml
        soort: jaarprogramma
        id: jaarprogramma-2024
        titel: Jaarprogramma 2024
        periode: 2024
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            planning: 2024-K4
        # bestand: programma-2025.yaml
        soort: jaarprogramma
        id: jaarprogramma-2025
        titel: Jaarprogramma 2025
        periode: 2025
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            planning: 2025-K4
        # bestand: programma-2026.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras  # <--
            titel: Plaats camera's bij de busbrug
            planning: 2026-K4

    Goed:
        # bestand: programma-2025.yaml
        soort: jaarprogramma
        id: jaarprogramma-2025
        titel: Jaarprogramma 2025
        periode: 2025
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            planning: 2025-K4
        # bestand: programma-2026.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            planning: 2026-K4
    """
    keren: dict[str, list[Plek]] = {}
    for programma in dossier.programmas:
        open_hier = {}
        for index, actie in enumerate(programma.acties):
            if actie.status_op(peildatum) not in ("afgerond", "vervallen") and not actie.doorlopend:
                plek = Plek(programma, ("acties", index), actie)
                open_hier[actie.id] = [*keren.get(actie.id, ()), plek]
        yield from _al_te_lang(open_hier, programma)
        keren = open_hier


@rule("IVP310", FOUT)
def doorgeschoven_actie_verdwenen(actie: Actie, dossier: Dossier) -> Iterator[Melding]:
    """Een actie is doorgeschoven naar een programma waarin zij niet staat.

    Waarom: een actie houdt haar id als zij doorloopt. Staat zij niet in het volgende programma, dan is zij
        stil verdwenen of heeft zij daar een andere id gekregen.

    Fout:
        # bestand: programma-2025.yaml
        soort: jaarprogramma
        id: jaarprogramma-2025
        titel: Jaarprogramma 2025
        periode: 2025
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            planning: 2025-K4
            status: doorgeschoven
            doorgeschoven_naar: jaarprogramma-2026  # <--
        # bestand: programma-2026.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026

    Goed:
        # bestand: programma-2025.yaml
        soort: jaarprogramma
        id: jaarprogramma-2025
        titel: Jaarprogramma 2025
        periode: 2025
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            planning: 2025-K4
            status: doorgeschoven
            doorgeschoven_naar: jaarprogramma-2026
        # bestand: programma-2026.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            planning: 2026-K2
            doorgeschoven_van: jaarprogramma-2025
    """
    for veld in ("doorgeschoven_naar", "doorgeschoven_van"):
        naam = getattr(actie, veld)
        programma = naam and next((p for p in dossier.programmas if p.id == naam), None)
        if programma and all(ander.id != actie.id for ander in programma.acties):
            plek = Plek(programma, (), programma)
            melding = f"in “{programma.id}” staat geen actie “{actie.id}”"
            hint = "zet haar daar neer onder dezelfde id, of noem een ander programma"
            yield Melding(melding, (veld,), hint, (plek,))


def _al_te_lang(reeksen: dict[str, list[Plek]], programma: Programma) -> Iterator[Melding]:
    for reeks in reeksen.values():
        actie = reeks[-1].noun
        if len(reeks) >= 3 and isinstance(actie, Actie):
            melding = f"actie {quoted(actie.titel)} staat voor de {len(reeks)}e keer achter elkaar open"
            hint = "spreek af wanneer zij af moet zijn, splits haar, of laat haar met een reden vervallen"
            yield Melding(melding, reeks[-1].route, hint, tuple(reeks[:-1]), document=programma)
