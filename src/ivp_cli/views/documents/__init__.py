"""Documents for the council, made from a dossier by Jinja templates.

A template gets plain data only: the fields of the plan language under their own names, every value as
Dutch text.
"""

from ivp_cli.views.documents.kinds import ALSO, KINDS, Chosen, Kind, documents
from ivp_cli.views.documents.problem import DocumentProblem, MissingExtra
from ivp_cli.views.documents.render import Format, render_document

__all__ = [
    "ALSO",
    "KINDS",
    "Chosen",
    "DocumentProblem",
    "Format",
    "Kind",
    "MissingExtra",
    "documents",
    "render_document",
]
