"""Rules about switching rules off: in a plan, beside the thing, or in `ivp.yaml`."""

import re
from collections.abc import Iterator
from datetime import date

from ivp_cli.checks.rules import FOUT, WAARSCHUWING, Melding, Rule, named, rule
from ivp_cli.model.instellingen import Ernst
from ivp_cli.model.uitzondering import Uitzondering
from ivp_cli.nearest import meant

_NUMBER = re.compile("IVP([0-9]{0,3})", re.IGNORECASE)
"""What looks like the number of a rule, or like that of a whole group; another number is another rule."""
_DIGITS = 3


@rule("IVP030", WAARSCHUWING)
def uitzondering_zonder_bevinding() -> None:
    """Een uitzondering zet een regel uit die daar niets vindt.

    Waarom: het probleem is opgelost, of het staat ergens anders. Een uitzondering die blijft staan, verbergt
        later een nieuwe bevinding. Is een ander bestand van de gemeente niet te lezen, dan zegt deze regel
        niets.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            uitzonderingen:
              - regel: actie_zonder_planning  # <--
                reden: Het team kiest de maand in het najaar.

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            uitzonderingen:
              - regel: actie_zonder_planning
                reden: Het team kiest de maand in het najaar.
    """


@rule("IVP031", WAARSCHUWING)
def uitzondering_verlopen(uitzondering: Uitzondering, peildatum: date) -> Iterator[Melding]:
    """Een uitzondering is verlopen.

    Waarom: tot die dag was er een reden om de regel uit te zetten. Daarna geldt de regel weer: los de
        bevinding op, of spreek een nieuwe datum af.

    Fout:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            uitzonderingen:
              - regel: actie_zonder_planning
                reden: De planning volgt na het overleg met de politie.
                tot: 2026-05  # <--

    Goed:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            uitzonderingen:
              - regel: actie_zonder_planning
                reden: De planning volgt na het overleg met de politie.
                tot: 2026-09-30
    """
    if uitzondering.verlopen(peildatum):
        melding = f"de uitzondering gold tot en met {uitzondering.tot}; de regel geldt hier weer"
        yield Melding(melding, ("tot",), "haal de uitzondering weg, of geef haar een nieuwe datum")


@rule("IVP032", FOUT)
def onbekende_regel(genoemd: Uitzondering | Ernst, regels: tuple[Rule, ...]) -> Iterator[Melding]:
    """Een uitzondering, of een regel in ivp.yaml, noemt een regel die niet bestaat.

    Waarom: een tikfout in het nummer zou betekenen dat er niets wordt uitgezet, of het verkeerde.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            uitzonderingen:
              - regel: actie_zonder_panning  # <--
                reden: De planning volgt na het overleg met de politie.

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            uitzonderingen:
              - regel: actie_zonder_planning
                reden: De planning volgt na het overleg met de politie.
    """
    if named(regels, genoemd.regel) is None:
        number = _NUMBER.fullmatch(genoemd.regel)
        words = [word for one in regels for word in (one.id, one.name)]
        hint = "" if number else meant(genoemd.regel, words)
        if number and len(number[1]) < _DIGITS:
            hint = "noem precies één regel, met haar hele nummer of naam; alle regels staan in docs/regels.md"
        hint = hint or "alle regels staan in docs/regels.md"
        yield Melding(f"de regel “{genoemd.regel}” bestaat niet", ("regel",), hint)


@rule("IVP033", FOUT)
def regel_niet_uit_te_zetten(genoemd: Uitzondering | Ernst, regels: tuple[Rule, ...]) -> Iterator[Melding]:
    """Een uitzondering noemt een regel die niet uit kan.

    Waarom: een bestand dat niet goed te lezen is, is niet te beoordelen; geen reden maakt dat anders.
        Ook in ivp.yaml kan zo'n bestand niet lichter wegen dan een fout.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        uitzonderingen:
          - regel: IVP012  # <--
            reden: De datums volgen nog.

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
    """
    found = named(regels, genoemd.regel)
    if found is None or found.subject:
        return
    if isinstance(genoemd, Uitzondering):
        yield Melding(f"regel {found.id} kan niet worden uitgezet", ("regel",), "verbeter het bestand zelf")
    elif found.severity == FOUT != genoemd.ernst:
        hint = "haal de regel hier weg, en verbeter de bestanden zelf"
        yield Melding(f"een bevinding van regel {found.id} blijft een fout", ("regel",), hint)
