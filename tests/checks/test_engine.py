"""How rules are applied: subjects, routes, addresses, honest silence."""

from datetime import date
from pathlib import Path

import pytest

from ivp_cli.checks import check
from ivp_cli.findings import Severity
from ivp_cli.loading import load
from ivp_cli.sources import Folder
from tests.checks.conftest import GEMEENTE, Finds

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING
PROGRAMMA = "soort: jaarprogramma\nid: jaarprogramma-2026\ntitel: Jaarprogramma 2026\nperiode: 2026\n"


def with_text(text: str) -> str:
    return f"{PROGRAMMA}samenvatting: {text}\n"


def test_a_finding_has_a_route_from_the_top_and_the_address_of_its_subject(finds: Finds) -> None:
    [found] = finds(
        programma=f"{PROGRAMMA}acties:\n  - id: cam\n    titel: Camera's\n    planning: onbekend\n"
    )
    assert found.place.route == ("acties", 0, "planning")
    assert found.subject == "veenstad/jaarprogramma-2026/cam"
    assert found.message == "Actie “Camera's” heeft geen planning."


def test_honest_silence_is_only_information(finds: Finds) -> None:
    silent = f"{PROGRAMMA}acties:\n  - id: cam\n    titel: Camera's\n"
    assert [f.severity for f in finds(programma=silent)] == [Severity.WAARSCHUWING]
    honest = f"{silent}    planning: onbekend (de bron zwijgt)\n"
    assert [f.severity for f in finds(programma=honest)] == [Severity.INFO]


def test_what_is_a_gap_in_a_draft_is_a_fault_in_what_was_adopted(finds: Finds) -> None:
    plan = "soort: kadernota\nid: plan\ntitel: Veilig\nperiode: 2026-2029\n"
    adopted = "besluiten: [{orgaan: raad, soort: vaststellen, datum: 2024-12}]\n"
    goal = "prioriteiten:\n  - id: wonen\n    titel: Wonen\n"
    longer = adopted.replace("]", ", {orgaan: raad, soort: verlengen, datum: 2026}]")
    decided = {"concept": "", "vastgesteld": adopted, "verlengd": longer}
    for status, expected in {"concept": WAARSCHUWING, "vastgesteld": FOUT, "verlengd": FOUT}.items():
        [found] = finds(plan=f"{plan}status: {status}\n{decided[status]}{goal}")
        assert (found.rule, found.severity) == ("IVP104", expected)
    [honest] = finds(plan=f"{plan}status: vastgesteld\n{adopted}{goal}    doelen: [{{tekst: onbekend}}]\n")
    assert honest.severity == Severity.INFO


def test_a_goal_that_the_source_does_not_name_is_only_information(finds: Finds) -> None:
    plan = "soort: kadernota\nid: plan\ntitel: Veilig\nperiode: 2025-2028\n"
    plan += "prioriteiten:\n  - id: wonen\n    titel: Wonen\n"
    assert [f.severity for f in finds(plan=plan)] == [Severity.WAARSCHUWING]
    [found] = finds(plan=f"{plan}    doelen:\n      - tekst: onbekend\n")
    assert (found.severity, found.place.route) == (Severity.INFO, ("prioriteiten", 0, "doelen"))


def test_actions_without_any_priority_are_one_finding(finds: Finds) -> None:
    goal = "    doelen: [{tekst: Rust}]\n"
    plan = "soort: kadernota\nid: plan\ntitel: Veilig\nperiode: 2025-2028\nprioriteiten:\n"
    plan += "".join(f"  - id: p{n}\n    titel: Prioriteit {n}\n{goal}" for n in range(3))
    programma = f"{PROGRAMMA}voert_uit: plan\nacties:\n  - {{id: a, titel: A, planning: 2026"
    [found] = finds(plan=plan, programma=programma + "}\n")
    assert (found.rule, found.severity) == ("IVP202", Severity.WAARSCHUWING)
    assert len(finds(plan=plan, programma=programma + ", hoort_bij: [p0]}\n")) == 2
    budget = programma.replace("jaarprogramma", "begrotingsparagraaf")
    assert [f.severity for f in finds(plan=plan, programma=budget + "}\n")] == [Severity.INFO]


def test_partial_dates_that_cannot_be_compared_give_nothing(finds: Finds) -> None:
    decided = "status: vastgesteld\nbesluiten:\n  - {orgaan: college, soort: vaststellen, datum: 2026}\n"
    assert finds(programma=PROGRAMMA + decided) == []
    later = decided.replace("2026", "2026-08")
    assert [f.rule for f in finds(programma=PROGRAMMA + later)] == ["IVP601"]


def test_an_id_lives_on_in_the_next_document_but_stands_once_in_each(finds: Finds) -> None:
    action = "  - {id: cam, titel: Camera's, planning: doorlopend}\n"
    theme = "  - {id: zorg, titel: Zorg, herkomst: Nieuw, aanleiding: Meer meldingen}\n"
    text = f"{PROGRAMMA}themas:\n{theme}acties:\n{action}"
    assert finds(een=text, twee=text.replace("2026", "2025")) == []
    [double] = finds(een=f"{text}{action}")
    assert (double.rule, double.place.route) == ("IVP021", ("acties", 1, "id"))
    assert [place.route for place in double.related] == [("acties", 0)]


