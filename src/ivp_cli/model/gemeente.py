"""The municipality: who it is, who answers for safety, who does the work."""

from typing import Annotated, Literal

from ivp_cli.model.afwezig import OfOnbekend
from ivp_cli.model.basis import Id, JaNee, Reeks, Regel, Tekst, Verwijst, Vorm
from ivp_cli.model.besluit import Toezegging
from ivp_cli.model.bron import Brondocument, Bronverwijzing
from ivp_cli.model.huisstijl import Huisstijl
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.model.uitzondering import Ding

Gemeentecode = Annotated[
    str, Vorm("GM[0-9]{4}", "de gemeentecode van het CBS: GM en vier cijfers, zoals GM0384")
]
"""Municipality code of Statistics Netherlands (CBS), with its prefix."""


class Portefeuillehouder(Ding):
    """Een bestuurder die over veiligheid gaat."""

    SLEUTEL = ("rol", "naam")

    rol: Regel
    """De functie, zoals burgemeester."""
    naam: OfOnbekend[Regel] | None = None
    """De naam, als die bekend is."""
    periode: OfOnbekend[Tijdvak] | None = None
    """Wanneer deze persoon portefeuillehouder was of is."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""


class Team(Ding):
    """Een team of afdeling van de gemeente. Acties noemen het als trekker."""

    id: Id
    """Naam voor altijd, zonder nummer."""
    naam: Regel
    """De naam zoals de gemeente die schrijft."""
    afdeling: Regel | None = None
    """De afdeling waar het team onder valt."""


class Partner(Ding):
    """Een organisatie waarmee de gemeente samenwerkt."""

    id: Id
    """Naam voor altijd, zonder nummer."""
    naam: Regel
    """De naam zoals de partner zelf die schrijft."""


class Onderdeelstand(Ding):
    """Hoe ver de gemeente is met één onderdeel van een extern kader."""

    SLEUTEL = ("onderdeel",)

    onderdeel: Annotated[Id, Verwijst(("kaderonderdeel",))]
    """Id van het onderdeel."""
    stand: OfOnbekend[Literal["niet-gestart", "loopt", "voldaan"]]
    """Hoe ver het is, of onbekend."""
    toelichting: Tekst | None = None
    """Wat er al is en wat nog niet."""


class Kaderstand(Ding):
    """Hoe ver de gemeente is met een extern kader."""

    SLEUTEL = ("kader",)

    kader: Annotated[Id, Verwijst(("kader",))]
    """Id van het kader (zie de map plannen/kaders)."""
    toelichting: Tekst | None = None
    """Hoe het er in het algemeen voor staat."""
    onderdelen: Reeks[Onderdeelstand] = ()
    """De stand per onderdeel."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""


class Gemeente(Ding):
    """Een gemeente: wie zij is, wie over veiligheid gaat, en met wie zij werkt."""

    AFGELEID = ("tooi",)

    soort: Literal["gemeente"]
    """Zegt dat dit bestand een gemeente beschrijft."""
    id: Id
    """Naam voor altijd; gelijk aan de naam van de map."""
    naam: Regel
    """De naam van de gemeente."""
    code: Gemeentecode
    """De gemeentecode van het CBS met GM ervoor, zoals GM0384."""
    fictief: JaNee = False
    """ja als deze gemeente niet bestaat en alles hier is verzonnen."""
    provincie: Regel | None = None
    """De provincie."""
    veiligheidsregio: Regel | None = None
    """De veiligheidsregio."""
    politieeenheid: Regel | None = None
    """De regionale eenheid van de politie."""
    portefeuillehouders: Reeks[Portefeuillehouder] = ()
    """Bestuurders die over veiligheid gaan."""
    teams: Reeks[Team] = ()
    """Teams en afdelingen die acties trekken."""
    partners: Reeks[Partner] = ()
    """Organisaties waarmee de gemeente samenwerkt."""
    kaders: Reeks[Kaderstand] = ()
    """Hoe ver de gemeente is met externe kaders."""
    toezeggingen: Reeks[Toezegging] = ()
    """Toezeggingen aan de raad en aangenomen moties."""
    huisstijl: Huisstijl | None = None
    """Hoe documenten eruitzien."""
    brondocumenten: Reeks[Brondocument] = ()
    """Documenten waar de feiten uit komen."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar de gegevens van de gemeente zelf uit komen."""

    @property
    def tooi(self) -> str:
        """The municipality's URI in the government's register TOOI, derived from the CBS code."""
        return f"https://identifier.overheid.nl/tooi/id/gemeente/{self.code.lower()}"
