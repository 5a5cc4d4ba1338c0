"""The front door: `ivp` and `python -m ivp_cli`.

Everything that can end a run ends it here: the streams are put right before anything is written, and
whatever goes wrong becomes an exit code. Nothing heavy is imported before it is needed, so `ivp --version`
is immediate.
"""

import gc
import io
import os
import sys

TYPE_CHECKING = False  # `typing` takes longer to import than the version to tell
if TYPE_CHECKING:
    from typing import TextIO

INTERRUPTED = 130
OBJECTS_BETWEEN_SWEEPS = 100_000
"""Importing makes many objects and hardly any garbage; the standard 700 costs a tenth of the start."""


def main(argv: list[str] | None = None) -> int:
    """Run one command line and return its exit code; never raises for what a user can cause."""
    words = sys.argv[1:] if argv is None else argv
    _mend_streams()
    try:
        code = _answer(words)
        _hand_over(sys.stdout)
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:  # of a help page: all else goes through `cli.output`, which reads on for itself
        code = 0
    except Exception as error:  # noqa: BLE001 - whatever it is, it ends as an exit code
        _settle(sys.stdout)
        code = _explain(error, words)
    _settle(sys.stdout)
    _settle(sys.stderr)
    if argv is None:
        gc.freeze()  # the process ends here: sweeping it first takes a fifth of a run and frees nothing
    return code


def _answer(words: list[str]) -> int:
    if words == ["--version"]:
        from ivp_cli import __version__

        sys.stdout.write(f"ivp {__version__}\n")
        return 0
    if sys.flags.optimize > 1:
        from ivp_cli.cli.errors import EnvironmentProblem

        asked = "Laat PYTHONOPTIMIZE weg, of zet het hoogstens op 1."
        raise EnvironmentProblem("Met `python -OO` heeft ivp geen uitleg en geen regels.", asked)
    gc.set_threshold(OBJECTS_BETWEEN_SWEEPS)
    _keep_plugins_out()
    from ivp_cli.cli.app import run

    return run(words)


def _keep_plugins_out() -> None:
    """Let no plug-in for pydantic meddle, nor pydantic look for one.

    The variable forbids them. Yet the module that reads it first imports all that is needed to search the
    installed packages, a twentieth of a run; so an empty one takes its place.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")
    search = type(sys)("pydantic.plugin._loader")
    search.__dict__["get_plugins"] = tuple
    sys.modules.setdefault(search.__name__, search)


def _explain(error: Exception, words: list[str]) -> int:
    from ivp_cli.cli.errors import report

    return report(error, debug="--debug" in words or os.environ.get("IVP_DEBUG") == "1")


def _mend_streams() -> None:
    """Give every standard stream a place to go and an encoding that cannot fail.

    A closed stream is opened on the null device, which takes its descriptor: otherwise the first file opened
    would take it, and could receive what was meant for the screen. A terminal keeps its own encoding; a pipe
    or file gets UTF-8 and bare newlines, so that output does not depend on where it was made, unless
    PYTHONIOENCODING says so.
    """
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            null = os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, os.fdopen(null, "r" if name == "stdin" else "w", encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty() or "PYTHONIOENCODING" in os.environ:
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _hand_over(stream: "TextIO") -> None:
    """Flush what is left; a reader who leaves changes nothing about what was found."""
    try:
        stream.flush()
    except BrokenPipeError:
        _settle(stream)


def _settle(stream: "TextIO") -> None:
    """Flush what is left; a stream that cannot take it goes to the null device, so that exiting is quiet."""
    try:
        stream.flush()
    except OSError:
        from ivp_cli.cli.streams import silence

        silence(stream)


if __name__ == "__main__":
    sys.exit(main())
