"""Asking git, in a repository that may be hostile.

Only commands that run no program of the repository's choosing, no setting of it that names one, nothing
from the environment that points elsewhere; and after the first answer only object hashes.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

from ivp_cli.nearest import nearest
from ivp_cli.sources.source import SourceError

TIMEOUT = 20
"""Seconds that git gets for one answer."""

_OPTIONS = (
    "--no-pager",
    *("-c", "safe.bareRepository=explicit"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "core.quotePath=false"),
)
_ENVIRONMENT = {
    # Not the setting protocol.allow: a repository overrules it with protocol.ext.allow, and then a
    # missing object is fetched by running a command.
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}

_HASH = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_FULL_HASH = re.compile(rf"\b{_HASH.pattern}\b")
_SHORT = 10
"""So many signs of a hash tell commits apart, and people can still read them."""
_REVISION = re.compile(r"(?!-)(?!.*\.\.)[^\s:\x00-\x20\x7f-\x9f]{1,200}")
SHALLOW = (
    "Deze kloon heeft niet de hele geschiedenis; haal die op met `git fetch --unshallow` "
    "(in een CI-taak: `fetch-depth: 0`)."
)
_TROUBLES = (
    (
        "dubious ownership|unsafe repository",
        "Git vertrouwt deze map niet, want hij is van een andere gebruiker: {root}.",
        "Is de map te vertrouwen? Draai dan: git config --global --add safe.directory {root}",
    ),
    (
        "not a git repository",
        "Deze map staat niet in een git-repository: {root}.",
        "Maak er een met `git init`.",
    ),
    (
        "cannot use bare repository",
        "In deze map ligt een kale git-repository, en die wordt niet gebruikt: {root}.",
        "Ga naar een gewone kloon.",
    ),
)


class GitError(SourceError):
    """Git is not there, finds no repository, or gives no answer."""


class UnknownRevisionError(SourceError):
    """The revision that was asked for is not in this repository."""


def short(revision: str) -> str:
    """A revision as people name it: a whole hash is too much to read."""
    return _FULL_HASH.sub(lambda found: found[0][:_SHORT], revision)


def resolve(root: Path, revision: str) -> str:
    """The hash of the commit that a user's words stand for."""
    if not _REVISION.fullmatch(revision):
        raise UnknownRevisionError(
            f"`{revision[:80]}` kan geen git-revisie zijn.",
            "Geef een branch, een tag of het nummer van een commit.",
        )
    answer = ask(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    found = answer.stdout.decode("ascii", "replace").strip()
    if answer.returncode == 0 and _HASH.fullmatch(found):
        return found
    if not ask(root, "rev-list", "--max-count=1", "--all").stdout:
        raise UnknownRevisionError(
            "In deze git-repository is nog niets vastgelegd.",
            "Leg de plannen vast met `git add` en `git commit`; daarna is er iets om mee te vergelijken.",
        )
    near = [f"`{name}`" for name in nearest_revisions(root, revision)]
    where = _where_to_look(root)
    hint = f"Bedoelde u {' of '.join(near)}?{f' {where}' if where == SHALLOW else ''}" if near else where
    raise UnknownRevisionError(f"De revisie `{revision}` is niet gevonden in deze git-repository.", hint)


def merge_base(root: Path, one: str, other: str) -> str:
    """The hash of the commit where two revisions parted."""
    answer = ask(root, "merge-base", resolve(root, one), resolve(root, other))
    found = answer.stdout.decode("ascii", "replace").partition("\n")[0]
    if answer.returncode == 0 and _HASH.fullmatch(found):
        return found
    message = f"De revisies `{one}` en `{other}` hebben geen gezamenlijke geschiedenis."
    raise UnknownRevisionError(message, _where_to_look(root))


def nearest_revisions(root: Path, wrong: str) -> list[str]:
    """The branches and tags that someone may have meant, best first; at most three."""
    answer = ask(root, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
    names = answer.stdout.decode("utf-8", "replace").splitlines()
    elsewhere = [name for name in names if name.endswith(f"/{wrong}")]
    return list(dict.fromkeys([*elsewhere, *nearest(wrong, names, most=3)]))[:3]


def ask(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """One answer of git; that git says no to a question is an answer, that it cannot be asked is not."""
    try:
        answer = subprocess.run(  # noqa: S603  # fixed commands, no shell, names checked
            command(root, *arguments),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
            env=environment(),
        )
    except subprocess.TimeoutExpired as error:
        raise no_answer() from error
    except OSError as error:
        raise GitError("Git kan niet worden gestart.", "Kijk of `git --version` werkt.") from error
    complaint = answer.stderr.decode("utf-8", "replace")
    for pattern, message, hint in _TROUBLES:
        if answer.returncode and re.search(pattern, complaint):
            raise GitError(message.format(root=root), hint.format(root=root))
    return answer


def command(root: Path, *arguments: str) -> list[str]:
    """The words that start git in a folder."""
    program = shutil.which("git")
    # A relative answer is a program in the folder we happen to be in, which may be anyone's.
    if program is None or not Path(program).is_absolute():
        raise GitError("Git is niet gevonden op deze computer.", "Installeer git, of zet het op het PATH.")
    return [program, *_OPTIONS, "-C", str(root), *arguments]


def environment() -> dict[str, str]:
    """Ours without what steers git; the user's own settings stay, as they say whom to trust."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
    return kept | _ENVIRONMENT


def no_answer() -> GitError:
    """Git was asked, and stayed silent or stopped halfway."""
    return GitError("Git gaf geen (volledig) antwoord.", "Probeer het opnieuw, of kijk wat `git fsck` zegt.")


def _where_to_look(root: Path) -> str:
    answer = ask(root, "rev-parse", "--is-shallow-repository")
    return (
        SHALLOW if answer.stdout.strip() == b"true" else "Kijk met `git log` of `git branch --all` wat er is."
    )
