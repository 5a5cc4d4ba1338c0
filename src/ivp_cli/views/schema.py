"""JSON Schema of the plan language, for editors: Dutch titles, descriptions and messages, no `null`.

`errorMessage` and `patternErrorMessage` are no part of JSON Schema, but editors that read YAML show them in
the place of their own English. So that one sentence fits what is wrong, `propertyNames` refuses unknown
fields (`doNotSuggest`: `properties` already offers them) and the message of a noun is about what it lacks.
"""

import json
from typing import Any

from ivp_cli.model.basis import Noun, nouns_in
from ivp_cli.model.gemeente import Gemeente
from ivp_cli.model.instellingen import Instellingen
from ivp_cli.model.kader import Kader
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.uitzondering import Ding
from ivp_cli.views.fielddocs import field_docs, noun_doc

NOUNS: dict[str, type[Noun]] = {
    "gemeente": Gemeente,
    "kader": Kader,
    "plan": Plan,
    "programma": Programma,
}
"""The nouns that have a plan file of their own, by the name of their schema."""

SCHEMAS: dict[str, type[Noun]] = {**NOUNS, "ivp": Instellingen}
"""Everything that has a file of its own."""

_NULL = {"type": "null"}
_BOUNDS = ("minimum", "maximum", "not")
"""What is demanded of a number; editors say it in English too. One that does not meet it must be text."""
_LIST = "Verwacht een lijst: elk onderdeel op een eigen regel, met een streepje ervoor."
_MAPPING = "Verwacht op elke regel een periode en wat daarvoor geldt, zoals 2026: 98."


def schema(name: str) -> dict[str, Any]:
    """The schema of one kind of file, as plain data."""
    made = SCHEMAS[name].model_json_schema(mode="validation")
    nouns = {noun.__name__: noun for noun in nouns_within(SCHEMAS[name])}
    definitions = made.get("$defs", {})
    common = {field: made["properties"][field] for field in _common(SCHEMAS[name])}
    for title, definition in definitions.items():
        _describe(definition, nouns[title])
    _describe(made, SCHEMAS[name])
    definitions |= {field: _explained(field, form, field_docs(Ding)) for field, form in common.items()}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def schema_text(name: str) -> str:
    """The schema of one kind of file, as the text of a JSON file."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


def nouns_within(noun: type[Noun]) -> list[type[Noun]]:
    """A noun and every noun that can stand below it, each once, parents first."""
    seen = [noun]
    for one in seen:
        seen += [below for below in nouns_in(one).values() if below not in seen]
    return seen


def _common(noun: type[Noun]) -> list[str]:
    """The fields that every thing in a plan has; a schema explains them once."""
    return list(Ding.model_fields) if issubclass(noun, Ding) else []


def _describe(definition: dict[str, Any], noun: type[Noun]) -> None:
    """Give one noun's schema its Dutch texts, and make it say what the loader says."""
    kind = noun.__name__.lower()
    docs, common = field_docs(noun), _common(noun)
    fields = {
        name: {"$ref": f"#/$defs/{name}"} if name in common else _explained(name, field, docs)
        for name, field in definition["properties"].items()
    }
    required = definition.get("required", [])
    needs = f" met in elk geval {' en '.join(required)}" if required else ""
    del definition["additionalProperties"]
    definition |= {
        "title": noun.__name__,
        "description": noun_doc(noun),
        "properties": fields,
        "propertyNames": {
            "enum": list(fields),
            "errorMessage": f"Dit veld bestaat niet bij {kind}.",
            "doNotSuggest": True,
        },
        "errorMessage": f"Verwacht een blok met velden van {kind}{needs}.",
    }


def _explained(name: str, field: dict[str, Any], docs: dict[str, str]) -> dict[str, Any]:
    """A field with its name and what it means."""
    return {"title": name, "description": docs[name], **_field(field)}


def _field(field: dict[str, Any]) -> dict[str, Any]:
    """A field is left out or has a value; `null` is neither. Python's defaults say nothing to an editor."""
    kept = {key: value for key, value in field.items() if key not in {"default", "title"}}
    options = [option for option in kept.pop("anyOf", []) if option != _NULL]
    if len(options) == 1:
        kept |= options[0]
    elif options:
        words = [word for option in options[1:] for word in option["examples"]]
        kept["anyOf"] = [_told(option, words) for option in options]
    return _told(kept)


def _told(option: dict[str, Any], also: list[str] | None = None) -> dict[str, Any]:
    """One form of a value, with the sentence that says what may stand there; `also` holds other words."""
    told = dict(option)
    if "items" in told:
        told["items"] = _field(told["items"])
    if "patternProperties" in told:
        values = told["patternProperties"].items()
        told["patternProperties"] = {pattern: _told(value) for pattern, value in values}
        told["additionalProperties"] = False
    if "examples" in told:
        told["examples"] = [_as_written(example, told["type"]) for example in told["examples"]]
    if message := _message(told, also or []):
        told["errorMessage"] = message
        if "pattern" in told:
            told["patternErrorMessage"] = message
        if "enum" in told:
            told.pop("type", None)  # it adds nothing but a message in English
        if bounds := {key: told.pop(key) for key in _BOUNDS if key in told}:
            told |= {"if": bounds, "else": {"type": ["string"], "errorMessage": message}}
    return told


def _message(option: dict[str, Any], also: list[str]) -> str:
    """What an editor says when a value has another form; empty where the parts of the form say it."""
    if said := option.get("patternErrorMessage"):
        others = " of ".join(word for word in also if word not in said)
        return f"{said.removesuffix('.')}, of {others}." if others else str(said)
    if "const" in option:
        return f"Hier staat altijd {option['const']}."
    if "enum" in option:
        return f"Kies uit {', '.join([*option['enum'], *also])}."
    if option.get("type") == "array":
        return _LIST
    if option.get("type") == "object":
        return _MAPPING
    if "examples" in option:
        return f"Schrijf {' of '.join(option['examples'])}, met de reden tussen haakjes als die er is."
    return ""


def _as_written(example: str, types: str | list[str]) -> str | int:
    """An example as it would stand in YAML: without quotes where an editor may take it for a number."""
    numeric = "integer" in types or "number" in types
    return int(example) if numeric and example.isdecimal() else example
