"""An editor and ivp refuse the same documents: real ones, changed by chance, read by schema and by loader.

The loader reads the text; the schema is asked about what an editor makes of that same text, with the numbers,
booleans and nulls of YAML 1.2. What only one of the two can see is listed first.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import ValidationError

from ivp_cli.findings import Finding, Severity
from ivp_cli.loading import load
from ivp_cli.sources import SourceFile, Unreadable
from ivp_cli.yamltext import parse
from tests.views.test_schema import REPLACEMENTS, plan_files, validator

ONLY_IVP = {
    "a day or a month that the calendar lacks": r"” bestaat niet: (een jaar|maand)",
    "a period or a range that ends before it begins": r"draai (begin en einde|de twee bedragen) om",
    "a number that may mean thousands, such as 700.000": r"is dubbelzinnig: ",
    "an amount with more than two decimals": r"een bedrag in euro's.*niet “-?[0-9]+\.[0-9]{3,}”",
}
"""What a schema cannot say, with the sentence by which the loader refuses it."""

ODD_NUMBER = re.compile(r"(?!-?(0|[1-9][0-9]*)(\.[0-9]+)?$)(?!.*(true|false)$)|.*\.0+$", re.IGNORECASE)
"""A number that people do not write so, such as 2026.0, .5, 0x10 or .inf: only ivp sees how it is written."""

ONLY_AN_EDITOR = {"NULL", "Null", "true", "false"}
"""Words to ivp, but not to YAML: the first two are nothing there, the last two are no text for an id."""


# --- How a value is written, and what an editor takes it for ------------------------------------

NULL = re.compile("|null|Null|NULL|~")
BOOLEAN = re.compile("true|True|TRUE|false|False|FALSE")
INTEGER = re.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)


@dataclass(frozen=True)
class Bare:
    """A scalar without quotes that YAML 1.2 takes for something else than text."""

    text: str

    @property
    def core(self) -> Any:
        """What it is taken for."""
        if NULL.fullmatch(self.text):
            return None
        if BOOLEAN.fullmatch(self.text):
            return self.text.lower() == "true"
        if INTEGER.fullmatch(self.text):
            return int(self.text, {"0o": 8, "0x": 16}.get(self.text[:2], 10))
        return float(re.sub(r"\.(?=[a-zA-Z])", "", self.text))


def bare(text: str) -> "Bare | str":
    """A text as it stands in a file without quotes; text that stays text may as well have them."""
    typed = any(form.fullmatch(text) for form in (NULL, BOOLEAN, INTEGER, FLOAT))
    return Bare(text) if typed else text


def as_written(data: Any) -> Any:
    """The plain data of a plan file, as it stands there."""
    if isinstance(data, dict):
        return {key: as_written(one) for key, one in data.items()}
    if isinstance(data, list):
        return [as_written(one) for one in data]
    return Bare("") if data is None else bare(data)


def as_text(value: Any) -> str:
    """A value as YAML, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)}: {as_text(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_text, value)) + "]"
    return value.text or "~" if isinstance(value, Bare) else json.dumps(value, ensure_ascii=False)


