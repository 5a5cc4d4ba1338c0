"""The schema for editors: valid, Dutch, and in agreement with the model."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from ivp_cli.cli import schema as command
from ivp_cli.loading import load
from ivp_cli.loading.documents import KINDS
from ivp_cli.model.basis import Noun, nouns_in
from ivp_cli.model.instellingen import Ernst, Instellingen, Onderwerp, Vaststelling
from ivp_cli.model.uitzondering import Uitzondering
from ivp_cli.sources import Folder, SourceFile
from ivp_cli.views.schema import NOUNS, SCHEMAS, nouns_within, schema, schema_text
from ivp_cli.yamltext import parse

REPOSITORY = Path(__file__).parents[2]
WORKSPACES = (REPOSITORY, REPOSITORY / "voorbeelden/veenstad")


@cache
def validator(name: str, noun: str = "") -> Draft202012Validator:
    """The check of one kind of file, or of one noun that stands in it."""
    whole = schema(name)
    if noun and noun != whole["title"]:
        whole = {"$defs": whole["$defs"], "$ref": f"#/$defs/{noun}"}
    return Draft202012Validator(whole)


@cache
def plan_files() -> tuple[tuple[str, str, str], ...]:
    """The schema, the name and the text of every plan file in the repository."""
    found = []
    for root in WORKSPACES:
        source = Folder(root)
        for item in (item for folder in source.folders() for item in source.files(folder)):
            assert isinstance(item, SourceFile)
            data, _ = parse(item.text, item.name)
            assert data is not None
            found.append((KINDS[data["soort"]].__name__.lower(), item.name, item.text))
    return tuple(found)


def as_an_editor_reads(value: Any) -> Any:
    """Plain data with numbers where YAML sees numbers."""
    if isinstance(value, dict):
        return {key: as_an_editor_reads(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_an_editor_reads(one) for one in value]
    for read in (int, float):
        try:
            return read(value)
        except (TypeError, ValueError):
            continue
    return value


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """A schema and everything in it."""
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from parts(one)
    elif isinstance(value, list):
        for one in value:
            yield from parts(one)


@pytest.mark.parametrize("name", SCHEMAS)
def test_it_is_a_schema_of_draft_2020_12(name: str) -> None:
    made = schema(name)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(made)
    assert json.loads(schema_text(name)) == made


def test_every_kind_of_file_has_a_schema() -> None:
    assert tuple(SCHEMAS) == command.NOUNS
    assert {noun.__name__ for noun in NOUNS.values()} == {noun.__name__ for noun in KINDS.values()}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_noun_and_field_explains_itself(name: str) -> None:
    made = schema(name)
    definitions = made["$defs"]
    for definition in (made, *definitions.values()):
        assert definition["title"]
        assert definition["description"].endswith(".")
        assert definition["errorMessage"]
        for field, described in definition.get("properties", {}).items():
            if "$ref" in described and "title" not in described:
                described = definitions[described["$ref"].removeprefix("#/$defs/")]  # noqa: PLW2901
            assert described["title"] == field
            assert described["description"].endswith(".")


@pytest.mark.parametrize("name", NOUNS)
def test_what_every_thing_has_is_explained_once(name: str) -> None:
    text = schema_text(name)
    assert text.count('"uitzonderingen": {\n') == text.count('"$ref": "#/$defs/uitzonderingen"') + 1
    assert text.count("Regels van de controle die hier niet gelden, elk met de reden.") == 1


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_field_can_be_null_and_every_message_is_ours(name: str) -> None:
    for part in parts(schema(name)):
        assert part.get("type") != "null"
        assert "default" not in part
        if "enum" in part or "const" in part or "pattern" in part:
            assert part["errorMessage"][0].isupper()
            assert part["errorMessage"].endswith(".")


@pytest.mark.parametrize(("name", "file", "text"), plan_files(), ids=lambda value: str(value)[:60])
def test_every_plan_file_is_accepted(name: str, file: str, text: str) -> None:
    data, findings = parse(text, file)
    assert not findings
    assert not list(validator(name).iter_errors(data))
    assert not list(validator(name).iter_errors(as_an_editor_reads(data)))


@pytest.mark.parametrize(("name", "file", "text"), plan_files(), ids=lambda value: str(value)[:60])
def test_every_plan_file_names_its_schema(name: str, file: str, text: str) -> None:
    assert text.startswith(f"# yaml-language-server: $schema=../../schema/{name}.schema.json\n"), file


MISTAKES: list[tuple[str, dict[str, Any], str]] = [
    ("Actie", {"id": "a", "titel": "A", "prioriteit": "x"}, "Dit veld bestaat niet bij actie."),
    ("Actie", {"id": "a"}, "Verwacht een blok met velden van actie met in elk geval id en titel."),
    ("Actie", {"id": "A 1", "titel": "A"}, "Verwacht een id: kleine letters, cijfers en koppeltekens, met"),
    ("Actie", {"id": "a", "titel": None}, "Verwacht één regel tekst van hoogstens 300 tekens."),
    ("Actie", {"id": "a", "titel": "A", "planning": "2025-Q2"}, "Verwacht een planning, zoals 2026-K4, "),
    ("Actie", {"id": "a", "titel": "A", "status": "af"}, "Kies uit niet-gestart, loopt, afgerond, doorges"),
    ("Actie", {"id": "a", "titel": "A", "hoort_bij": "x"}, "Verwacht een lijst: elk onderdeel op een eig"),
    ("Actie", {"id": "a", "titel": "A", "hoort_bij": [1]}, "Verwacht een id: kleine letters, cijfers en"),
    ("Maatregel", {"tekst": "A", "gereed": "jawel"}, "Kies uit ja, nee."),
    (
        "Begrotingsregel",
        {"omschrijving": "A", "jaar": "2026", "bedrag": "12,5"},
        "Verwacht een bedrag in euro",
    ),
    ("Begrotingsregel", {"omschrijving": "A", "jaar": "nu", "bedrag": 1}, "Verwacht een heel getal, zoals 1"),
    (
        "Indicator",
        {"id": "a", "naam": "A", "eenheid": "x", "metingen": {"2023": "vijf"}},
        "Verwacht een meet",
    ),
    ("Indicator", {"id": "a", "naam": "A", "eenheid": "x", "metingen": {"23": 5}}, "Verwacht op elke regel"),
    ("Indicator", {"id": "a", "naam": "A", "eenheid": "x", "metingen": 5}, "Verwacht op elke regel een peri"),
]


@pytest.mark.parametrize(("noun", "data", "said"), MISTAKES)
def test_a_typical_mistake_is_refused_in_dutch(noun: str, data: dict[str, Any], said: str) -> None:
    (error,) = validator("programma", noun).iter_errors(data)
    deepest = next(iter(error.context), error) if error.context else error
    assert isinstance(deepest.schema, dict)
    assert deepest.schema["errorMessage"].startswith(said)


def test_a_choice_names_the_words_for_absence_too() -> None:
    actie = schema("programma")["$defs"]["Actie"]["properties"]
    assert actie["status"]["anyOf"][0]["errorMessage"].endswith("vervallen, onbekend.")
    assert actie["planning"]["anyOf"][0]["errorMessage"].endswith("of doorlopend, of onbekend.")
    bedrag = schema("programma")["$defs"]["Begrotingsregel"]["properties"]["bedrag"]
    assert bedrag["anyOf"][0]["errorMessage"].endswith("of pm, of onbekend.")


def test_an_example_that_is_a_number_is_offered_without_quotes() -> None:
    planning = schema("programma")["$defs"]["Actie"]["properties"]["planning"]
    assert 2026 in planning["anyOf"][0]["examples"]
    assert "2026-K4" in planning["anyOf"][0]["examples"]


# --- The model and the schema agree -------------------------------------------------------------

REPLACEMENTS: tuple[Any, ...] = (
    "", " ", "tekst", "Twee woorden.", "twee\nregels", "x" * 301, "x" * 20_001, "onbekend", "pm",
    "pm (later)", "onbekend (stil)", "onbekend(stil)", "ja", "nee", "0", "7", "-3", "2026", "9999", "12345",
    "1899", "12.5", "12,5", "1.2", "6.71A", "0362", "GM0362", "2026-05", "2026-13", "2026-05-31",
    "2026-05-32", "2026-K4", "2026-K5", "2026-H1", "2023-2026", "2026-01 t/m 2026-03", "vanaf 2022",
    "doorlopend",
    "2026-K4 (afgeleid)", "minstens 700000", "40000 t/m 60000", "98 voorlopig", ".", "-",
    "hoogstens 12.5 in 2026", "minder dan 350", "loopt", "groen", "raad", "vaststellen", "een-id", "Een Id",
    "1-id", "kader/onderdeel", "a/b/c", [], ["een-id"], ["Een Id"], [["x"]], [{}], {}, {"onzin": "x"},
    {"2026": "98"}, {"2026-K9": "98"}, {"2026": "veel"},
)  # fmt: skip
"""What may be put in the place of any value."""


def as_written(value: Any) -> Any:
    """A dumped value as the text that stands in a file; of a list only the first, for speed."""
    if isinstance(value, dict):
        return {str(key): as_written(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [as_written(one) for one in value[:1]]
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(value)


@cache
def examples() -> dict[type[Noun], dict[str, Any]]:
    """The richest thing of each noun in the plans of the repository, as it is written there."""
    found: dict[type[Noun], dict[str, Any]] = {}
    for root in WORKSPACES:
        for loaded in load(Folder(root)):
            for spot in loaded.dossier.plekken():
                data = as_written(spot.noun.model_dump(exclude_unset=True))
                if len(data) > len(found.get(type(spot.noun), {})):
                    found[type(spot.noun)] = data
    found[Uitzondering] = {"regel": "IVP305", "reden": "De bron zwijgt.", "tot": "2027-01-01"}
    found[Ernst] = {"regel": "IVP305", "ernst": "info", "pad": "plannen/*", "reden": "Nog niet af."}
    found[Vaststelling] = {"soort": "jaarprogramma", "orgaan": "raad", "gemeente": "veenstad"}
    found[Onderwerp] = {"naam": "Ondermijning", "woorden": ["ondermijn"]}
    lists = {name: [found[noun]] for name, noun in nouns_in(Instellingen).items()}
    found[Instellingen] = {"standaardgemeente": "veenstad", **lists}
    return found


def accepted(noun: type[Noun], data: dict[str, Any]) -> bool:
    try:
        noun.model_validate(data)
    except ValidationError:
        return False
    return True


EVERY_NOUN = [(name, noun) for name in SCHEMAS for noun in nouns_within(SCHEMAS[name])]


@pytest.mark.parametrize(("name", "noun"), EVERY_NOUN, ids=lambda value: getattr(value, "__name__", value))
def test_model_and_schema_judge_alike(name: str, noun: type[Noun]) -> None:
    example = examples()[noun]
    check = validator(name, noun.__name__)
    differ = []
    changed = [{key: value for key, value in example.items() if key != field} for field in example]
    changed += [{**example, field: new} for field in noun.model_fields for new in REPLACEMENTS]
    changed += [{**example, "onzin": "x"}, example]
    for data in changed:
        if accepted(noun, data) is not check.is_valid(data):
            field = next((key for key in data if data[key] != example.get(key)), "")
            differ.append((field, data.get(field), "model" if accepted(noun, data) else "schema"))
    assert differ == []
