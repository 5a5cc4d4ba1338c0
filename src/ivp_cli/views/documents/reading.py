"""From Markdown to blocks, so that a template for Markdown reaches paper too.

A picture stands in the Markdown as SVG. What blocks cannot say is refused by name or stays as text; nothing
is lost.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from ivp_cli.views.documents.blocks import (
    Align,
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
    plain,
)
from ivp_cli.views.documents.problem import DocumentProblem

_PAPER = "odt, docx of pdf"
_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_PICTURE = re.compile(r"<!--picture ([0-9]+)-->")
_COMMENT = re.compile(r"(?:\s*<!--.*?-->)*\s*", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>")
_TAG = re.compile(r"</?[A-Za-z][^\s/>]*")
_OUTSIDE = re.compile(r"https?://|mailto:|tel:", re.IGNORECASE)
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SVG_NAME = "{http://www.w3.org/2000/svg}"


def read_blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of a document in Markdown (CommonMark with tables).

    Raises:
        DocumentProblem: the document holds what cannot be put on paper.
    """
    if stray := _NO_XML.search(markdown):
        raise DocumentProblem(f"Het teken U+{ord(stray[0]):04X} kan niet in {_PAPER}.")
    pictures: list[Picture] = []
    tokens = MarkdownIt("commonmark").enable("table").parse(_cut(markdown, pictures))
    document = SyntaxTreeNode(tokens)
    return _Reader(document, pictures).blocks(document)


def _cut(markdown: str, pictures: list[Picture]) -> str:
    """The Markdown with a mark in the place of every drawing, which may hold lines of any kind."""

    def keep(found: re.Match[str]) -> str:
        pictures.append(_picture(found[0], len(pictures) + 1))
        return f"<!--picture {len(pictures) - 1}-->"

    return _SVG.sub(keep, markdown)


