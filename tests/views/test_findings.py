"""What `ivp check` says, from values to text."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

import pytest

from ivp_cli.checks import RULES
from ivp_cli.cli.output import clean_lines
from ivp_cli.findings import Finding, Place, Severity, Span
from ivp_cli.views.findings import concise, full, in_order, summary
from ivp_cli.views.regels import regel, regels, visible
from ivp_cli.views.reports import json as as_json
from ivp_cli.views.reports.report import Report, Tally
from ivp_cli.views.screen import Screen

FILE = "plannen/veenstad/plan.yaml"
SCREEN = Screen(clean=clean_lines)
TEXT = "soort: kadernota\nid: plan\ntitel: Veilig\n"


def finding(line: int = 3, column: int = 8, end: int = 14, **settings: object) -> Finding:
    values = {
        "rule": "IVP104",
        "severity": Severity.WAARSCHUWING,
        "message": "Er is iets.",
        "place": Place(FILE, ("titel",), span=Span(line, column, line, end)),
    }
    return Finding(**{**values, **settings})  # type: ignore[arg-type]


def counted(counts: Sequence[int], **settings: object) -> Tally:
    rules = Counter({("IVP104", severity): n for severity, n in zip(Severity, counts, strict=True)})
    return Tally(date(2026, 7, 1), rules=rules, **settings)  # type: ignore[arg-type]


def test_full_points_at_the_value_and_says_how_to_mend_it() -> None:
    related = Place(FILE, ("id",), span=Span(2, 5, 2, 9))
    shown = full([finding(hint="Doe iets.", related=(related,))], {FILE: TEXT}, SCREEN)
    assert shown == (
        f"{FILE}:3:8 waarschuwing IVP104 prioriteit_zonder_doel\n"
        "  Er is iets.\n"
        "    |\n"
        "  3 | titel: Veilig\n"
        "    |        ^^^^^^\n"
        "  = Doe iets.\n"
        f"  = Zie ook {FILE}:2:5 (id: plan).\n"
        "\n"
    )


def test_full_shows_of_a_long_line_the_part_around_what_is_meant() -> None:
    text = f"titel: {'ver ' * 50}hier {'weg ' * 50}\n"
    shown = full([finding(1, 208, 212)], {FILE: text}, Screen(80, clean_lines))
    assert all(len(line) <= 80 for line in shown.splitlines())
    source, carets = shown.splitlines()[3:5]
    assert source[carets.index("^") : carets.rindex("^") + 1] == "hier"
    assert source.startswith("  1 | …")
    assert source.endswith("…")


def test_full_wraps_messages_and_cuts_none() -> None:
    message = " ".join(f"woord{n}" for n in range(60)) + "."
    shown = full([finding(message=message)], {FILE: TEXT}, Screen(60, clean_lines))
    assert " ".join(shown.split("    |")[0].split()).endswith(message)
    assert all(len(line) <= 60 for line in shown.splitlines()[1:])


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_full_counts_lines_as_the_reader_of_the_file_does(newline: str) -> None:
    text = "\ufeff" + TEXT.replace("\n", newline)
    assert "3 | titel: Veilig\n" in full([finding()], {FILE: text}, SCREEN)


def test_full_without_a_place_in_the_text_has_no_frame() -> None:
    shown = full([finding(rule="IVP001", place=Place(FILE))], {}, SCREEN)
    assert shown == f"{FILE} waarschuwing IVP001 bestand_onleesbaar\n  Er is iets.\n\n"


def test_full_marks_an_empty_value_behind_its_colon() -> None:
    shown = full([finding(1, 7, 7)], {FILE: "titel:\n"}, SCREEN)
    assert shown.splitlines()[3:5] == ["  1 | titel:", "    |       ^"]


def test_nothing_in_a_plan_reaches_the_terminal_raw() -> None:
    hostile = "\x1b]8;;http://x\x07\x9b31m\u202e"
    said = finding(message=hostile, hint=hostile, place=Place(hostile, span=Span(1, 1, 1, 3)))
    texts = {hostile: hostile}
    for shown in (full([said], texts, SCREEN), concise([said], clean=clean_lines)):
        assert all(sign.isprintable() or sign == "\n" for sign in shown)


def test_colour_is_only_there_when_asked_for_and_changes_no_letter() -> None:
    plain = full([finding()], {FILE: TEXT}, SCREEN)
    painted = Screen(clean=clean_lines, paint=lambda text, style: f"<{style}>{text}</>")
    coloured = full([finding()], {FILE: TEXT}, painted)
    assert re.findall("<[a-z]+>", coloured) == ["<bold>", "<yellow>", "<yellow>"]
    assert re.sub("<[a-z/]+>|</>", "", coloured) == plain


def test_concise_has_one_line_a_finding() -> None:
    shown = concise([finding(), finding(place=Place(FILE))], clean=clean_lines)
    assert shown == f"{FILE}:3:8: waarschuwing IVP104 Er is iets.\n{FILE}: waarschuwing IVP104 Er is iets.\n"


def test_findings_are_ordered_by_file_and_line() -> None:
    low, high, whole = finding(3), finding(12), finding(place=Place(FILE))
    other = finding(1, place=Place("plannen/aa/plan.yaml", span=Span(9, 1, 9, 2)))
    assert in_order([high, low, whole, other]) == [other, whole, low, high]


def test_json_is_complete_and_has_stable_keys() -> None:
    said = finding(hint="Doe iets.")
    data = json.loads(as_json.report(Report(counted([0, 3, 0], files=["a"] * 4), [said], [])))
    assert data["peildatum"] == "2026-07-01"
    assert data["files"] == 4
    assert data["counts"] == {"fout": 0, "waarschuwing": 3, "info": 0}
    assert data["hidden"] == 2
    assert data["findings"] == [
        {
            "rule": "IVP104",
            "name": "prioriteit_zonder_doel",
            "severity": "waarschuwing",
            "rule_severity": "waarschuwing",
            "message": "Er is iets.",
            "hint": "Doe iets.",
            "subject": "",
            "file": FILE,
            "line": 3,
            "column": 8,
            "end_line": 3,
            "end_column": 14,
            "route": ["titel"],
            "related": [],
            "fix": None,
            "fingerprint": finding().fingerprint,
        }
    ]


@pytest.mark.parametrize(
    ("counts", "files", "unjudged", "hidden", "line"),
    [
        ((0, 0, 0), 12, 0, 0, "Alles in orde: 12 bestanden gelezen."),
        ((0, 0, 0), 1, 0, 0, "Alles in orde: 1 bestand gelezen."),
        ((0, 0, 0), 0, 0, 0, "Er zijn geen planbestanden gevonden."),
        ((1, 0, 0), 0, 1, 0, "1 fout; 0 bestanden gelezen, 1 door fouten niet inhoudelijk beoordeeld."),
        ((1, 2, 1), 3, 0, 0, "1 fout, 2 waarschuwingen en 1 opmerking; 3 bestanden gelezen."),
        ((9, 0, 0), 9, 0, 5, "9 fouten; 9 bestanden gelezen. Niet getoond: 5; `--format json` geeft alles."),
    ],
)  # fmt: skip
def test_the_summary_says_what_was_found_and_read(
    counts: tuple[int, int, int], files: int, unjudged: int, hidden: int, line: str
) -> None:
    tally = counted(
        counts, files=[""] * files, empty=not files, unread={f"{n}.yaml" for n in range(unjudged)}
    )
    assert summary(tally, hidden) == line


def test_the_page_of_rules_names_every_rule_once() -> None:
    page = regels()
    for rule in RULES:
        assert page.count(f"### {rule.id} {rule.name}\n") == 1


def test_an_explained_rule_shows_both_examples_and_no_hidden_sign() -> None:
    for rule in RULES:
        shown = regel(rule)
        assert "Waarom: " in shown
        assert "\n    soort: " in shown.split("\nGoed:\n")[1]
        assert clean_lines(shown) == shown


def test_signs_that_cannot_be_seen_are_written_as_their_number() -> None:
    assert visible("a\u200bb\u00a0c d\n") == "a<U+200B>b<U+00A0>c d\n"
