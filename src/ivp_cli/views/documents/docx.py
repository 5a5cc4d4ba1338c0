"""A document for Word (Office Open XML), written with the standard library."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from ivp_cli.views.documents import docx_parts as parts
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
from ivp_cli.views.documents.docx_parts import BULLETS, DRAWING, INDENT, LEVELS, value
from ivp_cli.views.documents.office import Element, node
from ivp_cli.views.documents.paper import Paper

LAYOUT = "opmaak.docx.xml"

_TWIPS = 1440 / 25.4
_EMU = 36000
"""Word's own units in a millimetre: for text and for pictures."""


def write(paper: Paper, overrides: Mapping[str, str]) -> bytes:
    """The file."""
    body = _Body()
    sender = [body.picture(paper.logo)] if paper.logo else [_run(Run(paper.author))]
    content = [body.paragraph((), "Briefhoofd", *sender), *body.blocks(paper.blocks)]
    return office.archive(
        {
            "[Content_Types].xml": office.xml(parts.content_types()),
            "_rels/.rels": office.xml(parts.package_links()),
            "docProps/core.xml": office.xml(parts.properties(paper)),
            "word/document.xml": office.xml(parts.document(content)),
            "word/_rels/document.xml.rels": office.xml(parts.relationships(len(body.pictures), body.links)),
            "word/styles.xml": office.layout(LAYOUT, overrides).encode(),
            "word/numbering.xml": office.xml(parts.numbering(body.starts)),
            "word/settings.xml": office.xml(parts.settings()),
            "word/fontTable.xml": office.xml(parts.fonts()),
            "word/theme.xml": office.xml(parts.theme()),
            "word/header.xml": office.xml(parts.header(f"{paper.author} · {paper.title}")),
            "word/footer.xml": office.xml(parts.footer()),
            **{f"word/media/{n}.png": office.drawn(one) for n, one in enumerate(body.pictures, 1)},
        }
    )


