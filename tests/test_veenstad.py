"""The fictitious municipality shows all that a plan can say, and its facts agree with each other."""

from collections import Counter
from datetime import date
from functools import cache, partial
from pathlib import Path

import pytest

from ivp_cli.checks import RULES, check, verdict
from ivp_cli.findings import Severity
from ivp_cli.loading import Loaded, load
from ivp_cli.model.actie import Actie
from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.basis import verwijzingen
from ivp_cli.model.begroting import Begroting
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.meting import Streefwaarde
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Datum, Planning
from ivp_cli.sources import Folder
from ivp_cli.views.documents import render_document
from ivp_cli.views.documents.letter import context, subjects

WORKSPACE = Path(__file__).parents[1] / "voorbeelden" / "veenstad"
PEILDATUM = date(2026, 11, 22)
YEARS = (2023, 2024, 2025, 2026)


@cache
def folders() -> dict[str, Loaded]:
    """Everything in the example's own `plannen/`, by folder."""
    return {loaded.dossier.map: loaded for loaded in load(Folder(WORKSPACE))}


@cache
def veenstad() -> Dossier:
    """The plans of the fictitious municipality."""
    return folders()["veenstad"].dossier


def programme(year: int) -> Programma:
    """The programme of one year."""
    return next(programma for programma in veenstad().programmas if programma.omvat(year))


def plan(key: str) -> Plan:
    """The plan with this id."""
    found = veenstad().plan(key)
    assert found
    return found


def indicator(key: str) -> Indicator:
    """The indicator with this id."""
    found = veenstad().indicator(key)
    assert found
    return found


def budget(year: int) -> Begroting:
    """The budget of one year."""
    found = programme(year).begroting
    assert found
    return found


def actions() -> list[Actie]:
    """The actions of all programmes."""
    return [actie for programma in veenstad().programmas for actie in programma.acties]


def test_all_files_load_without_a_finding() -> None:
    assert {name: loaded.findings for name, loaded in folders().items()} == {"kaders": (), "veenstad": ()}


def test_the_check_finds_no_fault_and_a_few_honest_gaps() -> None:
    findings = check(veenstad(), PEILDATUM)
    assert Counter(f.severity for f in findings) == {Severity.WAARSCHUWING: 3, Severity.INFO: 3}
    names = {rule.id: rule.name for rule in RULES}
    warnings = [f for f in findings if f.severity == Severity.WAARSCHUWING]
    assert [(Path(f.place.file).stem, names[f.rule]) for f in warnings] == [
        ("gemeente", "toezegging_over_termijn"),
        ("jaarprogramma-2026", "actie_open_in_drie_programmas"),
        ("jaarprogramma-2026", "structurele_last_incidenteel_gedekt"),
    ]


def test_one_rule_is_switched_off_with_a_reason_and_an_end() -> None:
    [off] = verdict(veenstad(), PEILDATUM).off
    assert (off.finding.rule, off.until) == ("IVP407", "2026-12-31")
    after = verdict(veenstad(), date(2027, 1, 1))
    assert after.off == []
    assert "IVP031" in {finding.rule for finding in after.findings}


def test_it_says_that_it_does_not_exist() -> None:
    gemeente = veenstad().gemeente
    assert gemeente
    assert (gemeente.fictief, gemeente.code) == (True, "GM9999")
    assert all("fictief" in kader.titel for kader in veenstad().kaders.values())
    assert all(isinstance(p.naam, Onbekend | None) for p in gemeente.portefeuillehouders)


def test_every_reference_leads_somewhere() -> None:
    index = veenstad().index
    lost = [
        (place.document.id, place.route, field)
        for place in veenstad().plekken()
        for field, target in verwijzingen(type(place.noun)).items()
        for key in _ids(getattr(place.noun, field))
        if not any(key in index[kind] for kind in target.naar)
    ]
    assert lost == []


def _ids(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, str) else ()


def test_a_previous_plan_a_current_one_and_a_successor_in_the_making() -> None:
    assert [(p.id, p.status) for p in veenstad().plannen] == [
        ("veiligheidsplan-2019-2022", "vastgesteld"),
        ("veiligheidsplan-2023-2026", "vastgesteld"),
        ("kadernota-2027-2030", "concept"),
    ]


