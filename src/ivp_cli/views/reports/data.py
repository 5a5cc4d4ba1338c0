"""JSON that stays inert where it is printed."""

import json
from typing import Any

from ivp_cli.views.inert import without_marks


def dumps(data: Any) -> str:
    """The text of a JSON document; no CI system that prints it can take part of it for a command."""
    return without_marks(json.dumps(data, ensure_ascii=False, indent=2), "\\u0023") + "\n"
