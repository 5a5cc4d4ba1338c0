"""From Markdown to blocks, so that a template for Markdown reaches paper too.

A picture stands in the Markdown as SVG. What blocks cannot say is refused by name or stays as text; nothing
is lost.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from ivp_cli.views.documents.blocks import (
    Align,
    Block,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
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
    reader = _Reader()
    return reader.blocks(SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(reader.cut(markdown))))


class _Reader:
    def __init__(self) -> None:
        self.pictures: list[Picture] = []
        self.level = 0

    def cut(self, markdown: str) -> str:
        """The Markdown with a mark in the place of every drawing, which may hold lines of any kind."""

        def keep(found: re.Match[str]) -> str:
            self.pictures.append(_picture(found[0]))
            return f"<!--picture {len(self.pictures) - 1}-->"

        return _SVG.sub(keep, markdown)

    def blocks(self, parent: SyntaxTreeNode) -> tuple[Block, ...]:
        found = [block for node in parent.children for block in self.block(node)]
        return tuple(map(_leading, found, [*found[1:], None]))

    def block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match node.type:
            case "heading":
                self.level = min(int(node.tag[1]), self.level + 1)  # on paper no level is skipped
                yield Heading(self.level, self.runs(node))
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

    def items(self, node: SyntaxTreeNode) -> Items:
        start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
        paragraphs = [part for item in node.children for part in item.children if part.type == "paragraph"]
        loose = not all(paragraph.hidden for paragraph in paragraphs)
        return Items(tuple(map(self.item, node.children)), start, loose)

    def item(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        """An item; its first words stay with what follows."""
        first, *others = self.blocks(node) or (Paragraph(()),)
        return (replace(first, leads=bool(others)) if isinstance(first, Paragraph) else first, *others)

    def table(self, node: SyntaxTreeNode) -> Table:
        rows = [row.children for part in node.children for row in part.children]
        texts = [tuple(self.runs(cell) for cell in row) for row in rows]
        return Table(texts[0], tuple(texts[1:]), tuple(_align(cell) for cell in rows[0]))

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


def _picture(svg: str) -> Picture:
    """A drawing with its size and its own words for it."""
    try:
        root = ET.fromstring(svg)  # noqa: S314 - it cannot declare entities: it starts with its first tag
        _, _, width, height = map(float, root.get("viewBox", "").split())
    except (ET.ParseError, ValueError) as error:
        raise DocumentProblem("Een tekening in het sjabloon is geen svg met een `viewBox`.") from error
    words = [(root.findtext(f"{_SVG_NAME}{name}") or "").strip() for name in ("title", "desc")]
    if not words[0]:
        raise DocumentProblem("Een tekening in het sjabloon heeft geen `<title>`.")
    sentences = [word if word.endswith((".", "!", "?")) else f"{word}." for word in words if word]
    return Picture(svg, re.sub(r"\s+", " ", " ".join(sentences)), width, height)
