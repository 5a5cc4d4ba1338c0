"""The formats of `ivp check` for programs: from values to text that their readers take."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from ivp_cli.cli.report import _safe_line as safe_line
from ivp_cli.findings import Finding, Fix, Place, Severity, Span, SwitchedOff
from ivp_cli.views.reports import github, gitlab, junit, sarif
from ivp_cli.views.reports import json as as_json
from ivp_cli.views.reports.report import Report, Tally
from ivp_cli.views.reports.schema import check_schema

FILE = "plannen/veenstad/plan.yaml"
HOSTILE = (
    "::error::nee\r\n::stop-commands::x ##[error]y ##vso[task.x]z % "
    "\x1b[31m\x00\x9b \u202e <b>&amp; ]]> | `c` ,:"
)


def finding(line: int = 3, severity: Severity = Severity.WAARSCHUWING, **settings: object) -> Finding:
    place = Place(FILE, ("titel",), span=Span(line, 8, line, 14))
    values = {"rule": "IVP104", "severity": severity, "message": "Er is iets.", "place": place}
    return Finding(**{**values, **settings})  # type: ignore[arg-type]


def run(*findings: Finding, off: tuple[SwitchedOff, ...] = (), fail_on: Severity = Severity.FOUT) -> Report:
    tally = Tally(date(2026, 7, 1), fail_on, files=[FILE, "plannen/veenstad/gemeente.yaml"], off=len(off))
    tally.add(findings)
    return Report(tally, list(findings), list(off), prefix="voorbeelden/veenstad/", clean=safe_line)


OFF = SwitchedOff(finding(9), "Staat al in het besluit.", Place(FILE, ("uitzonderingen", 0)))
ODD = finding(message=HOSTILE, hint=HOSTILE, subject=HOSTILE, place=Place(f"{FILE}{HOSTILE}"))
EVERYTHING = run(finding(fix=Fix("Er")), finding(1, Severity.FOUT, rule="IVP012"), ODD, off=(OFF,))


# --- What every format keeps to ------------------------------------------------------------------


@pytest.mark.parametrize(
    "made", [github.report, github.page, gitlab.report, junit.report, sarif.report, as_json.report]
)
def test_no_text_of_a_plan_becomes_a_command_of_a_ci_system(made: Callable[[Report], str]) -> None:
    lines = made(EVERYTHING).splitlines()
    own = [line for line in lines if line.lstrip().startswith("::")]
    assert not any("##[" in line or "##vso" in line for line in lines)
    assert len(own) == (3 if made is github.report else 0)
    assert all(re.match("::(error|warning|notice) title=IVP", line) for line in own)


@pytest.mark.parametrize("made", [gitlab, junit, sarif, as_json])
def test_every_report_starts_as_its_reader_knows_it(made: object) -> None:
    for one in (EVERYTHING, run()):
        assert made.report(one).startswith(made.HEAD)  # type: ignore[attr-defined]


# --- GitHub ------------------------------------------------------------------------------------------


ORACLE = {
    "100% :: fout, regel\r\nvolgende": "100%25 :: fout, regel%0D%0Avolgende",
    "::error::nee ##[error]x": "::error::nee ##[error]x",
}
"""What GitHub's own library makes of the text of a message."""

ORACLE_PROPERTIES = {
    "IVP001: ontbreekt, veld": "IVP001%3A ontbreekt%2C veld",
    "plan/a,b:c%.yaml": "plan/a%2Cb%3Ac%25.yaml",
}
"""And of the text of a property."""


def test_texts_are_escaped_as_github_does_it() -> None:
    assert {text: github.escape_data(text) for text in ORACLE} == ORACLE
    assert {text: github.escape_property(text) for text in ORACLE_PROPERTIES} == ORACLE_PROPERTIES


def test_an_annotation_names_the_file_from_the_top_of_the_repository() -> None:
    assert github.report(run(finding(hint="Doe iets: 50%."))) == (
        "::warning title=IVP104 prioriteit_zonder_doel,file=voorbeelden/veenstad/plannen/veenstad/plan.yaml,"
        "line=3,endLine=3,col=8,endColumn=14::Er is iets.%0ADoe iets: 50%25.\n"
    )


