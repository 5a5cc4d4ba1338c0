"""Parts of Dutch sentences that every room may have to say."""

from collections.abc import Sequence


def enumeration(items: Sequence[str]) -> str:
    """A list within a sentence: a, b en c."""
    return " en ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))


def counted(number: int, one: str, many: str) -> str:
    """So many of something: 1 bestand, 2 bestanden."""
    return f"{number} {one if number == 1 else many}"
