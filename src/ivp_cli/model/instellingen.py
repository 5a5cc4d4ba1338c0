"""What a workspace decides for itself, in `ivp.yaml` beside `plannen/`."""

from fnmatch import fnmatchcase
from typing import Literal, get_args

from ivp_cli.model.basis import Id, Noun, Reeks, Regel
from ivp_cli.model.plan import Plansoort
from ivp_cli.model.programma import Programmasoort

BESTAND = "ivp.yaml"
"""The file that holds them, beside `plannen/`."""

Vaststeller = Literal["raad", "college"]

VASTSTELLER: dict[str, Vaststeller] = {
    **dict.fromkeys(get_args(Plansoort), "raad"),
    **dict.fromkeys(get_args(Programmasoort), "college"),
    "begrotingsparagraaf": "raad",
}
"""Who adopts a document, by its `soort`, unless the workspace says otherwise."""


class Ernst(Noun):
    """Hoe zwaar een bevinding van één regel weegt, overal of op één plek."""

    SLEUTEL = ("regel", "pad")

    regel: Regel
    """Nummer of naam van de regel, zoals IVP305."""
    ernst: Literal["fout", "waarschuwing", "info"]
    """Hoe zwaar de bevinding weegt. Een bestand dat niet te lezen is, blijft een fout."""
    pad: Regel | None = None
    """Voor welk bestand of welke map, zoals plannen/diemen of plannen/*/jaarprogramma-*.yaml."""
    reden: Regel | None = None
    """Waarom hier een andere ernst past."""

    def geldt_voor(self, bestand: str) -> bool:
        """Whether a file, named from the workspace, is one this is about; `*` also stands for a slash."""
        pad = "*" if self.pad is None else self.pad.rstrip("/")
        return fnmatchcase(bestand, pad) or fnmatchcase(bestand, f"{pad}/*")


class Vaststelling(Noun):
    """Welk orgaan een soort document vaststelt, waar dat anders is dan gebruikelijk."""

    SLEUTEL = ("soort", "gemeente")

    soort: Literal[Plansoort, Programmasoort]
    """Het soort document, zoals jaarprogramma."""
    orgaan: Vaststeller
    """Wie het vaststelt. Gebruikelijk is: de raad een meerjarenplan, het college een programma."""
    gemeente: Id | None = None
    """Alleen in deze gemeente; anders in alle."""


class Onderwerp(Noun):
    """Een onderwerp waar `ivp render vergelijking` prioriteiten bij zoekt, op woorden die u kiest."""

    SLEUTEL = ("naam",)

    naam: Regel
    """Hoe de vergelijking het onderwerp noemt, zoals Ondermijning."""
    woorden: Reeks[Regel]
    """Woorden of stukken ervan, zoals ondermijn. Gezocht wordt in titels en speerpunten."""


class Instellingen(Noun):
    """De instellingen van een map met plannen. Alles mag weg; het bestand zelf ook."""

    SLEUTEL = ()

    standaardgemeente: Id | None = None
    """De gemeente waar `render`, `status` en `list` over gaan als u er geen noemt."""
    ernst: Reeks[Ernst] = ()
    """Regels die hier zwaarder of lichter wegen; de laatste die past, geldt."""
    vaststelling: Reeks[Vaststelling] = ()
    """Wie wat vaststelt, waar dat anders is dan gebruikelijk; de laatste die past, geldt."""
    onderwerpen: Reeks[Onderwerp] = ()
    """Onderwerpen voor een vergelijking van gemeenten: uw keuze, niet die van de gemeenten."""

    def vaststeller(self, soort: str, gemeente: str) -> Vaststeller:
        """Who adopts documents of a kind in a municipality."""
        passend = (
            een.orgaan
            for een in reversed(self.vaststelling)
            if een.soort == soort and een.gemeente in (None, gemeente)
        )
        return next(passend, VASTSTELLER[soort])


GEEN = Instellingen.model_construct()
"""What holds where a workspace decides nothing."""
