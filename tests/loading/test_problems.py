"""What is said of a whole file: every mistake, once, and each empty field with what may stand in it."""

import time

import pytest

from tests.loading import test_fields, test_shapes, test_values
from tests.loading.conftest import Tell
from tests.loading.marked import INDICATOR, PLAN, PRIORITEIT, PROGRAMMA, only, split_marks

CASES = {**test_fields.CASES, **test_shapes.CASES, **test_values.CASES}


@pytest.mark.parametrize("case", ["a field nearly right", "a day that does not exist", "behind an emoji"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_move_nothing(
    tell: Tell, case: str, line_end: str, mark: str
) -> None:
    text, span = split_marks(CASES[case][0])
    assert only(tell(mark + text.replace("\n", line_end))).place.span == span


@pytest.mark.parametrize(
    ("marked", "field"),
    [
        ("soort: kadernota\nid: x\n⟦titel⟧:\nperiode: 2024\n", "titel"),
        ("soort: kadernota\nid: x\n⟦titel⟧: ~\nperiode: 2024\n", "titel"),
        ("soort: kadernota\nid: x\n⟦titel⟧: null\nperiode: 2024\n", "titel"),
        ("soort: kadernota\nid: x\n⟦titel⟧: # nog bedenken\nperiode: 2024\n", "titel"),
        (f"{PLAN}⟦visie⟧:\n", "visie"),
        (f"{PLAN}⟦prioriteiten⟧:\n", "prioriteiten"),
        (f"{PRIORITEIT}    ⟦toelichting⟧:\n", "toelichting"),
        (f"{INDICATOR}    metingen:\n      ⟦2023⟧:\n", "2023"),
        ("⟦soort⟧:\nid: x\n", "soort"),
    ],
)
def test_a_field_without_a_value_is_told_once(tell: Tell, marked: str, field: str) -> None:
    text, span = split_marks(marked)
    finding = only([finding for finding in tell(text) if finding.rule != "IVP006"])
    assert finding.rule == "IVP005"
    assert f"`{field}`" in finding.message
    assert finding.place.span == span


@pytest.mark.parametrize("text", [f"{PLAN}partners: [politie, ~]\n", f"{PLAN}partners:\n  - politie\n  -\n"])
def test_an_empty_item_of_a_list_is_told(tell: Tell, text: str) -> None:
    finding = only(tell(text))
    assert (finding.rule, finding.message) == ("IVP005", "Een onderdeel van de lijst is leeg.")
    assert finding.place.span is not None
    assert finding.place.span.line == text.count("\n")


def test_a_file_full_of_mistakes_takes_no_long_time(tell: Tell) -> None:
    acties = (f"  - {{id: a{n}, titel: x, planning: 1.250 à b-c d {n}}}\n" for n in range(4_000))
    start = time.monotonic()
    assert len(tell(f"{PROGRAMMA}acties:\n{''.join(acties)}")) == 4_000
    assert time.monotonic() - start < 60


def test_every_mistake_of_a_file_is_told(tell: Tell) -> None:
    text = f"{PLAN}status: qqq\nkleur: rood\nprioriteiten:\n  - id: A\n  - titel: x\nbesluiten: geen\n"
    assert [(finding.rule, finding.place.route) for finding in tell(text)] == [
        ("IVP012", ("status",)),
        ("IVP012", ("prioriteiten", 0, "id")),
        ("IVP011", ("prioriteiten", 0, "titel")),
        ("IVP011", ("prioriteiten", 1, "id")),
        ("IVP013", ("besluiten",)),
        ("IVP010", ("kleur",)),
    ]
