"""Real plans, damaged in every way a hand can: findings in Dutch within the file, and never an exception."""

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from ivp_cli.findings import Finding
from ivp_cli.loading import load, located
from ivp_cli.sources import Folder
from tests.loading.marked import split_marks
from tests.loading.test_problems import CASES

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob("plannen/*/*.yaml"), *ROOT.glob("voorbeelden/*/plannen/*/*.yaml")])

# Words with which pydantic and the two YAML parsers complain, and none that Dutch has too.
ENGLISH = re.compile(
    r"\b(input|should|valid|field|extra|permitted|forbidden|required|missing|value|string|integer|dictionary|"
    r"instance|expected|found|while|scanning|parsing|could|not|character|mapping|sequence|scalar|token|"
    r"block|flow|indentation|unexpected|undefined|unknown|the|of type|anchor|alias|document|stream|"
    r"error|exception|none|true|false|got|must|cannot|invalid|list|dict|str|int|tuple)\b",
    re.IGNORECASE,
)
QUOTED = re.compile("“[^”]*”|`[^`]*`|'[^']*'|Bedoelde u .*|schrijf .*|kies uit .*|Kies uit .*|velden zijn .*")

HOSTILE = st.sampled_from([
    *"~ null true [] {} [x] {x:~} 0 -1 1e309 .nan 2024-02-30 0362 700.000 12,50 €1 onbekend pm".split(),
    *"*x &x !x | > % @ ` 'x \"x \"\\0\" [ { ? - : :x x: x:y #x << --- ... 😀 e\u0301 \u202e \x1b[31m".split(),
    *("x" * 25_000, "ok: nee", "- x", "a: {b: [c, {d: e}]}", "\t"),
])  # fmt: skip


def replace_value(line: str, value: str) -> str:
    return re.sub(r"(:|-)\s.*$", lambda match: f"{match[1]} {value}", line)


def replace_key(line: str, key: str) -> str:
    return re.sub(r"\w+:", lambda _: f"{key}:", line, count=1)


MUTATIONS: dict[str, Callable[[list[str], int, str], list[str]]] = {
    "delete": lambda lines, at, _: lines[:at] + lines[at + 1 :],
    "repeat": lambda lines, at, _: lines[: at + 1] + lines[at:],
    "break off": lambda lines, at, _: lines[:at],
    "indent": lambda lines, at, _: [*lines[:at], f"  {lines[at]}", *lines[at + 1 :]],
    "dedent": lambda lines, at, _: [*lines[:at], lines[at].lstrip(), *lines[at + 1 :]],
    "move up": lambda lines, at, _: [lines[at], *lines[:at], *lines[at + 1 :]],
    "misspell": lambda lines, at, _: [*lines[:at], lines[at].replace("i", "y", 1), *lines[at + 1 :]],
    "no space": lambda lines, at, _: [*lines[:at], lines[at].replace(": ", ":", 1), *lines[at + 1 :]],
    "value": lambda lines, at, value: [*lines[:at], replace_value(lines[at], value), *lines[at + 1 :]],
    "line": lambda lines, at, value: [*lines[:at], value, *lines[at:]],
    "key": lambda lines, at, value: [*lines[:at], replace_key(lines[at], value), *lines[at + 1 :]],
}

DAMAGE = st.tuples(st.sampled_from(sorted(MUTATIONS)), st.floats(0, 1, exclude_max=True), HOSTILE)


def damaged(text: str, damage: list[tuple[str, float, str]]) -> str:
    lines = text.split("\n")
    for how, where, value in damage:
        lines = MUTATIONS[how](lines, int(where * len(lines)), value) or [""]
    return "\n".join(lines)


def told(text: str, folder: str = "veenstad") -> list[Finding]:
    """What is said of a text. Where nothing is said, it was read."""
    with TemporaryDirectory() as root:
        path = Path(root, "plannen", folder, "plan.yaml")
        path.parent.mkdir(parents=True)
        path.write_bytes(text.encode())
        everything = list(load(Folder(Path(root))))
        findings = [finding for one in everything for finding in located(one.findings, one.texts)]
        assert findings or any(one.dossier.documenten for one in everything)
        return findings


def check_wording(finding: Finding) -> None:
    for sentence in (finding.message, finding.hint):
        plain = QUOTED.sub("", sentence)
        assert not ENGLISH.search(plain), sentence
        assert "\n" not in sentence
        assert len(sentence) < 600
    assert finding.message.endswith(".")
    assert not finding.hint or finding.hint.endswith((".", "?"))
    assert finding.message[0].isupper() or finding.message[0] in "`“"


def check_place(finding: Finding, text: str) -> None:
    span = finding.place.span
    assert finding.place.file.endswith("/plan.yaml")
    assert span is not None
    lines = re.split("\r\n|[\r\n\x85\u2028\u2029]", text)
    assert 1 <= span.line <= span.end_line <= len(lines)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 2


@settings(max_examples=250)
@given(st.sampled_from(FILES), st.lists(DAMAGE, min_size=1, max_size=3))
def test_a_damaged_plan_gives_findings_in_dutch_within_the_file(
    file: Path, damage: list[tuple[str, float, str]]
) -> None:
    text = damaged(file.read_text(encoding="utf-8"), damage)
    for finding in told(text, file.parent.name):
        check_wording(finding)
        check_place(finding, text)


def test_the_words_of_the_parsers_are_recognised() -> None:
    assert ENGLISH.search("Extra inputs are not permitted")
    assert ENGLISH.search("while parsing a block mapping")


def test_no_known_message_has_them() -> None:
    for marked, *_ in CASES.values():
        for finding in told(split_marks(marked)[0]):
            check_wording(finding)
