import ast
import inspect

import pytest
import yaml.parser
import yaml.scanner
from yaml.error import Mark, MarkedYAMLError

from ivp_cli.yamltext import parse
from ivp_cli.yamltext.problems import syntax_error

UNKNOWN = "Dit is geen geldige YAML."

LIBYAML: list[tuple[str | None, str | None]] = [
    *[("while scanning a directive", problem) for problem in (
        "found unknown directive name",
        "could not find expected directive name",
        "found unexpected non-alphabetical character",
        "did not find expected comment or line break",
    )],
    *[("while scanning a %YAML directive", problem) for problem in (
        "found extremely long version number",
        "did not find expected version number",
        "did not find expected digit or '.' character",
    )],
    *[("while scanning a %TAG directive", problem) for problem in (
        "did not find expected whitespace",
        "did not find expected whitespace or line break",
    )],
    ("while parsing a tag directive", "did not find expected '!'"),
    *[("while parsing a %TAG directive", problem) for problem in (
        "did not find expected tag URI",
        "did not find URI escaped octet",
        "found an incorrect leading UTF-8 octet",
        "found an incorrect trailing UTF-8 octet",
    )],
    *[("while parsing a tag", problem) for problem in (
        "did not find expected tag URI",
        "did not find URI escaped octet",
        "found an incorrect leading UTF-8 octet",
        "found an incorrect trailing UTF-8 octet",
    )],
    *[("while scanning a tag", problem) for problem in (
        "did not find expected '!'",
        "did not find the expected '>'",
        "did not find expected whitespace or line break",
    )],
    *[(None, problem) for problem in (
        "found duplicate %YAML directive",
        "found duplicate %TAG directive",
        "found incompatible YAML document",
        "block sequence entries are not allowed in this context",
        "mapping keys are not allowed in this context",
        "mapping values are not allowed in this context",
        "did not find expected <document start>",
    )],
    ("while scanning an anchor", "did not find expected alphabetic or numeric character"),
    ("while scanning an alias", "did not find expected alphabetic or numeric character"),
    *[("while scanning a block scalar", problem) for problem in (
        "found an indentation indicator equal to 0",
        "did not find expected comment or line break",
        "found a tab character where an indentation space is expected",
    )],
    *[("while scanning a quoted scalar", problem) for problem in (
        "found unexpected document indicator",
        "found unexpected end of stream",
    )],
    *[("while parsing a quoted scalar", problem) for problem in (
        "found unknown escape character",
        "did not find expected hexdecimal number",
        "found invalid Unicode character escape code",
    )],
    ("while scanning a plain scalar", "found a tab character that violates indentation"),
    ("while scanning a plain scalar", "found unexpected ':'"),
    ("while scanning for the next token", "found character that cannot start any token"),
    ("while scanning a simple key", "could not find expected ':'"),
    ("while parsing a node", "found undefined tag handle"),
    ("while parsing a block node", "did not find expected node content"),
    ("while parsing a flow node", "did not find expected node content"),
    ("while parsing a block collection", "did not find expected '-' indicator"),
    ("while parsing a block mapping", "did not find expected key"),
    ("while parsing a flow sequence", "did not find expected ',' or ']'"),
    ("while parsing a flow mapping", "did not find expected ',' or '}'"),
]  # fmt: skip


