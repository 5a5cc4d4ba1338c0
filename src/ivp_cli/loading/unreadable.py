"""What a source could not read, as a finding."""

from ivp_cli.findings import Finding, Place, Severity, Span
from ivp_cli.sources import Unreadable


def unreadable(item: Unreadable) -> Finding:
    """What a source could not read; a stray file is no more than a warning."""
    span = Span(item.line, item.column or 1, item.line, (item.column or 1) + 1) if item.line else None
    severity = Severity.WAARSCHUWING if item.rule == "IVP007" else Severity.FOUT
    return Finding(item.rule, severity, item.message, Place(item.name, span=span), item.hint)
