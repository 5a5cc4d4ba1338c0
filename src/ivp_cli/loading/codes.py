"""Which municipality has which CBS code: a glance at every folder, before any plan of it is loaded."""

import re
from collections.abc import Mapping

from ivp_cli.sources import Source, SourceFile

_IS_GEMEENTE = re.compile(r"^soort: *[\"']?gemeente\b", re.MULTILINE)
_CODE = re.compile(r"^code: *[\"']?(GM[0-9]{4})\b", re.MULTILINE)


def gemeentecodes(source: Source) -> Mapping[str, tuple[str, ...]]:
    """The folders that each code stands in; a file that says it in an odd way is left out."""
    folders: dict[str, tuple[str, ...]] = {}
    for folder in source.folders():
        texts = (item.text for item in source.files(folder) if isinstance(item, SourceFile))
        text = next(filter(_IS_GEMEENTE.search, texts), "")
        if found := _CODE.search(text):
            folders[found[1]] = (*folders.get(found[1], ()), folder)
    return folders
