"""A card as text for a terminal: facts in two columns, and under them lists of what hangs on it."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from ivp_cli.findings import Finding
from ivp_cli.model.actie import Actie
from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.basis import Noun, naamveld, verwijzingen
from ivp_cli.model.dossier import Dossier, Plek
from ivp_cli.model.geld import Bedrag
from ivp_cli.sentences import quoted
from ivp_cli.views import brief
from ivp_cli.views.screen import Clean, Screen
from ivp_cli.views.show import Card, User, above, id_of, kind_of, title

_NARROWEST, _WIDEST = 50, 100
_LABEL = 20
_SENTENCE = 100


def as_text(card: Card, screen: Screen) -> str:
    """The card for people; lines that are too wide read badly, so it leaves a wide screen empty."""
    page = _Page(card.dossier, max(_NARROWEST, min(screen.width or _WIDEST, _WIDEST)), screen.clean)
    noun = card.spot.noun
    lines = [screen.paint(line, "bold") for line in page.text(title(noun) or id_of(noun))]
    lines += page.text(_placed(card))
    lines += page.text(f"{card.file}:{card.line}")
    lines += ["", *page.facts(noun)]
    for name, things in _lists(noun):
        lines += page.section(name.replace("_", " "), map(page.item, things))
    lines += page.section("levensloop", (page.stage(spot, card.spot) for spot in card.history))
    lines += page.section("genoemd door", map(page.bullet, _told(card)))
    lines += page.section("bevindingen", map(page.finding, card.findings))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _placed(card: Card) -> str:
    """What a thing is, what it stands in, and whose it is."""
    noun, dossier = card.spot.noun, card.dossier
    holders = [f"{title(one)} ({id_of(one)})" for one in above(card.spot)]
    placed = " in ".join((f"{kind_of(noun)} {id_of(noun)}", *reversed(holders)))
    return placed if dossier.gemeente in (None, card.spot.document) else f"{placed}, {dossier.naam}"


class _Page:
    """Knows the width of the page and the names of the things in the dossier."""

    def __init__(self, dossier: Dossier, width: int, clean: Clean) -> None:
        self.dossier = dossier
        self.width = width
        self.clean = clean

    def text(self, words: str, first: str = "", rest: str = "") -> list[str]:
        """Running text, a paragraph after an empty line, behind `first` and then `rest`."""
        lines: list[str] = []
        for paragraph in words.split("\n\n"):
            if lines:
                lines.append("")
            lead = rest if lines else first
            room = self.width - len(rest)
            cleaned = self.clean(paragraph.replace("\n", " "))
            wrapped = wrap(cleaned, room, break_on_hyphens=False, break_long_words=False) or [""]
            lines += [(rest if index else lead) + line for index, line in enumerate(wrapped)]
        return lines

    def section(self, heading: str, items: Iterable[list[str]]) -> list[str]:
        """A heading with its items, or nothing where there are none."""
        told = list(items)
        return ["", f"{heading} ({len(told)})", *(line for lines in told for line in lines)] if told else []

    def facts(self, noun: Noun) -> Iterator[str]:
        """The fields that hold values, each with its name in front."""
        values = dict(self.values(noun, skip=("id", naamveld(type(noun)))))
        label = max((len(name) for name in values if len(name) <= _LABEL), default=0)
        for name, value in values.items():
            first = f"  {name:{label}}  "
            if max(map(len, value.split()), default=0) > self.width - len(first):  # an address, whole below
                yield f"  {name}"
                first = "    "
            yield from self.text(value, first, " " * len(first))

    def item(self, noun: Noun, indent: str = "  ") -> list[str]:
        """A thing within another: one line if it can be shown by itself, else everything it says."""
        if id_of(noun):
            return self.bullet(f"{title(noun)} ({id_of(noun)})", indent)
        head = type(noun).SLEUTEL
        values = {name: self.value(noun, name) for name in head if hasattr(noun, name)}
        others = dict(self.values(noun, skip=head))
        told = ", ".join(filter(None, values.values()))
        short = ", ".join(f"{name} {value}" for name, value in others.items() if not _is_long(value))
        if _is_long(told) and short:
            short = f"({short})"
        lines = self.bullet((" " if _is_long(told) else ": ").join(filter(None, (told, short))), indent)
        deeper = indent + "  "
        for name, value in others.items():
            if _is_long(value):
                lines += self.text(f"{name}: {value}", deeper, deeper + "  ")
        for name, things in _lists(noun):
            lines += self.text(f"{name.replace('_', ' ')}:", deeper)
            lines += [line for thing in things for line in self.item(thing, deeper)]
        return lines

    def values(self, noun: Noun, skip: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The names and texts of the fields that were filled in, things left out."""
        below = {name for name, _ in _lists(noun)}
        for name in type(noun).model_fields:
            if name in noun.model_fields_set and name not in {*skip, *below}:
                yield name.replace("_", " "), self.value(noun, name)
        for name in noun.AFGELEID:
            yield name.replace("_", " "), getattr(noun, name)

    def value(self, noun: Noun, name: str) -> str:
        """What stands in a field; an id with the name of what it refers to, an absence with its reason."""
        value = getattr(noun, name)
        if refers := verwijzingen(type(noun)).get(name):
            ids = value if isinstance(value, tuple) else (value,)
            return "; ".join(self.named(refers.naar, id) for id in ids)
        match value:
            case Onbekend() | Pm():
                return str(value)
            case tuple():
                return "; ".join(map(str, value))
            case Mapping():
                return ", ".join(f"{brief.text(key)}: {brief.text(one)}" for key, one in value.items())
            case str():
                return value
        return brief.text(value)

    def named(self, kinds: tuple[str, ...], id: object) -> str:
        """The name of the thing an id refers to, with the id behind it."""
        if not isinstance(id, str):
            return str(id)
        found = (self.dossier.noem(kind, id) for kind in kinds if id in self.dossier.index[kind])
        name = next(found, id)
        return id if name.casefold() == id else f"{name} ({id})"

    def bullet(self, words: str, indent: str = "  ") -> list[str]:
        return self.text(words, f"{indent}- ", f"{indent}  ")

    def stage(self, spot: Plek, here: Plek) -> list[str]:
        """One document in the life of a thing, and how it stood there."""
        told = id_of(spot.document)
        if isinstance(spot.noun, Actie):
            actie = spot.noun
            planned = f"gepland {brief.text(actie.planning)}, " if actie.planning else ""
            onward = f" naar {actie.doorgeschoven_naar}" if actie.doorgeschoven_naar else ""
            reason = f". {actie.reden}" if actie.reden else ""
            told += f": {planned}{brief.text(actie.status) or 'geen status'}{onward}{reason}"
        return self.text(told, "  > " if spot is here else "  - ", "    ")

    def finding(self, finding: Finding) -> list[str]:
        span = finding.place.span
        where = f"{finding.place.file}:{span.line}" if span else finding.place.file
        lines = self.bullet(f"{finding.severity} {finding.rule} ({where}): {finding.message}")
        return lines + (self.text(finding.hint, "    ", "    ") if finding.hint else [])


