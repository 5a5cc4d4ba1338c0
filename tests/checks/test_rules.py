"""Every rule's own example proves the rule: the docstring is the test is the page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from ivp_cli.checks import RULES, Rule, check, uitgegeven
from ivp_cli.checks.lesson import Example, lesson
from ivp_cli.findings import Finding
from ivp_cli.loading import load, located
from ivp_cli.sources import Folder

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.id}-{rule.name}")


def judged(example: Example, root: Path) -> list[Finding]:
    for name, text in example.files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    found: list[Finding] = []
    (root / "elders/plannen").mkdir(parents=True, exist_ok=True)
    elders = {other.dossier.map: uitgegeven(other.dossier) for other in load(Folder(root / "elders"))}
    for loaded in load(Folder(root)):
        ids = elders.get(loaded.dossier.map, {})
        dossier = replace(loaded.dossier, elders=ids, eerder=ids)
        said = [*loaded.findings, *check(dossier, example.peildatum)]
        found += located(said, loaded.texts)
    return found


@every_rule
def test_the_wrong_example_is_found_on_exactly_its_marked_lines(rule: Rule, tmp_path: Path) -> None:
    example = lesson(rule).wrong
    found = [(f.place.file, f.place.span and f.place.span.line, f.rule) for f in judged(example, tmp_path)]
    assert example.marked
    assert found == [(name, line, rule.id) for name, line in example.marked]


@every_rule
def test_the_right_example_is_clean_for_all_rules(rule: Rule, tmp_path: Path) -> None:
    assert judged(lesson(rule).right, tmp_path) == []


@every_rule
def test_a_finding_has_the_rules_severity_a_message_and_a_way_to_mend_it(rule: Rule, tmp_path: Path) -> None:
    for finding in judged(lesson(rule).wrong, tmp_path):
        assert finding.severity in (rule.severity, rule.vastgesteld)
        assert finding.message
        assert finding.hint
        assert "\n" not in finding.message + finding.hint


@every_rule
def test_the_docstring_says_what_is_wrong_and_why(rule: Rule) -> None:
    said = lesson(rule)
    assert re.fullmatch(r"[A-Z][^\n]*\.", said.summary)
    assert said.why.endswith(".")
    assert re.fullmatch(r"[a-z_]+", rule.name)
    assert re.fullmatch(r"IVP[0-9]{3}", rule.id)


def test_ids_and_names_are_unique_and_in_order() -> None:
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids))
    assert len({rule.name for rule in RULES}) == len(RULES)
