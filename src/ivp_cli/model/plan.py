"""The multi-year plan, adopted by the council, with its priorities."""

from typing import Annotated, Literal

from ivp_cli.model.afwezig import OfOnbekend, Onbekend
from ivp_cli.model.basis import Id, Nummer, Reeks, Regel, Tekst, Verwijst
from ivp_cli.model.besluit import Besluit
from ivp_cli.model.bron import Bronverwijzing
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.kader import Kaderverwijzing
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.model.uitzondering import Ding

Documentstatus = Literal["concept", "vastgesteld", "verlengd", "ingetrokken"]
VASTGESTELD: tuple[Documentstatus, ...] = ("vastgesteld", "verlengd")
"""The states in which a document holds what was adopted."""
Plansoort = Literal["integraal-veiligheidsplan", "meerjarenbeleidsplan", "veiligheidsagenda", "kadernota"]
Veiligheidsveld = Literal[
    "veilige-woon-en-leefomgeving",
    "bedrijvigheid-en-veiligheid",
    "jeugd-en-veiligheid",
    "fysieke-veiligheid",
    "integriteit-en-veiligheid",
]
"""The five fields of the VNG's *Kernbeleid Veiligheid*: a mapping target, not the structure."""


class Benaming(Ding):
    """Een andere bewoording van dezelfde prioriteit, met waar die staat."""

    SLEUTEL = ("titel",)

    titel: Regel
    """De andere bewoording."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Het document dat deze bewoording gebruikt."""


class Doel(Ding):
    """Wat de gemeente wil bereiken of zich voorneemt te doen."""

    SLEUTEL = ("tekst",)

    tekst: OfOnbekend[Tekst]
    """Het doel in één of enkele zinnen, of onbekend als de bron geen doel noemt."""
    soort: Literal["effect", "inspanning"] = "effect"
    """Een effect in de samenleving, of een inspanning van de gemeente."""


class Herkomst(Ding):
    """Van welke prioriteit uit het vorige plan deze afkomstig is."""

    SLEUTEL = ("prioriteit",)

    prioriteit: Annotated[Id, Verwijst(("prioriteit", "thema"))]
    """Id van de eerdere prioriteit of het eerdere thema."""
    hoe: Literal["ongewijzigd", "hernoemd", "samengevoegd", "gesplitst"]
    """Wat er met de eerdere prioriteit is gebeurd."""


class VervallenPrioriteit(Ding):
    """Een prioriteit uit het vorige plan die met opzet niet terugkomt."""

    SLEUTEL = ("prioriteit",)

    prioriteit: Annotated[Id, Verwijst(("prioriteit", "thema"))]
    """Id van de prioriteit of het thema dat niet terugkomt."""
    reden: OfOnbekend[Tekst]
    """Waarom zij niet terugkomt, zoals: het doel is gehaald."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""


class Prioriteit(Ding):
    """Iets waar het plan vier jaar lang voorrang aan geeft."""

    id: Id
    """Naam voor altijd, zonder nummer."""
    titel: Regel
    """De titel in het plan zelf."""
    volgorde: Nummer | None = None
    """Het nummer in het plan, als de volgorde iets betekent."""
    benamingen: Reeks[Benaming] = ()
    """Andere bewoordingen in andere documenten."""
    veiligheidsveld: Veiligheidsveld | None = None
    """Het veld van de VNG waar de prioriteit het meest bij hoort."""
    toelichting: Tekst | None = None
    """Waarom dit voorrang krijgt en wat de aanpak is."""
    doelen: Reeks[Doel] = ()
    """Wat de gemeente met deze prioriteit wil bereiken."""
    speerpunten: Reeks[OfOnbekend[Regel]] = ()
    """Waar binnen de prioriteit de nadruk ligt."""
    doelgroepen: Reeks[Regel] = ()
    """Voor wie of op wie de aanpak gericht is."""
    partners: Reeks[Annotated[Id, Verwijst(("partner",))]] = ()
    """Met wie de gemeente hieraan werkt."""
    indicatoren: Reeks[Annotated[Id, Verwijst(("indicator",))]] = ()
    """Cijfers die laten zien of het lukt."""
    sluit_aan_op: Reeks[Kaderverwijzing] = ()
    """Externe kaders, of onderdelen ervan, waar dit aan bijdraagt."""
    afkomstig_uit: Reeks[Herkomst] = ()
    """Prioriteiten van het vorige plan waar deze uit voortkomt."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""