def test_columns_are_left_out_where_github_would_drop_them() -> None:
    several = finding(place=Place(FILE, span=Span(3, 8, 5, 2)))
    assert ",line=3,endLine=5::" in github.report(run(several))
    assert f"{FILE}::" in github.report(run(finding(place=Place(FILE))))


def test_the_worst_is_annotated_first_and_the_rest_are_lines() -> None:
    many = [finding(line) for line in range(1, 13)] + [finding(20, Severity.INFO), finding(21, Severity.FOUT)]
    lines = github.report(run(*many)).splitlines()
    assert [line.split(" ")[0] for line in lines[:12]] == ["::error", *["::warning"] * 10, "::notice"]
    assert [line.split(" ")[0] for line in lines[12:]] == [
        f"voorbeelden/veenstad/{FILE}:11:8:",
        f"voorbeelden/veenstad/{FILE}:12:8:",
    ]


def test_a_file_that_could_not_be_read_goes_before_other_faults() -> None:
    unread = finding(9, Severity.FOUT, rule="IVP002")
    lines = github.report(run(finding(1, Severity.FOUT), unread, finding(2, Severity.FOUT))).splitlines()
    assert "title=IVP002 " in lines[0]


def test_a_long_log_ends_with_the_count_of_the_rest() -> None:
    lines = github.report(run(*(finding(line) for line in range(1, 251)))).splitlines()
    assert len(lines) == github.MOST_ANNOTATED + github.MOST_LINES + 1
    assert lines[-1] == "En nog 40; `--format json` geeft alles."


def test_the_summary_page_is_a_table_per_severity() -> None:
    page = github.page(EVERYTHING)
    assert page.startswith("### ivp check\n\n1 fout en 2 waarschuwingen; 2 bestanden gelezen")
    assert "#### 1 fout\n" in page
    assert f"| voorbeelden/veenstad/{FILE}#L3 | IVP104 prioriteit_zonder_doel | Er is iets. |" in page
    for row in (line for line in page.splitlines() if line.startswith("|")):
        assert len(re.findall(r"(?<!\\)\|", row)) == 4
        assert "<b>" not in row


def test_a_long_summary_counts_the_rest() -> None:
    page = github.page(run(*(finding(line) for line in range(1, 251))))
    assert page.count("\n| voor") == github.MOST_ROWS
    assert page.endswith("\nEn nog 150.\n")


# --- GitLab ------------------------------------------------------------------------------------------


def test_gitlab_gets_what_it_shows() -> None:
    entries = json.loads(gitlab.report(EVERYTHING))
    assert [entry["severity"] for entry in entries] == ["minor", "critical", "minor"]
    assert entries[0] == {
        "check_name": "IVP104 prioriteit_zonder_doel",
        "description": "Er is iets.",
        "severity": "minor",
        "fingerprint": finding().fingerprint,
        "location": {"path": f"voorbeelden/veenstad/{FILE}", "lines": {"begin": 3}},
    }
    assert entries[2]["location"]["lines"] == {"begin": 1}
    assert gitlab.report(run()) == "[]\n"


# --- SARIF -------------------------------------------------------------------------------------------


def test_sarif_has_rules_with_help_and_results_that_point_at_them() -> None:
    log = json.loads(sarif.report(EVERYTHING))
    (one,) = log["runs"]
    rules = one["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["IVP012", "IVP104"]
    assert rules[1]["name"] == "PrioriteitZonderDoel"
    assert "Fout:" in rules[1]["help"]["text"]
    assert "```yaml\n" in rules[1]["help"]["markdown"]
    results = one["results"]
    assert [result["level"] for result in results] == ["error", "warning", "warning", "warning"]
    for result in results:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert re.fullmatch("[0-9a-f]{20}", result["partialFingerprints"]["ivp/v1"])
    assert results[1]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": f"voorbeelden/veenstad/{FILE}", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 8, "endLine": 3, "endColumn": 14},
    }
    assert one["columnKind"] == "unicodeCodePoints"


