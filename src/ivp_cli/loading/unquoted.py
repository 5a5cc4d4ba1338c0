"""Texts that stand without quotes although other programs would then make something else of them."""

from ivp_cli.findings import Finding
from ivp_cli.model.basis import Noun
from ivp_cli.yamltext.retyped import RULE


def in_texts(problems: list[Finding], noun: type[Noun] | None) -> list[Finding]:
    """The problems; of the values that others change only those where a field of the noun asks for text."""
    return [one for one in problems if one.rule != RULE or (noun and _is_text(one, noun))]


def _is_text(finding: Finding, noun: type[Noun]) -> bool:
    from ivp_cli.loading.fields import field_at

    field = field_at(noun, finding.place.route)
    return field is not None and str in field.parts
