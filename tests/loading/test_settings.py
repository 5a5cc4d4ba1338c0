"""`ivp.yaml`: read as carefully as a plan, and never in the way of one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ivp_cli.findings import Severity
from ivp_cli.loading import Loaded, load, load_municipalities, located, read_settings
from ivp_cli.model.instellingen import GEEN
from ivp_cli.sources import Folder, SourceFile, Unreadable

GEMEENTE = "soort: gemeente\nid: veenstad\nnaam: Veenstad\ncode: GM9999\n"
Settle = Callable[[str | bytes], list[Loaded]]


@pytest.fixture
def settle(tmp_path: Path) -> Settle:
    """Loads a workspace of one municipality with these settings."""

    def loaded(settings: str | bytes) -> list[Loaded]:
        folder = tmp_path / "plannen" / "veenstad"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "gemeente.yaml").write_text(GEMEENTE, encoding="utf-8")
        (tmp_path / "ivp.yaml").write_bytes(settings.encode() if isinstance(settings, str) else settings)
        return list(load(Folder(tmp_path)))

    return loaded


def test_every_municipality_knows_the_settings(settle: Settle) -> None:
    shared, veenstad = settle(
        "standaardgemeente: veenstad\n"
        "ernst:\n  - {regel: IVP305, ernst: info, pad: plannen/veenstad, reden: Nog niet af.}\n"
        "vaststelling:\n  - {soort: jaarprogramma, orgaan: raad, gemeente: veenstad}\n"
    )
    assert shared.findings == veenstad.findings == ()
    assert shared.dossier.instellingen is veenstad.dossier.instellingen
    settings = veenstad.dossier.instellingen
    assert settings.standaardgemeente == "veenstad"
    assert [(one.regel, one.ernst, one.pad) for one in settings.ernst] == [
        ("IVP305", "info", "plannen/veenstad")
    ]
    assert settings.vaststeller("jaarprogramma", "veenstad") == "raad"
    assert list(shared.texts) == ["ivp.yaml"]


def test_a_workspace_needs_no_settings(tmp_path: Path) -> None:
    assert read_settings(Folder(tmp_path)).values is GEEN


@pytest.mark.parametrize("text", ["", "# standaardgemeente: veenstad\n\n  # meer\n"])
def test_a_file_that_says_nothing_decides_nothing(settle: Settle, text: str) -> None:
    shared, _ = settle(text)
    assert shared.findings == ()
    assert shared.dossier.instellingen is GEEN


@pytest.mark.parametrize(
    ("text", "rule", "spot", "message", "hint"),
    [
        (
            "standaardgemente: veenstad\n", "IVP010", (1, 1),
            "Het veld `standaardgemente` bestaat niet bij instellingen.", "Bedoelde u `standaardgemeente`?",
        ),
        (
            "ernst:\n  - regel: IVP305\n    ernst: waarschuwin\n", "IVP012", (3, 12),
            "`ernst` kan niet “waarschuwin” zijn", "Bedoelde u `waarschuwing`?",
        ),
        ("ernst:\n  - regel: IVP305\n", "IVP011", (2, 5), "Bij ernst ontbreekt het veld `ernst`.", ""),
        ("standaardgemeente: a\nstandaardgemeente: b\n", "IVP004", (2, 1), "Het veld `standaardgem", ""),
        ("standaardgemeente:\n", "IVP005", (1, 1), "Het veld `standaardgemeente` is leeg.", ""),
        ("standaardgemeente: &a veenstad\n", "IVP003", (1, 20), "", ""),
        ("standaardgemeente: 'veenstad\n", "IVP002", (1, 20), "", ""),
        (
            "standaardgemeente: veenstadt\n", "IVP020", (1, 20),
            "De gemeente “veenstadt” heeft geen map in plannen/.", "Bedoelde u `veenstad`?",
        ),
        (
            "vaststelling:\n  - {soort: kadernota, orgaan: raad, gemeente: elders}\n", "IVP020", (2, 48),
            "De gemeente “elders” heeft geen map in plannen/.", "",
        ),
        ("- een\n- twee\n", "IVP003", (1, 1), "Het bestand begint met een lijst", "Begin met een veld, "),
        ("hallo\n", "IVP003", (1, 1), "Het bestand hoort uit velden te bestaan", "Begin met een veld, "),
        (
            "ernst:\n  - regel: IVP305\n    ernst: uit\n", "IVP012", (3, 12),
            "`ernst` kan niet “uit” zijn", "Uitzetten gaat met `uitzonderingen` in het plan zelf",
        ),
        ("ernst: uit\n", "IVP013", (1, 8), "`ernst` verwacht een lijst", "Uitzetten gaat met "),
        ("ernst:\n  IVP305: uit\n", "IVP013", (2, 3), "`ernst` verwacht een lijst", "Uitzetten gaat met "),
        ("standaardgemeente: Uit\n", "IVP012", (1, 20), "`standaardgemeente`: verwacht", "Bedoelde u `uit`?"),
        (b"a: caf\xe9\n", "IVP001", (1, 7), "Het bestand is niet opgeslagen als UTF-8", ""),
    ],
)  # fmt: skip
def test_a_mistake_is_told_where_it_stands_and_hides_no_plan(
    settle: Settle, text: str | bytes, rule: str, spot: tuple[int, int], message: str, hint: str
) -> None:
    shared, veenstad = settle(text)
    (finding,) = located(shared.findings, shared.texts)
    assert (finding.rule, finding.severity, finding.place.file) == (rule, Severity.FOUT, "ivp.yaml")
    assert finding.place.span
    assert (finding.place.span.line, finding.place.span.column) == spot
    assert finding.message.startswith(message)
    assert finding.hint.startswith(hint)
    assert shared.dossier.instellingen is GEEN
    assert not shared.dossier.onvolledig
    assert veenstad.dossier.gemeente
    assert veenstad.findings == ()


def test_a_folder_is_no_file_with_settings(tmp_path: Path) -> None:
    (tmp_path / "ivp.yaml").mkdir()
    (finding,) = read_settings(Folder(tmp_path)).findings
    assert (finding.rule, finding.message) == ("IVP001", "Dit is een map en geen bestand.")
    assert finding.hint == "Zet er een gewoon bestand voor in de plaats, of geef de map een andere naam."


def test_a_time_without_quotes_takes_no_setting_away(settle: Settle) -> None:
    shared, veenstad = settle("ernst: [{regel: IVP305, ernst: info, reden: 12:30}]\n")
    assert shared.findings == ()
    assert [one.reden for one in veenstad.dossier.instellingen.ernst] == ["12:30"]


def test_a_warning_takes_no_setting_away(settle: Settle) -> None:
    warned = "standaardgemeente: veenstad\nernst:\n  - regel: IVP305\n    ernst: info\n    reden: zaak #12\n"
    shared, veenstad = settle(warned)
    (finding,) = shared.findings
    assert (finding.rule, finding.severity) == ("IVP008", Severity.WAARSCHUWING)
    settings = veenstad.dossier.instellingen
    assert (settings.standaardgemeente, [one.reden for one in settings.ernst]) == ("veenstad", ["zaak"])


def test_a_warning_is_told_beside_an_error(settle: Settle) -> None:
    shared, _ = settle("standaardgemeente: elders #1\nvaststelling: []\n")
    assert [finding.rule for finding in shared.findings] == ["IVP008", "IVP020"]
    shared, _ = settle("standaard: veenstad #1\n")
    assert [finding.rule for finding in shared.findings] == ["IVP008", "IVP010"]
    assert shared.dossier.instellingen is GEEN


@pytest.mark.parametrize(
    ("pad", "hint"),
    [
        ("plannen/veenstat", "Bedoelde u `plannen/veenstad`?"),
        ("plannen/veenstad/gemente.yaml", "Bedoelde u `plannen/veenstad/gemeente.yaml`?"),
        ("plannen/*/jaarprogramma-*.yaml", "zoals `plannen/veenstad`;"),
        ("elders/x.yaml", "zoals `plannen/veenstad`;"),
    ],
)
def test_a_path_that_is_about_nothing_is_told_and_takes_no_setting_away(
    settle: Settle, pad: str, hint: str
) -> None:
    shared, _ = settle(f"ernst:\n  - {{regel: IVP305, ernst: fout, pad: {pad}}}\n")
    [found] = located(shared.findings, shared.texts)
    assert (found.rule, found.severity) == ("IVP020", Severity.WAARSCHUWING)
    assert found.place.span is not None
    assert (found.place.span.line, found.place.span.column) == (2, 39)
    assert hint in found.hint
    assert shared.dossier.instellingen.ernst


@pytest.mark.parametrize(
    "pad",
    [
        "plannen",
        "plannen/",
        "plannen/veenstad/",
        "plannen/*/gemeente.yaml",
        "plannen/veenst??/*.yaml",
        "'plannen/[v]eenstad/gemeente.yaml'",
        "ivp.yaml",
        "'*'",
    ],
)
def test_a_path_that_fits_something_is_fine(settle: Settle, pad: str) -> None:
    shared, _ = settle(f"ernst:\n  - {{regel: IVP305, ernst: fout, pad: {pad}}}\n")
    assert shared.findings == ()


class Counted(Folder):
    """A folder that keeps what it was asked for."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.asked: list[str] = []

    def names(self, folder: str) -> list[str]:
        self.asked.append(f"names of {folder}")
        return super().names(folder)

    def files(self, folder: str) -> Iterator[SourceFile | Unreadable]:
        self.asked.append(f"files of {folder}")
        return super().files(folder)


