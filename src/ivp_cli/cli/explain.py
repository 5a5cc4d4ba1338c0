"""`ivp explain`: why a rule is there, with an example that breaks it and one that does not."""

from collections.abc import Iterator
from typing import Annotated

from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.names import Offer, offering
from ivp_cli.cli.output import clean_lines, emit
from ivp_cli.cli.params import argument
from ivp_cli.nearest import meant


@offering
def rules(context: Context) -> Iterator[Offer]:
    """The numbers of all rules, with their names."""
    from ivp_cli.checks import RULES

    return ((rule.id, rule.name.replace("_", " ")) for rule in RULES)


def command(
    word: Annotated[str, argument("REGEL", help="Nummer of naam van de regel.", complete=rules)],
) -> int:
    """Leg een regel uit, met een fout en een goed voorbeeld.

    Alle regels samen staan in docs/regels.md.

    Voorbeelden:
        ivp explain IVP301
        ivp explain lopende_actie_zonder_trekker
    """
    from ivp_cli.checks import RULES
    from ivp_cli.views.regels import regel

    known = {key: rule for rule in RULES for key in (rule.id, rule.name)}
    rule = known.get(word.upper()) or known.get(word.lower())
    if rule is None:
        raise unknown_rule(word)
    emit(clean_lines(regel(rule)))
    return 0


def unknown_rule(word: str) -> UsageProblem:
    """The problem of a rule that does not exist, with the nearest one of its theme or by its name."""
    from ivp_cli.checks import RULES

    theme = [rule.id for rule in RULES if rule.id.startswith(word.upper()[:4])]
    hint = meant(word, theme or [rule.name for rule in RULES])
    return UsageProblem(f"Regel '{word}' bestaat niet.", hint or "Alle regels staan in docs/regels.md.")
