"""`ivp check`: what is wrong in the plans, and where."""

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

import typer

from ivp_cli.cli import names
from ivp_cli.cli.context import SHARED, Context
from ivp_cli.cli.errors import UsageProblem, unknown
from ivp_cli.cli.explain import unknown_rule
from ivp_cli.cli.options import Gemeente, Peildatum
from ivp_cli.cli.output import clean_lines, emit, tell, warn
from ivp_cli.cli.params import argument, choice, option, output_format
from ivp_cli.findings import Finding, Severity

MOST_SHOWN = 200
"""Nobody reads more messages than this."""
MOST_KEPT = 5000
"""Nor does a machine; what is left out is counted."""

NEVER = "nooit"


def command(
    ctx: typer.Context,
    peildatum: Peildatum,
    paths: Annotated[
        list[str] | None,
        argument("PAD", help="Alleen deze bestanden, mappen of gemeenten.", complete=names.gemeenten),
    ] = None,
    gemeente: Gemeente = None,
    format: Annotated[str, output_format("full", "concise", "json")] = "full",
    fail_on: Annotated[
        str, choice("--fail-on", of=(*Severity, NEVER), help="Vanaf welke ernst de exitcode 1 is.")
    ] = Severity.FOUT,
    select: Annotated[
        list[str] | None,
        option("--select", metavar="REGEL", help="Alleen deze regels, zoals IVP3 of IVP301."),
    ] = None,
    ignore: Annotated[list[str] | None, option("--ignore", metavar="REGEL", help="Niet deze regels.")] = None,
) -> int:
    """Controleer de plannen en zeg wat er niet klopt, en waar.

    Zonder PAD worden alle gemeenten gecontroleerd. Een bestand dat niet is te lezen wordt altijd gemeld,
    ook met --select of --ignore.

    Voorbeelden:
        ivp check
        ivp check diemen --fail-on waarschuwing
        ivp check plannen/diemen/jaarprogramma-2024.yaml
        ivp check --select IVP5 --format concise
    """
    from ivp_cli.cli.judge import judge
    from ivp_cli.cli.progress import followed

    context = Context.of(ctx)
    scope = _scope(context, paths or (), gemeente)
    chosen = _Chosen(_rules(select) if select else None, _rules(ignore or ()))
    report = _Report(format)
    all_judged = judge(context.root, scope.folders, peildatum)
    for judged in followed(all_judged, len(scope.folders) + 1, says="Controleren"):
        files = [name for name in judged.files if scope.holds(name)]
        findings = [f for f in judged.findings if scope.holds(f.place.file) and chosen.holds(f)]
        report.add(files, findings, judged.texts)
    report.end(peildatum)
    return int(any(n and _fails(severity, fail_on) for severity, n in report.counts.items()))


@dataclass(frozen=True)
class _Scope:
    """Which part of `plannen/` is asked about."""

    folders: list[str]
    """The municipalities to load."""
    names: tuple[str, ...] | None
    """Files, and folders with a slash behind them, below the workspace; None is everything loaded."""

    def holds(self, file: str) -> bool:
        if self.names is None:
            return True
        return any(file == name or (name.endswith("/") and file.startswith(name)) for name in self.names)


@dataclass(frozen=True)
class _Chosen:
    """Which rules are asked about."""

    selected: frozenset[str] | None
    ignored: frozenset[str]

    def holds(self, finding: Finding) -> bool:
        if _is_unread(finding):
            return True
        return finding.rule not in self.ignored and (self.selected is None or finding.rule in self.selected)


@dataclass
class _Report:
    """Shows findings as they come, or keeps them where only the whole is a document."""

    format: str
    counts: Counter[Severity] = field(default_factory=Counter)
    files: int = 0
    unjudged: set[str] = field(default_factory=set)
    shown: int = 0
    kept: list[Finding] = field(default_factory=list)

    def add(self, files: list[str], findings: list[Finding], texts: dict[str, str]) -> None:
        self.files += len(files)
        self.counts.update(finding.severity for finding in findings)
        self.unjudged.update(finding.place.file for finding in findings if _is_unread(finding))
        room = (MOST_KEPT if self.format == "json" else MOST_SHOWN) - self.shown
        if not findings or room == 0:
            return
        from ivp_cli.loading import located
        from ivp_cli.views.findings import concise, full, in_order

        ordered = in_order(located(findings, texts))[:room]
        self.shown += len(ordered)
        if self.format == "json":
            self.kept += ordered
        elif self.format == "concise":
            tell(concise(ordered, clean=clean_lines))
        else:
            from ivp_cli.cli.screen import screen

            tell(full(ordered, texts, screen()))

    def end(self, peildatum: date) -> None:
        from ivp_cli.views.findings import as_json, summary

        counts = {severity: self.counts[severity] for severity in Severity}
        hidden = self.counts.total() - self.shown
        if self.format == "json":
            emit(as_json(self.kept, counts, self.files, hidden, peildatum))
            return
        line = summary(counts, self.files, len(self.unjudged), hidden)
        if self.format == "full":
            emit(line)
        else:
            warn(line)


def _rules(words: Iterable[str]) -> frozenset[str]:
    """The rules that words stand for: a number, the start of one, or a name; commas may join them."""
    from ivp_cli.checks import RULES

    found: set[str] = set()
    for word in (part.strip() for joined in words for part in joined.split(",")):
        meant = {rule.id for rule in RULES if rule.name == word.lower() or rule.id.startswith(word.upper())}
        if not meant or not word:
            raise unknown_rule(word)
        found |= meant
    return frozenset(found)


def _is_unread(finding: Finding) -> bool:
    """Whether a file was not read, or not as a plan: no choice of rules may make that look right."""
    return finding.rule < "IVP020" and finding.severity == Severity.FOUT


def _fails(severity: Severity, fail_on: str) -> bool:
    return fail_on != NEVER and severity.rank <= Severity(fail_on).rank


def _scope(context: Context, paths: Iterable[str], gemeente: str | None) -> _Scope:
    found = [_name(context, path) for path in paths]
    if gemeente is not None:
        folders = [context.known(gemeente)]
    elif found:
        asked = {name.split("/")[1] for name in found}
        folders = [folder for folder in context.gemeenten if folder in asked or "" in asked]
    else:
        folders = context.gemeenten
    return _Scope(folders, tuple(found) or None)


def _name(context: Context, path: str) -> str:
    """A path or municipality as a name below the workspace; that of a folder ends in a slash."""
    from ivp_cli.sources import CONTENT

    there = context.folder / path
    if os.path.lexists(there):
        whole = there.resolve() if there.is_dir() else there.parent.resolve() / there.name
        if context.root.is_relative_to(whole):
            return f"{CONTENT}/"
        if whole.is_relative_to(context.root / CONTENT):
            name = whole.relative_to(context.root).as_posix()
            return f"{name}/" if whole.is_dir() else name
        raise UsageProblem(f"'{path}' ligt niet in {context.root / CONTENT}.")
    if path in (*context.gemeenten, SHARED):
        return f"{CONTENT}/{path}/"
    raise unknown("Bestand, map of gemeente", path, context.gemeenten)
