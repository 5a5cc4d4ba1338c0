"""One table, `veranderingen.yaml`: what stands in both versions, who decides, and what is said."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.diffing import diff
from ivp_cli.model.dossier import Dossier
from ivp_cli.views.changes import Comparison, as_data
from ivp_cli.yamltext import parse

BASES = {
    "plan": (
        "soort: integraal-veiligheidsplan\nid: plan\ntitel: Veilig Veenstad\n"
        "periode: 2023-2026\nstatus: vastgesteld\n"
    ),
    "programma": (
        "soort: jaarprogramma\nid: jp-2026\ntitel: Jaarprogramma\nperiode: 2026\nstatus: vastgesteld\n"
    ),
    "gemeente": "soort: gemeente\nid: veenstad\nnaam: Veenstad\ncode: GM9999\n",
}
TABLE = Path(__file__).with_name("veranderingen.yaml")
ROWS, _ = parse(TABLE.read_text(encoding="utf-8"), TABLE.name)
assert ROWS


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_what_is_told(dossier: Callable[..., Dossier], row: dict[str, str]) -> None:
    old, new = (dossier(document(BASES[row["basis"]], row.get(version, ""))) for version in ("oud", "nieuw"))
    report = as_data(Comparison("oud", "nieuw", diff(old, new)))
    told = "".join(f"{change['decided_by']} > {change['text']}\n" for change in report["changes"])
    assert told.replace("\u00a0", " ") == row.get("verteld", "")


def document(base: str, body: str) -> str:
    """A plan file: its own lines, and those of the base that it does not replace."""
    own = {line.partition(":")[0] for line in body.splitlines()}
    return (
        "".join(line for line in base.splitlines(keepends=True) if line.partition(":")[0] not in own) + body
    )
