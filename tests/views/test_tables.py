"""Rows as a table, JSON, CSV and Markdown."""

import csv
import json
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest

from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.meting import Meetwaarde
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.views.brief import Figure
from ivp_cli.views.documents.markdown import cell
from ivp_cli.views.screen import Screen
from ivp_cli.views.tables import Column, as_csv, as_excel, as_json, as_markdown, as_table

COLUMNS = (
    Column("plan", rank=3),
    Column("id", least=8),
    Column("titel", least=12),
    Column("hoort_bij", rank=2),
    Column("acties", rank=1),
)
ROWS: list[dict[str, Any]] = [
    {"plan": "plan-2026", "id": "cameras", "titel": "Camera's bij het station", "hoort_bij": (), "acties": 3},
    {"plan": "plan-2026", "id": "sloten", "titel": "Sloten", "hoort_bij": (), "acties": 12},
]
WIDE = Screen(width=None)


def lines(columns: tuple[Column, ...], rows: list[dict[str, Any]], screen: Screen) -> list[str]:
    return as_table(columns, rows, screen).text.splitlines()


def test_columns_align_and_numbers_stand_right() -> None:
    assert lines(COLUMNS, ROWS, WIDE) == [
        "Plan       Id       Titel                     Acties",
        "────────────────────────────────────────────────────",
        "plan-2026  cameras  Camera's bij het station       3",
        "plan-2026  sloten   Sloten                        12",
    ]


def test_on_a_screen_what_all_rows_share_is_said_once() -> None:
    table = as_table(COLUMNS, ROWS, Screen(width=80))
    assert table.same == {"Plan": "plan-2026"}
    assert "plan-2026" not in table.text
    assert not as_table(COLUMNS, ROWS[:1], Screen(width=80)).same


def test_what_a_thing_is_called_stays_a_column() -> None:
    """Columns that never give way for room do not give way for brevity either."""
    table = as_table(COLUMNS, [ROWS[0], {**ROWS[0], "acties": 4}], Screen(width=80))
    assert table.text.count("Camera's bij het station") == 2


def test_a_long_cell_goes_on_below_itself_with_an_indent() -> None:
    assert lines(COLUMNS, ROWS, Screen(width=34)) == [
        "Id       Titel              Acties",
        "──────────────────────────────────",
        "cameras  Camera's bij het        3",
        "          station",
        "sloten   Sloten                 12",
    ]


def test_columns_go_by_rank_where_there_is_no_room_and_are_named() -> None:
    rows = [{**row, "plan": f"plan-{row['id']}"} for row in ROWS]
    table = as_table(COLUMNS, rows, Screen(width=34))
    assert table.omitted == ["Plan"]
    assert as_table(COLUMNS, rows, Screen(width=22)).omitted == ["Plan", "Acties"]
    assert not as_table(COLUMNS, rows, WIDE).omitted


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120])
def test_no_line_is_wider_than_the_screen_and_no_word_is_broken(width: int) -> None:
    rows = [
        {**row, "plan": f"plan-{row['id']}", "titel": f"{row['titel']} jeugdcriminaliteit"} for row in ROWS
    ]
    shown = lines(COLUMNS, rows, Screen(width=width))
    assert max(map(len, shown)) <= width
    assert sum("jeugdcriminaliteit" in line for line in shown) == 2


def test_room_goes_first_to_words_that_would_break() -> None:
    long = "HandHavingsUitvoeringProgramma"
    rows = [{"id": "een-heel-lange-id-om-te-tonen", "titel": f"{long} vaststellen en daarna uitvoeren"}]
    columns = (Column("id", least=8), Column("titel", least=12))
    assert any(long in line for line in lines(columns, rows, Screen(width=48)))
    ids = (Column("id", least=8, whole=True), Column("titel", least=12))
    assert any(rows[0]["id"] in line for line in lines(ids, rows, Screen(width=64)))


def test_a_screen_without_lines_gets_ascii() -> None:
    assert lines(COLUMNS, ROWS, Screen(width=None, draws=False))[1] == "-" * 52


def test_headings_are_bold_and_cells_are_cleaned() -> None:
    screen = Screen(None, clean=lambda text: text.replace("\x1b", "?"), paint="<{1}>{0}".format)
    shown = lines((Column("id"),), [{"id": "a\x1bb"}], screen)
    assert shown == ["<bold>Id", "───", "a?b"]


MEASURED = Column("laatste", at="periode")


def test_a_measurement_carries_its_period_and_its_certainty() -> None:
    row = {"laatste": Meetwaarde.lees("98 voorlopig"), "periode": Tijdvak.lees("2025")}
    assert MEASURED.text(row) == "98 in 2025 (voorlopig)"
    assert MEASURED.text({"laatste": None, "periode": Onbekend("geen bron")}) == "onbekend"
    assert not MEASURED.text({"laatste": None, "periode": None})


