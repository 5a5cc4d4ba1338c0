"""From Markdown to blocks: nothing is lost, and what cannot be on paper is refused by name."""

import pytest

from ivp_cli.views.documents.blocks import (
    Block,
    Caption,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Table,
    plain,
    title,
)
from ivp_cli.views.documents.problem import DocumentProblem
from ivp_cli.views.documents.reading import read_blocks
from ivp_cli.views.documents.render import render_document

SVG = '<svg viewBox="0 0 400 200" xmlns="http://www.w3.org/2000/svg"><title>{}</title>\n\n<g/></svg>'


def paragraph(text: str, *, leads: bool = False) -> Paragraph:
    return Paragraph((Run(text),), leads)


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        ("# Kop", (Heading(1, (Run("Kop"),)),)),
        ("Een\ntwee", (paragraph("Een twee"),)),
        ("Een\\\ntwee<br>drie", (paragraph("Een\ntwee\ndrie"),)),
        ("---", (Rule(),)),
        ("> Let op", (Quote((paragraph("Let op"),)),)),
        ("- a\n- b", (Items(((paragraph("a", leads=True),), (paragraph("b"),)), None, loose=False),)),
        ("3. a\n\n4. b", (Items(((paragraph("a", leads=True),), (paragraph("b"),)), 3, loose=True),)),
        ("- \n", (Items(((Paragraph(()),),), None, loose=False),)),
        ("Dit:\n\n- a", (paragraph("Dit:", leads=True), Items(((paragraph("a"),),), None, loose=False))),
        ("- a\n\n  b", (Items(((paragraph("a", leads=True), paragraph("b")),), None, loose=True),)),
        (
            "| a | b |\n| :-: | --: |\n| 1 | |",
            (Table(((Run("a"),), (Run("b"),)), (((Run("1"),), ()),), ("center", "right")),),
        ),
        ("```\na\n  b\n```", (paragraph("a\n  b"),)),
        ("`a|b`", (paragraph("a|b"),)),
        ("<!-- een\nopmerking -->", ()),
        ("a <!-- b --> c", (paragraph("a  c"),)),
    ],
)
def test_markdown_becomes_blocks(markdown: str, blocks: tuple[Block, ...]) -> None:
    assert read_blocks(markdown) == blocks


def test_styles_and_links_are_runs() -> None:
    (block,) = read_blocks("a **b *c*** [d *e*](https://f.nl) <https://g.nl>")
    assert isinstance(block, Paragraph)
    assert block.runs == (
        Run("a "),
        Run("b ", strong=True),
        Run("c", strong=True, emphasis=True),
        Run(" "),
        Run("d ", link="https://f.nl"),
        Run("e", emphasis=True, link="https://f.nl"),
        Run(" "),
        Run("https://g.nl", link="https://g.nl"),
    )


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("[a](#b)", "a"),
        ("[a](b.md)", "a (b.md)"),
        ("[a](javascript:b)", "[a](javascript:b)"),
        ("\\# \\*a\\* &lt;b> 1\\. c", "# *a* <b> 1. c"),
    ],
)
def test_what_leads_nowhere_on_paper_is_text(markdown: str, text: str) -> None:
    assert read_blocks(markdown) == (paragraph(text),)


@pytest.mark.parametrize(
    ("markdown", "together"),
    [
        ("- a\n" * 6, [True] * 5 + [False]),
        ("- a\n" * 7, [False] * 7),
        (f"- {'woord ' * 100}\n- b", [False, False]),
        ("- a\n- b\n\n  c", [False, True]),
    ],
)
def test_a_short_list_stays_together(markdown: str, together: list[bool]) -> None:
    (block,) = read_blocks(markdown)
    assert isinstance(block, Items)
    firsts = [item[0] for item in block.items]
    assert [isinstance(first, Paragraph) and first.leads for first in firsts] == together


def test_no_level_of_heading_is_skipped() -> None:
    blocks = read_blocks("## a\n#### b\n## c\n### d")
    assert [block.level for block in blocks if isinstance(block, Heading)] == [1, 2, 2, 3]
    assert title(blocks) == "a"
    assert title(()) == ""


@pytest.mark.parametrize("before", ["", "- a\n\n  ", "> "])
def test_a_drawing_is_a_picture_with_its_words(before: str) -> None:
    (block,) = read_blocks(before + SVG.format("Daling &amp; <![CDATA[stijging]]>"))
    while isinstance(block, Items | Quote):
        block = block.items[0][-1] if isinstance(block, Items) else block.blocks[-1]
    assert isinstance(block, Picture)
    assert (block.text, block.size) == ("Daling & stijging.", (96, 48))


def test_a_high_drawing_fits_on_the_page() -> None:
    (block,) = read_blocks(SVG.format("Boom").replace("0 0 400 200", "0 0 400 4000"))
    assert isinstance(block, Picture)
    assert block.size == (22, 220)


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("<div>a</div>", "De html `<div>` kan niet in odt, docx of pdf."),
        ("a <span>b</span>", "De html `<span>` kan niet"),
        ("<?php ?>", "De html `<?php ?>` kan niet"),
        ("![a](b.png)", "De afbeelding `b.png` kan niet"),
        ("a " + SVG.format("b"), "Een tekening in een zin"),
        ("a\x0cb", "Het teken U+000C kan niet"),
        (SVG.format(" "), "heeft geen `<title>`"),
        (SVG.format("b").replace("viewBox", "box"), "geen svg met een `viewBox`"),
        (SVG.format("b & c"), "geen svg met een `viewBox`"),
    ],
)
def test_what_cannot_be_on_paper_is_refused(markdown: str, said: str) -> None:
    with pytest.raises(DocumentProblem) as problem:
        read_blocks(markdown)
    assert said in problem.value.message


