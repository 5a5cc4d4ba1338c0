import pytest

from ivp_cli.findings import Span
from ivp_cli.yamltext import Located, locate

TEXT = """\
soort: jaarprogramma
titel: "één 😀"   # opmerking
leeg:
acties:
  - id: cameras
    tekst: |
      eerste regel

      laatste 😀

    partners: [politie, {om: ja}]
  - id: verlichting
    toelichting: een
      twee
id: laatste
"""


def marked(text: str, span: Span) -> str:
    """The text that a span marks."""
    lines = text.replace("\r\n", "\n").split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("route", "key", "value"),
    [
        ((), None, "soort: jaarprogramma"),
        (("soort",), "soort", "jaarprogramma"),
        (("titel",), "titel", '"één 😀"'),
        (("leeg",), "leeg", ""),
        (("acties",), "acties", "- id: cameras"),
        (("acties", 0), None, "id: cameras"),
        (("acties", 0, "tekst"), "tekst", "|\n      eerste regel\n\n      laatste 😀"),
        (("acties", 0, "partners"), "partners", "[politie, {om: ja}]"),
        (("acties", 0, "partners", 1), None, "{om: ja}"),
        (("acties", 0, "partners", 1, "om"), "om", "ja"),
        (("acties", 1, "toelichting"), "toelichting", "een\n      twee"),
        (("id",), "id", "laatste"),
    ],
)
def test_a_route_becomes_a_place(
    line_end: str, mark: str, route: tuple[str | int, ...], key: str | None, value: str
) -> None:
    text = mark + TEXT.replace("\n", line_end)
    located = locate(text, [route])[route]
    assert marked(text.removeprefix(mark), located.value) == value
    assert (marked(text.removeprefix(mark), located.key) if located.key else None) == key


def test_an_empty_value_is_behind_its_colon() -> None:
    assert locate(TEXT, [("leeg",)])["leeg",].value == Span(3, 6, 3, 6)


@pytest.mark.parametrize(
    ("route", "nearest"),
    [
        (("ontbreekt",), "soort"),
        (("acties", 1, "trekker"), "id"),
        (("acties", 1, "trekker", "naam"), "id"),
        (("acties", 7), "- id: cameras"),
        (("titel", "x"), '"één 😀"'),
    ],
)
def test_what_is_missing_is_placed_at_the_nearest_parent(route: tuple[str | int, ...], nearest: str) -> None:
    assert marked(TEXT, locate(TEXT, [route])[route].value) == nearest


def test_a_field_missing_from_the_second_thing_is_placed_there() -> None:
    assert locate(TEXT, [("acties", 1, "trekker")])["acties", 1, "trekker"].value.line == 12


@pytest.mark.parametrize(
    ("text", "route", "value"),
    [
        ("a:\n  - id: b # c\n    d: e\n", ("a", 0), "id: b"),
        ("a: [b, c] # d\n", ("a",), "[b, c]"),
        ("a: [b, # c\n  d]\n", ("a",), "[b"),
        ("a: {} # b\n", ("a",), "{}"),
        ("a:\n  - b: | # c\n      d\n", ("a", 0), "b: |"),
        ("a:\n  - b: 'c # d' # e\n", ("a", 0), "b: 'c # d'"),
    ],
)
def test_a_comment_behind_a_thing_is_no_part_of_it(
    text: str, route: tuple[str | int, ...], value: str
) -> None:
    assert marked(text, locate(text, [route])[route].value) == value


def test_many_routes_in_one_walk_and_each_once() -> None:
    routes = [("soort",), ("id",), ("soort",), ("acties", 0, "id"), ("acties",)]
    found = locate(TEXT, routes)
    assert set(found) == set(routes)
    assert [found[route].value.line for route in routes] == [1, 15, 1, 5, 5]


def test_of_a_key_that_is_there_twice_the_first_counts() -> None:
    text = "a:\n  b: 1\na:\n  b: 2\n  c: 3\n"
    found = locate(text, [("a",), ("a", "b"), ("a", "c")])
    assert {place.value.line for place in found.values()} == {2}


@pytest.mark.parametrize("text", ["", "# niets\n", "---\n", "\ud800", '"'])
def test_a_text_without_content_is_placed_somewhere_on_its_first_lines(text: str) -> None:
    assert locate(text, [("a", 0)])["a", 0].value.line <= 2


def test_of_a_text_that_breaks_off_the_part_before_is_known() -> None:
    found = locate("a: b\nc:\n  d: e\n  f: [", [("a",), ("c", "d"), ("c", "x"), ()])
    assert found["a",] == Located(Span(1, 1, 1, 2), Span(1, 4, 1, 5))
    assert found["c", "d"].value == Span(3, 6, 3, 7)
    assert found["c", "x"].value == Span(3, 3, 3, 4)
    assert found[()].value == Span(1, 1, 1, 5)


def test_nothing_asked_nothing_told() -> None:
    assert locate(TEXT, []) == {}