def _lists(noun: Noun) -> Iterator[tuple[str, tuple[Noun, ...]]]:
    """The fields that hold other things, with those things."""
    for name in type(noun).model_fields:
        value = getattr(noun, name)
        things = value if isinstance(value, tuple) else (value,)
        if things and isinstance(things[0], Noun):
            yield name, things


def _told(card: Card) -> list[str]:
    """Who refer to a thing, each once, with the documents in which they do."""
    documents: dict[str, list[str]] = {}
    for user in card.users:
        documents.setdefault(_called(user, card.dossier), []).append(id_of(user.spot.document))
    return [
        f"{who} in {', '.join(where)}" if where[0] not in who else who
        for who, found in documents.items()
        if (where := list(dict.fromkeys(found)))
    ]


def _called(user: User, here: Dossier) -> str:
    """A thing that refers: by its title and id, or else by what tells it from others and where it stands."""
    noun = user.spot.noun
    elsewhere = "" if user.dossier.map == here.map else f"{user.dossier.naam}: "
    if id_of(noun):
        return f"{elsewhere}{_titled(noun)}"
    named = f" {quoted(title(noun))}" if title(noun) else ""
    others = (name for name in type(noun).SLEUTEL if name not in (naamveld(type(noun)), user.field, "id"))
    keys = [brief.text(getattr(noun, name)) for name in others]
    amounts = [brief.text(value) for value in vars(noun).values() if isinstance(value, Bedrag)]
    told = ", ".join(filter(None, (*keys, *amounts)))
    holder = next((one for one in reversed(above(user.spot)[1:]) if id_of(one)), None)
    at = f" bij {_titled(holder)}" if holder else ""
    return f"{elsewhere}{kind_of(noun)}{named}{f' ({told})' if told else ''}{at}"


def _titled(noun: Noun) -> str:
    return f"{kind_of(noun)} {id_of(noun)} ({title(noun)})"


def _is_long(value: str) -> bool:
    """Whether a text is a sentence, or takes as much room as one."""
    return value.endswith((".", "!", "?", "”")) or len(value) > _SENTENCE or "\n" in value
