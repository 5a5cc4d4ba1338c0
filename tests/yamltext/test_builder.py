import time

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivp_cli.findings import Finding, Place, Severity, Span
from ivp_cli.yamltext import MAX_DEPTH, MAX_NODES, MAX_TEXT, parse


def refused(text: str) -> Finding:
    data, findings = parse(text, "plan.yaml")
    assert data is None
    [finding] = findings
    assert finding.severity is Severity.FOUT
    assert finding.place.file == "plan.yaml"
    assert finding.message.endswith(".")
    assert finding.hint.endswith(".")
    return finding


def at(text: str) -> tuple[str, str]:
    """The rule that refuses a text, and the characters it points at."""
    finding = refused(text)
    span = finding.place.span
    assert span is not None
    assert span.line == span.end_line
    line = text.split("\n")[span.line - 1]
    return finding.rule, line[span.column - 1 : span.end_column - 1]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0362", "0362"),
        ("no", "no"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("2024-02-30", "2024-02-30"),
        ("true", "true"),
        (".inf", ".inf"),
        ("1.10", "1.10"),
        ("=", "="),
        ("NULL", "NULL"),
        ("''", ""),
        ('"~"', "~"),
        ("'null'", "null"),
        ("café 😀", "café 😀"),
        ("'het is zo''n dag'", "het is zo'n dag"),
        ('"een\\ttab"', "een\ttab"),
        ('"caf\\xe9 \\u20ac \\U0001F600"', "café € 😀"),
        ("Let op! & nog iets * hier", "Let op! & nog iets * hier"),
        ("[een, 2, {vier: 5}]", ["een", "2", {"vier": "5"}]),
        ("{}", {}),
    ],
)
def test_a_scalar_arrives_as_it_was_written(written: str, value: object) -> None:
    data, findings = parse(f"veld: {written}\n", "plan.yaml")
    assert data == {"veld": value}
    assert all(found.severity is Severity.INFO for found in findings)


@pytest.mark.parametrize("written", ["", " ~", " null"])
def test_an_empty_value_is_said_at_its_field(written: str) -> None:
    data, [finding] = parse(f"veld:{written}\nander: 1\n", "plan.yaml")
    assert data == {"veld": None, "ander": "1"}
    assert (finding.rule, finding.message) == ("IVP005", "Het veld `veld` is leeg.")
    assert finding.place.span == Span(1, 1, 1, 5)


def test_every_empty_value_is_said_once() -> None:
    data, findings = parse("lijst:\n  -\n  - {a: , b: 1}\nveld:\n", "plan.yaml")
    assert data == {"lijst": [None, {"a": None, "b": "1"}], "veld": None}
    assert [finding.place.span.line for finding in findings if finding.place.span] == [2, 3, 4]


def test_blocks_lists_and_texts() -> None:
    text = "---\nacties:\n- id: a\n  tekst: |\n    één\n\n    twee\n"
    text += "- id: b\n  tekst: >-\n    drie\n    vier\n...\n"
    data, findings = parse(text, "plan.yaml")
    assert findings == []
    assert data == {"acties": [{"id": "a", "tekst": "één\n\ntwee\n"}, {"id": "b", "tekst": "drie vier"}]}


@pytest.mark.parametrize("form", ["|-\n  {}", ">-\n  {}", "{}", "'{}'", '"{}"'])
def test_an_empty_line_is_a_new_paragraph_in_every_form(form: str) -> None:
    written = form.format("een\n\n  twee")
    assert parse(f"a: {written}\n", "plan.yaml") == ({"a": "een\n\ntwee"}, [])


@pytest.mark.parametrize("text", ["a: 1\r\nb: 2\r\n", "\ufeffa: 1\nb: 2", "# kop\n\na: 1\nb: 2\n"])
def test_line_ends_byte_order_marks_and_comments_are_fine(text: str) -> None:
    assert parse(text, "plan.yaml") == ({"a": "1", "b": "2"}, [])


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("a: &anker b\n", "&anker"),
        ("&a b: c\n", "&a"),
        ("a: [&x {b: c}]\n", "&x"),
        ("a:\n  - *anker\n", "*anker"),
        ("a: !!str b\n", "!!str"),
        ("a: !eigen {b: c}\n", "!eigen"),
        ("a: ! b\n", "!"),
        ("a: ! 'b'\n", "!"),
        ("a: [! b]\n", "!"),
        ("a:\n  <<: {b: c}\n", "<<"),
        ("%YAML 1.1\n---\na: b\n", "%"),
        ("%TAG ! tag:x,2000:\n---\na: b\n", "%"),
        ("a: b\n---\nc: d\n", "---"),
        ("---\n---\n", "---"),
        ("- a\n- b\n", "-"),
        ("[a, b]\n", "["),
        ("alleen tekst\n", "alleen tekst"),
        ("a: b\n? [c]\n: d\n", "["),
        ("a: b\n? {c: d}\n: e\n", "{"),
        ("a: b\n'': c\n", "''"),
        ("a: b\n?\n: c\n", ""),
        ('a: "x\\u202ey"\n', "\\u202e"),
        ('a: "x\\0y"\n', "\\0"),
        ('"a\\e": x\n', "\\e"),
        ('a: "x\\x1b[0m"\n', "\\x1b"),
        ("", ""),
        ("# alleen een opmerking\n", ""),
        ("---\n", ""),
    ],
)
def test_what_plan_files_do_not_need_is_refused_where_it_stands(text: str, there: str) -> None:
    assert at(text) == ("IVP003", there)


def test_an_unknown_directive_is_refused_too() -> None:
    assert at("%IETS anders\n---\na: b\n")[1] == "%"  # libyaml calls it an error, the other parser skips it


