"""`ivp diff` in real repositories."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.__main__ import main

PLAN = "soort: kadernota\nid: plan\ntitel: Veilig Veenstad\nperiode: 2023-2026\nstatus: vastgesteld\n"
PROGRAMMA = (
    "soort: actieplan\nid: actieplan-2026\ntitel: Aan de slag\nperiode: 2026\nstatus: vastgesteld\n"
    "acties:\n  - {id: cam, titel: Cameratoezicht, planning: 2026-K1}\n"
)
LATER = PROGRAMMA.replace("2026-K1", "2026-K3")
SENTENCE = "actie “Cameratoezicht”: planning van 1e kwartaal 2026 naar 3e kwartaal 2026: uitgesteld"


class Repository:
    """A workspace under version control, in the current folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "-q", "-b", "main")

    def git(self, *words: str) -> None:
        identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
        subprocess.run(["git", "-C", str(self.root), *identity, *words], check=True)

    def write(self, name: str, text: str) -> None:
        path = self.root / "plannen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self, name: str = "") -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "Wijzig")
        if name:
            self.git("tag", name)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.chdir(tmp_path)
    repository = Repository(tmp_path)
    repository.write("veenstad/plan.yaml", PLAN)
    repository.write("veenstad/programma.yaml", PROGRAMMA)
    repository.commit("eerste")
    return repository


@pytest.fixture
def ivp(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*words: str) -> tuple[int, str, str]:
        code = main(["diff", *words])
        return (code, *capsys.readouterr())

    return run


Run = Callable[..., tuple[int, str, str]]


def test_nothing_changed(repository: Repository, ivp: Run) -> None:
    assert ivp() == (0, "Van HEAD naar de werkmap\n\nGeen wijzigingen.\n", "")
    assert "Geen wijzigingen.\n" in ivp("--format", "md")[1]
    assert json.loads(ivp("--format", "json")[1]) == {
        "old": "HEAD",
        "new": "de werkmap",
        "complete": True,
        "unread": [],
        "summary": {"raad": 0, "college": 0, "geen": 0},
        "changes": [],
    }


def test_order_comments_formatting_and_file_names_are_nothing(repository: Repository, ivp: Run) -> None:
    lines = PLAN.splitlines()
    (repository.root / "plannen" / "veenstad" / "plan.yaml").unlink()
    repository.write("veenstad/kadernota.yaml", "# Nieuw\n" + "\r\n\r\n".join(reversed(lines)) + "\n")
    assert ivp()[1].endswith("\nGeen wijzigingen.\n")


def test_the_whole_answer(repository: Repository, ivp: Run) -> None:
    repository.write("veenstad/programma.yaml", LATER)
    answer = [
        "Van HEAD naar de werkmap",
        "",
        "veenstad",
        "",
        "  Aan de slag (actieplan-2026)",
        "    Collegebesluit nodig",
        f"      - {SENTENCE}",
        "",
        "1 wijziging vraagt een collegebesluit.",
    ]
    assert ivp() == (0, "\n".join(answer) + "\n", "")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([], False),
        (["eerste"], True),
        (["HEAD~1"], True),
        (["eerste", "HEAD"], True),
        (["eerste..HEAD"], True),
        (["eerste.."], True),
        (["..eerste"], True),
        (["HEAD..HEAD"], False),
        (["eerste...HEAD"], True),
        (["HEAD...eerste"], False),
        (["...eerste"], False),
    ],
)
def test_which_versions(repository: Repository, ivp: Run, words: list[str], found: bool) -> None:
    repository.write("veenstad/programma.yaml", LATER)
    repository.commit()
    code, out, _ = ivp(*words)
    assert (code, "planning" in out, "Geen wijzigingen." in out) == (0, found, not found)


def test_three_dots_leave_out_what_the_other_branch_did(repository: Repository, ivp: Run) -> None:
    repository.git("checkout", "-q", "-b", "tak")
    repository.write("veenstad/programma.yaml", LATER)
    repository.commit()
    repository.git("checkout", "-q", "main")
    repository.write("veenstad/plan.yaml", PLAN.replace("Veilig", "Heel veilig"))
    repository.commit()
    assert "heette eerst" in ivp("main..tak")[1]
    out = ivp("main...tak")[1]
    assert SENTENCE in out
    assert "heette eerst" not in out
    assert "(waar main en tak uiteengingen) naar tak" in out


