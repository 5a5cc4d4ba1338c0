"""`ivp diff` in real repositories."""

import json
import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.cli.changed import LATER, PLAN, SENTENCE, Repository

Run = Callable[..., tuple[int, str, str]]


def test_nothing_changed(repository: Repository, diff: Run) -> None:
    assert diff() == (0, "Van HEAD naar de werkmap\n\nGeen wijzigingen.\n", "")
    assert "Geen wijzigingen.\n" in diff("--format", "md")[1]
    assert json.loads(diff("--format", "json")[1]) == {
        "old": "HEAD",
        "new": "de werkmap",
        "complete": True,
        "unread": [],
        "summary": {"raad": 0, "college": 0, "geen": 0},
        "changes": [],
    }


def test_order_comments_formatting_and_file_names_are_nothing(repository: Repository, diff: Run) -> None:
    lines = PLAN.splitlines()
    (repository.root / "plannen" / "veenstad" / "plan.yaml").unlink()
    repository.write("veenstad/kadernota.yaml", "# Nieuw\n" + "\r\n\r\n".join(reversed(lines)) + "\n")
    assert diff()[1].endswith("\nGeen wijzigingen.\n")


def test_the_whole_answer(repository: Repository, diff: Run) -> None:
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
    assert diff() == (0, "\n".join(answer) + "\n", "")


@pytest.mark.parametrize(
    ("change", "fail_on", "code"),
    [("plan", "raad", 1), ("plan", "college", 1), ("programma", "raad", 0), ("programma", "college", 1)],
)
def test_fail_on(repository: Repository, diff: Run, change: str, fail_on: str, code: int) -> None:
    if change == "plan":
        repository.write("veenstad/plan.yaml", PLAN.replace("2026", "2027"))
    else:
        repository.write("veenstad/programma.yaml", LATER)
    assert diff("--fail-on", fail_on)[0] == code
    assert diff()[0] == 0


def test_one_municipality(repository: Repository, diff: Run) -> None:
    repository.write("veenstad/programma.yaml", LATER)
    repository.write("elders/plan.yaml", PLAN)
    repository.write("kaders/norm.yaml", "soort: kader\nid: norm\ntitel: Norm\nniveau: landelijk\n")
    assert [
        change["address"] for change in json.loads(diff("--format", "json")[1])["changes"]
    ] == ["kaders/norm", "elders/plan", "veenstad/actieplan-2026/cam"]  # fmt: skip
    _, out, _ = diff("--gemeente", "elders", "--format", "json")
    assert [change["address"] for change in json.loads(out)["changes"]] == ["elders/plan"]


def test_several_municipalities_and_all(repository: Repository, diff: Run) -> None:
    for name in ("aarle", "beemd"):
        repository.write(f"{name}/plan.yaml", PLAN)
    for names, changed in (
        (("aarle", "veenstad"), {"aarle"}),
        (("aarle", "beemd"), {"aarle", "beemd"}),
        (("alle",), {"aarle", "beemd"}),
    ):
        out = diff("--format", "json", *(f"--gemeente={name}" for name in names))[1]
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
def test_wrong_use(repository: Repository, diff: Run, words: list[str], code: int, said: str) -> None:
    found, out, err = diff(*words)
    assert (found, out) == (code, "")
    assert said in err


def test_from_a_folder_below_in_a_workspace_below_the_repository(
    repository: Repository, diff: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = repository.root / "voorbeelden" / "dorp"
    (below / "plannen" / "dorp").mkdir(parents=True)
    (below / "plannen" / "dorp" / "plan.yaml").write_text(PLAN, encoding="utf-8")
    repository.commit()
    monkeypatch.chdir(below / "plannen" / "dorp")
    assert diff()[1].endswith("\nGeen wijzigingen.\n")
    (below / "plannen" / "dorp" / "plan.yaml").write_text(
        PLAN.replace("Veilig", "Heel veilig"), encoding="utf-8"
    )
    assert "kadernota" not in diff()[1]
    assert "heette eerst “Veilig Veenstad”" in diff()[1]


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