def test_an_id_of_a_team_or_indicator_is_unique_in_the_municipality(finds: Finds) -> None:
    teams = "teams:\n  - {id: oov, naam: OOV}\n  - {id: oov, naam: Ook OOV}\n"
    assert [f.rule for f in finds(gemeente=GEMEENTE + teams)] == ["IVP021"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("samenvatting", "Bel 06-12345678"),
        ("samenvatting", "onbekend (bel 06-12345678)"),
        ("buiten_reikwijdte", "[verkeer, bel 06-12345678]"),
        ("periode", "onbekend (bel 06-12345678)"),
    ],
)
def test_every_text_is_read_wherever_it_stands(finds: Finds, field: str, value: str) -> None:
    text = PROGRAMMA.replace("periode: 2026\n", "") + f"{field}: {value}\n"
    text += "" if field == "periode" else "periode: 2026\n"
    [found] = finds(programma=text)
    assert found.rule == "IVP803"
    assert found.place.route[0] == field


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("nummer 111222333", ["IVP801"]),
        ("nummer 1112.22.333", ["IVP801"]),
        ("nummer 111222334", []),
        ("nummer 000000000", []),
        ("bedrag 111.222.333", []),
        ("bedrag 1111222333", []),
        ("'0612345678'", ["IVP803"]),
        ("bel 020-555 12 34", ["IVP803"]),
        ("bel +31 6 12345678", ["IVP803"]),
        ("bel 0031 (0)20 5551234", ["IVP803"]),
        ("bel 14 020 of 0900-8844 of 112", []),
        ("van 2023-2026 en 2026-06-30", []),
        ("mail oov@veenstad.example.nl", ["IVP802"]),
        ("op veenstad @ zee", []),
        ("NL91 ABNA 0417 1643 00", ["IVP804"]),
        ("NL20INGB0001234567", ["IVP804"]),
        ("NL92 ABNA 0417 1643 00", []),
        ("NL2026ABCDEFGH12", []),
        ("kenteken AB-12-CD", ["IVP805"]),
        ("kenteken 1-ABC-23", ["IVP805"]),
        ("kenteken X-999-YY", ["IVP805"]),
        ("zaak Z-2026-K4 en K4-2026", []),
        ("in 2026-K4 of 12-12-2026", []),
        ("woont op 1112 AB 14", ["IVP806"]),
        ("woont op 1112AB, nr. 14a", ["IVP806"]),
        ("Hoofdstraat 14, 1112 AB", ["IVP806"]),
        ("Postbus 191, 1112 AB", []),
        ("gebied 1112 AB", []),
        ("norm 2026 OM en politie", []),
        ("100\u00a0euro", ["IVP807"]),
        ("caf\u00c3\u00a9", ["IVP808"]),
        ("café en Âge en Ã", []),
    ],
)
def test_what_points_at_a_person_and_what_does_not(finds: Finds, text: str, rules: list[str]) -> None:
    assert [found.rule for found in finds(programma=with_text(text))] == rules


def test_case_numbers_and_addresses_on_the_web_are_left_alone(finds: Finds) -> None:
    sources = "brondocumenten:\n  - {id: b, titel: B, vindplaats: 'https://x.nl/111222333?m=a@b.nl'}\n"
    assert finds(gemeente=GEMEENTE + sources, programma=f"{PROGRAMMA}zaaknummer: '111222333'\n") == []


BROKEN = "soort: [\n"
REFERS = f"""{PROGRAMMA}acties:
  - {{id: a, titel: A, planning: 2026-K4, trekker: oov, sluit_aan_op: [norm], bronnen: [{{bron: b}}],
     hoort_bij: [wijken]}}
"""


@pytest.mark.parametrize(
    ("files", "fields"),
    [
        ({}, ["bron", "hoort_bij", "sluit_aan_op", "trekker"]),
        ({"kaders/norm": BROKEN}, ["hoort_bij", "trekker"]),
        ({"veenstad/plan": BROKEN}, ["bron", "sluit_aan_op", "trekker"]),
        ({"veenstad/gemeente": BROKEN}, ["sluit_aan_op"]),
        ({"veenstad/gemeente": BROKEN, "kaders/norm": BROKEN}, []),
    ],
)
def test_a_reference_into_what_could_not_be_read_is_silent(
    tmp_path: Path, files: dict[str, str], fields: list[str]
) -> None:
    for name, text in {"veenstad/gemeente": GEMEENTE, "veenstad/programma": REFERS, **files}.items():
        path = tmp_path / "plannen" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    found = [f for one in load(Folder(tmp_path)) for f in check(one.dossier, date(2026, 7, 1))]
    steps = [[step for step in f.place.route if isinstance(step, str)][-1] for f in found]
    assert sorted(steps) == fields
    assert {f.rule for f in found} <= {"IVP020"}


