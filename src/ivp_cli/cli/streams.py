"""What becomes of a stream that nobody reads any more."""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def silence(stream: "TextIO") -> None:
    """Send what is still to come, and what is left over, to the null device."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream.fileno())
    os.close(null)
