"""The comparison: the priorities of several municipalities side by side, and what they share."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, get_args

from ivp_cli.model.dossier import KADERS, Dossier
from ivp_cli.model.plan import Veiligheidsveld
from ivp_cli.sentences import enumeration
from ivp_cli.views.documents import dutch, planpage
from ivp_cli.views.documents.column import REGIONS, Cell, Column, common, counted, same
from ivp_cli.views.documents.kinds import Year
from ivp_cli.views.documents.problem import DocumentProblem
from ivp_cli.views.documents.story import framed

MAX_COLUMNS = 5
"""How many municipalities stand side by side in a table; more become lists."""

_ALWAYS = ("velden", "kaders")
"""The tables of which it is worth telling that there is nothing in them."""
_LEVELS = ("landelijk", "provinciaal", "regionaal")


def subjects(dossier: Dossier, _word: str, jaar: int) -> list[Year]:
    """The year, with the plan for it that stands in the folder of a municipality; who has none is named."""
    if dossier.map == KADERS:
        return []
    return [Year(jaar, tuple(planpage.subjects(dossier, "plan", jaar)[:1]))]


def years(dossier: Dossier, _word: str) -> list[str]:
    """The periods of the plans."""
    return planpage.years(dossier, "plan")


def together(dossiers: Sequence[Dossier]) -> list[Dossier]:
    """The municipalities whose plans share a year with the plan of another."""
    years = [
        {jaar for plan in dossier.plannen if plan.status != "ingetrokken" for jaar in plan.jaren}
        for dossier in dossiers
    ]
    having = Counter(jaar for found in years for jaar in found)
    paired = zip(dossiers, years, strict=True)
    return [dossier for dossier, found in paired if any(having[jaar] > 1 for jaar in found)]


def context(chosen: Sequence[tuple[Dossier, Year]], peildatum: date, *, charts: bool) -> dict[str, Any]:
    """The data for the comparison: dictionaries, lists and text only.

    Raises:
        DocumentProblem: fewer than two municipalities have a plan for the year.
    """
    jaar = chosen[0][1].jaar
    columns = [Column(dossier, year, peildatum, charts=charts) for dossier, year in chosen if year.documents]
    names = [column.name for column in columns]
    if len(columns) < 2:
        found = enumeration(names) or "geen"
        raise DocumentProblem(
            f"Een vergelijking vraagt twee of meer gemeenten met een plan voor {jaar}; gevonden: {found}."
        )
    few = len(columns) <= MAX_COLUMNS
    together = enumeration(names) if few else f"{len(names)} gemeenten"
    plans = [column.about() for column in columns]
    tables = [
        _topics(columns),
        _fields(columns),
        _frames(columns),
        _partners(columns),
        _groups(columns),
        _figures(columns),
    ]
    sources: list[dict[str, Any]] = []
    for column in columns:
        sources += column.plain.notes(len(sources) + 1)
    settings = chosen[0][0].instellingen
    files = [chosen[0][0].bestand(settings)] if settings.onderwerpen else []
    files += [file for column in columns for file in column.files()]
    van = f"gemeenten {together}" if few else together
    return {
        "gemeente": {"naam": together, "fictief": False, "code": None},
        "jaar": str(jaar),
        "plannen": plans,
        "zonder_plan": [dossier.naam for dossier, year in chosen if not year.documents],
        "gedeeld": [*_regions(columns), *(shared for table in tables for shared in _shared(table))],
        "kolommen": names if few else [],
        "tabellen": [table for table in tables if table["rijen"] or table["id"] in _ALWAYS],
        "bronnen": sources,
        "document": framed("Vergelijking", f"Prioriteiten voor veiligheid in {jaar}", van, files, peildatum),
    }


def _regions(columns: Sequence[Column]) -> list[dict[str, str]]:
    """The regions that two or more municipalities are part of."""
    parts: dict[tuple[str, str], list[Column]] = {}
    for column in columns:
        for field, region in column.regions().items():
            parts.setdefault((field, same(region)), []).append(column)
    return [
        {
            "soort": REGIONS[field],
            "naam": together[0].regions()[field],
            "gemeenten": enumeration([column.name for column in together]),
        }
        for (field, _), together in sorted(parts.items(), key=lambda part: [*REGIONS].index(part[0][0]))
        if len(together) > 1
    ]


def _topics(columns: Sequence[Column]) -> dict[str, Any]:
    """What is about the topics that whoever keeps these plans has chosen, told as the choice it is.

    What has one name is one topic, with all its words.
    """
    topics: dict[str, dict[str, None]] = {}
    for topic in columns[0].dossier.instellingen.onderwerpen:
        topics.setdefault(topic.naam, {}).update(dict.fromkeys(topic.woorden))
    found = [column.topics(topics) for column in columns]
    rows = _rows(columns, found, {name: name for name in topics})
    silent = [name for name in topics if not any(name in cells for cells in found)]
    told = f" Nergens gevonden: {enumeration(silent)}." if silent else ""
    sought = {name: f"gezocht: {', '.join(words)}" for name, words in topics.items()}
    return {
        "id": "onderwerpen",
        "titel": "Wat over hetzelfde onderwerp gaat",
        "bijschrift": "Prioriteiten en actuele thema's per onderwerp",
        "kop": "Onderwerp",
        "uitleg": (
            "De onderwerpen zijn een keuze van wie deze plannen bijeenhoudt, niet van de gemeenten. Bij elk "
            "staat wat een van de gezochte woorden in zijn titel heeft, of anders in een speerpunt, dat dan "
            f"achter de dubbele punt staat. Of de aanpak op elkaar lijkt, is daarmee niet gezegd.{told}"
        ),
        "rijen": [row | {"uitleg": sought[row["naam"]]} for row in rows]
        + _rows(columns, found, {"": "Geen van deze"}, shared=False),
    }


def _fields(columns: Sequence[Column]) -> dict[str, Any]:
    """The priorities by field; those without one only where others of the same plan do have one."""
    found = [column.fields() for column in columns]
    names = {field: dutch.capital(dutch.word(field)) for field in get_args(Veiligheidsveld)}
    silent = [column.name for column, fields in zip(columns, found, strict=True) if fields.keys() <= {""}]
    partly = [
        fields if column.name not in silent else {} for column, fields in zip(columns, found, strict=True)
    ]
    some = [column.name for column, fields in zip(columns, partly, strict=True) if "" in fields]
    told = ["De vijf velden zijn die van de VNG."]
    if silent:
        told.append(f"In {_plans(silent)} heeft geen enkele prioriteit een veld.")
    if some:
        told.append(f"In {_plans(some)} heeft niet elke prioriteit een veld.")
    return {
        "id": "velden",
        "titel": "Prioriteiten per veiligheidsveld",
        "bijschrift": "Wat welke gemeente voorrang geeft",
        "kop": "Veld",
        "uitleg": " ".join(told),
        "rijen": _rows(columns, found, names) + _rows(columns, partly, {"": "Zonder veld"}, shared=False),
    }


def _frames(columns: Sequence[Column]) -> dict[str, Any]:
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


def _partners(columns: Sequence[Column]) -> dict[str, Any]:
    return {
        "id": "partners",
        "titel": "Partners die meer gemeenten noemen",
        "bijschrift": "Waarbij welke gemeente een partner noemt",
        "kop": "Partner",
        "uitleg": (
            "Uit de plannen en de programma's van het jaar. Een naam telt als dezelfde als zij hetzelfde is "
            "geschreven, op wat tussen haakjes staat na. Wie er niet staat, kan toch meedoen."
        ),
        "rijen": _mentions(columns, "partners", "Partners van één gemeente"),
    }


def _groups(columns: Sequence[Column]) -> dict[str, Any]:
    return {
        "id": "doelgroepen",
        "titel": "Doelgroepen die meer gemeenten noemen",
        "bijschrift": "Waarbij welke gemeente een doelgroep noemt",
        "kop": "Doelgroep",
        "uitleg": (
            "Uit de plannen en de programma's van het jaar, in dezelfde woorden: “jeugd” en “jongeren” "
            "gelden hier als verschillend."
        ),
        "rijen": _mentions(columns, "doelgroepen", "Doelgroepen van één gemeente"),
    }


def _figures(columns: Sequence[Column]) -> dict[str, Any]:
    found = [column.figures() for column in columns]
    names = {key: counted(one) for figures in reversed(found) for key, one in figures.items()}
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
        "uitleg": "Naam en eenheid zijn gelijk; of zij ook hetzelfde tellen, zegt dat nog niet.",
        "rijen": _rows(columns, cells, several),
    }


def _mentions(columns: Sequence[Column], field: str, rest: str) -> list[dict[str, Any]]:
    """A row for whom two or more municipalities name, the most shared first; the `rest` below them."""
    found = [column.mentions(field) for column in columns]
    count = Counter(key for mentions in found for key in mentions)
    names = {
        key: common([name for mentions in found if key in mentions for name in mentions[key].names])
        for key in sorted(count, key=lambda key: (-count[key], key))
        if count[key] > 1
    }
    if not names:
        return []
    together = [
        {key: column.told(mentions[key]) for key in names if key in mentions}
        for column, mentions in zip(columns, found, strict=True)
    ]
    alone = [
        {"": [column.cell(one.name, *one.first) for key, one in mentions.items() if key not in names]}
        for column, mentions in zip(columns, found, strict=True)
    ]
    return _rows(columns, together, names) + _rows(columns, alone, {"": rest}, shared=False)


def _rows(
    columns: Sequence[Column],
    found: Sequence[Mapping[str, Cell]],
    names: Mapping[str, str],
    *,
    shared: bool = True,
) -> list[dict[str, Any]]:
    """A row for each of these names that a municipality has something of, with a cell for each of them."""
    return [
        {
            "naam": name,
            "uitleg": "",
            "cellen": [
                {"gemeente": column.name, "teksten": cells.get(key, [])}
                for column, cells in zip(columns, found, strict=True)
            ],
            "deelbaar": shared,
        }
        for key, name in names.items()
        if any(cells.get(key) for cells in found)
    ]


def _shared(table: Mapping[str, Any]) -> list[dict[str, str]]:
    """What of a table two or more municipalities have, and which they are."""
    found = []
    for row in table["rijen"]:
        having = [cell["gemeente"] for cell in row["cellen"] if cell["teksten"]]
        if row["deelbaar"] and len(having) > 1:
            found.append({"soort": table["kop"], "naam": row["naam"], "gemeenten": enumeration(having)})
    return found


def _plans(names: Sequence[str]) -> str:
    return f"de plannen van {enumeration(names)}" if len(names) > 1 else f"het plan van {names[0]}"
