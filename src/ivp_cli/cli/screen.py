"""What stdout is, told to the views that lay out text for it."""

import os
import shutil
import sys

from ivp_cli.cli.output import clean_lines, draws, paint
from ivp_cli.views.screen import Screen


def screen(*, unbounded_in_pipe: bool = False) -> Screen:
    """The screen that stdout is; what goes into a pipe or file may be as wide as it needs to be.

    Unless the variable COLUMNS says how wide it is to be.
    """
    wide = unbounded_in_pipe and not sys.stdout.isatty() and not os.environ.get("COLUMNS")
    return Screen(
        width=None if wide else shutil.get_terminal_size().columns,
        clean=clean_lines,
        paint=lambda text, style: paint(text, style, sys.stdout),
        draws=draws(sys.stdout),
    )
