"""`ivp check --fix` and `--diff` on real files."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from ivp_cli.__main__ import main
from ivp_cli.cli.files import rewrite
from ivp_cli.cli.fix import mend_all
from ivp_cli.cli.judge import Judged, Opened, judge
from tests.unmeasured import unmeasured

GEMEENTE = "soort: gemeente\nid: dorp\nnaam: Dorp\ncode: GM9999\n"
PLAN = """\
soort:  kadernota   # wat het is
id: plan
tietel: 'Veilig wonen'
periode: 2025–2028
status: "Concept"   # nog niet vastgesteld
"""
MENDED = PLAN.replace("tietel", "titel").replace("2025–2028", "2025-2028").replace("Concept", "concept")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan with three mistakes of which it is certain what was meant."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "plannen/dorp"
    folder.mkdir(parents=True)
    (folder / "gemeente.yaml").write_bytes(GEMEENTE.encode())
    (folder / "plan.yaml").write_bytes(PLAN.encode())
    return folder / "plan.yaml"


@pytest.fixture
def ivp(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str, str]:
        code = main(["check", "--peildatum", "2026-07-01", *words])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def test_what_is_certain_is_mended_and_what_remains_is_shown(ivp: Run, plan: Path) -> None:
    code, out, err = ivp("--fix")
    assert plan.read_bytes() == MENDED.encode()
    assert code == 0
    assert "IVP01" not in out
    assert err.splitlines() == [
        "plannen/dorp/plan.yaml: 3 hersteld.",
        "  regel 3: `tietel` is nu `titel`",
        "  regel 4: `2025–2028` is nu `2025-2028`",
        '  regel 5: `"Concept"` is nu `concept`',
        "3 hersteld in 1 bestand.",
    ]


def test_fixing_twice_changes_nothing(ivp: Run, plan: Path) -> None:
    ivp("--fix")
    status = plan.stat()
    assert ivp("--fix")[2] == "Niets hersteld.\n"
    assert plan.read_bytes() == MENDED.encode()
    assert (plan.stat().st_ino, plan.stat().st_mtime_ns) == (status.st_ino, status.st_mtime_ns)


def test_a_check_says_how_much_can_be_mended(ivp: Run, plan: Path) -> None:
    code, out, _ = ivp()
    assert code == 1
    assert out.endswith(" Met --fix te herstellen: 3.\n")
    findings = json.loads(ivp("--format", "json")[1])["findings"]
    assert {"new": "titel", "old": "", "quoted": False} in [each["fix"] for each in findings]
    assert plan.read_bytes() == PLAN.encode()


def test_a_diff_shows_what_would_change_and_changes_nothing(ivp: Run, plan: Path) -> None:
    code, out, err = ivp("--diff")
    assert plan.read_bytes() == PLAN.encode()
    assert code == 1
    assert out == (
        "--- a/plannen/dorp/plan.yaml\n+++ b/plannen/dorp/plan.yaml\n@@ -1,5 +1,5 @@\n"
        " soort:  kadernota   # wat het is\n id: plan\n"
        "-tietel: 'Veilig wonen'\n-periode: 2025–2028\n"
        '-status: "Concept"   # nog niet vastgesteld\n'
        "+titel: 'Veilig wonen'\n+periode: 2025-2028\n"
        '+status: "concept"   # nog niet vastgesteld\n'
    )
    assert "Met --fix te herstellen: 3." in err


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", [1, 0], ids=["ended", "not ended"])
def test_git_makes_the_same_of_the_diff(
    capfdbinary: pytest.CaptureFixture[bytes], plan: Path, line_end: str, mark: str, end: int
) -> None:
    text = PLAN if end else PLAN.split("   #", maxsplit=2)[0] + PLAN[len("soort:  kadernota") :].rstrip("\n")
    plan.write_bytes((mark + text.replace("\n", line_end)).encode())
    main(["check", "--diff"])
    patch = capfdbinary.readouterr().out
    git = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(["git", "apply", "--whitespace=nowarn"], input=patch, check=True, env=git)
    applied = plan.read_bytes()
    plan.write_bytes((mark + text.replace("\n", line_end)).encode())
    main(["check", "--fix"])
    assert plan.read_bytes() == applied
    assert plan.read_bytes() != (mark + text.replace("\n", line_end)).encode()


def test_both_show_and_write(ivp: Run, plan: Path) -> None:
    _, out, err = ivp("--fix", "--diff")
    assert plan.read_bytes() == MENDED.encode()
    assert out.startswith("--- a/plannen/dorp/plan.yaml\n")
    assert "3 hersteld in 1 bestand." in err


@pytest.mark.parametrize(
    "words",
    [
        ("--diff", "--format", "json"),
        ("--diff", "--format", "full"),
        ("--fix", "--diff", "--format", "sarif"),
    ],
)
def test_a_diff_is_no_part_of_a_report(ivp: Run, plan: Path, words: tuple[str, ...]) -> None:
    code, out, err = ivp(*words)
    assert (code, out) == (2, "")
    assert f"--diff gaat niet samen met --format {words[-1]}." in err
    assert plan.read_bytes() == PLAN.encode()


def test_only_what_is_asked_about_is_mended(ivp: Run, plan: Path) -> None:
    ivp("--fix", "--select", "IVP010")
    assert plan.read_bytes() == PLAN.replace("tietel", "titel").encode()
    ivp("--fix", "plannen/dorp/gemeente.yaml")
    assert plan.read_bytes() == PLAN.replace("tietel", "titel").encode()
    ivp("--fix", "dorp")
    assert plan.read_bytes() == MENDED.encode()


def test_shared_frames_are_mended_too(ivp: Run, plan: Path) -> None:
    frame = plan.parents[1] / "kaders/norm.yaml"
    frame.parent.mkdir()
    frame.write_text("soort: Kader\nid: norm\ntitel: Norm\nniveau: Landelijk\n", encoding="utf-8")
    assert "4 hersteld" not in ivp("--fix", "kaders")[2]
    assert frame.read_text(encoding="utf-8") == "soort: kader\nid: norm\ntitel: Norm\nniveau: landelijk\n"
    assert plan.read_bytes() == PLAN.encode()


def test_a_mended_name_may_show_more_to_mend(ivp: Run, plan: Path) -> None:
    plan.write_text(MENDED + "Besluiten:\n  - {Orgaan: Raad, soort: Vaststellen, datum: 1-3-2025}\n", "utf-8")
    ivp("--fix")
    text = plan.read_text(encoding="utf-8")
    assert text == MENDED + "besluiten:\n  - {orgaan: raad, soort: vaststellen, datum: 2025-03-01}\n"


def test_mode_mark_and_line_ends_are_kept(ivp: Run, plan: Path) -> None:
    plan.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    plan.chmod(0o640)
    ivp("--fix")
    assert plan.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()
    assert plan.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in sorted(plan.parent.iterdir())] == ["gemeente.yaml", "plan.yaml"]


def test_a_file_that_may_not_be_written_is_left(ivp: Run, plan: Path) -> None:
    plan.chmod(0o440)
    code, _, err = ivp("--fix")
    assert code == 3
    assert "alleen-lezen" in err
    assert plan.read_bytes() == PLAN.encode()


def test_a_link_is_not_followed(ivp: Run, plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "elders.yaml"
    plan.rename(target)
    plan.symlink_to(target)
    assert "Niets hersteld." in ivp("--fix")[2]
    assert plan.is_symlink()
    assert target.read_bytes() == PLAN.encode()
    assert not rewrite(plan, PLAN, MENDED)


def test_an_edit_made_meanwhile_is_not_lost(plan: Path) -> None:
    plan.write_bytes(b"# net getypt\n" + PLAN.encode())
    assert not rewrite(plan, PLAN, MENDED)
    assert plan.read_bytes() == b"# net getypt\n" + PLAN.encode()


def test_an_edit_made_while_writing_is_not_lost(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really = os.fsync

    def edited_meanwhile(descriptor: int) -> None:
        plan.write_bytes(b"# net getypt\n")
        really(descriptor)

    monkeypatch.setattr(os, "fsync", edited_meanwhile)
    assert not rewrite(plan, PLAN, MENDED)
    assert plan.read_bytes() == b"# net getypt\n"
    assert len(list(plan.parent.iterdir())) == 2


@pytest.mark.skipif(os.name == "nt", reason="POSIX limits")
def test_what_stops_the_machine_is_said_of_the_plan_itself(plan: Path) -> None:
    script = (
        "import resource, sys; from ivp_cli.__main__ import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))\n"
        "sys.exit(main(['check', '--fix']))"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=unmeasured())
    said = f"Fout: {plan.resolve()} kan niet worden geschreven: het bestand wordt groter dan hier mag.\n"
    assert (done.returncode, done.stderr) == (3, said)
    assert plan.read_bytes() == PLAN.encode()
    assert len([*plan.parent.iterdir()]) == 2


def test_what_would_say_something_else_is_left_and_told(ivp: Run, plan: Path) -> None:
    plan.write_text(MENDED + "ondertitel: Een\u00a0#hekje\n", encoding="utf-8")
    code, _, err = ivp("--fix")
    assert code == 0
    assert "plannen/dorp/plan.yaml: niet alles is hersteld" in err
    assert plan.read_text(encoding="utf-8") == MENDED + "ondertitel: Een\u00a0#hekje\n"


def test_the_settings_beside_the_plans_are_mended_too(ivp: Run, plan: Path, tmp_path: Path) -> None:
    plan.write_bytes(MENDED.encode())
    there = tmp_path / "ivp.yaml"
    there.write_text("Ernst:  # milder\n  - {regel: IVP309, ernst: Info}\n", encoding="utf-8")
    assert ivp("--fix")[2].endswith("2 hersteld in 1 bestand.\n")
    assert there.read_text(encoding="utf-8") == "ernst:  # milder\n  - {regel: IVP309, ernst: info}\n"


def test_a_file_that_is_gone_meanwhile_stays_gone(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def look(opened: Opened, folders: Sequence[str]) -> Iterator[Judged]:
        yield from list(judge(opened, folders, date(2026, 7, 1)))
        plan.unlink(missing_ok=True)

    mend_all(tmp_path, ["dorp"], look, lambda _: True, show=False, write=True)
    assert "niet hersteld, want het bestand is intussen gewijzigd" in capsys.readouterr().err
    assert not plan.exists()
