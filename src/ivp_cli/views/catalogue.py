"""What documents can be made, and of which templates."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ivp_cli.nearest import meant
from ivp_cli.views.documents import Kind
from ivp_cli.views.documents.templates import LAYOUTS, all_blocks, blocks, builtin_names
from ivp_cli.views.screen import Clean

Possible = Sequence[tuple[Kind, Sequence[str]]]
"""Each kind, with the municipalities and years that it can be made for."""

_ALL = "inhoud"
"""The block that holds all others."""
_FORMS = {".md.": "Markdown, pdf, docx en odt", ".html.": "HTML"}
"""What a template is for, by what stands in its name."""


def catalogue(possible: Possible, own: Mapping[str, str], folder: str, clean: Clean = str) -> str:
    """The kinds of document, then the templates and where each comes from.

    Args:
        possible: the kinds, each with what it can be made for.
        own: the workspace's own templates, by the name of their file.
        folder: where those stand.
        clean: makes text safe for where it goes.
    """
    parts = ["Documenten\n", *(_kind(kind, places) for kind, places in possible)]
    known = [*builtin_names(), *LAYOUTS]
    names = [*known, *sorted(own.keys() - known)]
    widest = max(map(len, map(clean, names)))
    parts.append("\nSjablonen\n")
    parts += [f"  {clean(name):{widest}}  {_origin(name, own, known, folder)}\n" for name in names]
    return "".join(parts)


def unused(own: Mapping[str, str], others: Iterable[str], folder: str) -> Iterator[str]:
    """Say which files no document uses: of those that are no template only what seems meant to be one."""
    known = [*builtin_names(), *LAYOUTS]
    for name in sorted({*own, *others}.difference(known)):
        hint = meant(name, known)
        used = any(name in text for other, text in own.items() if other != name)
        if hint if name not in own else not used:
            yield f"Let op: {name} in {folder}/ wordt niet gebruikt. {hint}".rstrip()


def not_for(template: str, form: str, own: Iterable[str], folder: str) -> str:
    """Say that a template of the workspace's own is not for a form; empty where it has one for that too."""
    here, twin = (f"{template}.{one}.j2" for one in (form, "md" if form == "html" else "html"))
    if here in own or twin not in own:
        return ""
    return f"Let op: {twin} in {folder}/ geldt niet voor {_FORMS[f'.{form}.']}; daarvoor is {here}."


def advice(name: str, text: str) -> str:
    """What to do with a template that was just copied."""
    found = blocks(text)
    form, twin = (".md.", ".html.") if ".md." in name else (".html.", ".md.")
    told = ["Deze kopie gaat voor het ingebouwde sjabloon, ook na een nieuwe versie van ivp."]
    if found and not name.endswith(".typ"):
        told += [
            "",
            "Wilt u maar één onderdeel anders, houd dan alleen dat over. De rest blijft van ivp:",
            "",
            f'  {{% extends "standaard/{name}" %}}',
            f"  {{% block {next((one for one in found if one != _ALL), _ALL)} %}}",
            "  ...",
            "  {% endblock %}",
            "",
            f"Blokken in {name}: {', '.join(all_blocks(text))}.",
        ]
    if (other := name.replace(form, twin)) != name and other in builtin_names():
        told += ["", f"Het geldt voor {_FORMS[form]}; voor {_FORMS[twin]} is er {other}."]
    return "\n".join([*told, "Alle gegevens voor sjablonen: docs/sjablonen.md."])


def _kind(kind: Kind, places: Iterable[str]) -> str:
    made = f"voor {'; '.join(places)}" if places else "nu nog nergens gegevens voor"
    return f"  {kind.word}: {kind.help}\n    {made}\n    sjabloon {kind.template}\n"


def _origin(name: str, own: Mapping[str, str], known: Iterable[str], folder: str) -> str:
    if name not in own:
        return "ingebouwd"
    if name in known:
        return f"eigen, uit {folder}/"
    return f"eigen, uit {folder}/; vervangt niets. {meant(name, known)}".rstrip()
