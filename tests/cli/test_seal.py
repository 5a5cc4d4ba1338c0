"""The checksum inside a PDF or an office file."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest

from ivp_cli.cli.seal import is_sealed, sealed

PDF = b"%PDF-1.7\n1 0 obj\ntrailer\n<<>>\nstartxref\n9\n%%EOF"


def zipped() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as packed:
        packed.writestr("mimetype", "iets")
    return made.getvalue()


CALENDAR = b"BEGIN:VCALENDAR\r\nSUMMARY:ivp: sha256: X-IVP-SUM:\r\nEND:VCALENDAR\r\n"
FILES = pytest.mark.parametrize("data", [PDF, zipped(), CALENDAR], ids=["pdf", "zip", "calendar"])


@FILES
def test_a_seal_adds_nothing_but_a_remark(data: bytes) -> None:
    made = sealed(data)
    assert made == sealed(data)
    assert len(made) == len(data) + len("ivp: sha256:") + 64 + (2 if data == PDF else 0)
    assert is_sealed(made)


def test_a_pdf_keeps_its_begin_and_its_end() -> None:
    assert sealed(PDF).startswith(PDF.partition(b"startxref")[0] + b"%ivp: sha256:")
    assert sealed(PDF).endswith(b"\nstartxref\n9\n%%EOF")


def test_a_zip_can_be_opened_as_before() -> None:
    with ZipFile(BytesIO(sealed(zipped()))) as packed:
        assert packed.comment.startswith(b"ivp: sha256:")
        assert packed.testzip() is None
        assert packed.read("mimetype") == b"iets"


@FILES
@pytest.mark.parametrize(
    "change",
    [
        lambda made: made.replace(b"i", b"I", 1),
        lambda made: made[:-1] + b"X",
        lambda made: made + b"\n",
        lambda made: made.replace(b"sha256:", b"sha256:0", 1),
        lambda made: made[:-30],
        lambda _: b"",
        lambda _: b"ivp: sha256:" + b"0" * 64,
        lambda _: PDF,
        lambda _: zipped(),
    ],
)
def test_every_change_is_seen(data: bytes, change: Callable[[bytes], bytes]) -> None:
    made = sealed(data)
    changed = change(made)
    assert changed != made
    assert not is_sealed(changed)
