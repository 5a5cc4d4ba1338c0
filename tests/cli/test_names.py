"""TAB on the real plans: years, quarters, ids, priorities, owners and states."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


def offered(line: str, shell: str = "bash") -> list[str]:
    words = line.split(" ")
    settings = {
        "_IVP_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "\n".join(words),
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "PYTHONPATH": str(REPOSITORY / "src"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "ivp_cli"],
        capture_output=True,
        cwd=REPOSITORY / "voorbeelden/veenstad",
        check=True,
        env=os.environ | settings,
    )
    return done.stdout.decode().split("\n")[:-1] if shell != "bash" else done.stdout.decode().split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("ivp list a", ["acties"]),
        ("ivp list acties --jaar ", ["2023", "2024", "2025", "2026"]),
        ("ivp list acties --kwartaal 2026", ["2026-K2", "2026-K3", "2026-K4"]),
        ("ivp list acties --prioriteit w", ["weerbaar-bij-uitval"]),
        ("ivp list acties --trekker v", ["veiligheidsregio", "vergunningen"]),
        ("ivp list acties --status n", ["niet-gestart"]),
        ("ivp list toezeggingen --status ", ["open", "afgedaan", "ingetrokken"]),
        ("ivp list besluiten --status g", ["genomen"]),
        ("ivp list acties --format ", ["tabel", "json", "csv", "md"]),
        ("ivp list acties --gemeente ", ["alle", "veenstad"]),
        ("ivp show cameras", ["cameras-station-zuid"]),
        ("ivp show norm-weerbaar-bestuur-", ["norm-weerbaar-bestuur-halen"]),
        ("ivp show norm-weerbaar-bestuur/b", ["norm-weerbaar-bestuur/bewustwording"]),
        ("ivp check ", ["veenstad"]),
        ("ivp status --jaar 2026 --gemeente v", ["veenstad"]),
        ("ivp schema p", ["plan", "programma"]),
    ],
)
def test_tab_offers_what_fits(line: str, words: list[str]) -> None:
    assert offered(line) == words


def test_a_shell_that_can_show_them_gets_the_names_too() -> None:
    told = "\n".join(offered("ivp show cameras", "fish"))
    assert "cameras-station-zuid" in told
    assert "Cameras bij station Veenstad-Zuid" in told


def test_the_words_of_tab_are_words_that_work(tmp_path: Path) -> None:
    line = "ivp list acties --trekker "
    for word in offered(line):
        done = subprocess.run(
            [sys.executable, "-m", "ivp_cli", "list", "acties", "--trekker", word, "--format", "json"],
            capture_output=True,
            cwd=REPOSITORY / "voorbeelden/veenstad",
            check=True,
            env=os.environ | {"PYTHONPATH": str(REPOSITORY / "src")},
        )
        assert isinstance(json.loads(done.stdout), list)
