"""What reading gives, and what every source of plan files can do."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, Protocol

CONTENT = "plannen"
"""The folder of a workspace that holds the plans, one folder a municipality."""

TEMPLATES = "sjablonen"
"""The folder of a workspace that holds its templates and pictures."""

ALL = "alle"
"""What people write for all municipalities; none can have this name."""

MAX_BYTES = 1_048_576
MAX_FILES = 500


class SourceFile(NamedTuple):
    """A text that was read; its name is the path below the workspace root, with `/`."""

    name: str
    text: str


class Unreadable(NamedTuple):
    """Something that is there but is no plan file: by which rule, what is the matter, how to mend it."""

    name: str
    rule: Literal["IVP001", "IVP007"]
    message: str
    hint: str = ""
    line: int | None = None
    column: int | None = None


class Source(Protocol):
    """Where plan files come from; both sources admit and refuse the same things."""

    @property
    def label(self) -> str:
        """What to call this source in a sentence."""

    def folders(self) -> list[str]:
        """The folders with plans, sorted."""

    def files(self, folder: str) -> Iterator[SourceFile | Unreadable]:
        """What one folder holds, sorted by name; nothing is skipped in silence."""

    def names(self, folder: str) -> list[str]:
        """What those are called, without reading one; nothing where the folder cannot be opened."""

    def stray(self) -> list[Unreadable]:
        """What stands beside the folders with plans and does not belong there."""

    def beside(self, name: str) -> SourceFile | Unreadable | None:
        """A file beside `plannen/`, or None where there is none of that name."""

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture beside the templates, at most one more than a file may have.

        None where it is not there, or is no plain file.
        """


class SourceError(Exception):
    """The environment lacks what is needed to read: what is the matter, and how to mend it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
