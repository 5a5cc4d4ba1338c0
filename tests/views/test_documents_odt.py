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
    assert f"<svg:desc>{ALTERNATIVE}</svg:desc>" in text
    assert 'xlink:href="https://bron.example/?a=1&amp;b=2"' in text
    assert 'text:start-value="7"' in text
