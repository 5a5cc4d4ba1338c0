"""`ivp check --base`: only what is new, in real repositories."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from ivp_cli.__main__ import main
from tests import repository

GEMEENTE = "soort: gemeente\nid: dorp\nnaam: Dorp\ncode: GM9999\n"
PROGRAMMA = "soort: actieplan\nid: actieplan-2026\ntitel: Aan de slag\nperiode: 2026\nacties:\n"
ACTIE = "  - id: {id}\n    titel: {titel}\n"
OLD = PROGRAMMA + ACTIE.format(id="lamp", titel="Meer licht")
NEW = OLD + ACTIE.format(id="brug", titel="Toezicht bij de brug")

Git = Callable[..., str]
Ivp = Callable[..., tuple[int, str, str]]
Write = Callable[..., None]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    repository.git(tmp_path, "init", "-q")
    return partial(repository.git, tmp_path)


@pytest.fixture
def commit(tmp_path: Path, git: Git) -> Write:
    """Writes files of the municipality and commits everything."""

    def commit(**files: str) -> None:
        folder = tmp_path / "plannen" / "dorp"
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8", newline="\n")
        repository.commit(tmp_path)

    return commit


@pytest.fixture
def ivp(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ivp:
    def run(*words: str) -> tuple[int, str, str]:
        code = main(["-C", str(tmp_path), "check", "--peildatum", "2026-07-01", *words])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def subjects(out: str) -> list[tuple[str, str]]:
    return [(found["rule"], found["subject"].rpartition("/")[2]) for found in json.loads(out)["findings"]]


def test_a_whole_hash_is_named_by_its_beginning(commit: Write, git: Git, ivp: Ivp) -> None:
    commit(gemeente=GEMEENTE, programma=OLD)
    whole = git("rev-parse", "HEAD")
    _, out, err = ivp("--base", whole)
    assert f"Al aanwezig in {whole[:10]}: " in out + err
    assert whole not in out + err


def test_only_what_is_new_is_shown_and_the_rest_is_counted(commit: Write, ivp: Ivp) -> None:
    commit(gemeente=GEMEENTE, programma=OLD)
    commit(programma=f"# moved down\n\n{NEW}")
    assert subjects(ivp("--format", "json")[1]) == [("IVP302", "lamp"), ("IVP302", "brug")]
    code, out, err = ivp("--format", "json", "--base", "HEAD~1", "--fail-on", "waarschuwing")
    assert code == 1
    assert subjects(out) == [("IVP302", "brug")]
    data = json.loads(out)
    assert (data["base"], data["older"], data["counts"]["waarschuwing"]) == ("HEAD~1", 1, 1)
    assert err.endswith("Al aanwezig in HEAD~1: 1.\n")


def test_nothing_new_is_said_to_be_so_and_is_no_failure(commit: Write, ivp: Ivp) -> None:
    commit(gemeente=GEMEENTE, programma=OLD)
    code, out, _ = ivp("--base", "HEAD", "--fail-on", "info")
    assert (code, out) == (0, "Niets nieuws sinds HEAD: 2 bestanden gelezen. Al aanwezig in HEAD: 1.\n")


def test_a_file_that_cannot_be_read_is_never_old_news(commit: Write, ivp: Ivp) -> None:
    commit(gemeente=GEMEENTE, programma="titel: [")
    code, out, err = ivp("--base", "HEAD", "--format", "concise")
    assert code == 1
    assert "IVP002" in out
    assert "Let op: in HEAD is niet te lezen: plannen/dorp/programma.yaml." in err


def test_what_the_base_mended_since_is_not_new_here(commit: Write, ivp: Ivp, git: Git) -> None:
    commit(gemeente=GEMEENTE, programma=OLD)
    git("switch", "-q", "-c", "tak")
    git("switch", "-q", "main")
    commit(programma=OLD + "    planning: 2026\n")
    git("switch", "-q", "tak")
    assert "Al aanwezig in main: 1." in ivp("--base", "main")[1]


def test_an_id_given_out_on_both_sides_is_found(commit: Write, ivp: Ivp, git: Git) -> None:
    commit(gemeente=GEMEENTE, programma=OLD)
    git("switch", "-q", "-c", "tak")
    commit(programma=NEW)
    git("switch", "-q", "main")
    commit(programma=OLD + ACTIE.format(id="brug", titel="Nieuwe brug") + "    planning: 2026\n")
    git("switch", "-q", "tak")
    code, out, _ = ivp("--base", "main", "--select", "IVP028")
    assert code == 1
    assert "plannen/dorp/programma.yaml:8:9 fout IVP028 id_elders_vergeven" in out
    assert "“Nieuwe brug”" in out
    assert ivp("--select", "IVP028")[0] == 0


def test_the_same_thing_on_both_sides_is_no_clash(commit: Write, ivp: Ivp, git: Git) -> None:
    commit(gemeente=GEMEENTE, programma=OLD)
    git("switch", "-q", "-c", "tak")
    commit(programma=NEW)
    git("switch", "-q", "main")
    commit(programma=NEW + "    planning: 2026\n")
    git("switch", "-q", "tak")
    assert ivp("--base", "main", "--select", "IVP028")[0] == 0


def test_an_id_that_was_there_before_is_no_clash(commit: Write, ivp: Ivp, git: Git) -> None:
    commit(gemeente=GEMEENTE, programma=NEW)
    git("switch", "-q", "-c", "tak")
    commit(programma=NEW.replace("Toezicht", "Meer toezicht"))
    git("switch", "-q", "main")
    commit(programma=NEW.replace("Toezicht", "Extra toezicht"))
    git("switch", "-q", "tak")
    assert ivp("--base", "main", "--select", "IVP028")[0] == 0


def test_what_has_a_new_id_is_known_by_its_name(commit: Write, ivp: Ivp) -> None:
    commit(gemeente=GEMEENTE, programma=NEW)
    renamed = NEW.replace("id: lamp", "id: licht").replace("id: actieplan-2026", "id: actieplan")
    commit(programma=renamed)
    assert "IVP302" in ivp("--format", "json")[1]
    assert subjects(ivp("--base", "HEAD~1", "--format", "json")[1]) == []
    commit(programma=renamed.replace("Meer licht", "Iets heel anders"))
    assert ("IVP302", "licht") in subjects(ivp("--base", "HEAD~2", "--format", "json")[1])


def test_an_adopted_document_keeps_its_ids(commit: Write, ivp: Ivp) -> None:
    adopted = NEW.replace("acties:", "status: vastgesteld\nacties:")
    commit(gemeente=GEMEENTE, programma=adopted)
    commit(programma=adopted.replace("id: lamp", "id: licht").replace("id: actieplan-2026", "id: actieplan"))
    _, out, _ = ivp("--base", "HEAD~1", "--select", "IVP034", "--format", "concise")
    assert re.findall("IVP034 De id was “(.*)”[.]", out) == ["actieplan-2026", "lamp"]
    assert ivp("--base", "HEAD", "--select", "IVP034", "--format", "concise")[1] == ""
    commit(programma=NEW.replace("id: lamp", "id: licht"))
    assert ivp("--base", "HEAD~2", "--select", "IVP034", "--format", "concise")[1] == ""


def test_the_programme_of_the_next_year_is_another_one(commit: Write, ivp: Ivp) -> None:
    adopted = NEW.replace("acties:", "status: vastgesteld\nacties:")
    commit(gemeente=GEMEENTE, programma=adopted)
    commit(
        programma=adopted.replace("periode: 2026", "periode: 2027").replace(
            "actieplan-2026", "actieplan-2027"
        )
    )
    assert ivp("--base", "HEAD~1", "--select", "IVP034", "--format", "concise")[1] == ""
    assert ("IVP302", "lamp") in subjects(ivp("--base", "HEAD~1", "--format", "json")[1])


def test_a_revision_without_common_history_is_refused(commit: Write, ivp: Ivp, git: Git) -> None:
    commit(gemeente=GEMEENTE)
    git("switch", "-q", "--orphan", "los")
    commit(gemeente=GEMEENTE, programma=OLD)
    code, out, err = ivp("--base", "main")
    assert (code, out) == (3, "")
    assert "geen gezamenlijke geschiedenis" in err


def test_a_shallow_clone_says_how_to_get_the_rest(
    commit: Write, git: Git, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(gemeente=GEMEENTE)
    git("switch", "-q", "-c", "tak")
    commit(programma=OLD)
    git("switch", "-q", "main")
    commit(programma=NEW)
    git("switch", "-q", "tak")
    clone = tmp_path / "ci"
    repository.git(tmp_path, "clone", "-q", "--depth=1", "--no-single-branch", tmp_path.as_uri(), str(clone))
    for revision in ("origin/main", "origin/tak~1"):
        assert main(["-C", str(clone), "check", "--base", revision]) == 3
        out, err = capsys.readouterr()
        assert out == ""
        assert "fetch-depth: 0" in err
    assert main(["-C", str(clone), "check", "--base", "origin/tak"]) == 0


def test_an_unknown_revision_is_refused(commit: Write, ivp: Ivp) -> None:
    commit(gemeente=GEMEENTE)
    code, out, err = ivp("--base", "mian")
    assert (code, out) == (3, "")
    assert "Bedoelde u `main`?" in err


def test_plans_in_a_subfolder_of_the_repository_have_a_base_too(
    git: Git, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "werk" / "plannen" / "dorp"
    folder.mkdir(parents=True)
    (folder / "programma.yaml").write_text(OLD, encoding="utf-8")
    (folder / "gemeente.yaml").write_text(GEMEENTE, encoding="utf-8")
    repository.commit(tmp_path)
    assert main(["-C", str(tmp_path / "werk"), "check", "--base", "HEAD", "--fail-on", "info"]) == 0
    assert "Niets nieuws sinds HEAD" in capsys.readouterr().out


def test_two_processes_find_what_one_finds(
    commit: Write, ivp: Ivp, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(50):
        folder = tmp_path / "plannen" / f"g{number:02}"
        folder.mkdir(parents=True)
        (folder / "gemeente.yaml").write_text(GEMEENTE.replace("dorp", folder.name), encoding="utf-8")
    commit(gemeente=GEMEENTE, programma=OLD)
    git("switch", "-q", "-c", "tak")
    commit(programma=OLD + ACTIE.format(id="brug", titel="Nieuwe brug"))
    git("switch", "-q", "main")
    commit(programma=NEW)
    parallel = ivp("--base", "tak", "--format", "json")
    assert ("IVP028", "brug") in subjects(parallel[1])
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert ivp("--base", "tak", "--format", "json") == parallel
