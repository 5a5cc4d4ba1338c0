"""How a comparison reads: as text, as Markdown and for machines."""

import json
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ivp_cli.diffing import Beslisser, Change, Kind, Thing, diff
from ivp_cli.loading import load
from ivp_cli.model.dossier import Dossier
from ivp_cli.sources import Folder
from ivp_cli.views.changes import Comparison, as_json, as_markdown, as_text, summary
from ivp_cli.views.changes_html import as_html
from ivp_cli.views.screen import Screen

VEENSTAD = Path(__file__).parents[2] / "voorbeelden" / "veenstad"
EDITS = {
    "gemeente.yaml": (("naam: Team Economie", "naam: team Economie"),),
    "veiligheidsplan-2023-2026.yaml": (
        ("hoogstens 120 woninginbraken", "hoogstens 110 woninginbraken"),
        ("hoogstens 120 in 2026", "hoogstens 110 in 2026"),
        (" voorlopig", ""),
    ),
    "jaarprogramma-2026.yaml": (
        ("bedrag: 110000", "bedrag: 125000"),
        ("omschrijving: Herfstactie tegen inbraak", "omschrijving: Herfstactie tegen woninginbraak"),
        ("planning: 2026-K2", "planning: 2026-K3"),
        (" bewoners ", " inwoners "),
    ),
}


def change(
    beslisser: Beslisser = Beslisser.GEEN, *, kind: Kind = Kind.GEWIJZIGD, old: str = "een", new: str = "twee"
) -> Change:
    return Change(
        kind=kind,
        beslisser=beslisser,
        map="veenstad",
        municipality="Veenstad",
        document=Thing("jaarprogramma", "Jaarprogramma", id="jp"),
        field="samenvatting",
        old=old,
        new=new,
    )


def of(*changes: Change, unread: Sequence[tuple[str, str]] = ()) -> Comparison:
    return Comparison("HEAD", "de werkmap", changes, unread)


RAAD, COLLEGE, GEEN = map(change, Beslisser)
APART = change(kind=Kind.NIET_VERGELEKEN)


@pytest.mark.parametrize(
    ("comparison", "said"),
    [
        (of(), "Geen wijzigingen."),
        (of(unread=[("HEAD", "x")]), "Geen wijzigingen in wat gelezen kon worden."),
        (of(GEEN), "1 wijziging vraagt geen besluit."),
        (of(GEEN, GEEN), "2 wijzigingen vragen geen besluit."),
        (
            of(COLLEGE, GEEN, RAAD),
            "1 wijziging vraagt een raadsbesluit, 1 een collegebesluit, 1 geen besluit.",
        ),
        (of(RAAD, RAAD, COLLEGE), "2 wijzigingen vragen een raadsbesluit, 1 een collegebesluit."),
        (of(APART), "1 document is niet vergeleken."),
        (of(APART, RAAD, APART), "1 wijziging vraagt een raadsbesluit. 2 documenten zijn niet vergeleken."),
    ],
)
def test_summary(comparison: Comparison, said: str) -> None:
    assert summary(comparison) == said
    assert said in as_text(comparison, Screen(None))
    assert said in as_markdown(comparison)


def test_the_highest_body_goes_first() -> None:
    text = as_text(of(GEEN, APART, RAAD, COLLEGE), Screen(None))
    headings = re.findall("Raadsbesluit|Collegebesluit|Geen besluit|Niet vergeleken", text)
    assert headings == ["Raadsbesluit", "Collegebesluit", "Geen besluit", "Niet vergeleken"]


@pytest.mark.parametrize("width", [80, 100, 200])
def test_lines_fit_and_lose_no_word(width: int) -> None:
    comparison = of(change(old="een lange zin die " * 20, new="een korte zin die " * 20))
    whole, wrapped = as_text(comparison, Screen(None)), as_text(comparison, Screen(width))
    assert max(map(len, wrapped.splitlines())) <= width < max(map(len, whole.splitlines()))
    assert wrapped.split() == whole.split()


MARKS = {"text", "s_open", "s_close", "strong_open", "strong_close"}
HOSTILE = [
    "<script>alert(1)</script>",
    "[klik](javascript:alert(1))",
    "~~weg~~ **vet** `code`",
    "# kop\n\n- lijst\n\n| a | b |",
    "&lt;b&gt; \\",
    "https://example.org/ www.example.org",
]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize(
    "around", ["", "Een tekst die lang genoeg is om woord voor woord te worden vergeleken: "]
)
def test_nothing_in_a_plan_is_markup(value: str, around: str) -> None:
    tokens = parse(as_markdown(of(change(old=f"{around}oud", new=f"{around}{value}"))))
    assert [token.type for token in tokens] == [token.type for token in parse(as_markdown(of(change())))]
    told = tokens[-4].children or []
    assert {token.type for token in told} <= MARKS | {"html_inline"}
    assert {token.content for token in told if token.type == "html_inline"} <= {"<!-- -->"}
    text = "".join(token.content for token in told if token.type == "text")
    assert " ".join(value.split()) in text


