"""The base of all value types. A value is one scalar in YAML, a thing is a mapping."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, ClassVar, Self

from pydantic import GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

_GETAL = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?")
_DUIZENDTAL = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+")
_KOMMAGETAL = re.compile(r"-?[0-9.]+,[0-9]+")
GETAL = r"-?[0-9]{1,15}(\.[0-9]{1,6})?"
"""How a number is written, as part of a pattern for editors."""
GETALGRENZEN = {"minimum": 1 - 10**15, "maximum": 10**15 - 1}
"""The same, for an editor that takes it for a number."""


class Waarde:
    """A value written as one line of text, such as `2026-K4`; `str()` gives that text back."""

    __slots__ = ()

    PATROON: ClassVar[str]
    """The form as an ECMAScript pattern, for editors. Never stricter than `lees`."""
    VORM: ClassVar[str]
    """The form in words, with an example; ends the sentence "verwacht ..."."""
    VOORBEELDEN: ClassVar[Sequence[str]]
    JSON_TYPEN: ClassVar[tuple[str, ...]] = ("string",)
    """What an editor may take the scalar for."""
    JSON_GRENZEN: ClassVar[dict[str, int]] = {}
    """Bounds for an editor that takes it for a number."""

    @classmethod
    def lees(cls, tekst: str) -> Self:
        """The value that a text stands for.

        Raises:
            ValueError: the text has another form; the message is a Dutch sentence.
        """
        raise NotImplementedError

    @classmethod
    def fout(cls, tekst: str) -> ValueError:
        """The error for a text that is not of this type."""
        return ValueError(f"verwacht {cls.VORM}, niet “{tekst}”")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._valideer, serialization=core_schema.to_string_ser_schema(when_used="always")
        )

    @classmethod
    def _valideer(cls, value: Any) -> Self:
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("ivp_waarde", "verwacht {vorm}", {"vorm": cls.VORM})
        try:
            waarde: Self = gelezen(cls.lees, value)
        except ValueError as fout:
            raise PydanticCustomError("ivp_waarde", "{fout}", {"fout": str(fout)}) from None
        return waarde

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            "type": list(cls.JSON_TYPEN),
            "pattern": f"^({cls.PATROON})$",
            "patternErrorMessage": f"Verwacht {cls.VORM}.",
            "examples": list(cls.VOORBEELDEN),
            **cls.JSON_GRENZEN,
        }


@lru_cache(maxsize=8192)
def gelezen(lees: Callable[[str], Waarde], tekst: str) -> Any:
    """Values repeat: the same years, quarters and amounts stand in a plan time and again."""
    return lees(tekst)


def lees_getal(tekst: str, anders: ValueError) -> Decimal:
    """A number with a decimal point; a text that could also mean thousands is refused.

    Raises:
        ValueError: an ambiguous number, told in a Dutch sentence; `anders` where it is no number at all.
    """
    if _DUIZENDTAL.fullmatch(tekst):
        raise ValueError(f"“{tekst}” is dubbelzinnig: een punt staat voor decimalen, niet voor duizendtallen")
    if _KOMMAGETAL.fullmatch(tekst):
        raise ValueError(f"in “{tekst}” staat een komma: decimalen staan achter een punt")
    if not _GETAL.fullmatch(tekst):
        raise anders
    return Decimal(tekst)
