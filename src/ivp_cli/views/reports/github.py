"""`--format github`: annotations in a pull request, and a summary on the page of the workflow run."""

from ivp_cli.findings import Finding, Severity
from ivp_cli.views.findings import plural, summary
from ivp_cli.views.reports.report import Report, how_to_see_all, name_of, said, worst_first

_COMMANDS = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.INFO: "notice"}

MOST_ANNOTATED = 10
"""GitHub shows no more than this of each severity."""
MOST_LINES = 200
"""Nobody reads a longer log."""
MOST_ROWS = 100
"""Nor a longer table."""


def report(run: Report) -> str:
    """The commands for the annotations, worst first; then, as plain lines, what GitHub has no room for."""
    shown, rest = _divided(run.findings)
    lines = [_annotation(finding, run) for finding in shown]
    lines += [_plain(finding, run) for finding in rest[:MOST_LINES]]
    if left := len(rest[MOST_LINES:]) + run.hidden:
        lines.append(f"En nog {left}; {how_to_see_all(run.tally)}.")
    return "".join(f"{line}\n" for line in lines)


def page(run: Report) -> str:
    """The summary, as Markdown: a table per severity in which no text of a plan is live."""
    parts = [f"### ivp check\n\n{summary(run.tally)}\n\nPeildatum: {run.tally.peildatum}.\n"]
    room = MOST_ROWS
    for severity, count in run.tally.counts.items():
        rows = [finding for finding in run.findings if finding.severity is severity][:room]
        room -= len(rows)
        if count:
            parts.append(f"\n#### {plural(severity, count)}\n")
        if rows:
            parts.append("\n| plek | regel | bevinding |\n| --- | --- | --- |\n")
            parts += [_row(finding, run) for finding in rows]
        if count > len(rows):
            parts.append(f"\nEn nog {count - len(rows)}.\n")
    return "".join(parts)


def escape_data(text: str) -> str:
    """A text as the message of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """A text as the value of a property of a command."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _divided(findings: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """What is annotated, and what is not."""
    shown: list[Finding] = []
    rest: list[Finding] = []
    room = dict.fromkeys(Severity, MOST_ANNOTATED)
    for finding in worst_first(findings):
        (shown if room[finding.severity] > 0 else rest).append(finding)
        room[finding.severity] -= 1
    return shown, rest


def _annotation(finding: Finding, run: Report) -> str:
    """One command; GitHub wants columns only where they are on one line."""
    title = f"{finding.rule} {name_of(finding.rule)}".rstrip()
    properties: dict[str, str | int] = {"title": title, "file": run.clean(run.path(finding.place))}
    if span := finding.place.span:
        properties |= {"line": span.line, "endLine": span.end_line}
        if span.line == span.end_line:
            properties |= {"col": span.column, "endColumn": span.end_column}
    told = ",".join(f"{key}={escape_property(str(value))}" for key, value in properties.items())
    message = "\n".join(run.clean(text) for text in (finding.message, finding.hint) if text)
    return f"::{_COMMANDS[finding.severity]} {told}::{escape_data(message)}"


def _plain(finding: Finding, run: Report) -> str:
    span = finding.place.span
    where = f"{run.path(finding.place)}:{span.line}:{span.column}" if span else run.path(finding.place)
    return run.clean(f"{where}: {finding.severity} {finding.rule} {said(finding)}")


def _row(finding: Finding, run: Report) -> str:
    from ivp_cli.views.documents.markdown import cell

    span = finding.place.span
    where = f"{run.path(finding.place)}#L{span.line}" if span else run.path(finding.place)
    cells = (where, f"{finding.rule} {name_of(finding.rule)}".rstrip(), said(finding))
    return f"| {' | '.join(cell(run.clean(text)) for text in cells)} |\n"
