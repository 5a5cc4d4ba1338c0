"""Texts that stand without quotes although other programs would then make something else of them."""

from ivp_cli.findings import Finding, Fix, Place, Severity
from ivp_cli.loading.fields import field_at
from ivp_cli.model.basis import Noun
from ivp_cli.yamltext.retyped import retyped


def unquoted(text: str, noun: type[Noun], file: str) -> list[Finding]:
    """A note for each value that others change, where the field asks for text."""
    found = []
    for route, value in retyped(text):
        field = field_at(noun, route)
        if field is not None and str in field.parts:
            message = (
                f"`{field.name}`: zonder aanhalingstekens is {value} voor andere programma's geen tekst."
            )
            hint = f'Schrijf "{value}".'
            place = Place(file, route)
            found.append(Finding("IVP009", Severity.INFO, message, place, hint, fix=Fix(value, quoted=True)))
    return found