class _Reader:
    def __init__(self, document: SyntaxTreeNode, pictures: list[Picture]) -> None:
        self.pictures = pictures
        self.tables = _tables(document)
        self.level = 0
        self.section = 0
        self.subject = ""
        """What the headings say that the text is about, below the title."""
        self.captions = 0

    def blocks(self, parent: SyntaxTreeNode) -> tuple[Block, ...]:
        found = [block for node in parent.children for block in self.block(node)]
        return tuple(map(_leading, found, [*found[1:], None]))

    def block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match node.type:
            case "heading":
                yield self.heading(node)
            case "paragraph":
                yield Paragraph(self.runs(node))
            case "bullet_list" | "ordered_list":
                yield self.items(node)
            case "table":
                yield self.table(node)
            case "blockquote":
                yield Quote(self.blocks(node))
            case "hr":
                yield Rule()
            case "fence" | "code_block":
                yield Paragraph((Run(node.content.rstrip("\n")),))
            case "html_block":
                yield from self.html(node.content)
            case other:
                raise DocumentProblem(f"Markdown van de soort `{other}` kan niet in {_PAPER}.")

    def heading(self, node: SyntaxTreeNode) -> Heading:
        runs = self.runs(node)
        self.level = min(int(node.tag[1]), self.level + 1)  # on paper no level is skipped
        self.section += 1
        self.subject = plain(runs) if self.level > 1 else ""
        return Heading(self.level, runs)

    def items(self, node: SyntaxTreeNode) -> Items:
        start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
        paragraphs = [part for item in node.children for part in item.children if part.type == "paragraph"]
        loose = not all(paragraph.hidden for paragraph in paragraphs)
        made = Items(tuple(map(self.item, node.children)), start, loose)
        return _together(made) if made.short else made

    def item(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        """An item; its first words stay with what follows."""
        first, *others = self.blocks(node) or (Paragraph(()),)
        return (replace(first, leads=bool(others)) if isinstance(first, Paragraph) else first, *others)

    def table(self, node: SyntaxTreeNode) -> Table:
        rows = [row.children for part in node.children for row in part.children]
        texts = [tuple(self.runs(cell) for cell in row) for row in rows]
        align = tuple(_align(cell) for cell in rows[0])
        return Table(texts[0], tuple(texts[1:]), align, self.above(node, plain(texts[0][0])))

    def above(self, node: SyntaxTreeNode, first: str) -> Caption | None:
        """What a table is called: after the picture right above it, or after the section it stands in.

        Args:
            node: the table.
            first: the header of its first column, which tells the tables of one section apart.
        """
        if figure := _figure_above(node):
            text = f"Cijfers bij figuur {figure}"
        elif not self.subject:
            return None
        elif self.tables[self.section] > 1:
            text = f"{self.subject}: {first[:1].lower()}{first[1:]}"
        else:
            text = self.subject
        self.captions += 1
        return Caption("Tabel", self.captions, text)

    def html(self, content: str) -> Iterator[Block]:
        """Drawings, and comments, which nobody would see anyhow; nothing else."""
        place = 0
        for found in _PICTURE.finditer(content):
            _refuse_tags(content[place : found.start()])
            yield self.pictures[int(found[1])]
            place = found.end()
        _refuse_tags(content[place:])

    def runs(self, node: SyntaxTreeNode) -> Runs:
        """The text of a block; neighbours of one style as one run."""
        merged: list[Run] = []
        for run in self.inline(node, Run("")):
            if not run.text:
                continue
            if merged and replace(merged[-1], text=run.text) == run:
                merged[-1] = replace(run, text=merged[-1].text + run.text)
            else:
                merged.append(run)
        return tuple(merged)

    def inline(self, node: SyntaxTreeNode, style: Run) -> Iterator[Run]:
        for part in node.children:
            match part.type:
                case "inline":
                    yield from self.inline(part, style)
                case "strong":
                    yield from self.inline(part, replace(style, strong=True))
                case "em":
                    yield from self.inline(part, replace(style, emphasis=True))
                case "link":
                    yield from self.link(part, style)
                case _:
                    yield replace(style, text=_text(part))

    def link(self, node: SyntaxTreeNode, style: Run) -> Iterator[Run]:
        """A link that works on paper too; one within the document leads nowhere there and stays as text."""
        address = str(node.attrs.get("href", ""))
        if _OUTSIDE.match(address):
            yield from self.inline(node, replace(style, link=address))
            return
        yield from self.inline(node, style)
        if address and not address.startswith("#"):
            yield replace(style, text=f" ({address})")


def _tables(document: SyntaxTreeNode) -> Counter[int]:
    """How many tables each section has, by its number, but for those that belong to a picture."""
    section = 0
    found: Counter[int] = Counter()
    for node in document.walk():
        section += node.type == "heading"
        found[section] += node.type == "table" and not _figure_above(node)
    return found


def _figure_above(node: SyntaxTreeNode) -> int:
    """The number of the picture right above a table; 0 where there is none."""
    above = node.previous_sibling
    pictures = _PICTURE.findall(above.content) if above and above.type == "html_block" else []
    return int(pictures[-1]) + 1 if pictures else 0


def _together(items: Items) -> Items:
    """A list of which each item stays with the next."""
    *others, last = items.items
    leading = [
        tuple(replace(part, leads=True) if isinstance(part, Paragraph) else part for part in item)
        for item in others
    ]
    return replace(items, items=(*leading, last))


def _leading(block: Block, follower: Block | None) -> Block:
    if isinstance(block, Paragraph) and isinstance(follower, Items | Table | Picture):
        return replace(block, leads=True)
    return block


def _text(node: SyntaxTreeNode) -> str:
    """What a piece of a sentence says."""
    match node.type:
        case "text" | "code_inline":
            return node.content
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "html_inline":
            if _BREAK.fullmatch(node.content):
                return "\n"
            if _PICTURE.search(node.content):
                raise DocumentProblem(
                    "Een tekening in een zin of een cel kan niet; zet hem op een eigen regel."
                )
            _refuse_tags(node.content)
            return ""
        case "image":
            source = node.attrs.get("src", "")
            raise DocumentProblem(
                f"De afbeelding `{source}` kan niet in {_PAPER}.", "Een tekening als svg wel."
            )
        case other:
            raise DocumentProblem(f"Markdown van de soort `{other}` kan niet in {_PAPER}.")


def _refuse_tags(html: str) -> None:
    if not _COMMENT.fullmatch(html):
        tag = _TAG.search(html)
        raise DocumentProblem(
            f"De html `{tag[0] + '>' if tag else html.strip()[:40]}` kan niet in {_PAPER}.",
            "Gebruik in het sjabloon voor Markdown alleen Markdown.",
        )


def _align(cell: SyntaxTreeNode) -> Align:
    style = str(cell.attrs.get("style", ""))
    return "right" if style.endswith("right") else "center" if style.endswith("center") else "left"


def _picture(svg: str, number: int) -> Picture:
    """A drawing with its size and its own words for it."""
    try:
        root = ET.fromstring(svg)  # noqa: S314 - it cannot declare entities: it starts with its first tag
        _, _, width, height = map(float, root.get("viewBox", "").split())
    except (ET.ParseError, ValueError) as error:
        raise DocumentProblem("Een tekening in het sjabloon is geen svg met een `viewBox`.") from error
    words = [" ".join((root.findtext(f"{_SVG_NAME}{name}") or "").split()) for name in ("title", "desc")]
    if not words[0]:
        raise DocumentProblem("Een tekening in het sjabloon heeft geen `<title>`.")
    sentences = [word if word.endswith((".", "!", "?")) else f"{word}." for word in words if word]
    caption = Caption("Figuur", number, words[0].removesuffix("."))
    return Picture(svg, " ".join(sentences), width, height, caption)
