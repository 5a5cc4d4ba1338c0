"""The comparison: the priorities of several municipalities side by side, and what they share."""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, get_args

from ivp_cli.model.basis import Noun, onderdelen
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.plan import Plan, Veiligheidsveld
from ivp_cli.model.programma import Programma
from ivp_cli.views.documents import council, dutch, figures, planpage
from ivp_cli.views.documents.kinds import Year
from ivp_cli.views.documents.problem import DocumentProblem
from ivp_cli.views.documents.story import Story, framed

MAX_COLUMNS = 5
"""How many municipalities stand side by side in a table; more become lists."""

_LEVELS = ("landelijk", "provinciaal", "regionaal")

Cell = list[dict[str, Any]]
"""What one municipality has of something, each with its sources."""


def subjects(dossier: Dossier, _word: str, jaar: int) -> list[Year]:
    """The year, with the municipality's plan for it where there is one; who has none is named."""
    return [Year(jaar, tuple(planpage.subjects(dossier, "plan", jaar)[:1]))] if dossier.gemeente else []


def years(dossier: Dossier, _word: str) -> list[str]:
    """The periods of the plans."""
    return planpage.years(dossier, "plan")


def context(chosen: Sequence[tuple[Dossier, Year]], peildatum: date, *, charts: bool) -> dict[str, Any]:
    """The data for the comparison: dictionaries, lists and text only.

    Raises:
        DocumentProblem: fewer than two municipalities have a plan for the year.
    """
    jaar = chosen[0][1].jaar
    columns = [_Column(dossier, year, peildatum, charts=charts) for dossier, year in chosen if year.documents]
    names = [column.name for column in columns]
    if len(columns) < 2:
        found = dutch.enumeration(names) or "geen"
        raise DocumentProblem(
            f"Een vergelijking vraagt twee of meer gemeenten met een plan voor {jaar}; gevonden: {found}."
        )
    few = len(columns) <= MAX_COLUMNS
    together = dutch.enumeration(names) if few else f"{len(names)} gemeenten"
    plans = [column.about() for column in columns]
    tables = [_fields(columns), _frames(columns), _figures(columns)]
    sources: list[dict[str, Any]] = []
    for column in columns:
        sources += column.plain.notes(len(sources) + 1)
    files = [file for column in columns for file in column.files()]
    van = f"gemeenten {together}" if few else together
    return {
        "gemeente": {"naam": together, "fictief": False, "code": None},
        "jaar": str(jaar),
        "plannen": plans,
        "zonder_plan": [dossier.naam for dossier, year in chosen if not year.documents],
        "gedeeld": [shared for table in tables for shared in _shared(table)],
        "kolommen": names if few else [],
        "tabellen": [table for table in tables if table["rijen"]],
        "bronnen": sources,
        "document": framed("Vergelijking", f"Prioriteiten voor veiligheid in {jaar}", van, files, peildatum),
    }


class _Column(Story):
    """What one municipality brings to the comparison."""

    def __init__(self, dossier: Dossier, year: Year, peildatum: date, *, charts: bool) -> None:
        super().__init__(dossier, peildatum, charts=charts)
        (plan,) = year.documents
        assert isinstance(plan, Plan)
        self.plan_document = plan
        self.documents: list[Plan | Programma] = [plan]
        self.documents += [one for one in dossier.programmas if one.omvat(year.jaar)]
        fictitious = dossier.gemeente is not None and dossier.gemeente.fictief
        self.name = f"{dossier.naam} (fictief)" if fictitious else dossier.naam

    def files(self) -> list[str]:
        """The files that were used."""
        return [self.dossier.bestand(one) for one in self.documents]

    def about(self) -> dict[str, Any]:
        """The plan itself."""
        data = self.plain.noun(self.plan_document, "titel", "periode", "status", "bronnen")
        return data | {"gemeente": self.name, "aantal": str(len(self.plan_document.prioriteiten))}

    def fields(self) -> dict[str, Cell]:
        """Its priorities by field; under nothing those of which the plan does not say it."""
        found: dict[str, Cell] = {}
        for one in self.plan_document.op_volgorde:
            found.setdefault(one.veiligheidsveld or "", []).append(self.cell(one.titel, one))
        return found

    def frames(self) -> dict[str, Cell]:
        """What of its plan and programmes serves which frame, and how far it is with that frame."""
        found: dict[str, Cell] = {}
        for document in self.documents:
            for _, noun in onderdelen(document):
                for reference in getattr(noun, "sluit_aan_op", ()):
                    kader, _, part = reference.partition("/")
                    of = f" (onderdeel {self.dossier.noem('kaderonderdeel', reference)})" if part else ""
                    found.setdefault(kader, []).append(self.cell(_called(noun) + of, noun))
        for stand in self.dossier.gemeente.kaders if self.dossier.gemeente else ():
            found.setdefault(stand.kader, []).append(self.cell(council.progress(stand)[0], stand))
        return found

    def figures(self) -> dict[str, Indicator]:
        """Its figures by what is counted in which unit."""
        found = [one for document in self.documents for one in document.indicatoren]
        return {_same(_counted(one)): one for one in found}

    def measured(self, indicator: Indicator) -> dict[str, Any]:
        """The latest figure that was known on the reference date, and what is aimed at."""
        known = indicator.op(self.peildatum)
        latest = known.laatste
        words = f"{dutch.measured(latest[1])} ({dutch.period(latest[0])})" if latest else "geen cijfer bekend"
        goal = figures.goal(known)
        return self.cell(f"{words}; streefwaarde: {goal}" if goal else words, indicator)

    def cell(self, text: str, noun: Noun) -> dict[str, Any]:
        """A text in a table, with where it comes from."""
        return {"tekst": text, "bronnen": self.notes(noun)}


