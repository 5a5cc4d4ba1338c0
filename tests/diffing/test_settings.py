"""What the workspace decides counts when two versions are compared."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.diffing import Beslisser, diff
from ivp_cli.loading import load
from ivp_cli.model.dossier import Dossier
from ivp_cli.sources import Folder
from tests.diffing.conftest import write

Version = Callable[..., Dossier]

PROGRAMMA = """\
soort: jaarprogramma
id: jaarprogramma-2026
titel: {titel}
periode: 2026
status: vastgesteld
"""
EXCEPTION = "uitzonderingen:\n  - {regel: IVP101, reden: Het besluit staat in het archief.}\n"
RAAD = "vaststelling: [{soort: jaarprogramma, orgaan: raad, gemeente: veenstad}]\n"


@pytest.fixture
def version(tmp_path: Path) -> Version:
    """Makes one version of the municipality."""

    def made(name: str, text: str, settings: str = "") -> Dossier:
        write(tmp_path / name, {"programma": text})
        (tmp_path / name / "ivp.yaml").write_text(settings, encoding="utf-8")
        shared, loaded = load(Folder(tmp_path / name))
        assert not shared.findings + loaded.findings
        return loaded.dossier

    return made


@pytest.mark.parametrize(
    ("before", "after", "decider"),
    [
        ("", "", Beslisser.COLLEGE),
        (RAAD, RAAD, Beslisser.RAAD),
        (RAAD, "", Beslisser.RAAD),
        ("", RAAD, Beslisser.COLLEGE),
    ],
)
def test_whoever_adopted_the_old_version_decides(
    version: Version, before: str, after: str, decider: Beslisser
) -> None:
    old = version("oud", PROGRAMMA.format(titel="Oud"), before)
    new = version("nieuw", PROGRAMMA.format(titel="Nieuw en anders"), after)
    [change] = diff(old, new)
    assert change.beslisser is decider


def test_an_exception_to_the_checks_needs_no_decision(version: Version) -> None:
    text = PROGRAMMA.format(titel="Jaarprogramma")
    old = version("oud", text)
    new = version("nieuw", text + EXCEPTION)
    [change] = diff(old, new)
    assert change.beslisser is Beslisser.GEEN
    assert [thing.noun for thing in change.subject] == ["uitzondering"]
