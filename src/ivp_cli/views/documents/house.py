"""The house style of a municipality, as a template finds it."""

from base64 import b64encode
from codecs import BOM_UTF8
from typing import Any

from ivp_cli.model.beeld import bezwaar
from ivp_cli.model.gemeente import Gemeente
from ivp_cli.model.huisstijl import Contact
from ivp_cli.views.documents import dutch
from ivp_cli.views.documents.problem import DocumentProblem


def house_style(gemeente: Gemeente | None) -> dict[str, Any] | None:
    """Colours, the file of the logo, and how to reach the municipality; None where it has no style."""
    house = gemeente.huisstijl if gemeente else None
    if house is None:
        return None
    return {
        "kleur": house.kleur,
        "kleur_donker": house.op_donker,
        "logo": house.logo,
        "beeld": None,
        "contact": _contact(house.contact) if house.contact else [],
    }


def with_picture(style: dict[str, Any], data: bytes | None) -> dict[str, Any]:
    """The house style with its logo inside it, so that a document stays one file.

    Raises:
        DocumentProblem: it cannot be read, is no picture, too big, or could do more than be looked at.
    """
    name = str(style["logo"])
    if objection := bezwaar(name, data):
        raise DocumentProblem(
            f"Het logo sjablonen/{name} {objection.wat}.", f"{dutch.capital(objection.raad)}."
        )
    return style | {"beeld": _address(name, data or b"")}


def _address(name: str, data: bytes) -> str:
    kind, content = ("png", data) if name.endswith(".png") else ("svg+xml", data.removeprefix(BOM_UTF8))
    return f"data:image/{kind};base64,{b64encode(content).decode()}"


def _contact(contact: Contact) -> list[dict[str, Any]]:
    """Each way to reach the municipality, with an address for a browser where it has one."""
    website = contact.website
    found = [
        *((regel, None) for regel in contact.adres),
        (contact.telefoon, None),
        (contact.email, contact.email and f"mailto:{contact.email}"),
        (website and website.removeprefix("https://").removesuffix("/"), website),
    ]
    return [{"tekst": tekst, "webadres": webadres} for tekst, webadres in found if tekst]
