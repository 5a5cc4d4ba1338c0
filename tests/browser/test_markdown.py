"""Every document in Markdown, as pandoc reads it: what a plan says is text there, whatever it says."""

from typing import Any

import pytest

from ivp_cli.views.documents import KINDS, Chosen, render_document
from tests.browser.tools import pandoc
from tests.views.test_documents_kinds import CASES, NAMES, PEILDATUM

BEFORE = "# 1. - <b>"
AFTER = "`a|b` *c* __d__ ~~e~~ $f$ [g](https://h.nl) ![i](j) &copy; :+1: :k: www.m.nl n@o.nl ftp://p.q [^1] #"
"""What is markup in one dialect or another."""

every = pytest.mark.parametrize(("word", "about"), [(word, about) for word, _, about in CASES], ids=NAMES)


def dressed(data: Any) -> Any:
    """The data of a document, with markup around every text of more than one word."""
    if isinstance(data, dict):
        return {key: dressed(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return type(data)(map(dressed, data))
    return f"{BEFORE} {data} {AFTER}" if isinstance(data, str) and " " in data else data


def written(node: Any) -> str:
    """All that is to be read in what pandoc made of a document."""
    if isinstance(node, list):
        return "".join(map(written, node))
    if not isinstance(node, dict):
        return ""
    if node.get("t") == "Str":
        return str(node["c"])
    return written(node.get("c", []))


def structure(node: Any) -> Any:
    """What pandoc made of a document, without its texts and the names that follow from them."""
    if isinstance(node, dict) and "t" in node:
        if node["t"] in {"Str", "Space", "SoftBreak"}:
            return None
        content = node.get("c", [])
        if node["t"] == "Header":
            content = [content[0], content[2]]
        elif node["t"] == "Link":
            content = [content[1]]
        elif node["t"] == "CodeBlock":
            content = [content[0]]  # the flowchart has a test of its own
        return [node["t"], structure(content)]
    if isinstance(node, list):
        return [part for one in node if (part := structure(one)) is not None]
    return node


@every
def test_the_text_of_a_plan_never_becomes_markup(word: str, about: list[Chosen]) -> None:
    kind = KINDS[word]
    data = kind.context(about, PEILDATUM, charts=False)
    plain = pandoc(render_document(kind.template, data, "md", {}))
    hostile = pandoc(render_document(kind.template, dressed(data), "md", {}))
    assert structure(hostile) == structure(plain)
    assert squeezed(hostile) == squeezed(plain)


def squeezed(blocks: Any) -> str:
    """The text of a document without the markup that was put around parts of it."""
    text = written(blocks)
    for markup in (BEFORE, AFTER):
        text = text.replace("".join(markup.split()), "")
    return text.casefold()
