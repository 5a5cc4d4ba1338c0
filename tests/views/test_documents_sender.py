"""Who a document on paper comes from, and the logo above it."""

from base64 import b64encode
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from ivp_cli.views.documents.paper import PaperFormat, make_paper
from ivp_cli.views.documents.sender import Sender

DRAWING = (
    '<?xml version="1.0"?><!-- logo -->\n'
    '<svg xmlns="http://www.w3.org/2000/svg" width="30mm" height="10.5mm"><text y="9">Beeldmerk</text></svg>'
)
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def address(svg: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


@pytest.mark.parametrize(
    ("places", "name"), [(["Diemen"], "Gemeente Diemen"), (["A", "B", "C"], "Gemeenten A, B en C")]
)
def test_a_sender_has_a_name(places: list[str], name: str) -> None:
    assert Sender(places).name == name
    assert Sender(places).letterhead is None


def test_a_logo_says_who_the_sender_is_and_keeps_its_shape() -> None:
    head = Sender(["Diemen"], address(DRAWING)).letterhead
    assert head is not None
    assert head.text == "Gemeente Diemen"
    assert 'viewBox="0 0 30 10.5"' in head.svg
    assert head.svg.count("xMinYMid") == 1


@pytest.mark.parametrize("format", ["odt", "docx", "pdf"])
@pytest.mark.parametrize("logo", [address(DRAWING), f"data:image/png;base64,{DOT}"], ids=["svg", "png"])
def test_a_logo_stands_above_every_form_of_paper(format: PaperFormat, logo: str) -> None:
    def made(sender: Sender) -> bytes:
        return make_paper("# Brief", format, {}, sender=sender, day=date(2026, 11, 22))

    data = made(Sender(["Diemen"], logo))
    assert data != made(Sender(["Diemen"]))
    if format == "pdf":
        text = PdfReader(BytesIO(data)).pages[0].extract_text()
        assert ("Beeldmerk" in text) == ("svg" in logo)
    else:
        assert b"Gemeente Diemen" in data
        assert data.count(b"\x89PNG") == 1