def test_to_judge_a_path_no_plan_is_read_and_only_where_that_is_told(settle: Settle, tmp_path: Path) -> None:
    settle("ernst:\n  - {regel: IVP305, ernst: fout, pad: plannen/*/gemeente.yaml}\n")
    source = Counted(tmp_path)
    assert read_settings(source).values.ernst
    assert source.asked == []
    assert len(list(load_municipalities(source, ["veenstad"]))) == 1
    assert source.asked == ["files of veenstad"]
    source.asked.clear()
    assert len(list(load(source))) == 2
    assert source.asked == ["names of veenstad", "files of veenstad"]


def test_a_path_is_judged_beside_a_mistake_that_keeps_the_settings_from_holding(settle: Settle) -> None:
    shared, _ = settle(
        "standaardgemeente: elders\nernst:\n  - {regel: IVP305, ernst: fout, pad: plannen/veenstat}\n"
    )
    assert [one.severity for one in shared.findings] == [Severity.FOUT, Severity.WAARSCHUWING]
    assert shared.dossier.instellingen is GEEN


def test_settings_under_another_name_do_not_count_in_silence(settle: Settle, tmp_path: Path) -> None:
    (tmp_path / "ivp.yml").write_text("standaardgemeente: veenstad\n", encoding="utf-8")
    shared, _ = settle("standaardgemeente: veenstad\n")
    [found] = shared.findings
    assert (found.rule, found.severity, found.place.file) == ("IVP007", Severity.WAARSCHUWING, "ivp.yml")
    (tmp_path / "ivp.yaml").unlink()
    assert [one.hint for one in read_settings(Folder(tmp_path)).findings] == [
        "Hernoem het bestand naar `ivp.yaml`."
    ]
