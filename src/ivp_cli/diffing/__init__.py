"""What changed between two versions of a municipality's plans, and who has to decide on it."""

from ivp_cli.diffing.changes import Beslisser, Change, Kind, Named, Thing
from ivp_cli.diffing.compare import diff
from ivp_cli.diffing.values import difference, direction
from ivp_cli.diffing.words import Fragment, fragments, same_spelling

__all__ = [
    "Beslisser",
    "Change",
    "Fragment",
    "Kind",
    "Named",
    "Thing",
    "diff",
    "difference",
    "direction",
    "fragments",
    "same_spelling",
]
