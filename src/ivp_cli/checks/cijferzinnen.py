"""The sentences of a plan that are about one figure."""

import re
from collections.abc import Iterator

from ivp_cli.checks.taal import zinnen
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.plan import Prioriteit
from ivp_cli.model.programma import Thema

Onderwerp = Indicator | Prioriteit | Thema
"""What a text may tell of a figure at."""

_TEKSTVELDEN: dict[type, tuple[str, ...]] = {
    Indicator: ("toelichting",),
    Prioriteit: ("toelichting",),
    Thema: ("herkomst", "aanleiding", "inzet"),
}

# Few texts come this far: `re` compiles a pattern when it is used, and keeps it.
_HIER = r"(?i)\b(?:aantal\w*|cijfers?|waren er|was het|reeks)\b"
"""What shows that a sentence beside a figure is about that figure."""
_GEEN_FEIT = (
    r"(?i)\b(?:moet\w*|wil\w*|streef\w*|streven|doel\w*|zal|zullen|blijft?|kan|kunnen|verwacht\w*|als|zodat"
    r"|niet|geen|landelijk\w*|regio\w*|elders)\b"
)
"""What shows that a sentence may be about a wish, a chance or another place."""


def zinnen_over(noun: Onderwerp, dossier: Dossier, *sporen: str) -> Iterator[tuple[str, str, Indicator]]:
    """The sentences about the one figure that a thing has, with the field each stands in.

    Only texts with one of the traces are looked at; at another thing than the figure itself a sentence must
    name it.
    """
    waarden = noun.__dict__
    eigen = isinstance(noun, Indicator)
    if not eigen and len(waarden["indicatoren"]) != 1:
        return
    for veld in _TEKSTVELDEN[type(noun)]:
        tekst = waarden[veld]
        if tekst and any(spoor in tekst for spoor in sporen):
            indicator = noun if isinstance(noun, Indicator) else dossier.indicator(waarden["indicatoren"][0])
            if indicator is None or not indicator.metingen:
                return
            for zin in zinnen(tekst):
                hierover = (eigen and re.search(_HIER, zin)) or _noemt(zin, indicator)
                if hierover and not re.search(_GEEN_FEIT, zin):
                    yield veld, zin, indicator


def _noemt(zin: str, indicator: Indicator) -> bool:
    """Whether a sentence holds each of the longer words in the name of a figure, whatever its ending."""
    stammen = [woord.casefold()[:6] for woord in re.findall(r"\w{6,}", indicator.naam)]
    return bool(stammen) and all(stam in zin.casefold() for stam in stammen)
