"""Who has to decide on a change: one table.

The council adopts the multi-year plan and the budget, the college adopts the programmes, unless the
workspace says otherwise. A change of what was adopted needs a decision of the same body. Progress,
measurements, sources, other wordings, spelling, what is said to the checks, and everything in a document
that is still a draft need none; nor does saying that something is not known.
"""

from typing import NamedTuple

from ivp_cli.diffing.changes import Beslisser
from ivp_cli.diffing.match import is_unnamed
from ivp_cli.model.actie import Actie, Maatregel
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.basis import Noun, onderdelen
from ivp_cli.model.begroting import Begroting, Begrotingsregel
from ivp_cli.model.dossier import Document, Dossier
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.plan import VASTGESTELD, Doel, Plan, Prioriteit, VervallenPrioriteit
from ivp_cli.model.programma import Inzet, Programma, Thema

_AANPAK = ("titel", "volgorde", "speerpunten", "doelgroepen", "partners", "indicatoren", "sluit_aan_op")

BESLIST: dict[type[Noun], tuple[str, ...]] = {
    Plan: ("soort", "titel", "ondertitel", "periode", "status", "strategischdoel", "visie", "rol"),
    Prioriteit: (*_AANPAK, "toelichting"),
    VervallenPrioriteit: ("prioriteit", "reden"),
    Doel: ("tekst", "soort"),
    Indicator: ("streefwaarde",),
    Programma: (
        "soort", "titel", "ondertitel", "periode", "status", "voert_uit", "regie", "samenvatting",
        "speerpunten", "partners", "buiten_reikwijdte",
    ),
    Thema: (*_AANPAK, "inzet"),
    Inzet: ("prioriteit", "tekst", "speerpunten", "doelgroepen", "partners"),
    Actie: (
        "titel", "omschrijving", "hoort_bij", "type", "trekker", "partners", "doelgroepen", "gebieden",
        "planning", "status=doorgeschoven", "status=vervallen", "indicatoren", "sluit_aan_op",
    ),
    Maatregel: ("tekst",),
    Begroting: ("totaal", "saldo"),
    Begrotingsregel: (
        "omschrijving", "jaar", "bedrag", "soort", "duur", "taakveld", "dekking", "dekkingsduur", "actie",
    ),
}  # fmt: skip
"""What is adopted with a document. `field=value` counts only where the field was or becomes that value."""


class Version(NamedTuple):
    """A document before or after, None where it did not exist, and the dossier it stands in."""

    document: Document | None
    dossier: Dossier


Versions = tuple[Version, Version]
"""Before and after."""


def on_field(noun: type[Noun], field: str, values: tuple[object, object], versions: Versions) -> Beslisser:
    """Who decides when a field goes from one value to another."""
    if any(_is_decided(noun, field, value) for value in values):
        return _adopter(versions, either=field == "status")
    return Beslisser.GEEN


def on_thing(noun: Noun, versions: Versions) -> Beslisser:
    """Who decides when a thing comes or goes: whoever decides on anything it holds."""
    for _, part in onderdelen(noun):
        if is_unnamed(part):
            continue
        for field in type(part).model_fields:
            value = getattr(part, field)
            if _is_decided(type(part), field, value):
                return _adopter(versions, either=any(noun is one.document for one in versions))
    return Beslisser.GEEN


def _is_decided(noun: type[Noun], field: str, value: object) -> bool:
    fields = BESLIST.get(noun, ())
    said = value if isinstance(value, tuple) else (value,)
    if all(one is None or isinstance(one, Onbekend) for one in said):
        return False
    return field in fields or f"{field}={value}" in fields


def _adopter(versions: Versions, *, either: bool) -> Beslisser:
    """Who adopted the old version; where the adoption itself is at stake, either version."""
    for document, dossier in versions if either else versions[:1]:
        if isinstance(document, Plan | Programma) and document.status in VASTGESTELD:
            return Beslisser(dossier.instellingen.vaststeller(document.soort, dossier.map))
    return Beslisser.GEEN
