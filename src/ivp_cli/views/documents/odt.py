"""A document in the OpenDocument format of LibreOffice and the archives, by the standard library."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import ivp_cli
from ivp_cli.views.documents import office
from ivp_cli.views.documents.blocks import (
    ROOM,
    Block,
    Caption,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
)  # fmt: skip
from ivp_cli.views.documents.office import Element, node
from ivp_cli.views.documents.paper import Paper

LAYOUT = "opmaak.odt.xml"

_KIND = "application/vnd.oasis.opendocument.text"
_NAMES = {
    f"xmlns:{prefix}": f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for prefix, name in {
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "manifest": "manifest",
        "meta": "meta",
        "office": "office",
        "style": "style",
        "svg": "svg-compatible",
        "table": "table",
        "text": "text",
    }.items()
} | {
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:ooow": "http://openoffice.org/2004/writer",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
}
_VERSION = {"office:version": "1.3"}
_ALIGNED = {"left": "", "center": "_midden", "right": "_rechts"}
_CELLS = re.compile(
    r'<style:style style:name="\w+" style:family="table-(?:cell|row)".*?</style:style>', re.DOTALL
)
_CELLS_HERE = node("style:cells")
_SERIES = {"Tabel": "Table", "Figuur": "Figure"}
"""What LibreOffice calls a series of captions, whatever the language."""


def write(paper: Paper, overrides: Mapping[str, str]) -> bytes:
    """The file."""
    body = _Body()
    sender = body.picture(paper.logo) if paper.logo else node("text:initial-creator", None, paper.author)
    content = [_paragraph("Briefhoofd", sender)]
    content += body.blocks(paper.blocks)
    styles = _styles(paper, overrides)
    pictures = {f"Pictures/{n}.png": office.drawn(one) for n, one in enumerate(body.pictures, 1)}
    return office.archive(
        {
            "mimetype": _KIND.encode(),
            "META-INF/manifest.xml": office.xml(_manifest(pictures)),
            "content.xml": _with_cells(office.xml(_content(content, body.styles)), styles),
            "styles.xml": styles.encode(),
            "meta.xml": office.xml(_meta(paper)),
            **pictures,
        }
    )


class _Body:
    """Turns blocks into paragraphs, lists and tables, and keeps what stands elsewhere."""

    def __init__(self) -> None:
        self.pictures: list[Picture] = []
        self.styles: list[Element] = []
        self._tables = count(1)

    def blocks(self, blocks: Sequence[Block], style: str = "Alinea") -> Iterator[Element]:
        for block in blocks:
            match block:
                case Heading(level, runs):
                    name = {"text:style-name": f"Kop_{level}", "text:outline-level": str(level)}
                    yield node("text:h", name, *_runs(runs))
                case Paragraph(runs, leads):
                    yield _paragraph(f"{style}_leidt" if leads else style, *_runs(runs))
                case Items():
                    yield from self.items(block)
                case Table():
                    yield from _caption(block.caption, "Bijschrift_leidt")
                    yield self.table(block)
                case Quote():
                    yield from self.blocks(block.blocks, "Kader")
                case Picture():
                    yield _paragraph("Tekening", self.picture(block))
                    yield from _caption(block.caption, "Bijschrift")
                case Rule():
                    yield _paragraph("Streep")

    def items(self, block: Items) -> Iterator[Element]:
        """A list; it cannot hold a table, so a table comes between two parts of it."""
        name = {"text:style-name": "Opsomming" if block.start is None else "Nummering"}
        made = node("text:list", name)
        for number, item in enumerate(block.items):
            start = {"text:start-value": str(block.start)} if block.start is not None and not number else {}
            place = node("text:list-item", start)
            made.append(place)
            airy = block.loose or item is block.items[-1]
            for element in self.blocks(item, "Lijstalinea" if airy else "Lijst"):
                if element.tag == "table:table":
                    yield made
                    yield element
                    place = node("text:list-header")
                    made = node("text:list", name | {"text:continue-numbering": "true"}, place)
                else:
                    place.append(element)
        yield made

    def table(self, block: Table) -> Element:
        name = f"Tabel{next(self._tables)}"
        self.styles += _table_styles(name, block)
        columns = [
            node("table:table-column", {"table:style-name": f"{name}.{column}"})
            for column in range(1, len(block.align) + 1)
        ]
        if block.named:
            columns[0] = node("table:table-header-columns", None, columns[0])

        def row(cells: Sequence[Runs], style: str, cell_style: str, *, whole: bool = True) -> Element:
            kind = {"table:style-name": cell_style, "office:value-type": "string"}
            made = [
                node("table:table-cell", kind, _paragraph(style + _ALIGNED[align], *_runs(cell)))
                for cell, align in zip(cells, block.align, strict=True)
            ]
            return node("table:table-row", {"table:style-name": "Tabelrij"} if whole else None, *made)

        header = node("table:table-header-rows", None, row(block.header, "Tabelkop", "Kopcel"))
        rows = [
            row(cells, "Tabeltekst", "Cel", whole=whole)
            for cells, whole in zip(block.rows, block.whole, strict=True)
        ]
        return node("table:table", {"table:name": name, "table:style-name": name}, *columns, header, *rows)

    def picture(self, block: Picture) -> Element:
        self.pictures.append(block)
        number = len(self.pictures)
        width, height = block.size
        frame = {
            "draw:name": f"Tekening {number}",
            "text:anchor-type": "as-char",
            "svg:width": f"{width}mm",
            "svg:height": f"{height}mm",
        }
        link = {"xlink:href": f"Pictures/{number}.png", "xlink:type": "simple", "xlink:show": "embed"}
        image = node("draw:image", link | {"xlink:actuate": "onLoad"})
        return node("draw:frame", frame, image, node("svg:desc", None, block.text))


def _caption(caption: Caption | None, style: str) -> Iterator[Element]:
    if caption:
        name = _SERIES[caption.word]
        series = {
            "text:name": name,
            "text:ref-name": f"ref{name}{caption.number}",
            "text:formula": f"ooow:{name}+1",
            "style:num-format": "1",
        }
        number = node("text:sequence", series, str(caption.number))
        yield _paragraph(style, f"{caption.word} ", number, f". {caption.text}")


def _runs(runs: Runs) -> Iterator[Element]:
    for run in runs:
        shown = node("text:span", None, *_lines(run))
        for style, wanted in (("Cursief", run.emphasis), ("Vet", run.strong)):
            if wanted:
                shown = node("text:span", {"text:style-name": style}, shown)
        if run.link:
            link = {"xlink:type": "simple", "xlink:href": run.link, "text:style-name": "Verwijzing"}
            shown = node("text:a", link, shown)
        yield shown


def _lines(run: Run) -> Iterator[Element | str]:
    first, *others = run.text.split("\n")
    yield first
    for line in others:
        yield node("text:line-break")
        yield line


def _paragraph(style: str, *content: Element | str) -> Element:
    return node("text:p", {"text:style-name": style}, *content)


def _table_styles(name: str, block: Table) -> list[Element]:
    widths = [share / 100 * ROOM[0] for share in block.shares]
    look = {"style:width": f"{sum(widths):.2f}mm", "table:align": "left", "fo:margin-bottom": "4mm"}
    look |= {"style:may-break-between-rows": "false"} if block.short else {}
    columns = [
        _style(
            f"{name}.{column}", "table-column",
            node("style:table-column-properties", {"style:column-width": f"{width:.2f}mm"}),
        )
        for column, width in enumerate(widths, 1)
    ]  # fmt: skip
    return [_style(name, "table", node("style:table-properties", look)), *columns]


def _style(name: str, family: str, properties: Element) -> Element:
    return node("style:style", {"style:name": name, "style:family": family}, properties)


def _content(content: Sequence[Element], styles: Sequence[Element]) -> Element:
    return node(
        "office:document-content", _NAMES | _VERSION,
        node("office:automatic-styles", None, _CELLS_HERE, *styles),
        node("office:body", None, node("office:text", None, _series(), *content)),
    )  # fmt: skip


def _series() -> Element:
    level = {"text:display-outline-level": "0"}
    named = [node("text:sequence-decl", level | {"text:name": name}) for name in _SERIES.values()]
    return node("text:sequence-decls", None, *named)


def _styles(paper: Paper, overrides: Mapping[str, str]) -> str:
    """The styles, with the title and the sender wherever the layout asks for them."""
    text = office.layout(LAYOUT, overrides)
    for field, value in (("text:title", paper.title), ("text:initial-creator", paper.author)):
        text = text.replace(f"<{field}/>", f"<{field}>{escape(value)}</{field}>")
    return text


def _with_cells(content: bytes, styles: str) -> bytes:
    """The text with the layout's styles of cells and rows in it, which is where programs look for them."""
    return content.replace(ET.tostring(_CELLS_HERE), "".join(_CELLS.findall(styles)).encode())


def _meta(paper: Paper) -> Element:
    moment = f"{paper.day.isoformat()}T00:00:00"
    return node(
        "office:document-meta", _NAMES | _VERSION,
        node(
            "office:meta", None,
            node("meta:generator", None, f"ivp/{ivp_cli.__version__}"),
            node("dc:title", None, paper.title),
            node("meta:initial-creator", None, paper.author),
            node("meta:creation-date", None, moment),
            node("dc:creator", None, paper.author),
            node("dc:date", None, moment),
            node("dc:language", None, "nl-NL"),
        ),
    )  # fmt: skip


def _manifest(pictures: Mapping[str, bytes]) -> Element:
    kinds = {"/": _KIND} | dict.fromkeys(("content.xml", "styles.xml", "meta.xml"), "text/xml")
    kinds |= dict.fromkeys(pictures, "image/png")
    entries = [
        node("manifest:file-entry", {"manifest:full-path": path, "manifest:media-type": kind})
        for path, kind in kinds.items()
    ]
    entries[0].set("manifest:version", "1.3")
    names = {"xmlns:manifest": _NAMES["xmlns:manifest"], "manifest:version": "1.3"}
    return node("manifest:manifest", names, *entries)