def _fields(columns: Sequence[_Column]) -> dict[str, Any]:
    found = [column.fields() for column in columns]
    names = {field: dutch.capital(dutch.word(field)) for field in get_args(Veiligheidsveld)}
    without = {
        column.name: len(fields) for column, fields in zip(columns, found, strict=True) if "" in fields
    }
    told = ["De vijf velden zijn die van de VNG."]
    if none := [name for name, number in without.items() if number == 1]:
        told.append(f"In {_plans(none)} heeft geen enkele prioriteit een veld.")
    if some := [name for name, number in without.items() if number > 1]:
        told.append(f"In {_plans(some)} heeft niet elke prioriteit een veld.")
    return {
        "id": "velden",
        "titel": "Prioriteiten per veiligheidsveld",
        "bijschrift": "Wat welke gemeente voorrang geeft",
        "kop": "Veld",
        "uitleg": " ".join(told),
        "rijen": _rows(columns, found, names) + _rows(columns, found, {"": "Zonder veld"}, shared=False),
    }


def _frames(columns: Sequence[_Column]) -> dict[str, Any]:
    found = [column.frames() for column in columns]
    kaders = {one.id: one for column in columns for one in column.dossier.kaders.values()}
    order = sorted(kaders.values(), key=lambda one: (_LEVELS.index(one.niveau), one.titel, one.id))
    silent = [column.name for column, frames in zip(columns, found, strict=True) if not frames]
    told = f"Bij welk kader zij aansluiten, staat niet in {_plans(silent)}." if silent else ""
    return {
        "id": "kaders",
        "titel": "Kaders van land, provincie en regio",
        "bijschrift": "Wat bij welke gemeente op een kader aansluit",
        "kop": "Kader",
        "uitleg": f"Wat in de plannen en de programma's van het jaar bij een kader aansluit. {told}".rstrip(),
        "rijen": _rows(columns, found, {one.id: f"{one.titel} ({one.niveau})" for one in order}),
    }


def _figures(columns: Sequence[_Column]) -> dict[str, Any]:
    found = [column.figures() for column in columns]
    names = {key: _counted(one) for figures in reversed(found) for key, one in figures.items()}
    several = {key: name for key, name in names.items() if sum(key in figures for figures in found) > 1}
    cells = [
        {key: [column.measured(one)] for key, one in figures.items() if key in several}
        for column, figures in zip(columns, found, strict=True)
    ]
    return {
        "id": "cijfers",
        "titel": "Cijfers die meer gemeenten volgen",
        "bijschrift": "Het laatste cijfer van elke gemeente",
        "kop": "Cijfer",
        "uitleg": "Naam en eenheid zijn gelijk; of zij ook hetzelfde tellen, moet uit de bron blijken.",
        "rijen": _rows(columns, cells, several),
    }


def _rows(
    columns: Sequence[_Column],
    found: Sequence[Mapping[str, Cell]],
    names: Mapping[str, str],
    *,
    shared: bool = True,
) -> list[dict[str, Any]]:
    """A row for each of these names that a municipality has something of, with a cell for each of them."""
    return [
        {
            "naam": name,
            "cellen": [
                {"gemeente": column.name, "teksten": cells.get(key, [])}
                for column, cells in zip(columns, found, strict=True)
            ],
            "deelbaar": shared,
        }
        for key, name in names.items()
        if any(key in cells for cells in found)
    ]


def _shared(table: Mapping[str, Any]) -> list[dict[str, str]]:
    """What of a table two or more municipalities have, and which they are."""
    found = []
    for row in table["rijen"]:
        having = [cell["gemeente"] for cell in row["cellen"] if cell["teksten"]]
        if row["deelbaar"] and len(having) > 1:
            found.append({"soort": table["kop"], "naam": row["naam"], "gemeenten": dutch.enumeration(having)})
    return found


def _counted(indicator: Indicator) -> str:
    """What a figure counts, and in which unit."""
    return f"{indicator.naam}, {' '.join(filter(None, [indicator.eenheid, indicator.noemer]))}"


def _plans(names: Sequence[str]) -> str:
    return f"de plannen van {dutch.enumeration(names)}" if len(names) > 1 else f"het plan van {names[0]}"


def _called(noun: Noun) -> str:
    """What in a plan or programme serves a frame."""
    if isinstance(noun, Plan):
        return "het plan als geheel"
    kind = type(noun).__name__.lower()
    return f"{kind} “{getattr(noun, 'titel', '')}”"


def _same(text: str) -> str:
    """What is alike in names that are written differently."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
