"""The programs that look at the documents, each started once for all of them."""

import json
import re
import shutil
import subprocess
import unicodedata
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from tests.clients import need

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MARGIN = 61.5
"""The side margins of a sheet in points, 22 mm, but for the rounding."""

_WORD = re.compile(r'<word xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)" yMax="[0-9.]+">(.*?)</word>')


@dataclass(frozen=True)
class Seen:
    """What the browser tells about one page."""

    wrong: list[str]
    together: list[tuple[str, str]]
    """Texts that belong on one sheet of paper, the second right below the first."""


@dataclass(frozen=True)
class Sheet:
    """One printed page."""

    text: str
    """Its words, as `squeezed` makes them."""
    left: float
    """How far the words stand from the left and the right side of the paper, in points."""
    right: float

    def holds(self, text: str, follower: str) -> bool:
        """Whether a text stands here whole, at most the mark of a list away from what follows it."""
        both = map(re.escape, (squeezed(text), squeezed(follower)))
        return bool(re.search(".{0,6}".join(both), self.text))


@dataclass(frozen=True)
class Diagram:
    """What a reader of Markdown sees of a Mermaid diagram."""

    wrong: str
    nodes: dict[str, str]
    """The text of each node."""
    arrows: list[str]
    """The nodes between which each arrow stands."""
    live: int
    """How many links, pictures and scripts the texts have become."""


def browse(pages: list[Path]) -> dict[Path, Seen]:
    """Open pages in a browser; a PDF of each is left beside it."""
    asked = json.dumps({"program": _browser(), "files": [str(page) for page in pages]})
    told = json.loads(_run("node", HERE / "look.mjs", given=asked))
    return {Path(page): Seen(**seen) for page, seen in told.items()}


def draw(diagrams: list[str]) -> list[Diagram]:
    """Mermaid diagrams, as drawn without asking anything of any other machine."""
    need(_node("mermaid"), "no Mermaid; with Node.js: see CONTRIBUTING.md")
    asked = json.dumps({"program": _browser(), "diagrams": diagrams})
    said = json.loads(_run("node", HERE / "flowchart.mjs", given=asked))
    assert said["asked"] == []
    return [Diagram(**one) for one in said["told"]]


def validate(pages: list[Path]) -> dict[Path, list[str]]:
    """What the Nu HTML checker has to say about pages."""
    jar = MODULES / "vnu-jar/build/dist/vnu.jar"
    need(bool(shutil.which("java")) and jar.exists(), "no Nu HTML checker; with Java: see CONTRIBUTING.md")
    told = _run("java", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *pages)
    said: dict[Path, list[str]] = {page: [] for page in pages}
    for one in json.loads(told)["messages"]:
        said[Path(one["url"].removeprefix("file:"))].append(f"{one.get('lastLine')}: {one['message']}")
    return said


def lint(pages: list[Path]) -> str:
    """What markdownlint has to say about pages; empty when all is well."""
    need(_node("markdownlint-cli2"), "no markdownlint; with Node.js: see CONTRIBUTING.md")
    program = MODULES / "markdownlint-cli2/markdownlint-cli2-bin.mjs"
    names = [f":{page.name}" for page in pages]
    done = subprocess.run(
        ["node", program, "--config", HERE / ".markdownlint-cli2.jsonc", *names],
        capture_output=True, text=True, check=False, encoding="utf-8", cwd=pages[0].parent,
    )  # fmt: skip
    assert done.returncode in {0, 1}, done.stderr
    assert f"Linting: {len(pages)} file" in done.stdout, done.stdout
    return done.stderr.strip()


def pandoc(text: str) -> Any:
    """A Markdown document as pandoc reads it: its blocks."""
    need(bool(shutil.which("pandoc")), "no pandoc")
    return json.loads(_run("pandoc", "--from", "gfm", "--to", "json", given=text))["blocks"]


def sheets(pdf: Path) -> list[Sheet]:
    """The printed pages of a PDF."""
    need(bool(shutil.which("pdftotext")), "no pdftotext; it is in poppler-utils")
    found = []
    for page in _run("pdftotext", "-raw", "-bbox", pdf, "-").split("<page ")[1:]:
        width = float(page.split('width="')[1].partition('"')[0])
        words = _WORD.findall(page)
        lefts, rights, texts = zip(*words, strict=True)
        found.append(
            Sheet(squeezed(unescape("".join(texts))), min(map(float, lefts)), width - max(map(float, rights)))
        )
    return found


def squeezed(text: str) -> str:
    """A text without what a line break changes in it: white space, hyphens and ligatures."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", unicodedata.normalize("NFKC", text))


def _browser() -> str:
    program = next(filter(None, map(shutil.which, BROWSERS)), "")
    need(
        bool(program) and _node("playwright-core"),
        "no browser; with Node.js and Chromium: see CONTRIBUTING.md",
    )
    return program


def _node(package: str) -> bool:
    return bool(shutil.which("node")) and (MODULES / package).exists()


def _run(*command: str | Path, given: str = "") -> str:
    done = subprocess.run(
        [*command], input=given, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, f"{command[0]}: {done.stderr}"
    return done.stdout
