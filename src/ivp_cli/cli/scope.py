"""What `ivp check` is asked about: which files, municipalities and rules."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ivp_cli.cli.context import SHARED, Context
from ivp_cli.cli.errors import FEW, EnvironmentProblem, UsageProblem, unknown
from ivp_cli.cli.explain import meant_rules, unknown_rule
from ivp_cli.cli.judge import Judged
from ivp_cli.findings import Finding, is_unread
from ivp_cli.model.instellingen import BESTAND
from ivp_cli.nearest import nearest
from ivp_cli.sources import CONTENT

Sieve = Callable[[Judged], Judged]
"""Lets through, of what was found in one folder, what is asked about."""


@dataclass(frozen=True)
class Scope:
    """Which part of `plannen/` is asked about; what is wrong with the settings is always told."""

    folders: list[str]
    """The municipalities to load."""
    names: tuple[str, ...] | None
    """Files, and folders with a slash behind them, below the workspace; None is everything loaded."""
    gemeenten: tuple[str, ...] = ()
    """The municipalities that are asked about by name."""

    @classmethod
    def of(cls, context: Context, paths: Iterable[str], gemeente: Sequence[str] | None) -> "Scope":
        """What the words of the command line stand for."""
        found = [_name(context, path) for path in paths]
        named = context.named(gemeente)
        if named:
            folders = named
        elif found:
            asked = {name.split("/")[1] for name in found if name != BESTAND}
            folders = [folder for folder in context.gemeenten if folder in asked or "" in asked]
        else:
            folders = context.gemeenten
        return cls(folders, tuple(found) or None, tuple(named or ()))

    def __call__(self, judged: Judged) -> Judged:
        """Only the files that are asked about."""
        if self.names is None:
            return judged
        return judged._replace(
            files=[name for name in judged.files if self._holds(name)],
            findings=[finding for finding in judged.findings if self._tells(finding.place.file)],
            off=[off for off in judged.off if self._holds(off.finding.place.file)],
        )

    def asks_for(self, file: str) -> bool:
        """Whether a file that was read is one of those that are asked about, and not only a help to them."""
        if not self.is_whole:
            return self._holds(file)
        content, _, name = file.partition("/")
        folder = name.partition("/")[0]  # which may be newer than this scope, where plans are watched
        return content == CONTENT and (folder in self.gemeenten if self.gemeenten else folder != SHARED)

    @property
    def is_whole(self) -> bool:
        """Whether all that is loaded is asked about, so that frames alone are not enough."""
        return self.names is None or f"{CONTENT}/" in self.names

    def _tells(self, file: str) -> bool:
        return "/" not in file or self._holds(file)

    def _holds(self, file: str) -> bool:
        names = self.names or ()
        return any(file == name or (name.endswith("/") and f"{file}/".startswith(name)) for name in names)


def nothing_read(context: Context, scope: Scope) -> EnvironmentProblem:
    """The problem that there is nothing to judge, which must not pass for plans in order."""
    elsewhere = "Staan de plannen ergens anders: `ivp -C MAP check`."
    if scope.is_whole and context.folders == [SHARED]:
        return EnvironmentProblem(
            f"In {context.root / CONTENT} staan alleen kaders, en geen gemeente.",
            f"Er is dus geen plan gecontroleerd. {elsewhere} Alleen de kaders: `ivp check {SHARED}`.",
        )
    asked = scope.names or [f"{CONTENT}/{one}/" for one in scope.gemeenten] or [CONTENT]
    there = ", ".join(str(context.root / name) for name in asked)
    return EnvironmentProblem(
        f"Er is geen enkel planbestand gelezen in {there}.", f"Er is dus niets gecontroleerd. {elsewhere}"
    )


@dataclass(frozen=True)
class Choice:
    """Which rules are asked about."""

    selected: frozenset[str] | None
    ignored: frozenset[str]

    @classmethod
    def of(cls, select: Iterable[str], ignore: Iterable[str]) -> "Choice":
        """What the words behind `--select` and `--ignore` stand for."""
        return cls(_rules(select) or None, _rules(ignore))

    def __call__(self, judged: Judged) -> Judged:
        """Only what these rules found; that a file was not read, no choice of rules may hide."""
        return judged._replace(
            findings=[found for found in judged.findings if is_unread(found) or self.holds(found)],
            off=[off for off in judged.off if self.holds(off.finding)],
        )

    def holds(self, finding: Finding) -> bool:
        """Whether the rule of a finding is asked about."""
        return finding.rule not in self.ignored and (self.selected is None or finding.rule in self.selected)


def _rules(words: Iterable[str]) -> frozenset[str]:
    """The rules that words stand for: a number, the start of one, or a name; commas may join them."""
    found: set[str] = set()
    for word in (part.strip() for joined in words for part in joined.split(",")):
        meant = meant_rules(word) if word else ()
        if not meant:
            raise unknown_rule(word)
        found |= {rule.id for rule in meant}
    return frozenset(found)


def _name(context: Context, path: str) -> str:
    """A path or municipality as a name below the workspace; that of a folder ends in a slash."""
    if not path:
        raise UsageProblem("Een PAD is leeg.", "Laat het weg om alles te controleren.")
    there = context.folder / path
    if os.path.lexists(there):
        whole = there.resolve() if there.is_dir() else there.parent.resolve() / there.name
        if context.root.is_relative_to(whole):
            return f"{CONTENT}/"
        if whole == context.root / BESTAND:
            return BESTAND
        if whole.is_relative_to(context.root / CONTENT):
            name = whole.relative_to(context.root).as_posix()
            return f"{name}/" if whole.is_dir() else name
        hint = f"Daar staan andere plannen: `ivp -C {path} check`." if (whole / CONTENT).is_dir() else ""
        raise UsageProblem(f"'{path}' ligt niet in {context.root / CONTENT}.", hint)
    if path in (*context.gemeenten, SHARED):
        return f"{CONTENT}/{path}/"
    raise _unknown_path(context, path)


def _unknown_path(context: Context, path: str) -> UsageProblem:
    """The problem of a path that is not there, with what is most like it in its folder, or else anywhere."""
    there = context.folder / path
    folder, content = there.parent.resolve(), context.root / CONTENT
    parts = 1
    if folder.is_dir() and folder.is_relative_to(content):
        files = folder.iterdir()
    elif there.suffix in {".yaml", ".yml"}:
        files = content.glob("*/*.yaml")
        parts = min(len(Path(path).parts), 2)
    else:
        return unknown("Bestand, map of gemeente", path, context.gemeenten)
    known = {
        "/".join(file.parts[-parts:]): os.path.relpath(file, context.folder)
        for file in sorted(files)
        if not file.name.startswith(".")
    }
    hint = f"Kies uit: {', '.join(known.values())}." if 0 < len(known) <= FEW else ""
    if found := nearest("/".join(there.parts[-parts:]), known):
        hint = f"Bedoelde u `{known[found[0]]}`?"
    return UsageProblem(f"Bestand, map of gemeente '{path}' bestaat niet.", hint)