DATA: list[dict[str, Any]] = [
    {"titel": '=HYPERLINK("x")', "n": -3, "planning": Tijdvak.lees("2026-K4"), "bij": ("a", "b"), "ja": True},
    {"titel": "twee\nregels", "n": 0, "planning": Onbekend("stil"), "bij": (), "ja": None},
]


def test_json_has_everything_as_it_is_written() -> None:
    assert json.loads(as_json(list(DATA[0]), DATA)) == [
        {"titel": '=HYPERLINK("x")', "n": -3, "planning": "2026-K4", "bij": ["a", "b"], "ja": True},
        {"titel": "twee\nregels", "n": 0, "planning": "onbekend (stil)", "bij": [], "ja": None},
    ]
    assert json.loads(as_json(["titel"], [])) == []


def test_csv_has_everything_and_no_formula() -> None:
    text = as_csv(list(DATA[0]), DATA)
    assert list(csv.reader(StringIO(text))) == [
        ["titel", "n", "planning", "bij", "ja"],
        ['\'=HYPERLINK("x")', "-3", "2026-K4", "a, b", "ja"],
        ["twee regels", "0", "onbekend (stil)", "", ""],
    ]
    assert text.count("\r\n") == 3
    assert as_csv(["titel"], []) == "titel\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "－"])
def test_no_text_in_csv_starts_a_formula(start: str) -> None:
    assert as_csv(["a"], [{"a": f"{start}1+1"}]) == f"a\r\n'{start}1+1\r\n"


@pytest.mark.parametrize("number", ["-12500", "+3", "-0.5"])
def test_a_number_in_csv_is_a_number_also_below_zero(number: str) -> None:
    assert as_csv(["a"], [{"a": number}]) == f"a\r\n{number}\r\n"


def test_excel_gets_its_own_signs_and_makes_nothing_else_of_a_code() -> None:
    rows = [
        {
            "bedrag": Figure(Bedrag.exact(Decimal("12.50")), Decimal("12.50")),
            "taakveld": "1.2",
            "naam": "=A1",
        },
        {"bedrag": Figure(Pm(), None), "taakveld": "6.71A", "naam": "één; twee"},
        {"bedrag": Decimal(-3), "taakveld": "0123", "naam": Tijdvak.lees("2026-12-31")},
    ]
    assert as_excel(["bedrag", "taakveld", "naam"], rows) == (
        "\ufeffbedrag;taakveld;naam\r\n"
        '12,50;"=""1.2""";\'=A1\r\n'
        ';6.71A;"één; twee"\r\n'
        '-3;"=""0123""";2026-12-31\r\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1.2",
            "12-2026",
            "2026-05",
            "1/2",
            "3:30",
            "007",
            "1e5",
            "1,5E+3",
            "1" * 16,
            "1.000",
            "1 1/2",
            "3 pm",
        ),
        *("1 jan", "jan 2026", "12 Maart 2026", "1-mei-26", "sept. 2026", "WAAR", "onwaar", "True", "FALSE"),
        *("5%", "12,5 %", "€ 1.000", "€5", "10 €", "(100)", "+31201234567", "+3", "-0.5", "-007"),
    ],
)
def test_what_excel_would_change_stays_text(text: str) -> None:
    assert as_excel(["a"], [{"a": text}]) == f'\ufeffa\r\n"=""{text}"""\r\n'


@pytest.mark.parametrize(
    "text",
    [
        *("2026", "2026-05-31", "12", "-12", "2026-K4", "12.5 procent", '1"&A1', "1.2\n=A1", "0"),
        *("mei", "1 decennium", "in jan 2026", "waarheid", "€ pm", "12 uur", "...", ""),
    ],
)
def test_what_excel_leaves_alone_has_nothing_around_it(text: str) -> None:
    shown = next(csv.reader(StringIO(as_excel(["a"], [{"a": text}]).split("\r\n")[1])))
    assert shown == [" ".join(text.split())]


def test_a_figure_is_a_number_to_machines_and_words_to_people() -> None:
    rows = [
        {"w": Figure(Meetwaarde.lees(text), Meetwaarde.lees(text).waarde)} for text in ("7.20", "98", "x")
    ]
    assert json.loads(as_json(["w"], rows)) == [{"w": 7.2}, {"w": 98}, {"w": None}]
    assert as_csv(["w", "w"], rows) == "w,w\r\n7.20,7.20\r\n98,98\r\n,\r\n"
    assert lines((Column("w"),), rows, WIDE)[2:] == ["  7,20", "    98", "geheim"]


def test_markdown_leaves_out_what_is_empty_and_escapes_the_rest() -> None:
    rows = [{"id": "a", "titel": "een | twee <b>", "leeg": None}]
    columns = (Column("id"), Column("titel", "Wat"), Column("leeg"))
    assert as_markdown(columns, rows, cell) == "| Id | Wat |\n| --- | --- |\n| a | een \\| twee &lt;b> |\n"
