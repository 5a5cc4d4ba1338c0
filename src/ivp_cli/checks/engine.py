"""Applies the rules to one dossier: every noun is visited once, every text is read once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from typing import Any, get_args

from ivp_cli.checks.rules import Melding, Rule
from ivp_cli.findings import Finding, Place, Route, numbered
from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.basis import Noun, onderdelen, verwijzingen
from ivp_cli.model.dossier import Document, Dossier
from ivp_cli.model.instellingen import Instellingen
from ivp_cli.model.plan import VASTGESTELD, Plan
from ivp_cli.model.programma import Programma

Filed = Document | Instellingen
"""What a file can be that rules are about."""

Judge = Callable[[Any], Iterator[Melding]]
_Judges = list[tuple[Rule, Judge]]

_NO_PROSE = frozenset(("id", "soort", "code", "taakveld", "vindplaats", "zaaknummer"))
"""Fields with a form of their own: a case number may look like anything."""

_ORGANISATION = frozenset(("adres", "telefoon", "email", "website", "kleur", "kleur_donker", "logo"))
"""Fields that tell how the municipality itself is reached and looks: they point at nobody."""


def apply(rules: Sequence[Rule], dossier: Dossier, peildatum: date) -> list[Finding]:
    """Everything that the rules say about a dossier, in a fixed order, without lines."""
    return in_order(_Run(rules, dossier, peildatum).findings())


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By file and then by route, each with a number where it needs one."""
    return numbered(sorted(findings, key=lambda one: (one.place.file, _order(one.place.route), one.rule)))


class _Run:
    """The rules, bound to one dossier and one reference date."""

    def __init__(self, rules: Sequence[Rule], dossier: Dossier, peildatum: date) -> None:
        self._dossier = dossier
        known = {"dossier": dossier, "peildatum": peildatum, "regels": rules}
        self._rules = tuple(rules)
        self._judges: dict[Rule, Judge] = {
            rule: partial(rule.check, **{name: known[name] for name in rule.wants})
            for rule in rules
            if rule.subject
        }
        self._by_type: dict[type, _Judges] = {}

    def findings(self) -> Iterator[Finding]:
        for rule, judge in self._about(Dossier):
            for melding in judge(self._dossier):
                assert melding.document is not None, rule.id
                yield finding_of(rule, melding, self._dossier, melding.document)
        if self._dossier.gedeeld is None:
            settings = self._dossier.instellingen
            yield from self._in_document(settings, onderdelen(settings))
        own = len(self._dossier.documenten)
        for document, nouns in self._dossier.inhoud[:own]:
            yield from self._in_document(document, nouns)

    def _in_document(self, document: Filed, nouns: list[tuple[Route, Noun]]) -> Iterator[Finding]:
        texts: list[str] = []
        by_type = self._by_type
        for route, noun in nouns:
            kind = type(noun)
            judges = by_type.get(kind)
            if judges is None:
                judges = by_type[kind] = self._about(kind)
            for rule, judge in judges:
                for melding in judge(noun):
                    yield finding_of(rule, melding, self._dossier, document, route)
            values = noun.__dict__
            for field in _prose_fields(kind):
                value = values[field]
                if value.__class__ is str:
                    texts.append(value)
                elif value:
                    texts.extend(text for _, text in _texts(value))
        yield from self._in_texts(document, "\n\n".join(texts))

    def _in_texts(self, document: Filed, everything: str) -> Iterator[Finding]:
        """Most texts have nothing odd in them: one look at all of them together, then one at each."""
        for rule, judge in self._about(str):
            if next(judge(everything), None) is not None:
                for route, text in _all_texts(document):
                    for melding in judge(text):
                        yield finding_of(rule, melding, self._dossier, document, route)

    def _about(self, kind: type) -> _Judges:
        return [(rule, self._judges[rule]) for rule in _rules_about(self._rules, kind)]


