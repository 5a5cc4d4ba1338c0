"""`--format json`: everything about each finding, under keys that stay the same.

`schema/check.schema.json` describes it; `ivp_cli.views.reports.schema` makes that.
"""

from typing import Any

from ivp_cli.findings import Finding, Place, SwitchedOff
from ivp_cli.views.reports.data import dumps
from ivp_cli.views.reports.report import RULE, Report, name_of

HEAD = ('{\n  "tool": "ivp check",\n',)
"""What every text in this format starts with."""


def report(run: Report) -> str:
    """The whole run as one object; `hidden` counts the findings that were left out."""
    tally = run.tally
    return dumps(
        {
            "tool": "ivp check",
            "peildatum": tally.peildatum.isoformat(),
            "base": tally.base or None,
            "files": len(tally.files),
            "unread": sorted(tally.unread),
            "counts": tally.counts,
            "known": tally.known,
            "gone": tally.gone,
            "older": tally.older,
            "hidden": run.hidden,
            "statistics": [
                {"rule": rule, "name": name_of(rule), "severity": severity, "count": count}
                for rule, severity, count in tally.statistics
            ],
            "findings": [_finding(finding) for finding in run.findings],
            "switched_off": [_switched_off(off) for off in run.off],
        }
    )


def _finding(finding: Finding) -> dict[str, Any]:
    rule = RULE.get(finding.rule)
    return {
        "rule": finding.rule,
        "name": name_of(finding.rule),
        "severity": finding.severity,
        "rule_severity": rule.severity if rule else finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "subject": finding.subject,
        **_place(finding.place),
        "related": [_place(place) for place in finding.related],
        "fix": finding.fix and finding.fix._asdict(),
        "fingerprint": finding.fingerprint,
    }


def _switched_off(off: SwitchedOff) -> dict[str, Any]:
    return {
        **_finding(off.finding),
        "reason": off.reason,
        "until": off.until or None,
        "by": _place(off.place),
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
