"""A document in OpenDocument: what it says of itself, and how it is built."""

import re
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

from tests.views.paper import ALTERNATIVE, TABLE, TEXT, made, parts


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
    names = [len(one.findall(f"{TABLE}table-header-columns/{TABLE}table-column")) for one in tables]
    assert names == [1, 1, 1]
    assert f"<svg:desc>{ALTERNATIVE}</svg:desc>" in text
    assert 'xlink:href="https://bron.example/?a=1&amp;b=2"' in text
    assert 'text:start-value="7"' in text


def test_an_odt_has_captions_that_count_themselves() -> None:
    files = parts(made("odt"))
    root = ET.fromstring(files["content.xml"])
    captions = [
        one for one in root.iter(f"{TEXT}p") if one.get(f"{TEXT}style-name", "").startswith("Bijschrift")
    ]
    assert ["".join(one.itertext()) for one in captions] == [
        "Figuur 1. Van 3 naar 2",
        "Tabel 1. Cijfers bij figuur 1",
        "Tabel 2. Cijfers: leeg",
        "Tabel 3. Cijfers: tabel",
    ]
    counted = {one.get(f"{TEXT}name") for one in root.iter(f"{TEXT}sequence")}
    assert counted == {one.get(f"{TEXT}name") for one in root.iter(f"{TEXT}sequence-decl")}
    assert len({one.get(f"{TEXT}ref-name") for one in root.iter(f"{TEXT}sequence")}) == 4
    leads = files["styles.xml"].split('style:name="Bijschrift_leidt"')[1].partition("</style:style>")[0]
    assert 'fo:keep-with-next="always"' in leads
