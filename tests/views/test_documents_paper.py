"""Documents on paper: all the text, and what a reader with another device than eyes needs."""

import os
import re
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import pytest
from pypdf import PdfReader

from ivp_cli.views.documents.paper import PaperFormat, make_paper
from ivp_cli.views.documents.problem import DocumentProblem, MissingExtra
from ivp_cli.views.documents.sender import Sender

FORMATS: tuple[PaperFormat, ...] = ("odt", "docx", "pdf")
OFFICE: tuple[PaperFormat, ...] = ("odt", "docx")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

DOCUMENT = """\
# Brief: *een* < twee & "drie"

> **Fictief.** Een kader.
>
> - in het kader

## Cijfers

<svg viewBox="0 0 400 200" xmlns="http://www.w3.org/2000/svg" font-family="inherit" fill="currentColor">
<title>Van 3 naar 2</title>
<desc>De cijfers staan in de tabel.</desc>

<text x="9" y="9">2024</text></svg>

| Periode | Aantal |
| --- | ---: |
| 2023 | 3 |
| 2024 | **2** [bron](https://bron.example/?a=1&b=2) |

| Leeg | Niets |
| --- | --- |

7. zeven
   - onder zeven

     | Tabel | in een lijst |
     | --- | --- |
     | x | y |

   - nog een
8. acht

   tweede alinea

### Overig

#panic("x") $x$ @ref // /* `#code` \\*sterretjes\\* <br> een\\
regel

---

1. opnieuw
"""
WORDS = (
    'Brief: een < twee & "drie"', "Fictief. Een kader.", "in het kader", "Cijfers", "Periode", "Aantal",
    "2023", "2 bron", "Leeg", "Niets", "zeven", "onder zeven", "in een lijst", "nog een", "acht",
    "tweede alinea", "Overig", '#panic("x") $x$ @ref // /* #code *sterretjes*', "opnieuw",
)  # fmt: skip
ALTERNATIVE = "Van 3 naar 2. De cijfers staan in de tabel."


def made(format: PaperFormat, markdown: str = DOCUMENT, **overrides: str) -> bytes:
    layouts = {name.replace("_", "."): text for name, text in overrides.items()}
    return make_paper(markdown, format, layouts, sender=Sender(["Veenstad"]), day=date(2026, 11, 22))


def parts(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist() if not name.endswith(".png")}


def pdf(data: bytes) -> Any:
    """The objects of a PDF, which have no types of their own."""
    return PdfReader(BytesIO(data))


def words(format: PaperFormat, data: bytes) -> str:
    """All text of a document, blanks evened out."""
    if format == "pdf":
        text = " ".join(page.extract_text() for page in pdf(data).pages)
    else:
        root = ET.fromstring(parts(data)["content.xml" if format == "odt" else "word/document.xml"])
        ends = (f"{W}p", f"{TEXT}p", f"{TEXT}h")
        text = " ".join("".join(one.itertext()) for one in root.iter() if one.tag in ends)
    return re.sub(r"\s+", " ", text)


def tags(data: bytes) -> list[Any]:
    """Every element of the structure by which a PDF is read aloud."""
    found: list[Any] = []

    def walk(element: Any) -> None:
        element = getattr(element, "get_object", lambda: element)()
        if isinstance(element, list):
            for kid in element:
                walk(kid)
        elif isinstance(element, dict):
            if "/S" in element:
                found.append(element)
            walk(element.get("/K", []))

    walk(pdf(data).root_object["/StructTreeRoot"]["/K"])
    return found


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
    assert "Pagina 1 van 1" in found.pages[0].extract_text()


def test_a_pdf_can_be_read_aloud() -> None:
    found = tags(made("pdf"))
    kinds = [tag["/S"] for tag in found]
    assert [kind for kind in kinds if re.fullmatch(r"/H[1-6]", kind)] == ["/H1", "/H2", "/H3"]
    assert [tag["/Alt"] for tag in found if tag["/S"] == "/Figure"] == [ALTERNATIVE]
    assert kinds.count("/TH") == 6
    assert (kinds.count("/Table"), kinds.count("/L"), kinds.count("/LI")) == (3, 4, 6)
    assert kinds.count("/Link") == 1


def test_the_headings_of_a_pdf_are_its_outline() -> None:
    first, below = pdf(made("pdf")).outline
    assert first["/Title"] == 'Brief: een < twee & "drie"'
    assert below[0]["/Title"] == "Cijfers"