def test_priorities_are_renamed_merged_split_unchanged_and_new() -> None:
    priorities = plan("veiligheidsplan-2023-2026").prioriteiten
    ways = Counter(origin.hoe for priority in priorities for origin in priority.afkomstig_uit)
    assert ways == {"samengevoegd": 2, "gesplitst": 2, "hernoemd": 1, "ongewijzigd": 1}
    assert [found.id for found in priorities if not found.afkomstig_uit] == ["digitale-criminaliteit"]


def test_every_priority_of_the_predecessor_leaves_a_trace() -> None:
    before = {priority.id for priority in plan("veiligheidsplan-2019-2022").prioriteiten}
    now = plan("veiligheidsplan-2023-2026").prioriteiten
    assert before == {origin.prioriteit for priority in now for origin in priority.afkomstig_uit}


def test_four_programmes_with_25_to_40_actions_in_all() -> None:
    assert [str(programma.periode) for programma in veenstad().programmas] == [str(year) for year in YEARS]
    assert 25 <= len(actions()) <= 40
    assert len({actie.id for actie in actions()}) >= 25


@pytest.mark.parametrize("year", YEARS)
def test_every_priority_and_theme_has_an_action_each_year(year: int) -> None:
    programma = programme(year)
    goals = veenstad().doelen_van(programma)
    assert len(goals) >= 6
    assert [goal.id for goal in goals if not programma.acties_voor(goal.id)] == []


def test_one_action_is_carried_over_twice_with_a_reason() -> None:
    found = [next((a for a in programme(y).acties if a.id == "cameras-station-zuid"), None) for y in YEARS]
    assert [bool(actie) for actie in found] == [False, True, True, True]
    first, second, third = (actie for actie in found if actie)
    assert first.doorgeschoven_naar == "jaarprogramma-2025"
    assert second.doorgeschoven_naar == "jaarprogramma-2026"
    assert all(actie.reden for actie in (first, second))
    assert not third.af


def test_what_is_carried_over_arrives() -> None:
    sent = {(p.id, a.doorgeschoven_naar, a.id) for p, a in _with_programme() if a.doorgeschoven_naar}
    arrived = {(a.doorgeschoven_van, p.id, a.id) for p, a in _with_programme() if a.doorgeschoven_van}
    assert sent == arrived
    assert len(sent) == 4


def _with_programme() -> list[tuple[Programma, Actie]]:
    return [(programma, actie) for programma in veenstad().programmas for actie in programma.acties]


def test_an_own_theme_says_where_it_comes_from_and_why() -> None:
    theme = programme(2025).themas[0]
    assert all((theme.herkomst, theme.aanleiding))
    assert theme.indicatoren == ("huishoudens-voorbereid",)


@pytest.mark.parametrize("year", YEARS)
def test_the_lines_of_the_budget_make_its_totals(year: int) -> None:
    found = budget(year)
    assert found.totaal == found.som("lasten")
    if isinstance(found.saldo, Bedrag):
        assert found.saldo == found.som("baten") + -found.som("lasten")
    assert all(line.taakveld for line in found.regels)
    costs = [line for line in found.regels if line.soort == "lasten" and isinstance(line.bedrag, Bedrag)]
    assert all(line.dekking for line in costs)


def test_budgets_show_ranges_pm_income_and_balance() -> None:
    lines = [line for year in YEARS for line in budget(year).regels]
    assert any(isinstance(line.bedrag, Bedrag) and not line.bedrag.is_exact for line in lines)
    assert any(isinstance(line.bedrag, Pm) and line.bedrag.reden for line in lines)
    assert any(line.soort == "baten" for line in lines)
    assert isinstance(budget(2026).saldo, Bedrag)


def test_indicators_have_eight_years_with_gaps_a_secret_and_a_break() -> None:
    indicators = plan("veiligheidsplan-2023-2026").indicatoren
    eight = [[str(year) for year in range(2018, 2026)]]
    long = [i for i in indicators if [[str(period) for period in i.metingen]] == eight]
    assert len(long) >= 8
    signs = {value.teken for i in long for value in i.metingen.values()}
    assert {".", "x"} <= signs
    assert all(reason for i in long for reason in i.reeksbreuken.values())
    assert sum(bool(i.reeksbreuken) for i in long) == 2
    assert any(value.voorlopig for i in long for value in i.metingen.values())


