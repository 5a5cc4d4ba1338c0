"""The goal tree in Markdown, as Mermaid draws it: every text is in its own node, whatever it says."""

import re

from ivp_cli.views.documents import KINDS, render_document
from ivp_cli.views.documents.branches import Branch
from ivp_cli.views.documents.flowchart import flowchart
from tests.browser.tools import draw
from tests.views.test_documents_kinds import CASES, PEILDATUM, made

HOSTILE = (
    'a "b" c', "x] --> y[z", 'y"] --> z["', "p0", "end", "graph TD", "subgraph x", "style p0 fill:#f00",
    ":::class", "1. een", "2) twee", "- drie", "+ vier", "# vijf", "`code`", "```", "~~~", "**a** _b_ c_d",
    "%%{init: {'theme': 'dark'}}%%", "%% weg", 'click p0 "https://een.voorbeeld/"', "click p0 call alert()",
    "https://een.voorbeeld/x", "www.een.voorbeeld", "<b>vet</b><img src=x onerror=alert(1)>", "fa:fa-user",
    "&lt;b&gt; &amp; &#35; #35; #quot; #", "a\\nb", "a;b", "a\nb\r\nc\td\u2028e\u0085f", "@{ shape: x }",
    "a@{b}", "{{a}} ((b)) [[c]] >d]", "|a|", "A & B", "--", "- een-twee -drie- 2023-2026",
    "x--x o---o -.-> ==>", "$$x^2$$", "een’s “twee” …", "e\u0301 \U0001f600 ½ ٣", "\u200bleeg", "\\", "'",
    "x" * 300,
)  # fmt: skip


def diagram(markdown: str) -> str:
    """The diagram in a document; its code block is the only one."""
    assert markdown.count("```") == 2
    (found,) = re.findall(r"^```mermaid\n(.*?)^```$", markdown, re.DOTALL | re.MULTILINE)
    return str(found)


def drawn(titles: tuple[str, ...]) -> str:
    """The diagram of a tree with a frame, a priority and an action of each title."""
    found = [Branch("Prioriteit", title, ((title, title),), (("Actie", title),)) for title in titles]
    data = {"boom": {"stroomschema": flowchart(found)}}
    own = {"proef.md.j2": '{% include "stroomschema.md.j2" %}'}
    return diagram(render_document("proef", data, "md", own))


def words(text: str) -> str:
    """A text as a page shows it."""
    return " ".join(text.split())


def test_a_title_is_text_whatever_it_says() -> None:
    each = draw([drawn((title,)) for title in HOSTILE])
    assert [one.wrong for one in each] == [""] * len(HOSTILE)
    for title, one in zip(HOSTILE, each, strict=True):
        assert one.nodes == dict.fromkeys(("k0", "p0", "p0a1"), words(title))
        assert one.arrows == ["k0 p0", "p0 p0a1"]
        assert one.live == 0


def test_titles_do_not_reach_each_other() -> None:
    (together,) = draw([drawn(HOSTILE)])
    assert together.wrong == ""
    assert together.live == 0
    assert [together.nodes[f"p{at}a1"] for at in range(len(HOSTILE))] == [*map(words, HOSTILE)]
    assert len(together.nodes) == 3 * len(HOSTILE)
    assert len(together.arrows) == 2 * len(HOSTILE)


def test_the_code_of_mermaid_itself_does_not_pass() -> None:
    (one,) = draw([drawn(("\ufb02\u00b0\u00b060\u00b6\u00dfimg src=x>",))])
    assert one.live == 0
    assert "<" not in one.nodes["p0"]


def test_every_plan_is_drawn_with_all_that_is_in_its_list() -> None:
    plans = [(about, made("plan", about, "md")) for word, _, about in CASES if word == "plan"]
    trees = [(about, text) for about, text in plans if "```mermaid" in text]
    assert trees
    for (about, _), one in zip(trees, draw([diagram(text) for _, text in trees]), strict=True):
        boom = KINDS["plan"].context(about, PEILDATUM, charts=False)["boom"]
        told = {words(branch["titel"]) for branch in boom["takken"]}
        told |= {words(each["tekst"]) for branch in boom["takken"] for each in branch["verbindingen"]}
        assert one.wrong == ""
        assert set(one.nodes.values()) == told - {"geen genoemd"}
        assert len(one.arrows) == len(boom["stroomschema"]["pijlen"])
