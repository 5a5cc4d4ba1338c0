"""Where text is shown: what a view must know of it to lay out lines."""

from collections.abc import Callable
from dataclasses import dataclass

Clean = Callable[[str], str]
"""Makes text safe for where it goes."""


def _unpainted(text: str, style: str) -> str:
    return text


@dataclass(frozen=True)
class Screen:
    """A place of some width; None is as wide as the text, as in a file."""

    width: int | None = 80
    clean: Clean = str
    paint: Callable[[str, str], str] = _unpainted
    """Gives a text a colour or weight, such as `red` or `bold`; only ever beside words that say the same."""
    draws: bool = True
    """Whether it can show lines and bars that are not ASCII."""

    @property
    def line(self) -> str:
        """What a ruled line is made of."""
        return "─" if self.draws else "-"
