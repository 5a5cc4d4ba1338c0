"""Documents: whole or untouched, and never over someone's own work."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.cli.errors import EnvironmentProblem
from ivp_cli.cli.files import deliver, is_untouched, with_checksum, write_whole

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX files")


def refusal(path: Path, data: bytes = b"nieuw\n", *, overwrite: bool = False) -> str:
    with pytest.raises(EnvironmentProblem) as caught:
        write_whole(path, data, overwrite=overwrite)
    return f"{caught.value.message} {caught.value.hint}".strip().replace(str(path.parent), "MAP")


def test_a_document_carries_the_sum_of_what_stands_above_it() -> None:
    text = with_checksum("# Memo\n")
    assert text.startswith("# Memo\n<!-- ivp: sha256:")
    assert text.endswith(" -->\n")
    assert with_checksum("# Memo") == text


@pytest.mark.parametrize(
    ("change", "untouched"),
    [
        (lambda text: text, True),
        (lambda text: text.replace("\n", "\r\n"), True),
        (lambda text: text.replace("Memo", "Mijn memo"), False),
        (lambda text: text + "Nog iets\n", False),
        (lambda text: text.rstrip("\n"), False),
        (lambda text: text + text, False),
        (lambda _: "# Memo\n", False),
        (lambda _: "", False),
    ],
)
def test_an_edit_by_hand_is_seen(change: Callable[[str], str], untouched: bool) -> None:
    assert is_untouched(change(with_checksum("# Memo\n")).encode()) is untouched


def test_a_new_file_is_written_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    assert write_whole(tmp_path / "memo.md", b"nieuw\n")
    assert (tmp_path / "memo.md").read_bytes() == b"nieuw\n"
    assert [path.name for path in tmp_path.iterdir()] == ["memo.md"]


def test_our_own_document_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "memo.md"
    path.write_text(with_checksum("oud"), encoding="utf-8", newline="")
    assert write_whole(path, b"nieuw\n")
    assert path.read_bytes() == b"nieuw\n"


def test_an_equal_file_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "memo.csv"
    path.write_bytes(b"zelfde\n")
    os.utime(path, (1, 1))
    assert not write_whole(path, b"zelfde\n")
    assert path.stat().st_mtime == 1


@pytest.mark.parametrize("old", [b"eigen werk\n", with_checksum("oud").replace("oud", "mijn").encode()])
def test_work_by_hand_is_only_replaced_when_asked(tmp_path: Path, old: bytes) -> None:
    path = tmp_path / "memo.md"
    path.write_bytes(old)
    assert refusal(path) == (
        "MAP/memo.md bestaat al en is niet door ivp gemaakt of daarna met de hand gewijzigd. "
        "Met `--overschrijf` wordt het toch vervangen."
    )
    assert path.read_bytes() == old
    assert write_whole(path, b"nieuw\n", overwrite=True)
    assert path.read_bytes() == b"nieuw\n"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "weg" / "memo.md") == "De map MAP bestaat niet. Maak die eerst aan."


def test_only_a_plain_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    assert (
        refusal(tmp_path / "map", overwrite=True) == "MAP/map is geen gewoon bestand en wordt niet vervangen."
    )


@POSIX
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "doel.md").write_bytes(b"doel\n")
    (tmp_path / "koppeling.md").symlink_to("doel.md")
    assert "geen gewoon bestand" in refusal(tmp_path / "koppeling.md", overwrite=True)
    (tmp_path / "los.md").symlink_to("bestaat-niet")
    assert "geen gewoon bestand" in refusal(tmp_path / "los.md")
    os.mkfifo(tmp_path / "pijp.md")
    assert "geen gewoon bestand" in refusal(tmp_path / "pijp.md")
    assert (tmp_path / "doel.md").read_bytes() == b"doel\n"


@POSIX
def test_rights_follow_the_umask_or_the_old_file(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_whole(tmp_path / "nieuw.md", b"x")
        (tmp_path / "oud.md").write_text(with_checksum("oud"), encoding="utf-8", newline="")
        (tmp_path / "oud.md").chmod(0o600)
        write_whole(tmp_path / "oud.md", b"x")
    finally:
        os.umask(mask)
    assert (tmp_path / "nieuw.md").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "oud.md").stat().st_mode & 0o777 == 0o600


@POSIX
def test_no_room_leaves_the_old_document_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    old = with_checksum("oud").encode()
    (tmp_path / "memo.md").write_bytes(old)
    script = (
        "import resource, sys; from pathlib import Path; from ivp_cli.cli.files import write_whole\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "write_whole(Path(sys.argv[1]), b'x' * 5000)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "memo.md")], capture_output=True, check=False
    )
    assert b"kan niet worden geschreven: het bestand wordt groter dan hier mag." in done.stderr
    assert (tmp_path / "memo.md").read_bytes() == old
    assert [path.name for path in tmp_path.iterdir()] == ["memo.md"]


def test_text_goes_to_the_screen_or_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deliver("één\n", None)
    for _ in range(2):
        deliver("ĳ\n", tmp_path / "drie.md")
    told = capsys.readouterr()
    assert told.out == "één\n"
    assert told.err == f"Geschreven: {tmp_path / 'drie.md'}\nOngewijzigd: {tmp_path / 'drie.md'}\n"
    assert (tmp_path / "drie.md").read_bytes() == "ĳ\n".encode()
