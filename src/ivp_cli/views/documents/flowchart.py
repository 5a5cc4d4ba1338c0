"""The goal tree as a flowchart in Mermaid, which shows Markdown in a browser draws."""

import re
from collections.abc import Sequence
from typing import Any

from ivp_cli.views.documents.branches import Branch

_NO_TEXT = re.compile(r"(?<!\w)-|-(?!\w)|[^\w ,-]|_")
"""What could be more than text in a flowchart: all but letters, digits, commas and a hyphen in a word."""

_MARK = "\ufb02"
"""A letter fl in one, with which Mermaid itself marks the numbers of characters while it works."""


def flowchart(found: Sequence[Branch]) -> dict[str, Any]:
    """Nodes and arrows; a frame is one node for all branches, and a priority one under the plan too."""
    titles = dict(frame for one in found for frame in one.frames)
    frames = {reference: f"k{at}" for at, reference in enumerate(titles)}
    nodes = [(frames[reference], title) for reference, title in titles.items()]
    arrows: list[tuple[str, str]] = []
    for number, branch in enumerate(found):
        own = f"p{number}"
        nodes.append((own, branch.title))
        arrows += [(frames[reference], own) for reference, _ in branch.frames]
        for at, (_, text) in enumerate(branch.parts, 1):
            if branch.kind == "Plan":  # the branches that follow, in the same order
                arrows.append((own, f"p{at}"))
            else:
                nodes.append((f"{own}a{at}", text))
                arrows.append((own, f"{own}a{at}"))
    return {
        "knopen": [{"id": id, "tekst": label(text)} for id, text in nodes],
        "pijlen": [{"van": start, "naar": end} for start, end in arrows],
    }


def label(text: str) -> str:
    """A text between the quotes of a node: it ends neither them, nor the node, nor the code block."""
    words = " ".join(text.replace(_MARK, "fl").split())
    return _NO_TEXT.sub(lambda m: f"#{ord(m[0])};", words)
