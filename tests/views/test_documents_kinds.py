"""Every kind of document, of every municipality that has the facts for it."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from ivp_cli.loading import load
from ivp_cli.model.dossier import Dossier
from ivp_cli.sources import Folder
from ivp_cli.views.documents import KINDS, Chosen, Kind, documents, render_document

ROOT = Path(__file__).parents[2]
VEENSTAD = ROOT / "voorbeelden" / "veenstad"
PEILDATUM = date(2026, 11, 22)
JAREN = (2020, 2024, 2026)


@cache
def dossiers() -> list[Dossier]:
    return [one.dossier for root in (ROOT, VEENSTAD) for one in load(Folder(root)) if one.dossier.gemeente]


def chosen(kind: Kind, jaar: int) -> Iterator[list[Chosen]]:
    """What one document of this kind can be about: a municipality, or all that have the facts together."""
    pairs: list[Chosen] = [
        (dossier, subjects[0])
        for dossier in dossiers()
        if (subjects := kind.load().subjects(dossier, kind.word, jaar))
    ]
    if not kind.many:
        yield from ([pair] for pair in pairs)
    elif sum(bool(documents(subject)) for _, subject in pairs) > 1:
        yield pairs


CASES = [
    (kind.word, jaar, about) for kind in KINDS.values() for jaar in JAREN for about in chosen(kind, jaar)
]
NAMES = [f"{word}-{jaar}-{'-'.join(dossier.map for dossier, _ in about)}" for word, jaar, about in CASES]
every = pytest.mark.parametrize(("word", "about"), [(word, about) for word, _, about in CASES], ids=NAMES)


def made(word: str, about: list[Chosen], format: str) -> str:
    kind = KINDS[word]
    html = format == "html"
    data = kind.context(about, PEILDATUM, charts=html)
    return render_document(kind.template, data, "html" if html else "md", {})


def test_every_kind_is_made_of_some_municipality() -> None:
    assert {word for word, _, _ in CASES} >= KINDS.keys() - {"uitvoeringsprogramma", "uitvoeringsplan"}


@every
def test_markdown_has_one_title_no_skipped_levels_and_no_empty_section(
    word: str, about: list[Chosen]
) -> None:
    text = made(word, about, "md")
    lines = [line for line in text.splitlines() if line]
    levels = [len(line) - len(line.lstrip("#")) for line in lines]
    headings = [level for level in levels if level]
    assert headings.count(1) == 1
    assert headings[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(headings))
    empty = [
        line for line, here, below in zip(lines, levels, [*levels[1:], 1], strict=True) if 0 < below <= here
    ]
    assert empty == []
    assert "None" not in text
    assert "\n\n\n" not in text


@every
def test_every_note_is_explained(word: str, about: list[Chosen]) -> None:
    text = made(word, about, "md")
    body, _, sources = text.partition("\n## Bronnen\n")
    used = {
        note
        for group in re.findall(r"\[([0-9]+[a-z]?(?:, [0-9]+[a-z+]?)*)\]", body)
        for note in group.split(", ")
    }
    listed = set(re.findall(r"^ *(?:- )?([0-9]+[a-z]?)[.:] ", sources, re.MULTILINE))
    assert used <= listed
    page = made(word, about, "html")
    assert {f"bron-{note}" for note in used} <= set(re.findall(r'id="([^"]+)"', page))


@every
def test_html_is_one_page_that_fetches_and_runs_nothing(word: str, about: list[Chosen]) -> None:
    page = made(word, about, "html")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert "None" not in page
    assert "<script" not in page
    assert not re.search(r'(?:src|href)="(?!#|data:,|https://|mailto:)', page)
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert page.count("<table") == page.count("<caption")


@pytest.mark.parametrize("format", ["md", "html"])
@pytest.mark.parametrize(
    ("word", "jaar", "gemeente"),
    [
        ("begroting", 2026, "amstelveen"),
        ("begroting", 2024, "diemen"),
        ("plan", 2024, "almere"),
        ("plan", 2024, "diemen"),
        ("voortgang", 2026, "veenstad"),
        ("evaluatie", 2026, "veenstad"),
        ("termijnagenda", 2026, "veenstad"),
        ("termijnagenda", 2026, "amstelveen"),
    ],
)
def test_documents_read_well(golden, word: str, jaar: int, gemeente: str, format: str) -> None:  # type: ignore[no-untyped-def]
    (about,) = [one for one in chosen(KINDS[word], jaar) if one[0][0].map == gemeente]
    golden(f"{gemeente}-{word}-{jaar}.{format}", made(word, about, format))


@pytest.mark.parametrize("format", ["md", "html"])
def test_a_comparison_reads_well(golden, format: str) -> None:  # type: ignore[no-untyped-def]
    (about,) = chosen(KINDS["vergelijking"], 2026)
    golden(f"vergelijking-2026.{format}", made("vergelijking", about, format))