def test_sarif_tells_what_is_switched_off_and_why() -> None:
    *reported, off = json.loads(sarif.report(EVERYTHING))["runs"][0]["results"]
    assert not any("suppressions" in result for result in reported)
    (suppression,) = off["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("inSource", "accepted")
    assert suppression["justification"] == "Staat al in het besluit."


def test_sarif_makes_no_link_of_what_a_plan_says() -> None:
    log = json.loads(sarif.report(run(finding(message="Zie [hier](https://example.org)."))))
    assert log["runs"][0]["results"][0]["message"]["text"] == "Zie [hier] (https://example.org)."


def test_sarif_names_files_as_addresses() -> None:
    log = json.loads(sarif.report(run(finding(place=Place("plannen/een plan%é:x.yaml")))))
    location = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "voorbeelden/veenstad/plannen/een%20plan%25%C3%A9%3Ax.yaml"


def test_sarif_has_no_more_results_than_github_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST", 2)
    found = run(finding(1), finding(2), finding(3, Severity.FOUT), off=(OFF,))
    results = json.loads(sarif.report(found))["runs"][0]["results"]
    assert [result["level"] for result in results] == ["error", "warning"]


# --- JUnit -------------------------------------------------------------------------------------------


def test_junit_fails_what_makes_the_run_fail() -> None:
    top = ET.fromstring(junit.report(EVERYTHING))
    assert top.attrib == {"name": "ivp check", "tests": "5", "failures": "0", "errors": "1"}
    assert [case.find("error") is not None for case in top.iter("testcase")].count(True) == 1
    assert next(case.get("name") for case in top.iter("testcase")) == "geen bevindingen"
    strict = run(finding(), finding(4, Severity.INFO), fail_on=Severity.WAARSCHUWING)
    top = ET.fromstring(junit.report(strict))
    assert top.get("failures") == "1"
    failure = next(top.iter("failure"))
    assert (failure.get("message"), failure.get("type")) == ("Er is iets.", "waarschuwing")
    assert (failure.text or "").startswith(f"{FILE}:3:8\nEr is iets.")
    assert next(top.iter("system-out")).text == f"info: {FILE}:4:8\nEr is iets."


def test_junit_skips_what_is_switched_off() -> None:
    top = ET.fromstring(junit.report(EVERYTHING))
    assert next(top.iter("skipped")).get("message") == "Staat al in het besluit."


def test_junit_lets_no_file_pass_of_which_something_is_left_out() -> None:
    whole = run(finding(), finding(4))
    cases = ET.fromstring(junit.report(replace(whole, findings=[]))).iter("testcase")
    assert [(case.get("name"), case.find("skipped") is None) for case in cases] == [
        ("geen bevindingen", True),
        ("nog 2", False),
    ]


def test_junit_holds_only_what_xml_may_hold() -> None:
    for one in (EVERYTHING, run(ODD, fail_on=Severity.INFO), run(off=(OFF._replace(reason=HOSTILE),))):
        text = junit.report(one)
        assert all(sign.isprintable() or sign == "\n" for sign in text)
        assert "\\x1b" in text


# --- JSON --------------------------------------------------------------------------------------------


def test_json_is_what_its_schema_says() -> None:
    validator = Draft202012Validator(json.loads(check_schema()))
    for one in (EVERYTHING, run()):
        assert not list(validator.iter_errors(json.loads(as_json.report(one))))
    told = json.loads(as_json.report(EVERYTHING))
    described = json.loads(check_schema())
    assert told.keys() == described["properties"].keys()
    assert told["findings"][0].keys() == described["$defs"]["finding"]["properties"].keys()
    assert told["findings"][0]["fix"].keys() == described["$defs"]["fix"]["properties"].keys()
    assert told["switched_off"][0].keys() == described["$defs"]["switched_off"]["properties"].keys()


def test_json_gives_what_was_written_and_why_something_is_off() -> None:
    told = json.loads(as_json.report(EVERYTHING))
    assert told["findings"][2]["message"] == HOSTILE
    assert told["switched_off"][0]["reason"] == "Staat al in het besluit."
    assert told["statistics"] == [
        {"rule": "IVP012", "name": "verkeerde_waarde", "severity": "fout", "count": 1},
        {"rule": "IVP104", "name": "prioriteit_zonder_doel", "severity": "waarschuwing", "count": 2},
    ]
