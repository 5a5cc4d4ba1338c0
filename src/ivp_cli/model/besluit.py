"""Decisions, promises and motions."""

from typing import Annotated, Literal

from ivp_cli.model.afwezig import OfOnbekend
from ivp_cli.model.basis import Id, Reeks, Regel, Tekst, Verwijst
from ivp_cli.model.bron import Bronverwijzing
from ivp_cli.model.tijd import Datum
from ivp_cli.model.uitzondering import Ding

Orgaan = Literal["raad", "college", "burgemeester", "driehoek", "regionaal-bestuur"]


class Besluit(Ding):
    """Een besluit over een document: wie, wat, wanneer en hoe er is gestemd."""

    SLEUTEL = ("orgaan", "soort")

    orgaan: Orgaan
    """Wie besluit."""
    soort: Literal["vaststellen", "kennisnemen", "zienswijze", "wijzigen", "verlengen", "intrekken"]
    """Wat er wordt besloten."""
    datum: OfOnbekend[Datum] | None = None
    """Wanneer, zo precies als bekend: 2024-02-06, 2023-04 of 2023."""
    stand: Literal["genomen", "voorzien"] = "genomen"
    """Of het besluit al is genomen, of nog wordt verwacht."""
    zaaknummer: Regel | None = None
    """Nummer waaronder het besluit in het zaaksysteem staat."""
    stemming: Regel | None = None
    """Hoe er is gestemd, zoals “met algemene stemmen”."""
    toelichting: Tekst | None = None
    """Wat een lezer over het besluit moet weten."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""


class Toezegging(Ding):
    """Een toezegging aan de raad, of een aangenomen motie."""

    id: Id
    """Naam voor altijd, zonder nummer."""
    soort: Literal["toezegging", "motie"] = "toezegging"
    """Of het een toezegging of een motie is."""
    tekst: Tekst
    """Wat er is toegezegd of gevraagd."""
    datum: OfOnbekend[Datum] | None = None
    """Wanneer de toezegging is gedaan of de motie is aangenomen."""
    termijn: OfOnbekend[Datum] | None = None
    """Wanneer het antwoord er moet zijn."""
    status: Literal["open", "afgedaan", "ingetrokken"] = "open"
    """Hoe het ermee staat."""
    trekker: OfOnbekend[Annotated[Id, Verwijst(("team", "partner"))]] | None = None
    """Id van het team dat ervoor zorgt."""
    acties: Reeks[Annotated[Id, Verwijst(("actie",))]] = ()
    """Acties die de toezegging of motie uitvoeren."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""
