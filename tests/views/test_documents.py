"""The letter to the council, from the real plans."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from ivp_cli.loading import load
from ivp_cli.model.dossier import Dossier
from ivp_cli.sources import Folder
from ivp_cli.views.documents import candidates, render_document
from ivp_cli.views.documents.render import Format

ROOT = Path(__file__).parents[2]
VEENSTAD = ROOT / "voorbeelden" / "veenstad"
PEILDATUM = date(2024, 2, 6)


def dossier(gemeente: str, root: Path = ROOT) -> Dossier:
    return next(one.dossier for one in load(Folder(root), [gemeente]) if one.dossier.map == gemeente)


def letter(gemeente: str, jaar: int, format: Format = "md", root: Path = ROOT, **overrides: str) -> str:
    found = dossier(gemeente, root)
    templates = {name.replace("__", "."): text for name, text in overrides.items()}
    programma, *_ = candidates(found, "jaarprogramma", jaar)
    return render_document(found, programma, format, PEILDATUM, templates)


@pytest.mark.parametrize("format", ["md", "html"])
def test_the_letter_of_diemen(golden, format: Format) -> None:  # type: ignore[no-untyped-def]
    golden(f"diemen-raadsinformatiebrief-2024.{format}", letter("diemen", 2024, format))


def test_the_letter_of_diemen_misses_no_fact_of_its_sources() -> None:
    text = letter("diemen", 2024)
    facts = [
        "E. Boog", "6 februari 2024", "Verder bouwen aan een veilig Diemen", "258", "123", "104",
        "98", "−62,0", "bedrijventerreinen", "regionale samenwerking",
        "bestuurlijk instrumentarium", "woninginbraken", "overvallen", "straatroven",
        "geweldsmisdrijven", "Platform Veilig Ondernemen", "veiligheidsdag",
        "Week van de Veiligheid", "plan van aanpak digitale criminaliteit", "jongeren", "ouderen",
        "mkb", "verhardt", "aan de voorkant", "Zorg- en Signalenoverleg", "ggz", "het presidium",
        "informatieve raad", "zienswijze", "Amsterdam-Amstelland", "openbaar ministerie",
        "fysieke veiligheid", "participatie", "Streefwaarde: onbekend",
    ]  # fmt: skip
    assert [fact for fact in facts if fact not in text] == []


def test_what_was_measured_after_the_date_is_not_in_the_letter() -> None:
    diemen = dossier("diemen")
    (programma,) = candidates(diemen, "jaarprogramma", 2024)
    text = render_document(diemen, programma, "md", date(2023, 6, 1), {})
    assert "| 2022 | 104" in text
    assert "| 2023 | 98" not in text


def empty_sections(text: str) -> list[str]:
    """Headings that are followed by a heading of the same or a higher level, or by nothing."""
    lines = [line for line in text.splitlines() if line] + ["#"]
    levels = [len(line) - len(line.lstrip("#")) for line in lines]
    return [line for line, here, below in zip(lines, levels, levels[1:], strict=False) if 0 < below <= here]


@pytest.mark.parametrize(
    ("gemeente", "jaar", "root"),
    [
        ("diemen", 2024, ROOT),
        ("amstelveen", 2020, ROOT),
        ("amstelveen", 2021, ROOT),
        ("amstelveen", 2026, ROOT),
    ]
    + [("veenstad", jaar, VEENSTAD) for jaar in range(2023, 2027)],
)
def test_every_note_is_explained_and_nothing_empty_is_shown(gemeente: str, jaar: int, root: Path) -> None:
    text = letter(gemeente, jaar, root=root)
    body, _, sources = text.partition("\n## Bronnen\n")
    used = {note for group in re.findall(r"\[([0-9a-z, +]+)\]", body) for note in group.split(", ")}
    listed = set(re.findall(r"^ *(?:- )?([0-9]+[a-z]?)[.:] ", sources, re.MULTILINE))
    assert used <= listed
    assert {note for note in listed if note.isdigit()} <= {
        note.rstrip("abcdefghijklmnopqrstuvwxyz") for note in used
    }
    assert "None" not in text
    assert not empty_sections(text)
    page = letter(gemeente, jaar, "html", root)
    assert {f"bron-{note}" for note in used} <= set(re.findall(r'id="([^"]+)"', page))
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert "None" not in page
    assert "<script" not in page
    assert not re.search(r'(?:src|href)="(?!#|data:,|https://)', page)


def test_a_fictitious_municipality_is_marked_so() -> None:
    text = letter("veenstad", 2025, root=VEENSTAD)
    assert "> **Fictief.** Veenstad bestaat niet" in text
    assert text.rstrip().endswith("Veenstad bestaat niet.")
    page = letter("veenstad", 2025, "html", VEENSTAD)
    assert "<title>Fictief: " in page
    assert '<p class="fictief">' in page


def test_a_programme_is_found_by_the_year_it_holds() -> None:
    amstelveen = dossier("amstelveen")
    assert candidates(amstelveen, "jaarprogramma", 2021)[0].soort == "actieplan"
    assert candidates(amstelveen, "jaarprogramma", 2026)[0].soort == "begrotingsparagraaf"
    assert candidates(amstelveen, "actieplan", 2026) == []
    assert candidates(amstelveen, "jaarprogramma", 1999) == []


def test_an_override_replaces_one_block_of_the_original() -> None:
    own = (
        "{% extends 'standaard/raadsinformatiebrief.md.j2' %}"
        "{% block financien %}{{ super() }}Vraag het {{ gemeente.naam }}.\n{% endblock %}"
    )
    text = letter("diemen", 2024, raadsinformatiebrief__md__j2=own)
    assert text == letter("diemen", 2024).replace("geen bedragen.\n", "geen bedragen.\nVraag het Diemen.\n")


def test_an_override_of_a_part_reaches_the_document() -> None:
    text = letter("diemen", 2024, "html", stijl__css__j2="/* eigen stijl */")
    assert "/* eigen stijl */" in text
    assert "--papier" not in text


@pytest.mark.parametrize("format", ["md", "html"])
def test_the_bytes_depend_on_nothing_but_the_plan_and_the_date(format: str) -> None:
    command = [
        sys.executable, "-m", "ivp_cli", "-C", str(VEENSTAD), "render", "jaarprogramma", "2025",
        "--format", format, "--peildatum", "2025-07-01",
    ]  # fmt: skip
    surroundings = [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "nl_NL.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"},
    ]
    made = {
        subprocess.run(command, env=os.environ | extra, capture_output=True, check=True).stdout
        for extra in surroundings
    }
    assert len(made) == 1
