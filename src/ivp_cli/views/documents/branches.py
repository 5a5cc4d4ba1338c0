"""The branches of the goal tree: which frame asks for which priority, and which actions carry it out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ivp_cli.model.actie import Actie
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.plan import Plan, Prioriteit
from ivp_cli.model.programma import Thema

NONE = ("Actie", "geen genoemd")
"""What stands under a priority that no programme has an action for."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One thing, the frames that it answers to, and what carries it out."""

    kind: str
    title: str
    frames: tuple[tuple[str, str], ...]
    """The reference to each, and its title."""
    parts: tuple[tuple[str, str], ...]
    """The kind and the title of what carries it out, all of one kind."""


def find_branches(dossier: Dossier, plan: Plan, told: Callable[[Actie], str]) -> list[Branch]:
    """The plan where it answers to a frame, its priorities, the themes of its programmes, and what is left.

    Nothing where no priority or theme has a frame or an action.

    Args:
        dossier: where the programmes and the frames are.
        plan: whose tree it is.
        told: how an action is called, in its last version.
    """
    programmes = dossier.uitvoering_van(plan)
    actions = {actie.id: told(actie) for one in programmes for actie in one.acties}
    themes = {thema.id: thema for one in programmes for thema in one.themas}
    under: dict[str, set[str]] = {}
    for one in programmes:
        for actie in one.acties:
            under.setdefault(actie.id, set()).update(actie.hoort_bij)

    def branch(goal: Prioriteit | Thema) -> Branch:
        parts = tuple(("Actie", text) for id, text in actions.items() if goal.id in under[id])
        return Branch(type(goal).__name__, goal.titel, _frames(dossier, goal.sluit_aan_op), parts)

    goals: list[Prioriteit | Thema] = [*plan.op_volgorde, *themes.values()]
    found = [branch(goal) for goal in goals]
    if not any(one.frames or one.parts for one in found):
        return []
    own = tuple(("Prioriteit", one.titel) for one in plan.op_volgorde)
    whole = Branch("Plan", plan.titel, _frames(dossier, plan.sluit_aan_op), own)
    known = {goal.id for goal in goals}
    rest = tuple(("Actie", text) for id, text in actions.items() if not known & under[id])
    other = Branch("Overig", "Geen prioriteit of thema", (), rest)
    return [*([whole] if whole.frames and own else []), *found, *([other] if other.parts else [])]


def _frames(dossier: Dossier, references: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Frames with their title, of a part after the title of the whole."""
    return tuple((one, _frame(dossier, *one.partition("/"))) for one in references)


def _frame(dossier: Dossier, kader: str, slash: str, part: str) -> str:
    title = dossier.noem("kader", kader)
    return f"{title}: {dossier.noem('kaderonderdeel', f'{kader}/{part}')}" if slash else title
