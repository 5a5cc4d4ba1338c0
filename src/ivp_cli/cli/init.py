"""`ivp init`: a new folder with plans, whole or not at all."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from ivp_cli.cli.context import SHARED, Context
from ivp_cli.cli.errors import EnvironmentProblem, UsageProblem, cause
from ivp_cli.cli.files import umask
from ivp_cli.cli.options import parse_year
from ivp_cli.cli.output import clean, emit
from ivp_cli.cli.params import argument, option
from ivp_cli.sources import ALL

_OPTIONS = {"naam": "--naam", "code": "--code", "periode": "--jaar"}
"""From which option the value of a field comes."""


def command(
    ctx: typer.Context,
    folder: Annotated[str, argument("MAP", help="De nieuwe map; zij bestaat nog niet, of is leeg.")],
    naam: Annotated[str, option("--naam", metavar="NAAM", help="De naam van uw gemeente.")],
    code: Annotated[str, option("--code", metavar="CODE", help="De code van het CBS, zoals GM0384.")],
    jaar: Annotated[
        int,
        option(
            "--jaar",
            "-j",
            metavar="JAAR",
            help="Het eerste jaar van het plan; zonder deze optie volgend jaar.",
            parse=parse_year,
            default_factory=lambda: datetime.now().astimezone().year + 1,
        ),
    ],
) -> int:
    """Maak een map om mee te beginnen: een gemeente, een plan en een programma.

    De bestanden zijn kort en kloppen; voorbeelden van wat erbij kan, staan er als opmerking in. De schema's
    en instellingen voor uw editor en voor git komen erbij. Wat er al staat, wordt nooit overschreven.

    Voorbeelden:
        ivp init mijn-plannen --naam Diemen --code GM0384
        ivp init mijn-plannen --naam "'s-Hertogenbosch" --code GM0796 --jaar 2027
    """
    from ivp_cli.cli.schema import NOUNS
    from ivp_cli.views.begin import first_files, id_of
    from ivp_cli.views.schema import schema_text
    from ivp_cli.views.surroundings import SURROUNDINGS

    if not naam.isprintable() or id_of(naam) in {"", SHARED, ALL}:
        raise UsageProblem(f"--naam: van '{clean(naam)}' is geen naam voor een map te maken.")
    texts = first_files(naam, code, jaar)
    texts |= {f"schema/{noun}.schema.json": schema_text(noun) for noun in NOUNS} | SURROUNDINGS
    target = Context.of(ctx).folder / folder
    try:
        _make(target, texts)
    except OSError as error:
        raise EnvironmentProblem(
            f"De map {clean(str(target))} kan niet worden gemaakt: {cause(error)}."
        ) from error
    emit("\n".join(f"Gemaakt: {clean(str(Path(folder, name)))}" for name in texts))
    return 0


def _make(target: Path, texts: dict[str, str]) -> None:
    """Write everything in a folder beside the target, see that it is right, then give it its name."""
    from shutil import rmtree
    from tempfile import mkdtemp

    if target.is_symlink() or (target.exists() and (not target.is_dir() or any(target.iterdir()))):
        raise EnvironmentProblem(f"{clean(str(target))} bestaat al en is niet leeg.", "Kies een nieuwe map.")
    draft = Path(mkdtemp(prefix=".ivp-", dir=target.parent))
    try:
        draft.chmod(0o777 & ~umask())
        for name, text in texts.items():
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).write_text(text, encoding="utf-8", newline="\n")
        _refuse_faults(draft)
        if target.exists():
            target.rmdir()
        draft.rename(target)
    finally:
        rmtree(draft, ignore_errors=True)


def _refuse_faults(draft: Path) -> None:
    """Refuse a name or a code that the plans do not admit."""
    from ivp_cli.loading import load
    from ivp_cli.sources import Folder

    for loaded in load(Folder(draft)):
        for finding in loaded.findings:
            field = str(finding.place.route[-1])
            message = finding.message.replace(f"`{field}`", _OPTIONS.get(field, field), 1)
            raise UsageProblem(message, finding.hint)
