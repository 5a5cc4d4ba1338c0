"""What the two office formats share: XML, pictures, and the zip file around them."""

from collections.abc import Mapping
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile, ZipInfo

from ivp_cli.views.documents import templates
from ivp_cli.views.documents.blocks import Picture
from ivp_cli.views.documents.problem import DocumentProblem
from ivp_cli.views.documents.typesetting import typeset

Element = ET.Element

_DRAWING = """#set page(width: auto, height: auto, margin: 0pt, fill: none)
#set text(font: "Libertinus Serif")
#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1mm)
"""
_ON_PAPER = {'"currentColor"': '"#14406f"', '"Canvas"': '"#ffffff"', '"inherit"': '"Libertinus Serif"'}
"""What a drawing leaves to the page it stands on."""
_DOTS_PER_INCH = 288.0
_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the zip: the earliest there is."""


def node(tag: str, attributes: Mapping[str, str] | None = None, *children: Element | str) -> Element:
    """An element with its prefix written out, and what stands in it in the order in which it stands there."""
    made = ET.Element(tag, dict(attributes or {}))
    last: Element | None = None
    for child in children:
        if not isinstance(child, str):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + child
        else:
            last.tail = (last.tail or "") + child
    return made


def xml(root: Element) -> bytes:
    """A file of XML."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return (head + ET.tostring(root, "unicode")).encode()


def layout(name: str, overrides: Mapping[str, str]) -> str:
    """The styles of a format; a municipality's own must be XML too, and no more than that."""
    text = templates.layout(name, overrides)
    try:
        if "<!" in text.replace("<!--", ""):
            raise DocumentProblem(f"Opmaak {name}: een DOCTYPE kan niet.")
        ET.fromstring(text)  # noqa: S314 - without a DOCTYPE nothing can be declared
    except ET.ParseError as error:
        line, _ = error.position
        raise DocumentProblem(f"Opmaak {name}, regel {line}: dit is geen geldige XML.") from error
    return text


def drawn(picture: Picture) -> bytes:
    """A drawing as the PNG that every office program shows."""
    svg = picture.svg
    for left_open, chosen in _ON_PAPER.items():
        svg = svg.replace(left_open, chosen)
    inputs = {"svg": svg, "width": str(picture.size[0])}
    return typeset(_DRAWING, inputs, "office", format="png", ppi=_DOTS_PER_INCH)


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files in one zip, in their order.

    They are not compressed: every machine compresses in its own way, and the same document must give the
    same bytes everywhere.
    """
    made = BytesIO()
    with ZipFile(made, "w") as packed:
        for name, data in files.items():
            info = ZipInfo(name, _ALWAYS)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            packed.writestr(info, data)
    return made.getvalue()
