"""A bad text in a plan file: named with its line, the other files still reported,
and nothing else happens."""

import json
from pathlib import Path

import pytest

from tests.hostile.texts import BOMBS, BYTES_OF_OTHER_KINDS, CORNERS, LIMITS, TEXTS, Text
from tests.hostile.world import COMMANDS, QUICK, Outcome, Server, assert_decent, git, snapshot, write

FILE = "plannen/veenstad/vijand.yaml"


def run_all(server: Server, world: Path, names: tuple[str, ...]) -> dict[str, Outcome]:
    """Run commands, hold each to what holds for all, and give how they ended."""
    before = snapshot(world)
    outcomes = {name: server.run(COMMANDS[name], world) for name in names}
    for name, outcome in outcomes.items():
        assert_decent(outcome, name)
    assert snapshot(world) == before
    return outcomes


def faults(report: str) -> dict[str, list[tuple[str, int]]]:
    """The faults in each file, by rule and line, as `check --format json` told them."""
    found: dict[str, list[tuple[str, int]]] = {}
    for finding in json.loads(report)["findings"]:
        if finding["severity"] == "fout":
            found.setdefault(finding["file"], []).append((finding["rule"], finding["line"] or 0))
    return found


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_judged_with_its_line_and_hides_no_other(server: Server, world: Path, name: str) -> None:
    text: Text = TEXTS[name]
    write(world, "veenstad/vijand.yaml", text.content)
    outcomes = run_all(server, world, ("check json", "check one") if name in CORNERS else QUICK)
    codes = {name: outcome.code for name, outcome in outcomes.items()}
    assert codes.pop("check one") == text.code
    rendered = codes.pop("render md", None)
    assert set(codes.values()) == {1}
    found = faults(outcomes["check json"].out)
    assert found.pop("plannen/buurstad/stuk.yaml") == [("IVP012", 5)]
    told = found.pop(FILE, [])
    assert bool(told) == bool(text.code)
    assert text.line in {None, min((line for _, line in told), default=None)}
    assert rendered in {None, bool(told)}
    assert found == {}


@pytest.mark.parametrize(
    "name",
    [
        "billion laughs",
        "brackets",
        "1 MiB",
        "UTF-16",
        "ESC in a key",
        "nothing",
        "a key twice",
    ],
)
def test_every_command_bears_it_also_from_history(server: Server, world: Path, name: str) -> None:
    assert name in BOMBS | LIMITS | BYTES_OF_OTHER_KINDS | CORNERS
    write(world, "veenstad/vijand.yaml", TEXTS[name].content)
    run_all(server, world, tuple(COMMANDS))
    git(world, "add", "-A")
    git(world, "commit", "-q", "-m", "kwaad")
    before = snapshot(world)
    for words in (
        ["diff", "HEAD~1", "HEAD"],
        ["diff", "HEAD", "HEAD~1", "--format=json"],
        ["diff", "HEAD~1..."],
    ):
        outcome = server.run(words, world)
        assert_decent(outcome, " ".join(words))
        assert outcome.code == 1
        assert ("vijand.yaml" in outcome.err) == bool(TEXTS[name].code)
        assert "stuk.yaml:5:9" in outcome.err
    assert snapshot(world) == before


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("1 MiB and a byte", "IVP001"),
        ("20 deep", "IVP010"),
        ("21 deep", "IVP003"),
        ("50 000 nodes", "IVP010"),
        ("50 001 nodes", "IVP003"),
        ("20 001 characters", "IVP003"),
    ],
)
def test_a_limit_is_where_it_is_said_to_be(server: Server, world: Path, name: str, rule: str) -> None:
    write(world, "veenstad/vijand.yaml", LIMITS[name].content)
    report = server.run(COMMANDS["check json"], world).out
    assert [told for told, _ in faults(report)[FILE]] == [rule]
