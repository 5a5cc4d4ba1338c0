"""What the documents show is what ivp does: each example is followed as a reader would, each link too.

In a block of `console`, a line `$ ivp ...` is a command and what it prints stands below it; a line with only
`…` stands for any number of lines. A command with nothing below it only has to succeed, and `$ echo $?` shows
the exit code of the last one. Commands run at 80 columns in a copy of the plans that is new for every chapter
(`## `), committed to git. A comment says what else happens or is shown:

    <!-- voorbeeld: vervang "2026-K2" door "2026-K9" in plannen/veenstad/jaarprogramma-2026.yaml -->
    <!-- voorbeeld: schrijf plannen/zilverdam/gemeente.yaml -->   the block below it becomes that file
    <!-- voorbeeld: toon .github/workflows/plannen.yml -->        the block below it shows that file

`python3 dev golden` puts what ivp prints now into the documents, and leaves `…` where it can.
"""

import contextlib
import io
import os
import re
import shlex
import shutil
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from ivp_cli.__main__ import main
from tests.repository import commit, git

ROOT = Path(__file__).parents[1]
STARTS = {"README.md": ".", "docs/handleiding.md": "voorbeelden/veenstad"}
"""The documents with examples, and the folder that their reader stands in."""

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
ON_A_DAY = {"check", "show", "status", "render"}
"""Commands that may print something else tomorrow."""

CUT = "…"
COMMANDS = ("$ ivp ", "$ python3 dev ivp ")
EXIT_CODE = "$ echo $?"
STEP = re.compile(
    r"^<!-- voorbeeld: (?P<change>[^\n]*) -->$|^```(?P<kind>\w*)\n(?P<body>.*?)^```$|^(?P<chapter>## )",
    re.MULTILINE | re.DOTALL,
)
REPLACE = re.compile(r'vervang "(?P<old>.*)" door "(?P<new>.*)" in (?P<file>\S+)')
BLOCK = re.compile(r"(?P<verb>schrijf|toon) (?P<file>\S+)")


class Terminal(io.TextIOWrapper):
    """A screen that keeps what is printed on it."""

    def __init__(self) -> None:
        self.shown = io.BytesIO()
        super().__init__(self.shown, encoding="utf-8", newline="\n")

    def isatty(self) -> bool:
        return True


