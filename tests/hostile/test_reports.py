"""What programs read of `ivp check` when the plans are full of traps."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.hostile.test_values import VALUES, fill
from tests.hostile.world import COMMANDS, DATE, Server

ANNOTATION = re.compile(
    r"::(error|warning|notice) title=IVP[0-9]{3} [a-z_]+,file=plannen/[a-z0-9/.-]+(,[a-zA-Z]+=\d+)*::"
)


@pytest.mark.parametrize("start", range(0, len(VALUES), 8))
def test_every_report_holds_the_findings_and_nothing_else(server: Server, world: Path, start: int) -> None:
    fill(world, VALUES, start)
    told = {
        name: server.run(COMMANDS[f"check {name}"], world).out
        for name in ("json", "gitlab", "sarif", "junit")
    }
    found = json.loads(told["json"])["findings"]
    assert found
    prints = [finding["fingerprint"] for finding in found]
    assert len(set(prints)) == len(prints)
    assert [entry["fingerprint"] for entry in json.loads(told["gitlab"])] == prints
    results = json.loads(told["sarif"])["runs"][0]["results"]
    assert sorted(result["partialFingerprints"]["ivp/v1"] for result in results) == sorted(prints)
    suites = ET.fromstring(told["junit"])
    cases = [case for case in suites.iter("testcase") if str(case.get("name")).startswith("IVP")]
    assert len(cases) == len(found)


@pytest.mark.parametrize("start", range(0, len(VALUES), 8))
def test_github_gets_no_command_but_annotations(server: Server, world: Path, start: int) -> None:
    fill(world, VALUES, start)
    summary = world / "summary.md"
    outcome = server.run(["check", DATE], world, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    commands = [line for line in outcome.out.splitlines() if line.lstrip().startswith("::")]
    assert commands
    assert all(ANNOTATION.match(line) for line in commands)
    assert not re.search(r"##\w*\[", outcome.out)
    rows = [line for line in summary.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    assert rows
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 4 for row in rows)
