"""Rules about the characters of every text in a plan."""

import re
from collections.abc import Iterator

from ivp_cli.checks.rules import WAARSCHUWING, Melding, part_of, rule
from ivp_cli.findings import Fix, Part

_LIGATUREN = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_TEKENS = {
    "\u0132": ("de Ĳ als één teken", "typ de I en de J als twee letters", Fix("IJ", "\u0132")),
    "\u0133": ("de ĳ als één teken", "typ de i en de j als twee letters", Fix("ij", "\u0133")),
    **{
        teken: (f"{letters} als één teken", "typ de letters los van elkaar", Fix(letters, teken))
        for teken, letters in _LIGATUREN.items()
    },
    "\u00a0": ("een vaste spatie", "typ een gewone spatie", Fix(" ", "\u00a0")),
    "\u00ad": ("een zacht afbreekstreepje", "haal het weg", Fix("", "\u00ad")),
    "\ufffd": ("een teken dat niet te lezen was", "kijk in het origineel wat er hoort te staan", None),
}
_VERMINKT = re.compile(r"Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ]|â€.|Â[\u00a0-\u00bf]|ï»¿")


@rule("IVP807", WAARSCHUWING)
def vreemd_teken(tekst: str) -> Iterator[Melding]:
    """In een tekst staat een teken dat zoeken en vergelijken stoort.

    Waarom: bij plakken uit Word of PDF komen soms tekens mee die eruitzien als gewone letters of spaties:
        de ĳ als één teken, een vaste spatie, een zacht afbreekstreepje. Wie zoekt op “wijk” vindt ze dan
        niet.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Elke w\u0133k krijgt een buurtteam  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Elke wijk krijgt een buurtteam
    """
    for teken, (naam, raad, herstel) in _TEKENS.items():
        if teken in tekst:
            melding = f"in de tekst staat {naam} (U+{ord(teken):04X})"
            yield Melding(melding, hint=raad, fix=herstel, part=Part(teken))


@rule("IVP808", WAARSCHUWING)
def verminkte_tekst(tekst: str) -> Iterator[Melding]:
    """Een tekst is verminkt door een verkeerde tekencodering.

    Waarom: zo'n reeks ontstaat als UTF-8 is gelezen als Windows-tekst. Het staat slordig en het origineel
        raakt kwijt.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Maak melden via de caf\u00c3\u00a9s makkelijker  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Maak melden via de cafés makkelijker
    """
    gevonden = None if tekst.isascii() else _VERMINKT.search(tekst)
    if gevonden:
        melding = f"“{gevonden[0]}” hoort hier niet: de tekst is verkeerd omgezet"
        hint = "open het origineel als UTF-8 en plak de tekst opnieuw"
        yield Melding(melding, hint=hint, part=part_of(gevonden))
