"""How to add an optional part to ivp, for the way in which it was installed here."""

import re
import sys
from pathlib import Path

_PACKAGE = "ivp-cli"
_BY_PIPX = "pipx_metadata.json"
"""What pipx leaves in the environments that it makes."""


def how_to_add(extra: str) -> str:
    """One sentence: the command that adds a part, wherever ivp itself came from."""
    from importlib.metadata import PackageNotFoundError, requires

    try:
        needed = requires(_PACKAGE) or []
    except PackageNotFoundError:
        return "In de map van ivp heeft `python3 dev ivp` alle onderdelen."
    ours = re.compile(rf"extra == ['\"]{extra}['\"]")
    packages = " ".join(f'"{one.partition(";")[0].strip()}"' for one in needed if ours.search(one))
    if (Path(sys.prefix) / _BY_PIPX).exists():
        return f"Installeer het met: pipx inject {_PACKAGE} {packages}"
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return f"Installeer het met: {python} -m pip install {packages}"
