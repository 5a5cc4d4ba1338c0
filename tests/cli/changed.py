"""A plan and a programme of which there are versions, in a real repository."""

from pathlib import Path

from tests.repository import commit, git

PLAN = "soort: kadernota\nid: plan\ntitel: Veilig Veenstad\nperiode: 2023-2026\nstatus: vastgesteld\n"
PROGRAMMA = (
    "soort: actieplan\nid: actieplan-2026\ntitel: Aan de slag\nperiode: 2026\nstatus: vastgesteld\n"
    "acties:\n  - {id: cam, titel: Cameratoezicht, planning: 2026-K1}\n"
)
LATER = PROGRAMMA.replace("2026-K1", "2026-K3")
"""The programme after its one action was put off."""

SENTENCE = "actie “Cameratoezicht”: planning van 1e kwartaal 2026 naar 3e kwartaal 2026: uitgesteld"
"""What is said of that."""


class Repository:
    """A workspace under version control."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "-q")

    def git(self, *words: str) -> str:
        return git(self.root, *words)

    def write(self, name: str, text: str) -> None:
        path = self.root / "plannen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self, name: str = "") -> None:
        commit(self.root)
        if name:
            self.git("tag", name)
