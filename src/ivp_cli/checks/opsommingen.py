"""Rules about lists within a text, which running text does not keep."""

import re
from collections.abc import Iterator

from ivp_cli.checks.rules import WAARSCHUWING, Melding, part_of, rule
from ivp_cli.checks.taal import heeft_spoor

_PUNTEN = ("-", "–", "*")
_SPOREN = ("•", "‣", "▪", "◦", "\uf0a7", "\uf0b7", "\t", *(f"\n\n{punt}" for punt in _PUNTEN))
"""What every list has in it, unless the text begins with one of its points; most texts have none of this."""

_BEGIN = re.compile(
    r"(?P<bolletjes>[•‣▪◦\uf0a7\uf0b7])"
    r"|(?P<tabs>\t)"
    r"|(?:\A|(?<=\n\n))(?:(?P<streepjes>[-–])|(?P<sterretjes>\*))(?= [^\n]* [-–*] )"
)
"""The first sign of a list. One dash is an aside, a paragraph that begins with one and has another is not."""


@rule("IVP811", WAARSCHUWING)
def opsomming_in_tekst(tekst: str) -> Iterator[Melding]:
    """In een tekst staat een opsomming, of staan tabs.

    Waarom: een tekst is lopend, en alleen een lege regel begint een alinea. Een lijst die uit Word is geplakt
        wordt daardoor één zin met bolletjes erin. Voor wat echt een lijst is, hebben plannen eigen velden,
        zoals doelen, speerpunten en acties.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        samenvatting: "Wij zorgen voor: • meer toezicht • minder inbraak"  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        samenvatting: Wij zorgen voor meer toezicht en minder inbraak.
    """
    verdacht = tekst.startswith(_PUNTEN) or heeft_spoor(tekst, _SPOREN)
    if verdacht and (gevonden := _BEGIN.search(tekst)):
        soort = gevonden.lastgroup
        wat = "staan tabs" if soort == "tabs" else f"staat een opsomming met {soort}"
        melding = f"in deze tekst {wat}; in een document komt alles achter elkaar te staan"
        hint = "maak er een zin van, of zet tussen de punten een lege regel en haal de tekens ervoor weg"
        yield Melding(melding, hint=hint, part=part_of(gevonden))
