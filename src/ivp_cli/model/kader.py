"""External frames: what the country, the province or the region has set."""

from typing import Annotated, Literal

from ivp_cli.model.afwezig import OfOnbekend
from ivp_cli.model.basis import SLUG, Id, Reeks, Regel, Tekst, Verwijst, Vorm
from ivp_cli.model.bron import Brondocument, Bronverwijzing
from ivp_cli.model.tijd import Datum, Tijdvak
from ivp_cli.model.uitzondering import Ding

Kaderverwijzing = Annotated[
    str,
    Vorm(f"{SLUG}(/{SLUG})?", "de id van een kader, of kader/onderdeel"),
    Verwijst(("kader", "kaderonderdeel")),
]
"""The id of a frame, or `kader/onderdeel` for one part of it."""


class Kaderonderdeel(Ding):
    """Een thema, doel of eis binnen een kader."""

    id: Id
    """Naam voor altijd, zonder nummer."""
    titel: Regel
    """Hoe het kader dit onderdeel noemt."""
    toelichting: Tekst | None = None
    """Wat het onderdeel vraagt."""


class Kader(Ding):
    """Een extern kader waar gemeenten op aansluiten, zoals een norm of een regionaal plan."""

    soort: Literal["kader"]
    """Zegt dat dit bestand een extern kader beschrijft."""
    id: Id
    """Naam voor altijd, zonder nummer."""
    titel: Regel
    """De titel van het kader."""
    niveau: Literal["landelijk", "provinciaal", "regionaal"]
    """Wie het kader stelt: het land, de provincie of de regio."""
    vastgesteld_door: Regel | None = None
    """Wie het kader vaststelt of afspreekt."""
    periode: OfOnbekend[Tijdvak] | None = None
    """Voor welke jaren het kader geldt."""
    streefdatum: OfOnbekend[Datum] | None = None
    """Wanneer aan het kader moet zijn voldaan."""
    toelichting: Tekst | None = None
    """Waar het kader over gaat en hoe het tot stand komt."""
    onderdelen: Reeks[Kaderonderdeel] = ()
    """Thema's of eisen binnen het kader."""
    brondocumenten: Reeks[Brondocument] = ()
    """Documenten waar de feiten over dit kader uit komen."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar de gegevens van het kader zelf uit komen."""
