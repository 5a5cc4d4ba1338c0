"""A whole workspace, one municipality at a time: load it, use it, forget it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from ivp_cli.findings import Finding, Place, Severity, numbered
from ivp_cli.loading.documents import Reading, read_document
from ivp_cli.loading.settings import Settings, idle, read_settings
from ivp_cli.loading.unreadable import unreadable
from ivp_cli.model.dossier import KADERS, Dossier
from ivp_cli.model.instellingen import GEEN
from ivp_cli.sources import CONTENT, Source, Unreadable
from ivp_cli.yamltext import Parts, locate


class Loaded(NamedTuple):
    """What one folder of `plannen/` gave: what could be read, and what was wrong."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]
    """The text of each file, for showing places; by the name of the file."""


def load(source: Source, folders: Sequence[str] | None = None) -> Iterator[Loaded]:
    """Load the shared frames and then one municipality after the other.

    The first value holds the frames (its dossier's `map` is `kaders`) with everything that was wrong
    outside the folders of municipalities, the settings included. `folders` limits the municipalities, not
    the frames.
    """
    settings = read_settings(source)
    told = (*settings.findings, *numbered([*idle(settings, source)]))
    shared = _load_shared(source, settings._replace(findings=told))
    yield shared
    yield from _load_folders(source, folders, shared)


def load_municipalities(source: Source, folders: Sequence[str]) -> Iterator[Loaded]:
    """Load some municipalities, where what they share is told of elsewhere."""
    return _load_folders(source, folders, _load_shared(source, read_settings(source)))


def located(findings: Iterable[Finding], texts: Mapping[str, str]) -> list[Finding]:
    """The findings with line and column filled in; each file is walked once more, and only if needed.

    Where a finding is about some words of a text, those are what it gets, or else the whole text.
    """
    findings = list(findings)
    wanted: dict[str, set[tuple[str | int, ...]]] = {}
    for finding in findings:
        for place in (finding.place, *finding.related):
            if place.span is None and place.file in texts:
                wanted.setdefault(place.file, set()).add(place.route)
    found = {file: locate(texts[file], routes) for file, routes in wanted.items()}

    parts: dict[str, Parts] = {}

    def fill(place: Place) -> Place:
        if place.span is not None or place.file not in found:
            return place
        spot = found[place.file][place.route]
        span = spot.key if place.at_key and spot.key else spot.value
        if place.part:
            inside = parts.get(place.file) or parts.setdefault(place.file, Parts(texts[place.file]))
            span = inside.find(span, place.part) or span
        return place.located(span)

    return [
        finding._replace(place=fill(finding.place), related=tuple(map(fill, finding.related)))
        for finding in findings
    ]


def _load_shared(source: Source, settings: Settings) -> Loaded:
    present = KADERS in source.folders()
    frames = _load_folder(source, KADERS, None) if present else Loaded(Dossier(KADERS), (), {})
    stray = tuple(unreadable(item) for item in source.stray())
    incomplete = frames.dossier.onvolledig or any(map(_lost, stray))
    dossier = replace(frames.dossier, onvolledig=incomplete, instellingen=settings.values)
    return Loaded(dossier, stray + settings.findings + frames.findings, {**settings.texts, **frames.texts})


def _load_folders(source: Source, folders: Sequence[str] | None, shared: Loaded) -> Iterator[Loaded]:
    for folder in source.folders():
        if folder != KADERS and (folders is None or folder in folders):
            yield _load_folder(source, folder, shared.dossier)


def _load_folder(source: Source, folder: str, shared: Dossier | None) -> Loaded:
    read: list[Reading | Finding] = []
    texts: dict[str, str] = {}
    for item in source.files(folder):
        if isinstance(item, Unreadable):
            read.append(unreadable(item))
        else:
            texts[item.name] = item.text
            read.append(read_document(item.text, item.name))
    documents = {one.file: one.document for one in read if isinstance(one, Reading) and one.document}
    settings = shared.instellingen if shared else GEEN
    dossier = Dossier(folder, documents, any(map(_lost, read)), shared, settings)
    if (gemeente := dossier.gemeente) and gemeente.huisstijl and (logo := gemeente.huisstijl.logo):
        dossier = replace(dossier, beeld=source.picture(logo))
    findings = [finding for one in read for finding in _findings(one, dossier)]
    return Loaded(dossier, tuple(numbered(findings or _of_emptiness(dossier))), texts)


def _lost(read: Reading | Finding) -> bool:
    """Whether something that was meant to be read was not; a stray file never was."""
    return read.document is None if isinstance(read, Reading) else read.severity is Severity.FOUT


def _findings(read: Reading | Finding, dossier: Dossier) -> list[Finding]:
    """What is wrong with one file."""
    if isinstance(read, Finding):
        return [read]
    return [_addressed(finding, dossier.map, read.data) for finding in read.findings(dossier)]


def _of_emptiness(dossier: Dossier) -> list[Finding]:
    """A folder without plans is not there for nothing; only that of the frames may be."""
    if dossier.documenten or dossier.map == KADERS:
        return []
    place = Place(f"{CONTENT}/{dossier.map}")
    hint = "Zet er een gemeente.yaml in, met de plannen ernaast, of verwijder de map."
    return [Finding("IVP007", Severity.WAARSCHUWING, "In deze map staan geen planbestanden.", place, hint)]


def _addressed(finding: Finding, folder: str, data: Any) -> Finding:
    """The finding with the address of its subject and the wrong value, as far as the data has them."""
    passed = [data]
    for step in finding.place.route:
        here = passed[-1]
        known = isinstance(step, str) and isinstance(here, dict) and step in here
        known = known or (isinstance(step, int) and isinstance(here, list) and step < len(here))
        passed.append(here[step] if known else None)
    ids = [here["id"] for here in passed if isinstance(here, dict) and isinstance(here.get("id"), str)]
    value = passed[-1] if isinstance(passed[-1], str) and not finding.place.at_key else ""
    return finding._replace(subject="/".join((folder, *ids)) if ids else "", value=value)
