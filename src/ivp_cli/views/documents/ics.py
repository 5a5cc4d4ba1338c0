"""An agenda as iCalendar (RFC 5545): one all-day event for everything that has a date."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ivp_cli.views.documents import dutch
from ivp_cli.views.documents.problem import DocumentProblem

MAX_OCTETS = 75
"""How long a line may be; a longer one goes on after a space on the next line."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def write(data: Mapping[str, Any], day: date) -> bytes:
    """The calendar of an agenda; the same bytes every time.

    Args:
        data: the agenda as its templates get it.
        day: the reference date, which the events give as the day on which they were written.

    Raises:
        DocumentProblem: nothing on the agenda has a date.
    """
    found = [item for group in data["groepen"] for item in group["onderwerpen"]]
    dated = [item for item in found if item["dag"]]
    if not dated:
        raise DocumentProblem("Niets op deze agenda heeft een datum, dus er komt geen kalender van.")
    sources = _sources(data["bronnen"])
    lines = [
        *_head(data, left_out=len(found) - len(dated)),
        *(line for item in dated for line in _event(item, day, sources)),
        "END:VCALENDAR",
    ]
    return "".join(f"{fold(line)}\r\n" for line in lines).encode()


def fold(line: str) -> str:
    """A line in pieces of at most 75 octets, none of which ends within a character."""
    pieces: list[str] = []
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > MAX_OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    return "\r\n".join([*pieces, piece])


def text(name: str, value: str) -> str:
    """A property that holds text; nothing in the text can end it or begin another."""
    printable = "".join(one for one in value.replace("\r\n", "\n") if one >= " " or one == "\n")
    return f"{name}:{printable.translate(_ESCAPES)}"


def _head(data: Mapping[str, Any], *, left_out: int) -> Iterator[str]:
    document = data["document"]
    fictitious = " (fictief)" if data["gemeente"]["fictief"] else ""
    title = f"{document['titel']} - {document['van']}{fictitious}"
    told = f"Stand op {document['peildatum']}."
    if left_out:
        count = (
            "1 onderwerp zonder datum staat"
            if left_out == 1
            else f"{left_out} onderwerpen zonder datum staan"
        )
        told += f" {count} hier niet in."
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ivp//Termijnagenda//NL", "CALSCALE:GREGORIAN")
    for name in ("NAME", "X-WR-CALNAME"):
        yield text(name, title)
    for name in ("DESCRIPTION", "X-WR-CALDESC"):
        yield text(name, told)


def _event(item: Mapping[str, Any], day: date, sources: Mapping[str, str]) -> Iterator[str]:
    """One event; one that is not for a certain day says so in its name."""
    summary = f"{dutch.capital(item['wat'])}: {item['tekst'] or item['titel']}"
    if not item["precies"]:
        summary += f" (uiterlijk; {item['wanneer']})"
    told = [item["titel"]] if item["tekst"] else []
    facts = [*told, f"Wanneer: {item['wanneer']}", *map(_fact, item["gegevens"])]
    noted = dict.fromkeys(sources[one["nummer"]] for one in item["bronnen"] if one["nummer"] in sources)
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(NAMESPACE_URL, 'ivp:' + item['sleutel'])}"
    yield f"DTSTAMP:{day:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{item['dag'].replace('-', '')}"
    yield text("SUMMARY", summary)
    yield text("DESCRIPTION", "\n".join([*facts, *(f"Bron: {source}" for source in noted)]))
    yield text("CATEGORIES", item["wat"].partition(" (")[0])
    yield f"STATUS:{'CONFIRMED' if item['zeker'] else 'TENTATIVE'}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _fact(fact: Mapping[str, Any]) -> str:
    """One line of the description."""
    return f"{dutch.capital(fact['naam'])}: {', '.join(filter(None, [fact['tekst'], fact['let_op']]))}"


def _sources(notes: list[dict[str, Any]]) -> dict[str, str]:
    """What each number in the list of sources stands for."""
    found = {note["nummer"]: note["titel"] for note in notes}
    for note in notes:
        found |= {part["nummer"]: f"{note['titel']}, {part['tekst']}" for part in note["delen"]}
    return found
