"""The only room that reads: a folder, or a git revision, becomes texts with a name.

`ivp_cli.sources.git` is imported by who needs it: most commands never start git.
"""

from ivp_cli.sources.entries import is_left_behind
from ivp_cli.sources.folder import Folder
from ivp_cli.sources.source import (
    ALL,
    CONTENT,
    MAX_BYTES,
    MAX_FILES,
    Source,
    SourceError,
    SourceFile,
    Unreadable,
)
from ivp_cli.sources.workspace import find_workspace

__all__ = [
    "ALL",
    "CONTENT",
    "MAX_BYTES",
    "MAX_FILES",
    "Folder",
    "Source",
    "SourceError",
    "SourceFile",
    "Unreadable",
    "find_workspace",
    "is_left_behind",
]
