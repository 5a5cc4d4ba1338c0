"""The house style of a municipality, as a template finds it."""

import re
from base64 import b64encode
from typing import Any

from ivp_cli.model.gemeente import Gemeente
from ivp_cli.model.huisstijl import Contact
from ivp_cli.views.documents.problem import DocumentProblem

MAX_PICTURE = 200_000
"""In bytes; it travels with every document."""

_PNG = b"\x89PNG\r\n\x1a\n"
_ALIVE = re.compile(
    r"<!(?!--)|<\?xml-|<\s*(?:\w+:)?(?:script|foreignobject|iframe|image|animate|set)\b|\son\w+\s*="
    r"|href\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)|@import",
    re.IGNORECASE,
)
"""What a drawing could do or fetch; a browser that shows it as a picture allows none of it either."""


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


def with_picture(style: dict[str, Any], data: bytes) -> dict[str, Any]:
    """The house style with its logo inside it, so that a document stays one file.

    Raises:
        DocumentProblem: it is no picture, too big, or a drawing that could do more than be looked at.
    """
    return style | {"beeld": _address(str(style["logo"]), data)}


def _address(name: str, data: bytes) -> str:
    def refused(why: str, hint: str) -> DocumentProblem:
        return DocumentProblem(f"Het logo sjablonen/{name} {why}.", hint)

    if len(data) > MAX_PICTURE:
        raise refused("is te groot", f"Hoogstens {MAX_PICTURE // 1000} kB: het gaat in elk document mee.")
    if name.endswith(".png"):
        if not data.startswith(_PNG):
            raise refused("is geen png-bestand", "Bewaar het opnieuw als png.")
        return f"data:image/png;base64,{b64encode(data).decode()}"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    if "<svg" not in text:
        raise refused("is geen svg-bestand in UTF-8", "Bewaar het opnieuw als gewone svg.")
    if found := _ALIVE.search(text):
        what = found[0].strip()
        raise refused(f"bevat `{what}`: een tekening mag niets doen of ophalen", "Bewaar het als gewone svg.")
    return f"data:image/svg+xml;base64,{b64encode(text.encode()).decode()}"


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
