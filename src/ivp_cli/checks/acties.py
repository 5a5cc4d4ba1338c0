"""Rules about one action within its programme."""

from collections.abc import Iterator
from datetime import date

from ivp_cli.checks.rules import FOUT, WAARSCHUWING, Melding, fill_in, milder, rule
from ivp_cli.findings import Route
from ivp_cli.model.actie import KLAAR, Actie
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Planning, Precisie
from ivp_cli.sentences import quoted

_VOOR_DE_AGENDA: tuple[Precisie, ...] = ("dag", "maand", "kwartaal")
"""How precisely a moment must be known before the clerk of the council can put it on the agenda."""


@rule("IVP301", WAARSCHUWING)
def lopende_actie_zonder_trekker(actie: Actie, peildatum: date) -> Iterator[Melding]:
    """Een actie loopt, maar niemand trekt haar.

    Waarom: zonder trekker is er niemand die de voortgang meldt of op een vraag uit de raad antwoordt. De
        trekker is een team of partner, nooit een persoon. Zegt de bron niets, schrijf dan `trekker:
        onbekend`.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag  # <--
            titel: Houd een veiligheidsdag
            planning: 2026-K4
            status: loopt

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            trekker: openbare-orde
            planning: 2026-K4
            status: loopt
    """
    trekker = actie.trekker
    if (trekker is None or isinstance(trekker, Onbekend)) and actie.status_op(peildatum) == "loopt":
        route = ("trekker",) if actie.trekker else ()
        melding = f"actie {quoted(actie.titel)} loopt, maar heeft geen trekker"
        hint = fill_in("trekker", trekker, "met de id van een team of partner uit gemeente.yaml")
        yield Melding(melding, route, hint, severity=milder(trekker))


@rule("IVP302", WAARSCHUWING)
def actie_zonder_planning(actie: Actie) -> Iterator[Melding]:
    """Een actie heeft geen planning.

    Waarom: zonder planning kan niemand zien of de actie op tijd is. Mag een jaar, kwartaal of maand zijn,
        of `doorlopend`; zegt de bron niets, schrijf dan `planning: onbekend`.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag  # <--
            titel: Houd een veiligheidsdag

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            planning: 2026-K4
    """
    if not isinstance(actie.planning, Planning):
        route = ("planning",) if actie.planning else ()
        hint = fill_in("planning", actie.planning, "zoals 2026-K4 of doorlopend")
        melding = f"actie {quoted(actie.titel)} heeft geen planning"
        yield Melding(melding, route, hint, severity=milder(actie.planning))


@rule("IVP303", WAARSCHUWING, vastgesteld=FOUT)
def actie_buiten_programmaperiode(programma: Programma) -> Iterator[Melding]:
    """Een actie is gepland buiten de periode van haar programma.

    Waarom: een programma zegt wat er in zijn periode gebeurt. Het kan kloppen, zoals bij een actie die is
        doorgeschoven of bij een uitvoeringsprogramma voor 2027 dat in 2026 wordt vastgesteld: dan is het
        nooit meer dan een waarschuwing. Plan dan liever het moment van vaststellen.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            planning: 2027-K1  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            planning: 2026-K4
    """
    if isinstance(programma.periode, Onbekend):
        return
    for index, actie in enumerate(programma.acties):
        tijdvak = actie.tijdvak
        if tijdvak and not tijdvak.overlapt(programma.periode):
            verklaard = actie.status == "doorgeschoven" or str(tijdvak.van.year) in actie.titel
            melding = f"de planning {tijdvak} valt buiten de periode van het programma: {programma.periode}"
            hint = "noem het moment binnen die periode, of schuif de actie door naar een volgend programma"
            ernst = WAARSCHUWING if verklaard else None
            yield Melding(melding, ("acties", index, "planning"), hint, severity=ernst)


