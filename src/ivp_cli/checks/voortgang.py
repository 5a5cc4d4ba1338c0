"""Rules about reported progress."""

from collections.abc import Iterator
from datetime import date

from ivp_cli.checks.rules import WAARSCHUWING, Melding, rule
from ivp_cli.model.actie import KLAAR, Actie
from ivp_cli.model.programma import Programma
from ivp_cli.model.voortgang import Voortgang
from ivp_cli.sentences import quoted

_VERDER = {"niet-gestart": ("loopt", *KLAAR), "loopt": KLAAR}
"""The states that come after a state."""


@rule("IVP701", WAARSCHUWING)
def oranje_of_rood_zonder_uitleg(voortgang: Voortgang) -> Iterator[Melding]:
    """Een stoplicht staat op oranje of rood, zonder oorzaak, gevolg en bijsturing.

    Waarom: wie hoort dat het misgaat, wil weten waardoor, wat het betekent en wat eraan wordt gedaan.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2026-K4
            voortgang:
              - peildatum: 2026-06-30
                status: loopt
                tijd: oranje  # <--
                oorzaak: De levering is vertraagd

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2026-K4
            voortgang:
              - peildatum: 2026-06-30
                status: loopt
                tijd: oranje
                oorzaak: De levering is vertraagd
                gevolg: De camera's hangen er twee maanden later
                bijsturing: Tot die tijd is er extra toezicht
    """
    if voortgang.kleur not in ("oranje", "rood"):
        return
    weg = [veld for veld in ("oorzaak", "gevolg", "bijsturing") if getattr(voortgang, veld) is None]
    if weg:
        licht = next(
            veld for veld in ("tijd", "geld", "kwaliteit") if getattr(voortgang, veld) == voortgang.kleur
        )
        melding = f"{licht} is {voortgang.kleur}, maar er ontbreekt: {', '.join(weg)}"
        yield Melding(melding, (licht,), f"voeg {' en '.join(weg)} toe")


@rule("IVP702", WAARSCHUWING)
def groen_na_planning(actie: Actie, peildatum: date) -> Iterator[Melding]:
    """De tijd staat op groen, terwijl de geplande periode al voorbij was.

    Waarom: een actie die na haar geplande periode nog loopt, is te laat; groen stelt dan ten onrechte
        gerust.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2026-K1
            voortgang:
              - peildatum: 2026-06-30
                status: loopt
                tijd: groen  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2026-K3
            voortgang:
              - peildatum: 2026-06-30
                status: loopt
                tijd: groen
    """
    planning = actie.tijdvak
    if planning is None or not any(planning.tot_en_met < een.peildatum.van for een in actie.voortgang):
        return
    stand = actie.stand(peildatum)
    if stand is None or stand.tijd != "groen" or stand.status not in ("loopt", "niet-gestart"):
        return
    if planning.voor(stand.peildatum) is True:
        melding = f"de tijd is groen op {stand.peildatum}, maar de planning was {planning}"
        hint = "zet tijd op oranje of rood, of noem de nieuwe planning"
        yield Melding(melding, ("voortgang", actie.voortgang.index(stand), "tijd"), hint)


@rule("IVP703", WAARSCHUWING)
def lopende_actie_zonder_voortgang(programma: Programma, peildatum: date) -> Iterator[Melding]:
    """Over een lopende actie is niets gemeld, terwijl dat bij andere acties wel is gedaan.

    Waarom: in een voortgangsrapportage valt de actie dan weg, en niemand ziet dat.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2026-K4
            voortgang:
              - peildatum: 2026-06-30
                status: loopt
                tijd: groen
          - id: veiligheidsdag  # <--
            titel: Houd een veiligheidsdag
            trekker: openbare-orde
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
            voortgang:
              - peildatum: 2026-06-30
                status: loopt
                toelichting: De locatie is gehuurd
    """
    if any(actie.voortgang for actie in programma.acties):
        for index, actie in enumerate(programma.acties):
            if not actie.voortgang and actie.status_op(peildatum) == "loopt":
                melding = f"actie {quoted(actie.titel)} loopt, maar er is geen voortgang gemeld"
                hint = "voeg onder voortgang toe hoe zij ervoor staat, met de datum"
                yield Melding(melding, ("acties", index), hint)


@rule("IVP704", WAARSCHUWING)
def voortgang_in_de_toekomst(voortgang: Voortgang, peildatum: date) -> Iterator[Melding]:
    """Er is voortgang gemeld op een datum die nog moet komen.

    Waarom: hoe iets ervoor zal staan, kan niemand melden. Vaak klopt het jaar niet. Een datum die maar ten
        dele bekend is, telt alleen mee als zij zeker later is.

    Fout:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            planning: 2026-K4
            voortgang:
              - peildatum: 2026-09-30  # <--
                status: loopt

    Goed:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2026-K4
            voortgang:
              - peildatum: 2026-06-30
                status: loopt
    """
    if voortgang.peildatum.van > peildatum:
        melding = f"de stand is van {voortgang.peildatum}, na de peildatum {peildatum}"
        yield Melding(melding, ("peildatum",), "verbeter de datum van de stand")


@rule("IVP705", WAARSCHUWING)
def status_achter_op_voortgang(actie: Actie, peildatum: date) -> Iterator[Melding]:
    """De laatste stand van een actie is verder dan haar status.

    Waarom: de voortgang meldt dat de actie is begonnen of klaar is, maar in het programma staat zij nog zoals
        zij was. Wie alleen de status leest, hoort iets anders.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2026-K2
            status: loopt  # <--
            voortgang:
              - peildatum: 2026-06-30
                status: afgerond

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2026-K2
            status: afgerond
            voortgang:
              - peildatum: 2026-06-30
                status: afgerond
    """
    verder = _VERDER.get(str(actie.status), ())
    if not any(stand.status in verder for stand in actie.voortgang):
        return
    stand = actie.stand(peildatum)
    if stand and stand.status in verder and actie.status == actie.status_op(peildatum):
        melding = f"de status is {actie.status}, maar op {stand.peildatum} was de actie {stand.status}"
        yield Melding(melding, ("status",), f"maak er status: {stand.status} van")
