"""What somebody may have meant, as a question: only what will be accepted is proposed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ivp_cli.loading.fields import Field
from ivp_cli.loading.spellings import guesses, spellings
from ivp_cli.model.basis import Noun, naamveld, nouns_in
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.meting import Streefwaarde
from ivp_cli.model.tijd import Datum, Planning, Tijdvak
from ivp_cli.nearest import alike, meant, nearest, slug
from ivp_cli.shorten import one_line

_LONGEST = 60
"""How much of a value is repeated in a message."""
_LONGEST_BLOCKS = 160
"""A list of blocks is to be copied, and has more signs."""

_LOOKALIKES = (
    (re.compile("[\xa0\u2000-\u200a\u202f\u205f\u3000]"), " ", "met gewone spaties in plaats van harde"),
    (re.compile("[\u2010-\u2015\u2212]"), "-", "met een gewoon streepje"),
    (re.compile("[\u2018-\u201f]"), "", "zonder gekrulde aanhalingstekens"),
)
"""Characters that look like another one on a screen, that other one, and what to do about them."""

_RELATIVE = re.compile(r"(?:%|procent|de helft) *(?:minder|lager|meer|hoger)", re.IGNORECASE)
_ABSOLUTE = (
    "Een streefwaarde is een cijfer: reken uit wat dit wordt, zoals `hoogstens 350`; "
    "hoe u erbij komt, kan in de toelichting."
)
_MOMENTS = {Tijdvak, Datum, Planning}
_DAY = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")

_COLOURS = ("tijd", "geld", "kwaliteit")
_ALSO_CALLED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("tekst", "omschrijving", "beschrijving", "opmerking"), ("toelichting",)),
    **dict.fromkeys(("stoplicht", "kleur"), _COLOURS),
    **dict.fromkeys(("door", "wie"), ("orgaan", "trekker")),
    **dict.fromkeys(("verantwoordelijke", "eigenaar"), ("trekker",)),
    "naam": ("titel",),
    "titel": ("naam",),
}
"""What people call a field that has another name here."""
_KINDS = {
    "actieprogramma": "actieplan",
    "jaarplan": "jaarprogramma",
    "meerjarenplan": "meerjarenbeleidsplan",
    "uitvoeringsagenda": "uitvoeringsprogramma",
    **dict.fromkeys(("ivp", "veiligheidsplan"), "integraal-veiligheidsplan"),
}
"""What people call a kind of document."""

_SEPARATORS = re.compile(r"\s*(?:[;,\n•·]|(?:^|\s)[-*](?=\s*\w)|\s(?:en|&)\s)\s*")
_SIGNS = re.compile(r"[\[\]{},:#'\"]")
"""What in a list between brackets means something else."""
_MANY = 8

Names = Mapping[str, str]
"""Ids, with the name of what each stands for."""


def short(text: str) -> str:
    """A text of the plan as it can stand in a message: on one line, and not too long."""
    return one_line(text, _LONGEST)


def asked(written: str, *meant: str) -> str:
    """Ask which of these was meant, and tell what cannot be seen in the difference."""
    *others, last = (f"`{one}`" for one in meant)
    ways = f"{', '.join(others)} of {last}" if others else last
    invisible = [how for sign, plain, how in _LOOKALIKES if sign.search(written) and plain in meant[0]]
    return f"Bedoelde u {ways}{', ' if invisible else ''}{' en '.join(invisible)}?"


def fields_meant(written: str, known: Iterable[str]) -> list[str]:
    """The known fields that somebody may have meant who wrote a name that is not known."""
    word, known = written.strip(), list(known)
    return nearest(word, known) or [one for one in _ALSO_CALLED.get(word.lower(), ()) if one in known]


def kind_meant(written: str, kinds: Iterable[str]) -> str:
    """The kind of document that somebody may have meant, as a question."""
    also = _KINDS.get(written.strip().lower())
    return asked(written, also) if also else meant(written, kinds)


def elsewise(written: str, field: Field, *, at_key: bool = False) -> str:
    """Other ways to write a value that its field takes."""
    fitting = field.fitting(guesses(written), at_key=at_key)
    if not fitting and field.words:
        fitting = nearest(written.strip(), field.words)
    if fitting:
        return asked(written, *fitting[:2]) if len(fitting[0]) <= _LONGEST else ""
    if Streefwaarde in field.parts and _RELATIVE.search(written):
        return _ABSOLUTE
    return "" if _MOMENTS.isdisjoint(field.parts) else _no_such_day(written)


def _no_such_day(written: str) -> str:
    """Why a date that was written in another way would not do either."""
    for day in sorted(one for one in spellings(written) if _DAY.fullmatch(one)):
        try:
            Datum.lees(day)
        except ValueError as error:
            return f"{error}."
    return ""


def names_for(field: Field, dossier: Dossier, noun: type[Noun], data: Any) -> dict[str, str]:
    """The ids of everything that a field may refer to, with the name of each.

    What stands in the same file counts as it was written: a file with a mistake is not in the dossier.
    """
    known = {id: dossier.noem(kind, id) for kind in field.refers for id in dossier.index.get(kind, ())}
    return {**_written(noun, data, field.refers), **known}


def called(written: str, names: Names) -> list[str]:
    """The ids of what was called by name in a field that refers; none where that is not clear of a part."""
    found = [alike(one, names) for one in _pieces(written)]
    return found if all(found) else []


def referred(written: str, field: Field, names: Names) -> str:
    """What may be written in a field that refers."""
    like = nearest(written, names)
    return asked(written, like[0]) if like else f"Schrijf {_an_id(field, names)}."


def in_a_list(written: str, field: Field, names: Names | None) -> str:
    """A text with separators as the list that it must have been."""
    pieces = _pieces(written)
    known = not field.refers
    if names is not None:
        if partly := _partly_known(written, field, names):
            return partly
        pieces = called(written, names) or pieces
        known = len(pieces) > 1 or all(piece in names for piece in pieces)
    inside = replace(field, rest=(0,))
    fits = known and all(inside.fitting([piece]) and not _SIGNS.search(piece) for piece in pieces)
    listed = f"[{', '.join(pieces)}]"
    if fits and len(listed) <= _LONGEST:
        return f"Schrijf `{listed}`."
    return "Zet elk onderdeel op een eigen regel met `- ` ervoor; is er geen, haal dan de regel weg."


def in_blocks(written: str, block: type[Noun]) -> str:
    """A text with separators as the list of blocks that it must have been, each with an id and a name."""
    pieces = _pieces(written)
    required = [name for name, info in block.model_fields.items() if info.is_required()]
    plain = all(slug(piece) and not _SIGNS.search(piece) for piece in pieces)
    if len(pieces) == 1 or not plain or required not in (["id", "naam"], ["id", "titel"]):
        return ""
    blocks = ", ".join(f"{{id: {slug(piece)}, {required[1]}: {piece}}}" for piece in pieces)
    return f"Schrijf `[{blocks}]`." if len(blocks) <= _LONGEST_BLOCKS else ""


def _partly_known(written: str, field: Field, names: Names) -> str:
    """A text in which some names are known and others are not as a list; empty where it is all or nothing."""
    pieces = _pieces(written)
    sure = [alike(piece, names) for piece in pieces]
    if all(sure) or not any(sure):
        return ""
    ids = [id or "".join(nearest(piece, names)) for id, piece in zip(sure, pieces, strict=True)]
    listed = f"[{', '.join(id or '…' for id in ids)}]"
    if all(ids):
        return asked(written, listed)
    strange = " en ".join(f"“{short(piece)}”" for id, piece in zip(ids, pieces, strict=True) if not id)
    return f"Schrijf een lijst, `{listed}`, met voor {strange} {_an_id(field, names)}."


def _an_id(field: Field, names: Names) -> str:
    """What a field that refers takes, with the ids that there are where those are few."""
    known = f"; bekend zijn: {', '.join(sorted(names))}" if 0 < len(names) <= _MANY else ""
    return f"de id van een {' of '.join(field.refers)}{known}"


def _pieces(written: str) -> list[str]:
    return [piece for piece in _SEPARATORS.split(written) if piece] or [written]


def _written(noun: type[Noun], data: Any, kinds: Iterable[str]) -> dict[str, str]:
    """The ids of these kinds of thing in data that may have mistakes, with the name of each."""
    if not isinstance(data, dict):
        return {}
    found = {}
    if noun.__name__.lower() in kinds and isinstance(data.get("id"), str):
        found[data["id"]] = str(data.get(naamveld(noun)))
    for name, inner in nouns_in(noun).items():
        value = data.get(name)
        for part in value if isinstance(value, list) else [value]:
            found |= _written(inner, part, kinds)
    return found
