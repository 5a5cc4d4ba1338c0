"""Plans of two municipalities, `aarle` and `beemd`: in order, with a warning, and with a fault."""

from collections.abc import Callable
from pathlib import Path

GEMEENTE = "soort: gemeente\nid: {0}\nnaam: {0}\ncode: GM9999\n"
PLAN = "soort: kadernota\nid: plan\ntitel: Veilig\nperiode: 2025-2028\n"
PROGRAMMA = "soort: actieplan\nid: actieplan-2026\ntitel: Aan de slag\nperiode: 2026\nvoert_uit: plan\n"
WARNED = PROGRAMMA + "acties:\n  - id: cam\n    titel: Camera's\n"
WRONG = PROGRAMMA + "begroting:\n  regels:\n    - {omschrijving: X, jaar: 2026, bedrag: 5}\n  totaal: 6\n"


def writer(root: Path) -> Callable[[str, str], None]:
    """Writes files below `plannen/`; what both municipalities need is there already."""

    def write(name: str, text: str) -> None:
        path = root / "plannen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    for name in ("aarle", "beemd"):
        write(f"{name}/gemeente.yaml", GEMEENTE.format(name))
        write(f"{name}/plan.yaml", PLAN)
    return write
