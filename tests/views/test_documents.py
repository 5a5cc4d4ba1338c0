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
from ivp_cli.model.programma import Programma
from ivp_cli.sources import Folder
from ivp_cli.views.documents import Format, render_document
from ivp_cli.views.documents.letter import context, subjects

ROOT = Path(__file__).parents[2]
VEENSTAD = ROOT / "voorbeelden" / "veenstad"
PEILDATUM = date(2024, 2, 6)


def dossier(gemeente: str, root: Path = ROOT) -> Dossier:
    return next(one.dossier for one in load(Folder(root), [gemeente]) if one.dossier.map == gemeente)


def letter(gemeente: str, jaar: int, format: Format = "md", root: Path = ROOT, **overrides: str) -> str:
    found = dossier(gemeente, root)
    templates = {name.replace("__", "."): text for name, text in overrides.items()}
    programma, *_ = subjects(found, "jaarprogramma", jaar)
    return made(found, programma, format, PEILDATUM, templates)


def made(
    dossier: Dossier,
    programma: Programma,
    format: Format,
    peildatum: date,
    templates: dict[str, str] | None = None,
) -> str:
    data = context(dossier, programma, peildatum, charts=format == "html")
    return render_document("raadsinformatiebrief", data, format, templates or {})


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
    (programma,) = subjects(diemen, "jaarprogramma", 2024)
    text = made(diemen, programma, "md", date(2023, 6, 1))
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
    assert not re.search(r'(?:src|href)="(?!#|data:,|https://|mailto:)', page)


def test_a_fictitious_municipality_is_marked_so() -> None:
    text = letter("veenstad", 2025, root=VEENSTAD)
    assert "> **Fictief.** Veenstad bestaat niet" in text
    assert text.rstrip().endswith("Veenstad bestaat niet.")
    page = letter("veenstad", 2025, "html", VEENSTAD)
    assert "<title>Fictief: " in page
    assert '<p class="let-op">' in page


def test_an_action_of_several_priorities_is_told_once() -> None:
    text = letter("veenstad", 2026, root=VEENSTAD)
    titles = re.findall(r"^- \*\*(.+?)\*\*(: zie bij)?", text, re.MULTILINE)
    told = [title for title, elsewhere in titles if not elsewhere]
    assert len(told) == len(set(told))
    assert {title for title, elsewhere in titles if elsewhere} <= set(told)
    assert any(elsewhere for _, elsewhere in titles)


def test_a_draft_says_that_it_is_one() -> None:
    veenstad = dossier("veenstad", VEENSTAD)
    (programma,) = subjects(veenstad, "jaarprogramma", 2026)
    draft = programma.model_copy(update={"status": "concept"})
    formats: list[Format] = ["md", "html"]
    for format in formats:
        text = made(own(veenstad, draft), draft, format, PEILDATUM)
        assert "Concept." in text
        assert "Concept." not in letter("veenstad", 2026, format, VEENSTAD)


def own(dossier: Dossier, document: Programma) -> Dossier:
    """The dossier with one of its documents replaced."""
    name = next(name for name, one in dossier.documenten.items() if one.id == document.id)
    return Dossier(dossier.map, dossier.documenten | {name: document}, gedeeld=dossier.gedeeld)


def test_later_decisions_are_told() -> None:
    veenstad = dossier("veenstad", VEENSTAD)
    (programma,) = subjects(veenstad, "jaarprogramma", 2025)
    text = made(veenstad, programma, "md", date(2025, 12, 31))
    assert "- College: gewijzigd op 7 oktober 2025 (zaak Z2025-0611)." in text
    assert "- Raad: kennisgenomen op 13 februari 2025" in text
    assert "gewijzigd" not in made(veenstad, programma, "md", date(2025, 10, 6))


def test_a_programme_is_found_by_the_year_it_holds() -> None:
    amstelveen = dossier("amstelveen")
    assert subjects(amstelveen, "jaarprogramma", 2021)[0].soort == "actieplan"
    assert subjects(amstelveen, "jaarprogramma", 2026)[0].soort == "begrotingsparagraaf"
    assert subjects(amstelveen, "actieplan", 2026) == []
    assert subjects(amstelveen, "jaarprogramma", 1999) == []


def test_an_override_replaces_one_block_of_the_original() -> None:
    own = (
        "{% extends 'standaard/raadsinformatiebrief.md.j2' %}"
        "{% block financien %}{{ super() }}Vraag het {{ gemeente.naam }}.\n{% endblock %}"
    )
    text = letter("diemen", 2024, raadsinformatiebrief__md__j2=own)
    assert text == letter("diemen", 2024).replace("geen bedragen.\n", "geen bedragen.\n\nVraag het Diemen.\n")


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
