"""What somebody may have meant who wrote a word that does not exist."""

from collections.abc import Iterable


_LIKE = 0.65
"""From here on words look alike to people: `plans` like `plannen`, but `cameras` not like `almere`."""


def meant(word: str, known: Iterable[str]) -> str:
    """Ask whether the known word most like this one was meant; empty where none looks like it."""
    found = nearest(word, known)
    return f"Bedoelde u `{found[0]}`?" if found else ""


def nearest(word: str, known: Iterable[str], most: int = 1) -> list[str]:
    """The known words most like another one, the best first; capitals and kinds of dashes do not count."""
    from difflib import get_close_matches

    spelled: dict[str, str] = {}
    for one in known:
        spelled.setdefault(_plain(one), one)
    return [spelled[found] for found in get_close_matches(_plain(word), spelled, n=most, cutoff=_LIKE)]


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
