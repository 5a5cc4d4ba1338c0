"""Making a document: its data from the plans, its template and pictures from the workspace."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ivp_cli.cli.errors import EnvironmentProblem, Problem
from ivp_cli.cli.output import warn
from ivp_cli.sources import Folder
from ivp_cli.sources.templates import FOLDER, read_templates
from ivp_cli.views.documents import DocumentProblem, Kind, MissingExtra, render_document

if TYPE_CHECKING:
    from ivp_cli.cli.render import Form, Sources
    from ivp_cli.views.documents import Chosen

_SHORT = 12
"""How much of a commit's name people need."""


@dataclass(frozen=True)
class Wish:
    """What somebody wants to have of what was chosen."""

    kind: Kind
    form: "Form"
    peildatum: date
    sources: "Sources" = "noten"
    revision: bool = False
    """Whether to say which commit the plans come from."""


def make(root: Path, chosen: "list[Chosen]", wish: Wish) -> str | bytes:
    """The document in its form.

    Raises:
        EnvironmentProblem: a package is needed that is not installed.
        Problem: a template, a layout or the logo is at fault.
    """
    try:
        data = wish.kind.context(chosen, wish.peildatum, charts=wish.form != "md")
        frame = data["document"]
        frame["noten"] = wish.sources == "noten"
        if wish.sources == "geen":
            data["bronnen"] = []
        if wish.revision:
            frame["revisie"] = _revision(root, frame["bestanden"])
        return _written(root, chosen, wish, data)
    except MissingExtra as problem:
        from ivp_cli.cli.extras import how_to_add

        raise EnvironmentProblem(problem.message, how_to_add(problem.extra)) from problem
    except DocumentProblem as problem:
        raise Problem(problem.message, problem.hint) from problem


def _revision(root: Path, files: list[str]) -> str:
    """The commit that the plans come from, and whether they have been changed since."""
    from ivp_cli.sources.history import last_change

    commit, changed = last_change(root, files)
    since = ", met wijzigingen die niet zijn vastgelegd" if changed else ""
    return f"revisie {commit[:_SHORT]}{since}"


def _templates(root: Path, template: str, format: str) -> dict[str, str]:
    """The workspace's own templates; what of them does nothing, here or anywhere, is told."""
    own = read_templates(root)
    if (root / FOLDER).is_dir():
        from ivp_cli.cli.templates import tell_unused
        from ivp_cli.views.catalogue import not_for

        tell_unused(root, own)
        if told := not_for(template, format, own, FOLDER):
            warn(told)
    return own


def _written(root: Path, chosen: "list[Chosen]", wish: Wish, data: dict[str, Any]) -> str | bytes:
    """Text, or what goes on paper; the latter is made from the Markdown, drawings included."""
    if wish.form == "ics":
        from ivp_cli.views.documents import ics

        return ics.write(data, wish.peildatum)
    format: Literal["md", "html"] = "html" if wish.form == "html" else "md"
    templates = _templates(root, wish.kind.template, format)
    style = data["huisstijl"]
    if wish.form != "md" and style and style["logo"]:
        from ivp_cli.views.documents.house import with_picture

        style = data["huisstijl"] = with_picture(style, Folder(root).picture(style["logo"]))
    numbered = wish.sources == "noten"
    text = render_document(wish.kind.template, data, format, templates, numbered=numbered)
    match wish.form:
        case "md" | "html":
            return text
    from ivp_cli.views.documents.paper import coloured, make_paper
    from ivp_cli.views.documents.sender import Sender

    if style and style["kleur"]:
        text, templates = coloured(text, templates, style["kleur"])
    sender = Sender([dossier.naam for dossier, _ in chosen], style and style["beeld"])
    return make_paper(text, wish.form, templates, sender=sender, day=wish.peildatum)
