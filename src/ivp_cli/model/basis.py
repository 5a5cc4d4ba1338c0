"""What all nouns of the plan language share: strict frozen classes, short texts, ids and references."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, ClassVar, TypeVar, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

Route = tuple[str | int, ...]

T = TypeVar("T")

MAX_REGEL = 300
MAX_TEKST = 20_000


class Noun(BaseModel):
    """A thing in the plan language. Frozen, strict, and without unknown fields."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)

    SLEUTEL: ClassVar[tuple[str, ...]] = ("id",)
    """The fields by which two versions of this thing are recognised as the same one."""

    AFGELEID: ClassVar[tuple[str, ...]] = ()
    """What follows from the fields and is worth showing beside them."""

    @property
    def sleutel(self) -> tuple[str, ...]:
        """The values of the fields in `SLEUTEL`, as text."""
        return tuple(str(getattr(self, veld)) for veld in self.SLEUTEL)


Reeks = Annotated[tuple[T, ...], Field(strict=False)]
"""A list in YAML, an immutable tuple in Python."""


class Vorm:
    """Text of a fixed form, such as a code: a pattern, and how to say it to people."""

    def __init__(self, patroon: str, uitleg: str, *, als_getal: Mapping[str, Any] | None = None) -> None:
        self.patroon = re.compile(patroon)
        self.uitleg = uitleg
        self.als_getal = als_getal
        """What an editor may demand of the number that it takes the text for, such as 1.2."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            "type": ["string", "number"] if self.als_getal else "string",
            "pattern": f"^({self.patroon.pattern})$",
            "patternErrorMessage": f"Verwacht {self.uitleg}.",
            **(self.als_getal or {}),
        }

    def _check(self, value: str) -> str:
        if self.patroon.fullmatch(value):
            return value
        raise PydanticCustomError(
            "ivp_vorm", "verwacht {uitleg}, niet “{waarde}”", {"uitleg": self.uitleg, "waarde": value}
        )


SLUG = "[a-z][a-z0-9-]{0,63}"

Id = Annotated[str, Vorm(SLUG, "een id: kleine letters, cijfers en koppeltekens, met een letter voorop")]
"""A name for life: lower-case letters, digits and hyphens, no numbering."""


class _Leesbaar:
    """Text as people write it: not empty, no spaces around it, at most `maximum` characters."""

    def __init__(self, maximum: int, *, alinea: bool) -> None:
        self.maximum = maximum
        self.alinea = alinea

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        # A title such as 1984 is a number to an editor and text to us; both may be written.
        if self.alinea:
            wat, patroon = "tekst", rf"^(?=[\s\S]*\S)[\s\S]{{1,{self.maximum}}}$"
        else:
            wat, patroon = "één regel tekst", rf"^\s*(\S|\S[^\n]{{0,{self.maximum - 2}}}\S)\s*$"
        return {
            "type": ["string", "number", "boolean"],
            "pattern": patroon,
            "patternErrorMessage": f"Verwacht {wat} van hoogstens {self.maximum} tekens.",
        }

    def _check(self, value: str) -> str:
        value = _alineas(value) if self.alinea and "\n" in value else value.strip()
        if not value:
            raise PydanticCustomError("ivp_leeg", "de tekst is leeg")
        if len(value) > self.maximum:
            raise PydanticCustomError(
                "ivp_te_lang", "de tekst heeft {lengte} tekens; hoogstens {maximum} mag",
                {"lengte": len(value), "maximum": self.maximum},
            )  # fmt: skip
        if not self.alinea and "\n" in value:
            raise PydanticCustomError("ivp_meer_regels", "de tekst mag maar één regel zijn")
        return value


Regel = Annotated[str, _Leesbaar(MAX_REGEL, alinea=False)]
"""One line of plain text."""

Tekst = Annotated[str, _Leesbaar(MAX_TEKST, alinea=True)]
"""Running text; an empty line starts a new paragraph. Never markup."""


def _alineas(tekst: str) -> str:
    """Running text with an empty line between paragraphs, and none of the line ends it was wrapped with."""
    alineas = [alinea.replace("\n", " ").strip() for alinea in tekst.split("\n\n")]
    return "\n\n".join(filter(None, alineas))


def _ja_of_nee(value: Any) -> bool:
    if value in ("ja", "nee"):
        return bool(value == "ja")
    raise PydanticCustomError("ivp_janee", "verwacht ja of nee")


class _JaNeeSchema:
    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"enum": ["ja", "nee"]}


JaNee = Annotated[bool, BeforeValidator(_ja_of_nee), _JaNeeSchema()]


def _heel_getal(value: Any) -> int:
    if isinstance(value, str) and re.fullmatch(r"[1-9][0-9]{0,3}", value):
        return int(value)
    raise PydanticCustomError("ivp_nummer", "verwacht een heel getal, zoals 1 of 2026")


class _NummerSchema:
    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            "type": ["integer", "string"],
            "pattern": "^[1-9][0-9]{0,3}$",
            "patternErrorMessage": "Verwacht een heel getal, zoals 1 of 2026.",
            "minimum": 1,
            "maximum": 9999,
        }


Nummer = Annotated[int, BeforeValidator(_heel_getal), _NummerSchema()]
"""A counting number or a year."""


@dataclass(frozen=True, slots=True)
class Verwijst:
    """Marks a field as a reference: its value is the id of one of these kinds of thing."""

    naar: tuple[str, ...]


TITELVELDEN = ("titel", "naam")
"""The fields that give a thing a name of its own."""


@cache
def naamveld(cls: type[Noun]) -> str:
    """The field that people know a thing by; empty where only its other key fields tell it apart."""
    velden = cls.model_fields if "id" in cls.SLEUTEL else cls.SLEUTEL
    return next((veld for veld in (*TITELVELDEN, "omschrijving", "tekst") if veld in velden), "")


def verwijzingen(cls: type[Noun]) -> dict[str, Verwijst]:
    """The fields of a noun that refer to another thing, with what they may refer to."""
    return _velden(cls)[0]


def nouns_in(cls: type[Noun]) -> dict[str, type[Noun]]:
    """The fields of a noun that hold other nouns, with the class they hold."""
    return _velden(cls)[1]


def onderdelen(noun: Noun) -> list[tuple[Route, Noun]]:
    """The noun itself and every noun below it, each with its route; parents come before what is in them."""
    gevonden: list[tuple[Route, Noun]] = [((), noun)]
    for route, here in gevonden:
        waarden = here.__dict__
        for veld in _velden(type(here))[1]:
            waarde = waarden[veld]
            if isinstance(waarde, tuple):
                gevonden += [((*route, veld, index), deel) for index, deel in enumerate(waarde)]
            elif waarde is not None:
                gevonden.append(((*route, veld), waarde))
    return gevonden


@cache
def _velden(cls: type[Noun]) -> tuple[dict[str, Verwijst], dict[str, type[Noun]]]:
    """Which fields refer, and which hold nouns; read once from the types of a class."""
    verwijzend: dict[str, Verwijst] = {}
    samengesteld: dict[str, type[Noun]] = {}
    for naam, info in cls.model_fields.items():
        for deel in (*info.metadata, *_typen(info.annotation)):
            if isinstance(deel, Verwijst):
                verwijzend[naam] = deel
            elif isinstance(deel, type) and issubclass(deel, Noun):
                samengesteld[naam] = deel
    return verwijzend, samengesteld


def _typen(annotatie: Any) -> Iterator[Any]:
    """All classes and markers inside an annotation, however deep."""
    if get_origin(annotatie) is None:
        yield annotatie
    else:
        for deel in get_args(annotatie):
            yield from _typen(deel)
