"""A comparison as one page for a browser or printer: nothing to fetch, no script, readable without colour."""

from html import escape

from ivp_cli.diffing import Fragment
from ivp_cli.views.change_words import Sentence, title
from ivp_cli.views.changes import Comparison, by_document, by_heading, by_municipality, summary, unread
from ivp_cli.views.inert import without_marks

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1rem; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h2 { border-bottom: 1px solid; margin-top: 2rem; }
h4 { margin-bottom: 0; }
li { margin: .25rem 0; break-inside: avoid; overflow-wrap: anywhere; }
ins { font-weight: bold; }
.ongezien { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
"""


def as_html(comparison: Comparison) -> str:
    """The whole page."""
    heading = _text(f"Wijzigingen van {comparison.old} naar {comparison.new}")
    lines = [
        "<!doctype html>",
        '<html lang="nl">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{heading}</title>",
        f"<style>{_STYLE}</style></head>",
        f"<body><main><h1>{heading}</h1>",
        f"<p>{_text(summary(comparison))}</p>",
    ]
    lines += [
        f"<p><strong>Niet gelezen:</strong> {_text(file)} ({_text(where)})</p>"
        for file, where in unread(comparison)
    ]
    for municipality, changes in by_municipality(comparison.changes):
        lines.append(f"<h2>{_text(municipality)}</h2>")
        for document, of_document in by_document(changes):
            lines.append(f"<h3>{_text(title(document))}</h3>")
            for decision, sentences in by_heading(of_document):
                items = "\n".join(f"<li>{_sentence(words)}</li>" for words in sentences)
                lines.append(f"<h4>{decision}</h4>\n<ul>\n{items}\n</ul>")
    return "\n".join([*lines, "</main></body>", "</html>"]) + "\n"


def _sentence(words: Sentence) -> str:
    return "".join(_changed(part) if part.changed else _text(part.new or "…") for part in words)


def _changed(part: Fragment) -> str:
    """What went struck through and what came in bold; said in words to who does not see that."""
    went = f'<del><span class="ongezien">was: </span>{_text(part.old)}</del>' if part.old else ""
    came = f'<ins><span class="ongezien">nu: </span>{_text(part.new)}</ins>' if part.new else ""
    return " ".join(filter(None, (went, came)))


def _text(text: str) -> str:
    """Text that is no markup for a browser, and no command in the log of a CI system."""
    return without_marks(escape(text), "&#35;")
