"""Making a document: its data from the plans, its template and pictures from the workspace."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ivp_cli.cli.errors import EnvironmentProblem, Problem
from ivp_cli.sources.templates import read_picture, read_templates
from ivp_cli.views.documents import DocumentProblem, Kind, MissingExtra, render_document

if TYPE_CHECKING:
    from ivp_cli.cli.render import Form
    from ivp_cli.views.documents import Chosen


@dataclass(frozen=True)
class Wish:
    """What somebody wants to have of what was chosen."""

    kind: Kind
    form: "Form"
    peildatum: date


def make(root: Path, chosen: "list[Chosen]", wish: Wish) -> str | bytes:
    """The document in its form.

    Raises:
        EnvironmentProblem: a package is needed that is not installed.
        Problem: a template, a layout or the logo is at fault.
    """
    try:
        data = wish.kind.context(chosen, wish.peildatum, charts=wish.form != "md")
        return _written(root, chosen, wish, data)
    except MissingExtra as problem:
        raise EnvironmentProblem(problem.message, problem.hint) from problem
    except DocumentProblem as problem:
        raise Problem(problem.message, problem.hint) from problem


def _written(root: Path, chosen: "list[Chosen]", wish: Wish, data: dict[str, Any]) -> str | bytes:
    """Text, or what goes on paper; the latter is made from the Markdown, drawings included."""
    if wish.form == "ics":
        from ivp_cli.views.documents import ics

        return ics.write(data, wish.peildatum)
    templates = read_templates(root)
    style = data["huisstijl"]
    if wish.form == "html" and style and style["logo"]:
        from ivp_cli.views.documents.house import with_picture

        data |= {"huisstijl": with_picture(style, read_picture(root, style["logo"]))}
    match wish.form:
        case "md" | "html":
            return render_document(wish.kind.template, data, wish.form, templates)
    from ivp_cli.views.documents.paper import make_paper

    places = [dossier.naam for dossier, _ in chosen]
    text = render_document(wish.kind.template, data, "md", templates)
    return make_paper(text, wish.form, templates, names=places, day=wish.peildatum)
