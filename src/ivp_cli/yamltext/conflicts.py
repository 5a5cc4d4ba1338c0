"""What git leaves in a text where two versions of it could not be put together."""

import re

from ivp_cli.yamltext.forbidden import RefusedError
from ivp_cli.yamltext.positions import at_index

_SIGNS = ("<<<<<<<", ">>>>>>>")
_LINE = re.compile(r"^(?:<{7}|>{7}|\|{7}|={7})(?=[ \r\n]|\Z)", re.MULTILINE)

_MESSAGE = "Een samenvoeging in git is niet afgemaakt."
_HINT = "Kies één versie en haal de regels met <<<<<<<, ======= en >>>>>>> weg."


def refuse_conflict(text: str) -> None:
    """Refuses a text that begins a line with what git marks a conflict with; most texts have no such sign."""
    if not any(sign[0] in text and sign in text for sign in _SIGNS):  # one character is found much faster
        return
    lines = list(_LINE.finditer(text))
    if any(line.group() in _SIGNS for line in lines):
        raise RefusedError("IVP002", _MESSAGE, _HINT, at_index(text, lines[0].start()))
