"""What documents can be made, and of which templates."""

from collections.abc import Iterable, Mapping, Sequence

from ivp_cli.nearest import meant
from ivp_cli.views.documents import Kind
from ivp_cli.views.documents.templates import LAYOUTS, blocks, builtin_names
from ivp_cli.views.screen import Clean

Possible = Sequence[tuple[Kind, Sequence[str]]]
"""Each kind, with the municipalities and years that it can be made for."""

_ALL = "inhoud"
"""The block that holds all others."""


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


def advice(name: str, text: str) -> str:
    """What to do with a template that was just copied."""
    found = blocks(text)
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
            f"Blokken in {name}: {', '.join(found)}.",
        ]
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
