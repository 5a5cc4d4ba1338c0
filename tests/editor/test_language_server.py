"""What somebody sees who edits a plan: the schemas, in the language server of the common editors."""

from pathlib import Path

import pytest

from tests.editor.server import Document, LanguageServer

REPOSITORY = Path(__file__).parents[2]
VEENSTAD = REPOSITORY / "voorbeelden/veenstad/plannen/veenstad"
PROGRAMMA = VEENSTAD / "jaarprogramma-2026.yaml"
PLAN = VEENSTAD / "veiligheidsplan-2023-2026.yaml"
FILES = sorted([*REPOSITORY.glob("plannen/*/*.yaml"), *VEENSTAD.parent.glob("*/*.yaml")])


class Desk:
    """A real file with one change in it, open in an editor."""

    def __init__(self, server: LanguageServer, file: Path, old: str, new: str) -> None:
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{file.name} has no line {old!r}"
        changed = text.replace(old, new, 1)
        self.line = text[: text.index(old)].count("\n") + 1
        """Where the change begins."""
        self.document: Document = server.open(file, changed)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(REPOSITORY).as_posix())
def test_a_plan_file_has_nothing_underlined(file: Path, language_server: LanguageServer) -> None:
    assert language_server.open(file, file.read_text(encoding="utf-8")).problems == []


MISTAKES = {
    "an unknown field": (
        PROGRAMMA, "    gebieden: [Ketel", "    gebied: [Ketel", 0, "Dit veld bestaat niet bij actie."
    ),
    "an unknown word": (
        PROGRAMMA, "    status: loopt\n", "    status: lopend\n", 0,
        "Kies uit niet-gestart, loopt, afgerond, doorgeschoven, vervallen, onbekend.",
    ),
    "an impossible quarter": (
        PROGRAMMA, "    planning: 2026-05\n", "    planning: 2026-K5\n", 0,
        "Verwacht een planning, zoals 2026-K4, 2026-05, 2026, ",
    ),
    "a missing field": (
        PROGRAMMA, "    titel: Camera's bij station Veenstad-Zuid\n", "", -1,
        "Verwacht een blok met velden van actie met in elk geval id en titel.",
    ),
    "a number that is none": (
        PLAN, "      2023: 158", "      2023: veel", 0, "Verwacht een meetwaarde"
    ),
    "a year that is none": (
        PROGRAMMA, "      jaar: 2026\n", "      jaar: 20266\n", 0, "Verwacht een heel getal, zoals 1 of 2026."
    ),
    "a year before all plans": (
        PROGRAMMA, "\nperiode: 2026\n", "\nperiode: 26\n", 1, "Verwacht een tijdvak, zoals 2026, 2026-05, "
    ),
    "a word that is none to YAML": (
        PROGRAMMA, "    status: loopt\n", "    status: true\n", 0, "Kies uit niet-gestart, loopt, afgerond, d"
    ),
    "a title without an end": (
        PROGRAMMA, "    titel: ", f"    titel: {'Heel ' * 60}", 0,
        "Verwacht één regel tekst van hoogstens 300 tekens.",
    ),
    "one where a list belongs": (
        PROGRAMMA, "    gebieden: [Ketelbaggerbuurt, Plaggenrij]", "    gebieden: Ketelbaggerbuurt", 0,
        "Verwacht een lijst: elk onderdeel op een eigen regel, met een streepje ervoor.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_underlined_where_it_stands(mistake: str, language_server: LanguageServer) -> None:
    file, old, new, offset, said = MISTAKES[mistake]
    desk = Desk(language_server, file, old, new)
    ((line, message),) = desk.document.problems
    assert line == desk.line + offset
    assert message.startswith(said)


def test_a_file_that_names_no_schema_is_left_alone(language_server: LanguageServer) -> None:
    modeline = "# yaml-language-server: $schema=../../schema/programma.schema.json\n"
    assert Desk(language_server, PROGRAMMA, modeline, "onzin: x\n").document.problems == []


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("plannen/kaders/nieuw.yaml", "Dit veld bestaat niet bij kader."),
        ("plannen/nieuw/gemeente.yaml", "Dit veld bestaat niet bij gemeente."),
        ("ivp.yaml", "Dit veld bestaat niet bij instellingen."),
    ],
)
def test_a_new_file_without_a_first_line_finds_its_schema_by_the_settings(
    file: str, said: str, language_server: LanguageServer
) -> None:
    assert (1, said) in language_server.show(REPOSITORY / file, "onzin: x\n").problems


def test_the_example_workspace_has_the_same_settings() -> None:
    for name in ("settings.json", "extensions.json"):
        example = REPOSITORY / "voorbeelden/veenstad/.vscode" / name
        assert example.read_bytes() == (REPOSITORY / ".vscode" / name).read_bytes()


def test_a_field_explains_itself_in_dutch(language_server: LanguageServer) -> None:
    desk = Desk(language_server, PROGRAMMA, "    planning: 2026-05\n", "    planning: 2026-06\n")
    shown = desk.document.hover(desk.line, 7)
    assert "Wanneer: 2026-K4, 2026-05, 2026 of doorlopend" in shown
    assert "doorlopend\n```" in shown


def test_inside_an_action_its_other_fields_are_offered(language_server: LanguageServer) -> None:
    at = "    planning: 2026-05\n"
    desk = Desk(language_server, PROGRAMMA, at, f"{at}    \n")
    offered = desk.document.complete(desk.line + 1, 5)
    assert offered["reden"] == "Waarom de actie is doorgeschoven of vervallen."
    assert {"bronnen", "doorgeschoven_naar"} <= offered.keys()
    assert not {"planning", "titel", "periode"} & offered.keys()


def test_the_words_that_may_stand_there_are_offered(language_server: LanguageServer) -> None:
    desk = Desk(language_server, PROGRAMMA, "    status: loopt\n", "    status: \n")
    words = ["niet-gestart", "loopt", "afgerond", "doorgeschoven", "vervallen", "onbekend"]
    assert list(desk.document.complete(desk.line, 13)) == words
