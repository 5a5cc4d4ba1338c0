"""What a workspace makes of its findings: switched off beside the thing, heavier or lighter by `ivp.yaml`."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ivp_cli.checks.engine import finding_of, in_order
from ivp_cli.checks.rules import Melding, Rule, named
from ivp_cli.checks.uitzonderingen import uitzondering_zonder_bevinding
from ivp_cli.findings import Finding, Place, Route, Severity, SwitchedOff, is_unread
from ivp_cli.model.dossier import Document, Dossier
from ivp_cli.model.uitzondering import Uitzondering


class Verdict(NamedTuple):
    """What stands, and what was found and is switched off."""

    findings: list[Finding]
    off: list[SwitchedOff]


def weigh(rules: Sequence[Rule], dossier: Dossier, peildatum: date, findings: Sequence[Finding]) -> Verdict:
    """Take out what is switched off, tell what was switched off for nothing, and set each severity."""
    exceptions = list(_exceptions(rules, dossier, peildatum))
    stands: list[Finding] = []
    off: list[SwitchedOff] = []
    used: set[Place] = set()
    for finding in findings:
        covering = [one for one in exceptions if one.covers(finding)]
        if covering:
            used.update(one.place for one in covering)
            off.append(covering[-1].switch_off(finding))
        else:
            stands.append(finding)
    if not (dossier.onvolledig or (dossier.gedeeld and dossier.gedeeld.onvolledig)):
        stands += in_order(_unused(one, dossier) for one in exceptions if one.place not in used)
    weight = _Weight(rules, dossier)
    return Verdict(
        [weight.given(finding) for finding in stands],
        [one._replace(finding=weight.given(one.finding)) for one in off],
    )


class _Exception(NamedTuple):
    """A rule that is switched off at a thing."""

    document: Document
    place: Place
    rule: str
    said: Uitzondering

    @property
    def thing(self) -> Route:
        """The route of what it is about: the thing that holds the list that holds this."""
        return self.place.route[:-2]

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is of the rule, at the thing or below it."""
        place = finding.place
        below = place.route[: len(self.thing)] == self.thing
        return finding.rule == self.rule and place.file == self.place.file and below

    def switch_off(self, finding: Finding) -> SwitchedOff:
        """The finding, with why it is left be."""
        return SwitchedOff(finding, self.said.reden, self.place, str(self.said.tot or ""))


def _exceptions(rules: Sequence[Rule], dossier: Dossier, peildatum: date) -> Iterator[_Exception]:
    """What is switched off in a municipality's own documents; of one rule the deepest comes last."""
    for document, nouns in dossier.inhoud[: len(dossier.documenten)]:
        for route, noun in nouns:
            if isinstance(noun, Uitzondering) and not noun.verlopen(peildatum):
                rule = named(rules, noun.regel)
                if rule and rule.subject:
                    yield _Exception(document, Place(dossier.bestand(document), route), rule.id, noun)


def _unused(one: _Exception, dossier: Dossier) -> Finding:
    message = f"regel {one.rule} vindt hier niets, dus er is niets uit te zetten"
    melding = Melding(message, ("regel",), "haal de uitzondering weg")
    return finding_of(uitzondering_zonder_bevinding, melding, dossier, one.document, one.place.route)


class _Weight:
    """How bad findings are in this workspace."""

    def __init__(self, rules: Sequence[Rule], dossier: Dossier) -> None:
        self._own = {rule.id: rule.severity for rule in rules}
        said = ((named(rules, one.regel), one) for one in reversed(dossier.instellingen.ernst))
        self._said = [(rule.id, Severity(one.ernst), one) for rule, one in said if rule]

    def given(self, finding: Finding) -> Finding:
        """The finding with the severity that the workspace gives it.

        What could not be read stays a fault, and what a plan is honest about does not become worse.
        """
        if is_unread(finding):
            return finding
        for rule, severity, said in self._said:
            if rule == finding.rule and said.geldt_voor(finding.place.file):
                honest = finding.severity.rank > self._own[rule].rank
                worse = severity.rank < finding.severity.rank
                return finding if honest and worse else finding._replace(severity=severity)
        return finding
