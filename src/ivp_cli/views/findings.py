"""What `ivp check` says to people: with the line it is about, or one line each."""

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence

from ivp_cli.findings import Finding, Place, Severity
from ivp_cli.sentences import counted, enumeration
from ivp_cli.shorten import cut
from ivp_cli.views.reports.report import Tally, how_to_see_all, name_of
from ivp_cli.views.screen import Clean, Screen

_COLOURS = {Severity.FOUT: "red", Severity.WAARSCHUWING: "yellow", Severity.INFO: "blue"}
_WORDS = {
    Severity.FOUT: ("fout", "fouten"),
    Severity.WAARSCHUWING: ("waarschuwing", "waarschuwingen"),
    Severity.INFO: ("opmerking", "opmerkingen"),
}
_NARROWEST = 40
_LINE_BREAK = re.compile(r"\r\n|\r|\n")


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By file, and in it from top to bottom; what is about a whole file comes first."""
    return sorted(
        findings, key=lambda f: (f.place.file, f.place.span is not None, f.place.span, f.rule, f.message)
    )


def concise(findings: Iterable[Finding], *, clean: Clean) -> str:
    """One line a finding, as editors and grep like it."""
    return "".join(
        f"{clean(_where(f.place))}: {f.severity} {f.rule} {clean(f'{f.message} {f.hint}'.rstrip())}\n"
        for f in findings
    )


def full(findings: Iterable[Finding], texts: Mapping[str, str], screen: Screen) -> str:
    """Each finding with the line it is about, a caret under what is meant, and how to mend it."""
    shown = _Shown(texts, screen)
    return "".join(shown.finding(finding) for finding in findings)


def summary(tally: Tally, hidden: int = 0) -> str:
    """One line to end with: what was found, in how many files, and how much was not judged or shown."""
    read = f"{counted(len(tally.files), 'bestand', 'bestanden')} gelezen"
    if tally.unread:
        read += f", {len(tally.unread)} door fouten niet inhoudelijk beoordeeld"
    older = f" Al aanwezig in {tally.base}: {tally.older}." if tally.older else ""
    known = f" Bekend uit de baseline: {tally.known}." if tally.known else ""
    if tally.gone:
        known += f" Komt niet meer voor: {tally.gone}; de baseline kan worden bijgewerkt."
    off = f" Uitgezet met een reden: {tally.off}." if tally.off else ""
    if not tally.total:
        good = f"Niets nieuws sinds {tally.base}" if tally.base else "Alles in orde"
        return (
            "Er zijn geen planbestanden gevonden." if tally.empty else f"{good}: {read}.{off}{known}{older}"
        )
    said = [plural(severity, n) for severity, n in tally.counts.items() if n]
    listed = enumeration(said)
    rest = f" Niet getoond: {hidden}; {how_to_see_all(tally)}." if hidden else ""
    mendable = f" Met --fix te herstellen: {tally.fixable}." if tally.fixable else ""
    return f"{listed[0].upper()}{listed[1:]}; {read}.{mendable}{off}{known}{older}{rest}"


def plural(severity: Severity, count: int) -> str:
    """So many findings of one severity, in words."""
    return counted(count, *_WORDS[severity])


def statistics(tally: Tally) -> str:
    """How often each rule found something: the worst first, then the most frequent."""
    rows = tally.statistics
    wide = max((len(str(count)) for *_, count in rows), default=0)
    widest = max((len(severity) for _, severity, _ in rows), default=0)
    return "".join(
        f"{count:>{wide}}  {severity:<{widest}}  {rule} {name_of(rule)}".rstrip() + "\n"
        for rule, severity, count in rows
    )


def _where(place: Place) -> str:
    return f"{place.file}:{place.span.line}:{place.span.column}" if place.span else place.file


class _Shown:
    """How findings look on a screen."""

    def __init__(self, texts: Mapping[str, str], screen: Screen) -> None:
        self._texts = texts
        self._clean = screen.clean
        self._paint = screen.paint
        self._width = max(screen.width or 80, _NARROWEST)
        self._lines: dict[str, Sequence[str]] = {}

    def finding(self, finding: Finding) -> str:
        """One finding, ending in an empty line."""
        severity, style = finding.severity, _COLOURS[finding.severity]
        place = self._paint(self._clean(_where(finding.place)), "bold")
        lines = [f"{place} {self._paint(severity, style)} {finding.rule} {name_of(finding.rule)}".rstrip()]
        lines += self._wrapped(finding.message, "  ")
        lines += self._frame(finding.place, style)
        if finding.hint:
            lines += self._wrapped(finding.hint, "  = ")
        for other in finding.related:
            source = self._line(other).strip().removeprefix("- ")
            lines += self._wrapped(f"Zie ook {_where(other)}{f' ({source})' if source else ''}.", "  = ")
        return "\n".join(lines) + "\n\n"

    def _frame(self, place: Place, style: str) -> list[str]:
        """The line that is meant, with carets; of a very long line only the part around it."""
        source = self._line(place).replace("\t", " ")
        span = place.span
        if span is None or not source:
            return []
        start = span.column - 1
        end = span.end_column - 1 if span.end_line == span.line else len(source.rstrip())
        before, meant, after = (
            source[:start],
            source[start : max(end, start + 1)],
            source[max(end, start + 1) :],
        )
        number = str(span.line)
        room = self._width - len(number) - 5
        before, meant, after = map(self._clean, (before, meant, after))
        if len(before) + len(meant) + len(after) > room:
            before = before if len(before) <= room // 2 else "…" + before[1 - room // 2 :]
            meant = cut(meant, room - len(before))
            after = cut(after, room - len(before) - len(meant))
        carets = self._paint("^" * max(len(meant), 1), style)
        margin = " " * len(number)
        return [
            f"  {margin} |",
            f"  {number} | {before}{meant}{after}".rstrip(),
            f"  {margin} | {' ' * len(before)}{carets}",
        ]

    def _line(self, place: Place) -> str:
        """The line of a place as it stands in its file."""
        if place.span is None or place.file not in self._texts:
            return ""
        if place.file not in self._lines:
            self._lines[place.file] = _LINE_BREAK.split(self._texts[place.file].removeprefix("\ufeff"))
        lines = self._lines[place.file]
        return lines[place.span.line - 1] if place.span.line <= len(lines) else ""

    def _wrapped(self, text: str, lead: str) -> list[str]:
        return textwrap.wrap(
            self._clean(text),
            self._width,
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_long_words=False,
            break_on_hyphens=False,
        )
