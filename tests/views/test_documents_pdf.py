"""A document as PDF: what it says of itself, and what a reader aloud finds in it."""

import re
from pathlib import Path
from typing import Any

import pytest

from ivp_cli.views.documents.problem import DocumentProblem
from tests.views.paper import ALTERNATIVE, made, pdf, tags, words


def test_a_pdf_says_what_it_is() -> None:
    found = pdf(made("pdf"))
    assert found.metadata.title == 'Brief: een < twee & "drie"'
    assert found.metadata.author == "Gemeente Veenstad"
    assert found.root_object["/Lang"] == "nl-NL"
    assert found.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    xmp = found.root_object["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "<pdfaid:part>3</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "Pagina 1 van 2" in found.pages[0].extract_text()


def test_a_pdf_can_be_read_aloud() -> None:
    found = tags(made("pdf"))
    kinds = [tag["/S"] for tag in found]
    assert [kind for kind in kinds if re.fullmatch(r"/H[1-6]", kind)] == ["/H1", "/H2", "/H3"]
    assert [tag["/Alt"] for tag in found if tag["/S"] == "/Figure"] == [ALTERNATIVE]
    assert kinds.count("/TH") == 9
    assert (kinds.count("/Table"), kinds.count("/L"), kinds.count("/LI")) == (3, 4, 6)
    assert kinds.count("/Link") == 1


def scopes(data: bytes) -> list[Any]:
    """Of each cell its tag, and the attributes that say of what it is a header or which headers it has."""
    return [
        (tag["/S"], {key: value for key, value in tag["/A"][0].items() if key != "/O"})
        for tag in tags(data)
        if tag["/S"] in {"/TH", "/TD"}
    ]


def test_the_first_column_of_a_pdf_is_the_header_of_its_rows() -> None:
    table = "| k | l |\n| - | - |\n| a | b |\n| {} | d |\n"
    top = ("/TH", {"/Scope": "/Column", "/Headers": []})
    row = [("/TH", {"/Scope": "/Row"}), ("/TD", {})]
    assert scopes(made("pdf", f"# T\n\n{table.format('c')}")) == [top, top, *row, *row]
    bare = [("/TD", {"/Headers": [f"U1x{column}y0"]}) for column in (0, 1)]
    quote = table.format("c").replace("\n", "\n> ")
    both = scopes(made("pdf", f"# T\n\n{table.format('')}\n> {quote}"))
    assert both == [top, top, *bare, *bare, top, top, *row, *row]


@pytest.mark.parametrize(
    "title",
    [
        "Digitaal /ID(U1x0y0) weerbaar",
        "<</Type/StructElem/S/TH/P 1 0 R/ID(U1x0y0)",
        "9 0 obj <</Type/StructElem/S/TD/P 1 0 R/A[<</O/Table/Headers[(U1x0y0)]",
    ],
)
def test_text_that_looks_like_tags_changes_no_tag_and_stays_as_it_is(title: str) -> None:
    table = "| k | l |\n| - | - |\n| a | b |\n"
    written = title.replace("<", "\\<").replace("[", "\\[")
    data = made("pdf", f"# {written}\n\n## {written}\n\n{table}")
    assert [kind for kind, _ in scopes(data)] == ["/TH", "/TH", "/TH", "/TD"]
    assert [tag["/T"] for tag in tags(data) if tag["/S"] in {"/H1", "/H2"}] == [title, title]
    assert pdf(data).metadata.title == title


def test_a_layout_with_tables_of_its_own_keeps_them_as_they_are() -> None:
    own = (
        '#set document(title: "T")\n#set text(lang: "nl")\n'
        "#for _ in range(2) { table(columns: 2, table.header[k][l], [a], [b]) }"
    )
    found = scopes(made("pdf", "# T\n\n| k | l |\n| - | - |\n| a | b |\n", opmaak_typ=own))
    assert [kind for kind, _ in found] == ["/TH", "/TH", "/TD", "/TD"] * 2


def test_a_caption_in_a_pdf_belongs_to_its_table_or_picture() -> None:
    data = made("pdf")
    inside = [
        (tag["/S"], [one["/S"] for one in below(tag)])
        for tag in tags(data)
        if "/Caption" in [one["/S"] for one in below(tag)]
    ]
    assert [kind for kind, _ in inside] == ["/Div", "/Table", "/Table", "/Table"]
    assert inside[0][1] == ["/Caption", "/Figure"]
    text = words("pdf", data).replace("\u00a0", " ")
    called = ["Figuur 1. Van 3 naar 2", "Tabel 1. Cijfers bij figuur 1", "Tabel 2. Cijfers: leeg"]
    assert [name for name in called if name not in text] == []


def below(tag: Any) -> list[Any]:
    """The elements right below one."""
    found = [getattr(kid, "get_object", lambda kid=kid: kid)() for kid in [*tag.get("/K", [])]]
    return [kid for kid in found if isinstance(kid, dict) and "/S" in kid]


def test_the_headings_of_a_pdf_are_its_outline() -> None:
    first, below = pdf(made("pdf")).outline
    assert first["/Title"] == 'Brief: een < twee & "drie"'
    assert below[0]["/Title"] == "Cijfers"


def test_a_letter_that_no_font_has_is_told() -> None:
    with pytest.raises(DocumentProblem, match="Voor “漢” is in de pdf geen lettertype"):
        made("pdf", "# Titel\n\n漢")


def test_no_layout_reaches_out_by_itself() -> None:
    """The built-in layout passes the same gate as one from a municipality."""
    layout = (Path(__file__).parents[2] / "sjablonen/_delen/opmaak.typ").read_text(encoding="utf-8")
    assert made("pdf", opmaak_typ=layout) == made("pdf")