@pytest.mark.parametrize(
    ("change", "fail_on", "code"),
    [("plan", "raad", 1), ("plan", "college", 1), ("programma", "raad", 0), ("programma", "college", 1)],
)
def test_fail_on(repository: Repository, ivp: Run, change: str, fail_on: str, code: int) -> None:
    if change == "plan":
        repository.write("veenstad/plan.yaml", PLAN.replace("2026", "2027"))
    else:
        repository.write("veenstad/programma.yaml", LATER)
    assert ivp("--fail-on", fail_on)[0] == code
    assert ivp()[0] == 0


def test_a_version_that_does_not_load_is_never_no_changes(repository: Repository, ivp: Run) -> None:
    repository.write("veenstad/plan.yaml", PLAN.replace("titel:", "titl:"))
    code, out, err = ivp()
    assert code == 1
    assert "Geen wijzigingen" not in out
    assert "kadernota niet vergeleken, want één van beide versies is niet te lezen" in out
    assert "Niet gelezen: plannen/veenstad/plan.yaml (de werkmap)" in out
    assert "plannen/veenstad/plan.yaml:3:1: fout IVP010" in err
    repository.commit()
    repository.write("veenstad/plan.yaml", PLAN)
    code, out, err = ivp()
    assert code == 1
    assert "Niet gelezen: plannen/veenstad/plan.yaml (HEAD)" in out
    assert "HEAD:plannen/veenstad/plan.yaml:3:1: fout IVP010" in err


def test_what_is_broken_in_both_versions_is_not_unchanged(repository: Repository, ivp: Run) -> None:
    repository.write("veenstad/plan.yaml", "{")
    repository.commit()
    code, out, err = ivp()
    assert code == 1
    assert "Geen wijzigingen in wat gelezen kon worden." in out
    assert out.count("Niet gelezen: plannen/veenstad/plan.yaml (HEAD en de werkmap)") == 1
    assert err.count("IVP002") == 1
    assert err.endswith("Deze fout stond ook al in HEAD.\n")
    report = json.loads(ivp("--format", "json")[1])
    assert report["complete"] is False
    assert [entry["version"] for entry in report["unread"]] == ["HEAD", "de werkmap"]


def test_the_other_files_are_still_compared(repository: Repository, ivp: Run) -> None:
    repository.write("veenstad/plan.yaml", "[]")
    repository.write("veenstad/programma.yaml", LATER)
    code, out, _ = ivp()
    assert (code, SENTENCE in out) == (1, True)


def test_a_broken_frame_does_not_hide_what_is_new(repository: Repository, ivp: Run) -> None:
    repository.write("kaders/norm.yaml", "[]")
    repository.commit()
    repository.write("veenstad/nieuw.yaml", PLAN.replace("id: plan", "id: nieuw").replace("Veilig", "Blij"))
    code, out, _ = ivp()
    assert (code, "kadernota toegevoegd" in out) == (1, True)


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_a_folder_that_became_a_link_is_not_gone(repository: Repository, ivp: Run) -> None:
    (repository.root / "plannen" / "veenstad").rename(repository.root / "elders")
    (repository.root / "plannen" / "veenstad").symlink_to(repository.root / "elders")
    code, out, _ = ivp()
    assert (code, "vervallen" in out, out.count("niet vergeleken, want")) == (1, False, 2)


def test_many_mistakes_are_counted_and_not_all_shown(repository: Repository, ivp: Run) -> None:
    for number in range(25):
        repository.write(f"veenstad/fout-{number}.yaml", "[]")
    _, _, err = ivp()
    assert err.count("fout IVP") == 20
    assert "de werkmap: en nog 5 fouten." in err


def test_one_municipality(repository: Repository, ivp: Run) -> None:
    repository.write("veenstad/programma.yaml", LATER)
    repository.write("elders/plan.yaml", PLAN)
    repository.write("kaders/norm.yaml", "soort: kader\nid: norm\ntitel: Norm\nniveau: landelijk\n")
    assert [
        change["address"] for change in json.loads(ivp("--format", "json")[1])["changes"]
    ] == ["kaders/norm", "elders/plan", "veenstad/actieplan-2026/cam"]  # fmt: skip
    _, out, _ = ivp("--gemeente", "elders", "--format", "json")
    assert [change["address"] for change in json.loads(out)["changes"]] == ["elders/plan"]


