"""Names for absence: `onbekend` (the source is silent), `pm` (still to be set). Leaving out is the third."""

import re
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, get_args

from pydantic_core import core_schema

T = TypeVar("T")

_VORM = re.compile(r"(onbekend|pm)(?: \((.+)\))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Onbekend:
    """The source does not say. Written `onbekend` or `onbekend (reden)`."""

    reden: str = ""

    def __str__(self) -> str:
        return f"onbekend ({self.reden})" if self.reden else "onbekend"


@dataclass(frozen=True, slots=True)
class Pm:
    """Pro memorie: the value exists but has still to be set. Written `pm` or `pm (reden)`."""

    reden: str = ""

    def __str__(self) -> str:
        return f"pm ({self.reden})" if self.reden else "pm"


def lees_afwezig(tekst: Any) -> Onbekend | Pm | None:
    """The absence that a text stands for, or None where it is an ordinary value."""
    gevonden = _VORM.fullmatch(tekst) if isinstance(tekst, str) else None
    if gevonden is None:
        return None
    soort = Onbekend if gevonden[1] == "onbekend" else Pm
    return soort(gevonden[2] or "")


class _MetAfwezigheid:
    """Lets a field hold an absence beside its ordinary type, without a union's double errors."""

    def __init__(self, *soorten: type) -> None:
        self.soorten = soorten

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        gewoon = get_args(source)[0]

        def lees(value: Any, verder: core_schema.ValidatorFunctionWrapHandler) -> Any:
            afwezig = lees_afwezig(value)
            return afwezig if isinstance(afwezig, self.soorten) else verder(value)

        return core_schema.no_info_wrap_validator_function(
            lees,
            handler.generate_schema(gewoon),
            serialization=core_schema.plain_serializer_function_ser_schema(als_data),
        )

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        woorden = "|".join(soort.__name__.lower() for soort in self.soorten)
        afwezig = {
            "type": "string",
            "pattern": rf"^({woorden})( \(.+\))?$",
            "examples": woorden.split("|"),
        }
        return {"anyOf": [handler(schema), afwezig]}


def als_data(value: Any) -> Any:
    """A value as it is written in YAML: text for absences and value types, plain data for the rest."""
    dump = getattr(value, "model_dump", None)
    if dump is not None:
        return dump()
    return value if isinstance(value, str | bool | int | tuple | list | dict) else str(value)


OfOnbekend = Annotated[T | Onbekend, _MetAfwezigheid(Onbekend)]
"""The type itself, or `onbekend`."""

OfPm = Annotated[T | Onbekend | Pm, _MetAfwezigheid(Onbekend, Pm)]
"""The type itself, `onbekend` or `pm`."""
