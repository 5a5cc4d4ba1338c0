"""Parts of Dutch sentences that every room may have to say."""

from collections.abc import Sequence

_INNER = str.maketrans("“”„", "‘’‚")


def enumeration(items: Sequence[str]) -> str:
    """A list within a sentence: a, b en c."""
    return " en ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))


def quoted(text: str) -> str:
    """A text between quotes; those that it has itself become single ones."""
    return f"“{text.translate(_INNER)}”"


def counted(number: int, one: str, many: str) -> str:
    """So many of something: 1 bestand, 2 bestanden."""
    return f"{number} {one if number == 1 else many}"
