"""Rules about the measurements of a figure: whether they can be compared, and how old they are."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from ivp_cli.checks.rules import WAARSCHUWING, Melding, rule
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.sentences import quoted

_SPRONG = 5
"""From this factor on a change between two measurements is more likely a change of what is counted."""

_MAAND = 30.44
"""Days in a month, on average."""

_OUD_NA = {"maand": 122, "kwartaal": 274, "halfjaar": 457, "jaar": 731, "twee jaar": 1461}
"""Days after the end of a measured period on which a newer figure should be there, by frequency."""


@rule("IVP405", WAARSCHUWING)
def sprong_zonder_reeksbreuk(indicator: Indicator) -> Iterator[Melding]:
    """Een cijfer springt met een factor vijf of meer, zonder reeksbreuk.

    Waarom: zo'n sprong komt vaker door een andere telling of eenheid (per 10.000 werd per 1.000) dan door
        het beleid. Is de sprong echt, dan zegt u dat in de toelichting; anders hoort er een reeksbreuk bij.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2024
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2024: 1200
              2025: 110  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2024
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2024: 1200
              2025: 110
            reeksbreuken:
              2025: Vanaf 2025 telt de politie alleen voltooide inbraken
    """
    gemeten = [(tijdvak, meting.waarde) for tijdvak, meting in indicator.reeks if meting.waarde]
    for (vorig, eerst), (tijdvak, dan) in pairwise(gemeten):
        factor = max(abs(eerst), abs(dan)) / min(abs(eerst), abs(dan))
        breuk = any(vorig.van < begin.van <= tijdvak.van for begin in indicator.reeksbreuken)
        if factor >= _SPRONG and _duur(vorig) == _duur(tijdvak) and not breuk:
            melding = f"van {eerst} ({vorig}) naar {dan} ({tijdvak}) is een factor {_rond(factor)}"
            hint = "noem onder reeksbreuken vanaf wanneer anders is geteld, of controleer het cijfer"
            yield Melding(melding, ("metingen", str(tijdvak)), hint)


@rule("IVP406", WAARSCHUWING)
def deel_van_jaar_vergeleken(indicator: Indicator) -> Iterator[Melding]:
    """In één reeks staan cijfers over verschillend lange periodes.

    Waarom: een halfjaarcijfer naast jaarcijfers lijkt een daling. Het cijfer over het hele jaar kan later
        worden ingevuld; tot dan hoort het deel niet in de reeks.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
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
              2026-H1: 60  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
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
    reeks = [tijdvak for tijdvak, meting in indicator.reeks if meting.waarde is not None]
    if not reeks:
        return
    gewoon = _duur(reeks[0])
    for tijdvak in reeks:
        breuk = any(begin.van <= tijdvak.van for begin in indicator.reeksbreuken)
        if _duur(tijdvak) != gewoon and not breuk:
            melding = f"{tijdvak} is een andere periode dan {reeks[0]}: de cijfers zijn niet te vergelijken"
            hint = "haal het uit de reeks, of zet er het cijfer over de hele periode neer"
            yield Melding(melding, ("metingen", str(tijdvak)), hint)


@rule("IVP407", WAARSCHUWING)
def geen_recente_meting(document: Plan | Programma, peildatum: date) -> Iterator[Melding]:
    """Een lopend plan of programma heeft een indicator zonder recente meting.

    Waarom: wie stuurt op een cijfer van jaren terug, stuurt niet. Een cijfer heet oud als er volgens de
        frequentie (of anders elk jaar) al twee nieuwere hadden kunnen zijn.

    Fout:
        # peildatum: 2026-07-01
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2022
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2022: 130
              2023: 120  # <--

    Goed:
        # peildatum: 2026-07-01
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Minder inbraken in woningen
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
    if isinstance(document.periode, Onbekend) or not document.periode.overlapt(Tijdvak.dag(peildatum)):
        return
    for index, indicator in enumerate(document.indicatoren):
        if indicator.laatste and indicator.laatste[0].tot_en_met < date.max:
            tijdvak = indicator.laatste[0]
            wachttijd = timedelta(days=_OUD_NA.get(str(indicator.frequentie), _OUD_NA["jaar"]))
            if tijdvak.tot_en_met + wachttijd < peildatum:
                melding = f"het laatste cijfer van {quoted(indicator.naam)} gaat over {tijdvak}"
                hint = "vul het nieuwste cijfer aan, of noem de frequentie waarmee er een komt"
                yield Melding(melding, ("indicatoren", index, "metingen", str(tijdvak)), hint)


def _duur(tijdvak: Tijdvak) -> int:
    """How long a period is in whole months; a school year and a calendar year are as long."""
    return round((tijdvak.tot_en_met - tijdvak.van).days / _MAAND)


def _rond(getal: Decimal) -> str:
    return f"{getal:.1f}".rstrip("0").rstrip(".").replace(".", ",")
