"""The goal tree of a plan: as a list, as drawings and as a flowchart."""

from collections.abc import Callable
from typing import Any

from ivp_cli.model.actie import Actie
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.plan import Plan
from ivp_cli.views.documents.branches import NONE, Branch, find_branches
from ivp_cli.views.documents.flowchart import flowchart
from ivp_cli.views.documents.treechart import drawings


def goal_tree(
    dossier: Dossier, plan: Plan, told: Callable[[Actie], str], *, drawn: bool
) -> dict[str, Any] | None:
    """The tree in its three forms; None where nothing hangs on anything.

    Args:
        dossier: where the programmes and the frames are.
        plan: whose tree it is.
        told: how an action is called.
        drawn: whether to add the drawings.
    """
    found = find_branches(dossier, plan, told)
    if not found:
        return None
    return {
        "takken": [*map(_told, found)],
        "tekeningen": drawings(found) if drawn else [],
        "stroomschema": flowchart(found),
    }


def _told(branch: Branch) -> dict[str, Any]:
    """A branch as an item of a list, with what is above and below it as items of their own."""
    parts = [*(("Kader", text) for _, text in branch.frames), *(branch.parts or (NONE,))]
    return {
        "soort": branch.kind,
        "titel": branch.title,
        "verbindingen": [{"soort": kind, "tekst": text} for kind, text in parts],
    }
