"""What comes to the council, and when: the items of a termijnagenda as they stand in the plans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ivp_cli.model.basis import Noun
from ivp_cli.model.besluit import Toezegging
from ivp_cli.model.dossier import Document, Dossier
from ivp_cli.model.gemeente import Gemeente, Kaderstand
from ivp_cli.model.kader import Kader
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Planning, Tijdvak
from ivp_cli.views.brief import UNKNOWN


@dataclass(frozen=True)
class Item:
    """Something for the council: in which document it stands, and when it is due."""

    document: Plan | Programma | Gemeente
    noun: Noun
    due: Tijdvak | None
    """None where that is not known, or has no end."""

    @property
    def years(self) -> Sequence[int]:
        """The year in which it is due; without a date, the years of its plan or programme."""
        if self.due:
            return (self.due.tot_en_met.year,)
        periode = getattr(self.document, "periode", None)
        return periode.jaren if isinstance(periode, Tijdvak) else ()

    @property
    def derived(self) -> bool:
        """Whether the year does not stand in the source."""
        planning = getattr(self.noun, "planning", None)
        return isinstance(planning, Planning) and planning.afgeleid

    @property
    def quarter(self) -> int:
        """The quarter in which it is due at the latest; 0 without a date."""
        return (self.due.tot_en_met.month + 2) // 3 if self.due else 0

    @property
    def order(self) -> tuple[date, date]:
        """Sort key: the last day, then what can begin first; what has no date comes last."""
        return (self.due.tot_en_met, self.due.van) if self.due else (date.max, date.max)

    def key(self, gemeente: str) -> str:
        """A name that stays the same when the date, the title or the place in a list changes."""
        return "/".join([gemeente, self.document.id, type(self.noun).__name__.lower(), *self.noun.sleutel])


def items(dossier: Dossier) -> Iterator[Item]:
    """All that came or comes to the council, in no particular order."""
    for plan in dossier.plannen:
        if plan.status != "ingetrokken":
            yield from _decisions(plan)
    for programma in dossier.programmas:
        if programma.status != "ingetrokken":
            yield from _decisions(programma)
            yield from _requests(programma)
    if dossier.gemeente:
        yield from _promises(dossier.gemeente)
        yield from _frames(dossier, dossier.gemeente)


def frame(dossier: Dossier, stand: Kaderstand) -> Kader | None:
    """The frame that a municipality says how far it is with."""
    return next((one for one in dossier.kaders.values() if one.id == stand.kader), None)


def progress(stand: Kaderstand) -> tuple[str, bool]:
    """How far the municipality is with a frame, and whether that is all the way."""
    states = [one.stand if isinstance(one.stand, str) else UNKNOWN for one in stand.onderdelen]
    met, unknown = states.count("voldaan"), states.count(UNKNOWN)
    if unknown == len(states):
        return f"stand {UNKNOWN}", False
    words = f"{met} van {len(states)} onderdelen voldaan" + (f", {unknown} {UNKNOWN}" if unknown else "")
    return words, met == len(states)


def started(stand: Kaderstand) -> bool:
    """Whether it is known that a municipality is not all the way with a frame."""
    return any(one.stand in ("niet-gestart", "loopt") for one in stand.onderdelen)


def promised(noun: Noun, jaar: int) -> bool:
    """Whether it is a promise that was made by the end of a year."""
    if not isinstance(noun, Toezegging):
        return False
    return not isinstance(noun.datum, Tijdvak) or noun.datum.van.year <= jaar


def documents(found: list[Item]) -> tuple[Document, ...]:
    """The documents that the items stand in, each once."""
    return tuple({item.document.id: item.document for item in found}.values())


def _decisions(document: Plan | Programma) -> Iterator[Item]:
    """Decisions of the council, and what others will decide; not what was decided at an unknown time."""
    for besluit in document.besluiten:
        due = _due(besluit.datum)
        if besluit.stand == "voorzien" or (besluit.orgaan == "raad" and due):
            yield Item(document, besluit, due)


def _requests(programma: Programma) -> Iterator[Item]:
    """Actions on which the council decides, and what is asked next, where or when that is said."""
    for actie in programma.acties:
        if actie.type == "raad":
            yield Item(programma, actie, _due(actie.tijdvak))
    for vervolg in programma.vervolg:
        if vervolg.behandeling or vervolg.datum:
            yield Item(programma, vervolg, _due(vervolg.datum))


def _promises(gemeente: Gemeente) -> Iterator[Item]:
    for toezegging in gemeente.toezeggingen:
        if toezegging.status != "ingetrokken":
            yield Item(gemeente, toezegging, _due(toezegging.termijn))


def _frames(dossier: Dossier, gemeente: Gemeente) -> Iterator[Item]:
    """The frames that must be met on a date; without one there is nothing to put on an agenda."""
    for stand in gemeente.kaders:
        kader = frame(dossier, stand)
        if kader and (due := _due(kader.streefdatum)):
            yield Item(gemeente, stand, due)


def _due(moment: object) -> Tijdvak | None:
    """A moment that ends."""
    return moment if isinstance(moment, Tijdvak) and moment.tot_en_met < date.max else None
