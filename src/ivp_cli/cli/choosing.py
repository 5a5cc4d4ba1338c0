"""Which municipality a document is about, and whether its plans are good enough to make one of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from ivp_cli.cli.context import SHARED, Context
from ivp_cli.cli.errors import Problem, UsageProblem
from ivp_cli.cli.output import clean_lines, warn
from ivp_cli.findings import Finding, Severity

if TYPE_CHECKING:
    from ivp_cli.loading import Loaded
    from ivp_cli.model.dossier import Dossier
    from ivp_cli.views.documents import Chosen, Kind

_MOST_SHOWN = 20


@dataclass
class Found:
    """What was found for a kind of document and a year or period, municipality by municipality."""

    kind: "Kind"
    jaren: range
    having: "list[tuple[Loaded, list[Any]]]" = field(default_factory=list)
    """The municipalities that have it, each with the things the document can be about, the best first."""
    years: set[str] = field(default_factory=set)
    """For which years a document of this kind can be made."""
    unread: dict[str, list[Finding]] = field(default_factory=dict)
    """Per folder what could not be read."""
    names: dict[str, str] = field(default_factory=dict)

    def add(self, loaded: "Loaded") -> None:
        """Look at one more folder."""
        dossier = loaded.dossier
        module = self.kind.load()
        self.names[dossier.map] = dossier.naam
        if unread := _faults(loaded.findings, loaded):
            self.unread[dossier.map] = unread
        if subjects := self._subjects(dossier):
            self.having.append((loaded, subjects))
        self.years |= {f"{jaar} ({dossier.map})" for jaar in module.years(dossier, self.kind.word)}

    def _subjects(self, dossier: "Dossier") -> list[Any]:
        """What the document can be about in one year, or what has just that period."""
        found = [s for jaar in self.jaren for s in self.kind.load().subjects(dossier, self.kind.word, jaar)]
        if len(self.jaren) == 1:
            return found
        fitting = (one for one in found if getattr(one.periode, "jaren", None) == self.jaren)
        return list({one.id: one for one in fitting}.values())

    @property
    def when(self) -> str:
        """The year or period in words."""
        first, last = self.jaren[0], self.jaren[-1]
        return f"{first}" if first == last else f"{first}-{last}"


def choose(
    context: Context, kind: "Kind", jaren: range, gemeenten: Sequence[str] | None, today: date
) -> "list[Chosen] | None":
    """The municipality, or for some kinds the municipalities, and the thing in it that a document is about.

    The plans are judged as they are `today`, also for a document about an earlier day. None where they have
    errors; they are told then. What is less bad and stands in the document's own file is told too, but does
    not stop it.

    Raises:
        Problem: nobody has the facts for such a document in that year.
        UsageProblem: several have them where one is asked for, or the other way round.
    """
    _refuse_number(kind, gemeenten or ())
    found = Found(kind, jaren)
    if kind.yearly and len(jaren) > 1:
        raise UsageProblem(
            f"JAAR: een {kind.word} gaat over één jaar, niet over {found.when}.", "Kies een van die jaren."
        )
    for loaded in context.load(gemeenten):
        found.add(loaded)
    if not found.having:
        _nothing(found, gemeenten or ())
        return None
    folders = [loaded.dossier.map for loaded, _ in found.having]
    if len(folders) > 1 and not kind.many:
        raise UsageProblem(
            f"{len(folders)} gemeenten hebben een {kind.word} voor {found.when}.",
            f"Kies met --gemeente uit: {', '.join(folders)}.",
        )
    if wrong := [fault for folder in (SHARED, *folders) for fault in found.unread.get(folder, ())]:
        _refuse(wrong)
        return None
    if others := found.unread.keys() - {SHARED, *folders}:
        unread = ", ".join(sorted(others))
        warn(f"Let op: niet alles is gelezen van {unread}; ook daar kan een {kind.word} staan.")
    refused = [_judge(loaded, subjects[0], today) for loaded, subjects in found.having]
    if any(refused):
        return None
    return [(loaded.dossier, _first(subjects)) for loaded, subjects in found.having]


def _first(subjects: list[Any]) -> Any:
    """The best of several, which are named."""
    subject, *others = subjects
    if others:
        kept = ", ".join(f"{other.titel} ({other.soort})" for other in others)
        warn(clean_lines(f"Gekozen: {subject.titel} ({subject.soort}). Er is ook: {kept}."))
    return subject


def _refuse_number(kind: "Kind", gemeenten: Sequence[str]) -> None:
    """Refuse more municipalities than a document can be about, or fewer."""
    if len(gemeenten) > 1 and not kind.many:
        raise UsageProblem(
            f"Soort {kind.word} gaat over één gemeente; genoemd zijn {', '.join(gemeenten)}.",
            "Maak er een per gemeente.",
        )
    if len(gemeenten) == 1 and kind.many:
        raise UsageProblem(
            f"Met één gemeente ({gemeenten[0]}) valt er niets te vergelijken.",
            "Noem er nog een met --gemeente, of laat --gemeente weg voor alle.",
        )


def _nothing(found: Found, gemeenten: Sequence[str]) -> None:
    """Nobody has it: perhaps because a file could not be read, else because it is not there."""
    if wrong := [fault for faults in found.unread.values() for fault in faults]:
        _refuse(wrong)
        return
    who = f"{found.names[gemeenten[0]]} heeft niet" if len(gemeenten) == 1 else "Geen enkele gemeente heeft"
    known = f"Wel te maken: {', '.join(sorted(found.years))}." if found.years else ""
    raise Problem(
        f"{who} de gegevens voor {found.kind.word} {found.when}.",
        f"Daarvoor is nodig: {found.kind.needs}.\n{known}".rstrip(),
    )


def _judge(loaded: "Loaded", subject: Any, today: date) -> bool:
    """Whether the plans have errors; they are told, and so is what is less bad in the document's own file."""
    from ivp_cli.checks import check
    from ivp_cli.views.documents import documents

    findings = check(loaded.dossier, today)
    if wrong := _faults(findings, loaded):
        _refuse(wrong)
        return True
    files = {loaded.dossier.bestand(one) for one in documents(subject)}
    minor = [f for f in findings if f.place.file in files and f.severity is Severity.WAARSCHUWING]
    if minor:
        from ivp_cli.loading import located

        _tell(located(minor, loaded.texts))
    return False


def _faults(findings: Iterable[Finding], loaded: "Loaded") -> list[Finding]:
    """The errors among findings, with line and column."""
    wrong = [finding for finding in findings if finding.severity is Severity.FOUT]
    if not wrong:
        return []
    from ivp_cli.loading import located

    return located(wrong, loaded.texts)


def _refuse(wrong: list[Finding]) -> None:
    _tell(wrong)
    warn("Het document is niet gemaakt: herstel eerst deze fouten (zie `ivp check`).")


def _tell(findings: list[Finding]) -> None:
    from ivp_cli.views.findings import concise, in_order

    shown = in_order(findings)[:_MOST_SHOWN]
    warn(concise(shown, clean=clean_lines).rstrip("\n"))
    if left := len(findings) - len(shown):
        warn(f"... en nog {left}.")
