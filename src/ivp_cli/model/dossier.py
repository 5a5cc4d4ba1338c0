"""Everything of one municipality, with the shared frames: the unit that is loaded, checked and forgotten."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import NamedTuple

from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.basis import Noun, Route, naamveld, onderdelen
from ivp_cli.model.beeld import Bezwaar, bezwaar
from ivp_cli.model.gemeente import Gemeente
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.instellingen import BESTAND, GEEN, Instellingen
from ivp_cli.model.kader import Kader
from ivp_cli.model.plan import Plan, Prioriteit
from ivp_cli.model.programma import Programma, Thema
from ivp_cli.model.tijd import Tijdvak

Document = Gemeente | Kader | Plan | Programma

KADERS = "kaders"
"""The folder with shared frames; no municipality can have this name."""


class Plek(NamedTuple):
    """A thing, the document it stands in, and the route to it."""

    document: Document
    route: Route
    noun: Noun


class Uitgifte(NamedTuple):
    """An id that was given out: to which kind of thing, and in which document if it is unique only there."""

    soort: str
    document: str
    id: str


class Drager(NamedTuple):
    """What has an id: what it is called, and of which period it is where it says so."""

    naam: str
    periode: Tijdvak | Onbekend | None


@dataclass(frozen=True)
class Dossier:
    """The plans of one municipality. `documenten` holds every document by the name of its file.

    `onvolledig` says that one of its own files could not be read, so that what seems missing may just be
    unread. `gedeeld` is the dossier of the shared frames, which has none itself. `instellingen` is what the
    workspace decides for all its municipalities. `elders` has the ids that another version gave out since the
    two went their own way, with the thing that has each, and `eerder` all that it gave out.
    `beeld` is the picture that the house style names as its logo, None where it cannot be read.
    """

    map: str
    documenten: dict[str, Document] = field(default_factory=dict)
    onvolledig: bool = False
    gedeeld: "Dossier | None" = None
    instellingen: Instellingen = GEEN
    elders: Mapping[Uitgifte, Drager] = field(default_factory=dict)
    eerder: Mapping[Uitgifte, Drager] = field(default_factory=dict)
    beeld: bytes | None = None

    @cached_property
    def kaders(self) -> dict[str, Kader]:
        """The shared frames, by the name of their file."""
        documenten = self.gedeeld.documenten if self.gedeeld else {}
        return {naam: kader for naam, kader in documenten.items() if isinstance(kader, Kader)}

    @cached_property
    def gemeente(self) -> Gemeente | None:
        """Who the municipality is, or None where `gemeente.yaml` is missing or unreadable."""
        return next((d for d in self.documenten.values() if isinstance(d, Gemeente)), None)

    @cached_property
    def logo(self) -> Bezwaar | None:
        """What stands in the way of the logo of the house style; judged when somebody asks."""
        naam = self.gemeente and self.gemeente.huisstijl and self.gemeente.huisstijl.logo
        return bezwaar(naam, self.beeld) if naam else None

    @property
    def naam(self) -> str:
        """The municipality's name, or the name of the folder where it is not known."""
        return self.gemeente.naam if self.gemeente else self.map

    @cached_property
    def plannen(self) -> list[Plan]:
        """The multi-year plans, in order of time."""
        return sorted((d for d in self.documenten.values() if isinstance(d, Plan)), key=begin)

    @cached_property
    def programmas(self) -> list[Programma]:
        """The programmes, in order of time."""
        return sorted((d for d in self.documenten.values() if isinstance(d, Programma)), key=begin)

    def bestand(self, document: Document | Instellingen) -> str:
        """The name of the file a document stands in."""
        if document is self.instellingen:
            return BESTAND
        return next(naam for naam, d in (*self.documenten.items(), *self.kaders.items()) if d is document)

    def plan(self, id: object) -> Plan | None:
        """The plan with this id."""
        return next((plan for plan in self.plannen if plan.id == id), None)

    def plan_van(self, programma: Programma) -> Plan | None:
        """The plan that a programme carries out."""
        return self.plan(programma.voert_uit)

    def uitvoering_van(self, plan: Plan) -> list[Programma]:
        """The programmes that carry out a plan, in order of time."""
        return [programma for programma in self.programmas if self.plan_van(programma) is plan]

    def doelen_van(self, programma: Programma) -> list[Prioriteit | Thema]:
        """The priorities of the programme's plan in their order, then the programme's own themes."""
        plan = self.plan_van(programma)
        return [*(plan.op_volgorde if plan else ()), *programma.themas]

    def indicator(self, id: str) -> Indicator | None:
        """The indicator with this id."""
        gevonden = self.index["indicator"].get(id, ())
        return next((v.noun for v in gevonden if isinstance(v.noun, Indicator)), None)

    def noem(self, soort: str, id: object) -> str:
        """The name or title of a thing; its id where it does not exist, as text for people."""
        for plek in self.index[soort].get(str(id), ()):
            return str(getattr(plek.noun, naamveld(type(plek.noun))))
        return str(id)

    @cached_property
    def inhoud(self) -> list[tuple[Document, list[tuple[Route, Noun]]]]:
        """Every document with all nouns in it and their routes, the shared frames last."""
        return [(d, onderdelen(d)) for d in (*self.documenten.values(), *self.kaders.values())]

    @cached_property
    def index(self) -> Mapping[str, Mapping[str, list[Plek]]]:
        """Where each id stands, per kind of thing; a part of a frame also as `kader/onderdeel`."""
        index = _Index()
        for document, nouns in self.inhoud:
            for route, noun in nouns:
                if (soort := _soort_met_id(type(noun))) is not None:
                    id = noun.__dict__["id"]
                    plek = Plek(document, route, noun)
                    plekken = index.setdefault(soort, {})
                    plekken.setdefault(id, []).append(plek)
                    if soort == "kaderonderdeel":
                        plekken.setdefault(f"{document.id}/{id}", []).append(plek)
        return index

    def plekken(self) -> Iterator[Plek]:
        """Every noun of every document, the shared frames last."""
        for document, nouns in self.inhoud:
            for route, noun in nouns:
                yield Plek(document, route, noun)


class _Index(dict[str, dict[str, list[Plek]]]):
    """Of a kind of thing that the plans do not have, nothing stands anywhere; asking does not add it."""

    def __missing__(self, soort: str) -> dict[str, list[Plek]]:
        return {}


@cache
def _soort_met_id(cls: type[Noun]) -> str | None:
    """The word for a kind of thing that has an id; None where it has none."""
    return cls.__name__.lower() if "id" in cls.model_fields else None


def begin(document: Document) -> tuple[str, str]:
    """Sort key: first day of the period, unknown periods last, then the id."""
    van = getattr(getattr(document, "periode", None), "van", None)
    return (van.isoformat() if van else "9999", document.id)