def test_a_quoted_merge_sign_is_an_ordinary_word() -> None:
    assert parse("'<<': x\n", "plan.yaml") == ({"<<": "x"}, [])


def test_positions_count_characters() -> None:
    finding = refused("'é😀': {b: 'ĳ😀', c: *x}\n")
    assert finding.place.span == Span(1, 20, 1, 22)


def test_depth() -> None:
    def nested(depth: int) -> str:
        return "a: " + "[" * (depth - 1) + "]" * (depth - 1)

    assert parse(nested(MAX_DEPTH), "plan.yaml")[1] == []
    assert refused(nested(MAX_DEPTH + 1)).place.span == Span(1, 23, 1, 24)


def test_nodes() -> None:
    def items(nodes: int) -> str:
        return "a: [" + "b, " * (nodes - 3) + "]"

    assert parse(items(MAX_NODES), "plan.yaml")[1] == []
    assert "50.000" in refused(items(MAX_NODES + 1)).message


@pytest.mark.parametrize("form", ["a: {}\n", "a: '{}'\n", "a: |-\n  {}\n", "{}: b\n"])
def test_length(form: str) -> None:
    if form.startswith("{}"):
        form = "? {}\n: b\n"
    assert parse(form.format("x" * (MAX_TEXT - 1)), "plan.yaml")[1] == []
    assert parse(form.format("x" * MAX_TEXT), "plan.yaml")[1] == []
    assert "20.001 tekens" in refused(form.format("x" * (MAX_TEXT + 1))).message


def test_all_keys_that_are_there_twice_are_told_and_the_first_value_counts() -> None:
    text = "titel: een\nacties:\n- id: a\n  naam: x\n  id: b\nTitel: twee\ntitel:\n  diep: er\n"
    data, findings = parse(text, "plan.yaml")
    assert data == {"titel": "een", "acties": [{"id": "a", "naam": "x"}]}
    assert [(finding.rule, finding.place, finding.related) for finding in findings] == [
        (
            "IVP004",
            Place("plan.yaml", ("acties", 0, "id"), True, Span(5, 3, 5, 5)),
            (Place("plan.yaml", ("acties", 0, "id"), True, Span(3, 3, 3, 5)),),
        ),
        (
            "IVP004",
            Place("plan.yaml", ("Titel",), True, Span(6, 1, 6, 6)),
            (Place("plan.yaml", ("titel",), True, Span(1, 1, 1, 6)),),
        ),
        (
            "IVP004",
            Place("plan.yaml", ("titel",), True, Span(7, 1, 7, 6)),
            (Place("plan.yaml", ("titel",), True, Span(1, 1, 1, 6)),),
        ),
    ]
    assert "op regel 3 en op regel 5" in findings[0].message


@pytest.mark.parametrize(
    "pair", [("titel", "TITEL"), ("wijkén", "wijke\u0301n"), ("ﬁets", "fiets"), ("a", "'a'")]
)
def test_keys_that_look_the_same_are_the_same(pair: tuple[str, str]) -> None:
    data, [finding] = parse(f"{pair[0]}: 1\n{pair[1]}: 2\n", "plan.yaml")
    assert finding.rule == "IVP004"
    assert data == {pair[0]: "1"}


def test_a_key_that_is_there_three_times() -> None:
    data, findings = parse("titel: 1\nTitel: 2\nTitel: 3\ntitel: 4\n", "plan.yaml")
    assert data == {"titel": "1"}
    assert len(findings) == 3


def test_a_breach_after_a_key_that_is_there_twice_tells_both() -> None:
    data, findings = parse("a: 1\na: 2\nb: *c\n", "plan.yaml")
    assert data is None
    assert [finding.rule for finding in findings] == ["IVP004", "IVP003"]


HOSTILE = {
    "brackets": "[" * 1_000_000,
    "braces": "{a: " * 250_000,
    "dashes": "- " * 500_000,
    "questions": "? " * 500_000,
    "mixed": "[?" * 500_000,
    "keys": "{" + "a, " * 300_000 + "}",
    "capitals": "".join(f"A{number}: b\n" for number in range(60_000)),
    "twice": "a: b\n" * 24_000,
    "quotes": '"' * 1_000_001,
    "colons": ":" * 1_000_000,
    "a long line": "x" * 1_000_000,
    "a long key": "x" * 1_000_000 + ": y",
    "spaces": " " * 1_000_000,
    "tabs": "\t" * 1_000_000,
    "comments": "#\n" * 500_000,
    "laughs": "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(99)),
    "merge": "<<: [*a]\n" * 10,
    "escape": 'a: "\\U00110000"',
    "surrogate": "a: \ud800",
    "nul": "a: \0",
    "an inner mark": "a: b\ufeffc\x07",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_escapes_and_nothing_hangs(name: str) -> None:
    start = time.monotonic()
    data, findings = parse(HOSTILE[name], "plan.yaml")
    assert time.monotonic() - start < 30
    assert findings
    assert data is None or name == "twice"


SCALARS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Cs", "Zl", "Zp"]), max_size=20
)
DATA = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=5),
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner) | st.dictionaries(st.text("xyz", min_size=1), inner),
        max_leaves=30,
    ),
    min_size=1,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(DATA)
def test_what_is_written_is_what_is_read(data: dict[str, object]) -> None:
    read, findings = parse(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "plan.yaml")
    assert read == data
    assert all(found.severity is Severity.INFO for found in findings)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.text("ab:-?[]{}&*!|>'\"%@`#,~\\ \n\t.\r0é😀\ufeff\x85\u2028"))
def test_any_text_is_data_or_findings(text: str) -> None:
    data, findings = parse(text, "plan.yaml")
    assert isinstance(data, dict) or findings
