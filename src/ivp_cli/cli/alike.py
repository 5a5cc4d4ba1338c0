"""What a user may have meant by a word that is no id and no name of anything."""

from collections.abc import Mapping

from ivp_cli.nearest import meant

_MOST = 5
_PART_OF_A_WORD = 3
"""Fewer letters than this stand in too many words to tell what was meant."""


def alike(word: str, known: Mapping[str, str]) -> str:
    """The ids that hold the word or have all of it in their name, or the nearest; empty where there is none.

    Args:
        word: what was asked for.
        known: every id, with the name of the thing.
    """
    from ivp_cli.views.filters import plain

    sought = plain(word)
    parts = sought.split()

    def holds(id: str, name: str) -> bool:
        within = plain(f"{id} {name}")
        return sought in within or all(part in within for part in parts)

    holding = [id for id, name in known.items() if holds(id, name)]
    if len(sought) < _PART_OF_A_WORD or not holding:
        return meant(word, known)
    more = ", ..." if len(holding) > _MOST else "."
    several = f"Wel zijn er: {', '.join(holding[:_MOST])}{more}"
    return several if len(holding) > 1 else f"Bedoelde u `{holding[0]}`?"
