"""The rules, one function each, one file per theme, and what they say about a dossier."""

from datetime import date

from ivp_cli.checks import (
    acties,
    besluiten,
    bestand,
    doorschuiven,
    dossier,
    geld,
    indicatoren,
    metingen,
    opvolging,
    plan,
    privacy,
    programma,
    tekens,
    uitgifte,
    verwijzingen,
    voortgang,
)
from ivp_cli.checks.engine import apply
from ivp_cli.checks.lesson import Lesson, lesson
from ivp_cli.checks.rules import Rule
from ivp_cli.checks.uitgifte import uitgegeven
from ivp_cli.findings import Finding
from ivp_cli.model.dossier import Dossier

THEMES = (
    bestand,
    verwijzingen,
    dossier,
    uitgifte,
    plan,
    opvolging,
    programma,
    acties,
    doorschuiven,
    indicatoren,
    metingen,
    geld,
    besluiten,
    voortgang,
    privacy,
    tekens,
)
"""The modules with rules, in the order of the rules' numbers."""

RULES: tuple[Rule, ...] = tuple(
    value for theme in THEMES for value in vars(theme).values() if isinstance(value, Rule)
)

__all__ = ["RULES", "THEMES", "Lesson", "Rule", "check", "lesson", "uitgegeven"]


def check(dossier: Dossier, peildatum: date) -> list[Finding]:
    """Everything that the rules say about one municipality on a date; without lines, in a fixed order."""
    return apply((rule for rule in RULES if rule.subject), dossier, peildatum)
