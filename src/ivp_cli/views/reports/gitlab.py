"""`--format gitlab`: the Code Quality report that GitLab shows in a merge request."""

from ivp_cli.findings import Severity
from ivp_cli.views.reports.data import dumps
from ivp_cli.views.reports.report import Report, name_of, said

HEAD = ("[]\n", '[\n  {\n    "check_name": "IVP')
"""What every text in this format starts with."""

_SEVERITIES = {Severity.FOUT: "critical", Severity.WAARSCHUWING: "minor", Severity.INFO: "info"}


def report(run: Report) -> str:
    """A list with one entry a finding; what is about a whole file is put at its first line."""
    return dumps(
        [
            {
                "check_name": f"{finding.rule} {name_of(finding.rule)}".rstrip(),
                "description": said(finding),
                "severity": _SEVERITIES[finding.severity],
                "fingerprint": finding.fingerprint,
                "location": {
                    "path": run.path(finding.place),
                    "lines": {"begin": finding.place.span.line if finding.place.span else 1},
                },
            }
            for finding in run.findings
        ]
    )
