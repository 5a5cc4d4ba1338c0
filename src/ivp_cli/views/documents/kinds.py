"""The kinds of document that can be made: one line each, the work in a module of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ivp_cli.model.dossier import Document, Dossier

DOCUMENTS = "ivp_cli.views.documents"

Chosen = tuple["Dossier", Any]
"""A municipality, and what in it a document is about."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year of one municipality: what a document is about that is not about one plan or programme."""

    jaar: int
    documents: "tuple[Document, ...]" = ()
    """Which of its documents have the facts."""


def documents(subject: Any) -> "tuple[Document, ...]":
    """The documents in which the things stand that a document is about."""
    return subject.documents if isinstance(subject, Year) else (subject,)


@dataclass(frozen=True, slots=True)
class Kind:
    """A word for `ivp render`, with the template and the module that belong to it.

    The module has `subjects(dossier, word, year)`: what such a document can be about in one municipality,
    the best first; `years(dossier, word)`: for which years there is one; and
    `context(dossier, subject, peildatum, charts=...)`: the plain data for the template. Of a kind that is
    about `many` municipalities at once, `context` gets a list of pairs instead of a dossier and a subject,
    and `together(dossiers)` gives those that it can be about.
    """

    word: str
    template: str
    module: str
    help: str
    needs: str
    """What must stand in the plans of a municipality to make one."""
    many: bool = False
    calendar: bool = False
    """Whether it is an agenda, of which a calendar can be made."""
    yearly: bool = False
    """Whether it is about a year, and not about something that has a period of its own."""
    also: tuple[str, ...] = ()
    """Other words that people have for it."""

    def load(self) -> Any:
        """The module; imported when a document of this kind is asked for."""
        return import_module(f"{DOCUMENTS}.{self.module}")

    def context(self, chosen: Sequence[Chosen], peildatum: date, *, charts: bool) -> dict[str, Any]:
        """The plain data of a document about what was chosen."""
        about = (chosen,) if self.many else chosen[0]
        data: dict[str, Any] = self.load().context(*about, peildatum, charts=charts)
        return {"huisstijl": None} | data


_PROGRAMME = "een programma voor dat jaar met dat woord als `soort`"
_REPORTED = "waarvan acties een `status` of `voortgang` hebben"

KINDS = {
    kind.word: kind
    for kind in (
        Kind(
            "jaarprogramma",
            "raadsinformatiebrief",
            "letter",
            "de brief over het programma van een jaar",
            "een programma voor dat jaar, van welke soort ook",
            also=("memo", "brief", "raadsbrief", "jaarplan", "programma"),
        ),
        Kind(
            "uitvoeringsprogramma",
            "raadsinformatiebrief",
            "letter",
            "de brief over een programma dat zo heet",
            _PROGRAMME,
        ),
        Kind(
            "uitvoeringsplan",
            "raadsinformatiebrief",
            "letter",
            "de brief over een plan dat zo heet",
            _PROGRAMME,
        ),
        Kind("actieplan", "raadsinformatiebrief", "letter", "de brief over een actieplan", _PROGRAMME),
        Kind(
            "begrotingsparagraaf",
            "raadsinformatiebrief",
            "letter",
            "de brief over een begrotingsparagraaf",
            _PROGRAMME,
        ),
        Kind(
            "begroting",
            "begrotingsparagraaf",
            "budget",
            "de paragraaf over veiligheid in de begroting",
            "een plan of programma voor dat jaar",
        ),
        Kind(
            "voortgang",
            "voortgangsrapportage",
            "progress",
            "hoe het programma ervoor staat op de peildatum",
            f"een programma voor dat jaar, {_REPORTED}",
            also=("rapportage", "voortgangsrapport", "jaarverslag"),
        ),
        Kind(
            "evaluatie",
            "evaluatie",
            "evaluation",
            "wat er van een meerjarenplan terechtkwam",
            f"een plan voor dat jaar, en een programma dat het uitvoert, {_REPORTED}",
            also=("evaluatierapport", "terugblik"),
        ),
        Kind(
            "termijnagenda",
            "termijnagenda",
            "agenda",
            "wat er in een jaar naar de raad komt",
            "iets voor de raad in dat jaar, zoals een besluit, een toezegging of een actie met `type: raad`",
            calendar=True,
            yearly=True,
            also=("agenda", "kalender", "planning"),
        ),
        Kind(
            "vergelijking",
            "vergelijking",
            "comparison",
            "wat gemeenten met elkaar gemeen hebben",
            "een plan voor dat jaar bij twee of meer gemeenten",
            many=True,
            yearly=True,
            also=("benchmark",),
        ),
        Kind(
            "plan",
            "planpagina",
            "planpage",
            "het meerjarenplan, uitgelegd voor inwoners",
            "een plan voor dat jaar",
            also=(
                "integraal-veiligheidsplan",
                "kadernota",
                "meerjarenbeleidsplan",
                "meerjarenplan",
                "veiligheidsagenda",
                "veiligheidsplan",
            ),
        ),
    )
}

ALSO = {word: kind.word for kind in reversed(KINDS.values()) for word in (kind.template, *kind.also)}
"""The kind that people mean with the name of a template, or with another word."""