def _words(node: ast.expr) -> str | None:
    """The text of an argument; what is filled in stays as a placeholder."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.BinOp):
        return f"{_words(node.left) or ''}{'' if isinstance(node.op, ast.Mod) else _words(node.right) or ''}"
    return ""


def _raised_by(module: object) -> list[tuple[str | None, str | None]]:
    tree = ast.parse(inspect.getsource(module))  # type: ignore[arg-type]
    calls = [node.exc for node in ast.walk(tree) if isinstance(node, ast.Raise)]
    return [
        (
            (_words(call.args[0]) or "").replace("an %s", "an anchor").replace("a %s", "a tag"),
            _words(call.args[2]),
        )
        for call in calls
        if isinstance(call, ast.Call) and len(call.args) >= 3
    ]


PURE = _raised_by(yaml.scanner) + _raised_by(yaml.parser)


@pytest.mark.parametrize(("context", "problem"), LIBYAML + PURE)
def test_every_problem_of_both_parsers_has_its_own_dutch_sentence(context: str | None, problem: str) -> None:
    mark = Mark("x", 0, 0, 0, "x", 0)
    told = syntax_error("x", MarkedYAMLError(context, mark, problem, mark))
    assert told.rule == "IVP002"
    assert told.message != UNKNOWN


def test_the_list_of_the_python_parser_is_not_empty() -> None:
    assert len(PURE) > 40


@pytest.mark.parametrize(
    ("text", "says", "line", "column"),
    [
        ("a:\n\tb: c\n", "Een tab mag niet in de inspringing staan.", 2, 1),
        ("a: |\n\ttekst\n", "Een tab mag niet in de inspringing staan.", 2, 1),
        ("soort: x\nid:x\ntitel: y\n", "Na de dubbele punt op deze regel ontbreekt een spatie.", 2, 3),
        ("acties:\n  - id:x\n    titel: y\n", "Na de dubbele punt op deze regel ontbreekt een spatie.", 2, 7),
        ("titel: veilig: samen\n", "geen dubbele punt met een spatie", 1, 14),
        ("a: b\n  c: d\n", "De regel hierboven heeft al een waarde", 2, 4),
        ("a: b\n\nzonder\nc: d\n", "Op deze regel ontbreekt een dubbele punt.", 3, 1),
        ("a: b\n\nzonder punt\nc: d\n", "Op deze regel staat tekst zonder veld.", 3, 1),
        ("a: >-\n  een\n\nen nog een\nc: d\n", "Op deze regel staat tekst zonder veld.", 4, 1),
        ("a: b\nc: 'open\nd: e\n", "wordt nergens gesloten", 2, 4),
        ("a: 'auto's'\n", "Na het sluitende aanhalingsteken staat nog tekst.", 1, 10),
        ("a: [b, c\nd: e\n", "begint, ontbreekt een komma of het sluithaakje `]`", 1, 4),
        ("a: {b: c\n", "begint, ontbreekt een komma of het sluithaakje `}`", 1, 4),
        ("a:\n  b: c\n d: e\n", "De inspringing van deze regel klopt niet.", 3, 2),
        ("a:\n  - b: c\n    d: e\n   f: g\n", "In deze lijst hoort hier een streepje", 4, 4),
        ("a: b\n: c\n", "Voor de dubbele punt ontbreekt de veldnaam.", 2, 1),
        ("a: @b\n", "mag niet met dit teken beginnen", 1, 4),
        ("a: `b`\n", "mag niet met dit teken beginnen", 1, 4),
        ("a: %b\n", "mag niet met dit teken beginnen", 1, 4),
        ("%b: c\n", "Een regel mag niet met een procentteken beginnen.", 1, 1),
        ("a: *belangrijk*\n", "mag niet met `&` of `*` beginnen", 1, 4),
        ("a: - b\n", "Een lijst mag niet achter de dubbele punt", 1, 4),
        ("a: -\n", "Een los streepje is in YAML het begin van een lijst.", 1, 4),
        ("a: [b #c, d]\ne: f\n", "Vanaf dit hekje is de rest van de regel een opmerking", 1, 7),
        ("a: b\nc:\xa0d\ne: f\n", "Na de dubbele punt staat een harde spatie", 2, 3),
        ("a: b\nc:\u202fd\n", "Na de dubbele punt staat een harde spatie", 2, 3),
        ("a:\n  b: c\n \xa0d: e\n", "In de inspringing staat een harde spatie", 3, 2),
        ("a:\n \xa0- b: c\n   d: e\n", "In de inspringing staat een harde spatie", 2, 2),
        ("a:\n  * b\n  * c\n", "begint met een gewoon streepje", 2, 3),
        ("a:\n  - b\n  \u2013 c: d\n", "begint met een gewoon streepje", 3, 3),
        ("a:\n  - b: c\n  • d: e\n", "begint met een gewoon streepje", 3, 3),
        ("a:\n  -b: c\n    d: e\n", "Na het streepje op deze regel ontbreekt een spatie.", 2, 3),
        ("a:\n  - b: c\n  -b: d\n", "Na het streepje op deze regel ontbreekt een spatie.", 3, 3),
        ("a: \u201cb: c\u201d\n", "Een gekruld aanhalingsteken telt niet", 1, 4),
        ("a: 's avonds\nb: 'c'\n", "Het aanhalingsteken dat hier opent, sluit pas op een latere", 1, 4),
        ("a: > tekst\n", "hoort de tekst op een nieuwe regel", 1, 6),
        ("a: ,\n", "Hier hoort een waarde te staan", 1, 4),
        ("a: b\n...\nc: d\n", "na het einde van het bestand", 3, 1),
        ("a: é\x07\n", "een teken dat in YAML niet mag", 1, 5),
        ("a: b\n\n😀: \ud800\n", "een teken dat in YAML niet mag", 3, 4),
    ],
)
def test_the_commonest_mistakes(text: str, says: str, line: int, column: int) -> None:
    data, [finding] = parse(text, "plan.yaml")
    assert data is None
    assert finding.rule == "IVP002"
    assert says in finding.message
    assert finding.place.span is not None
    assert (finding.place.span.line, finding.place.span.column) == (line, column)


def test_a_backslash_in_double_quotes() -> None:
    _, [finding] = parse('map: "C:\\plannen"\n', "plan.yaml")
    assert "backslash" in finding.message


def test_an_error_that_nobody_foresaw_is_told_in_dutch() -> None:
    assert syntax_error("a: b", IndexError("pop from empty list")).message == UNKNOWN
