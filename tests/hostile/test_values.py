"""Values that are markup, code or commands somewhere: shown as they were written, and inert everywhere."""

import csv
import io
import json
from collections.abc import Sequence
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ivp_cli.cli.list import KINDS
from tests.hostile.world import COMMANDS, DATE, Server, assert_decent, copy_world, write

VALUES = (
    "<script>alert(1)</script>", "</title><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "</style><b>x",
    "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "<!-- x", "--> x", "&lt;b&gt; &amp; &#60;",
    "<b>vet</b>",
    "javascript:alert(1)", "[klik](javascript:alert(1))", "![x](http://x/y.png)", "<http://x.nl>",
    "http://x.nl www.x.nl",
    "[ref]: http://x.nl", "# Kop", "## Kop ##", "- punt", "1. punt", "1) punt", "> citaat", "---", "===",
    "***", "```", "~~~ x",
    "| a | b |", "a | b", "a || b", "`code`", "**vet** _schuin_ ~~weg~~", "een\\twee \\", "\\", "$x^2$",
    "[^1]", "[x]",
    "{{ 7*7 }}", "{% for a in b %}", "{# niets #}", "{{ ''.__class__ }}", "{0} {x} %s %(x)s ${x} $(x)",
    "<%= 7*7 %>",
    "=1+1", "+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\uff1d1+1", "'=1", "\"=1",
    "::error::x", "::set-output name=x::y", "##[error]x", "##vso[task.setvariable]x", "%0A::error::x",
    "[bold]x[/bold]", "[/]", "[link=http://x]y[/link]", "[red", ":warning:", "\\[x]",
    "NO", "0362", "1_000", "null", "~", "true", "é e\u0301 ĳ Ĳ 😀 👩‍👩".replace("\u200d", ""), "a\u00a0b",
    "x" * 59,
)  # fmt: skip


class Turns:
    """Written into a text, gives one value after the other, quoted for YAML."""

    def __init__(self, values: Sequence[str], start: int, pattern: str = "{}") -> None:
        self._values = cycle([*values[start:], *values[:start]])
        self._pattern = pattern
        self.given: list[str] = []

    def __format__(self, _: str) -> str:
        self.given.append(next(self._values))
        return json.dumps(self._pattern.replace("{}", self.given[-1]), ensure_ascii=False)


class Source(Turns):
    """Gives a reference to a source with two values in it."""

    def __format__(self, spec: str) -> str:
        one, other = super().__format__(spec), super().__format__(spec)
        return f"bronnen:\n      - bron: nota\n        plaats: {one}\n        toelichting: {other}"


def dossier(values: Sequence[str], start: int = 0) -> dict[str, str]:
    """A municipality with these values, one after the other, in all its fields for text."""
    v = Turns(values, start)
    p = Turns(values, start, "onbekend ({})")
    bron = Source(values, start)
    return {
        "gemeente": f"""soort: gemeente\nid: veenstad\nnaam: {v}\ncode: GM9999
toezeggingen:\n  - id: brief\n    tekst: {v}
teams:\n  - id: team\n    naam: {v}
portefeuillehouders:\n  - rol: {v}\n    naam: {v}
brondocumenten:\n  - id: nota\n    titel: {v}\n    uitgever: {v}\n    vindplaats: {v}\n    datum: {p}
""",
        "plan": f"""soort: integraal-veiligheidsplan\nid: plan\ntitel: {v}\nondertitel: {v}
periode: 2023-2026
status: vastgesteld
visie: {v}
prioriteiten:
  - id: wijken\n    titel: {v}\n    toelichting: {v}\n    speerpunten: [{v}]\n    doelgroepen: [{v}]
    {bron}
    doelen:\n      - tekst: {v}
besluiten:\n  - orgaan: raad\n    soort: vaststellen\n    datum: 2023\n    stemming: {v}\n    {bron}
""",
        "programma": f"""soort: jaarprogramma\nid: programma\ntitel: {v}\nperiode: 2024\nvoert_uit: plan
zaaknummer: {v}
aanleiding: {v}\nsamenvatting: {v}\ncommunicatie: {v}\nbuiten_reikwijdte: [{v}]
themas:\n  - id: thema\n    titel: {v}\n    aanleiding: {v}\n    inzet: {v}\n    indicatoren: [inbraken]
    {bron}
inzet:\n  - prioriteit: wijken\n    tekst: {v}\n    speerpunten: [{v}]\n    {bron}
beleidsontwikkelingen:\n  - id: wet\n    titel: {v}\n    tekst: {v}
acties:
  - id: cameras\n    titel: {v}\n    omschrijving: {v}\n    hoort_bij: [wijken]\n    trekker: team
    gebieden: [{v}]
    planning: {p}\n    voortgang:\n      - peildatum: 2024-05\n        status: loopt\n        toelichting: {v}
indicatoren:
  - id: inbraken\n    naam: {v}\n    eenheid: {v}\n    gegevensbron: {v}\n    toelichting: {v}
    metingen:\n      2022: 3\n      2023: 4\n    reeksbreuken:\n      2023: {v}
begroting:\n  toelichting: {v}\n  regels:
    - omschrijving: {v}\n      jaar: 2024\n      bedrag: {p}\n      dekking: {v}
vervolg:\n  - aan: {v}\n    tekst: {v}\n    behandeling: {v}\n    datum: {p}
bijlagen:\n  - titel: {v}
""",
    }


