"""TAB on the real plans: years, quarters, ids, priorities, owners and states."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ivp_cli.__main__ import main
from ivp_cli.cli import names

REPOSITORY = Path(__file__).parents[2]

Offered = Callable[..., list[str]]


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Offered:
    """What a shell is told at the end of a line, by a tool that is not in a hurry."""
    monkeypatch.chdir(REPOSITORY / "voorbeelden/veenstad")
    monkeypatch.setattr(names, "PATIENCE", 60)

    def ask(line: str, shell: str = "bash") -> list[str]:
        words = line.split(" ")
        with monkeypatch.context() as patched:
            patched.setenv("_IVP_COMPLETE", f"complete_{shell}")
            patched.setenv("COMP_WORDS", "\n".join(words))
            patched.setenv("COMP_CWORD", str(len(words) - 1))
            patched.setenv("_TYPER_COMPLETE_ARGS", line)
            patched.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
            assert main([]) == 0
        told = capsys.readouterr().out
        return told.split("\n")[:-1] if shell != "bash" else told.split()

    return ask


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
        ("ivp list acties --format ", ["tabel", "json", "csv", "excel", "md"]),
        ("ivp list acties --gemeente ", ["alle", "veenstad"]),
        ("ivp show cameras", ["cameras-station-zuid"]),
        ("ivp show norm-weerbaar-bestuur-", ["norm-weerbaar-bestuur-halen"]),
        ("ivp show norm-weerbaar-bestuur/b", ["norm-weerbaar-bestuur/bewustwording"]),
        ("ivp check ", ["veenstad"]),
        ("ivp status --jaar 2026 --gemeente v", ["veenstad"]),
        ("ivp schema p", ["plan", "programma"]),
    ],
)
def test_tab_offers_what_fits(offered: Offered, line: str, words: list[str]) -> None:
    assert offered(line) == words


def test_a_shell_that_can_show_them_gets_the_names_too(offered: Offered) -> None:
    told = "\n".join(offered("ivp show cameras", "fish"))
    assert "cameras-station-zuid" in told
    assert "Cameras bij station Veenstad-Zuid" in told


def test_the_words_of_tab_are_words_that_work(offered: Offered, capsys: pytest.CaptureFixture[str]) -> None:
    words = offered("ivp list acties --trekker ")
    assert words
    for word in words:
        assert main(["list", "acties", "--trekker", word, "--format", "json"]) == 0
        assert isinstance(json.loads(capsys.readouterr().out), list)
