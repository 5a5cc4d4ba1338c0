"""`docs/velden.md`: every field of the plan language, what it means, and an example that is in use."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ivp_cli.model.afwezig import als_data, lees_afwezig
from ivp_cli.model.basis import Noun, nouns_in, verwijzingen
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.meting import Meetwaarde, Streefwaarde
from ivp_cli.model.tijd import Datum, Planning, Tijdvak
from ivp_cli.model.uitzondering import Uitzondering
from ivp_cli.model.waarde import Waarde
from ivp_cli.views.fielddocs import field_docs, noun_doc
from ivp_cli.views.schema import NOUNS, SCHEMAS, nouns_within, schema

_HEAD = """# Velden

Alle velden die in een plan kunnen staan. Een ster (\\*) zegt dat een veld verplicht is; al het andere mag
weg. De voorbeelden komen uit de plannen van {source}.

Elk bestand begint met `soort:`. Dat woord zegt wat erin staat:

| `soort` | beschrijft | waar |
| --- | --- | --- |
"""
_VALUES = """
## Waarden

Een waarde is één regel tekst. Schrijf getallen met een decimale punt en zonder punten voor duizendtallen.

| waarde | voorbeelden |
| --- | --- |
"""
_ABSENCE = """
Een meetwaarde mag ook een teken van het CBS zijn: `.` (ontbreekt), `x` (geheim) of `"-"` (nihil).

Een *id* bestaat uit kleine letters, cijfers en koppeltekens, met een letter voorop. Andere velden verwijzen
met die id. Naar een onderdeel van een kader verwijst u met `kader/onderdeel`.

Waar de bron zwijgt, schrijft u `onbekend` of `onbekend (reden)`. Waar een bedrag nog moet worden bepaald,
schrijft u `pm` of `pm (reden)`. Is een veld niet van toepassing, laat het dan weg.
"""
_EXCEPTIONS = """
## Overal: uitzonderingen

