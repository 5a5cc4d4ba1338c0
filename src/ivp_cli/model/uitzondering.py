"""A thing in a plan, and the rules that are switched off there, with the reason."""

from datetime import date
from typing import Any

from ivp_cli.model.basis import Noun, Reeks, Regel, Tekst
from ivp_cli.model.tijd import Datum


class Uitzondering(Noun):
    """Zet één regel van de controle uit voor waar dit bij staat, en voor alles wat daaronder valt."""

    SLEUTEL = ("regel",)

    regel: Regel
    """Nummer of naam van de regel, zoals IVP305 (zie docs/regels.md)."""
    reden: Tekst
    """Waarom de regel hier niet geldt. Wie de controle leest, ziet deze reden."""
    tot: Datum | None = None
    """Tot en met wanneer dit geldt; daarna meldt de controle de bevinding weer."""

    def verlopen(self, peildatum: date) -> bool:
        """Whether it no longer holds on a date."""
        return self.tot is not None and self.tot.tot_en_met < peildatum


class Ding(Noun):
    """A noun that stands in a plan; findings about it can be switched off, beside it."""

    uitzonderingen: Reeks[Uitzondering] = ()
    """Regels van de controle die hier niet gelden, elk met de reden."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Put the field that everything has behind the fields that make it what it is."""
        super().__pydantic_init_subclass__(**kwargs)
        velden = cls.model_fields
        velden["uitzonderingen"] = velden.pop("uitzonderingen")