def test_the_last_year_of_a_count_is_provisional() -> None:
    burglaries = indicator("woninginbraken")
    assert burglaries.laatste
    period, value = burglaries.laatste
    assert (str(period), value.voorlopig) == ("2025", True)
    assert str(burglaries.streefwaarde) == "hoogstens 120 in 2026"
    assert burglaries.doel_gehaald is False


def test_a_stated_baseline_is_a_measurement() -> None:
    indicators = [i for document in veenstad().plannen + veenstad().programmas for i in document.indicatoren]
    assert [i.id for i in indicators if isinstance(i.streefwaarde, Streefwaarde) and not i.nulwaarde] == []


def test_unfinished_work_explains_itself() -> None:
    reports = [report for actie in actions() for report in actie.voortgang]
    assert {report.kleur for report in reports} >= {"groen", "oranje", "rood"}
    troubled = [report for report in reports if report.kleur in ("oranje", "rood")]
    assert all(report.oorzaak and report.gevolg and report.bijsturing for report in troubled)


def test_the_status_of_an_action_is_that_of_its_last_report() -> None:
    reports = [(actie, actie.stand(PEILDATUM)) for actie in actions()]
    assert [actie.id for actie, report in reports if not report or report.status != actie.status] == []


def test_each_half_year_has_a_report() -> None:
    dates = {str(report.peildatum) for actie in actions() for report in actie.voortgang}
    assert dates == {
        *(f"{year}-07-01" for year in YEARS),
        *(f"{year}-12-31" for year in YEARS[:-1]),
        "2026-11-01",
    }


def test_finished_years_are_closed_and_one_action_of_this_year_is_late() -> None:
    assert all(actie.af for year in YEARS[:-1] for actie in programme(year).acties)
    assert [actie.id for actie in actions() if actie.te_laat(PEILDATUM)] == ["cameras-station-zuid"]


def test_promises_and_motions_lead_to_actions_and_one_is_overdue() -> None:
    gemeente = veenstad().gemeente
    assert gemeente
    promises = gemeente.toezeggingen
    assert {promise.soort for promise in promises} == {"toezegging", "motie"}
    assert {promise.status for promise in promises} == {"open", "afgedaan", "ingetrokken"}
    assert [p.id for p in promises if p.status == "open" and not (p.acties and p.trekker)] == []
    waiting = [p for p in promises if p.status == "open" and isinstance(p.termijn, Datum)]
    overdue = [p.id for p in waiting if isinstance(p.termijn, Datum) and p.termijn.voor(PEILDATUM)]
    assert overdue == ["evaluatie-cameras"]


def test_the_finer_points_of_the_language_are_shown_once() -> None:
    plannings = [actie.planning for actie in actions()]
    assert any(isinstance(planning, Planning) and planning.doorlopend for planning in plannings)
    assert any(isinstance(planning, Planning) and planning.afgeleid for planning in plannings)
    assert any(isinstance(actie.trekker, Onbekend) and actie.trekker.reden for actie in actions())
    assert any(priority.benamingen for priority in plan("veiligheidsplan-2023-2026").prioriteiten)
    assert any(len(actie.hoort_bij) == 2 for actie in actions())


@pytest.mark.parametrize("file", sorted(WORKSPACE.glob("plannen/*/*.yaml")), ids=lambda file: file.name)
def test_files_are_pleasant_to_read(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# yaml-language-server: $schema=../../schema/")
    assert [number for number, line in enumerate(lines, 1) if len(line) > 100 or line.rstrip() != line] == []


@pytest.mark.parametrize("year", YEARS)
def test_its_own_template_changes_the_head_of_the_letter_and_nothing_else(year: int) -> None:
    own = {file.name: file.read_text(encoding="utf-8") for file in (WORKSPACE / "sjablonen").glob("*.j2")}
    assert list(own) == ["document.html.j2"]
    (programma,) = subjects(veenstad(), "jaarprogramma", year)
    data = context(veenstad(), programma, PEILDATUM, charts=True)
    make = partial(render_document, "raadsinformatiebrief", data, "html")
    (head, _, letter), (_, _, standard) = (make(used).partition("<main") for used in (own, {}))
    assert '<p class="motto">' in head
    assert letter == standard
