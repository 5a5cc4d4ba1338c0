"""`docs/velden.md`: every field of the plan language, what it means, and an example that is in use."""

from collections.abc import Iterable
from typing import Any

from ivp_cli.model.afwezig import als_data, lees_afwezig
from ivp_cli.model.basis import Noun, nouns_in
from ivp_cli.model.dossier import Dossier
from ivp_cli.views.fielddocs import field_docs, noun_doc
from ivp_cli.views.schema import NOUNS, nouns_within, schema

_HEAD = """# Velden

Alle velden die in een plan kunnen staan. Een ster (\\*) zegt dat het veld verplicht is; al het andere mag
weg. De voorbeelden komen uit het fictieve Veenstad (`voorbeelden/veenstad`).

Een *waarde* is één regel tekst, een *ding* is een blok met eigen velden. Waar de bron zwijgt, schrijft u
`onbekend` of `onbekend (reden)`; waar een bedrag nog moet worden bepaald `pm` of `pm (reden)`.
"""


def velden(dossiers: Iterable[Dossier]) -> str:
    """The page as Markdown; the dossiers give the examples."""
    examples = _examples(dossiers)
    nouns = {noun.__name__: noun for root in NOUNS.values() for noun in nouns_within(root)}
    definitions: dict[str, dict[str, Any]] = {}
    for name in NOUNS:
        made = schema(name)
        definitions |= made.get("$defs", {}) | {made["title"]: made}
    parts = [_HEAD]
    for name, noun in nouns.items():
        parts.append(f"\n## {name}\n\n{noun_doc(noun)}\n")
        parts.append("\n| veld | betekenis | vorm | voorbeeld |\n| --- | --- | --- | --- |\n")
        required = definitions[name].get("required", [])
        for field, doc in field_docs(noun).items():
            star = " \\*" if field in required else ""
            form = _form(noun, field, definitions[name]["properties"][field])
            example = examples.get((name, field), "")
            parts.append(f"| `{field}`{star} | {_cell(doc)} | {form} | {_code(example)} |\n")
    return "".join(parts)


def _examples(dossiers: Iterable[Dossier]) -> dict[tuple[str, str], str]:
    """The first value in use for each field that holds values; an unknown only where there is no other."""
    found: dict[tuple[str, str], str] = {}
    for dossier in dossiers:
        for spot in dossier.vindplaatsen():
            noun = type(spot.noun)
            data = spot.noun.model_dump(exclude_defaults=True)
            for field in data.keys() - nouns_in(noun).keys():
                example = _shown(als_data(data[field]))
                known = found.setdefault((noun.__name__, field), example)
                if lees_afwezig(known):
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
    return text if len(text) <= 60 else f"{text[:57].rsplit(' ', 1)[0]} …"


def _form(noun: type[Noun], field: str, described: dict[str, Any]) -> str:
    """What may be written, in a few words."""
    below = nouns_in(noun).get(field)
    many = described.get("type") == "array"
    if below is not None:
        link = f"[{below.__name__}](#{below.__name__.lower()})"
        return f"lijst van {link}" if many else link
    inner = described.get("items", described)
    options = inner.get("anyOf", [inner])
    words = [_words(option) for option in options]
    form = " of ".join(dict.fromkeys(words))
    return f"lijst: {form}" if many else form


def _words(option: dict[str, Any]) -> str:
    if "const" in option:
        return f"`{option['const']}`"
    if "enum" in option:
        return ", ".join(f"`{word}`" for word in option["enum"])
    if "patternProperties" in option:
        return "per periode een waarde"
    if "patternErrorMessage" in option:
        said: str = option["patternErrorMessage"].removeprefix("Verwacht ").removesuffix(".")
        return _cell(said.split(":")[0].split(", zoals")[0])
    if option.get("examples"):
        return " of ".join(f"`{word}`" for word in option["examples"])
    if option.get("minimum") == 1:
        return "een heel getal"
    return "één regel tekst" if option.get("maxLength", 0) <= 300 else "tekst"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _code(text: str) -> str:
    return f"`{_cell(text).replace('`', chr(39))}`" if text else ""
