"""The kinds of document that can be made: one line each, the work in a module of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

DOCUMENTS = "ivp_cli.views.documents"


@dataclass(frozen=True, slots=True)
class Kind:
    """A word for `ivp render`, with the template and the module that belong to it.

    The module has `subjects(dossier, word, year)`: what such a document can be about in one municipality,
    the best first; `years(dossier, word)`: for which years there is one; and
    `context(dossier, subject, peildatum, charts=...)`: the plain data for the template.
    """

    word: str
    template: str
    module: str
    formats: Sequence[str] = ("md", "html")

    def load(self) -> Any:
        """The module; imported when a document of this kind is asked for."""
        return import_module(f"{DOCUMENTS}.{self.module}")


_LETTER = ("raadsinformatiebrief", "letter")

KINDS = {
    kind.word: kind
    for kind in (
        Kind("jaarprogramma", *_LETTER),
        Kind("uitvoeringsprogramma", *_LETTER),
        Kind("uitvoeringsplan", *_LETTER),
        Kind("actieplan", *_LETTER),
        Kind("begrotingsparagraaf", *_LETTER),
    )
}
