"""Rules about what was left behind in a text while it was being written."""

import re
from collections.abc import Iterator

from ivp_cli.checks.rules import FOUT, WAARSCHUWING, Melding, part_of, rule
from ivp_cli.checks.taal import heeft_spoor

_SPOREN = ("XX", "TODO", "[")
"""What every one of them has in it; most texts have none of this."""

_REST = re.compile(
    r"(?<!\w)X{2,}(?!\w)|\bTODO\b"
    r"|\[(?:invul\w*|vul|naam|datum|bedrag|jaar|aantal|PM|pm)\b[^\]\n]{0,40}\]"
)


@rule("IVP810", WAARSCHUWING, vastgesteld=FOUT)
def invultekst_blijven_staan(tekst: str) -> Iterator[Melding]:
    """In een tekst staat nog een plek om in te vullen.

    Waarom: “€ XX” of “[datum]” in een vastgesteld stuk betekent dat de raad of het college iets anders heeft
        gezien dan er staat, of dat niemand het heeft gezien.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        samenvatting: Het college trekt hier € XX voor uit.  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        samenvatting: Het college trekt hier € 40.000 voor uit.
    """
    if heeft_spoor(tekst, _SPOREN):
        for gevonden in _REST.finditer(tekst):
            hint = "vul in wat er hoort te staan, of haal de zin weg"
            melding = f"hier staat nog “{gevonden[0]}”"
            yield Melding(melding, hint=hint, value=gevonden[0], part=part_of(gevonden))
