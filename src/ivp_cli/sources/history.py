"""Which commit files come from, and whether they still are what it holds."""

from collections.abc import Collection
from pathlib import Path

from ivp_cli.sources.folder import Folder
from ivp_cli.sources.git import SHALLOW, ask
from ivp_cli.sources.revision import Revision
from ivp_cli.sources.source import Source, SourceError, SourceFile


def last_change(root: Path, files: Collection[str]) -> tuple[str, bool]:
    """The last commit that changed any of these plan files, and whether one of them is different now.

    Raises:
        SourceError: there is no git, no repository, no such commit, or not all of the history.
    """
    if ask(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
        raise SourceError("Uit welke revisie het document komt, is hier niet te zeggen.", SHALLOW)
    paths = [f":(literal){file}" for file in sorted(files)]
    answer = ask(root, "rev-list", "--max-count=1", "HEAD", "--", *paths)
    commit = answer.stdout.decode("ascii", "replace").strip()
    if answer.returncode or not commit:
        raise SourceError(
            "De bestanden van dit document zijn nog niet vastgelegd in git.",
            "Leg ze vast met `git add` en `git commit`.",
        )
    then, now = (_texts(source, files) for source in (Revision(root, commit), Folder(root)))
    return commit, then != now


def _texts(source: Source, files: Collection[str]) -> dict[str, str]:
    """The texts, line ends aside: git may write others than it keeps."""
    folders = sorted({file.split("/")[1] for file in files})
    found = (file for folder in folders for file in source.files(folder))
    return {
        file.name: file.text.replace("\r\n", "\n")
        for file in found
        if isinstance(file, SourceFile) and file.name in files
    }
