"""`ivp explain`: why a rule is there, with an example that breaks it and one that does not."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.names import Offer, offering
from ivp_cli.cli.output import clean_lines, emit, tell
from ivp_cli.cli.params import argument
from ivp_cli.nearest import meant

if TYPE_CHECKING:
    from ivp_cli.checks import Rule


@offering
def rules(context: Context) -> Iterator[Offer]:
    """The numbers of all rules, with their names."""
    from ivp_cli.checks import RULES

    return ((rule.id, rule.name.replace("_", " ")) for rule in RULES)


def command(
    word: Annotated[
        str, argument("REGEL", help="Nummer of naam van de regel, of een deel ervan.", complete=rules)
    ] = "",
) -> int:
    """Leg een regel uit, met een fout en een goed voorbeeld.

    Met het begin van een nummer, zoals IVP2, krijgt u de regels die zo beginnen, en met een woord de regels
    waar dat in de naam staat; zonder REGEL alle regels.

    Voorbeelden:
        ivp explain IVP301
        ivp explain lopende_actie_zonder_trekker
        ivp explain IVP6
        ivp explain trekker
    """
    from ivp_cli.checks import RULES
    from ivp_cli.views.regels import regel

    known = {key: rule for rule in RULES for key in (rule.id, rule.name)}
    if rule := known.get(word.upper()) or known.get(word.lower()):
        emit(clean_lines(regel(rule)))
    elif alike := [rule for rule in RULES if rule.id.startswith(word.upper()) or _is_in(word, rule.name)]:
        tell(_listed(alike))
    else:
        raise unknown_rule(word)
    return 0


def _is_in(word: str, name: str) -> bool:
    """Whether a word, in capitals or not, is one of those in the name of a rule."""
    return word.lower() in name.split("_")


def _listed(rules: "Iterable[Rule]") -> str:
    """A line for each rule, by number."""
    from ivp_cli.cli.screen import screen
    from ivp_cli.views.tables import Column, as_table

    columns = (Column("regel"), Column("ernst"), Column("naam", least=20))
    by_number = sorted(rules, key=lambda rule: rule.id)
    rows = [{"regel": rule.id, "ernst": rule.severity, "naam": rule.name} for rule in by_number]
    return as_table(columns, rows, screen(unbounded_in_pipe=True)).text


def unknown_rule(word: str) -> UsageProblem:
    """The problem of a rule that does not exist, with the nearest one of its theme or by its name."""
    from ivp_cli.checks import RULES

    theme = [rule.id for rule in RULES if rule.id.startswith(word.upper()[:4])]
    hint = meant(word, theme or [rule.name for rule in RULES])
    return UsageProblem(f"Regel '{word}' bestaat niet.", hint or "`ivp explain` toont alle regels.")
