"""Actions: what somebody does, by when, and how it goes. An action keeps its id for life, across years."""

from datetime import date
from typing import Annotated, Literal

from ivp_cli.model.afwezig import OfOnbekend, Onbekend
from ivp_cli.model.basis import Id, JaNee, Reeks, Regel, Tekst, Verwijst
from ivp_cli.model.bron import Bronverwijzing
from ivp_cli.model.kader import Kaderverwijzing
from ivp_cli.model.tijd import Planning, Tijdvak
from ivp_cli.model.uitzondering import Ding
from ivp_cli.model.voortgang import Actiestatus, Voortgang

KLAAR: tuple[Actiestatus, ...] = ("afgerond", "doorgeschoven", "vervallen")
"""The states in which nothing more is expected of an action in its own programme."""


class Maatregel(Ding):
    """Een stap binnen een actie."""

    SLEUTEL = ("tekst",)

    tekst: Regel
    """Wat er moet gebeuren."""
    gereed: JaNee = False
    """ja als de stap is gezet."""


class Actie(Ding):
    """Iets wat iemand gaat doen om een prioriteit of thema vooruit te helpen."""

    id: Id
    """Naam voor altijd, zonder nummer; dezelfde in elk programma waarin de actie doorloopt."""
    titel: Regel
    """Wat er gaat gebeuren, in één regel."""
    omschrijving: Tekst | None = None
    """Hoe, waarom en met welk resultaat."""
    hoort_bij: Reeks[Annotated[Id, Verwijst(("prioriteit", "thema"))]] = ()
    """De prioriteiten of thema's waar de actie aan werkt."""
    type: Literal["raad", "college", "uitvoering"] | None = None
    """Of de raad of het college moet besluiten, of dat het uitvoering is."""
    trekker: OfOnbekend[Annotated[Id, Verwijst(("team", "partner"))]] | None = None
    """Het team of de partner die de actie trekt; nooit de naam van een persoon."""
    partners: Reeks[Annotated[Id, Verwijst(("partner",))]] = ()
    """Wie er meedoen."""
    doelgroepen: Reeks[Regel] = ()
    """Voor wie of op wie de actie gericht is."""
    gebieden: Reeks[Regel] = ()
    """Waar de actie plaatsvindt."""
    planning: OfOnbekend[Planning] | None = None
    """Wanneer: 2026-K4, 2026-05, 2026 of doorlopend; (afgeleid) erachter als de bron geen jaar noemt."""
    status: OfOnbekend[Actiestatus] | None = None
    """Hoe ver de actie is."""
    reden: Tekst | None = None
    """Waarom de actie is doorgeschoven of vervallen."""
    resultaat: Tekst | None = None
    """Wat de actie heeft opgeleverd."""
    indicatoren: Reeks[Annotated[Id, Verwijst(("indicator",))]] = ()
    """Cijfers waarop de actie moet werken."""
    maatregelen: Reeks[Maatregel] = ()
    """Stappen binnen de actie."""
    voortgang: Reeks[Voortgang] = ()
    """De stand op verschillende data."""
    doorgeschoven_van: Annotated[Id, Verwijst(("programma",))] | None = None
    """Het programma waaruit deze actie is meegenomen."""
    doorgeschoven_naar: Annotated[Id, Verwijst(("programma",))] | None = None
    """Het programma waarin deze actie verdergaat."""
    sluit_aan_op: Reeks[Kaderverwijzing] = ()
    """Externe kaders, of onderdelen ervan, waar dit aan bijdraagt."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""

    @property
    def af(self) -> bool:
        """Whether nothing more is expected of the action in this programme."""
        return self.status in KLAAR

    def status_op(self, peildatum: date) -> Actiestatus | Onbekend | None:
        """The status on a date: the plan's own, where it gives one.

        Where it gives none, or a later report shows that it is from after that date, it is the status of the
        latest report before it, and None where there was none yet.
        """
        if self.status is None or any(stand.peildatum.van > peildatum for stand in self.voortgang):
            stand = self.stand(peildatum)
            return stand.status if stand else None
        return self.status

    def te_laat(self, peildatum: date) -> bool | None:
        """Whether the planned period had certainly passed on a date while the action was not finished.

        None where it had passed and it is not known whether the action was finished.
        """
        status, tijdvak = self.status_op(peildatum), self.tijdvak
        if status in KLAAR or tijdvak is None or tijdvak.voor(peildatum) is not True:
            return False
        return None if status is None or isinstance(status, Onbekend) else True

    def aan_de_beurt(self, peildatum: date) -> bool:
        """Whether the date lies in the planned period of an action that was not finished then."""
        tijdvak = self.tijdvak
        if tijdvak is None or self.status_op(peildatum) in KLAAR:
            return False
        return tijdvak.van <= peildatum <= tijdvak.tot_en_met

    @property
    def tijdvak(self) -> Tijdvak | None:
        """The planned period; None where it is not known, or without an end."""
        return self.planning.tijdvak if isinstance(self.planning, Planning) else None

    @property
    def doorlopend(self) -> bool:
        """Whether it is planned to go on without an end."""
        return isinstance(self.planning, Planning) and self.planning.doorlopend

    def stand(self, peildatum: date) -> Voortgang | None:
        """The latest progress report on or before the reference date."""
        bekend = [stand for stand in self.voortgang if stand.peildatum.tot_en_met <= peildatum]
        return max(bekend, key=lambda stand: stand.peildatum.tot_en_met, default=None)
