"""Whether the words that a list is filtered by occur in the plans at all."""

from typing import TYPE_CHECKING

from ivp_cli.cli.alike import alike
from ivp_cli.cli.errors import UsageProblem
from ivp_cli.cli.options import refuse_unknown_year
from ivp_cli.nearest import meant

if TYPE_CHECKING:
    from ivp_cli.model.dossier import Dossier
    from ivp_cli.views.filters import Filters

_ALL_OF = {
    "prioriteit": "`ivp list prioriteiten` toont ze alle.",
    "trekker": "`ivp show GEMEENTE` noemt de teams en partners.",
}
"""Where all words of a filter stand."""


class Known:
    """The words that occur in the plans: another one is a slip, not a choice that finds nothing."""

    def __init__(self, filters: "Filters") -> None:
        self.asked = filters.used()
        self.words: dict[str, dict[str, list[str]]] = {
            name: {} for name in ("prioriteit", "trekker") if name in self.asked
        }
        """For each filter the ids that it knows, with their names."""
        self.years: set[int] = set()

    def note(self, dossier: "Dossier") -> None:
        """Remember the words of one municipality, as far as they are asked for."""
        from ivp_cli.views.filters import words, years

        for name, known in self.words.items():
            for id, titles in words(name, dossier).items():
                known.setdefault(id, []).extend(titles)
        if "jaar" in self.asked:
            self.years |= years([dossier])

    def refuse(self) -> None:
        """Refuse a word that occurs nowhere."""
        from ivp_cli.views.filters import known

        for name, words in self.words.items():
            word = self.asked[name]
            titles = [title for called in words.values() for title in called]
            if not known(word, [*words, *titles]):
                hint = alike(word, {id: " ".join(called) for id, called in words.items()})
                hint = hint or meant(word, titles) or _ALL_OF[name]
                raise UsageProblem(f"{name.capitalize()} '{word}' bestaat niet.", hint)
        if "jaar" in self.asked:
            refuse_unknown_year(self.asked["jaar"], self.years)
