"""The programme: what is done in a year or two to carry out the plan; adopted by the college."""

from typing import Annotated, Literal

from ivp_cli.model.actie import Actie
from ivp_cli.model.afwezig import OfOnbekend, Onbekend
from ivp_cli.model.basis import Id, Nummer, Reeks, Regel, Tekst, Verwijst
from ivp_cli.model.begroting import Begroting
from ivp_cli.model.besluit import Besluit, Orgaan
from ivp_cli.model.bron import Bronverwijzing
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.kader import Kaderverwijzing
from ivp_cli.model.plan import Benaming, Documentstatus
from ivp_cli.model.tijd import Datum, Tijdvak
from ivp_cli.model.uitzondering import Ding

Programmasoort = Literal[
    "jaarprogramma", "uitvoeringsprogramma", "uitvoeringsplan", "actieplan", "begrotingsparagraaf"
]


class Thema(Ding):
    """Een actueel thema dat het programma toevoegt aan de prioriteiten van het plan."""

    id: Id
    """Naam voor altijd, zonder nummer."""
    titel: Regel
    """De titel in het programma."""
    volgorde: Nummer | None = None
    """Het nummer in het programma, als de volgorde iets betekent."""
    benamingen: Reeks[Benaming] = ()
    """Andere bewoordingen in andere documenten."""
    herkomst: Tekst | None = None
    """Nieuw, of al in een eerder programma, en waar het vandaan komt."""
    aanleiding: Tekst | None = None
    """Waarom het thema nu extra aandacht vraagt."""
    inzet: Tekst | None = None
    """Wat de gemeente gaat doen."""
    speerpunten: Reeks[OfOnbekend[Regel]] = ()
    """Waar binnen het thema de nadruk ligt."""
    doelgroepen: Reeks[Regel] = ()
    """Voor wie of op wie de aanpak gericht is."""
    partners: Reeks[Annotated[Id, Verwijst(("partner",))]] = ()
    """Met wie de gemeente hieraan werkt."""
    indicatoren: Reeks[Annotated[Id, Verwijst(("indicator",))]] = ()
    """Cijfers bij het thema."""
    sluit_aan_op: Reeks[Kaderverwijzing] = ()
    """Externe kaders, of onderdelen ervan, waar dit aan bijdraagt."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""


class Inzet(Ding):
    """Wat het programma voor één prioriteit van het plan doet."""

    SLEUTEL = ("prioriteit",)

    prioriteit: Annotated[Id, Verwijst(("prioriteit",))]
    """Id van de prioriteit."""
    tekst: Tekst | None = None
    """De inzet in het kort."""
    speerpunten: Reeks[OfOnbekend[Regel]] = ()
    """Waar in deze periode de nadruk ligt."""
    doelgroepen: Reeks[Regel] = ()
    """Voor wie of op wie de inzet gericht is."""
    partners: Reeks[Annotated[Id, Verwijst(("partner",))]] = ()
    """Met wie."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""


class Beleidsontwikkeling(Ding):
    """Een actuele ontwikkeling die het beleid raakt."""

    id: Id
    """Naam voor altijd, zonder nummer."""
    titel: Regel
    """Waar het over gaat."""
    tekst: Tekst
    """Wat er speelt en wat de gemeente ermee doet."""
    partners: Reeks[Annotated[Id, Verwijst(("partner",))]] = ()
    """Met wie."""
    sluit_aan_op: Reeks[Kaderverwijzing] = ()
    """Externe kaders, of onderdelen ervan, waar dit over gaat."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""


class Vervolg(Ding):
    """Wat er na vaststelling wordt gevraagd, en aan wie."""

    SLEUTEL = ("aan", "tekst")

    aan: Regel
    """Aan wie het wordt gevraagd, zoals het presidium."""
    tekst: Regel
    """Wat er wordt gevraagd."""
    behandeling: Regel | None = None
    """Waar het wordt behandeld, zoals een informatieve raad."""
    datum: OfOnbekend[Datum] | None = None
    """Wanneer, als dat bekend is."""


class Bijlage(Ding):
    """Een document dat wordt meegestuurd."""

    SLEUTEL = ("titel",)

    titel: Regel
    """De titel van de bijlage."""
    bron: Annotated[Id, Verwijst(("brondocument",))] | None = None
    """Id van het brondocument, als het daar staat."""


class Programma(Ding):
    """Een programma dat het meerjarenplan uitvoert: thema's, inzet, acties en geld."""

    soort: Programmasoort
    """Hoe de gemeente het programma noemt."""
    id: Id
    """Naam voor altijd, zoals jaarprogramma-2024."""
    titel: Regel
    """De titel zoals vastgesteld."""
    ondertitel: Regel | None = None
    """De ondertitel."""
    periode: OfOnbekend[Tijdvak]
    """Het jaar of de jaren, zoals 2024 of 2020-2021."""
    status: OfOnbekend[Documentstatus] = "concept"
    """Of het programma een concept is, vastgesteld, verlengd of ingetrokken."""
    voert_uit: OfOnbekend[Annotated[Id, Verwijst(("plan",))]] | None = None
    """Id van het meerjarenplan dat dit programma uitvoert."""
    regie: OfOnbekend[Annotated[Id, Verwijst(("team",))]] | None = None
    """Het team dat de uitvoering coördineert en de stukken schrijft."""
    zaaknummer: OfOnbekend[Regel] | None = None
    """Nummer waaronder het programma in het zaaksysteem staat."""
    aanleiding: Tekst | None = None
    """Voorgeschiedenis en reden."""
    samenvatting: Tekst | None = None
    """Het programma in een paar zinnen."""
    speerpunten: Reeks[OfOnbekend[Regel]] = ()
    """Nadruk van het programma als geheel, los van een prioriteit."""
    partners: Reeks[Annotated[Id, Verwijst(("partner",))]] = ()
    """Met wie de gemeente het programma uitvoert."""
    themas: Reeks[Thema] = ()
    """Actuele thema's naast de prioriteiten van het plan."""
    inzet: Reeks[Inzet] = ()
    """Wat er per prioriteit van het plan gebeurt."""
    beleidsontwikkelingen: Reeks[Beleidsontwikkeling] = ()
    """Actuele beleidsontwikkelingen."""
    acties: Reeks[Actie] = ()
    """Wat gaan we doen."""
    indicatoren: Reeks[Indicator] = ()
    """Cijfers bij de thema's van het programma."""
    begroting: Begroting | None = None
    """Wat het mag kosten."""
    buiten_reikwijdte: Reeks[Regel] = ()
    """Wat er uitdrukkelijk niet onder valt."""
    communicatie: Tekst | None = None
    """Hoe en aan wie dit wordt verteld."""
    vervolg: Reeks[Vervolg] = ()
    """Wat er nu wordt gevraagd, en aan wie."""
    bijlagen: Reeks[Bijlage] = ()
    """Wat er wordt meegestuurd."""
    besluiten: Reeks[Besluit] = ()
    """Besluiten over dit programma."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar de gegevens van het programma uit komen."""

    def besluit(self, orgaan: Orgaan) -> Besluit | None:
        """The adoption of this programme by one body, or None."""
        passend = (b for b in self.besluiten if b.orgaan == orgaan and b.soort == "vaststellen")
        return next(passend, None)

    def omvat(self, jaar: int) -> bool:
        """Whether the programme covers a day of a calendar year."""
        return not isinstance(self.periode, Onbekend) and self.periode.omvat(jaar)

    def acties_voor(self, id: str) -> list[Actie]:
        """The actions that work on one priority or theme."""
        return [actie for actie in self.acties if id in actie.hoort_bij]
