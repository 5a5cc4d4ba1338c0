"""Who a document on paper comes from: the name, and the logo as it stands above the text."""

import re
from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

from ivp_cli.sentences import enumeration
from ivp_cli.views.documents.blocks import Picture

_SVG = "data:image/svg+xml;base64,"
_BOX = (220.0, 48.0)
"""The width and the height of the room for a logo, in the units of a drawing."""
_FIT = {"width": str(_BOX[0]), "height": str(_BOX[1]), "preserveAspectRatio": "xMinYMid meet"}
_LENGTH = re.compile(r"[0-9]+(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Sender:
    """One or more municipalities; `logo` is a picture as a `data:` address."""

    places: Sequence[str]
    logo: str | None = None

    @property
    def name(self) -> str:
        """What the sender is called."""
        return f"Gemeente{'n' if len(self.places) > 1 else ''} {enumeration(self.places)}"

    @property
    def letterhead(self) -> Picture | None:
        """The logo at the left of its room, as large as it fits."""
        if self.logo is None:
            return None
        drawing = _drawing(self.logo) if self.logo.startswith(_SVG) else _image(self.logo)
        svg = f'<svg viewBox="0 0 {_BOX[0]} {_BOX[1]}" xmlns="http://www.w3.org/2000/svg">{drawing}</svg>'
        return Picture(svg, self.name, *_BOX)


def _image(address: str) -> str:
    fit = " ".join(f"{name}={quoteattr(value)}" for name, value in _FIT.items())
    return f"<image href={quoteattr(address)} {fit}/>"


def _drawing(address: str) -> str:
    """A drawing within a drawing; as a picture within it, the letters would be lost in a PDF."""
    root = ET.fromstring(b64decode(address.removeprefix(_SVG)))  # noqa: S314 - judged before, by `house`
    sizes = [_LENGTH.match(root.get(name, "")) for name in ("width", "height")]
    if root.get("viewBox") is None and all(sizes):
        root.set("viewBox", " ".join(["0", "0", *(size[0] for size in sizes if size)]))
    root.attrib.update(_FIT)
    return ET.tostring(root, "unicode")