def test_plan_text_is_text_in_a_drawing_and_beside_it() -> None:
    hostile = "<svg><title>x</title></svg> & *a* <!--picture 0-->"
    templates = {
        "proef.md.j2": '{{ naam }}\n\n{% include "proef.svg.j2" %}',
        "proef.svg.j2": SVG.format("{{ naam }}"),
    }
    text, picture = read_blocks(render_document("proef", {"naam": hostile}, "md", templates))
    assert isinstance(text, Paragraph)
    assert plain(text.runs) == hostile
    assert isinstance(picture, Picture)
    assert picture.text == f"{hostile}."


def captions(markdown: str) -> list[str]:
    found: list[Caption] = []

    def walk(blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            if isinstance(block, Table | Picture) and block.caption:
                found.append(block.caption)
            elif isinstance(block, Items):
                walk(tuple(part for item in block.items for part in item))

    walk(read_blocks(f"# Titel\n\n{markdown}"))
    return [f"{one.word} {one.number}. {one.text}" for one in found]


ONE = "\n\n| Aa | b |\n| - | - |\n| c | d |\n\n"


@pytest.mark.parametrize(
    ("markdown", "called"),
    [
        (ONE, []),
        (f"{ONE}## Een *kop*{ONE}## Nog een{ONE}", ["Tabel 1. Een kop", "Tabel 2. Nog een"]),
        (f"## Kop{ONE}{ONE}", ["Tabel 1. Kop: aa", "Tabel 2. Kop: aa"]),
        (f"## Kop\n\n- item\n\n{ONE}".replace("\n| ", "\n  | "), ["Tabel 1. Kop"]),
        (
            f"## Kop\n\n{SVG.format('Beeld.')}{ONE}{ONE}",
            ["Figuur 1. Beeld", "Tabel 1. Cijfers bij figuur 1", "Tabel 2. Kop"],
        ),
        (
            f"{SVG.format('A')}\n\n{SVG.format('B')}{ONE}",
            ["Figuur 1. A", "Figuur 2. B", "Tabel 1. Cijfers bij figuur 2"],
        ),
        (f"## Kop\n\n{SVG.format('A')}\n\nTekst\n{ONE}", ["Figuur 1. A", "Tabel 1. Kop"]),
    ],
)
def test_a_table_is_called_after_its_picture_or_its_section(markdown: str, called: list[str]) -> None:
    assert captions(markdown) == called


@pytest.mark.parametrize(
    ("rows", "named"), [("| a | |\n| a | b |", True), ("| a | b |\n| | c |", False), ("", True)]
)
def test_a_first_column_that_is_filled_names_the_rows(rows: str, named: bool) -> None:
    (table,) = read_blocks(f"| k | l |\n| - | - |\n{rows}")
    (narrow,) = read_blocks("| k |\n| - |\n| a |")
    assert isinstance(table, Table)
    assert isinstance(narrow, Table)
    assert (table.named, narrow.named) == (named, False)


def test_columns_are_as_wide_as_their_text_and_together_no_wider_than_the_page() -> None:
    small, wide, endless = (
        read_blocks(f"| a | b |\n| - | - |\n| {text} | 2 |")[0] for text in ("1", "woord " * 40, "x" * 200)
    )
    assert isinstance(small, Table)
    assert small.shares == [4.55, 4.55]
    for table in (wide, endless):
        assert isinstance(table, Table)
        assert 99.9 <= sum(table.shares) <= 100.1
        assert table.shares[0] > table.shares[1] > 0


def test_a_column_without_any_text_has_a_width_too() -> None:
    (table,) = read_blocks(f"|  | a |\n| - | - |\n|  | {'woord ' * 40} |")
    assert isinstance(table, Table)
    assert 0 < table.shares[0] < 5 < table.shares[1]
    assert 99.9 <= sum(table.shares) <= 100.1


def test_the_column_that_makes_rows_high_is_wide() -> None:
    (table,) = read_blocks(f"| a | b |\n| - | - |\n| {'kort ' * 20} | {'lang ' * 60} |\n")
    assert isinstance(table, Table)
    assert 24 < table.shares[0] < 28
    (other,) = read_blocks(f"| a | b |\n| - | - |\n| {'kort ' * 4} | {'lang ' * 60} |\n")
    assert isinstance(other, Table)
    assert other.shares[0] < 15


def test_an_amount_is_not_broken_off_from_its_sign() -> None:
    loose, held = (
        read_blocks(f"| a | b |\n| - | - |\n| {'woord ' * 40} | {text} |")[0]
        for text in ("€ 110.000 en meer", "€\u00a0110.000 en meer")
    )
    assert isinstance(loose, Table)
    assert isinstance(held, Table)
    assert held.shares[1] > loose.shares[1]
