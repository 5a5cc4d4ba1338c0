"""`--format sarif`: SARIF 2.1.0, for GitHub code scanning and every other reader of it."""

from typing import Any
from urllib.parse import quote

from ivp_cli import __version__
from ivp_cli.checks import Rule
from ivp_cli.checks.lesson import lesson
from ivp_cli.findings import Finding, Place, Severity, Span, SwitchedOff
from ivp_cli.views.regels import regel, visible
from ivp_cli.views.reports.data import dumps
from ivp_cli.views.reports.report import RULE, Report, said, worst_first

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_LEVELS = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.INFO: "note"}
_START = Span(1, 1, 1, 1)

_START_OF_RUN = '"runs": [\n    {\n      "tool": {\n        "driver": {\n          "name": "ivp",'

HEAD = (f'{{\n  "$schema": "{_SCHEMA}",\n  "version": "2.1.0",\n  {_START_OF_RUN}',)
"""What every text in this format starts with."""

MOST = 5000
"""GitHub shows no more results than this."""


def report(run: Report) -> str:
    """The whole run as one log; columns count characters, and files are named from the repository's top."""
    found = worst_first(run.findings)[:MOST]
    off = run.off[: MOST - len(found)]
    rules = sorted({finding.rule for finding in (*found, *(one.finding for one in off))})
    order = {rule: index for index, rule in enumerate(rules)}
    results = [_result(finding, order, run) for finding in found]
    results += [_result(one.finding, order, run) | _suppressed(one, run) for one in off]
    driver = {
        "name": "ivp",
        "semanticVersion": __version__,
        "language": "nl",
        "rules": [_rule(RULE[rule]) for rule in rules],
    }
    return dumps(
        {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": driver},
                    "language": "nl",
                    "columnKind": "unicodeCodePoints",
                    "originalUriBaseIds": {
                        _ROOT: {"description": {"text": "De map waarin de repository staat."}}
                    },
                    "results": results,
                }
            ],
        }
    )


def _rule(rule: Rule) -> dict[str, Any]:
    taught = lesson(rule)
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.name.split("_")),
        "shortDescription": {"text": taught.summary},
        "fullDescription": {"text": taught.why},
        "help": {
            "text": regel(rule),
            "markdown": (
                f"{taught.why}\n\n**Fout**\n\n```yaml\n{visible(taught.wrong.text)}```\n\n"
                f"**Goed**\n\n```yaml\n{visible(taught.right.text)}```\n"
            ),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, order: dict[str, int], run: Report) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": _inert(said(finding))},
        "locations": [_location(finding.place, run)],
        "partialFingerprints": {"ivp/v1": finding.fingerprint},
    }
    if finding.related:
        related = [
            {"id": number, **_location(place, run), "message": {"text": "Zie ook."}}
            for number, place in enumerate(finding.related)
        ]
        result["relatedLocations"] = related
    return result


def _suppressed(off: SwitchedOff, run: Report) -> dict[str, Any]:
    suppression = {
        "kind": "inSource",
        "status": "accepted",
        "justification": _inert(off.reason),
        "location": _location(off.place, run),
    }
    return {"suppressions": [suppression]}


def _inert(text: str) -> str:
    """A message in which no text of a plan becomes a link."""
    return text.replace("](", "] (")


def _location(place: Place, run: Report) -> dict[str, Any]:
    """Where it is; what is about a whole file is put at its start, as GitHub shows nothing without a line."""
    span = place.span or _START
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(run.path(place)), "uriBaseId": _ROOT},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endLine": span.end_line,
                "endColumn": span.end_column,
            },
        }
    }
