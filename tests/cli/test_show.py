"""`ivp show` on the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
DAY = ("--peildatum", "2026-11-22")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize(
    "id", ["cameras-station-zuid", "digitale-criminaliteit", "woninginbraken", "norm-weerbaar-bestuur"]
)
def test_a_thing_is_shown_with_all_that_hangs_on_it(
    id: str, ivp: Run, golden: Callable[[str, str], None]
) -> None:
    code, out, err = ivp("show", id, *DAY)
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 80
    golden(f"show-{id}.txt", out)


def test_the_line_of_its_place_is_where_it_stands(ivp: Run) -> None:
    for id in ("cameras-station-zuid", "jaarprogramma-2025", "politie", "kadernota-2027-2030"):
        (card,) = json.loads(ivp("show", id, "--format", "json")[1])
        text = (REPOSITORY / "voorbeelden/veenstad" / card["file"]).read_text(encoding="utf-8")
        near = text.splitlines()[card["line"] - 1 : card["line"] + 2]
        assert any(f"id: {id}" in line for line in near)


def test_a_municipality_is_known_by_its_place_in_the_register(ivp: Run) -> None:
    uri = "https://identifier.overheid.nl/tooi/id/gemeente/gm0384"
    assert f"  tooi              {uri}\n" in ivp("show", "diemen", folder=REPOSITORY)[1]
    (card,) = json.loads(ivp("show", "diemen", "--format", "json", folder=REPOSITORY)[1])
    assert card["derived"] == {"tooi": uri}


def test_an_address_shows_an_earlier_stage(ivp: Run) -> None:
    (card,) = json.loads(ivp("show", "jaarprogramma-2024/cameras-station-zuid", "--format", "json")[1])
    assert card["document"] == "jaarprogramma-2024"
    assert len(card["history"]) == 3


def test_findings_come_with_their_line_and_depend_on_the_date(ivp: Run) -> None:
    def findings(day: str) -> list[dict[str, object]]:
        (card,) = json.loads(ivp("show", "evaluatie-cameras", "--format", "json", "--peildatum", day)[1])
        return list(card["findings"])

    assert findings("2026-07-01") == []
    (late,) = findings("2026-11-22")
    assert (late["rule"], late["file"]) == ("IVP604", "plannen/veenstad/gemeente.yaml")
    text = (REPOSITORY / "voorbeelden/veenstad/plannen/veenstad/gemeente.yaml").read_text(encoding="utf-8")
    assert "termijn: 2026-09-30" in text.splitlines()[int(str(late["line"])) - 1]


def test_an_id_of_two_municipalities_shows_both_or_the_one_that_is_meant(ivp: Run) -> None:
    both = json.loads(ivp("show", "digitale-criminaliteit", "--format", "json", folder=REPOSITORY)[1])
    assert {card["municipality"] for card in both} == {"amstelveen", "diemen"}
    for words in (["digitale-criminaliteit", "--gemeente", "diemen"], ["diemen/digitale-criminaliteit"]):
        one = json.loads(ivp("show", *words, "--format", "json", folder=REPOSITORY)[1])
        assert [card["municipality"] for card in one] == ["diemen"]


def test_a_shared_frame_tells_which_municipalities_name_it(ivp: Run) -> None:
    (card,) = json.loads(ivp("show", "noord-hollandse-norm", "--format", "json", folder=REPOSITORY)[1])
    assert card["file"] == "plannen/kaders/noord-hollandse-norm.yaml"
    assert {user["municipality"] for user in card["used_by"]} == {"amstelveen"}
    assert "Amstelveen: kaderstand in amstelveen" in ivp("show", "noord-hollandse-norm", folder=REPOSITORY)[1]


@pytest.mark.parametrize(
    ("id", "hint"),
    [
        ("cameras-station-zud", "Bedoelde u `cameras-station-zuid`?"),
        ("jeugdboa", "Wel zijn er: motie-jeugdboas, jeugdboas"),
        ("Kluitgenot", "Bedoelde u `kluitgenoten`?"),
        ("plan van aanpak digitale", "Wel zijn er: plan-van-aanpak-digitaal, plan-digitale-criminaliteit.\n"),
        (
            "jaarprogramma-2023/cameras-station-zuid",
            "`cameras-station-zuid` bestaat wel, maar niet in jaarprogramma-2023: probeer `ivp show cam",
        ),
        ("x/y", "`ivp list acties`"),
        ("wereldvrede", "`ivp list acties`"),
        ("xyzzy", "`ivp list acties`, `ivp list plannen` enzovoort tonen wat er is."),
    ],
)
def test_what_is_not_there_is_wrong_use_with_what_may_be_meant(id: str, hint: str, ivp: Run) -> None:
    code, out, err = ivp("show", id)
    assert (code, out) == (2, "")
    assert err.startswith(f"Fout: Er is niets met de id '{id}'.\n{hint}")


@pytest.mark.parametrize("id", ["", " ", "/", "//"])
def test_no_id_at_all_is_said_to_be_missing(id: str, ivp: Run) -> None:
    code, out, err = ivp("show", id)
    assert (code, out) == (2, "")
    assert err.startswith("Fout: ID ontbreekt.\nID: De id of de naam van iets, of document/id.\n")


@pytest.mark.parametrize("name", ["Twee jeugdboa's op straat", "NAZORG na een melding"])
def test_a_name_will_do_where_it_is_nobodys_id(name: str, ivp: Run) -> None:
    (card,) = json.loads(ivp("show", name, "--format", "json")[1])
    assert card["title"].casefold() == name.casefold()


def test_a_wrong_municipality_is_put_right(ivp: Run) -> None:
    code, _, err = ivp("show", "ondermijning", "--gemeente", "almere", folder=REPOSITORY)
    assert code == 2
    assert "Wel in amstelveen: `ivp show ondermijning --gemeente amstelveen`." in err
    assert ivp("show", "ondermijning", "--gemeente", "amstelveen", folder=REPOSITORY)[0] == 0


def test_the_examples_of_the_help_work(ivp: Run) -> None:
    _, help, _ = ivp("show", "--help")
    examples = [line.split()[1:] for line in help.splitlines() if line.startswith("  ivp show")]
    assert len(examples) == 3
    assert [ivp(*words, folder=REPOSITORY)[0] for words in examples] == [0, 0, 0]


def test_what_could_not_be_read_is_said(broken: Path, ivp: Run) -> None:
    code, out, err = ivp("show", "a", folder=broken)
    assert code == 1
    assert out.startswith("Plan\nplan a\n")
    assert "dus niet alles staat erbij" in err
    code, out, err = ivp("show", "b", folder=broken)
    assert (code, out) == (1, "")
    assert "in plannen/dorp/b.yaml, dus 'b' is niet gevonden" in err