@rule("IVP304", WAARSCHUWING)
def raadsactie_zonder_moment(actie: Actie, peildatum: date) -> Iterator[Melding]:
    """De raad moet over een actie besluiten, maar er is geen moment voor gepland.

    Waarom: de griffier zet het onderwerp op de termijnagenda, en heeft daarvoor ten minste een kwartaal
        nodig.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: apv
            titel: Pas de APV aan
            type: raad
            planning: 2026  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: apv
            titel: Pas de APV aan
            type: raad
            planning: 2026-K4
    """
    if actie.type != "raad" or actie.status_op(peildatum) in KLAAR:
        return
    if isinstance(actie.planning, Planning):
        tijdvak = actie.planning.tijdvak
        if tijdvak is None or tijdvak.precisie not in _VOOR_DE_AGENDA:
            hint = "plan een kwartaal, maand of dag"
            yield Melding(
                f"de raad besluit hierover, maar de planning is {actie.planning}", ("planning",), hint
            )


@rule("IVP305", WAARSCHUWING)
def afgeronde_actie_in_de_toekomst(actie: Actie, peildatum: date) -> Iterator[Melding]:
    """Een actie heet afgerond, maar is pas later gepland.

    Waarom: eerder klaar kan, maar vaker is de status te vroeg ingevuld of de planning niet bijgewerkt.

    Fout:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            planning: 2026-K4
            status: afgerond  # <--

    Goed:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            planning: 2026-K2
            status: afgerond
    """
    tijdvak = actie.tijdvak
    if tijdvak and tijdvak.van > peildatum and actie.status_op(peildatum) == "afgerond":
        hint = "verbeter de status, of noem als planning wanneer de actie is gedaan"
        yield Melding(
            f"de actie is afgerond, maar gepland in {tijdvak}", status_route(actie, peildatum), hint
        )


@rule("IVP306", WAARSCHUWING)
def afgeronde_actie_met_open_maatregel(actie: Actie, peildatum: date) -> Iterator[Melding]:
    """Een actie heet afgerond, maar een van haar maatregelen is nog niet gereed.

    Waarom: of er is nog werk, of de maatregel is niet bijgewerkt.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            planning: 2026-K1
            status: afgerond
            maatregelen:
              - tekst: Vraag instemming van het OM  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            planning: 2026-K1
            status: afgerond
            maatregelen:
              - tekst: Vraag instemming van het OM
                gereed: ja
    """
    if actie.maatregelen and actie.status_op(peildatum) == "afgerond":
        for index, maatregel in enumerate(actie.maatregelen):
            if not maatregel.gereed:
                melding = f"de actie is afgerond, maar {quoted(maatregel.tekst)} is niet gereed"
                yield Melding(
                    melding, ("maatregelen", index), "zet er gereed: ja bij, of zet de actie op loopt"
                )


@rule("IVP307", WAARSCHUWING)
def niet_gestart_na_planning(actie: Actie, peildatum: date) -> Iterator[Melding]:
    """De geplande periode van een actie is voorbij, maar zij is niet gestart.

    Waarom: de actie is te laat. Plan haar opnieuw, schuif haar door, of laat haar met een reden vervallen.

    Fout:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            planning: 2026-K1
            status: niet-gestart  # <--

    Goed:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            planning: 2026-K4
            status: niet-gestart
    """
    tijdvak = actie.tijdvak
    if tijdvak and tijdvak.tot_en_met < peildatum and actie.status_op(peildatum) == "niet-gestart":
        melding = f"de actie is niet gestart, maar was gepland in {actie.planning}"
        hint = "plan haar opnieuw, of geef haar de status doorgeschoven of vervallen"
        yield Melding(melding, status_route(actie, peildatum), hint)


def status_route(actie: Actie, peildatum: date) -> Route:
    """Where the status that holds on a date stands: at the action itself, or in its latest report."""
    stand = actie.stand(peildatum)
    if stand is None or actie.status == actie.status_op(peildatum):
        return ("status",)
    return ("voortgang", actie.voortgang.index(stand), "status")
