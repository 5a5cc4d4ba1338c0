"""What `ivp check --fix` changed or would change: line by line in words, or as a diff."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff

from ivp_cli.findings import Finding
from ivp_cli.views.screen import Clean, Screen

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_COLOURS = {"+": "green", "-": "red", "@": "blue"}


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after, and the findings that are gone, each with its place in what was."""

    file: str
    old: str
    new: str
    findings: Sequence[Finding]


def told(mended: Mended, *, clean: Clean) -> str:
    """The name of the file and, below it, what became what on which line."""
    count = len(mended.findings)
    lines = _LINE.findall(mended.old)
    ordered = sorted(mended.findings, key=lambda finding: (finding.place.span, finding.rule))
    changes = dict.fromkeys(_change(finding, lines) for finding in ordered)
    return "\n".join((f"{clean(mended.file)}: {count} hersteld.", *(f"  {clean(one)}" for one in changes)))


def diff(mended: Mended, screen: Screen) -> str:
    """The file's part of a unified diff, such as `git apply` takes."""
    old, new = (_LINE.findall(text) for text in (mended.old, mended.new))
    made = unified_diff(old, new, f"a/{mended.file}", f"b/{mended.file}")
    return "".join(_painted(line, screen) for line in made)


def _painted(line: str, screen: Screen) -> str:
    text = screen.clean(line.rstrip("\r\n")) if screen.width else line.rstrip("\n")
    end = "" if line.endswith(("\n", "\r")) else "\n\\ No newline at end of file"
    colour = _COLOURS.get(line[0])
    return f"{screen.paint(text, colour) if colour else text}{end}\n"


def _change(finding: Finding, lines: Sequence[str]) -> str:
    span, fix = finding.place.span, finding.fix
    assert span, finding
    assert fix, finding
    if fix.old:
        return f"regel {span.line}: {_named(fix.old)} is nu {_named(fix.new)}"
    written = lines[span.line - 1][span.column - 1 : span.end_column - 1]
    if fix.quoted:
        return f"regel {span.line}: `{written}` staat nu tussen aanhalingstekens"
    return f"regel {span.line}: `{written}` is nu `{fix.new}`"


def _named(sign: str) -> str:
    """A sign that may be hard to see, by its number too."""
    shown = f"“{sign}”" if sign.strip() else "een spatie"
    return shown if sign.isascii() else f"{shown} (U+{ord(sign):04X})"
