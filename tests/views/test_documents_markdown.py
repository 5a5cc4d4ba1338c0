"""Whatever a plan says, the Markdown shows those words and nothing else: judged by a Markdown parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ivp_cli.views.documents.markdown import CLOSE, OPEN, cell, escape, mark, settle

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = [
    "{{ 7*7 }}",
    "<script>alert(1)</script>",
    "<!-- weg -->",
    "<b",
    "a | b",
    "| a | b |",
    "--- | ---",
    ":---:",
    "`code`",
    "``` blok",
    "~~~",
    "~~weg~~",
    "[x](javascript:alert(1))",
    "![x](https://voorbeeld.nl/x.png)",
    "[x]: https://voorbeeld.nl",
    "[ ] taak",
    "<https://voorbeeld.nl>",
    "https://voorbeeld.nl",
    "www.voorbeeld.nl",
    "FTP://voorbeeld.nl/a",
    "iemand@voorbeeld.nl",
    "mailto:iemand.anders+hier@voorbeeld.nl",
    "# kop",
    "###### kop",
    "kop #",
    "#",
    "- lijst",
    "-",
    "+ lijst",
    "* lijst",
    "*vet*",
    "**vet**",
    "__vet__",
    "_schuin_",
    "een_naam_met_streepjes",
    ":warning:",
    "1. lijst",
    "2024. Dat jaar",
    "1) lijst",
    "> citaat",
    "---",
    "***",
    "===",
    "- - -",
    "&amp; &lt; &#60; &copy;",
    "A&B",
    "pad\\naar\\",
    "\\*",
    "\\",
    "2 * 3 is 6",
    "€ 5 en $x$",
    "Doe mee!",
    "een\ttab",
    "    code",
    "woord" * 2000,
]
PLACES = [
    "{}",
    "tekst {} tekst",
    "## {}",
    "- {}",
    "> {}",
    "1. {}",
    "**{}** staat",
    "[{}](https://voorbeeld.nl)",
    "- a\n\n  {}",
]


def words(tokens: list[Token]) -> str:
    return "".join(
        words(token.children) if token.children else token.content
        for token in tokens
        if token.type in {"text", "inline"}
    )


def tidy(text: str) -> str:
    return " ".join(text.split())


def shape(text: str) -> list[str]:
    flat = [token for block in PARSER.parse(text) for token in (block, *(block.children or ()))]
    return [token.type for token in flat if token.type != "text"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_is_shown_as_it_was_written_and_is_never_markup(place: str, value: str) -> None:
    shown = settle(place.format(mark(value)))
    assert tidy(words(PARSER.parse(shown))) == tidy(place_words(place, value))
    assert shape(shown) == shape(place.format("woord"))


def place_words(place: str, value: str) -> str:
    return words(PARSER.parse(place.format("WOORD"))).replace("WOORD", tidy(value))


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_never_makes_or_breaks_a_cell(value: str) -> None:
    table = settle(f"| a | b |\n| --- | --- |\n| {mark(value)} | einde |\n")
    assert shape(table).count("td_open") == 2
    cells = [t.content for t in PARSER.parse(table) if t.type == "inline"]
    assert len(cells) == 4
    assert tidy(words(PARSER.parse(table))) == tidy(f"ab{tidy(value)}einde")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40), st.sampled_from(PLACES))
def test_any_text_at_all_is_inert(value: str, place: str) -> None:
    value = tidy(value) or "x"
    shown = settle(place.format(mark(value)))
    assert shape(shown) == shape(place.format("woord"))


@pytest.mark.parametrize(
    "plain",
    [
        "Gemeente, politie en ggz werken samen (zie 2.1).",
        "een_naam",
        "A&B",
        "5 > 3",
        "2 * 3",
        "± 10% - 12%",
        "Doe mee!",
        "zie @politie en 3 @ 5",
    ],
)
def test_ordinary_text_is_left_alone(plain: str) -> None:
    assert escape(plain) == plain


def test_a_cell_escapes_its_bar() -> None:
    assert cell("a|b\nc") == "a\\|b c"


def test_a_value_cannot_bring_its_own_marks() -> None:
    assert settle(mark(f"a{CLOSE}*b*{OPEN}c")) == "a\\*b\\*c\n"


def test_an_address_stays_an_address_in_a_link() -> None:
    link = f"[{mark('a@b.nl')}]({mark('mailto:a@b.nl')}) [c]({mark('https://d.nl/?e=@f')})"
    assert settle(link) == "[a\\@b.nl](mailto:a@b.nl) [c](https://d.nl/?e=@f)\n"


def test_an_exclamation_mark_does_not_make_an_image_of_the_note_behind_it() -> None:
    assert settle(f"{mark('Doe mee!')}[1]") == "Doe mee\\![1]\n"


def test_a_semicolon_behind_a_value_does_not_complete_an_entity() -> None:
    assert settle(f"{mark('A&amp')};") == "A&amp;amp;\n"


@pytest.mark.parametrize("command", ["::error::vals", "::set-output name=x::y", "##[error]vals"])
def test_no_line_is_a_command_for_a_machine_in_ci(command: str) -> None:
    line = settle(f"{OPEN}{command}{CLOSE}\n").strip()
    assert not line.startswith("::")
    assert "##[" not in line
