"""Rules about single figures: whether they can be what they say they are."""

import re
from collections.abc import Iterator
from datetime import date

from ivp_cli.checks.rules import WAARSCHUWING, Melding, rule
from ivp_cli.model.indicator import Indicator
from ivp_cli.sentences import quoted

_GEWOON = 10
"""Between figures from here on a lonely zero is more likely a figure that was not there."""

_GEHEIM_ONDER = 5

_GEEN_TELLING = re.compile(r"procent|%|cijfer|score|index|uur|minu|dagen|euro|€|per ", re.IGNORECASE)
"""Units that do not count people or events."""


@rule("IVP408", WAARSCHUWING)
def nul_voor_ontbrekend_cijfer(indicator: Indicator) -> Iterator[Melding]:
    """Tussen gewone cijfers staat een nul, die ook “niet bekend” kan betekenen.

    Waarom: een cijfer dat ontbreekt is geen nul; wie het optelt of tekent, ziet een daling die er niet was.
        Er zijn tekens voor, ontleend aan het CBS: een punt voor een cijfer dat ontbreekt, een x voor een
        geheim cijfer en een streepje voor nihil.

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
            nulmeting: 2023
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2023: 120
              2024: 0  # <--
              2025: 110

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
            nulmeting: 2023
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2023: 120
              2024: .
              2025: 110
    """
    reeks = [(periode, meting) for periode, meting in indicator.reeks if meting.waarde is not None]
    for nummer, (periode, meting) in enumerate(reeks):
        buren = [
            buur.waarde for _, buur in (*reeks[max(nummer - 1, 0) : nummer], *reeks[nummer + 1 : nummer + 2])
        ]
        if meting.waarde == 0 and not meting.teken and buren and all(b and b >= _GEWOON for b in buren):
            melding = f"een nul in {periode} past niet bij de cijfers ernaast"
            hint = 'schrijf een punt als het cijfer ontbreekt, of "-" als het echt nul is'
            yield Melding(melding, ("metingen", str(periode)), hint)


@rule("IVP409", WAARSCHUWING)
def lopende_periode_zonder_voorlopig(indicator: Indicator, peildatum: date) -> Iterator[Melding]:
    """Over een periode die nog loopt staat een cijfer zonder dat het voorlopig heet.

    Waarom: wat nog niet voorbij is, is niet af te tellen. Zonder voorbehoud lijkt het cijfer naast hele jaren
        een daling.

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
            nulmeting: 2025
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2025: 110
              2026: 61  # <--

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
            nulmeting: 2025
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2025: 110
              2026: 61 voorlopig
    """
    for periode, meting in indicator.metingen.items():
        loopt = periode.van <= peildatum <= periode.tot_en_met and periode.precisie != "open"
        if loopt and meting.waarde is not None and not meting.voorlopig:
            melding = f"{periode} is nog niet voorbij, maar {meting} staat er als een gewoon cijfer"
            hint = f"schrijf {meting} voorlopig, of wacht met het cijfer tot de periode voorbij is"
            yield Melding(melding, ("metingen", str(periode)), hint)


@rule("IVP410", WAARSCHUWING)
def meting_in_de_toekomst(indicator: Indicator, peildatum: date) -> Iterator[Melding]:
    """Over een periode die nog moet beginnen staat al een cijfer.

    Waarom: dat kan geen meting zijn. Is het wat de gemeente wil bereiken, dan hoort het bij de streefwaarde;
        anders klopt de periode niet.

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
            nulmeting: 2025
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2025: 110
              2028: 90  # <--

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
            nulmeting: 2025
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2025: 110
    """
    for periode, meting in indicator.metingen.items():
        if meting.waarde is not None and periode.van > peildatum:
            melding = f"{periode} moet nog beginnen, maar er staat al een cijfer: {meting}"
            hint = "verbeter de periode; is dit wat u wilt bereiken, noem het dan onder streefwaarde"
            yield Melding(melding, ("metingen", str(periode)), hint)


@rule("IVP411", WAARSCHUWING)
def klein_aantal_in_klein_gebied(indicator: Indicator) -> Iterator[Melding]:
    """Over een deel van de gemeente staat een aantal onder de vijf.

    Waarom: in een buurt weten mensen bij zo weinig gevallen om wie het gaat. Een cijfer dat tot een persoon
        is te herleiden, is een persoonsgegeven (Algemene verordening gegevensbescherming, artikel 4). Voor
        een geheim cijfer is er het teken x.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: huiselijk-geweld
            titel: Veilig thuis
            doelen:
              - tekst: Meer meldingen, en eerder
            indicatoren: [meldingen]
        indicatoren:
          - id: meldingen
            naam: Meldingen van huiselijk geweld
            eenheid: meldingen
            gebied: Buurt De Kade
            richting: hoger
            nulmeting: 2024
            streefwaarde: minstens 10 in 2028
            metingen:
              2024: 7
              2025: 3  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        prioriteiten:
          - id: huiselijk-geweld
            titel: Veilig thuis
            doelen:
              - tekst: Meer meldingen, en eerder
            indicatoren: [meldingen]
        indicatoren:
          - id: meldingen
            naam: Meldingen van huiselijk geweld
            eenheid: meldingen
            gebied: Buurt De Kade
            richting: hoger
            nulmeting: 2024
            streefwaarde: minstens 10 in 2028
            metingen:
              2024: 7
              2025: x
    """
    if indicator.gebied is None or indicator.noemer or _GEEN_TELLING.search(indicator.eenheid):
        return
    for periode, meting in indicator.metingen.items():
        if meting.waarde is not None and 0 < meting.waarde < _GEHEIM_ONDER:
            gebied = quoted(indicator.gebied)
            melding = f"{meting} in {periode} is zo weinig dat in {gebied} te raden is om wie het gaat"
            yield Melding(melding, ("metingen", str(periode)), "schrijf x (geheim) in plaats van het cijfer")
