"""Templates of an enemy: they place values or are refused with their name and line, within the limits."""

from pathlib import Path

import pytest

from tests.hostile.world import COMMANDS, Server, assert_decent, snapshot

RENDER = {"md": COMMANDS["render md"], "html": COMMANDS["render html"]}

REFUSED = {
    # Out of the sandbox, as it was done to Jinja before.
    "a class": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "a class by filter": "{{ ''|attr('__class__') }}",
    "a class by item": "{{ ''['__class__'] }}",
    "globals of a function": "{{ lipsum.__globals__['os'].popen('touch gekaapt').read() }}",
    "cycler": "{{ cycler.__init__.__globals__.os.popen('touch gekaapt').read() }}",
    "joiner": "{{ joiner.__init__.__globals__ }}",
    "namespace": "{% set x = namespace() %}{{ x.__init__ }}",
    "self": "{{ self.__init__.__globals__ }}",
    "self and its environment": "{{ self._TemplateReference__context.environment }}",
    "the loop": "{% for a in programma.acties %}{{ loop.__class__ }}{% endfor %}",
    "a macro": "{% macro m() %}{% endmacro %}{{ m.__call__.__func__ }}",
    "the caller": "{% macro m() %}{{ caller.__class__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "format": "{{ '{0.__class__}'.format(1) }}",
    "format_map": "{{ '{a.__class__}'.format_map({'a': 1}) }}",
    "format by filter": "{{ '%s'|format(1) }}",
    "an indirect format": "{{ ('{0.__class__}'|attr('format'))(1) }}",
    "map": "{{ [1]|map(attribute='__class__')|list }}",
    "groupby": "{{ [1]|groupby('__class__') }}",
    "xmlattr": "{{ {'onclick=x': 1}|xmlattr }}",
    "safe": "{{ '<script>'|safe }}",
    "autoescape off": "{% autoescape false %}{{ '<script>' }}{% endautoescape %}",
    "do": "{% do programma.update({}) %}",
    "a method of a dictionary": "{{ programma.update({'titel': 'x'}) }}",
    "a method of a list": "{{ programma.acties.append(1) }}",
    "a method of a text": "{{ programma.titel.upper() }}",
    "config": "{{ config }}",
    "request": "{{ request.application }}",
    # Files.
    "a file above": "{% include '../../buiten.j2' %}",
    "a file anywhere": "{% include '/etc/passwd' %}",
    "a file of Windows": "{% include '..\\\\buiten.j2' %}",
    "a file by a value": "{% include programma.titel %}",
    "an import from above": "{% import '../buiten.j2' as x %}",
    "a parent from above": "{% extends '../buiten.j2' %}",
    "a template that is not there": "{% include 'weg.j2' %}",
    "a template with a null": "{% include 'a\\0b.j2' %}",
    # Work without end.
    "itself": "{% include 'raadsinformatiebrief.md.j2' %}{% include 'raadsinformatiebrief.html.j2' %}",
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a macro that calls itself twice": "{% macro m(n) %}x{{ m(n) }}{{ m(n) }}{% endmacro %}{{ m(1) }}",
    "a block in itself": "{% block a %}{{ self.a() }}{% endblock %}",
    "a long text": "{{ 'x' * 10**10 }}",
    "a power": "{{ 9**9**9 }}",
    "a remainder": "{{ '%9999999999d' % 1 }}",
    "a width": "{{ '{:>9999999999}'.format(1) }}",
    "center": "{{ 'x'|center(9999999999) }}",
    "indent": "{{ 'x\\ny'|indent(9999999999) }}",
    "range": "{% for a in range(99999999) %}{% endfor %}",
    "lists in lists": "{% for a in [1,2,3,4,5,6,7,8] %}" * 12 + "x" + "{% endfor %}" * 12,
    "doubling by arguments": "{% macro m() %}{{ m(varargs, varargs) }}{% endmacro %}{{ m(1, 1) }}",
    "doubling blocks": "{% set a = {} %}" + "{% set a = {'x': a, 'y': a} %}" * 40 + "{{ a == a }}",
    "doubling and comparing": "{% set a = ['x'] %}{% set b = ['x'] %}"
    + "{% set a = [a, a] %}{% set b = [b, b] %}" * 40 + "{{ a == b }}",
    "a whole list": "{{ programma.acties }}",
    "a whole block": "{{ programma }}",
    "doubling": "{% set a = ['x'] %}" + "{% set a = [a, a] %}" * 40 + "{{ a }}",
    "joining": "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}",
    "a long list in a long list": "{% for a in [X] %}{% for b in [X] %}{% endfor %}{% endfor %}".replace(
        "X", "1," * 2_000
    ),
    # What is no template.
    "an open tag": "{% if programma %}",
    "an open expression": "{{ programma",
    "an unknown tag": "{% voer uit %}",
    "an unknown filter": "{{ programma.titel|uitvoeren }}",
    "an unknown test": "{{ programma is uitvoerbaar }}",
    "an unknown name": "{{ programmma.titel }}",
    "an unknown field": "{{ programma.tittel }}",
    "deep brackets": "{{ " + "(" * 5_000 + "1" + ")" * 5_000 + " }}",
    "deep lists": "{{ " + "[" * 5_000 + "]" * 5_000 + " }}",
    "deep blocks": "{% if 1 %}" * 3_000 + "{% endif %}" * 3_000,
    "a long sum": "{{ 1" + " + 1" * 20_000 + " }}",
    "a long choice": "{{ 1" + " and 1" * 20_000 + " }}",
    "many minus signs": "{{ " + "-" * 20_000 + "1 }}",
    "a long chain": "{{ programma" + ".x" * 20_000 + " }}",
    "many filters": "{{ 'x'" + "|first" * 20_000 + " }}",
    "a number of many digits": "{{ " + "9" * 20_000 + " }}",
    "a superscript number": "{{ 1\u00b2 }}",
    "a null in a name": "{{ ['a'][1_0] }}",
}  # fmt: skip


