"""A document for Word: what it says of itself, and how it is built."""

import re
from xml.etree import ElementTree as ET

from tests.views.paper import ALTERNATIVE, W, made, parts, shown


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
    looks = [one.get(f"{W}firstColumn") for one in root.iter(f"{W}tblLook")]
    assert looks == ["1", "1", "1"]
    assert f'descr="{ALTERNATIVE}"' in files["word/document.xml"]


def test_every_numbered_list_in_a_docx_begins_with_its_own_number() -> None:
    files = parts(made("docx"))
    assert re.findall(r'startOverride w:val="(\d+)"', files["word/numbering.xml"]) == ["7", "1"]
    numbers = {one.get(f"{W}val") for one in ET.fromstring(files["word/document.xml"]).iter(f"{W}numId")}
    assert (
        numbers == set(re.findall(r'w:num w:numId="(\d+)"', files["word/numbering.xml"])) == {"1", "2", "3"}
    )


def test_a_docx_has_captions_that_count_themselves_and_stay_with_what_they_name() -> None:
    root = ET.fromstring(parts(made("docx"))["word/document.xml"])
    captions = [
        one
        for one in root.iter(f"{W}p")
        if [style.get(f"{W}val") for style in one.iter(f"{W}pStyle")] == ["Bijschrift"]
    ]
    assert [(shown(one), one.find(f".//{W}keepNext") is not None) for one in captions] == [
        ("Figuur 1. Van 3 naar 2", False),
        ("Tabel 1. Cijfers bij figuur 1", True),
        ("Tabel 2. Cijfers: leeg", True),
        ("Tabel 3. Cijfers: tabel", True),
    ]
    fields = [(one.text or "").split() for one in root.iter(f"{W}instrText")]
    assert [word for _, word, *_ in fields] == ["Figuur", "Tabel", "Tabel", "Tabel"]
