"""The rules, one function each, one file per theme, and what they say about a dossier."""

from collections.abc import Iterable
from datetime import date

from ivp_cli.checks import (
    aandacht,
    aantallen,
    acties,
    besluiten,
    bestand,
    beweringen,
    cijfers,
    concepten,
    doorschuiven,
    dossier,
    geld,
    hernoeming,
    huisstijl,
    indicatoren,
    metingen,
    namen,
    opsommingen,
    opvolging,
    plan,
    planjaren,
    privacy,
    programma,
    resten,
    tekens,
    uitgifte,
    uitzonderingen,
    vaststelling,
    verwijzingen,
    voortgang,
)
from ivp_cli.checks.engine import apply
from ivp_cli.checks.hernoeming import hernoemd
from ivp_cli.checks.rules import Rule
from ivp_cli.checks.uitgifte import uitgegeven
from ivp_cli.checks.weighing import Verdict, weigh
from ivp_cli.findings import Finding
from ivp_cli.model.dossier import Dossier

THEMES = (
    bestand,
    verwijzingen,
    dossier,
    uitgifte,
    uitzonderingen,
    hernoeming,
    plan,
    opvolging,
    vaststelling,
    aantallen,
    concepten,
    programma,
    planjaren,
    acties,
    doorschuiven,
    aandacht,
    indicatoren,
    metingen,
    cijfers,
    beweringen,
    geld,
    besluiten,
    voortgang,
    privacy,
    tekens,
    namen,
    resten,
    opsommingen,
    huisstijl,
)
"""The modules with rules, in the order of the rules' numbers."""

RULES: tuple[Rule, ...] = tuple(
    value for theme in THEMES for value in vars(theme).values() if isinstance(value, Rule)
)

__all__ = ["RULES", "THEMES", "Rule", "Verdict", "check", "hernoemd", "uitgegeven", "verdict"]


def check(dossier: Dossier, peildatum: date) -> list[Finding]:
    """What the rules say about one municipality on a date; without lines, in a fixed order."""
    return verdict(dossier, peildatum).findings


def verdict(dossier: Dossier, peildatum: date, loaded: Iterable[Finding] = ()) -> Verdict:
    """The same, with what loading said, and with what the plans themselves switch off."""
    return weigh(RULES, dossier, peildatum, [*loaded, *apply(RULES, dossier, peildatum)])
