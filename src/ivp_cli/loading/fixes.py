"""What certainly mends a value or a key that the plan language does not take."""

from collections.abc import Container, Iterable

from ivp_cli.findings import Fix
from ivp_cli.loading.fields import Field
from ivp_cli.loading.spellings import spellings
from ivp_cli.nearest import surely


def of_key(written: str, known: Iterable[str], there: Container[str]) -> Fix | None:
    """The known field that must have been meant, unless the block has that one already."""
    meant = surely(written, known)
    return Fix(meant) if meant and meant not in there else None


def of_word(written: str, words: Iterable[str]) -> Fix | None:
    """The word of a closed list that must have been meant."""
    meant = surely(written, words)
    return Fix(meant) if meant else None


def of_value(written: str, field: Field, *, at_key: bool) -> Fix | None:
    """The one other spelling that a field takes."""
    fitting = field.fitting(spellings(written), at_key=at_key)
    return Fix(fitting[0]) if len(fitting) == 1 else None
