"""What one municipality brings to a comparison."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ivp_cli.model.actie import Actie
from ivp_cli.model.basis import Noun, onderdelen
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Beleidsontwikkeling, Inzet, Programma, Thema
from ivp_cli.sentences import enumeration
from ivp_cli.views.documents import council, dutch, figures
from ivp_cli.views.documents.kinds import Year
from ivp_cli.views.documents.story import Story

Cell = list[dict[str, Any]]
"""What one municipality has of something, each with its sources."""

_BETWEEN_BRACKETS = re.compile(r"\s*\([^()]*\)")

REGIONS = {
    "veiligheidsregio": "Veiligheidsregio",
    "politieeenheid": "Politie-eenheid",
    "provincie": "Provincie",
}
"""What several municipalities can be part of, by the field that says so."""


@dataclass
class Mention:
    """Somebody who is named in a plan or a programme, and with what."""

    names: list[str] = field(default_factory=list)
    """Every name that stands there; they differ at most in what is between brackets."""
    where: dict[str, Noun] = field(default_factory=dict)
    """The parts of the policy, as they are called; of several that are called alike the first."""
    acties: list[Actie] = field(default_factory=list)
    """The actions besides."""

    @property
    def name(self) -> str:
        """What to call them."""
        return common(self.names)

    @property
    def first(self) -> list[Noun]:
        """The first thing with which they are named."""
        return [*self.where.values(), *self.acties][:1]


class Column(Story):
    """The plan of one municipality for a year, with its programmes for that year."""

    def __init__(self, dossier: Dossier, year: Year, peildatum: date, *, charts: bool) -> None:
        super().__init__(dossier, peildatum, charts=charts)
        (plan,) = year.documents
        assert isinstance(plan, Plan)
        self.plan_document = plan
        self.programmas = [one for one in dossier.programmas if one.omvat(year.jaar)]
        self.documents: list[Plan | Programma] = [plan, *self.programmas]
        fictitious = dossier.gemeente is not None and dossier.gemeente.fictief
        self.name = f"{dossier.naam} (fictief)" if fictitious else dossier.naam

    def files(self) -> list[str]:
        """The files that were used."""
        used = (self.dossier.gemeente, *self.documents)
        return [self.dossier.bestand(one) for one in used if one is not None]

    def about(self) -> dict[str, Any]:
        """The plan itself, and what the municipality gives priority to, in its own words."""
        plan = self.plan_document
        data = self.plain.noun(plan, "titel", "periode", "status", "bronnen")
        return data | {
            "gemeente": self.name,
            "aantal": str(len(plan.prioriteiten)),
            "prioriteiten": [self.cell(one.titel, one) for one in plan.op_volgorde],
            "themas": [self.cell(one.titel, one) for one in self._current()],
        }

    def topics(self, topics: Mapping[str, Iterable[str]]) -> dict[str, Cell]:
        """Its policy by topic, by the words of each; under nothing what has none of these words.

        A word may stand in one of the titles, or else in what a priority puts the stress on.
        """
        found: dict[str, Cell] = {}
        for one in (*self.plan_document.op_volgorde, *self._current()) if topics else ():
            titles = [one.titel, *(other.titel for other in getattr(one, "benamingen", ()))]
            told = {}
            for topic, words in topics.items():
                if _about(words, titles):
                    told[topic] = one.titel
                elif points := _about(words, getattr(one, "speerpunten", ())):
                    told[topic] = f"{one.titel}: {enumeration(points)}"
            for name, text in (told or {"": one.titel}).items():
                found.setdefault(name, []).append(self.cell(text, one))
        return found

    def regions(self) -> dict[str, str]:
        """The regions that the municipality is part of, as far as that is known."""
        found = {field: getattr(self.dossier.gemeente, field, None) for field in REGIONS}
        return {field: region for field, region in found.items() if region}

    def fields(self) -> dict[str, Cell]:
        """Its priorities by field; under nothing those of which the plan does not say it."""
        found: dict[str, Cell] = {}
        for one in self.plan_document.op_volgorde:
            found.setdefault(one.veiligheidsveld or "", []).append(self.cell(one.titel, one))
        return found

    def frames(self) -> dict[str, Cell]:
        """What of its plan and programmes serves which frame, and how far it is with that frame."""
        found: dict[str, Cell] = {}
        for noun in self._nouns():
            for reference in getattr(noun, "sluit_aan_op", ()):
                kader, _, part = reference.partition("/")
                of = f" (onderdeel {self.dossier.noem('kaderonderdeel', reference)})" if part else ""
                found.setdefault(kader, []).append(self.cell(self._called(noun) + of, noun))
        for stand in self.dossier.gemeente.kaders if self.dossier.gemeente else ():
            found.setdefault(stand.kader, []).append(self.cell(council.progress(stand)[0], stand))
        return found

    def mentions(self, field: str) -> dict[str, Mention]:
        """Whom its plan and programmes name in a field, by name in a form that can be compared."""
        found: dict[str, Mention] = {}
        for noun in self._nouns():
            named: dict[str, list[str]] = {}
            for value in getattr(noun, field, ()):
                name = self.dossier.noem("partner", value) if field == "partners" else str(value)
                named.setdefault(same(_bare(name)), []).append(name)
            for key, names in named.items():
                mention = found.setdefault(key, Mention())
                mention.names += names
                if isinstance(noun, Actie):
                    mention.acties.append(noun)
                else:
                    mention.where.setdefault(self._called(noun), noun)
        return found

    def told(self, mention: Mention) -> Cell:
        """With what somebody is named."""
        cells = [self.cell(called, noun) for called, noun in mention.where.items()]
        number = len(mention.acties)
        if number:
            cells.append(self.cell("1 actie" if number == 1 else f"{number} acties"))
        return cells

    def figures(self) -> dict[str, Indicator]:
        """Its figures by what is counted in which unit."""
        found = [one for document in self.documents for one in document.indicatoren]
        return {same(counted(one)): one for one in found}

    def measured(self, indicator: Indicator) -> dict[str, Any]:
        """The latest figure that was known on the reference date, and what is aimed at."""
        known = indicator.op(self.peildatum)
        latest = known.laatste
        words = f"{dutch.measured(latest[1])} ({dutch.period(latest[0])})" if latest else "geen cijfer bekend"
        goal = figures.goal(known)
        return self.cell(f"{words}; streefwaarde: {goal}" if goal else words, indicator)

    def cell(self, text: str, *nouns: Noun) -> dict[str, Any]:
        """A text in a table, with where it comes from."""
        return {"tekst": text, "bronnen": self.notes(*nouns)}

    def _current(self) -> list[Thema | Beleidsontwikkeling]:
        """What the programmes add to the priorities of the plan."""
        themes = [one for programma in self.programmas for one in programma.themas]
        return [*themes, *(one for programma in self.programmas for one in programma.beleidsontwikkelingen)]

    def _nouns(self) -> Iterator[Noun]:
        for document in self.documents:
            for _, noun in onderdelen(document):
                yield noun

    def _called(self, noun: Noun) -> str:
        """How to call a part of a plan or programme."""
        if isinstance(noun, Plan):
            return "het plan als geheel"
        if isinstance(noun, Programma):
            return f"{noun.soort} als geheel"
        if isinstance(noun, Inzet):
            return f"prioriteit “{self.dossier.noem('prioriteit', noun.prioriteit)}”"
        return f"{type(noun).__name__.lower()} “{getattr(noun, 'titel', '')}”"


def _about(words: Iterable[str], texts: Iterable[object]) -> list[str]:
    """The texts that have one of these words."""
    wanted = [same(word) for word in words]
    return [str(text) for text in texts if any(word in same(str(text)) for word in wanted)]


def common(names: Sequence[str]) -> str:
    """What to call who has all these names: where they differ, without what is between brackets."""
    shortest = min(names, key=len)
    return shortest if len({same(name) for name in names}) == 1 else _bare(shortest)


def _bare(name: str) -> str:
    """A name without what is between brackets; the whole name where that is all there is."""
    left = _BETWEEN_BRACKETS.sub("", name).strip()
    return left if any(one.isalnum() for one in left) else name


def counted(indicator: Indicator) -> str:
    """What a figure counts, and in which unit."""
    return f"{indicator.naam}, {' '.join(filter(None, [indicator.eenheid, indicator.noemer]))}"


def same(text: str) -> str:
    """What is alike in names that are written differently."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
