"""Rules about names: a plan names teams and organisations, and of people only who answers for the policy."""

import re
from collections.abc import Iterator

from ivp_cli.checks.rules import WAARSCHUWING, Melding, rule
from ivp_cli.model.gemeente import Partner, Team
from ivp_cli.sentences import quoted

_PERSOON = re.compile(
    r"(?:(?:de )?(?:heer|mevrouw)|dhr\.?|mevr\.?|mw\.?|drs\.?|mr\.?|ir\.?|ing\.?)\s+\S.*"
    r"|(?:[A-Z]\. ?){1,4}(?:(?:van|de|der|den|ten|ter|te|in|'t|el|al)\s+){0,3}"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?"
)


@rule("IVP809", WAARSCHUWING)
def persoon_als_team_of_partner(organisatie: Team | Partner) -> Iterator[Melding]:
    """Een team of partner heeft de naam van een persoon.

    Waarom: wie een actie trekt staat in elk overzicht dat naar buiten gaat, ook als die persoon allang ander
        werk doet. Een naam is een persoonsgegeven (Algemene verordening gegevensbescherming, artikel 4). Noem
        het team of de functie.

    Fout:
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        teams:
          - id: openbare-orde
            naam: J. de Vries  # <--

    Goed:
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        teams:
          - id: openbare-orde
            naam: Coördinator openbare orde
    """
    if _PERSOON.fullmatch(organisatie.naam):
        wat = "het team" if isinstance(organisatie, Team) else "de partner"
        melding = f"{quoted(organisatie.naam)} lijkt de naam van een persoon, niet van een organisatie"
        yield Melding(melding, ("naam",), f"noem {wat} of de functie")
