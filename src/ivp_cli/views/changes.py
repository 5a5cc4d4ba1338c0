"""`ivp diff`: what changed between two versions, as text, Markdown or JSON."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import wrap
from typing import Any

from ivp_cli.diffing import Beslisser, Change, Kind, Named, Thing, direction, same_spelling
from ivp_cli.findings import Place
from ivp_cli.model.afwezig import als_data
from ivp_cli.model.basis import Noun
from ivp_cli.model.dossier import KADERS
from ivp_cli.sentences import counted
from ivp_cli.views.change_words import Sentence, sentence, title
from ivp_cli.views.mentions import without_mentions
from ivp_cli.views.screen import Screen

_HEADINGS = {
    Beslisser.RAAD: "Raadsbesluit nodig",
    Beslisser.COLLEGE: "Collegebesluit nodig",
    Beslisser.GEEN: "Geen besluit nodig",
    None: "Niet vergeleken",
}
_STYLES = {_HEADINGS[Beslisser.RAAD]: "red", _HEADINGS[Beslisser.COLLEGE]: "yellow"}
_DECISIONS = {
    Beslisser.RAAD: "een raadsbesluit",
    Beslisser.COLLEGE: "een collegebesluit",
    Beslisser.GEEN: "geen besluit",
}


@dataclass(frozen=True)
class Comparison:
    """Everything that was compared, and what could not be."""

    old: str
    """What to call the old version, such as `HEAD`."""
    new: str
    changes: Sequence[Change]
    unread: Sequence[tuple[str, str]] = ()
    """The version and the name of each file that could not be read."""


def as_text(comparison: Comparison, screen: Screen) -> str:
    """For a terminal; without any bound on the width every change is one line, however long."""
    clean = screen.clean
    lines = [clean(f"Van {comparison.old} naar {comparison.new}")]
    for municipality, changes in by_municipality(comparison.changes):
        lines += ["", screen.paint(clean(municipality), "bold")]
        for document, of_document in by_document(changes):
            lines += ["", clean(f"  {title(document)} ({document.id})")]
            for heading, sentences in by_heading(of_document):
                lines += [f"    {screen.paint(heading, _STYLES.get(heading, 'bold'))}"]
                for words in sentences:
                    lines += _item(clean(_as_plain(words)), screen.width)
    lines += [""] + [clean(f"Niet gelezen: {file} ({where})") for file, where in unread(comparison)]
    return "\n".join([*lines, summary(comparison)]) + "\n"


def as_markdown(comparison: Comparison) -> str:
    """For a comment on a pull request, readable for a councillor."""
    from ivp_cli.views.documents.markdown import mark, settle

    lines = [
        f"## Wijzigingen van {mark(comparison.old)} naar {mark(comparison.new)}",
        "",
        summary(comparison),
    ]
    for file, where in unread(comparison):
        lines += ["", f"**Niet gelezen:** {mark(file)} ({mark(where)})"]
    for municipality, changes in by_municipality(comparison.changes):
        lines += ["", f"### {mark(municipality)}"]
        for document, of_document in by_document(changes):
            lines += ["", f"#### {mark(title(document))}"]
            for heading, sentences in by_heading(of_document):
                lines += ["", f"**{heading}**", ""]
                for words in sentences:
                    lines += [f"- {_as_marked(words)}"]
    return without_mentions(settle("\n".join(lines)))


def as_json(comparison: Comparison) -> str:
    """For machines: English keys for mechanics, the plan's own words for content."""
    return json.dumps(as_data(comparison), ensure_ascii=False, indent=2) + "\n"


def as_data(comparison: Comparison) -> dict[str, Any]:
    """Everything as plain data."""
    return {
        "old": comparison.old,
        "new": comparison.new,
        "complete": not comparison.unread,
        "unread": [{"version": version, "file": file} for version, file in comparison.unread],
        "summary": {str(beslisser): count for beslisser, count in counts(comparison.changes).items()},
        "changes": [_change(change) for change in comparison.changes],
    }


def summary(comparison: Comparison) -> str:
    """How many changes need which decision; never “no changes” where something was not read."""
    parts = [f"{count} {_DECISIONS[b]}" for b, count in counts(comparison.changes).items() if count]
    left = sum(change.kind is Kind.NIET_VERGELEKEN for change in comparison.changes)
    sentences = []
    if parts:
        first, _, what = parts[0].partition(" ")
        verb = "wijziging vraagt" if first == "1" else "wijzigingen vragen"
        sentences.append(", ".join([f"{first} {verb} {what}", *parts[1:]]) + ".")
    if left:
        sentences.append(f"{counted(left, 'document is', 'documenten zijn')} niet vergeleken.")
    if not sentences:
        sentences = [
            "Geen wijzigingen in wat gelezen kon worden." if comparison.unread else "Geen wijzigingen."
        ]
    return " ".join(sentences)


