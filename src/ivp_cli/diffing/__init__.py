"""What changed between two versions of a municipality's plans, and who has to decide on it."""

from ivp_cli.diffing.changes import Beslisser, Change, Kind, Named, Thing
from ivp_cli.diffing.compare import diff

__all__ = ["Beslisser", "Change", "Kind", "Named", "Thing", "diff"]
