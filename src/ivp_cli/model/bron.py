"""Where a fact came from."""

from typing import Annotated, Literal

from ivp_cli.model.afwezig import OfOnbekend
from ivp_cli.model.basis import Id, Regel, Tekst, Verwijst
from ivp_cli.model.tijd import Datum
from ivp_cli.model.uitzondering import Ding


class Brondocument(Ding):
    """Een document waar feiten uit komen, zoals een begroting of een raadsbrief."""

    id: Id
    """Naam voor altijd, zonder nummer. Elders verwijst u hiermee naar dit document."""
    titel: Regel
    """De titel zoals die op het document staat."""
    uitgever: Regel | None = None
    """Wie het document uitbracht."""
    datum: OfOnbekend[Datum] | None = None
    """Datum van het document, zo precies als bekend."""
    vindplaats: Regel | None = None
    """Waar het te vinden is: een webadres of een archiefnummer."""
    toelichting: Tekst | None = None
    """Wat een lezer over de bron moet weten."""


class Bronverwijzing(Ding):
    """Verwijst voor een groep feiten naar het document waar ze uit komen."""

    SLEUTEL = ("bron",)

    bron: Annotated[Id, Verwijst(("brondocument",))]
    """Id van het brondocument (zie `brondocumenten` in gemeente.yaml)."""
    plaats: Regel | None = None
    """Paragraaf of bladzijde."""
    weergave: Literal["letterlijk", "samengevat", "afgeleid"] = "samengevat"
    """Of het feit er letterlijk staat, is samengevat, of eruit is afgeleid."""
    toelichting: Tekst | None = None
    """Hoe een afgeleid feit is afgeleid, of wat er met de bron aan de hand is."""
