"""`ivp explain`: why a rule is there, with an example that breaks it and one that does not."""

import re
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

_FEW = 3


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

    Met het begin van een nummer, zoals IVP2, krijgt u de regels die zo beginnen, en met een woord of een deel
    daarvan de regels waar dat in de naam staat; is het er één, dan wordt die uitgelegd. Zonder REGEL ziet u
    alle regels.

    Voorbeelden:
        ivp explain IVP301
        ivp explain lopende_actie_zonder_trekker
        ivp explain IVP6
        ivp explain trekker
        ivp explain structurele_last
    """
    from ivp_cli.views.regels import regel

    found = meant_rules(word) or _called(word)
    if not found:
        raise unknown_rule(word)
    if word and len(found) == 1:
        emit(clean_lines(regel(found[0])))
    else:
        tell(_listed(found))
    return 0


def meant_rules(word: str) -> "list[Rule]":
    """The rules that a name, a number or the start of one stands for; a number may go without `IVP`."""
    from ivp_cli.checks import RULES

    number = _number(word)
    return [rule for rule in RULES if rule.name == word.lower() or rule.id.startswith(number)]


def _number(word: str) -> str:
    """A word as the number of a rule is written."""
    return f"IVP{word}" if word.isdecimal() else word.upper()


def _called(words: str) -> "list[Rule]":
    """The rules that have these words in their name; where none does, those that have a part of a word.

    A few letters stand in many words by chance: they only count at the beginning of one.
    """
    from ivp_cli.checks import RULES

    sought = re.sub(r"[\W_]+", "_", words.lower()).strip("_")
    if not sought:
        return []
    whole = [rule for rule in RULES if f"_{sought}_" in f"_{rule.name}_"]
    part = sought if len(sought) > _FEW else f"_{sought}"
    return whole or [rule for rule in RULES if part in f"_{rule.name}"]


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

    number = _number(word)
    theme = [rule.id for rule in RULES if rule.id.startswith(number[:4])]
    hint = meant(number if theme else word, theme or [rule.name for rule in RULES])
    return UsageProblem(f"Regel '{word}' bestaat niet.", hint or "`ivp explain` toont alle regels.")
