"""`ivp init` on the command line."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.repository import commit, git

Run = Callable[..., tuple[int, str, str]]

NAMES = {
    "Zilverdam": "zilverdam",
    "'s-Gravenhage": "s-gravenhage",
    "Bergen (NH.)": "bergen-nh",
    "Nuenen, Gerwen en Nederwetten": "nuenen-gerwen-en-nederwetten",
    "Súdwest-Fryslân": "sudwest-fryslan",
    "Dorp: 't # [x]": "dorp-t-x",
    "2 Dorpen": "dorpen",
}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("naam", NAMES)
def test_a_new_folder_has_no_findings_at_all(naam: str, tmp_path: Path, ivp: Run) -> None:
    code, out, err = ivp("init", "nieuw", "--naam", naam, "--code", "GM0384", "-j", "2027", folder=tmp_path)
    assert (code, err) == (0, "")
    made = sorted(contents(tmp_path / "nieuw"))
    assert sorted(out.splitlines()) == [f"Gemaakt: nieuw/{name}" for name in made]
    assert [name for name in made if name.startswith("plannen/")] == [
        f"plannen/{NAMES[naam]}/gemeente.yaml",
        f"plannen/{NAMES[naam]}/jaarprogramma-2027.yaml",
        f"plannen/{NAMES[naam]}/veiligheidsplan-2027-2030.yaml",
    ]
    assert ivp("check", folder=tmp_path / "nieuw")[:2] == (0, "Alles in orde: 3 bestanden gelezen.\n")
    assert f"\n{naam} op " in "\n" + ivp("status", "--jaar", "2027", folder=tmp_path / "nieuw")[1]


def test_the_examples_in_comments_may_be_used_as_they_are(tmp_path: Path, ivp: Run) -> None:
    assert ivp("init", "nieuw", "--naam", "Dorp", "--code", "GM0384", folder=tmp_path)[0] == 0
    for file in (tmp_path / "nieuw").rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        used = re.sub("^# (?=[a-z]+:$| )", "", text, flags=re.MULTILINE)
        assert used != text
        file.write_text(used, encoding="utf-8")
    code, out, _ = ivp("check", "--fail-on", "waarschuwing", folder=tmp_path / "nieuw")
    assert code == 0, out


def test_every_file_names_a_schema_that_is_there(tmp_path: Path, ivp: Run) -> None:
    assert ivp("init", "nieuw", "--naam", "Dorp", "--code", "GM0384", folder=tmp_path)[0] == 0
    for file in (tmp_path / "nieuw").rglob("*.yaml"):
        (schema,) = re.findall(r"\A# yaml-language-server: \$schema=(\S+)", file.read_text(encoding="utf-8"))
        assert (file.parent / schema).is_file()


def test_the_editor_and_git_are_told_how_to_treat_the_plans(tmp_path: Path, ivp: Run) -> None:
    assert ivp("init", "nieuw", "--naam", "Dorp", "--code", "GM0384", folder=tmp_path)[0] == 0
    new, root = tmp_path / "nieuw", Path(__file__).parents[2]
    for name in ("extensions.json", "settings.json"):
        assert (new / ".vscode" / name).read_bytes() == (root / ".vscode" / name).read_bytes()
    git(new, "init", "-q")
    (new / ".ivp-over").touch()
    (new / "plannen/dorp/windows.yaml").write_bytes(b"soort: kader\r\n")
    commit(new)
    assert ".ivp-over" not in git(new, "ls-files")
    assert "i/lf" in git(new, "ls-files", "--eol", "plannen/dorp/windows.yaml")


def test_an_empty_folder_is_used(tmp_path: Path, ivp: Run) -> None:
    (tmp_path / "leeg").mkdir()
    assert ivp("init", "leeg", "--naam", "Dorp", "--code", "GM0384", folder=tmp_path)[0] == 0
    assert ivp("check", folder=tmp_path / "leeg")[0] == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ["vol", "--naam", "Dorp", "--code", "GM0384"],
            3,
            "bestaat al en is niet leeg.\nKies een nieuwe map.",
        ),
        (["vol/bestand", "--naam", "Dorp", "--code", "GM0384"], 3, "bestaat al en is niet leeg."),
        (["a/b", "--naam", "Dorp", "--code", "GM0384"], 3, "kan niet worden gemaakt: dat bestaat niet."),
        (
            ["a", "--naam", "Dorp", "--code", "0384"],
            2,
            "Fout: --code: verwacht de gemeentecode van het CBS: GM en",
        ),
        (
            ["a", "--naam", "123", "--code", "GM0384"],
            2,
            "--naam: van '123' is geen naam voor een map te maken.",
        ),
        (
            ["a", "--naam", "Kaders", "--code", "GM0384"],
            2,
            "van 'Kaders' is geen naam voor een map te maken.",
        ),
        (["a", "--naam", "Alle", "--code", "GM0384"], 2, "van 'Alle' is geen naam voor een map te maken."),
        (["a", "--naam", "Een\ndorp", "--code", "GM0384"], 2, "is geen naam voor een map te maken."),
        (["a", "--naam", "Dorp\x1b[31m", "--code", "GM0384"], 2, "van 'Dorp\\x1b[31m' is geen naam"),
        (["a", "--naam", "Dorp", "--code", "GM0384", "--jaar", "3000"], 2, "Fout: --jaar: verwacht "),
        (["a", "--naam", "Dorp"], 2, "--code ontbreekt."),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(
    words: list[str], code: int, said: str, tmp_path: Path, ivp: Run
) -> None:
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol/bestand").write_text("van een ander", encoding="utf-8")
    got, out, err = ivp("init", *words, folder=tmp_path)
    assert (got, out) == (code, "")
    assert said in err
    assert contents(tmp_path) == {"vol/bestand": b"van een ander"}
    assert [path.name for path in tmp_path.iterdir()] == ["vol"]
