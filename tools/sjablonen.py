"""`docs/sjablonen.md`: everything that a template can use, found by making every document there is."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ivp_cli.loading import load
from ivp_cli.model.actie import Actie
from ivp_cli.model.basis import Noun
from ivp_cli.model.begroting import Begroting, Begrotingsregel
from ivp_cli.model.besluit import Besluit, Toezegging
from ivp_cli.model.bron import Brondocument, Bronverwijzing
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.gemeente import Gemeente
from ivp_cli.model.huisstijl import Huisstijl
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.plan import Benaming, Doel, Herkomst, Plan, Prioriteit, Totstandkoming, VervallenPrioriteit
from ivp_cli.model.programma import Beleidsontwikkeling, Bijlage, Inzet, Programma, Thema, Vervolg
from ivp_cli.model.voortgang import Voortgang
from ivp_cli.sources import Folder
from ivp_cli.views.documents import KINDS, DocumentProblem
from ivp_cli.views.documents.templates import blocks, builtin
from ivp_cli.views.fielddocs import field_docs
from tools.betekenissen import MEANINGS

HEAD = Path(__file__).with_name("sjablonen.md")
"""How the page begins."""

PEILDATUM = date(2026, 7, 1)
YEARS = range(2015, 2031)
FEW = 3
"""How many names a heading can hold."""

NOUNS: dict[str, tuple[type[Noun], ...]] = {
    "acties": (Actie,),
    "acties_overig": (Actie,),
    "acties_uitgewerkt": (Actie,),
    "aandacht": (Actie,),
    "afgevallen": (Actie,),
    "afkomstig_uit": (Herkomst,),
    "begroting": (Begroting,),
    "beleidsontwikkelingen": (Beleidsontwikkeling,),
    "benamingen": (Benaming,),
    "besluiten": (Besluit,),
    "bijlagen": (Bijlage,),
    "bronnen": (Bronverwijzing, Brondocument),
    "bronnen_vaststelling": (Bronverwijzing,),
    "doelen": (Doel, Prioriteit),
    "gemeente": (Gemeente,),
    "huisstijl": (Huisstijl,),
    "indicatoren": (Indicator,),
    "inzet": (Inzet,),
    "plan": (Plan,),
    "prioriteiten": (Prioriteit,),
    "programma": (Programma,),
    "regels": (Begrotingsregel,),
    "resultaten": (Indicator,),
    "stand": (Voortgang,),
    "themas": (Thema, Prioriteit),
    "toezeggingen": (Toezegging,),
    "totstandkoming": (Totstandkoming,),
    "vervallen_prioriteiten": (VervallenPrioriteit,),
    "vervolg": (Vervolg,),
}
"""What a thing in a template is made from, by the variable that holds it."""


@dataclass
class Thing:
    """A mapping that templates get: the variable that holds it, its own variables, and where it is used."""

    name: str
    parts: dict[str, set[str]] = field(default_factory=dict)
    """Per variable what it can be, in the words of the page."""
    below: dict[str, "Thing"] = field(default_factory=dict)
    """The things that its variables hold."""
    holders: set[str] = field(default_factory=set)
    """The variables, or the documents, that have it."""
    used: set[str] = field(default_factory=set)
    """The templates that get it."""
    title: str = ""


def sjablonen(roots: Iterable[Path]) -> str:
    """The page as Markdown."""
    found = _found([loaded.dossier for root in roots for loaded in load(Folder(root))])
    tops = [thing for thing in found if thing.name in _templates()]
    shared = [thing for thing in found if thing.name not in _templates()]
    parts = [HEAD.read_text(encoding="utf-8"), "\n## Documenten\n"]
    for thing in tops:
        words = [kind.word for kind in KINDS.values() if kind.template == thing.name]
        parts += [
            f"\n### {thing.name}\n\nVoor `ivp render` {_listed(words)}.\n\n",
            _blocks(thing.name),
            *_table(thing),
        ]
    parts.append("\n## Dingen\n\nWat in die variabelen zit. Een lijst loopt u af met `for`.\n")
    for thing in sorted(shared, key=lambda thing: thing.title):
        parts += [f"\n### {thing.title}\n\n", *_table(thing)]
    return "".join(parts)


def undocumented(roots: Iterable[Path]) -> list[str]:
    """The variables of which the page cannot say what they mean."""
    found = _found([loaded.dossier for root in roots for loaded in load(Folder(root))])
    return sorted({f"{one.name}.{part}" for one in found for part in one.parts if not _meaning(one, part)})


def _templates() -> list[str]:
    return list(dict.fromkeys(kind.template for kind in KINDS.values()))


def _found(dossiers: list[Dossier]) -> list[Thing]:
    """Every different thing in every document that can be made, the documents themselves first."""
    things: list[Thing] = []
    for kind in KINDS.values():
        module = kind.load()
        for jaar in YEARS:
            having = ((one, module.subjects(one, kind.word, jaar)) for one in dossiers if one.gemeente)
            pairs = [(dossier, subjects[0]) for dossier, subjects in having if subjects]
            for chosen in [pairs] if kind.many and pairs else [[pair] for pair in pairs]:
                with suppress(DocumentProblem):
                    data = kind.context(chosen, PEILDATUM, charts=True)
                    _add(things, kind.template, data, kind.template, kind.template)
    _entitle(things)
    return things


def _entitle(things: list[Thing]) -> None:
    """Call each thing after its variable and what holds it; where that is not enough also after templates."""
    for thing in things:
        thing.title = f"{thing.name}{_holders(thing.holders)}"
    for thing in things:
        if [one.title for one in things].count(thing.title) > 1:
            thing.title = f"{thing.title} in {_listed(sorted(thing.used))}"


def _holders(names: set[str]) -> str:
    if len(names) > FEW:
        return " van elk document" if names == set(_templates()) else ""
    return f" van {_listed(sorted(names))}"


def _add(things: list[Thing], name: str, data: dict[str, Any], holder: str, template: str) -> Thing:
    """Note a thing and all in it; it is the same thing when it is called so and has the same parts."""
    fitting = (one for one in things if one.name == name and _is_part(data.keys(), one.parts.keys()))
    thing = next(fitting, None)
    if thing is None:
        thing = Thing(name)
        things.append(thing)
    thing.used.add(template)
    thing.holders.add(holder)
    for part, value in data.items():
        kinds = thing.parts.setdefault(part, set())
        kinds.add(_kind(value))
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                thing.below[part] = _add(things, part, inner, name, template)
    return thing


def _is_part(some: Iterable[str], others: Iterable[str]) -> bool:
    return set(some) <= set(others) or set(others) <= set(some)


def _kind(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ja of nee"
        case int() | float():
            return "getal"
        case list():
            texts = value and all(isinstance(one, str) for one in value)
            return "lijst van teksten" if texts else "lijst"
        case dict():
            return "ding"
        case _:
            return "tekst"


def _table(thing: Thing) -> Iterator[str]:
    yield "| variabele | is | betekenis |\n| --- | --- | --- |\n"
    for part, kinds in thing.parts.items():
        yield f"| `{part}` | {_what(thing, part, kinds)} | {_meaning(thing, part)} |\n"


def _what(thing: Thing, part: str, kinds: set[str]) -> str:
    below = thing.below.get(part)
    known = sorted(kinds - {""}) or ["tekst"]
    if below is not None:
        link = f"[{below.name}](#{_anchor(below.title)})"
        return f"lijst: {link}" if "lijst" in kinds else link
    words = "lijst van teksten" if "lijst van teksten" in known else known[0]
    return f"{words}, of leeg" if "" in kinds else words


def _meaning(thing: Thing, part: str) -> str:
    own = MEANINGS.get(f"{thing.name}.{part}")
    docs = (field_docs(noun).get(part) for noun in NOUNS.get(thing.name, ()))
    told = own or next((text for text in docs if text), None) or MEANINGS.get(part) or ""
    return " ".join(told.split())


def _anchor(title: str) -> str:
    return "".join(one for one in title.lower().replace(" ", "-") if one.isalnum() or one in "-_")


def _blocks(template: str) -> str:
    names = ", ".join(f"`{name}`" for name in blocks(builtin(f"{template}.html.j2") or ""))
    return f"Blokken: {names}.\n\n"


def _listed(words: list[str]) -> str:
    return " en ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
