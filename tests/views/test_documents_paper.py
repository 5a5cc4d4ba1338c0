"""Documents on paper: all the text, the same bytes everywhere, and faults that are told."""

import os
import subprocess
import sys
from io import BytesIO
from zipfile import ZipFile

import pytest

from ivp_cli.views.documents.paper import PaperFormat
from ivp_cli.views.documents.problem import DocumentProblem, MissingExtra
from tests.views.paper import DOCUMENT, FORMATS, OFFICE, WORDS, made, parts, pdf, words


@pytest.mark.parametrize("format", FORMATS)
def test_no_text_is_lost(format: PaperFormat) -> None:
    text = words(format, made(format))
    assert [word for word in WORDS if word not in text] == []


@pytest.mark.parametrize("format", FORMATS)
def test_a_row_longer_than_a_page_is_not_cut_off(format: PaperFormat) -> None:
    long = " ".join(f"woord{number}" for number in range(2000))
    data = made(format, f"# Titel\n\n| a | b |\n| - | - |\n| kort | {long} |\n| kort | einde |\n")
    assert set(words(format, data).split()) >= {*long.split(), "einde"}
    if format == "pdf":
        assert len(pdf(data).pages) > 3
    else:
        kept = {"odt": 'style-name="Tabelrij"', "docx": "<w:cantSplit />"}[format]
        file = {"odt": "content.xml", "docx": "word/document.xml"}[format]
        assert parts(data)[file].count(kept) == 2


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("table", ["|  | Wat |\n| - | - |\n|  | iets |", "|  |\n| - |\n|  |"])
def test_a_column_may_be_empty(format: PaperFormat, table: str) -> None:
    assert "Titel" in words(format, made(format, f"# Titel\n\n{table}\n"))


@pytest.mark.parametrize("format", FORMATS)
def test_a_document_is_the_same_bytes_in_another_process_and_place(format: PaperFormat) -> None:
    code = (
        "import sys\nfrom datetime import date\nfrom ivp_cli.views.documents.paper import make_paper\n"
        "from ivp_cli.views.documents.sender import Sender\n"
        "text = sys.stdin.buffer.read().decode()\n"
        f"made = make_paper(text, {format!r}, {{}}, sender=Sender(['Veenstad']), day=date(2026, 11, 22))\n"
        "sys.stdout.buffer.write(made)\n"
    )
    there = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=DOCUMENT.encode(),
        capture_output=True,
        check=True,
        env=os.environ | there,
    )
    assert done.stdout == made(format)


@pytest.mark.parametrize("format", OFFICE)
def test_a_picture_in_an_office_file_is_one(format: PaperFormat) -> None:
    with ZipFile(BytesIO(made(format))) as packed:
        (name,) = (name for name in packed.namelist() if name.endswith(".png"))
        assert packed.read(name).startswith(b"\x89PNG\r\n")


def test_a_layout_of_the_municipality_goes_first() -> None:
    own = '#set document(title: "Eigen")\n#set text(lang: "nl")\n= Eigen opmaak'
    assert "Eigen opmaak" in words("pdf", made("pdf", opmaak_typ=own))
    styles = "<styles/>"
    assert parts(made("docx", opmaak_docx_xml=styles))["word/styles.xml"] == styles
    assert parts(made("odt", opmaak_odt_xml=styles))["styles.xml"] == styles


@pytest.mark.parametrize(
    ("format", "name", "layout", "said"),
    [
        (
            "pdf",
            "opmaak_typ",
            '\n#import "@preview/cetz:0.3.0"',
            "Opmaak opmaak.typ, regel 2: `import` kan niet",
        ),
        ("pdf", "opmaak_typ", '#include "x.typ"', "`include` kan niet"),
        ("pdf", "opmaak_typ", '#dictionary(std).at("ev" + "al")("1")', "`dictionary` kan niet"),
        ("pdf", "opmaak_typ", '#read("/etc/passwd")', "De opmaak lukt niet"),
        ("pdf", "opmaak_typ", "#onbekend", "De opmaak lukt niet"),
        (
            "pdf",
            "opmaak_typ",
            '#set document(title: "a")\n#set text(font: "Verdana")\nb',
            "De opmaak lukt niet: unknown font family: verdana.",
        ),
        (
            "docx",
            "opmaak_docx_xml",
            "<a>\n<b></a>",
            "Opmaak opmaak.docx.xml, regel 2: dit is geen geldige XML.",
        ),
        ("odt", "opmaak_odt_xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "een DOCTYPE kan niet"),
    ],
)
def test_a_faulty_layout_is_told(format: PaperFormat, name: str, layout: str, said: str) -> None:
    with pytest.raises(DocumentProblem) as problem:
        made(format, **{name: layout})
    assert said in problem.value.message


@pytest.mark.parametrize("format", FORMATS)
def test_without_the_extra_it_says_which_one(format: PaperFormat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra) as problem:
        made(format)
    assert problem.value.extra == ("pdf" if format == "pdf" else "office")
