"""A checker that finds no fault in anything is no checker: each sees what is wrong in a broken document."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from ivp_cli.views.documents.paper import PaperFormat
from tests.paper import checkers
from tests.views.paper import made


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (b"<pdfuaid:part>1", b"<pdfuaid:part>9", "PDFUA1"),
        (b"<pdfaid:part>3", b"<pdfaid:part>9", "PDFA3A"),
        (b"/S/Figure", b"/S/Fugure", "PDFUA1"),
    ],
)
def test_page_validation_sees_a_fault(old: bytes, new: bytes, rule: str, tmp_path: Path) -> None:
    bad = tmp_path / "kapot.pdf"
    bad.write_bytes(made("pdf").replace(old, new))
    assert {said.partition("-")[0] for said in checkers.page_validation([bad])[bad]} >= {rule}


def test_qpdf_sees_a_length_that_is_wrong(tmp_path: Path) -> None:
    good, bad = tmp_path / "goed.pdf", tmp_path / "kapot.pdf"
    good.write_bytes(made("pdf"))
    bad.write_bytes(re.sub(rb"/Length [0-9]", b"/Length 0", good.read_bytes()))
    said = checkers.qpdf([good, bad])
    assert said[good] == []
    assert said[bad] != []


@pytest.mark.parametrize(
    ("format", "old", "new"),
    [("docx", b"<w:keepNext", b"<w:onzin"), ("odt", b'href="Pictures/1', b'href="Pictures/9')],
)
def test_openxml_audit_sees_a_fault(format: PaperFormat, old: bytes, new: bytes, tmp_path: Path) -> None:
    good, bad = good_and_bad(tmp_path, format, old, new)
    said = checkers.openxml_audit([good, bad])
    assert said[good] == []
    assert said[bad] != []


def test_jing_sees_an_unknown_element(tmp_path: Path) -> None:
    good, bad = good_and_bad(tmp_path, "odt", b"<text:line-break", b"<text:onzin")
    said = checkers.jing([good, bad], tmp_path)
    assert said[good] == []
    assert "onzin" in said[bad][0]


def good_and_bad(folder: Path, format: PaperFormat, old: bytes, new: bytes) -> tuple[Path, Path]:
    """An office file as it is made, and one with something else in it."""
    good, bad = folder / f"goed.{format}", folder / f"kapot.{format}"
    good.write_bytes(made(format))
    with ZipFile(good) as packed, ZipFile(bad, "w") as other:
        for name in packed.namelist():
            other.writestr(name, packed.read(name).replace(old, new))
    return good, bad
