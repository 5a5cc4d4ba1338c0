"""`ivp schema` on the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("name", ["gemeente", "kader", "plan", "programma", "ivp"])
def test_a_schema_is_shown_and_is_the_one_that_plan_files_point_to(name: str, ivp: Run) -> None:
    code, out, err = ivp("schema", name)
    assert (code, err) == (0, "")
    assert json.loads(out)["title"] == ("Instellingen" if name == "ivp" else name.capitalize())
    for folder in (REPOSITORY, REPOSITORY / "voorbeelden/veenstad"):
        assert (folder / "schema" / f"{name}.schema.json").read_text(encoding="utf-8") == out


def test_the_schema_of_a_report_is_the_published_one(ivp: Run) -> None:
    published = (REPOSITORY / "schema/check.schema.json").read_text(encoding="utf-8")
    assert ivp("schema", "check") == (0, published, "")


def test_a_schema_needs_no_plans(tmp_path: Path, ivp: Run) -> None:
    assert ivp("schema", "plan", folder=tmp_path)[0] == 0


def test_all_schemas_are_written_to_a_folder_and_replaced_there(tmp_path: Path, ivp: Run) -> None:
    folder = tmp_path / "een" / "schema"
    code, out, err = ivp("schema", "--output", str(folder))
    assert (code, out) == (0, "")
    names = ["gemeente", "ivp", "kader", "plan", "programma"]
    assert err.count("Geschreven: ") == len(names)
    assert sorted(path.name for path in folder.iterdir()) == [f"{name}.schema.json" for name in names]
    (folder / "plan.schema.json").write_text("oud", encoding="utf-8")
    assert ivp("schema", "-o", str(folder))[0] == 0
    assert json.loads((folder / "plan.schema.json").read_text(encoding="utf-8"))["title"] == "Plan"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, ivp: Run) -> None:
    (tmp_path / "bestand").touch()
    code, out, err = ivp("schema", "--output", str(tmp_path / "bestand" / "schema"))
    assert (code, out) == (3, "")
    assert err.startswith("Fout: De map ")


def test_the_fields_are_shown_for_reading(ivp: Run) -> None:
    code, out, err = ivp("schema", "--format", "md")
    assert (code, err) == (0, "")
    assert out == (REPOSITORY / "docs/velden.md").read_text(encoding="utf-8")
    assert "Almere, Amstelveen, Diemen" in ivp("schema", "--format", "md", folder=REPOSITORY)[1]


WORDS = "gemeente, kader, plan, programma, ivp, check"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], f"noem een SOORT, of een map met --output.\nKies uit: {WORDS}."),
        (["plann"], "SOORT: waarde 'plann' bestaat niet.\nBedoelde u `plan`?"),
        (
            ["plan", "--output", "x"],
            "--output schrijft alle schema's.\nLaat SOORT weg, of laat --output weg.",
        ),
        (
            ["plan", "--format", "md"],
            "--format md gaat over alle velden tegelijk.\nLaat SOORT en --output weg.",
        ),
    ],
)
def test_wrong_use_is_told_with_what_is_right(words: list[str], said: str, ivp: Run) -> None:
    code, out, err = ivp("schema", *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"Fout: {said}")
