"""What a template can do: place values. What it cannot: everything else, in Dutch, with its name and line."""

import time
from typing import Any

import pytest

from ivp_cli.views.documents.problem import DocumentProblem
from ivp_cli.views.documents.render import render_document

DATA: dict[str, Any] = {
    "naam": "Diemen",
    "lijst": ["a", "b", "c"],
    "leeg": None,
    "ding": {"titel": "T", "items": "i"},
}


def made(template: str, **others: str) -> str:
    overrides = {"proef.html.j2": template} | {f"{name}.html.j2": text for name, text in others.items()}
    return render_document("proef", DATA, "html", overrides).removesuffix("\n")


def refused(template: str, **others: str) -> str:
    with pytest.raises(DocumentProblem) as problem:
        made(template, **others)
    return problem.value.message


def test_a_template_places_values_loops_and_chooses() -> None:
    assert made("{% for x in lijst if x != 'b' %}{{ loop.index }}{{ x }}{% endfor %}") == "1a2c"
    assert made("{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(naam) }}") == "<Diemen>"
    assert (
        made("{{ lijst | opsomming }}; {{ ding.items }}; {{ lijst[0] }}; {{ leeg }}") == "a, b en c; i; a; "
    )


PARENT = "{% block kop %}a{% endblock %}{% block voet %}b{% endblock %}"


def test_a_block_replaces_one_of_a_template_that_is_extended() -> None:
    child = "{% extends 'ouder.html.j2' %}{% block voet %}c{% block erin %}d{% endblock %}{% endblock %}"
    assert made(child, ouder=PARENT) == "acd"
    grandchild = "{% extends 'kind.html.j2' %}{% block erin %}e{% endblock %}{% block kop %}f{% endblock %}"
    assert made(grandchild, kind=child, ouder=PARENT) == "fce"


@pytest.mark.parametrize(
    ("block", "hint"),
    [("kopp", "Bedoelde u `kop`?"), ("xyz", "Er zijn: kop, voet.")],
)
def test_a_block_that_replaces_nothing_is_refused(block: str, hint: str) -> None:
    child = f"{{% extends 'ouder.html.j2' %}}\n{{% block {block} %}}c{{% endblock %}}"
    said = f"Sjabloon proef.html.j2, regel 2: het blok `{block}` bestaat niet in ouder.html.j2. {hint}"
    assert refused(child, ouder=PARENT) == said
    assert "bestaat niet in ouder" in refused("{% extends 'kind.html.j2' %}", kind=child, ouder=PARENT)


def test_a_template_that_extends_itself_is_told() -> None:
    assert "roept zichzelf" in refused("{% extends 'proef.html.j2' %}{% block x %}{% endblock %}")


def test_values_are_escaped_in_html() -> None:
    assert render_document("proef", {"x": "<script>&\"'"}, "html", {"proef.html.j2": "{{ x }}"}) == (
        "&lt;script&gt;&amp;&#34;&#39;\n"
    )


def test_plan_text_is_never_a_template() -> None:
    assert (
        render_document("proef", {"x": "{{ 7*7 }}{% raw %}"}, "html", {"proef.html.j2": "{{ x }}"})
        == "{{ 7*7 }}{% raw %}\n"
    )


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__ }}",
        "{{ naam.__class__.__mro__ }}",
        "{{ naam['__class__'] }}",
        "{{ naam.format }}",
        "{{ '{:>9999999999}'.format(1) }}",
        "{{ naam.upper() }}",
        "{{ lijst.append('x') }}",
        "{{ lijst.__len__() }}",
        "{{ ding.keys() }}",
        "{{ ding.__init__.__globals__ }}",
        "{{ self.__init__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler }}",
        "{{ lipsum.__globals__ }}",
        "{{ range(10) }}",
        "{{ namespace() }}",
        "{{ config }}",
        "{{ request }}",
        "{{ dict() }}",
        "{{ naam | attr('__class__') }}",
        "{{ lijst | map(attribute='__class__') }}",
        "{{ naam | center(9999999999) }}",
        "{{ naam | replace('D', 'x') }}",
        "{{ naam | safe }}",
        "{{ naam | ivp:items }}",
        "{{ 'x' * 10000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%9999999999d' % 1 }}",
        "{{ naam ~ naam }}",
        "{{ naam + naam }}",
        "{{ naam[0:2] }}",
        "{% macro m() %}{% endmacro %}{{ m.__globals__ }}",
        "{% macro m() %}{% endmacro %}{{ m._func }}",
        "{% for x in lijst %}{{ loop.__init__ }}{{ loop._iterator }}{% endfor %}",
        "{% for x in naam %}{% endfor %}",
        "{% include '../geheim' %}",
        "{% include '/etc/passwd' %}",
        "{% include 'standaard/../x.j2' %}",
        "{% import 'os' as os %}",
        "{% filter upper %}x{% endfilter %}",
        "{% set ding.titel = 1 %}",
        "{{ debug() }}",
    ],
)
def test_a_template_reaches_nothing_but_its_data(attack: str) -> None:
    message = refused(attack)
    assert message.startswith("Sjabloon proef.html.j2, regel 1: ")


@pytest.mark.parametrize(
    "bomb",
    [
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include 'proef.html.j2' %}",
        "{% set a = 'x' %}"
        + "".join(f"{{% set a %}}{'{{ a }}' * 10}{{% endset %}}" for _ in range(12))
        + "{{ a }}",
        "{% macro m0(x) %}{{ x }}{{ x }}{% endmacro %}"
        + "".join(
            f"{{% macro m{i}(x) %}}{{{{ m{i - 1}(m{i - 1}(x)) }}}}{{% endmacro %}}" for i in range(1, 8)
        )
        + "{{ m7('xxxxxxxx') }}",
        "{% for a in lijst %}" * 18 + "x" * 200 + "{% endfor %}" * 18,
    ],
)
def test_what_a_template_may_cost_is_bounded(bomb: str) -> None:
    begin = time.perf_counter()
    refused(bomb)
    assert time.perf_counter() - begin < 30


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("a\n{{ nam }}", "Sjabloon proef.html.j2, regel 2: `nam` bestaat niet."),
        ("{{ ding.titl }}", "Sjabloon proef.html.j2, regel 1: `titl` bestaat niet. Bedoelde u `titel`?"),
        ("{{ naam | uper }}", "Sjabloon proef.html.j2, regel 1: het filter `uper` bestaat hier niet."),
        (
            "\n{% als %}",
            "Sjabloon proef.html.j2, regel 2: `als` is hier geen opdracht, of een eerder blok is open.",
        ),
        ("{{ naam", "Sjabloon proef.html.j2, regel 1: dit is geen geldig sjabloon."),
        (
            "{% include 'weg.html.j2' %}",
            "Sjabloon proef.html.j2, regel 1: het sjabloon `weg.html.j2` bestaat niet.",
        ),
    ],
)
def test_a_mistake_is_told_with_template_and_line(template: str, message: str) -> None:
    assert refused(template) == message


def test_a_mistake_in_a_part_names_the_part() -> None:
    assert refused("{% include 'deel.html.j2' %}", deel="\n{{ nam }}").startswith(
        "Sjabloon deel.html.j2, regel 2"
    )