def test_a_municipality_that_only_the_old_version_has(repository: Repository, ivp: Run) -> None:
    repository.write("elders/plan.yaml", PLAN)
    for path in (repository.root / "plannen" / "veenstad").iterdir():
        path.unlink()
    (repository.root / "plannen" / "veenstad").rmdir()
    code, out, _ = ivp("--gemeente", "veenstad")
    assert (code, out.count("vervallen")) == (0, 2)


def test_several_municipalities_and_all(repository: Repository, ivp: Run) -> None:
    for name in ("aarle", "beemd"):
        repository.write(f"{name}/plan.yaml", PLAN)
    for names, changed in (
        (("aarle", "veenstad"), {"aarle"}),
        (("aarle", "beemd"), {"aarle", "beemd"}),
        (("alle",), {"aarle", "beemd"}),
    ):
        out = ivp("--format", "json", *(f"--gemeente={name}" for name in names))[1]
        assert {change["address"].partition("/")[0] for change in json.loads(out)["changes"]} == changed


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["mian"], 3, "Bedoelde u `main`?"),
        (["eerst", "HEAD"], 3, "Bedoelde u `eerste`?"),
        (["HEAD..mian"], 3, "Bedoelde u `main`?"),
        (["--output=x"], 2, "'--output' bestaat niet"),
        (["HEAD:plannen"], 3, "kan geen git-revisie zijn"),
        (["HEAD..eerste", "HEAD"], 2, "'HEAD' is te veel"),
        (["--gemeente", "veenstad", "--gemeente", "veenstat"], 2, "Bedoelde u `veenstad`?"),
        (["--format", "xml"], 2, "xml"),
        (["--fail-on", "burgemeester"], 2, "burgemeester"),
    ],
)
def test_wrong_use(repository: Repository, ivp: Run, words: list[str], code: int, said: str) -> None:
    found, out, err = ivp(*words)
    assert (found, out) == (code, "")
    assert said in err


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ivp: Run) -> None:
    (tmp_path / "plannen" / "veenstad").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert ivp()[0] == 3


def test_a_version_from_before_there_were_plans(repository: Repository, ivp: Run) -> None:
    repository.git("checkout", "-q", "--orphan", "leeg")
    repository.git("rm", "-rqf", "--cached", ".")
    repository.git("commit", "-q", "--allow-empty", "-m", "Begin")
    code, out, err = ivp("leeg")
    assert (code, out.count("toegevoegd")) == (0, 2)
    assert err == "Let op: in leeg staan nog geen plannen.\n"


def test_from_a_folder_below_in_a_workspace_below_the_repository(
    repository: Repository, ivp: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = repository.root / "voorbeelden" / "dorp"
    (below / "plannen" / "dorp").mkdir(parents=True)
    (below / "plannen" / "dorp" / "plan.yaml").write_text(PLAN, encoding="utf-8")
    repository.commit()
    monkeypatch.chdir(below / "plannen" / "dorp")
    assert ivp()[1].endswith("\nGeen wijzigingen.\n")
    (below / "plannen" / "dorp" / "plan.yaml").write_text(
        PLAN.replace("Veilig", "Heel veilig"), encoding="utf-8"
    )
    assert "kadernota" not in ivp()[1]
    assert "heette eerst “Veilig Veenstad”" in ivp()[1]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_gets_lines_that_fit(repository: Repository) -> None:
    repository.write("veenstad/programma.yaml", LATER)
    import pty

    ours, theirs = pty.openpty()
    environment = os.environ | {"COLUMNS": "80"}
    subprocess.run(
        [sys.executable, "-m", "ivp_cli", "diff"],
        stdout=theirs,
        cwd=repository.root,
        env=environment,
        check=True,
    )
    os.close(theirs)
    out = os.read(ours, 10_000).decode()
    os.close(ours)
    assert max(map(len, out.splitlines())) <= 80
    assert " ".join(out.split()).count(SENTENCE) == 1
