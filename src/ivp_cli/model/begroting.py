"""Budget: what it may cost and who pays."""

from typing import Annotated, Literal, get_args

from ivp_cli.model.afwezig import OfPm
from ivp_cli.model.basis import Id, Nummer, Reeks, Regel, Tekst, Verwijst, Vorm
from ivp_cli.model.bron import Bronverwijzing
from ivp_cli.model.geld import Bedrag, som
from ivp_cli.model.uitzondering import Ding

Duur = Literal["incidenteel", "structureel"]
Geldsoort = Literal["lasten", "baten"]
GELDSOORTEN: tuple[Geldsoort, ...] = get_args(Geldsoort)
Taakveld = Annotated[
    str,
    Vorm(
        r"[0-9]\.[1-9][0-9]{0,2}[A-Z]?",
        "de code van een taakveld, zoals 1.2 of 6.71A",
        als_getal={"minimum": 0, "maximum": 10, "not": {"type": "integer"}},
    ),
]
"""Code of a *taakveld*, as set under the Besluit begroting en verantwoording (BBV)."""


class Begrotingsregel(Ding):
    """Eén regel van de begroting: waarvoor, hoeveel en waaruit betaald."""

    SLEUTEL = ("omschrijving", "jaar", "soort")

    omschrijving: Regel
    """Waar het geld voor is."""
    jaar: Nummer
    """Het begrotingsjaar."""
    bedrag: OfPm[Bedrag]
    """Het bedrag in euro's; mag een bandbreedte zijn, pm of onbekend."""
    soort: Geldsoort = "lasten"
    """Uitgave of inkomst."""
    duur: Duur | None = None
    """Eenmalig of elk jaar."""
    taakveld: Taakveld | None = None
    """Het taakveld uit het BBV, zoals 1.2 voor openbare orde en veiligheid."""
    dekking: Regel | None = None
    """Waaruit het wordt betaald."""
    dekkingsduur: Duur | None = None
    """Of de dekking eenmalig is of elk jaar terugkomt."""
    actie: Annotated[Id, Verwijst(("actie",))] | None = None
    """De actie waar het geld voor is."""


class Begroting(Ding):
    """Het geld van een programma."""

    SLEUTEL = ()

    regels: Reeks[Begrotingsregel] = ()
    """De afzonderlijke posten."""
    totaal: OfPm[Bedrag] | None = None
    """Het totaal van de lasten zoals het document dat noemt."""
    saldo: OfPm[Bedrag] | None = None
    """Baten min lasten zoals het document dat noemt."""
    toelichting: Tekst | None = None
    """Wat een lezer over het geld moet weten."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""

    @property
    def jaren(self) -> list[int]:
        """The years that the lines are about."""
        return sorted({regel.jaar for regel in self.regels})

    def posten(self, soort: Geldsoort, jaar: int | None = None) -> list[Begrotingsregel]:
        """The lines of one kind, in one year or in all."""
        return [regel for regel in self.regels if regel.soort == soort and jaar in (None, regel.jaar)]

    def som(self, soort: Geldsoort, jaar: int | None = None) -> Bedrag:
        """The sum of the lines of one kind, in one year or in all, as a range."""
        return som(regel.bedrag for regel in self.posten(soort, jaar))

    def verschil(self, jaar: int | None = None) -> Bedrag:
        """Income less costs by the lines, in one year or in all, as a range."""
        return self.som("baten", jaar) + -self.som("lasten", jaar)
