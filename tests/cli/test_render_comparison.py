"""Whose priorities stand side by side: all, or those that are named, in every form."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import REPOSITORY

Run = Callable[..., tuple[int, str, str]]
WORDS = ("render", "vergelijking", "2026", "--peildatum", "2026-11-22")
TWO = ("--gemeente", "diemen", "-g", "almere")


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ((), "Almere, Amstelveen en Diemen"),
        (TWO, "Almere en Diemen"),
        ((*TWO, "-g", "diemen"), "Almere en Diemen"),
        ((*TWO, "-g", "alle"), "Almere, Amstelveen en Diemen"),
    ],
)
@pytest.mark.parametrize("form", ["md", "html"])
def test_the_reader_chooses(ivp: Run, form: str, asked: tuple[str, ...], names: str) -> None:
    code, out, _ = ivp(*WORDS, *asked, "--format", form, folder=REPOSITORY)
    assert code == 0
    assert f"In de plannen van {names} heeft geen enkele prioriteit een veld." in out
    assert ("Integraal Veiligheidsplan Amstelveen" in out) == ("Amstelveen" in names)


@pytest.mark.parametrize("form", ["md", "html", "odt", "docx", "pdf"])
def test_a_document_is_stale_when_others_are_chosen(ivp: Run, tmp_path: Path, form: str) -> None:
    output = ("--output", str(tmp_path / f"v.{form}"))
    assert ivp(*WORDS, *TWO, *output, folder=REPOSITORY)[0] == 0
    assert ivp(*WORDS, *TWO, *output, "--check", folder=REPOSITORY)[0] == 0
    assert ivp(*WORDS, *output, "--check", folder=REPOSITORY)[0] == 1


@pytest.mark.parametrize("more", [(), ("--check", "--output", "v.md"), ("--format", "pdf")])
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("-g", "diemen", "-g", "almeer"), "Gemeente 'almeer' bestaat niet.\nBedoelde u `almere`?"),
        (("-g", "diemen"), "Met één gemeente (diemen) valt er niets te vergelijken."),
    ],
)
def test_what_cannot_be_compared_is_told(
    ivp: Run, asked: tuple[str, ...], said: str, more: tuple[str, ...]
) -> None:
    code, out, err = ivp(*WORDS, *asked, *more, folder=REPOSITORY)
    assert (code, out) == (2, "")
    assert f"Fout: {said}" in err


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """Three municipalities with a plan for 2026: Aarle, Beemd and Cadier."""
    for name in ("aarle", "beemd", "cadier"):
        folder = tmp_path / "plannen" / name
        folder.mkdir(parents=True)
        gemeente = f"soort: gemeente\nid: {name}\nnaam: {name}\ncode: GM9999\n"
        (folder / "gemeente.yaml").write_text(gemeente, encoding="utf-8")
        plan = (
            "soort: kadernota\nid: nota\ntitel: Nota\nperiode: 2026\nprioriteiten: [{id: een, titel: Een}]\n"
        )
        (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    return tmp_path


def test_a_plan_that_is_not_asked_about_stands_in_nobodys_way(ivp: Run, three: Path) -> None:
    with (three / "plannen" / "cadier" / "plan.yaml").open("a", encoding="utf-8") as plan:
        plan.write("onzin: x\n")
    assert ivp(*WORDS, folder=three)[0] == 1
    code, out, _ = ivp(*WORDS, "-g", "aarle", "-g", "beemd", folder=three)
    assert (code, "### beemd\n\n- Een\n" in out) == (0, True)


@pytest.mark.parametrize("asked", [(), ("-g", "aarle", "-g", "cadier")])
@pytest.mark.parametrize("gemeente", [None, "soort: ["])
def test_a_plan_is_not_left_out_where_the_municipality_is_missing_or_unreadable(
    ivp: Run, three: Path, gemeente: str | None, asked: tuple[str, ...]
) -> None:
    path = three / "plannen" / "cadier" / "gemeente.yaml"
    path.unlink()
    if gemeente:
        path.write_text(gemeente, encoding="utf-8")
    code, out, err = ivp(*WORDS, *asked, folder=three)
    assert (code, out) == (1, "")
    assert "plannen/cadier/" in err
    assert "Het document is niet gemaakt: herstel eerst deze fouten" in err