NO_LINE = {
    *("itself", "deep brackets", "deep lists", "deep blocks", "a long choice", "many minus signs"),
    *("a long chain", "many filters", "a number of many digits"),
}
"""Where Python itself gives up halfway; and what begins anew in every template."""


def put(world: Path, text: str | bytes, name: str = "raadsinformatiebrief.{}.j2") -> None:
    for form in RENDER:
        path = world / "sjablonen" / name.format(form)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)


@pytest.mark.parametrize("name", REFUSED)
def test_a_template_is_refused_by_name_and_line(server: Server, world: Path, name: str) -> None:
    (world.parent / "buiten.j2").write_text("Geheim", encoding="utf-8")
    put(world, f"# Kop\n\n{REFUSED[name]}\n")
    before = snapshot(world.parent)
    for form, words in RENDER.items():
        outcome = server.run(words, world)
        assert_decent(outcome, f"render {form}")
        assert (outcome.code, outcome.out) == (1, ""), (form, outcome.out[:300])
        assert f"raadsinformatiebrief.{form}.j2" in outcome.err or "raadsinformatiebrief.md.j2" in outcome.err
        assert "regel 3" in outcome.err or name in NO_LINE, outcome.err
        assert "Geheim" not in outcome.err
    assert snapshot(world.parent) == before


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"# Kop\n\x1b[31m{{ programma.titel }}\n", ", regel 2"),
        (b"# Kop\ncaf\xe9\n", ", regel 2"),
        ("# Kop\n\u202e\n".encode(), ", regel 2"),
        (b"x" * 1_048_577, ""),
        ("x".encode("utf-16"), ", regel 1"),
    ],
)
def test_a_template_is_read_like_a_plan(server: Server, world: Path, text: bytes, line: str) -> None:
    put(world, text)
    for form, words in RENDER.items():
        outcome = server.run(words, world)
        assert_decent(outcome, f"render {form}")
        assert (outcome.code in {1, 3}, outcome.out) == (True, "")
        assert f".j2{line}: " in outcome.err


def test_a_template_may_be_empty_or_plain(server: Server, world: Path) -> None:
    for text in ("", "Gewone tekst\n", "{{ programma.titel }}\n"):
        put(world, text)
        for form, words in RENDER.items():
            outcome = server.run(words, world)
            assert_decent(outcome, f"render {form}")
            assert outcome.code == 0


@pytest.mark.parametrize(
    "kind", ["the folder", "the parts", "a file", "a FIFO", "a file for a folder", "a folder"]
)
def test_a_template_that_is_no_plain_file_is_not_followed(server: Server, world: Path, kind: str) -> None:
    import os

    outside = world.parent / "buiten"
    outside.mkdir()
    (outside / "raadsinformatiebrief.md.j2").write_text("Geheim\n", encoding="utf-8")
    (outside / "raadsinformatiebrief.html.j2").write_text("Geheim\n", encoding="utf-8")
    folder = world / "sjablonen"
    if kind == "the folder":
        folder.symlink_to(outside)
    elif kind == "a file for a folder":
        folder.write_text("x", encoding="utf-8")
    else:
        folder.mkdir()
        if kind == "the parts":
            (folder / "_delen").symlink_to(outside)
        for form in RENDER if kind != "the parts" else ():
            name = f"raadsinformatiebrief.{form}.j2"
            if kind == "a file":
                (folder / name).symlink_to(outside / name)
            elif kind == "a folder":
                (folder / name).mkdir()
            else:
                os.mkfifo(folder / name)
    for form, words in RENDER.items():
        outcome = server.run(words, world)
        assert_decent(outcome, f"render {form}")
        assert outcome.code in {1, 3}
        assert "Geheim" not in outcome.out
        assert "sjablonen" in outcome.err


def test_values_do_not_run_as_templates(server: Server, world: Path) -> None:
    put(world, "{{ programma.titel }}\n")
    path = world / "plannen" / "veenstad" / "programma.yaml"
    text = path.read_text(encoding="utf-8").replace("titel: Programma", 'titel: "{{ 7*7 }}{% for a in b %}"')
    path.write_text(text, encoding="utf-8")
    for form, words in RENDER.items():
        outcome = server.run(words, world)
        assert_decent(outcome, f"render {form}")
        assert "{{ 7*7 }}{% for a in b %}" in outcome.out.replace("\\", "")
