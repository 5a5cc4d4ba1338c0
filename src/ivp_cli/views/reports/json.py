"""`--format json`: each finding whole, under keys that stay the same."""

import json
from typing import Any

from ivp_cli.checks import RULES
from ivp_cli.findings import Finding, Place
from ivp_cli.views.reports.report import Report

_NAMES = {rule.id: rule.name for rule in RULES}


def report(run: Report) -> str:
    """The whole run as one object; `hidden` counts the findings that were left out."""
    data = {
        "peildatum": run.tally.peildatum.isoformat(),
        "files": run.tally.files,
        "counts": run.tally.counts,
        "hidden": run.hidden,
        "findings": [_finding(finding) for finding in run.findings],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "name": _NAMES.get(finding.rule, ""),
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "subject": finding.subject,
        **_place(finding.place),
        "related": [_place(place) for place in finding.related],
        "fingerprint": finding.fingerprint,
    }


def _place(place: Place) -> dict[str, Any]:
    span = place.span
    return {
        "file": place.file,
        "line": span and span.line,
        "column": span and span.column,
        "end_line": span and span.end_line,
        "end_column": span and span.end_column,
        "route": list(place.route),
    }
