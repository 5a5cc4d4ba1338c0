"""Which versions `ivp diff` compares, and what it says of one that cannot be read."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.changed import LATER, PLAN, SENTENCE, Repository

Run = Callable[..., tuple[int, str, str]]


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
def test_which_versions(repository: Repository, diff: Run, words: list[str], found: bool) -> None:
    repository.write("veenstad/programma.yaml", LATER)
    repository.commit()
    code, out, _ = diff(*words)
    assert (code, "planning" in out, "Geen wijzigingen." in out) == (0, found, not found)


def test_a_whole_hash_is_named_by_its_beginning(repository: Repository, diff: Run) -> None:
    whole = repository.git("rev-parse", "HEAD")
    assert diff(whole)[1].startswith(f"Van {whole[:10]} naar de werkmap\n")
    assert diff(f"{whole}~0", whole)[1].startswith(f"Van {whole[:10]}~0 naar {whole[:10]}\n")
    parted = f"Van {whole[:10]} (waar {whole[:10]} en HEAD uiteengingen) naar HEAD\n"
    assert diff(f"{whole}...")[1].startswith(parted)
    repository.write("veenstad/plan.yaml", "[]")
    repository.commit()
    broken = repository.git("rev-parse", "HEAD")
    repository.write("veenstad/plan.yaml", PLAN)
    assert f"{broken[:10]}:plannen/veenstad/plan.yaml:1" in diff(broken)[2]


def test_three_dots_leave_out_what_the_other_branch_did(repository: Repository, diff: Run) -> None:
    repository.git("checkout", "-q", "-b", "tak")
    repository.write("veenstad/programma.yaml", LATER)
    repository.commit()
    repository.git("checkout", "-q", "main")
    repository.write("veenstad/plan.yaml", PLAN.replace("Veilig", "Heel veilig"))
    repository.commit()
    assert "heette eerst" in diff("main..tak")[1]
    out = diff("main...tak")[1]
    assert SENTENCE in out
    assert "heette eerst" not in out
    assert "(waar main en tak uiteengingen) naar tak" in out


def test_a_version_that_does_not_load_is_never_no_changes(repository: Repository, diff: Run) -> None:
    repository.write("veenstad/plan.yaml", PLAN.replace("titel:", "titl:"))
    code, out, err = diff()
    assert code == 1
    assert "Geen wijzigingen" not in out
    assert "kadernota niet vergeleken, want één van beide versies is niet te lezen" in out
    assert "Niet gelezen: plannen/veenstad/plan.yaml (de werkmap)" in out
    assert "plannen/veenstad/plan.yaml:3:1: fout IVP010" in err
    repository.commit()
    repository.write("veenstad/plan.yaml", PLAN)
    code, out, err = diff()
    assert code == 1
    assert "Niet gelezen: plannen/veenstad/plan.yaml (HEAD)" in out
    assert "HEAD:plannen/veenstad/plan.yaml:3:1: fout IVP010" in err


def test_what_is_broken_in_both_versions_is_not_unchanged(repository: Repository, diff: Run) -> None:
    repository.write("veenstad/plan.yaml", "{")
    repository.commit()
    code, out, err = diff()
    assert code == 1
    assert "Geen wijzigingen in wat gelezen kon worden." in out
    assert out.count("Niet gelezen: plannen/veenstad/plan.yaml (HEAD en de werkmap)") == 1
    assert err.count("IVP002") == 1
    assert err.endswith("Deze fout stond ook al in HEAD.\n")
    report = json.loads(diff("--format", "json")[1])
    assert report["complete"] is False
    assert [entry["version"] for entry in report["unread"]] == ["HEAD", "de werkmap"]


def test_the_other_files_are_still_compared(repository: Repository, diff: Run) -> None:
    repository.write("veenstad/plan.yaml", "[]")
    repository.write("veenstad/programma.yaml", LATER)
    code, out, _ = diff()
    assert (code, SENTENCE in out) == (1, True)


def test_a_broken_frame_does_not_hide_what_is_new(repository: Repository, diff: Run) -> None:
    repository.write("kaders/norm.yaml", "[]")
    repository.commit()
    repository.write("veenstad/nieuw.yaml", PLAN.replace("id: plan", "id: nieuw").replace("Veilig", "Blij"))
    code, out, _ = diff()
    assert (code, "kadernota toegevoegd" in out) == (1, True)


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_a_folder_that_became_a_link_is_not_gone(repository: Repository, diff: Run) -> None:
    (repository.root / "plannen" / "veenstad").rename(repository.root / "elders")
    (repository.root / "plannen" / "veenstad").symlink_to(repository.root / "elders")
    code, out, _ = diff()
    assert (code, "vervallen" in out, out.count("niet vergeleken, want")) == (1, False, 2)


def test_many_mistakes_are_counted_and_not_all_shown(repository: Repository, diff: Run) -> None:
    for number in range(25):
        repository.write(f"veenstad/fout-{number}.yaml", "[]")
    _, _, err = diff()
    assert err.count("fout IVP") == 20
    assert "de werkmap: en nog 5 fouten." in err


def test_a_municipality_that_only_the_old_version_has(repository: Repository, diff: Run) -> None:
    repository.write("elders/plan.yaml", PLAN)
    for path in (repository.root / "plannen" / "veenstad").iterdir():
        path.unlink()
    (repository.root / "plannen" / "veenstad").rmdir()
    code, out, _ = diff("--gemeente", "veenstad")
    assert (code, out.count("vervallen")) == (0, 2)


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, diff: Run) -> None:
    (tmp_path / "plannen" / "veenstad").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert diff()[0] == 3


def test_a_version_from_before_there_were_plans(repository: Repository, diff: Run) -> None:
    repository.git("checkout", "-q", "--orphan", "leeg")
    repository.git("rm", "-rqf", "--cached", ".")
    repository.git("commit", "-q", "--allow-empty", "-m", "Begin")
    code, out, err = diff("leeg")
    assert (code, out.count("toegevoegd")) == (0, 2)
    assert err == "Let op: in leeg staan nog geen plannen.\n"
