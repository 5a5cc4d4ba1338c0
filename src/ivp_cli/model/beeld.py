"""Whether a picture can stand in a document: shown everywhere, and only to be looked at."""

import zlib
from typing import NamedTuple

MAX_BEELD = 200_000
"""In bytes; it travels with every document."""

_PNG = b"\x89PNG\r\n\x1a\n"


class Bezwaar(NamedTuple):
    """Why a picture cannot be used, as the end of a sentence about it, and how to mend that."""

    wat: str
    raad: str


def bezwaar(naam: str, inhoud: bytes | None) -> Bezwaar | None:
    """What stands in the way of a picture; `inhoud` is None where it cannot be read."""
    if inhoud is None:
        return Bezwaar(
            "kan niet worden gelezen", "zet het in sjablonen/, of haal `logo` weg uit gemeente.yaml"
        )
    if len(inhoud) > MAX_BEELD:
        return Bezwaar("is te groot", f"hoogstens {MAX_BEELD // 1000} kB: het gaat in elk document mee")
    if naam.endswith(".png"):
        heel = inhoud.startswith(_PNG) and _is_heel(memoryview(inhoud)[len(_PNG) :])
        return None if heel else Bezwaar("is geen png-bestand, of niet heel", "bewaar het opnieuw als png")
    return _van_tekening(inhoud)


def _is_heel(delen: memoryview) -> bool:
    """Whether the chunks of a PNG, from the first to the last, are what their checksums say."""
    soorten: list[bytes] = []
    while soorten[-1:] != [b"IEND"]:
        einde = 8 + int.from_bytes(delen[:4], "big")
        controle = delen[einde : einde + 4]
        if len(controle) < 4 or zlib.crc32(delen[4:einde]) != int.from_bytes(controle, "big"):
            return False
        soorten.append(bytes(delen[4:8]))
        delen = delen[einde + 4 :]
    return soorten[0] == b"IHDR"


def _van_tekening(inhoud: bytes) -> Bezwaar | None:
    from ivp_cli.model.tekening import GeenTekeningError, levend

    gewoon = "bewaar het opnieuw als gewone svg"
    try:
        inhoud.decode("utf-8-sig")
        gevonden = levend(inhoud)
    except UnicodeDecodeError:
        return Bezwaar("is geen svg-bestand in UTF-8", gewoon)
    except GeenTekeningError:
        return Bezwaar("is geen geldige svg", gewoon)
    if gevonden:
        return Bezwaar(f"bevat `{gevonden}`: een tekening mag niets doen of ophalen", gewoon)
    return None
