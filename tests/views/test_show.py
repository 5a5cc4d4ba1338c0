"""One thing with all that hangs on it."""

import json
from collections.abc import Callable

import pytest

from ivp_cli.findings import Finding, Place, Severity, Span
from ivp_cli.model.dossier import Dossier, Plek
from ivp_cli.views.screen import Screen
from ivp_cli.views.show import Card, as_json, find, history, names, users, within
from ivp_cli.views.show_text import as_text


def spot_of(dossier: Dossier, address: str) -> Plek:
    ((*_, spot),) = find(dossier, address)
    return spot


def card(dossier: Dossier, address: str, findings: tuple[Finding, ...] = ()) -> Card:
    spot = spot_of(dossier, address)
    found = list(users(dossier, spot.noun, spot.document))
    return Card(dossier, spot, 12, history(dossier, spot), found, findings)


def section(text: str, heading: str) -> list[str]:
    """The lines under a heading, up to the next empty line."""
    _, found, rest = text.partition(f"\n{heading} (")
    assert found, heading
    return rest.partition("\n\n")[0].splitlines()[1:]


def test_a_thing_in_several_documents_is_one_thing_and_the_last_is_shown(veenstad: Dossier) -> None:
    ((first, second, third),) = find(veenstad, "cameras-station-zuid")
    documents = ["jaarprogramma-2024", "jaarprogramma-2025", "jaarprogramma-2026"]
    assert [spot.document.id for spot in (first, second, third)] == documents
    assert spot_of(veenstad, "cameras-station-zuid") == third


def test_the_last_is_the_last_in_time_whatever_the_names(dorp: Callable[..., Dossier]) -> None:
    text = "soort: jaarprogramma\nid: {}\ntitel: P\nperiode: {}\nthemas: [{{id: jeugd, titel: Jeugd}}]\n"
    years = {"b": 2025, "a": 2026, "c": 2024}
    dossier = dorp(**{name: text.format(name, year) for name, year in years.items()})
    ((*_, last),) = find(dossier, "jeugd")
    assert [spot.document.id for spot in history(dossier, last)] == ["c", "b", "a"]
    assert last.document.id == "a"


@pytest.mark.parametrize("address", ["jaarprogramma-2025", "veenstad/jaarprogramma-2025"])
def test_an_address_chooses_one_document(veenstad: Dossier, address: str) -> None:
    spot = spot_of(veenstad, f"{address}/cameras-station-zuid")
    assert spot.document.id == "jaarprogramma-2025"
    assert len(history(veenstad, spot)) == 3


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/",
        "jaarprogramma-2023/cameras-station-zuid",
        "almere/cameras-station-zuid",
        "norm-weerbaar-bestuur",
    ],
)
def test_what_is_not_there_is_not_found(veenstad: Dossier, address: str) -> None:
    """A shared frame stands in a dossier of its own."""
    assert find(veenstad, address) == []


def test_things_of_different_kinds_can_share_an_id(dorp: Callable[..., Dossier]) -> None:
    dossier = dorp(
        programma="""
soort: jaarprogramma
id: programma
titel: Programma
periode: 2026
themas: [{id: cameras, titel: Toezicht}]
acties: [{id: cameras, titel: Camera's ophangen, hoort_bij: [cameras]}]
"""
    )
    assert [[type(spot.noun).__name__ for spot in spots] for spots in find(dossier, "cameras")] == [
        ["Thema"],
        ["Actie"],
    ]
    thema, actie = (spots[-1] for spots in find(dossier, "cameras"))
    assert [user.spot.noun for user in users(dossier, thema.noun, thema.document)] == [actie.noun]
    assert list(users(dossier, actie.noun, actie.document)) == []


def test_an_action_tells_its_life(veenstad: Dossier) -> None:
    text = as_text(card(veenstad, "jaarprogramma-2025/cameras-station-zuid"), Screen(width=100))
    life = " ".join(section(text, "levensloop"))
    assert "- jaarprogramma-2024: gepland 3e kw. 2024, doorgeschoven naar jaarprogramma-2025. De netb" in life
    assert "> jaarprogramma-2025: gepland 3e kw. 2025, doorgeschoven naar jaarprogramma-2026" in life
    assert "- jaarprogramma-2026: gepland 2e kw. 2026, loopt" in life


def test_an_action_in_one_programme_has_no_life_to_tell(veenstad: Dossier) -> None:
    assert "levensloop" not in as_text(card(veenstad, "jeugdboas"), Screen())


def test_ids_come_with_the_name_of_what_they_mean(veenstad: Dossier) -> None:
    text = as_text(card(veenstad, "cameras-station-zuid"), Screen(width=100))
    assert "hoort bij          Minder woninginbraken, overvallen en geweld (misdrijven-met-gro" in text
    assert "partners           politie; Openbaar Ministerie (openbaar-ministerie)" in text
    assert "planning           2e kw. 2026" in text


def test_who_refers_is_told_once_with_all_documents(veenstad: Dossier) -> None:
    text = as_text(card(veenstad, "openbare-orde-en-veiligheid"), Screen(width=100))
    told = " ".join(" ".join(section(text, "genoemd door")).split())
    assert told.count("actie cameras-station-zuid (") == 1
    assert "in jaarprogramma-2024, jaarprogramma-2025, jaarprogramma-2026" in told
    assert "- programma jaarprogramma-2023 (Jaarprogramma Veiligheid 2023) -" in told


