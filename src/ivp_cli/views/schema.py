"""JSON Schema of the plan language, for editors: Dutch titles and descriptions, no `null`."""

import json
from typing import Any

from ivp_cli.model.basis import Noun, nouns_in
from ivp_cli.model.gemeente import Gemeente
from ivp_cli.model.kader import Kader
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.views.fielddocs import field_docs, noun_doc

NOUNS: dict[str, type[Noun]] = {
    "gemeente": Gemeente,
    "kader": Kader,
    "plan": Plan,
    "programma": Programma,
}
"""The nouns that have a file of their own, by the name of their schema."""


def schema(name: str) -> dict[str, Any]:
    """The schema of one kind of file, as plain data."""
    made = NOUNS[name].model_json_schema(mode="validation")
    nouns = {noun.__name__: noun for noun in nouns_within(NOUNS[name])}
    for title, definition in made.get("$defs", {}).items():
        _describe(definition, nouns[title])
    _describe(made, NOUNS[name])
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


def _describe(definition: dict[str, Any], noun: type[Noun]) -> None:
    """Give one noun's schema its Dutch texts, and make it say what the loader says."""
    definition["title"] = noun.__name__
    definition["description"] = noun_doc(noun)
    docs = field_docs(noun)
    for name, field in definition["properties"].items():
        definition["properties"][name] = {"title": name, "description": docs[name], **_without_null(field)}


def _without_null(field: dict[str, Any]) -> dict[str, Any]:
    """A field is left out or has a value; `null` is neither. Python's defaults say nothing to an editor."""
    kept = {key: value for key, value in field.items() if key not in ("default", "title")}
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    options = [option for option in kept.pop("anyOf", []) if option != {"type": "null"}]
    if len(options) == 1:
        return {**kept, **options[0]}
    return {**kept, "anyOf": options} if options else kept
