"""One change as a Dutch sentence."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ivp_cli.diffing import (
    Change,
    Fragment,
    Kind,
    Named,
    Thing,
    difference,
    direction,
    fragments,
    same_spelling,
)
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.basis import Noun
from ivp_cli.model.bron import Brondocument
from ivp_cli.model.dossier import Document
from ivp_cli.model.meting import Meetwaarde
from ivp_cli.sentences import counted, quoted
from ivp_cli.shorten import one_line
from ivp_cli.views.documents import dutch

Sentence = list[Fragment]
"""Text with the words that went and came apart, so that each format can mark them in its own way."""

_NAMES = {
    "bronverwijzing": "bron",
    "kaderonderdeel": "onderdeel",
    "kaderstand": "stand van kader",
    "onderdeelstand": "stand van onderdeel",
    "themas": "thema's",
    "strategischdoel": "strategisch doel",
    "politieeenheid": "politie-eenheid",
    "metingen": "meting",
    "reeksbreuken": "reeksbreuk",
}
"""Where the plan language writes a word otherwise than people do."""

_DETAILS = ("bedrag", "status", "planning", "streefwaarde", "datum", "termijn")
"""What a reader wants to know at once of a thing that came or went."""

_CODE = re.compile(r"[a-z][a-z0-9-]*")
_SHORT = 60
_LONG = 120
_MOST_FRAGMENTS = 16


def sentence(change: Change) -> Sentence:
    """What changed, of what, in words; without the document it stands in."""
    about = ", ".join(map(_named, _mentioned(change)))
    told = _told(change)
    joint = ": " if change.field and change.kind is not Kind.HERNOEMD else " "
    return [_same(f"{about}{joint if about else ''}{told[0].new}"), *told[1:]]


def title(document: Thing) -> str:
    """What a document is called; that of a municipality would else read as the municipality itself."""
    return f"Gemeente {document.title}" if document.noun == "gemeente" else document.title


def field_name(field: str) -> str:
    """A field as people call it."""
    return _NAMES.get(field, field.replace("_", " "))


def _told(change: Change) -> Sentence:
    """What happened, as the end of the sentence."""
    name = field_name(change.field)
    if change.key is not None:
        name = f"{name} {dutch.text(change.key)}"
    match change:
        case Change(kind=Kind.NIET_VERGELEKEN):
            return [_same("niet vergeleken, want één van beide versies is niet te lezen")]
        case Change(field="", old=Noun() as part) | Change(field="", new=Noun() as part):
            details = _details(part)
            return [_same(f"{change.kind}: {details}" if details else str(change.kind))]
        case Change(kind=Kind.HERNOEMD):
            spelling = _spelling(change.old, change.new)
            return [_same(f"heette eerst {_value(change.old)}{spelling}")]
        case Change(kind=Kind.NIEUWE_ID):
            return [_same(f"nieuwe id: {change.old} is nu {change.new}")]
        case Change(old=None):
            return [_same(f"{name} toegevoegd: {_value(change.new)}")]
        case Change(new=None):
            return [_same(f"{name} vervallen: {_value(change.old)}")]
        case Change(old=str() as old, new=str() as new) if max(len(old), len(new)) > _SHORT:
            return [_same(f"{name}{_spelling(old, new)}: "), *_edited(old, new)]
        case Change(old=Meetwaarde() as old, new=Meetwaarde() as new):
            return [_same(f"{name}: {_measured(old, new)} is nu {_measured(new, old)}")]
        case _:
            was, now = _apart(change.old, change.new)
            return [_same(f"{name} van {was} naar {now}{_moved(change)}")]


def _named(thing: Thing) -> str:
    """A thing with what tells it from others, such as: begrotingsregel “Camera's” (2025, lasten)."""
    keys = ", ".join(map(_value, thing.keys))
    words = [field_name(thing.noun)]
    if thing.title:
        words.append(quoted(one_line(thing.title, _SHORT)))
        keys = f"({keys})" if keys else ""
    return " ".join(filter(None, [*words, keys]))


def _mentioned(change: Change) -> list[Thing]:
    """The things that the sentence is about, without what the reader knows or will be told."""
    if not change.subject:
        return [] if change.field else [Thing(dutch.word(change.document.noun))]
    *above, last = change.subject
    if change.field and change.kind is not Kind.HERNOEMD and last.title == change.new:
        last = replace(last, title="")
    return [*(thing for thing in above if thing.title or thing.keys), last]


def _details(noun: Noun) -> str:
    """What matters most about a thing: a few of its values or, for a document, what it holds."""
    found = [(name, getattr(noun, name, None)) for name in _DETAILS if name not in noun.SLEUTEL]
    words = [
        f"{field_name(name)} {_value(value)}"
        for name, value in found
        if value and not isinstance(value, Onbekend)
    ]
    return ", ".join([*words, *(_counts(noun) if isinstance(noun, Document) else ())])


def _counts(document: Noun) -> Iterator[str]:
    lists = ((name, getattr(document, name)) for name in type(document).model_fields)
    for name, value in lists:
        things = [part for part in value if isinstance(part, Noun)] if isinstance(value, tuple) else []
        if things and "id" in things[0].SLEUTEL and not isinstance(things[0], Brondocument):
            one = type(things[0]).__name__.lower()
            yield f"1 {one}" if len(things) == 1 else f"{len(things)} {field_name(name)}"


def _value(value: object) -> str:
    match value:
        case bool():
            return "ja" if value else "nee"
        case Named():
            return quoted(value.name) if value.name != value.id else value.id
        case str() if _CODE.fullmatch(value):
            return dutch.word(value)
        case str():
            return quoted(one_line(value, _LONG))
        case _:
            return dutch.text(value)


def _apart(old: object, new: object) -> tuple[str, str]:
    """Two values that differ; of two things with one name the ids."""
    if isinstance(old, Named) and isinstance(new, Named) and old.name == new.name:
        return old.id, new.id
    return _value(old), _value(new)


def _measured(value: Meetwaarde, other: Meetwaarde) -> str:
    """A figure; where one of the two was provisional, it is said which one is final."""
    settled = other.voorlopig and not value.voorlopig
    return f"{dutch.measured(value)} (definitief)" if settled else dutch.measured(value)


def _moved(change: Change) -> str:
    """Which way it went, as an afterthought."""
    if change.kind is Kind.UITGESTELD:
        return f": {change.kind}"
    words = direction(change.old, change.new)
    amount = difference(change.old, change.new)
    if amount:
        return f": {dutch.euro(abs(amount))} {words}"
    return f": {words}" if words else _spelling(change.old, change.new)


def _spelling(old: object, new: object) -> str:
    both = isinstance(old, str) and isinstance(new, str) and same_spelling(old, new)
    return " (alleen spelling)" if both else ""


def _edited(old: str, new: str) -> Sentence:
    """The words of a text that changed, with a few around them; of long stretches only the beginning."""
    found = fragments(old, new)
    shown = [
        Fragment(one_line(fragment.old, _LONG), one_line(fragment.new, _LONG))
        for fragment in found[:_MOST_FRAGMENTS]
    ]
    spaced = [part for fragment in shown for part in (_same(" "), fragment)][1:]
    if left := sum(fragment.changed for fragment in found[_MOST_FRAGMENTS:]):
        spaced.append(_same(f" (en nog {counted(left, 'stukje', 'stukjes')})"))
    return spaced


def _same(text: str) -> Fragment:
    return Fragment.kept(text)