def test_a_second_municipality_in_a_folder_does_not_pass_unseen(finds: Finds) -> None:
    [found] = finds(gemeente=GEMEENTE, tweede=GEMEENTE.replace("veenstad", "buurstad"))
    assert (found.rule, found.place.file) == ("IVP023", "plannen/veenstad/tweede.yaml")


def test_a_plan_that_was_withdrawn_needs_no_successor(finds: Finds) -> None:
    plan = "soort: kadernota\nid: plan\ntitel: Veilig\nperiode: 2023-2026\n"
    withdrawn = plan.replace("id: plan", "id: eerder") + "status: ingetrokken\n"
    withdrawn += "besluiten: [{orgaan: raad, soort: intrekken, datum: 2024}]\n"
    assert [found.subject for found in finds(plan=plan, eerder=withdrawn)] == ["veenstad/plan"]


def test_the_order_of_findings_is_fixed(finds: Finds) -> None:
    actions = "".join(f"  - {{id: a{n}, titel: Actie {n}}}\n" for n in range(12))
    routes = [f.place.route for f in finds(programma=f"{PROGRAMMA}acties:\n{actions}")]
    assert routes == [("acties", n) for n in range(12)]


def test_an_id_made_of_a_name_is_answered_with_the_real_one(finds: Finds) -> None:
    teams = "teams:\n  - {id: oov, naam: Team Veiligheid}\n"
    action = "acties:\n  - {id: a, titel: A, planning: 2026-K4, trekker: team-veiligheid}\n"
    [found] = finds(gemeente=GEMEENTE + teams, programma=PROGRAMMA + action)
    assert found.hint == "Bedoelde u `oov`, de id van Team Veiligheid?"


def test_what_is_decided_twice_on_different_days_is_not_double(finds: Finds) -> None:
    plan = "soort: kadernota\nid: plan\ntitel: Veilig\nperiode: 2025-2028\nbesluiten:\n"
    change = "  - {orgaan: raad, soort: wijzigen, datum: 2025-0%d}\n"
    assert finds(plan=plan + change % 1 + change % 2) == []
    [found] = finds(plan=plan + change % 1 + change % 1)
    assert (found.rule, found.place.route) == ("IVP025", ("besluiten", 1))


def test_what_is_not_known_twice_is_not_double(finds: Finds) -> None:
    plan = "soort: kadernota\nid: plan\ntitel: Veilig\nperiode: 2025-2028\n"
    assert finds(plan=plan + "doelen: [{tekst: onbekend}, {tekst: onbekend}]\n") == []
    [found] = finds(plan=plan + "doelen: [{tekst: Rust}, {tekst: Rust}]\n")
    assert (found.rule, found.place.route) == ("IVP025", ("doelen", 1))
    assert finds(programma=PROGRAMMA + "speerpunten: [onbekend, onbekend]\n") == []


def test_what_only_looks_double_is_not_to_be_thrown_away(finds: Finds) -> None:
    line = "    - {{omschrijving: Camera's, jaar: 2026, bedrag: {}, dekking: {}}}\n"
    budget = f"{PROGRAMMA}begroting:\n  regels:\n{line.format(5, 'Reserve')}"
    [same] = finds(programma=budget + line.format(5, "Reserve"))
    assert (same.message, same.hint) == ("Onder regels staat hetzelfde twee keer.", "Laat er één staan.")
    [other] = finds(programma=budget + line.format(9, "Rijk"))
    assert other.message.endswith("gelijk in omschrijving, jaar en soort, maar niet in bedrag en dekking.")
    assert other.hint == (
        "Zijn het er twee, laat dan ook omschrijving verschillen; is het er één, voeg ze dan samen."
    )
    [list_of_words] = finds(programma=PROGRAMMA + "speerpunten: [rust, rust]\n")
    assert list_of_words.message == "Onder speerpunten staat “rust” twee keer."


def test_a_status_may_stand_in_a_report_only(finds: Finds) -> None:
    action = "acties:\n  - id: a\n    titel: A\n    planning: 2026-K1\n    voortgang:\n"
    report = "      - {peildatum: 2026-06-30, status: niet-gestart}\n"
    [one] = finds(programma=PROGRAMMA + action + report)
    assert (one.rule, one.place.route) == ("IVP307", ("acties", 0, "voortgang", 0, "status"))
    later = "      - {peildatum: 2026-08-31, status: afgerond}\n"
    found = finds(programma=PROGRAMMA + action + report + later)
    assert [one.rule for one in found] == ["IVP307", "IVP704"]


def test_a_number_of_nine_digits_is_a_fault_only_where_the_text_says_what_it_is(finds: Finds) -> None:
    [number] = finds(programma=with_text("Zaak 111222333 loopt"))
    [bsn] = finds(programma=with_text("Melder met burgerservicenummer 111222333"))
    assert (number.severity, bsn.severity) == (WAARSCHUWING, FOUT)