@pytest.mark.parametrize(
    ("value", "live"),
    [
        ("vraag @griffier", "@griffier"),
        ("mail naar info@veenstad.example", "@veenstad"),
        ("zie #12", "#12"),
        ("zie GH-12", "GH-12"),
        ("zie ander/archief#12", "#12"),
        ("zie https://example.org/", "://"),
    ],
)
def test_nobody_is_notified_and_nothing_becomes_a_link(value: str, live: str) -> None:
    page = as_markdown(of(change(new=value)))
    assert live not in page
    assert value in "".join(t.content for t in parse(page)[-4].children or [] if t.type == "text")


@pytest.mark.parametrize("value", HOSTILE)
def test_names_are_no_markup_either(value: str) -> None:
    hostile = replace(
        change(), municipality=value, document=Thing("plan", value), subject=(Thing("x", value),)
    )
    tokens = parse(as_markdown(replace(of(hostile, unread=[(value, value)]), old=value, new=value)))
    plain = parse(as_markdown(replace(of(change(), unread=[("x", "x")]), old="x", new="x")))
    assert [token.type for token in tokens] == [token.type for token in plain]


def parse(markdown: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["strikethrough", "table", "linkify"]).parse(markdown)


def test_what_went_and_came_in_markdown() -> None:
    old = "De gemeente plaatst camera's op het plein en bekijkt na een jaar of ze nog nodig zijn."
    text = as_markdown(
        of(change(old=old, new=old.replace("plein", "Stationsplein *zuid*").replace("nog ", "")))
    )
    assert "op het ~~plein~~ **Stationsplein \\*zuid\\*** en bekijkt" in text
    assert "of ze ~~nog~~ nodig zijn." in text


def test_json_holds_values_as_they_are_written(veenstad: Comparison) -> None:
    report = json.loads(as_json(veenstad))
    assert (report["old"], report["new"], report["complete"]) == ("HEAD", "de werkmap", True)
    amount = next(c for c in report["changes"] if c["field"] == "bedrag")
    assert (amount["old"], amount["new"], amount["direction"]) == ("110000", "125000", "hoger")
    assert amount["decided_by"] == "college"
    assert amount["new_place"]["file"] == "plannen/veenstad/jaarprogramma-2026.yaml"
    assert amount["new_place"]["route"][:2] == ["begroting", "regels"]
    gone = next(c for c in report["changes"] if c["kind"] == "vervallen")
    assert (gone["old"]["id"], gone["new"], gone["new_place"]) == ("jaarprogramma-2023", None, None)


def test_the_example(veenstad: Comparison, golden: Callable[[str, str], None]) -> None:
    golden("diff-veenstad.txt", as_text(veenstad, Screen(80)))
    golden("diff-veenstad.md", as_markdown(veenstad))
    golden("diff-veenstad.html", as_html(veenstad))


@pytest.mark.parametrize("value", [*HOSTILE, "##[error]x", "\"'><img src=x onerror=alert(1)>"])
def test_nothing_in_a_plan_is_html(value: str) -> None:
    class Tags(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.tags: list[str] = []
            self.text = ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.tags.append(tag)

        def handle_data(self, data: str) -> None:
            self.text += data

    hostile, plain = Tags(), Tags()
    page = as_html(replace(of(change(new=value), unread=[(value, value)]), old=value, new=value))
    hostile.feed(page)
    plain.feed(as_html(replace(of(change(), unread=[("x", "x")]), old="x", new="x")))
    assert hostile.tags == plain.tags
    assert " ".join(value.split()) in hostile.text
    assert "##[" not in page


@pytest.fixture(scope="module")
def veenstad(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """The example with some edits, and without its oldest programme."""
    root = tmp_path_factory.mktemp("veenstad")
    shutil.copytree(VEENSTAD / "plannen", root / "plannen")
    folder = root / "plannen" / "veenstad"
    for name, edits in EDITS.items():
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in edits:
            assert old in text
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "jaarprogramma-2023.yaml").unlink()
    return Comparison("HEAD", "de werkmap", diff(dossier(VEENSTAD), dossier(root)))


def dossier(root: Path) -> Dossier:
    _, loaded = load(Folder(root))
    return loaded.dossier