class Totstandkoming(Ding):
    """Hoe het plan tot stand kwam."""

    SLEUTEL = ()

    toelichting: Tekst | None = None
    """Het verhaal in het kort."""
    onderzoek: Reeks[Regel] = ()
    """Onderzoek waar het plan op steunt."""
    participatie: Reeks[Regel] = ()
    """Hoe inwoners en ondernemers zijn gevraagd."""
    geraadpleegd: Reeks[Regel] = ()
    """Wie verder is geraadpleegd."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""


class Plan(Ding):
    """Een meerjarenplan dat de raad vaststelt: visie, doelen en prioriteiten."""

    soort: Plansoort
    """Hoe de gemeente het meerjarenplan noemt."""
    id: Id
    """Naam voor altijd, zoals veiligheidsplan-2023-2026."""
    titel: Regel
    """De titel zoals vastgesteld."""
    ondertitel: Regel | None = None
    """De ondertitel."""
    periode: OfOnbekend[Tijdvak]
    """De jaren waarvoor het plan geldt, zoals 2023-2026."""
    status: OfOnbekend[Documentstatus] = "concept"
    """Of het plan een concept is, vastgesteld, verlengd of ingetrokken."""
    voorganger: OfOnbekend[Annotated[Id, Verwijst(("plan",))]] | None = None
    """Id van het vorige plan."""
    inleiding: Tekst | None = None
    """Waar het plan over gaat, voor wie het voor het eerst leest."""
    strategischdoel: Tekst | None = None
    """Wat voor gemeente men wil zijn."""
    visie: Tekst | None = None
    """Hoe de gemeente naar veiligheid kijkt en wat zij ervan verwacht."""
    rol: Tekst | None = None
    """De rol van de gemeente, en wat zij van anderen vraagt."""
    samenhang: Tekst | None = None
    """Hoe het plan samenhangt met landelijke, regionale en lokale plannen."""
    totstandkoming: Totstandkoming | None = None
    """Onderzoek, participatie en overleg vooraf."""
    doelen: Reeks[Doel] = ()
    """Doelen van het plan als geheel."""
    partners: Reeks[Annotated[Id, Verwijst(("partner",))]] = ()
    """Met wie de gemeente het plan uitvoert."""
    prioriteiten: Reeks[Prioriteit] = ()
    """Wat voorrang krijgt."""
    vervallen_prioriteiten: Reeks[VervallenPrioriteit] = ()
    """Prioriteiten van het vorige plan die met opzet niet terugkomen, met de reden."""
    indicatoren: Reeks[Indicator] = ()
    """Cijfers waarmee het plan wordt gevolgd."""
    sluit_aan_op: Reeks[Kaderverwijzing] = ()
    """Externe kaders waar het plan op aansluit."""
    besluiten: Reeks[Besluit] = ()
    """Besluiten over dit plan."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar de gegevens van het plan uit komen."""

    @property
    def op_volgorde(self) -> list[Prioriteit]:
        """The priorities by their number; those without one follow as they are listed."""
        return sorted(self.prioriteiten, key=lambda one: (one.volgorde is None, one.volgorde or 0))

    @property
    def jaren(self) -> range:
        """The calendar years of the plan; none where the period is not known."""
        return range(0) if isinstance(self.periode, Onbekend) else self.periode.jaren
