"""`ivp render --list` and `--eject`: which documents and templates there are, and a template to adapt."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from ivp_cli.cli.context import Context
from ivp_cli.cli.errors import EnvironmentProblem, Problem, cause, unknown
from ivp_cli.cli.files import write_whole
from ivp_cli.cli.output import clean, clean_lines, emit, warn
from ivp_cli.sources.templates import FOLDER, other_files, read_templates
from ivp_cli.views.catalogue import advice, catalogue, unused
from ivp_cli.views.documents import KINDS
from ivp_cli.views.documents.templates import LAYOUTS, builtin, builtin_names


def show(context: Context, gemeenten: Sequence[str] | None) -> int:
    """Print what can be made, for whom and of what."""
    dossiers = [loaded.dossier for loaded in context.load(context.named(gemeenten))]
    possible = []
    for kind in KINDS.values():
        module = kind.load()
        fitting = module.together(dossiers) if kind.many else dossiers
        years = {dossier.map: list(dict.fromkeys(module.years(dossier, kind.word))) for dossier in fitting}
        possible.append(
            (kind, [f"{name} {', '.join(found)}" for name, found in sorted(years.items()) if found])
        )
    own = read_templates(context.root)
    emit(catalogue(possible, own, FOLDER, clean_lines))
    tell_unused(context.root, {})
    return 0


def tell_unused(root: Path, own: Mapping[str, str]) -> None:
    """Warn for the files beside the templates, and those templates, that no document uses."""
    for told in unused(own, other_files(root), FOLDER):
        warn(clean_lines(told))


def eject(context: Context, name: str) -> int:
    """Copy a built-in template to the workspace, where it can be changed.

    Raises:
        UsageProblem: there is no such template.
        Problem: the workspace has it already.
        EnvironmentProblem: it cannot be written there.
    """
    text = builtin(name)
    if text is None:
        raise unknown("Sjabloon", name, [*builtin_names(), *LAYOUTS])
    path = context.root / FOLDER / name
    if name in read_templates(context.root) or path.exists():
        raise Problem(f"{FOLDER}/ heeft al een {name}; die wordt niet overschreven.")
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem(f"{FOLDER}/ kan niet worden gemaakt: {cause(error)}.") from error
    write_whole(path, text.encode(), ours=lambda _: False)
    emit(f"Gemaakt: {clean(f'{FOLDER}/{name}')}")
    warn(advice(name, text))
    return 0