class _Body:
    """Turns blocks into Word's paragraphs and tables, and keeps what stands in other files."""

    def __init__(self) -> None:
        self.links: dict[str, str] = {}
        self.pictures: list[Picture] = []
        self.starts: list[tuple[int, int]] = []
        """The level and the first number of each numbered list."""
        self._after_table = False

    def blocks(self, blocks: Sequence[Block], style: str = "Standaard", depth: int = 0) -> Iterator[Element]:
        for block in blocks:
            match block:
                case Heading():
                    self._after_table = False
                    yield self.paragraph(block.runs, f"Kop{block.level}", depth=depth)
                case Paragraph():
                    yield self.paragraph(block.runs, style, leads=block.leads, depth=depth)
                case Items():
                    yield from self.items(block, depth)
                case Table():
                    yield from self.table(block, depth)
                case Quote():
                    yield from self.blocks(block.blocks, "Kader", depth)
                case Picture():
                    yield self.paragraph((), "Tekening", self.picture(block), depth=depth)
                    yield from self.caption(block.caption, depth)
                case Rule():
                    yield self.paragraph((), "Streep", depth=depth)

    def paragraph(
        self, runs: Runs, style: str, *content: Element, leads: bool = False, depth: int = 0, number: int = 0
    ) -> Element:
        """A paragraph; with a number it is the first of an item in that list."""
        properties = [value("w:pStyle", style)]
        if leads:
            properties.append(node("w:keepNext"))
        if number:
            level = value("w:ilvl", str(min(depth, LEVELS) - 1))
            properties.append(node("w:numPr", None, level, value("w:numId", str(number))))
        if self._after_table:
            properties.append(node("w:spacing", {"w:before": "180"}))
            self._after_table = False
        if depth and not number:
            properties.append(node("w:ind", {"w:left": str(depth * INDENT)}))
        return node("w:p", None, node("w:pPr", None, *properties), *self.runs(runs), *content)

    def items(self, block: Items, depth: int) -> Iterator[Element]:
        number = BULLETS
        if block.start is not None:
            self.starts.append((min(depth, LEVELS - 1), block.start))
            number = BULLETS + len(self.starts)
        style = "Lijstalinea" if block.loose else "Lijst"
        for item in block.items:
            first, others = item[0], item[1:]
            if not isinstance(first, Paragraph):
                first, others = Paragraph(()), item
            yield self.paragraph(first.runs, style, leads=first.leads, depth=depth + 1, number=number)
            yield from self.blocks(others, style, depth + 1)

    def caption(self, caption: Caption | None, depth: int, *, leads: bool = False) -> Iterator[Element]:
        if caption:
            text = Run(f". {caption.text}")
            number = parts.numbered(caption.word, caption.number)
            yield self.paragraph((), "Bijschrift", *number, _run(text), leads=leads, depth=depth)

    def table(self, block: Table, depth: int) -> Iterator[Element]:
        if self._after_table and not block.caption:  # two tables with nothing between them would become one
            yield self.paragraph((), "Standaard")
        yield from self.caption(block.caption, depth, leads=True)
        widths = [str(round(share / 100 * ROOM[0] * _TWIPS)) for share in block.shares]
        properties = node(
            "w:tblPr", None,
            value("w:tblStyle", "Tabel"),
            node("w:tblW", {"w:w": str(sum(map(int, widths))), "w:type": "dxa"}),
            *([node("w:tblInd", {"w:w": str(depth * INDENT), "w:type": "dxa"})] if depth else []),
            node("w:tblLayout", {"w:type": "fixed"}),
            parts.look(named=block.named),
        )  # fmt: skip
        grid = node("w:tblGrid", None, *(node("w:gridCol", {"w:w": width}) for width in widths))

        def row(cells: Sequence[Runs], style: str, *kind: str, leads: bool = False) -> Element:
            made = [
                self.cell(cell, style, align, width, leads)
                for cell, align, width in zip(cells, block.align, widths, strict=True)
            ]
            return node("w:tr", None, node("w:trPr", None, *map(node, kind)), *made)

        header = row(block.header, "Tabelkop", "w:cantSplit", "w:tblHeader")
        last = len(block.rows) - 1
        rows = [
            row(cells, "Tabeltekst", *["w:cantSplit"] * whole, leads=block.short and number < last)
            for number, (cells, whole) in enumerate(zip(block.rows, block.whole, strict=True))
        ]
        yield node("w:tbl", None, properties, grid, header, *rows)
        self._after_table = True

    def cell(self, runs: Runs, style: str, align: str, width: str, leads: bool) -> Element:
        properties = [value("w:pStyle", style), *([node("w:keepNext")] if leads else [])]
        if align != "left":
            properties.append(value("w:jc", align))
        text = node("w:p", None, node("w:pPr", None, *properties), *self.runs(runs))
        return node("w:tc", None, node("w:tcPr", None, node("w:tcW", {"w:w": width, "w:type": "dxa"})), text)

    def runs(self, runs: Runs) -> Iterator[Element]:
        for run in runs:
            if run.link:
                target = self.links.setdefault(run.link, f"link{len(self.links) + 1}")
                yield node("w:hyperlink", {"r:id": target}, _run(run, "Hyperlink"))
            else:
                yield _run(run)

    def picture(self, block: Picture) -> Element:
        self.pictures.append(block)
        number = str(len(self.pictures))
        width, height = (str(round(length * _EMU)) for length in block.size)
        extent = {"cx": width, "cy": height}
        bitmap = _bitmap(number, block.text, extent)
        return node(
            "w:r", None,
            node(
                "w:drawing", None,
                node(
                    "wp:inline", dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
                    node("wp:extent", extent),
                    node("wp:docPr", {"id": number, "name": f"Tekening {number}", "descr": block.text}),
                    node(
                        "a:graphic", None,
                        node("a:graphicData", {"uri": f"{DRAWING}/picture"}, bitmap),
                    ),
                ),
            ),
        )  # fmt: skip


def _run(run: Run, style: str = "") -> Element:
    properties = [value("w:rStyle", style)] if style else []
    properties += [node(tag) for tag, wanted in (("w:b", run.strong), ("w:i", run.emphasis)) if wanted]
    lines: list[Element] = []
    for number, line in zip(count(), run.text.split("\n")):
        lines += [node("w:br")] if number else []
        lines.append(node("w:t", {"xml:space": "preserve"}, line))
    return node("w:r", None, *([node("w:rPr", None, *properties)] if properties else []), *lines)


def _bitmap(number: str, text: str, extent: Mapping[str, str]) -> Element:
    name = {"id": number, "name": f"{number}.png", "descr": text}
    return node(
        "pic:pic", None,
        node("pic:nvPicPr", None, node("pic:cNvPr", name), node("pic:cNvPicPr")),
        node(
            "pic:blipFill", None,
            node("a:blip", {"r:embed": f"picture{number}"}),
            node("a:stretch", None, node("a:fillRect")),
        ),
        node(
            "pic:spPr", None,
            node("a:xfrm", None, node("a:off", {"x": "0", "y": "0"}), node("a:ext", extent)),
            node("a:prstGeom", {"prst": "rect"}, node("a:avLst")),
        ),
    )  # fmt: skip