@cache
def _rules_about(rules: tuple[Rule, ...], kind: type) -> list[Rule]:
    return [rule for rule in rules if rule.subject and issubclass(kind, rule.subject)]


def finding_of(rule: Rule, melding: Melding, dossier: Dossier, document: Filed, route: Route = ()) -> Finding:
    """What a rule says about something in a document, as a finding."""
    place = Place(dossier.bestand(document), (*route, *melding.route), part=melding.part)
    related = (Place(dossier.bestand(spot.document), spot.route) for spot in melding.related)
    passed = list(_passed(document, place.route))
    ids = [noun.__dict__["id"] for noun in passed if isinstance(noun, Noun) and noun.SLEUTEL == ("id",)]
    return Finding(
        rule.id,
        melding.severity or (rule.vastgesteld if _is_adopted(document) else rule.severity),
        _sentence(melding.message),
        place,
        _sentence(melding.hint),
        tuple(related),
        "/".join((dossier.map, *ids)) if ids else "",
        "/".join((*_keys(passed), _value(rule, melding, passed[-1]))),
        fix=melding.fix,
    )


def _is_adopted(document: Filed) -> bool:
    return isinstance(document, Plan | Programma) and document.status in VASTGESTELD


def _passed(document: Filed, route: Route) -> Iterator[Any]:
    """The document and everything that a route passes, as far as it goes."""
    here: Any = document
    yield here
    for step in route:
        if isinstance(here, dict):
            here = next((value for key, value in here.items() if str(key) == step), None)
        else:
            here = here[step] if isinstance(step, int) else getattr(here, step, None)
        yield here


def _keys(passed: Iterable[Any]) -> Iterator[str]:
    """By what the things without an id are recognised."""
    for noun in passed:
        if isinstance(noun, Noun) and noun.SLEUTEL != ("id",):
            yield from noun.sleutel


def _value(rule: Rule, melding: Melding, there: Any) -> str:
    """What is wrong, as text: what the rule says it is, or else the value that its route leads to.

    Of a text only what the rule says: not to be known again at each word that changes, and never what
    points at a person.
    """
    if melding.value or rule.subject is str or isinstance(there, Noun | tuple | dict | None):
        return melding.value
    return str(there)


def _all_texts(document: Filed) -> Iterator[tuple[Route, str]]:
    for route, noun in onderdelen(document):
        for field in _prose_fields(type(noun)):
            for steps, text in _texts(getattr(noun, field)):
                yield (*route, field, *steps), text


def _texts(value: Any) -> Iterator[tuple[Route, str]]:
    """The texts inside a value, with the steps that lead to each."""
    match value:
        case str():
            yield (), value
        case Onbekend(reden) | Pm(reden):
            yield (), reden
        case tuple():
            for index, part in enumerate(value):
                yield from (((index, *steps), text) for steps, text in _texts(part))
        case dict():
            for key, part in value.items():
                yield from (((str(key), *steps), text) for steps, text in _texts(part))


@cache
def _prose_fields(kind: type[Noun]) -> tuple[str, ...]:
    """The fields of a noun in which somebody may have written anything at all."""
    formal = _NO_PROSE | _ORGANISATION | verwijzingen(kind).keys()
    fields = kind.model_fields.items()
    return tuple(name for name, info in fields if name not in formal and _may_hold_text(info.annotation))


def _may_hold_text(annotation: Any) -> bool:
    inner = get_args(annotation)
    return any(map(_may_hold_text, inner)) if inner else annotation in (str, Onbekend, Pm)


def _sentence(text: str) -> str:
    """A rule tells a fact; with a capital and a full stop it is a sentence."""
    return f"{text[:1].upper()}{text[1:]}{'' if not text or text.endswith(('.', '?')) else '.'}"


def _order(route: Route) -> tuple[str, ...]:
    return tuple(f"{step:06}" if isinstance(step, int) else step for step in route)
