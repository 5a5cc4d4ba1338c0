"""The settings of a workspace, read as carefully as its plans."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ivp_cli.findings import Finding, Place, Route, Severity, numbered
from ivp_cli.loading.unquoted import in_texts
from ivp_cli.loading.unreadable import unreadable
from ivp_cli.model.dossier import KADERS
from ivp_cli.model.instellingen import BESTAND, GEEN, Instellingen
from ivp_cli.nearest import meant
from ivp_cli.sources import CONTENT, Source, Unreadable
from ivp_cli.yamltext import parse

_BEGIN = (
    "Begin met een veld, bijvoorbeeld `standaardgemeente: diemen`; zonder instellingen kan het bestand weg."
)
_OFF = (
    "Uitzetten gaat met `uitzonderingen` in het plan zelf, met de reden, of voor één keer met "
    "`ivp check --ignore`."
)
_OFF_WORDS = frozenset(("uit", "off", "geen", "nee", "niet", "negeren", "genegeerd"))


_MISNAMED = "ivp.yml"


class Settings(NamedTuple):
    """What a workspace decides for itself, and what was wrong with how it said so."""

    values: Instellingen = GEEN
    findings: tuple[Finding, ...] = ()
    texts: Mapping[str, str] = MappingProxyType({})
    said: Instellingen = GEEN
    """What the file says, also where an error keeps that from holding."""


def read_settings(source: Source) -> Settings:
    """The settings beside the plans; none where there is no such file or where there is an error in it."""
    settings = _read(source)
    if source.beside(_MISNAMED) is None:
        return settings
    hint = f"Hernoem het bestand naar `{BESTAND}`."
    item = Unreadable(_MISNAMED, "IVP007", f"Instellingen staan in `{BESTAND}`; dit telt niet mee.", hint)
    return settings._replace(findings=(*settings.findings, unreadable(item)))


def _read(source: Source) -> Settings:
    item = source.beside(BESTAND)
    if item is None:
        return Settings()
    if isinstance(item, Unreadable):
        return Settings(findings=(unreadable(item),))
    texts = {item.name: item.text}
    if _says_nothing(item.text):
        return Settings(texts=texts)
    data, problems = parse(item.text, item.name, _BEGIN)
    problems = in_texts(problems, None)
    if data is None or any(one.severity is Severity.FOUT for one in problems):
        return Settings(GEEN, tuple(problems), texts)
    try:
        values = Instellingen.model_validate(data)
    except ValidationError as errors:
        from ivp_cli.loading.problems import as_finding

        told = errors.errors(include_url=False)
        wrong = [as_finding(error, Instellingen, item.name, data) for error in told]
        off = [_is_off(error) for error in told]
        wrong = [one._replace(hint=_OFF) if is_off else one for one, is_off in zip(wrong, off, strict=True)]
        return Settings(GEEN, tuple(numbered([*problems, *wrong])), texts)
    folders = [folder for folder in source.folders() if folder != KADERS]
    strangers = [*_strangers(values, folders)]
    return Settings(GEEN if strangers else values, tuple(numbered([*problems, *strangers])), texts, values)


def _is_off(error: ErrorDetails) -> bool:
    """Whether somebody tries to switch a rule off by how heavy it weighs."""
    value = error["input"]
    values = value.values() if isinstance(value, dict) else [value]
    return error["loc"][:1] == ("ernst",) and not _OFF_WORDS.isdisjoint(map(str, values))


def _says_nothing(text: str) -> bool:
    """Whether there is nothing but comments: everything may be left out."""
    lines = (line.strip() for line in text.splitlines())
    return all(line == "" or line.startswith("#") for line in lines)


def _strangers(values: Instellingen, folders: Sequence[str]) -> Iterator[Finding]:
    """The municipalities that are named and have no plans here."""
    named: list[tuple[Route, str | None]] = [(("standaardgemeente",), values.standaardgemeente)]
    for index, one in enumerate(values.vaststelling):
        named.append((("vaststelling", index, "gemeente"), one.gemeente))
    for route, gemeente in named:
        if gemeente is not None and gemeente not in folders:
            message = f"De gemeente “{gemeente}” heeft geen map in plannen/."
            place = Place(BESTAND, route)
            yield Finding("IVP020", Severity.FOUT, message, place, meant(gemeente, folders), value=gemeente)


def idle(settings: Settings, source: Source) -> Iterator[Finding]:
    """The severities that are about no file at all: the path is wrong, or the file is gone.

    Apart from the other findings, because it takes a look into every folder.
    """
    for index, one in enumerate(settings.said.ernst):
        if one.pad is not None and not any(map(one.geldt_voor, _names(source, one.pad))):
            message = f"Geen enkel bestand past bij het pad “{one.pad}”."
            known = sorted({*_names(source, one.pad)} - {BESTAND})
            hint = meant(one.pad, known) or (
                f"Schrijf het pad vanaf de map met {BESTAND}, zoals `{next(iter(known), CONTENT)}`; "
                "een `*` staat voor alles."
            )
            place = Place(BESTAND, ("ernst", index, "pad"))
            yield Finding("IVP020", Severity.WAARSCHUWING, message, place, hint, value=one.pad)


def _names(source: Source, pad: str) -> Iterator[str]:
    """What a path may be about: the folders, and the files in those that it can be about."""
    folders = [f"{CONTENT}/{folder}" for folder in source.folders()]
    yield from (BESTAND, *folders)
    begin = re.split(r"[*?[]", pad)[0]
    for folder in folders:
        if f"{folder}/".startswith(begin) or begin.startswith(f"{folder}/"):
            yield from source.names(folder.removeprefix(f"{CONTENT}/"))
