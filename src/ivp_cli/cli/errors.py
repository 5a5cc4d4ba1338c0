"""What can stop a command, which exit code that gives, and how it is said."""

import errno
import sys
from collections.abc import Iterable
from contextlib import suppress

from ivp_cli.cli.output import clean, clean_lines, paint, warn
from ivp_cli.nearest import meant

BUG = 70
FEW = 12
"""As many words as a message can list."""

_CAUSES = {
    errno.ENOSPC: "er is geen ruimte meer op de schijf",
    errno.EDQUOT: "het schijfquotum is bereikt",
    errno.EFBIG: "het bestand wordt groter dan hier mag",
    errno.EACCES: "geen toegang",
    errno.EPERM: "dat is niet toegestaan",
    errno.EROFS: "de schijf is alleen-lezen",
    errno.ENOENT: "dat bestaat niet",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EISDIR: "dat is een map",
    errno.EEXIST: "er staat al een bestand met die naam",
    errno.ELOOP: "te veel koppelingen achter elkaar",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EMFILE: "er zijn te veel bestanden open",
    errno.ENFILE: "er zijn te veel bestanden open",
    errno.EIO: "de schijf of het apparaat geeft een fout",
}


class Problem(Exception):
    """Something the user can mend: what is the matter, and what to do about it."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageProblem(Problem):
    """The command line itself is wrong: an unknown word, or a word missing or too many."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.command = ""
        """The command whose help tells more; filled in by the frame."""


class EnvironmentProblem(Problem):
    """The machine is in the way: no folder, no git, no room, no right to write."""

    exit_code = 3


def unknown(kind: str, word: str, candidates: Iterable[str]) -> UsageProblem:
    """A word that is not one of the candidates."""
    return unfit(f"{kind} '{word}' bestaat niet.", word, candidates)


def unfit(message: str, word: str, candidates: Iterable[str]) -> UsageProblem:
    """A word that will not do; the hint names the nearest candidate or, where they are few, all of them."""
    known = list(dict.fromkeys(candidates))
    listed = f"Kies uit: {', '.join(known)}." if 0 < len(known) <= FEW else ""
    return UsageProblem(message, meant(word, known) or listed)


def cause(error: OSError) -> str:
    """The reason the operating system gives, in Dutch; empty when it is not one we know."""
    return _CAUSES.get(error.errno or 0, "")


def report(error: Exception, *, debug: bool = False) -> int:
    """Say on stderr, if that can be, what stopped the command; return the exit code that goes with it."""
    problem = _as_problem(error)
    with suppress(OSError):
        warn(_bug(error, debug=debug) if problem is None else _explained(problem))
    return BUG if problem is None else problem.exit_code


def _explained(problem: Problem) -> str:
    lines = [f"{paint('Fout:', 'red', sys.stderr)} {clean(problem.message, limit=1000)}"]
    if problem.hint:
        lines.append(clean_lines(problem.hint))
    if isinstance(problem, UsageProblem) and problem.command:
        lines.append(f"Zie `{problem.command} --help`.")
    return "\n".join(lines)


def _as_problem(error: Exception) -> Problem | None:
    if isinstance(error, Problem):
        return error
    if isinstance(error, OSError) and cause(error):
        where = f"{error.filename}: {cause(error)}" if error.filename else cause(error).capitalize()
        return EnvironmentProblem(f"{where}.")
    from ivp_cli.sources import SourceError

    if isinstance(error, SourceError):
        return EnvironmentProblem(error.message, error.hint)
    return None


def _bug(error: Exception, *, debug: bool) -> str:
    fault = f"{paint('Fout in ivp:', 'red', sys.stderr)} {type(error).__name__}."
    if not debug:
        return f"{fault} Met `ivp --debug ...` ziet u de details."
    import traceback

    details = clean_lines("".join(traceback.format_exception(error)))
    return f"{details}{fault} Meld dit bij de makers."