class Reader:
    """Does what a document says, and reads it aloud with what really happens."""

    def __init__(self, desk: Path, start: str) -> None:
        self.desk, self.start = desk, start
        self.chapters = 0
        self.code = 0
        self.about: re.Match[str] | None = None

    @property
    def folder(self) -> Path:
        return self.desk / str(self.chapters) / self.start

    def read(self, text: str) -> str:
        self.begin_chapter()
        return STEP.sub(self.follow, text)

    def follow(self, step: re.Match[str]) -> str:
        if step["chapter"]:
            self.begin_chapter()
        elif step["change"]:
            self.listen(step["change"])
        else:
            lines = step["body"].splitlines()
            lines = self.type(lines) if step["kind"] == "console" else self.open(lines)
            return "\n".join([f"```{step['kind']}", *lines, "```"])
        return step[0]

    def begin_chapter(self) -> None:
        self.chapters += 1
        root = self.desk / str(self.chapters)
        for name in ("plannen", "voorbeelden"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copy(ROOT / "ivp.yaml", root)
        git(root, "init", "-q")
        commit(root)

    def listen(self, comment: str) -> None:
        self.about = BLOCK.fullmatch(comment)
        if self.about:
            return
        asked = REPLACE.fullmatch(comment)
        assert asked, f"not an example: {comment}"
        file = self.folder / asked["file"]
        text = file.read_text(encoding="utf-8")
        assert text.count(asked["old"]) == 1, comment
        file.write_text(text.replace(asked["old"], asked["new"]), encoding="utf-8")

    def open(self, told: list[str]) -> list[str]:
        """The lines of a block that is, or becomes, a file; or of one that is neither."""
        if self.about is None:
            return told
        file, writes = self.folder / self.about["file"], self.about["verb"] == "schrijf"
        self.about = None
        if writes:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("".join(f"{line}\n" for line in told), encoding="utf-8")
            return told
        return brought_up_to_date(told, file.read_text(encoding="utf-8").splitlines())

    def type(self, body: list[str]) -> list[str]:
        """The lines of a console, with what its commands print now."""
        return [line for command, told in commands(body) for line in (command, *self.answer(command, told))]

    def answer(self, command: str, told: list[str]) -> list[str]:
        if command == EXIT_CODE:
            return [str(self.code)]
        if not command.startswith(COMMANDS):
            return told
        words = shlex.split(command.partition("ivp ")[2])
        real = self.run(words)
        if not told:
            assert self.code == 0, f"{command}\n{real}"
            return told
        assert self.code > 1 or "--peildatum" in words or not ON_A_DAY & {*words}, f"{command}: on which day?"
        return brought_up_to_date(told, real)

    def run(self, words: list[str]) -> list[str]:
        screen = Terminal()
        with (
            contextlib.chdir(self.folder),
            contextlib.redirect_stdout(screen),
            contextlib.redirect_stderr(screen),
        ):
            self.code = main(words)
        return screen.shown.getvalue().decode("utf-8").splitlines()


def commands(lines: list[str]) -> list[tuple[str, list[str]]]:
    """The commands of a block, each with the lines below it."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.startswith("$ "):
            found.append((line, []))
        else:
            found[-1][1].append(line)
    return found


def tells(told: list[str], real: list[str]) -> bool:
    """Whether what is told is what is printed, apart from what is cut."""
    pattern = "".join(r"(?:.*\n)*?" if line == CUT else re.escape(line) + "\n" for line in told)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in real)) is not None


def brought_up_to_date(told: list[str], real: list[str]) -> list[str]:
    """What is told, or, when that is not so any more, what is real, cut where the telling was cut."""
    if tells(told, real):
        return told
    lines: list[str] = []
    for _, begin, end, real_begin, real_end in SequenceMatcher(
        None, told, real, autojunk=False
    ).get_opcodes():
        old, new = told[begin:end], real[real_begin:real_end]
        if CUT in old:
            before, after = old.index(CUT), old[::-1].index(CUT)
            new = [*new[:before], CUT, *new[max(before, len(new) - after) :]]
        lines += new
    return lines


def slug(heading: str) -> str:
    """The anchor that a heading gets on the page."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def prose(page: Path) -> str:
    return re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def leads_somewhere(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = page.parent / name if name else page
    if not anchor:
        return target.exists()
    return target.is_file() and anchor in map(slug, re.findall(r"^#+ (.+)$", prose(target), re.MULTILINE))


@pytest.fixture(autouse=True)
def a_plain_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.mark.parametrize("name", STARTS)
def test_a_document_shows_what_ivp_prints(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    page = ROOT / name
    now = Reader(tmp_path, STARTS[name]).read(page.read_text(encoding="utf-8"))
    if request.config.getoption("--golden"):
        page.write_text(now, encoding="utf-8", newline="\n")
    assert page.read_text(encoding="utf-8") == now, f"{name}: see `python3 dev golden`"


@pytest.mark.parametrize(
    "said", re.findall(r"^\| `ivp (.+?)` \|", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
)
def test_what_the_first_page_offers_works_where_its_reader_stands(said: str, tmp_path: Path) -> None:
    reader = Reader(tmp_path, ".")
    reader.begin_chapter()
    printed = reader.run(shlex.split(said))
    assert reader.code == 0, printed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", prose(page))
    inside = [link for link in links if not re.match("[a-z]+:", link)]
    assert [link for link in inside if not leads_somewhere(page, link)] == []


def test_what_is_brought_up_to_date_is_cut_where_it_was_cut() -> None:
    told = ["kop", "eerste", CUT, "laatste", CUT]
    real = ["kop", "nieuw eerste", "a", "b", "laatste", "c", "d"]
    now = ["kop", "nieuw eerste", CUT, "laatste", CUT]
    assert brought_up_to_date(told, real) == now
    assert brought_up_to_date(now, real) == now
