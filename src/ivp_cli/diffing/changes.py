"""The values that say what changed; how they read is up to the views."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from ivp_cli.findings import Place

Direction = Literal["", "eerder", "later", "lager", "hoger", "soepeler", "strenger"]
"""Which way a date, an amount or a target moved; empty where that cannot be said."""


class Kind(StrEnum):
    """What happened to a thing or a field; the values are the words users see."""

    TOEGEVOEGD = "toegevoegd"
    VERVALLEN = "vervallen"
    GEWIJZIGD = "gewijzigd"
    HERNOEMD = "hernoemd"
    NIEUWE_ID = "nieuwe id"
    UITGESTELD = "uitgesteld"
    NIET_VERGELEKEN = "niet vergeleken"
    """One version of a document could not be read."""


class Beslisser(StrEnum):
    """The body that has to decide on a change, the highest first."""

    RAAD = "raad"
    COLLEGE = "college"
    GEEN = "geen"


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun as people speak of it: the action “Cameratoezicht”, the report of 2025-06-30."""

    noun: str
    """The kind of thing in the plan's own word; of a document, its `soort`."""
    title: str = ""
    keys: tuple[object, ...] = ()
    """The other values that tell it from its neighbours, such as the date of a report."""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A reference with the name of what it refers to."""

    id: str
    name: str

    def __str__(self) -> str:
        return self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two versions: of what, from what to what, and who decides."""

    kind: Kind
    beslisser: Beslisser
    map: str
    """The folder of the municipality, or `kaders`."""
    municipality: str
    document: Thing
    subject: tuple[Thing, ...] = ()
    """The things inside the document, from large to small; empty for the document itself."""
    field: str = ""
    """The field that differs; empty when the subject as a whole came or went."""
    key: object = None
    """The period, where the field holds a value for each period."""
    old: object = None
    new: object = None
    old_place: Place | None = None
    new_place: Place | None = None

    @property
    def address(self) -> str:
        """The ids that lead to the subject, such as `veenstad/jaarprogramma-2025/cameras`."""
        steps = (self.map, self.document.id, *(thing.id for thing in self.subject))
        return "/".join(dict.fromkeys(step for step in steps if step))
