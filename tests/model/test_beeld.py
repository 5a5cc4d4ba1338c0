"""A logo is a picture that is whole, not too big, and only to be looked at."""

from base64 import b64decode

import pytest

from ivp_cli.model.beeld import MAX_BEELD, bezwaar

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>'
PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.svg", SVG),
        ("a.svg", SVG.replace(b"<path", b"<g/>" * 9999 + b"<path")),
        ("a.svg", b"\xef\xbb\xbf" + SVG),
        ("a.png", PNG),
        ("a.png", PNG + b"what comes after"),
    ],
)
def test_a_picture_that_is_one_has_nothing_against_it(name: str, data: bytes) -> None:
    assert bezwaar(name, data) is None


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.svg", None, "kan niet worden gelezen"),
        ("a.svg", SVG.ljust(MAX_BEELD + 1), "is te groot"),
        ("a.svg", bytes(range(256)), "is geen svg-bestand in UTF-8"),
        ("a.svg", b"<svg/>", "is geen geldige svg"),
        ("a.svg", SVG[:-1], "is geen geldige svg"),
        ("a.svg", b"", "is geen geldige svg"),
        ("a.svg", b"<?xml version='1.0' encoding='klingon'?>" + SVG, "is geen geldige svg"),
        ("a.svg", b"<?xml version='1.0' encoding='shift_jis'?>" + SVG, "is geen geldige svg"),
        ("a.svg", SVG.replace(b"<path", b"<g>" * 9999 + b"</g>" * 9999 + b"<path"), "is geen geldige svg"),
        ("a.svg", SVG.replace(b"<path", b"<path onload='x()'"), "bevat `onload=`"),
        ("a.png", SVG, "is geen png-bestand"),
        ("a.png", b"", "is geen png-bestand"),
        ("a.png", PNG[:8], "is geen png-bestand"),
        ("a.png", PNG[:-20], "is geen png-bestand"),
        ("a.png", PNG[:40] + b"\xff" + PNG[41:], "is geen png-bestand"),
        ("a.png", PNG[:8] + PNG[-12:], "is geen png-bestand"),
        ("a.png", PNG[:8] + bytes(300_000 // 2), "is geen png-bestand"),
    ],
)
def test_what_cannot_be_shown_is_told_with_a_way_to_mend_it(name: str, data: bytes | None, what: str) -> None:
    found = bezwaar(name, data)
    assert found
    assert found.wat.startswith(what)
    assert found.raad
