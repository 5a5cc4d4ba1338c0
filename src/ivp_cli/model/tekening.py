"""What a drawing in SVG holds, as a program that shows it reads it: does it anything but be looked at?"""

import re
from io import BytesIO
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = ("href", "{http://www.w3.org/1999/xlink}href")
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_DIEPST = 100
_VOORAF = re.compile(
    rb"<!(?!--|\[CDATA\[|DOCTYPE\s+svg(?:\s+PUBLIC(?:\s+\"[^\"<>]*+\"){2})?\s*>)\w*|<\?xml-\w*", re.IGNORECASE
)
"""What the XML parser itself would act upon, or a browser before it shows anything; drawing programs begin
with the name of the standard, which declares nothing and which nobody fetches."""

_OPMAAK = re.compile(r"url\(\s*+[\"']?+(?!#)|(?:src|image|image-set)\(|@import|\\", re.IGNORECASE)
"""What fetches something, or hides that it does, in an attribute or a style sheet."""

_VORMEN = frozenset(
    """svg g defs symbol use switch view title desc metadata style
    path rect circle ellipse line polyline polygon text tspan textPath
    tref flowRoot flowRegion flowPara flowSpan
    linearGradient radialGradient meshgradient meshrow meshpatch stop pattern clipPath mask marker filter
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence""".split()
)
"""The elements of SVG that are only looked at; the others link, move, run or bring in something else."""

_NOTITIES = (
    "{http://www.inkscape.org/namespaces/",
    "{http://sodipodi.sourceforge.net/",
    "{http://ns.adobe.com/",
    "{adobe:ns:meta/}",
    "{http://www.bohemiancoding.com/sketch/",
    "{http://www.serif.com/}",
    "{http://www.corel.com/",
    "{http://schemas.microsoft.com/visio/",
    "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}",
    "{http://purl.org/dc/",
    "{http://creativecommons.org/ns#}",
    "{http://web.resource.org/cc/}",
)
"""Where the names come from with which drawing programs keep notes in a drawing; nobody shows those."""


class GeenTekeningError(Exception):
    """It is no drawing in whole XML, or its parts stand too deep within each other."""


def levend(inhoud: bytes) -> str | None:
    """The first thing in a drawing that could do or fetch something; None where it is only looked at.

    Raises:
        GeenTekeningError: there is no drawing to judge.
    """
    if vooraf := _VOORAF.search(inhoud):
        return vooraf[0].decode()
    diepte = 0
    try:
        for soort, deel in ET.iterparse(BytesIO(inhoud), ("start", "end")):  # noqa: S314 - without entities
            diepte += 1 if soort == "start" else -1
            if diepte > _DIEPST or (soort == "start" and diepte == 1 and deel.tag != f"{_SVG}svg"):
                raise GeenTekeningError
            if soort == "end" and (gevonden := _in_deel(deel)):
                return gevonden
    except (ET.ParseError, LookupError, ValueError) as error:
        raise GeenTekeningError from error
    return None


def _in_deel(deel: ET.Element) -> str | None:
    """The same for one element, of which the parts have been judged."""
    if deel.tag.startswith(_NOTITIES):
        return None
    naam = deel.tag.removeprefix(_SVG)
    if naam not in _VORMEN or naam == deel.tag:
        return f"<{_kort(deel.tag)}>"
    for attribuut, waarde in deel.items():
        if gevonden := _in_attribuut(attribuut, waarde):
            return gevonden
    if naam != "style":
        return None
    if len(deel):
        return "<style>"
    opmaak = _OPMAAK.search(deel.text or "")
    return opmaak and opmaak[0]


def _in_attribuut(naam: str, waarde: str) -> str | None:
    elders = naam in _HREF and not waarde.lstrip(" ").startswith("#")
    if elders or naam == _BASE or naam.lower().startswith("on"):
        return f"{_kort(naam)}="
    if naam.startswith("{"):
        return None
    opmaak = _OPMAAK.search(waarde)
    return opmaak and opmaak[0]


def _kort(naam: str) -> str:
    """A name without where it comes from, short enough for a message."""
    return naam.rpartition("}")[2][:40]
