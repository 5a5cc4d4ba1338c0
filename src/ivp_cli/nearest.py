"""What somebody may have meant who wrote a word that does not exist."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

_SHORT = 5
_LIKE = 0.65
"""From here on words look alike to people: `plans` like `plannen`, but `cameras` not like `almere`."""
_VERY_LIKE = 0.8
"""The same for words that begin with another letter: `nnaam` like `naam`, but `door` not like `soort`."""


def meant(word: str, known: Iterable[str]) -> str:
    """Ask whether the known word most like this one was meant; empty where none looks like it."""
    found = nearest(word, known)
    return f"Bedoelde u `{found[0]}`?" if found else ""


def nearest(word: str, known: Iterable[str], most: int = 1) -> list[str]:
    """The known words most like another one, the best first; capitals and kinds of dashes do not count."""
    from difflib import get_close_matches

    plain = _plain(word)
    spelled: dict[str, str] = {}
    for one in known:
        spelled.setdefault(_plain(one), one)
    likely = [one for one in spelled if one[:1] == plain[:1]]
    likely += get_close_matches(plain, spelled.keys() - likely, n=most, cutoff=_VERY_LIKE)
    return [spelled[found] for found in get_close_matches(plain, likely, n=most, cutoff=_LIKE)]


def surely(word: str, known: Iterable[str]) -> str:
    """The one known word that must have been meant; empty where there is room for doubt.

    The letters are the same, or all but one slip of the hand: a letter too many, too few or wrong, or two
    that changed places. For a short word, where one letter makes another word, no slip is forgiven.
    """
    plain = _plain(word)
    spelled = {one: _plain(one) for one in known}
    same = [one for one, letters in spelled.items() if letters == plain]
    near = same or [one for one, letters in spelled.items() if _is_slip(plain, letters)]
    return near[0] if len(near) == 1 else ""


def alike(word: str, names: Mapping[str, str]) -> str:
    """The one id that was written as its name, or with other signs; empty where there is none or more."""
    plain = slug(word)
    found = [id for id, name in names.items() if plain and plain in (slug(id), slug(name))]
    return found[0] if len(found) == 1 else ""


def slug(text: str) -> str:
    """The nearest text that can be an id, or nothing."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"^[^a-z]+|-+$", "", re.sub(r"[^a-z0-9]+", "-", plain))[:64]


def _is_slip(written: str, meant: str) -> bool:
    if len(meant) < _SHORT or abs(len(written) - len(meant)) > 1:
        return False
    pairs = enumerate(zip(written, meant, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(written), len(meant)))
    one, other = written[at:], meant[at:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other or one == other[1:] or one[1:] == other[1:]


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
