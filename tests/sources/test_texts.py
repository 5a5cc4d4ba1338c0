import time

import pytest

from ivp_cli.sources import MAX_BYTES, SourceFile, Unreadable
from ivp_cli.sources.texts import decode


def refused(data: bytes) -> Unreadable:
    found = decode("plannen/diemen/plan.yaml", data)
    assert isinstance(found, Unreadable)
    assert found.rule == "IVP001"
    assert found.name == "plannen/diemen/plan.yaml"
    assert found.message.endswith(".")
    return found


@pytest.mark.parametrize(
    "text", ["", "a: b\n", "a: café 😀\r\n\tb\u00a0c\u00ad", "wijk: ’s-Gravenland, ĳ, ﬁ, \ue000"]
)
def test_ordinary_text_passes_unchanged(text: str) -> None:
    assert decode("x", text.encode()) == SourceFile("x", text)


def test_one_byte_order_mark_is_dropped_and_a_second_is_refused() -> None:
    assert decode("x", "\ufeffa: b".encode()) == SourceFile("x", "a: b")
    assert (refused("\ufeff\ufeffa: b".encode()).line, refused("a\ufeff".encode()).column) == (1, 2)


def test_size() -> None:
    for size in (MAX_BYTES - 1, MAX_BYTES):
        assert decode("x", b"a" * size) == SourceFile("x", "a" * size)
    assert "1 MiB" in refused(b"a" * (MAX_BYTES + 1)).message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_is_recognised(encoding: str) -> None:
    found = refused("soort: gemeente\n".encode(encoding))
    assert "UTF-16" in found.message
    assert found.hint == "Sla het bestand op als UTF-8."


@pytest.mark.parametrize(
    ("data", "called"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "een Word-, Excel- of zip-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "een oud Word- of Excel-bestand"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "een PDF"),
        (b"{\\rtf1\\ansi}", "een tekst met opmaak (RTF)"),
    ],
)
def test_a_document_with_the_name_of_a_plan_is_recognised(data: bytes, called: str) -> None:
    found = refused(data)
    assert found.message == f"Dit is {called} en geen planbestand."
    assert "platte tekst" in found.hint
    assert (found.line, found.column) == (1, 1)


def test_windows_text_is_recognised_and_placed() -> None:
    found = refused("a: één\r\nb: é ".encode() + "café\r\n".encode("cp1252"))
    assert "'é'" in found.message
    assert "Windows-1252" in found.message
    assert found.hint == "Sla het bestand op als UTF-8."
    assert (found.line, found.column) == (2, 9)


@pytest.mark.parametrize(
    "data", [b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80", b"a\xe2\x82", b"\xff\xfd"]
)
def test_what_is_no_utf8_is_refused(data: bytes) -> None:
    assert "UTF-8" in refused(b"a: " + data).message


FORBIDDEN = [
    *range(9), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0x061C, 0x180E, *range(0x200B, 0x2010),
    *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF, *range(0xFDD0, 0xFDF0), *range(0xFFF9, 0xFFFC),
    0xE0001, 0xE0041, 0xE007F,
    *(plane + end for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("a\u200b: b\n", ""),
        ("a\u200b: \u200bb\n", ""),
        ("a\u200b: b\nc: \u200bd\n", " Kijk ook op regel 2."),
        ("a\u200b: b\nc: d\ne: \u200bf\u200b\ng: \u202eh", " Kijk ook op regel 3 en 4."),
        ("\u200b\n" * 11, " Kijk ook op regel 2, 3, 4, 5, 6, 7, 8, 9, 10 en 11."),
        ("\u200b\n" * 12, " Kijk ook op regel 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 en verder."),
    ],
)
def test_where_more_invisible_characters_stand_is_told_at_once(text: str, also: str) -> None:
    assert refused(text.encode()).hint == f"Haal het teken weg en typ de tekst daar opnieuw.{also}"


def test_each_invisible_character_is_refused_with_its_place() -> None:
    for code in FORBIDDEN:
        found = refused(f"a: é\r\nb: 😀{chr(code)}c\n".encode())
        assert f"U+{code:04X}" in found.message
        assert (found.line, found.column) == (2, 5)


@pytest.mark.parametrize(
    "code", [0x09, 0x20, 0x7E, 0xA0, 0x200A, 0x2010, 0x2027, 0x202F, 0x205F, 0x2070, 0xFFFC, 0xFFFD]
)
def test_their_neighbours_pass(code: int) -> None:
    assert isinstance(decode("x", f"a{chr(code)}".encode()), SourceFile)


def test_the_last_character_of_a_megabyte_is_found_fast() -> None:
    start = time.monotonic()
    assert refused(("é: 😀\n" * 100_000)[: MAX_BYTES // 3].encode() + b"\x1b").message
    assert time.monotonic() - start < 30
