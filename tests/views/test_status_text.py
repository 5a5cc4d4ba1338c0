"""How things stand on a date, in words and bars."""

from collections.abc import Callable

import pytest

from ivp_cli.model.dossier import Dossier
from ivp_cli.views.screen import Screen
from tests.views.standing import FILES, text


@pytest.fixture
def dossier(dorp: Callable[..., Dossier]) -> Dossier:
    return dorp(**FILES)


def test_the_text_tells_it_in_words(dossier: Dossier) -> None:
    told = text(dossier, "2026-07-15").replace("\u00a0", " ")
    assert told.startswith("Dorp (fictief) op 15 jul 2026\n")
    assert "Veilig dorp (vastgesteld, 2 prioriteiten)" in told
    assert "Niets gepland" in told
    assert "geen" in next(line for line in told.splitlines() if "Niets gepland" in line)
    assert "Geld: lasten minstens € 10.000, baten € 5.000, genoemd totaal € 30.000, 1 post" in told
    assert "Te laat (2)" in told
    assert "We bellen elke week." in told
    assert "Termijn voorbij, stand onbekend (1)" in told
    assert "uit programma-2025" in told
    assert "▁·|█▅▂  85 in 2026 (voorlopig)" in told
    assert "doel hoogstens 90 in 2026: gehaald" in told


def test_a_screen_without_bars_gets_other_signs(dossier: Dossier) -> None:
    told = text(dossier, "2026-07-15", Screen(draws=False))
    assert "_ |@+.  85 in 2026" in told
    assert told.isascii() or not set(told) & set("▁▂▃▄▅▆▇█·─")


def test_colours_stand_only_on_words_that_say_the_same(dossier: Dossier) -> None:
    painted: dict[str, set[str]] = {}

    def paint(words: str, style: str) -> str:
        painted.setdefault(style, set()).add(words.strip())
        return words

    plain = text(dossier, "2026-07-15")
    assert text(dossier, "2026-07-15", Screen(paint=paint)) == plain
    assert painted["red"] == {"rood", "1", "2", "Te laat (2)"}


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 300])
@pytest.mark.parametrize("day", ["2020-01-01", "2024-02-01", "2026-07-15", "2026-11-22", "2028-01-01"])
def test_every_line_fits(veenstad: Dossier, width: int, day: str) -> None:
    lines = text(veenstad, day, Screen(width=width)).splitlines()
    assert max(map(len, lines)) <= max(60, min(width, 120))
    assert lines == [line.rstrip() for line in lines]


def test_a_year_without_a_programme_points_to_the_nearest(dossier: Dossier) -> None:
    later, earlier = (" ".join(text(dossier, day).split()) for day in ("2027-02-01", "2024-02-01"))
    assert "Het vorige is Programma 2026: `ivp status --gemeente dorp --jaar 2026`." in later
    assert "Het eerstvolgende is Programma 2025: `ivp status --gemeente dorp --jaar 2025`." in earlier


def test_a_programme_of_unknown_years_is_mentioned(dorp: Callable[..., Dossier]) -> None:
    unknown = "soort: actieplan\nid: a\ntitel: Actieplan\nperiode: onbekend\n"
    told = text(dorp(actieplan=unknown), "2026-01-01")
    assert "Geen programma voor 2026. Van Actieplan is de periode niet bekend." in told