def fill(world: Path, values: Sequence[str], start: int = 0) -> None:
    for name, text in dossier(values, start).items():
        write(world, f"veenstad/{name}.yaml", text)
    (world / "plannen" / "buurstad" / "stuk.yaml").unlink(missing_ok=True)


class Page(HTMLParser):
    """What a browser would make of a page: its elements, and where its links lead."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.shape: list[object] = []
        self.targets: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shape.append((tag, sorted(name for name, _ in attrs)))
        self.targets += [value or "" for name, value in attrs if name in {"href", "src", "action", "data"}]

    def handle_endtag(self, tag: str) -> None:
        self.shape.append(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        self.shape.append("comment")

    def handle_decl(self, decl: str) -> None:
        self.shape.append(decl)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def markdown(text: str) -> tuple[list[str], str]:
    """What a reader of Markdown makes of a text: its blocks and marks, and the words."""
    shape: list[str] = []
    words: list[str] = []
    for block in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        shape.append(block.type)
        shape += [child.type for child in block.children or () if not _is_plain(child)]
        words += [child.content for child in block.children or ()]
    return shape, "\n".join(words)


def _is_plain(part: Token) -> bool:
    """Whether a part of a line is words; the empty comment that keeps a forge from acting on them is none."""
    return part.type in {"text", "softbreak"} or (part.type == "html_inline" and part.content == "<!-- -->")


@pytest.fixture(scope="module")
def ordinary(server: Server, pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the commands show when every text is an ordinary one."""
    world = copy_world(pristine, tmp_path_factory.mktemp("ordinary") / "world")
    fill(world, [f"Gewone tekst {number}" for number in range(len(VALUES))])
    return {name: server.run(words, world).out for name, words in COMMANDS.items()}


@pytest.mark.parametrize("start", range(0, len(VALUES), 8))
def test_values_are_shown_and_do_nothing(
    server: Server, world: Path, ordinary: dict[str, str], start: int
) -> None:
    fill(world, VALUES, start)
    shown = {name: server.run(words, world) for name, words in COMMANDS.items() if name != "schema md"}
    for name, outcome in shown.items():
        assert_decent(outcome, name)
    page, wanted = Page(shown["render html"].out), Page(ordinary["render html"])
    assert page.shape == wanted.shape
    assert page.targets == wanted.targets
    title = json.loads(shown["list json"].out)[0]["titel"]
    assert title in VALUES
    assert " ".join(title.split()) in " ".join("".join(page.words).split())
    shape, words = markdown(shown["render md"].out)
    assert title.strip() in words
    assert shape == markdown(ordinary["render md"])[0]
    for name in ("diff md", "list md"):
        assert markdown(shown[name].out)[0] == markdown(ordinary[name])[0], name


@pytest.mark.parametrize("start", range(0, len(VALUES), 8))
def test_no_cell_of_a_csv_is_a_formula(server: Server, world: Path, start: int) -> None:
    fill(world, VALUES, start)
    for kind in KINDS:
        outcome = server.run(["list", kind, "--format=csv"], world)
        header, *rows = csv.reader(io.StringIO(outcome.out))
        assert rows
        for row in rows:
            assert len(row) == len(header)
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\uff1d"))]


def test_a_text_of_several_lines_stays_in_its_place(server: Server, world: Path) -> None:
    shapes = []
    for text in ("een\n\ntwee", "een\n| --- |\n::error::x\n# Kop\n\n- twee"):
        fill(world, [text])
        for name, words in COMMANDS.items():
            assert_decent(server.run(words, world), name)
        shapes.append(markdown(server.run(COMMANDS["diff md"], world).out)[0])
    assert shapes[0] == shapes[1]


def test_what_was_written_is_what_a_machine_reads(server: Server, world: Path) -> None:
    for value in VALUES:
        write(world, "veenstad/programma.yaml", dossier([value])["programma"])
        card = json.loads(server.run(["show", "programma/cameras", DATE, "--format=json"], world).out)
        assert card[0]["fields"]["titel"] == value
