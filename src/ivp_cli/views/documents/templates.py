"""Where templates come from: the ones that are built in, and those by which a municipality replaces them."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import ivp_cli

ORIGINAL = "standaard/"
"""In front of a name: the built-in template, also where it has been replaced."""

LAYOUTS = ("opmaak.typ", "opmaak.docx.xml", "opmaak.odt.xml")
"""Not templates but the layout of paper; they are found, and replaced, in the same way."""

_OWN_COLOUR = re.compile("14406f", re.IGNORECASE)
"""The colour that the layouts are written in."""

_EXTENDS = re.compile(r"\{%[-+]? *extends +[\"'](.+?)[\"']")
_BLOCK = re.compile(r"\{%[-+]? *block (\w+)")

NAME = re.compile(r"[a-z][a-z0-9-]*(?:\.[a-z0-9]+)*\.j2")
"""A template is known by the name of its file alone; the folder it stands in is for people."""


def find(name: str, overrides: Mapping[str, str]) -> str | None:
    """The text of a template, or None where there is none of that name."""
    plain = name.removeprefix(ORIGINAL)
    if not NAME.fullmatch(plain):
        return None
    replacement = overrides.get(plain) if plain == name else None
    return _builtin(plain) if replacement is None else replacement


def layout(name: str, overrides: Mapping[str, str]) -> str:
    """The layout of one format on paper."""
    return overrides.get(name) or _builtin(name) or ""


def in_colour(overrides: Mapping[str, str], colour: str) -> dict[str, str]:
    """The replacements, with layouts in the colour of a house style where they have that of ivp."""
    digits = colour.removeprefix("#")
    return {**overrides, **{name: _OWN_COLOUR.sub(digits, layout(name, overrides)) for name in LAYOUTS}}


@cache
def builtin_names() -> tuple[str, ...]:
    """The names of all built-in templates, parts included."""
    return tuple(sorted(path.name for folder in _folders() for path in folder.glob("*.j2")))


def builtin(name: str) -> str | None:
    """The text of a built-in template or layout, or None where there is none of that name."""
    return _builtin(name) if name in (*builtin_names(), *LAYOUTS) else None


def blocks(text: str) -> list[str]:
    """The blocks of a template, each of which can be replaced by itself, in the order of the document."""
    return list(dict.fromkeys(_BLOCK.findall(text)))


def all_blocks(text: str) -> list[str]:
    """The same for a built-in template, those that it has of the one that it extends included."""
    own, parent = blocks(text), _EXTENDS.search(text)
    found = blocks(_builtin(parent[1]) or "") if parent else []
    at = found.index(own[0]) if own[:1] and own[0] in found else 0
    return list(dict.fromkeys([*found[:at], *own, *found[at:]]))


@cache
def _builtin(name: str) -> str | None:
    for folder in _folders():
        path = folder / name
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return None


@cache
def _folders() -> tuple[Path, ...]:
    """`sjablonen` inside the installed package or, in a checkout, at the top of the repository."""
    package = Path(ivp_cli.__file__).parent
    here = package / "sjablonen"
    root = here if here.is_dir() else package.parents[1] / "sjablonen"
    return (root, root / "_delen")
