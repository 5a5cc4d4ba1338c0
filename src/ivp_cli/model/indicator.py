"""Indicators: what is counted, from where one came, and where one wants to be."""

from datetime import date
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ivp_cli.model.afwezig import OfOnbekend, Onbekend
from ivp_cli.model.basis import Id, Reeks, Regel, Tekst
from ivp_cli.model.bron import Bronverwijzing
from ivp_cli.model.meting import Meetwaarde, Streefwaarde
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.model.uitzondering import Ding
from ivp_cli.model.waarde import gelezen

T = TypeVar("T")


def _elk_eenmaal(reeks: Any) -> Any:
    """Looks at the keys as written: as periods, the second would have taken the place of the first."""
    eerder: dict[Tijdvak, str] = {}
    for sleutel in reeks if isinstance(reeks, dict) else ():
        try:
            zelfde = eerder.setdefault(gelezen(Tijdvak.lees, str(sleutel)), sleutel)
        except ValueError:
            continue  # told where the key itself is read
        if zelfde is not sleutel:
            raise PydanticCustomError(
                "ivp_periode_dubbel", "“{een}” en “{sleutel}” zijn dezelfde periode",
                {"een": str(zelfde), "sleutel": str(sleutel)},
            )  # fmt: skip
    return reeks


PerPeriode = Annotated[dict[Tijdvak, T], BeforeValidator(_elk_eenmaal)]
"""Something for each period; the same days under two spellings are one period."""


class Indicator(Ding):
    """Een cijfer dat laat zien of een doel dichterbij komt."""

    id: Id
    """Naam voor altijd, zonder nummer."""
    naam: Regel
    """Wat er wordt geteld of gemeten."""
    eenheid: Regel
    """De eenheid, zoals registraties, rapportcijfer of procent."""
    noemer: Regel | None = None
    """Waarop is gedeeld, zoals per 1.000 inwoners."""
    richting: OfOnbekend[Literal["lager", "hoger"]] | None = None
    """Of lager of hoger beter is."""
    gegevensbron: OfOnbekend[Regel] | None = None
    """Wie de cijfers maakt, en uit welke telling."""
    frequentie: OfOnbekend[Literal["maand", "kwartaal", "halfjaar", "jaar", "twee jaar"]] | None = None
    """Hoe vaak er een nieuw cijfer komt."""
    gebied: Regel | None = None
    """Het gebied, als dat kleiner is dan de gemeente."""
    nulmeting: OfOnbekend[Tijdvak] | None = None
    """De periode van de meting waarmee wordt vergeleken."""
    streefwaarde: OfOnbekend[Streefwaarde] | None = None
    """Wat de gemeente wil bereiken, zoals hoogstens 90 in 2026."""
    metingen: PerPeriode[Meetwaarde] = Field(default_factory=dict)
    """De cijfers per periode, zoals 2023: 98. Zet voorlopig achter een voorlopig cijfer."""
    reeksbreuken: PerPeriode[Regel] = Field(default_factory=dict)
    """Vanaf welke periode cijfers niet meer met eerdere te vergelijken zijn, en waarom."""
    toelichting: Tekst | None = None
    """Wat een lezer moet weten om het cijfer te begrijpen."""
    bronnen: Reeks[Bronverwijzing] = ()
    """Waar dit uit komt."""

    @property
    def reeks(self) -> list[tuple[Tijdvak, Meetwaarde]]:
        """The measurements in order of time."""
        return sorted(self.metingen.items(), key=lambda paar: (paar[0].van, paar[0].tot_en_met))

    @property
    def laatste(self) -> tuple[Tijdvak, Meetwaarde] | None:
        """The latest measurement that has a value."""
        return next((paar for paar in reversed(self.reeks) if paar[1].waarde is not None), None)

    @property
    def nieuwe_reeksen(self) -> dict[Tijdvak, Tijdvak]:
        """The measured periods that begin a new series, each with the break that it is the first after."""
        perioden = [periode for periode, _ in self.reeks]
        eerste = ((next((p for p in perioden if p.van >= b.van), None), b) for b in self.reeksbreuken)
        return {periode: breuk for periode, breuk in eerste if periode}

    def op(self, peildatum: date) -> Self:
        """The indicator with only the figures that can have been known on a date."""
        bekend = {p: meting for p, meting in self.metingen.items() if meting.bekend_op(peildatum, p)}
        return self.model_copy(update={"metingen": bekend})

    @property
    def nulwaarde(self) -> Meetwaarde | None:
        """The measurement that serves as baseline."""
        if self.nulmeting is None or isinstance(self.nulmeting, Onbekend):
            return None
        return self.metingen.get(self.nulmeting)

    @property
    def doel_gehaald(self) -> bool | None:
        """Whether the latest value meets the target; None where either is not known."""
        laatste = self.laatste
        if laatste is None or laatste[1].waarde is None or not isinstance(self.streefwaarde, Streefwaarde):
            return None
        return self.streefwaarde.gehaald(laatste[1].waarde)
