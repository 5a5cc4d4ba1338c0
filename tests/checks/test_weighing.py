"""What a workspace makes of its findings: switched off beside the thing, heavier or lighter by ivp.yaml."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ivp_cli.checks import Verdict, verdict
from ivp_cli.findings import Severity
from ivp_cli.loading import load
from ivp_cli.sources import Folder
from tests.checks.conftest import GEMEENTE

Judge = Callable[..., Verdict]

PROGRAMMA = """\
soort: jaarprogramma
id: jaarprogramma-2026
titel: Jaarprogramma 2026
periode: 2026
{top}acties:
  - id: melden
    titel: Maak melden makkelijker
{first}  - id: buurt
    titel: Een buurtteam
{second}"""
AT_TOP = "uitzonderingen:\n  - {regel: IVP302, reden: Bron zwijgt.}\n"
AT_ACTION = "    uitzonderingen:\n      - {regel: IVP302, reden: Nog in overleg., tot: 2026-09}\n"


def programme(top: str = "", first: str = "", second: str = "") -> str:
    return PROGRAMMA.format(top=top, first=first, second=second)


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    """Judges a municipality of these files, in a workspace with these settings."""

    def judged(*, settings: str = "", peildatum: date = date(2026, 7, 1), **files: str) -> Verdict:
        folder = tmp_path / "plannen" / "veenstad"
        folder.mkdir(parents=True, exist_ok=True)
        (tmp_path / "ivp.yaml").write_text(settings, encoding="utf-8")
        for name, text in {"gemeente": GEMEENTE, **files}.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        parts = [verdict(one.dossier, peildatum, one.findings) for one in load(Folder(tmp_path))]
        return Verdict(
            [finding for part in parts for finding in part.findings],
            [off for part in parts for off in part.off],
        )

    return judged


def stands(found: Verdict) -> list[tuple[str, str]]:
    return [(finding.rule, finding.subject.rpartition("/")[2]) for finding in found.findings]


def test_without_exceptions_both_actions_are_told(judge: Judge) -> None:
    found = judge(programma=programme())
    assert stands(found) == [("IVP302", "melden"), ("IVP302", "buurt")]
    assert found.off == []


def test_an_exception_covers_its_thing_and_no_other(judge: Judge) -> None:
    found = judge(programma=programme(first=AT_ACTION))
    assert stands(found) == [("IVP302", "buurt")]
    [off] = found.off
    assert (off.finding.rule, off.finding.subject) == ("IVP302", "veenstad/jaarprogramma-2026/melden")
    assert (off.reason, off.until) == ("Nog in overleg.", "2026-09")
    assert off.place.route == ("acties", 0, "uitzonderingen", 0)


def test_an_exception_covers_what_stands_below_it_and_the_nearest_gives_the_reason(judge: Judge) -> None:
    found = judge(programma=programme(top=AT_TOP, second=AT_ACTION))
    assert found.findings == []
    assert [off.reason for off in found.off] == ["Bron zwijgt.", "Nog in overleg."]


def test_an_exception_covers_only_its_own_file(judge: Judge) -> None:
    other = programme().replace("2026", "2025")
    found = judge(programma=programme(top=AT_TOP), vorige=other)
    assert [finding.place.file for finding in found.findings if finding.rule == "IVP302"] == [
        "plannen/veenstad/vorige.yaml"
    ] * 2


def test_a_rule_may_be_written_by_its_name(judge: Judge) -> None:
    assert len(judge(programma=programme(top=AT_TOP.replace("IVP302", "actie_zonder_planning"))).off) == 2
    assert len(judge(programma=programme(top=AT_TOP.replace("IVP302", "ivp302"))).off) == 2


def test_an_exception_holds_up_to_and_including_its_last_day(judge: Judge) -> None:
    text = programme(first=AT_ACTION)
    assert len(judge(programma=text, peildatum=date(2026, 9, 30)).off) == 1
    found = judge(programma=text, peildatum=date(2026, 10, 1))
    assert found.off == []
    assert ("IVP031", "melden") in stands(found)
    assert ("IVP302", "melden") in stands(found)


def test_an_exception_for_nothing_is_told_but_not_while_a_file_cannot_be_read(judge: Judge) -> None:
    text = programme(first="    planning: 2026-K3\n" + AT_ACTION, second="    planning: 2026-K4\n")
    found = judge(programma=text)
    assert stands(found) == [("IVP030", "melden")]
    assert found.findings[0].place.route == ("acties", 0, "uitzonderingen", 0, "regel")
    assert stands(judge(programma=text, kapot="soort: jaarprogramma\n")) == [("IVP011", "")] * 3


def test_a_load_problem_cannot_be_switched_off(judge: Judge) -> None:
    found = judge(
        programma=programme(top="uitzonderingen: [{regel: IVP010, reden: Ja.}]\n", first="    onzin: x\n")
    )
    assert stands(found) == [("IVP010", "melden")]
    assert found.off == []


def test_a_reason_is_needed(judge: Judge) -> None:
    found = judge(programma=programme(top="uitzonderingen: [{regel: IVP302}]\n"))
    assert [(finding.rule, finding.place.route) for finding in found.findings] == [
        ("IVP011", ("uitzonderingen", 0, "reden"))
    ]


SAID = "ernst:\n  - {{regel: {}, ernst: {}}}\n"


def severities(found: Verdict) -> list[Severity]:
    return [finding.severity for finding in found.findings if finding.place.file != "ivp.yaml"]


@pytest.mark.parametrize("word", ["IVP302", "actie_zonder_planning"])
@pytest.mark.parametrize("severity", Severity)
def test_the_settings_say_how_bad_a_rule_is(judge: Judge, word: str, severity: Severity) -> None:
    found = judge(programma=programme(), settings=SAID.format(word, severity))
    assert severities(found) == [severity] * 2


@pytest.mark.parametrize(
    ("pad", "fits"),
    [
        ("plannen/veenstad", True),
        ("plannen/veenstad/", True),
        ("plannen/*/programma.yaml", True),
        ("plannen/veenstad/programma.yaml", True),
        ("**/programma.yaml", True),
        ("plannen/veen", False),
        ("programma.yaml", False),
        ("plannen/veenstad/gemeente.yaml", False),
    ],
)
def test_a_path_limits_where(judge: Judge, pad: str, fits: bool) -> None:
    settings = f"ernst:\n  - {{regel: IVP302, ernst: info, pad: '{pad}'}}\n"
    expected = Severity.INFO if fits else Severity.WAARSCHUWING
    assert severities(judge(programma=programme(), settings=settings)) == [expected] * 2


def test_the_last_that_fits_wins(judge: Judge) -> None:
    lines = [("fout", ""), ("info", ", pad: plannen/veenstad"), ("waarschuwing", ", pad: plannen/elders")]
    settings = "ernst:\n" + "".join(f"  - {{regel: IVP302, ernst: {e}{pad}}}\n" for e, pad in lines)
    assert severities(judge(programma=programme(), settings=settings)) == [Severity.INFO] * 2


def test_what_a_plan_is_honest_about_does_not_become_worse(judge: Judge) -> None:
    honest = "    planning: onbekend\n"
    found = judge(programma=programme(first=honest), settings=SAID.format("IVP302", "fout"))
    assert severities(found) == [Severity.INFO, Severity.FOUT]


def test_what_cannot_be_read_stays_a_fault(judge: Judge) -> None:
    found = judge(kapot="soort: jaarprogramma\n", settings=SAID.format("IVP011", "info"))
    assert [(f.rule, f.severity) for f in found.findings] == [("IVP033", Severity.FOUT)] + [
        ("IVP011", Severity.FOUT)
    ] * 3
    assert (found.findings[0].place.file, found.findings[0].subject) == ("ivp.yaml", "")


def test_a_rule_that_does_not_exist_is_told_with_the_nearest(judge: Judge) -> None:
    found = judge(settings=SAID.format("actie_zonder_planing", "info"))
    [finding] = found.findings
    assert (finding.rule, finding.place.file, finding.place.route) == (
        "IVP032", "ivp.yaml", ("ernst", 0, "regel"),
    )  # fmt: skip
    assert finding.hint == "Bedoelde u `actie_zonder_planning`?"


@pytest.mark.parametrize(
    ("rule", "hint"),
    [
        ("IVP3022", "Bedoelde u `IVP302`?"),
        ("IVP999", "Alle regels staan in docs/regels.md."),
        (
            "IVP5",
            "Noem precies één regel, met haar hele nummer of naam; alle regels staan in docs/regels.md.",
        ),
        ("IVP", "Noem precies één regel, met haar hele nummer of naam; alle regels staan in docs/regels.md."),
    ],
)
def test_a_number_that_no_rule_has(judge: Judge, rule: str, hint: str) -> None:
    [finding] = judge(settings=SAID.format(rule, "info")).findings
    assert (finding.rule, finding.hint) == ("IVP032", hint)


def test_what_is_switched_off_has_its_severity_too(judge: Judge) -> None:
    found = judge(programma=programme(top=AT_TOP), settings=SAID.format("IVP302", "fout"))
    assert [off.finding.severity for off in found.off] == [Severity.FOUT] * 2


PLAN = """\
soort: kadernota
id: nota
titel: Nota
periode: 2025-2028
status: vastgesteld
besluiten:
  - {{orgaan: {}, soort: vaststellen, datum: 2024-12-03}}
"""


@pytest.mark.parametrize(
    ("orgaan", "settings", "wrong"),
    [
        ("raad", "", False),
        ("college", "", True),
        ("college", "vaststelling: [{soort: kadernota, orgaan: college}]\n", False),
        ("raad", "vaststelling: [{soort: kadernota, orgaan: college, gemeente: veenstad}]\n", True),
        ("raad", "vaststelling: [{soort: veiligheidsagenda, orgaan: college}]\n", False),
    ],
)
def test_the_settings_say_who_adopts(judge: Judge, orgaan: str, settings: str, wrong: bool) -> None:
    found = judge(nota=PLAN.format(orgaan), settings=settings)
    assert ("IVP102" in [finding.rule for finding in found.findings]) is wrong
