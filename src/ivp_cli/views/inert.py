"""Marks that a CI system takes for a command wherever they stand in what it shows."""

import re

_MARK = re.compile(r"##(?=\w*\[)")
"""The start of `##[error]` (GitHub), `##vso[...]` (Azure) and `##teamcity[...]`."""


def without_marks(text: str, sharp: str) -> str:
    """The text with the second sign of each mark written another way, as its format allows."""
    return _MARK.sub(lambda _: f"#{sharp}", text)
