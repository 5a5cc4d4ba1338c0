"""What a CI system says about itself, and the places where it shows what a step did."""

import os
import stat
from pathlib import Path

from ivp_cli.cli.output import warn

MOST_SUMMARY = 1_000_000
"""Bytes of a summary that GitHub takes, a little less than its 1 MiB."""


def usual_format() -> str:
    """The format of `ivp check` where nobody asked for one."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "full"


def prefix(root: Path) -> str:
    """What leads from the top of the repository to the workspace, such as `voorbeelden/veenstad/`."""
    top = next((folder for folder in (root, *root.parents) if os.path.lexists(folder / ".git")), None)
    if top is None and (checkout := os.environ.get("GITHUB_WORKSPACE")):
        top = Path(checkout).resolve()
    if top is None or root == top or not root.is_relative_to(top):
        return ""
    return f"{root.relative_to(top).as_posix()}/"


def add_summary(text: str) -> None:
    """Add Markdown to the summary of the step, where there is one; without it the step is as good."""
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    data = text.encode("utf-8", "backslashreplace")
    if len(data) > MOST_SUMMARY:
        warn("Let op: de samenvatting is te groot voor GitHub en is weggelaten.")
        return
    try:
        _append(name, data)
    except OSError:
        warn("Let op: de samenvatting van de stap ($GITHUB_STEP_SUMMARY) kan niet worden geschreven.")


def _append(name: str, data: bytes) -> None:
    """Add to a plain file in one write, so that what other steps wrote stays whole."""
    flags = (
        os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    )
    descriptor = os.open(name, flags | getattr(os, "O_CLOEXEC", 0), 0o666)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(name)
        os.write(descriptor, data)
    finally:
        os.close(descriptor)
