"""How an action stands on a date."""

from collections.abc import Iterable
from typing import Literal

from ivp_cli.model.basis import Reeks, Tekst
from ivp_cli.model.bron import Bronverwijzing
from ivp_cli.model.tijd import Datum
from ivp_cli.model.uitzondering import Ding

Actiestatus = Literal["niet-gestart", "loopt", "afgerond", "doorgeschoven", "vervallen"]
Kleur = Literal["groen", "oranje", "rood"]

_ERNST: tuple[Kleur, ...] = ("groen", "oranje", "rood")


def ergste(kleuren: Iterable[Kleur | None]) -> Kleur | None:
    """The worst of some colours; None where there are none."""
    return max(filter(None, kleuren), key=_ERNST.index, default=None)


class Voortgang(Ding):
    """Hoe een actie ervoor staat op een datum."""

    SLEUTEL = ("peildatum",)

    peildatum: Datum
    """De datum waarop de stand is opgenomen."""
    status: Actiestatus
    """Hoe ver de actie op die datum was."""
    tijd: Kleur | None = None
    """Stoplicht voor de planning."""
    geld: Kleur | None = None
    """Stoplicht voor het budget."""
    kwaliteit: Kleur | None = None
    """Stoplicht voor de kwaliteit van het resultaat."""
    toelichting: Tekst | None = None
    """Wat er is gebeurd."""
    oorzaak: Tekst | None = None
    """Waardoor het anders loopt dan gepland."""
    gevolg: Tekst | None = None
    """Wat dat betekent voor het resultaat."""
    bijsturing: Tekst | None = None
    """Wat de gemeente eraan doet."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""

    @property
    def kleur(self) -> Kleur | None:
        """The overall colour: the worst of time, money and quality."""
        return ergste((self.tijd, self.geld, self.kwaliteit))
