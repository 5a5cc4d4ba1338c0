"""`ivp check --fix` and `--diff`: mends what is certain, first in memory, then in whole files or none."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from ivp_cli.cli.context import SHARED
from ivp_cli.cli.files import has_mark, rewrite
from ivp_cli.cli.judge import Judged, Look
from ivp_cli.cli.output import clean_lines, tell, warn
from ivp_cli.findings import Finding
from ivp_cli.loading import located
from ivp_cli.loading.mending import mend
from ivp_cli.sentences import counted
from ivp_cli.sources import Folder
from ivp_cli.sources.amended import Amended
from ivp_cli.views.fixes import Mended, diff, told

Wanted = Callable[[Finding], bool]
"""Whether a finding may be mended."""

MOST_ROUNDS = 5
"""A mended name may show a value that can be mended too, but that does not go on and on."""


def mend_all(
    root: Path, folders: Sequence[str], look: Look, wanted: Wanted, *, show: bool, write: bool
) -> None:
    """Mend every file in which something certain is wrong; show it as a diff, write it, or both."""
    written = []
    for judged in look(partial(Folder, root), folders):
        for mended in _mended(root, judged, look, wanted):
            if show:
                _show(root, mended)
            if write and _write(root, mended):
                written.append(mended)
    if write:
        count, files = sum(len(one.findings) for one in written), len(written)
        where = f" in {counted(files, 'bestand', 'bestanden')}" if files else ""
        warn(f"{count or 'Niets'} hersteld{where}.")


def _mended(root: Path, judged: Judged, look: Look, wanted: Wanted) -> list[Mended]:
    """The files of one folder, mended until there is nothing left that is certain."""
    done: dict[str, Mended] = {}
    stuck: set[str] = set()
    for _ in range(MOST_ROUNDS):
        texts: dict[str, str] = {}
        for file, findings in _fixable(filter(wanted, judged.findings)).items():
            if file not in stuck:
                texts[file], mended = mend(judged.texts[file], file, findings)
                if mended:
                    was = done.get(file, Mended(file, judged.texts[file], "", ()))
                    gone = (*was.findings, *located(mended, judged.texts))
                    done[file] = Mended(file, was.old, texts[file], gone)
                else:
                    stuck.add(file)
        if not texts.keys() - stuck:
            break
        folder = _folder(next(iter(texts)))
        amended = partial(Amended, Folder(root), {name: one.new for name, one in done.items()})
        *_, judged = look(amended, [] if folder == SHARED else [folder])
    for file in sorted(stuck):
        warn(f"{clean_lines(file)}: niet alles is hersteld, want er zou meer veranderen dan bedoeld.")
    return [done[file] for file in sorted(done)]


def _folder(file: str) -> str:
    """In which folder a file is read: what stands beside the plans is read with what they share."""
    steps = file.split("/")
    return steps[1] if len(steps) == 3 else SHARED


def _fixable(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    by_file: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.fix is not None:
            by_file[finding.place.file].append(finding)
    return by_file


def _show(root: Path, mended: Mended) -> None:
    from ivp_cli.cli.screen import screen

    mark = "\ufeff" if has_mark(root / mended.file) else ""
    whole = replace(mended, old=mark + mended.old, new=mark + mended.new)
    tell(diff(whole, screen(unbounded_in_pipe=True)))


def _write(root: Path, mended: Mended) -> bool:
    with suppress(FileNotFoundError):
        if rewrite(root / mended.file, mended.old, mended.new):
            warn(told(mended, clean=clean_lines))
            return True
    warn(f"{clean_lines(mended.file)}: niet hersteld, want het bestand is intussen gewijzigd.")
    return False