def test_an_odt_says_what_it_is() -> None:
    data = made("odt")
    with ZipFile(BytesIO(data)) as packed:
        first = packed.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
        assert packed.testzip() is None
    files = parts(data)
    assert files["mimetype"] == "application/vnd.oasis.opendocument.text"
    listed = re.findall(r'full-path="([^"]+)"', files["META-INF/manifest.xml"])
    assert set(listed) == {"/", "content.xml", "styles.xml", "meta.xml", "Pictures/1.png"}
    assert '<dc:title>Brief: een &lt; twee &amp; "drie"</dc:title>' in files["meta.xml"]
    assert "<dc:language>nl-NL</dc:language>" in files["meta.xml"]
    assert 'fo:language="nl" fo:country="NL"' in files["styles.xml"]
    assert (
        "<text:initial-creator>Gemeente Veenstad</text:initial-creator> · <text:title>Brief"
        in files["styles.xml"]
    )
    assert "<text:page-number" in files["styles.xml"]


def test_an_odt_has_headings_header_rows_and_words_for_its_pictures() -> None:
    text = parts(made("odt"))["content.xml"]
    root = ET.fromstring(text)
    headings = [one.get(f"{TEXT}outline-level") for one in root.iter(f"{TEXT}h")]
    assert headings == ["1", "2", "3"]
    tables = list(root.iter(f"{TABLE}table"))
    assert [len(one.findall(f"{TABLE}table-header-rows/{TABLE}table-row")) for one in tables] == [1, 1, 1]
    assert f"<svg:desc>{ALTERNATIVE}</svg:desc>" in text
    assert 'xlink:href="https://bron.example/?a=1&amp;b=2"' in text
    assert 'text:start-value="7"' in text


def test_a_docx_says_what_it_is() -> None:
    files = parts(made("docx"))
    assert all(ET.fromstring(text) is not None for text in files.values())
    assert '<dc:title>Brief: een &lt; twee &amp; "drie"</dc:title>' in files["docProps/core.xml"]
    assert "<dc:language>nl-NL</dc:language>" in files["docProps/core.xml"]
    assert '<w:lang w:val="nl-NL"' in files["word/styles.xml"]
    assert " NUMPAGES " in files["word/footer.xml"]
    declared = set(re.findall(r'PartName="/([^"]+)"', files["[Content_Types].xml"]))
    assert declared == {
        name for name in files if not name.endswith(".rels") and name != "[Content_Types].xml"
    }
    assert (
        'Target="https://bron.example/?a=1&amp;b=2" TargetMode="External"'
        in files["word/_rels/document.xml.rels"]
    )


def test_a_docx_has_headings_header_rows_and_words_for_its_pictures() -> None:
    files = parts(made("docx"))
    root = ET.fromstring(files["word/document.xml"])
    used = [one.get(f"{W}val", "") for one in root.iter(f"{W}pStyle")]
    assert [style for style in used if style.startswith("Kop")] == ["Kop1", "Kop2", "Kop3"]
    defined = set(re.findall(r'w:styleId="([^"]+)"', files["word/styles.xml"]))
    assert set(used) | {"Hyperlink", "Tabel"} <= defined
    tables = list(root.iter(f"{W}tbl"))
    assert [len(one.findall(f"{W}tr/{W}trPr/{W}tblHeader")) for one in tables] == [1, 1, 1]
    assert f'descr="{ALTERNATIVE}"' in files["word/document.xml"]


def test_every_numbered_list_in_a_docx_begins_with_its_own_number() -> None:
    files = parts(made("docx"))
    assert re.findall(r'startOverride w:val="(\d+)"', files["word/numbering.xml"]) == ["7", "1"]
    numbers = {one.get(f"{W}val") for one in ET.fromstring(files["word/document.xml"]).iter(f"{W}numId")}
    assert (
        numbers == set(re.findall(r'w:num w:numId="(\d+)"', files["word/numbering.xml"])) == {"1", "2", "3"}
    )


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


def test_a_letter_that_no_font_has_is_told() -> None:
    with pytest.raises(DocumentProblem, match="Voor “漢” is in de pdf geen lettertype"):
        made("pdf", "# Titel\n\n漢")


@pytest.mark.parametrize("format", FORMATS)
def test_without_the_extra_it_says_how_to_install_it(
    format: PaperFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra) as problem:
        made(format)
    extra = "pdf" if format == "pdf" else "office"
    assert problem.value.hint == f'Installeer het met: pip install "ivp-cli[{extra}]"'


def test_no_layout_reaches_out_by_itself() -> None:
    """The built-in layout passes the same gate as one from a municipality."""
    layout = (Path(__file__).parents[2] / "sjablonen/_delen/opmaak.typ").read_text(encoding="utf-8")
    assert made("pdf", opmaak_typ=layout) == made("pdf")