def counts(changes: Iterable[Change]) -> dict[Beslisser, int]:
    """The number of changes by who has to decide, the highest body first."""
    found = Counter(change.beslisser for change in changes if change.kind is not Kind.NIET_VERGELEKEN)
    return {beslisser: found[beslisser] for beslisser in Beslisser}


def unread(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """Each file that could not be read, and in which of the two versions."""
    versions: dict[str, list[str]] = {}
    for version, file in comparison.unread:
        versions.setdefault(file, []).append(version)
    return ((file, " en ".join(found)) for file, found in versions.items())


def by_municipality(changes: Sequence[Change]) -> Iterator[tuple[str, list[Change]]]:
    """The changes of each municipality under its name, and those of the shared frames."""
    for folder, found in groupby(changes, lambda change: change.map):
        of_folder = list(found)
        yield "Gedeelde kaders" if folder == KADERS else of_folder[0].municipality, of_folder


def by_document(changes: Sequence[Change]) -> Iterator[tuple[Thing, list[Change]]]:
    """The changes of each document."""
    for document, found in groupby(changes, lambda change: change.document):
        yield document, list(found)


def by_heading(changes: Sequence[Change]) -> Iterator[tuple[str, list[Sentence]]]:
    """The changes of one document under who has to decide, the highest body first."""
    for beslisser, heading in _HEADINGS.items():
        found = [change for change in changes if _heading(change) is beslisser]
        if found:
            yield heading, [sentence(change) for change in found]


def _heading(change: Change) -> Beslisser | None:
    return None if change.kind is Kind.NIET_VERGELEKEN else change.beslisser


def _item(text: str, width: int | None) -> list[str]:
    """One change as an item of a list, with a hanging indent."""
    begin, below = "      - ", "        "
    if width is None:
        return [begin + text]
    return wrap(
        text, width, initial_indent=begin, subsequent_indent=below,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _as_plain(words: Sentence) -> str:
    """What changed inside a text between brackets: [was → is], [+ came], [− went]."""
    return "".join(
        part.new or "…"
        if not part.changed
        else f"[{part.old} → {part.new}]"
        if part.old and part.new
        else f"[+ {part.new}]"
        if part.new
        else f"[− {part.old}]"
        for part in words
    )


def _as_marked(words: Sentence) -> str:
    """What went struck through, what came in bold; the text itself marked for escaping."""
    from ivp_cli.views.documents.markdown import mark

    done = []
    for part in words:
        if part.changed:
            went = f"~~{mark(part.old)}~~" if part.old else ""
            came = f"**{mark(part.new)}**" if part.new else ""
            done.append(" ".join(filter(None, (went, came))))
        else:
            text = part.new or "…"
            core = text.strip()  # spaces at the ends are ours, and escaping would drop them
            before, _, after = text.partition(core) if core else (text, "", "")
            done.append(f"{before}{mark(core)}{after}")
    return "".join(done)


def _change(change: Change) -> dict[str, Any]:
    compared = change.kind is not Kind.NIET_VERGELEKEN
    return {
        "kind": change.kind,
        "decided_by": change.beslisser if compared else None,
        "folder": change.map,
        "municipality": change.municipality,
        "document": _thing(change.document),
        "address": change.address,
        "subject": [_thing(thing) for thing in change.subject],
        "field": change.field or None,
        "period": None if change.key is None else str(change.key),
        "old": _plain(change.old),
        "new": _plain(change.new),
        "direction": direction(change.old, change.new) or None,
        "spelling_only": isinstance(change.old, str)
        and isinstance(change.new, str)
        and same_spelling(change.old, change.new),
        "text": _as_plain(sentence(change)),
        "old_place": _place(change.old_place),
        "new_place": _place(change.new_place),
    }


def _thing(thing: Thing) -> dict[str, Any]:
    return {
        "kind": thing.noun,
        "id": thing.id or None,
        "title": thing.title or None,
        "keys": [_plain(key) for key in thing.keys],
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    return None if place is None else {"file": place.file, "route": list(place.route)}


def _plain(value: object) -> Any:
    """A value as it is written in YAML; a reference as its id."""
    match value:
        case None | bool() | int():
            return value
        case Noun():
            return value.model_dump(mode="json", exclude_defaults=True)
        case Named():
            return value.id
        case _:
            return als_data(value)
