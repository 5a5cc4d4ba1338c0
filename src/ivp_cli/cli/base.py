"""`ivp check --base`: what was wrong in a revision already, and which ids it gave out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from ivp_cli.checks import uitgegeven
from ivp_cli.cli.judge import Elders, Ids, Judged, judged, spread
from ivp_cli.cli.output import clean, warn
from ivp_cli.cli.progress import followed
from ivp_cli.findings import Finding, is_unread
from ivp_cli.loading import Loaded
from ivp_cli.model.dossier import Drager, Uitgifte
from ivp_cli.sources.git import merge_base, resolve, short
from ivp_cli.sources.revision import Revision

_MOST_NAMED = 3


@dataclass(frozen=True)
class Past:
    """What a folder held in a revision."""

    folder: str
    known: frozenset[str]
    """The fingerprints of what was wrong."""
    unread: frozenset[str]
    """The files that could not be read as a plan."""
    ids: dict[Uitgifte, Drager]


@dataclass(frozen=True)
class Base:
    """What is not new: it was there in a revision, or where that and the work went their own way."""

    revision: str
    known: frozenset[str]
    unread: list[str]
    elders: Elders
    """The ids that the revision gave out, by municipality."""

    @classmethod
    def of(cls, root: Path, revision: str, folders: Sequence[str], peildatum: date) -> "Base":
        """Judge the revision by the same rules, on the same date."""
        tip, parting = resolve(root, revision), merge_base(root, revision, "HEAD")
        there = _pasts(root, tip, folders, peildatum)
        before = there if parting == tip else _pasts(root, parting, folders, peildatum)
        had = {past.folder: past.ids for past in before}
        elders = {past.folder: _ids(past.ids, had.get(past.folder, {})) for past in there}
        known = frozenset(mark for past in (*there, *before) for mark in past.known)
        return cls(short(revision), known, sorted(file for past in there for file in past.unread), elders)

    def __call__(self, judged: Judged) -> Judged:
        """Only what is new; a file that cannot be read hides what is new in it, so that stays."""
        new = [one for one in judged.findings if is_unread(one) or not self._has(one, judged.former)]
        return judged._replace(findings=new, older=len(judged.findings) - len(new))

    def _has(self, finding: Finding, former: Mapping[str, str]) -> bool:
        """Whether a finding was there, be it of a thing that had another id then."""
        subject = "/".join(former.get(id, id) for id in finding.subject.split("/"))
        return not self.known.isdisjoint((finding.fingerprint, finding._replace(subject=subject).fingerprint))

    def complain(self) -> None:
        """Say what of the revision could not be read."""
        if not self.unread:
            return
        named = ", ".join(map(clean, self.unread[:_MOST_NAMED]))
        rest = f" en nog {len(self.unread) - _MOST_NAMED}" if len(self.unread) > _MOST_NAMED else ""
        warn(f"Let op: in {self.revision} is niet te lezen: {named}{rest}. Wat daar mis was, telt als nieuw.")


def _ids(there: dict[Uitgifte, Drager], before: dict[Uitgifte, Drager]) -> Ids:
    since = {uitgifte: thing for uitgifte, thing in there.items() if uitgifte not in before}
    return Ids(before | there, since)


def _pasts(root: Path, commit: str, folders: Sequence[str], peildatum: date) -> list[Past]:
    opened = partial(Revision, root, commit)
    pasts = spread(opened, folders, partial(_past, peildatum=peildatum))
    return list(followed(pasts, len(folders) + 1, says="Terugkijken"))


def _past(loaded: Loaded, *, peildatum: date) -> Past:
    found = judged(loaded, peildatum=peildatum).findings
    unread = frozenset(finding.place.file for finding in found if is_unread(finding))
    known = frozenset(finding.fingerprint for finding in found)
    return Past(loaded.dossier.map, known, unread, uitgegeven(loaded.dossier))
