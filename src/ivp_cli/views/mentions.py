"""Markdown that a forge shows as it is: nobody is notified, and nothing becomes a link by itself.

Forges look for mentions and references after Markdown was read, so a backslash does not help; an empty
comment in the word does, and leaves the text as it was for whoever reads or copies it.
"""

import re

_LIVE = re.compile(
    r"""
      @(?=[A-Za-z0-9])         # somebody, or the second half of an address for mail
    | \#(?=[0-9])              # an issue
    | \b(?i:gh)-(?=[0-9])      # an issue in another spelling
    | (?<=[A-Za-z])\\:(?=//)   # an address, already escaped for Markdown itself
    """,
    re.VERBOSE,
)
_NOTHING = "<!-- -->"


def without_mentions(markdown: str) -> str:
    """The same page, with nothing in its text that a forge would act on."""
    return _LIVE.sub(lambda found: found[0].lstrip("\\") + _NOTHING, markdown)