def as_an_editor_sees(value: Any) -> Any:
    """A value with the types of YAML 1.2."""
    if isinstance(value, dict):
        return {key: as_an_editor_sees(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_an_editor_sees(one) for one in value]
    return value.core if isinstance(value, Bare) else value


# --- Changes ------------------------------------------------------------------------------------

BARE = """
    ~ null NULL true True FALSE yes no on 0 1 -1 +5 7 07 012 0o17 0x10 1e3 1E-2 .5 5. 1.2 1.10 6.71 0.0 -0
    2026 2026.0 +2026 02026 10000 1_000 12:30 700.000 1.234.567 -1.50 .inf -.Inf .nan 1e400
    99999999999999999999 2026-02-30 2026-00 2026-06-31 2026-02-29 12345.678 20.5
""".split()  # fmt: skip
WORDS = (
    "Ja", "NEE", "ja ", " ja", "loopt ", "a\nb", "één", "x\u00a0y", "2026-02-30", "2026-13",
    "60000 t/m 40000", "2026 t/m 2023", "2026-2023", "2026-K3 t/m 2026-K1", "vanaf 2026-13",
    "hoogstens 1.234", "minstens x in 2026",
    "onbekend ()", "onbekend ( )", "pm (x) y", "1.50 t/m 2.505", "www.example.org", "https://example.org/a b",
)  # fmt: skip


def texts(values: Any) -> Iterator[str]:
    if isinstance(values, str):
        yield values
    elif isinstance(values, list):
        for value in values:
            yield from texts(value)


SCALARS = [
    *(text for value in REPLACEMENTS for text in texts(value)),
    *map(bare, (text for value in REPLACEMENTS for text in texts(value))),
    *map(bare, BARE), *BARE, *WORDS,
]  # fmt: skip


@cache
def documents() -> tuple[tuple[str, str, Any], ...]:
    """The schema, the file and the content of every plan file in the repository."""
    return tuple((name, file, as_written(parse(text, file)[0])) for name, file, text in plan_files())


@cache
def fields() -> tuple[str, ...]:
    """Every key that stands somewhere in a plan."""
    return tuple(
        sorted(
            {
                step
                for *_, data in documents()
                for route in routes(data)
                for step in route
                if isinstance(step, str)
            }
        )
    )


def thinned(value: Any, choice: int) -> Any:
    """A document with one thing left of each list: as telling, and much faster."""
    if isinstance(value, dict):
        return {key: thinned(one, choice) for key, one in value.items()}
    if isinstance(value, list):
        return [thinned(value[choice % len(value)], choice)]
    return value


def routes(value: Any) -> Iterator[tuple[str | int, ...]]:
    """The way to everything in a document."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in inside:
        yield (step,)
        yield from ((step, *route) for route in routes(one))


def at(value: Any, route: tuple[str | int, ...]) -> Any:
    """What stands in one place; None where a field is missing."""
    for step in route:
        if isinstance(value, dict) and step not in value:
            return None
        value = value[step]
    return value


def put(value: Any, route: tuple[str | int, ...], new: Any) -> Any:
    """A document with another value in one place."""
    step, *rest = route
    changed: Any = dict(value) if isinstance(value, dict) else list(value)
    changed[step] = put(changed[step], tuple(rest), new) if rest else new
    return changed


def without(value: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: one for name, one in value.items() if name != key}


@st.composite
def changed_documents(draw: st.DrawFn) -> tuple[str, str, Any]:
    """A real document with one or two things changed as people, programs and accidents do."""
    name, file, whole = draw(st.sampled_from(documents()))
    data = thinned(whole, draw(st.integers(0, 40)))
    for _ in range(draw(st.integers(1, 2))):
        places = list(routes(data))
        route = draw(st.sampled_from(places))
        old, parent = at(data, route), at(data, route[:-1])
        how = draw(st.sampled_from(["value", "value", "value", "shape", "swap", "drop", "rename", "add"]))
        if how == "value":
            data = put(data, route, draw(st.sampled_from(SCALARS)))
        elif how == "shape":
            data = put(
                data, route, draw(st.sampled_from([[], {}, [old], [old, old], {"tekst": old}, Bare("~")]))
            )
        elif how == "swap":
            data = put(data, route, at(data, draw(st.sampled_from(places))))
        elif isinstance(parent, dict):
            key = str(route[-1])
            new = parent if how == "add" else without(parent, key)
            if how != "drop":
                new = {**new, draw(st.sampled_from(fields())): old}
            data = put(data, route[:-1], new) if route[:-1] else new
    return name, file, data


# --- The verdicts -------------------------------------------------------------------------------


@dataclass(frozen=True)
class OneFile:
    """A workspace that holds one text."""

    file: SourceFile
    label: str = "één bestand"

    def folders(self) -> list[str]:
        return [self.file.name.split("/")[1]]

    def files(self, folder: str) -> Iterator[SourceFile | Unreadable]:
        yield self.file

    def names(self, folder: str) -> list[str]:
        return [self.file.name]

    def stray(self) -> list[Unreadable]:
        return []

    def beside(self, name: str) -> SourceFile | Unreadable | None:
        return None

    def picture(self, name: str) -> bytes | None:
        return SVG


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def refused_by_the_loader(text: str, file: str) -> list[Finding]:
    told = [finding for loaded in load(OneFile(SourceFile(file, text))) for finding in loaded.findings]
    return [finding for finding in told if finding.severity is Severity.FOUT]


def said_by_ivp(finding: Finding, data: Any) -> bool:
    """Whether a schema could have said it too."""
    written = at(data, finding.place.route)
    odd = isinstance(written, Bare) and ODD_NUMBER.match(written.text)
    return not odd and not any(re.search(sentence, finding.message) for sentence in ONLY_IVP.values())


def said_by_an_editor(error: ValidationError, data: Any) -> bool:
    """Whether ivp could have said it too."""
    written = at(data, tuple(error.absolute_path))
    return not (isinstance(written, Bare) and written.text in ONLY_AN_EDITOR)


@settings(max_examples=400)
@given(changed_documents())
def test_an_editor_and_ivp_refuse_the_same(document: tuple[str, str, Any]) -> None:
    name, file, data = document
    findings = refused_by_the_loader(as_text(data), file)
    errors = list(validator(name).iter_errors(as_an_editor_sees(data)))
    if not errors:
        assert [finding for finding in findings if said_by_ivp(finding, data)] == []
    if not findings:
        assert [error for error in errors if said_by_an_editor(error, data)] == []
