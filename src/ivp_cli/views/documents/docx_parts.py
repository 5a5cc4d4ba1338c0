"""The files of a Word document around its text: lists, header, footer, properties, and what is linked."""

from collections.abc import Mapping, Sequence

from ivp_cli.views.documents.office import Element, node
from ivp_cli.views.documents.paper import Paper

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
INDENT = 397
"""How far each level of a list stands in, in twentieths of a point."""
LEVELS = 9
BULLETS = 1
"""The number of the one list without numbers."""

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINKED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = ("styles", "numbering", "settings", "fontTable", "header", "footer")
_FONT = "Arial"
_FACES = {"latin": _FONT, "ea": "", "cs": ""}
_COLOURS = {
    "dk1": "1B2330", "lt1": "FFFFFF", "dk2": "14406F", "lt2": "F4F6F9",
    "accent1": "14406F", "accent2": "8A1C1C", "accent3": "2F5D3A", "accent4": "7A5300", "accent5": "4A5668",
    "accent6": "CCD3DD", "hlink": "14406F", "folHlink": "4A5668",
}  # fmt: skip


def value(tag: str, text: str) -> Element:
    """An element that has a value and nothing else, as most have."""
    return node(tag, {"w:val": text})


def document(content: Sequence[Element]) -> Element:
    """The text, on A4."""
    names = {
        "xmlns:w": _MAIN,
        "xmlns:r": _LINKED,
        "xmlns:wp": f"{DRAWING}/wordprocessingDrawing",
        "xmlns:a": f"{DRAWING}/main",
        "xmlns:pic": f"{DRAWING}/picture",
    }
    margins = {
        "top": "1588",
        "right": "1417",
        "bottom": "1474",
        "left": "1417",
        "header": "794",
        "footer": "680",
    }
    section = node(
        "w:sectPr", None,
        node("w:headerReference", {"w:type": "default", "r:id": "header"}),
        node("w:footerReference", {"w:type": "default", "r:id": "footer"}),
        node("w:footerReference", {"w:type": "first", "r:id": "footer"}),
        node("w:pgSz", {"w:w": "11906", "w:h": "16838"}),
        node("w:pgMar", {f"w:{side}": size for side, size in margins.items()} | {"w:gutter": "0"}),
        node("w:titlePg"),
    )  # fmt: skip
    return node("w:document", names, node("w:body", None, *content, section))


def numbering(starts: Sequence[tuple[int, int]]) -> Element:
    """One list with bullets, and a list of its own for each that has numbers, so that each begins anew."""
    bullets = [_level(level, "bullet", "•–·"[level % 3]) for level in range(LEVELS)]
    numbers = [_level(level, "decimal", f"%{level + 1}.") for level in range(LEVELS)]
    kinds = [
        node("w:abstractNum", {"w:abstractNumId": str(id)}, value("w:multiLevelType", "multilevel"), *levels)
        for id, levels in enumerate((bullets, numbers))
    ]
    lists = [_list(BULLETS, 0)]
    for id, (level, start) in enumerate(starts, BULLETS + 1):
        begin = value("w:startOverride", str(start))
        lists.append(_list(id, 1, node("w:lvlOverride", {"w:ilvl": str(level)}, begin)))
    return node("w:numbering", {"xmlns:w": _MAIN}, *kinds, *lists)


def _list(id: int, kind: int, *overrides: Element) -> Element:
    return node("w:num", {"w:numId": str(id)}, value("w:abstractNumId", str(kind)), *overrides)


def _level(level: int, format: str, text: str) -> Element:
    place = {"w:left": str((level + 1) * INDENT), "w:hanging": str(INDENT)}
    return node(
        "w:lvl", {"w:ilvl": str(level)},
        value("w:start", "1"),
        value("w:numFmt", format),
        value("w:lvlText", text),
        value("w:lvlJc", "left"),
        node("w:pPr", None, node("w:ind", place)),
    )  # fmt: skip


def settings() -> Element:
    """What Word must know of the whole."""
    mode = {"w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"}
    return node(
        "w:settings", {"xmlns:w": _MAIN},
        node("w:defaultTabStop", {"w:val": "709"}),
        node("w:compat", None, node("w:compatSetting", mode)),
        node("w:themeFontLang", {"w:val": "nl-NL"}),
    )  # fmt: skip


def fonts() -> Element:
    """What kind of letter to take where the font is not there."""
    font = node("w:font", {"w:name": _FONT}, value("w:family", "swiss"))
    return node("w:fonts", {"xmlns:w": _MAIN}, font)


