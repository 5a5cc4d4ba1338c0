"""Rules about what a figure must have to follow a plan by: where one came from and where one wants to be."""

from collections.abc import Iterator

from ivp_cli.checks.rules import FOUT, WAARSCHUWING, Melding, fill_in, milder, rule
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.meting import Streefwaarde
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.sentences import quoted

_TEGEN = {"lager": ("minstens", "meer dan"), "hoger": ("hoogstens", "minder dan")}


@rule("IVP401", WAARSCHUWING)
def indicator_zonder_nulmeting(indicator: Indicator) -> Iterator[Melding]:
    """Een indicator heeft geen nulmeting.

    Waarom: zonder beginpunt is van een later cijfer niet te zeggen of het beter is. Zegt de bron niets,
        schrijf dan `nulmeting: onbekend`.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: voorlichting
            titel: Geef voorlichting
            planning: 2026-K3
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken  # <--
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            streefwaarde: hoogstens 90 in 2026
            metingen:
              2025: 110

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: voorlichting
            titel: Geef voorlichting
            planning: 2026-K3
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2025
            streefwaarde: hoogstens 90 in 2026
            metingen:
              2025: 110
    """
    if not isinstance(indicator.nulmeting, Tijdvak):
        route = ("nulmeting",) if indicator.nulmeting else ()
        melding = f"indicator {quoted(indicator.naam)} heeft geen nulmeting"
        hint = fill_in("nulmeting", indicator.nulmeting, "met de periode van de meting waarmee u vergelijkt")
        yield Melding(melding, route, hint, severity=milder(indicator.nulmeting))


@rule("IVP402", WAARSCHUWING)
def indicator_zonder_streefwaarde(indicator: Indicator) -> Iterator[Melding]:
    """Een indicator heeft geen streefwaarde.

    Waarom: zonder streefwaarde kan de raad niet vaststellen of het doel is gehaald. Noemt de bron er geen,
        schrijf dan `streefwaarde: onbekend`.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: voorlichting
            titel: Geef voorlichting
            planning: 2026-K3
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken  # <--
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2025
            metingen:
              2025: 110

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: voorlichting
            titel: Geef voorlichting
            planning: 2026-K3
            indicatoren: [inbraken]
        indicatoren:
          - id: inbraken
            naam: Woninginbraken
            eenheid: registraties
            richting: lager
            nulmeting: 2025
            streefwaarde: hoogstens 90 in 2026
            metingen:
              2025: 110
    """
    if not isinstance(indicator.streefwaarde, Streefwaarde):
        route = ("streefwaarde",) if indicator.streefwaarde else ()
        melding = f"indicator {quoted(indicator.naam)} heeft geen streefwaarde"
        hint = fill_in("streefwaarde", indicator.streefwaarde, "zoals hoogstens 90 in 2026")
        yield Melding(melding, route, hint, severity=milder(indicator.streefwaarde))


@rule("IVP403", FOUT)
def streefwaarde_verkeerde_kant(indicator: Indicator) -> Iterator[Melding]:
    """De streefwaarde van een indicator wijst de verkeerde kant op.

    Waarom: wie minder wil, streeft niet naar “minstens”. De richting of de streefwaarde klopt niet.

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
            streefwaarde: minstens 90 in 2028  # <--
            metingen:
              2024: 120
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
            nulmeting: 2024
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2024: 120
              2025: 110
    """
    streef = indicator.streefwaarde
    if isinstance(streef, Streefwaarde) and streef.operator in _TEGEN.get(str(indicator.richting), ()):
        melding = f"{indicator.richting} is beter, maar de streefwaarde is {streef}"
        yield Melding(melding, ("streefwaarde",), "verbeter de richting of de streefwaarde")


@rule("IVP404", WAARSCHUWING)
def nulmeting_zonder_cijfer(indicator: Indicator) -> Iterator[Melding]:
    """Van de periode van de nulmeting staat er geen cijfer.

    Waarom: de nulmeting wijst een van de metingen aan; zonder cijfer valt er niets te vergelijken.

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
            nulmeting: 2023  # <--
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2024: 120
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
            nulmeting: 2024
            streefwaarde: hoogstens 90 in 2028
            metingen:
              2024: 120
              2025: 110
    """
    if isinstance(indicator.nulmeting, Tijdvak) and indicator.nulwaarde is None:
        hint = "voeg het cijfer toe onder metingen, of kies een periode waarvan het er is"
        yield Melding(f"er is geen meting over {indicator.nulmeting}", ("nulmeting",), hint)
