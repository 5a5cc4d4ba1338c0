"""`ivp diff`: what changed between two versions, and who has to decide on it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from heapq import merge
from itertools import groupby, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ivp_cli.cli.context import SHARED, Context, municipalities
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.options import Gemeente
from ivp_cli.cli.output import clean_lines, emit, emit_json, tell, warn
from ivp_cli.cli.params import argument, choice, output_format

if TYPE_CHECKING:
    from ivp_cli.diffing import Change
    from ivp_cli.findings import Finding
    from ivp_cli.model.dossier import Dossier
    from ivp_cli.sources import Source
    from ivp_cli.views.changes import Comparison

_MOST_FINDINGS = 20
"""How many findings of one version are shown; the rest is counted."""


def command(
    ctx: typer.Context,
    base: Annotated[
        str | None, argument("BASE", help="De oude versie: een revisie van git, of A..B of A...B.")
    ] = None,
    head: Annotated[str | None, argument("HEAD", help="De nieuwe versie; zonder deze de werkmap.")] = None,
    gemeente: Gemeente = None,
    format: Annotated[str, output_format("text", "md", "html", "json")] = "text",
    fail_on: Annotated[
        str | None,
        choice(
            "--fail-on",
            of=("raad", "college"),
            help="Eindig met code 1 als raad (of college) moet besluiten.",
        ),
    ] = None,
) -> int:
    """Toon wat er veranderde tussen twee versies, in woorden, en wie erover besluit.

    Vergelijkt wat er staat en niet hoe: volgorde, opmaak, commentaar en bestandsnamen tellen niet mee. Zonder
    BASE gaat het om wat nog niet is vastgelegd: van HEAD naar de werkmap. A..B vergelijkt twee revisies;
    A...B toont wat er in B veranderde sinds A en B uiteengingen. Een kant die ontbreekt is dan HEAD.

    Met --fail-on raad eindigt de opdracht met code 1 als een wijziging een raadsbesluit vraagt; met --fail-on
    college ook als die een collegebesluit vraagt.

    Voorbeelden:
        ivp diff                                wat heb ik gewijzigd?
        ivp diff HEAD~1                         en sinds de vorige vastlegging?
        ivp diff main...HEAD --format md        voor bij een pull request
        ivp diff v2025 --gemeente diemen --fail-on raad
    """
    from ivp_cli.diffing import Beslisser, diff
    from ivp_cli.views.changes import Comparison, counts

    old, new = _versions(Context.of(ctx).root, base, head)
    folders = municipalities(gemeente, _known(old, new))
    changes: list[Change] = []
    for before, after in _side_by_side(old, new, folders):
        changes += diff(before, after)
    _show(Comparison(old.label, new.label, changes, [*old.unread_files(), *new.unread_files()]), format)
    _complain(old, new)
    found = counts(changes)
    asked = found[Beslisser.RAAD] + (found[Beslisser.COLLEGE] if fail_on == "college" else 0)
    return 1 if old.unread or new.unread or (fail_on and asked) else 0


@dataclass
class _Version:
    """One side of the comparison, and what could not be read of it so far."""

    label: str
    source: "Source"
    prefix: str = ""
    """What goes before the name of a file."""
    unread: "list[Finding]" = field(default_factory=list)

    def dossiers(self, folders: list[str] | None) -> "Iterator[Dossier]":
        """The shared frames and the municipalities, by name."""
        from ivp_cli.findings import Severity
        from ivp_cli.loading import load, located

        for loaded in load(self.source, folders):
            wrong = [finding for finding in loaded.findings if finding.severity is Severity.FOUT]
            self.unread += located(wrong, loaded.texts)
            yield loaded.dossier

    def without(self, folder: str) -> "Dossier | None":
        """What this version says of a folder that it lacks: nothing, or that it could not be read."""
        from ivp_cli.model.dossier import Dossier
        from ivp_cli.sources import CONTENT

        hidden = any(finding.place.file in (CONTENT, f"{CONTENT}/{folder}") for finding in self.unread)
        return Dossier(folder, onvolledig=True) if hidden else None

    def unread_files(self) -> list[tuple[str, str]]:
        """The version and the name of each file that could not be read."""
        return [(self.label, file) for file in dict.fromkeys(finding.place.file for finding in self.unread)]

    def complain(self, unread: "list[Finding]") -> None:
        """Say what could not be read, or that there was nothing to read."""
        if not self.source.folders() and not self.unread:
            warn(f"Let op: in {self.label} staan nog geen plannen.")
        if unread:
            from ivp_cli.views.findings import concise, in_order

            shown = [self._here(finding) for finding in in_order(unread)[:_MOST_FINDINGS]]
            warn(concise(shown, clean=clean_lines).rstrip("\n"))
        if left := len(unread[_MOST_FINDINGS:]):
            warn(f"{self.label}: en nog {left} fouten.")

    def _here(self, finding: "Finding") -> "Finding":
        """The finding with the revision before the name of the file, as git writes it."""
        return finding._replace(place=finding.place._replace(file=f"{self.prefix}{finding.place.file}"))


def _versions(root: Path, base: str | None, head: str | None) -> tuple[_Version, _Version]:
    """The two sides that the words on the command line stand for."""
    for dots in ("...", ".."):
        one, found, other = (base or "").partition(dots)
        if found and head is not None:
            raise UsageProblem(f"'{head}' is te veel: {base} noemt al twee versies.")
        if found:
            one, other = one or "HEAD", other or "HEAD"
            return _parting(root, one, other) if dots == "..." else _revision(root, one), _revision(
                root, other
            )
    return _revision(root, base or "HEAD"), _work_tree(root) if head is None else _revision(root, head)


def _revision(root: Path, name: str) -> _Version:
    from ivp_cli.sources.revision import Revision

    source = Revision(root, name)
    return _Version(source.label, source, prefix=f"{source.label}:")


def _parting(root: Path, one: str, other: str) -> _Version:
    """The revision where two others went their own way."""
    from ivp_cli.sources.git import merge_base, short

    version = _revision(root, merge_base(root, one, other))
    return replace(version, label=f"{version.label} (waar {short(one)} en {short(other)} uiteengingen)")


def _work_tree(root: Path) -> _Version:
    from ivp_cli.sources import Folder

    return _Version(Folder.label, Folder(root))


def _known(old: _Version, new: _Version) -> list[str]:
    """The municipalities that either version has."""
    return sorted({folder for side in (old, new) for folder in side.source.folders()} - {SHARED})


def _side_by_side(
    old: _Version, new: _Version, folders: list[str] | None
) -> "Iterator[tuple[Dossier | None, Dossier | None]]":
    """Both versions of each municipality, one municipality at a time; the shared frames first."""

    def order(entry: "tuple[int, Dossier]") -> tuple[bool, str]:
        return entry[1].map != SHARED, entry[1].map

    both = merge(zip(repeat(0), old.dossiers(folders)), zip(repeat(1), new.dossiers(folders)), key=order)
    for (is_municipality, folder), found in groupby(both, key=order):
        present = dict(found)
        if folders is None or is_municipality:
            yield present.get(0) or old.without(folder), present.get(1) or new.without(folder)


def _complain(old: _Version, new: _Version) -> None:
    """Say what could not be read; what was wrong already is said once."""
    known = {_fault(finding) for finding in new.unread}
    before = [finding for finding in old.unread if _fault(finding) not in known]
    old.complain(before)
    new.complain(new.unread)
    if both := len(old.unread) - len(before):
        several = f"{both} van deze fouten {'stond' if both == 1 else 'stonden'}"
        said = "Deze fout stond" if len(new.unread) == 1 else several
        warn(f"{said} ook al in {old.label}.")


def _fault(finding: "Finding") -> "tuple[object, ...]":
    """A fault without the line it is on."""
    return finding.rule, finding.place.file, finding.place.route, finding.message


def _show(comparison: "Comparison", format: str) -> None:
    from ivp_cli.views import changes

    match format:
        case "json":
            emit_json(changes.as_json(comparison))
        case "md":
            emit(changes.as_markdown(comparison))
        case "html":
            from ivp_cli.views.changes_html import as_html

            emit(as_html(comparison))
        case _:
            from ivp_cli.cli.screen import screen

            tell(changes.as_text(comparison, screen(unbounded_in_pipe=True)))