def theme() -> Element:
    """The colours and fonts that Word offers to who goes on writing."""
    colours = [
        node(f"a:{name}", None, node("a:srgbClr", {"val": colour})) for name, colour in _COLOURS.items()
    ]
    faces = [
        node(
            f"a:{use}Font",
            None,
            *(node(f"a:{script}", {"typeface": face}) for script, face in _FACES.items()),
        )
        for use in ("major", "minor")
    ]
    fill = node("a:solidFill", None, node("a:schemeClr", {"val": "phClr"}))
    effect = node("a:effectStyle", None, node("a:effectLst"))
    looks = {"fill": fill, "ln": node("a:ln", {"w": "6350"}, fill), "effect": effect, "bgFill": fill}
    shapes = [node(f"a:{use}StyleLst", None, *[look] * 3) for use, look in looks.items()]
    name = {"name": "ivp"}
    return node(
        "a:theme", {"xmlns:a": f"{DRAWING}/main", **name},
        node(
            "a:themeElements", None,
            node("a:clrScheme", name, *colours),
            node("a:fontScheme", name, *faces),
            node("a:fmtScheme", name, *shapes),
        ),
    )  # fmt: skip


def header(text: str) -> Element:
    """What stands above each page but the first."""
    return node("w:hdr", {"xmlns:w": _MAIN}, node("w:p", None, _styled("Koptekst"), _text(text)))


def footer() -> Element:
    """What stands below each page."""
    pages = (_text("Pagina "), *_field("PAGE", 1), _text(" van "), *_field("NUMPAGES", 1))
    return node("w:ftr", {"xmlns:w": _MAIN}, node("w:p", None, _styled("Voettekst"), *pages))


def properties(paper: Paper) -> Element:
    """The title, the sender, the language and the day."""
    names = {
        "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    day = f"{paper.day.isoformat()}T00:00:00Z"
    return node(
        "cp:coreProperties", names,
        node("dc:title", None, paper.title),
        node("dc:creator", None, paper.author),
        node("dc:language", None, "nl-NL"),
        node("dcterms:created", {"xsi:type": "dcterms:W3CDTF"}, day),
        node("dcterms:modified", {"xsi:type": "dcterms:W3CDTF"}, day),
    )  # fmt: skip


def content_types() -> Element:
    """What each file in the zip is."""
    kinds = {"document": f"{_TYPES}.document.main+xml"}
    kinds |= {name: f"{_TYPES}.{name}+xml" for name in _PARTS}
    overrides = {f"/word/{name}.xml": kind for name, kind in kinds.items()}
    overrides["/word/theme.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    overrides["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    endings = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
    }
    return node(
        "Types", {"xmlns": f"{_PACKAGE}/content-types"},
        *(node("Default", {"Extension": ending, "ContentType": kind}) for ending, kind in endings.items()),
        *(node("Override", {"PartName": part, "ContentType": kind}) for part, kind in overrides.items()),
    )  # fmt: skip


def package_links() -> Element:
    """Which file is the document."""
    core = {
        "Id": "core",
        "Type": f"{_PACKAGE}/relationships/metadata/core-properties",
        "Target": "docProps/core.xml",
    }
    main = _relationship("document", "officeDocument", "word/document.xml")
    return node("Relationships", {"xmlns": f"{_PACKAGE}/relationships"}, main, node("Relationship", core))


def _relationship(id: str, kind: str, target: str, **more: str) -> Element:
    return node("Relationship", {"Id": id, "Type": f"{_LINKED}/{kind}", "Target": target, **more})


def relationships(pictures: int, links: Mapping[str, str]) -> Element:
    """What the text refers to: the other files of the document, its pictures, and the web."""
    made = [_relationship(name, name, f"{name}.xml") for name in (*_PARTS, "theme")]
    made += [_relationship(f"picture{n}", "image", f"media/{n}.png") for n in range(1, pictures + 1)]
    made += [_relationship(id, "hyperlink", to, TargetMode="External") for to, id in links.items()]
    return node("Relationships", {"xmlns": f"{_PACKAGE}/relationships"}, *made)


def look(*, named: bool) -> Element:
    """Which cells of a table are headers: the first row, and the first column where that names the rows."""
    first = {"w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": str(int(named)), "w:lastColumn": "0"}
    bits = 0x0620 | (0x0080 if named else 0)
    return node("w:tblLook", {"w:val": f"{bits:04X}", **first, "w:noHBand": "1", "w:noVBand": "1"})


def numbered(word: str, number: int) -> tuple[Element, ...]:
    """A word with the number that Word gives to what is captioned with it."""
    return (_text(f"{word} "), *_field(f"SEQ {word} \\* ARABIC", number))


def _field(instruction: str, shown: int) -> tuple[Element, ...]:
    """A number that Word keeps, in the form that other programs read too."""
    code = node("w:instrText", {"xml:space": "preserve"}, f" {instruction} ")
    begin, separate, end = (
        node("w:r", None, node("w:fldChar", {"w:fldCharType": kind})) for kind in ("begin", "separate", "end")
    )
    return begin, node("w:r", None, code), separate, _text(str(shown)), end


def _text(text: str) -> Element:
    return node("w:r", None, node("w:t", {"xml:space": "preserve"}, text))


def _styled(style: str) -> Element:
    return node("w:pPr", None, value("w:pStyle", style))
