"""JSON that stays inert where it is printed."""

import json
from typing import Any


def dumps(data: Any) -> str:
    """The text of a JSON document; no CI system that prints it can take part of it for a command."""
    return json.dumps(data, ensure_ascii=False, indent=2).replace("##[", "#\\u0023[") + "\n"