def test_a_reference_to_part_of_a_frame_counts(veenstad: Dossier) -> None:
    (frame,) = (kader for kader in veenstad.kaders.values() if kader.id == "norm-weerbaar-bestuur")
    named = {user.spot.document.id for user in users(veenstad, frame, frame)}
    assert {"veenstad", "veiligheidsplan-2023-2026"} <= named
    part = next(part for part in frame.onderdelen if part.id == "bewustwording")
    assert [user.field for user in users(veenstad, part, frame)] == ["onderdeel", "sluit_aan_op"]


def test_what_stands_in_a_thing_is_told_whole(veenstad: Dossier) -> None:
    text = as_text(card(veenstad, "jaarprogramma-2025"), Screen(width=100))
    assert "  - Camera's bij station Veenstad-Zuid (cameras-station-zuid)" in section(text, "acties")
    assert (
        section(text, "besluiten")[0] == "  - college, vaststellen: datum 21 jan 2025, zaaknummer Z2025-0027"
    )
    money = "\n".join(section(text, "begroting"))
    assert "Camera's bij station Veenstad-Zuid, 2025, lasten: bedrag €\u00a095.000, duur incid" in money
    reports = as_text(card(veenstad, "cameras-station-zuid"), Screen(width=100))
    assert section(reports, "voortgang")[:2] == [
        "  - 1 jul 2026: status loopt, tijd oranje, geld groen, kwaliteit groen",
        "    toelichting: De camera's hangen, maar er kijkt nog niemand mee.",
    ]


def test_an_absence_keeps_its_reason_and_paragraphs_stay(dorp: Callable[..., Dossier]) -> None:
    dossier = dorp(
        plan="""
soort: kadernota
id: plan
titel: Plan
periode: onbekend (de bron noemt geen jaren)
totstandkoming: {onderzoek: [een enquête]}
inleiding: |
  Een.

  Twee.
"""
    )
    text = as_text(card(dossier, "plan"), Screen())
    assert "  periode    onbekend (de bron noemt geen jaren)\n" in text
    assert "  inleiding  Een.\n\n             Twee.\n" in text
    assert section(text, "totstandkoming") == ["  - onderzoek een enquête"]


def test_findings_say_where_and_what_to_do(veenstad: Dossier) -> None:
    place = Place("plannen/veenstad/gemeente.yaml", ("teams", 0), span=Span(25, 5, 25, 9))
    finding = Finding("IVP999", Severity.INFO, "Er is iets.", place, hint="Doe iets.")
    text = as_text(card(veenstad, "openbare-orde-en-veiligheid", (finding,)), Screen())
    assert section(text, "bevindingen") == [
        "  - info IVP999 (plannen/veenstad/gemeente.yaml:25): Er is iets.",
        "    Doe iets.",
    ]


def test_findings_within_a_thing_are_its_findings() -> None:
    def about(file: str, *route: str | int) -> Finding:
        return Finding("IVP999", Severity.INFO, "", Place(file, route))

    inside, beside, elsewhere = (
        about("a", "acties", 1, "titel"),
        about("a", "acties", 10),
        about("b", "acties", 1),
    )
    assert within([inside, beside, elsewhere], "a", ("acties", 1)) == [inside]


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_no_line_is_too_wide_to_read(veenstad: Dossier, width: int) -> None:
    for address in ("cameras-station-zuid", "jaarprogramma-2026", "veenstad", "woninginbraken"):
        *_, spot = next(iter(find(veenstad, address)))
        text = as_text(Card(veenstad, spot, 1), Screen(width=width))
        assert max(map(len, text.splitlines())) <= min(width, 100)


def test_everything_with_an_id_can_be_shown(veenstad: Dossier) -> None:
    for id in names(veenstad):
        for *_, spot in find(veenstad, id):
            assert as_text(Card(veenstad, spot, 1), Screen()).count("\n") > 2


def test_text_is_made_safe(veenstad: Dossier) -> None:
    text = as_text(card(veenstad, "jeugdboas"), Screen(clean=lambda text: text.replace("jeugd", "J")))
    assert "jeugd" not in text.replace("jeugdboas (", "")


def test_json_gives_the_fields_as_they_are_written(veenstad: Dossier) -> None:
    (told,) = json.loads(as_json([card(veenstad, "cameras-station-zuid")]))
    assert told["municipality"] == "veenstad"
    assert (told["kind"], told["id"], told["document"]) == (
        "actie",
        "cameras-station-zuid",
        "jaarprogramma-2026",
    )
    assert (told["file"], told["line"]) == ("plannen/veenstad/jaarprogramma-2026.yaml", 12)
    assert [one["id"] for one in told["above"]] == ["jaarprogramma-2026"]
    assert told["fields"]["planning"] == "2026-K2"
    assert told["fields"]["voortgang"][0]["peildatum"] == "2026-07-01"
    assert told["fields"]["hoort_bij"] == ["misdrijven-met-grote-gevolgen"]
    assert "trekker" in told["fields"]
    assert "reden" not in told["fields"]
    assert [(one["document"], one["status"]) for one in told["history"]] == [
        ("jaarprogramma-2024", "doorgeschoven"),
        ("jaarprogramma-2025", "doorgeschoven"),
        ("jaarprogramma-2026", "loopt"),
    ]
    assert {
        "municipality": "veenstad",
        "document": "veenstad",
        "kind": "toezegging",
        "id": "evaluatie-cameras",
        "title": told["used_by"][0]["title"],
        "field": "acties",
    } in told["used_by"]