Elk ding in een plan kan een lijst `uitzonderingen` hebben: [uitzondering](#uitzondering). Daarom staat dat
veld niet in de tabellen hierboven.
"""
_SETTINGS = """
## ivp.yaml

Naast de map `plannen/` mag een bestand `ivp.yaml` staan met [instellingen](#instellingen) voor de hele map.
"""
_FOLDERS = {
    "gemeente": "`plannen/<gemeente>/gemeente.yaml`",
    "kader": "`plannen/kaders/`",
    "plan": "`plannen/<gemeente>/`",
    "programma": "`plannen/<gemeente>/`",
}
_WAARDEN: tuple[type[Waarde], ...] = (Datum, Tijdvak, Planning, Bedrag, Meetwaarde, Streefwaarde)
_LONGEST = 60

Examples = dict[tuple[str, str], str]
"""An example for each field, by the name of its noun and its own."""


def velden(dossiers: Iterable[Dossier]) -> str:
    """The page as Markdown; the dossiers give the examples."""
    sources: list[str] = []
    examples = _examples(_noted(dossiers, sources))
    definitions: dict[str, dict[str, Any]] = {}
    for name in SCHEMAS:
        made = schema(name)
        definitions |= made.get("$defs", {}) | {made["title"]: made}
    head = _HEAD.format(source=", ".join(sources) or "deze map")
    parts = [head, *_kinds(definitions), _VALUES, *map(_value, _WAARDEN), _ABSENCE]
    in_plans = {
        noun: None for root in NOUNS.values() for noun in nouns_within(root) if noun is not Uitzondering
    }
    for noun in in_plans:
        parts += _section(noun, definitions, examples)
    parts += [_EXCEPTIONS, *_section(Uitzondering, definitions, examples), _SETTINGS]
    for noun in nouns_within(SCHEMAS["ivp"]):
        parts += _section(noun, definitions, examples)
    return "".join(parts)


def _section(noun: type[Noun], definitions: dict[str, dict[str, Any]], examples: Examples) -> Iterator[str]:
    """A noun with the table of its fields."""
    yield f"\n## {noun.__name__}\n\n{noun_doc(noun)}\n"
    yield "\n| veld | betekenis | vorm | voorbeeld |\n| --- | --- | --- | --- |\n"
    yield from _rows(noun, definitions[noun.__name__], examples)


def _noted(dossiers: Iterable[Dossier], sources: list[str]) -> Iterator[Dossier]:
    """The same dossiers, with the names of the municipalities written down in passing."""
    for dossier in dossiers:
        if dossier.gemeente:
            sources.append(f"{dossier.naam} (fictief)" if dossier.gemeente.fictief else dossier.naam)
        yield dossier


def _kinds(definitions: dict[str, dict[str, Any]]) -> Iterator[str]:
    """The words of `soort`, with the noun they stand for and where such a file belongs."""
    for name, noun in NOUNS.items():
        soort = definitions[noun.__name__]["properties"]["soort"]
        words = ", ".join(f"`{word}`" for word in soort.get("enum") or [soort["const"]])
        yield f"| {words} | {_link(noun)} | {_FOLDERS[name]} |\n"


def _value(waarde: type[Waarde]) -> str:
    examples = ", ".join(map(_code, waarde.VOORBEELDEN))
    return f"| {_short(waarde.VORM)} | {examples} |\n"


def _rows(noun: type[Noun], definition: dict[str, Any], examples: Examples) -> Iterator[str]:
    """The fields of a noun, each as a row of its table."""
    required = definition.get("required", [])
    for field, doc in field_docs(noun).items():
        star = " \\*" if field in required else ""
        default = _default(noun, field)
        meaning = f"{_cell(doc)} Staat het er niet, dan `{default}`." if default else _cell(doc)
        form = _form(noun, field, definition["properties"][field])
        example = _code(examples.get((noun.__name__, field), ""))
        yield f"| `{field}`{star} | {meaning} | {form} | {example} |\n"


def _default(noun: type[Noun], field: str) -> str:
    """What a field is taken to say when it is left out; empty where that is nothing."""
    default = noun.model_fields[field].default
    if isinstance(default, bool):
        return "ja" if default else "nee"
    return default if isinstance(default, str) else ""


def _examples(dossiers: Iterable[Dossier]) -> Examples:
    """The first value in use for each field that holds values; an unknown only where there is no other."""
    found: Examples = {}
    for dossier in dossiers:
        for spot in dossier.plekken():
            noun = type(spot.noun)
            data = spot.noun.model_dump(exclude_defaults=True)
            for field in data.keys() - nouns_in(noun).keys():
                example = _shown(als_data(data[field]))
                known = found.setdefault((noun.__name__, field), example)
                if known.lstrip("[").startswith("onbekend"):
                    found[noun.__name__, field] = example
    return found


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple | list):
        return f"[{_shown(value[0])}]" if value else ""
    if isinstance(value, dict):
        key, first = next(iter(value.items()))
        return f"{key}: {first}"
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3].rsplit(' ', 1)[0]} …"


def _form(noun: type[Noun], field: str, described: dict[str, Any]) -> str:
    """What may be written, in a few words."""
    many = described.get("type") == "array"
    inner = described.get("items", described)
    options = inner.get("anyOf", [inner])
    below, refers = nouns_in(noun).get(field), verwijzingen(noun).get(field)
    if below is not None:
        first = _link(below)
    elif refers is not None:
        first = f"id van {' of '.join(f'[{kind}](#{kind})' for kind in refers.naar)}"
    else:
        first = _words(options[0])
    form = " of ".join((first, *map(_words, options[1:])))
    return f"lijst: {form}" if many else form


def _words(option: dict[str, Any]) -> str:
    if "const" in option:
        return f"`{option['const']}`"
    if "enum" in option:
        return ", ".join(f"`{word}`" for word in option["enum"])
    if "patternProperties" in option:
        return "per periode een waarde"
    if lees_afwezig(option.get("examples", [""])[0]):
        return " of ".join(f"`{word}`" for word in option["examples"])
    return _short(option["patternErrorMessage"])


def _short(said: str) -> str:
    """The name of a form, without its examples and limits."""
    form = re.split(r":|, zoals| van hoogstens", said.removeprefix("Verwacht ").removesuffix("."))
    return _cell(form[0])


def _link(noun: type[Noun]) -> str:
    return f"[{noun.__name__.lower()}](#{noun.__name__.lower()})"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _code(text: str) -> str:
    return f"`{_cell(text).replace('`', chr(39))}`" if text else ""
