"""The page of fields."""

import re
from collections.abc import Callable

import pytest

from ivp_cli.model.dossier import Dossier
from ivp_cli.model.uitzondering import Ding
from ivp_cli.views.schema import SCHEMAS, nouns_within
from ivp_cli.views.velden import velden


@pytest.fixture(scope="module")
def page(veenstad: Dossier) -> str:
    return velden([veenstad])


def row(page: str, noun: str, field: str) -> list[str]:
    """The cells of the row of a field: its name, meaning, form and example."""
    section = page.partition(f"\n## {noun}\n")[2].partition("\n## ")[0]
    (line,) = (line for line in section.splitlines() if line.startswith(f"| `{field}`"))
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def test_every_field_of_every_noun_has_a_row(page: str) -> None:
    for noun in {noun for root in SCHEMAS.values() for noun in nouns_within(root)}:
        for field in noun.model_fields.keys() - Ding.model_fields.keys():
            name, meaning, form, _example = row(page, noun.__name__, field)
            assert name.startswith(f"`{field}`")
            assert meaning.endswith(".")
            assert form


def test_what_every_thing_has_is_told_once(page: str) -> None:
    assert page.count("`uitzonderingen`") == 1


def test_a_star_marks_what_is_required(page: str) -> None:
    assert row(page, "Actie", "titel")[0] == "`titel` \\*"
    assert row(page, "Actie", "planning")[0] == "`planning`"


@pytest.mark.parametrize(
    ("noun", "field", "form"),
    [
        ("Actie", "titel", "één regel tekst"),
        ("Actie", "omschrijving", "tekst"),
        ("Actie", "planning", "een planning of `onbekend`"),
        ("Actie", "type", "`raad`, `college`, `uitvoering`"),
        ("Actie", "trekker", "id van [team](#team) of [partner](#partner) of `onbekend`"),
        ("Actie", "partners", "lijst: id van [partner](#partner)"),
        ("Actie", "voortgang", "lijst: [voortgang](#voortgang)"),
        ("Actie", "doelgroepen", "lijst: één regel tekst"),
        ("Plan", "totstandkoming", "[totstandkoming](#totstandkoming)"),
        ("Gemeente", "soort", "`gemeente`"),
        ("Gemeente", "code", "de gemeentecode van het CBS"),
        ("Indicator", "metingen", "per periode een waarde"),
        ("Begrotingsregel", "jaar", "een heel getal"),
        ("Begrotingsregel", "bedrag", "een bedrag in euro's of `onbekend` of `pm`"),
        ("Maatregel", "gereed", "`ja`, `nee`"),
    ],
)
def test_the_form_of_a_field_is_told_in_few_words(page: str, noun: str, field: str, form: str) -> None:
    assert row(page, noun, field)[2] == form


def test_what_holds_when_a_field_is_left_out_is_said(page: str) -> None:
    assert row(page, "Begrotingsregel", "soort")[1] == "Uitgave of inkomst. Staat het er niet, dan `lasten`."
    assert row(page, "Maatregel", "gereed")[1].endswith("Staat het er niet, dan `nee`.")
    assert "Staat het er niet" not in row(page, "Actie", "status")[1]


def test_examples_are_in_use_and_known_where_that_can_be(page: str, veenstad: Dossier) -> None:
    assert row(page, "Team", "naam")[3] == "`Team Openbare Orde en Veiligheid`"
    assert row(page, "Portefeuillehouder", "periode")[3] == "`vanaf 2021-09`"
    assert row(page, "Indicator", "metingen")[3] == "`2024: 31`"
    unknown = [line for line in page.splitlines() if line.endswith(("| `onbekend` |", "| `[onbekend]` |"))]
    assert unknown == []


def test_every_link_has_a_heading(page: str) -> None:
    headings = {f"#{heading.lower()}" for heading in re.findall(r"(?m)^## (.+)$", page)}
    assert set(re.findall(r"\((#[^)]+)\)", page)) <= headings


def test_every_word_of_soort_is_listed_with_its_folder(page: str) -> None:
    head = page.partition("\n## ")[0]
    for word in ("gemeente", "kader", "kadernota", "jaarprogramma", "begrotingsparagraaf"):
        assert f"`{word}`" in head
    assert "`plannen/kaders/`" in head


def test_the_source_of_the_examples_is_named(veenstad: Dossier, dorp: Callable[..., Dossier]) -> None:
    assert "uit de plannen van Veenstad (fictief)." in velden([veenstad])
    assert "uit de plannen van Dorp, Veenstad (fictief)." in velden([Dossier("kaders"), dorp(), veenstad])
    assert "uit de plannen van deze map." in velden([])


def test_no_cell_breaks_its_table(page: str, dorp: Callable[..., Dossier]) -> None:
    hostile = "soort: kadernota\nid: p\ntitel: 'a | b ` c'\nperiode: 2026\n"
    assert row(velden([dorp(plan=hostile)]), "Plan", "titel")[3] == "`a \\| b ' c`"
    tables = [line for line in page.splitlines() if line.startswith("| `")]
    assert {len(re.split(r"(?<!\\)\|", line)) for line in tables} <= {5, 6}
