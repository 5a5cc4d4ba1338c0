"""What is proposed is accepted: every hint is followed, and then nothing is said any more."""

import re

import pytest

from tests.loading.conftest import Tell
from tests.loading.marked import ACTIE, BESLUIT, INDICATOR, PLAN, PRIORITEIT, REGEL, only, split_marks

TEAMS = "teams:\n  - {id: oov, naam: Team Veiligheid}\npartners:\n  - {id: politie, naam: Politie}\n"
TEAMS += "  - {id: brandweer, naam: Brandweer Turfkust}\n"
GEMEENTE = f"soort: gemeente\nid: veenstad\nnaam: Veenstad\ncode: GM9999\n{TEAMS}"
BEDRAG = f"{REGEL}      jaar: 2024\n      bedrag: "
METING = f"{INDICATOR}    metingen:\n      2025: "
INBRAAK = "indicatoren:\n  - {id: inbraak, naam: Woninginbraken, eenheid: aantal}"
STREEF = f"{INDICATOR}    streefwaarde: "
PLANNING = f"{ACTIE}    planning: "

ASKED = {
    "an amount with a point": (f"{BEDRAG}⟦700.000⟧", ["700000"]),
    "an amount with points": (f"{BEDRAG}⟦1.250.000⟧", ["1250000"]),
    "an amount with a bound and a point": (f"{BEDRAG}⟦minstens 700.000⟧", ["minstens 700000"]),
    "an amount as a range": (f"{BEDRAG}⟦4000-6000⟧", ["4000 t/m 6000"]),
    "an amount with a space": (f"{BEDRAG}⟦110 000⟧", ["110000"]),
    "an amount in thousands": (f"{BEDRAG}⟦110k⟧", ["110000"]),
    "an amount in millions": (f"{BEDRAG}⟦0,5 mln⟧", ["500000"]),
    "an amount each year": (f"{BEDRAG}⟦110.000 euro per jaar⟧", ["110000"]),
    "an amount to be set": (f"{BEDRAG}⟦nader te bepalen⟧", ["pm"]),
    "a figure with a point": (f"{METING}⟦1.250⟧", ["1250", "1.2500"]),
    "a figure that is provisional": (f"{METING}⟦91 (voorlopig)⟧", ["91 voorlopig"]),
    "a figure with a star": (f"{METING}⟦91*⟧", ["91 voorlopig"]),
    "a figure that is not known": (f"{METING}⟦n.b.⟧", ["."]),
    "a figure in procent": (f"{METING}⟦64 %⟧", ["64"]),
    "a target with a point": (
        f"{STREEF}⟦hoogstens 1.250 in 2026⟧",
        ["hoogstens 1250 in 2026", "hoogstens 1.2500 in 2026"],
    ),
    "a target in signs": (f"{STREEF}⟦<= 600⟧", ["hoogstens 600"]),
    "a target in short": (
        f"{STREEF}⟦max. 1.250 in 2026⟧",
        ["hoogstens 1250 in 2026", "hoogstens 1.2500 in 2026"],
    ),
    "a target with its year in brackets": (f"{STREEF}⟦hoogstens 600 (2026)⟧", ["hoogstens 600 in 2026"]),
    "a range of months": (f"{PLANNING}⟦januari t/m maart 2026⟧", ["2026-01 t/m 2026-03"]),
    "a range of quarters": (f"{PLANNING}⟦Q1 t/m Q3 2026⟧", ["2026-K1 t/m 2026-K3"]),
    "a half-year": (f"{PLANNING}⟦tweede helft 2026⟧", ["2026-H2"]),
    "all year": (f"{PLANNING}⟦het hele jaar⟧", ["doorlopend"]),
    "until": (f"{PLANNING}⟦2026-K1 tot 2026-K3⟧", ["2026-K1 t/m 2026-K3"]),
    "a date with slashes": (f"{BESLUIT}    datum: ⟦15/02/2024⟧", ["2024-02-15"]),
    "a date with a short year": (f"{BESLUIT}    datum: ⟦15-2-24⟧", ["2024-02-15"]),
    "a date with a shorter year": (f"{BESLUIT}    datum: ⟦15 feb '24⟧", ["2024-02-15"]),
    "two years": ("soort: kadernota\nid: x\ntitel: x\nperiode: ⟦2026 en 2027⟧", ["2026-2027"]),
    "years with a short end": ("soort: kadernota\nid: x\ntitel: x\nperiode: ⟦2026-27⟧", ["2026-2027"]),
    "another word for running": (f"{ACTIE}    status: ⟦in uitvoering⟧", ["loopt"]),
    "another word for done": (f"{ACTIE}    status: ⟦gereed⟧", ["afgerond"]),
    "curly quotes": (f"{ACTIE}    status: ⟦\u2018loopt\u2019⟧", ["loopt"]),
    "silence among words": (f"{ACTIE}    status: ⟦onbeknd⟧", ["onbekend"]),
    "an amount in letters before it": (f"{BEDRAG}⟦EUR 3.000⟧", ["3000"]),
    "thousands with a space": (f"{BEDRAG}⟦12 500⟧", ["12500"]),
    "a target without a bound": (f"{STREEF}⟦85⟧", ["minstens 85", "hoogstens 85"]),
    "a target without a bound in a year": (f"{STREEF}⟦85 in 2026⟧", ["minstens 85 in 2026"]),
    "a direction": (f"{INDICATOR}    richting: ⟦omlaag⟧", ["lager"]),
    "another direction": (f"{INDICATOR}    richting: ⟦Omhoog⟧", ["hoger"]),
    "money that goes out": (f"{BEDRAG}1\n      soort: ⟦uitgaven⟧", ["lasten"]),
    "money that comes in": (f"{BEDRAG}1\n      soort: ⟦inkomsten⟧", ["baten"]),
    "a month and its year": (f"{PLANNING}⟦6-2027⟧", ["2027-06"]),
    "a range of quarters with a dash": (f"{PLANNING}⟦Q1-Q3 2027⟧", ["2027-K1 t/m 2027-K3"]),
    "a range of months with a dash": (f"{PLANNING}⟦jan - mrt 2027⟧", ["2027-01 t/m 2027-03"]),
    "a kind of programme": ("soort: ⟦Jaarplan⟧\nid: x\ntitel: x\nperiode: 2026", ["jaarprogramma"]),
    "a kind of plan": (
        "soort: ⟦veiligheidsplan⟧\nid: x\ntitel: x\nperiode: 2026",
        ["integraal-veiligheidsplan"],
    ),
    "an indicator of the same file by name": (
        f"{PRIORITEIT}    indicatoren: [⟦Woninginbraken⟧]\n{INBRAAK}",
        ["inbraak"],
    ),
    "the name of a team": (f"{ACTIE}    trekker: ⟦Team Veiligheid⟧", ["oov"]),
    "the name of a team in other letters": (f"{ACTIE}    trekker: ⟦team-Veiligheid⟧", ["oov"]),
    "a partner with a capital": (f"{PRIORITEIT}    partners: [⟦Politie⟧]", ["politie"]),
    "partners between semicolons": (
        f"{PRIORITEIT}    partners: [⟦politie; brandweer⟧]",
        ["politie, brandweer"],
    ),
    "partners by name": (
        f"{PRIORITEIT}    partners: [⟦Politie en Brandweer Turfkust⟧]",
        ["politie, brandweer"],
    ),
    "hard spaces": (f"{PLANNING}⟦2026-K1\xa0t/m\xa02026-K2⟧", ["2026-K1 t/m 2026-K2"]),
    "a field behind a hard space": (f"{PLAN}⟦\xa0visie⟧: x", ["visie"]),
}


@pytest.mark.parametrize(("marked", "ways"), ASKED.values(), ids=ASKED)
def test_what_is_asked_is_accepted(tell: Tell, marked: str, ways: list[str]) -> None:
    text, span = split_marks(f"{marked}\n")
    finding = only(tell(text, GEMEENTE))
    assert finding.place.span == span
    assert finding.hint.startswith(f"Bedoelde u {' of '.join(f'`{way}`' for way in ways)}")
    for way in ways:
        assert tell(re.sub("⟦.*⟧", way, f"{marked}\n"), GEMEENTE) == []


@pytest.mark.parametrize(
    ("marked", "advice"),
    [
        (f"{PLANNING}⟦2026-K1\xa0t/m\xa02026-K2⟧", "met gewone spaties in plaats van harde?"),
        ("soort: kadernota\nid: x\ntitel: x\nperiode: ⟦2023\u20132026⟧", "met een gewoon streepje?"),
        (f"{ACTIE}    status: ⟦\u201cloopt\u201d⟧", "zonder gekrulde aanhalingstekens?"),
    ],
)
def test_a_difference_that_cannot_be_seen_is_told(tell: Tell, marked: str, advice: str) -> None:
    assert only(tell(split_marks(f"{marked}\n")[0])).hint.endswith(advice)


@pytest.mark.parametrize(
    "marked",
    [
        f"{ACTIE}    trekker: ⟦Jan de Vries⟧",
        f"{ACTIE}    planning: ⟦na de zomer⟧",
        f"{BEDRAG}⟦1.250.0000⟧",
        f"{BEDRAG}⟦n.v.t.⟧",
        f"{METING}⟦< 5⟧",
    ],
)
def test_where_nothing_would_be_accepted_nothing_is_asked(tell: Tell, marked: str) -> None:
    assert "Bedoelde" not in only(tell(split_marks(f"{marked}\n")[0], GEMEENTE)).hint


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("31-02-2027", "“2027-02-31” bestaat niet: maand 2 van 2027 heeft 28 dagen."),
        ("31 februari 2027", "“2027-02-31” bestaat niet: maand 2 van 2027 heeft 28 dagen."),
        ("1-13-2027", "“2027-13-01” bestaat niet: een jaar heeft twaalf maanden."),
    ],
)
def test_a_day_that_does_not_exist_is_called_that_however_it_is_written(
    tell: Tell, written: str, hint: str
) -> None:
    for line in (f"{PLANNING}{written}", f"{BESLUIT}    datum: {written}"):
        assert only(tell(f"{line}\n")).hint == hint


@pytest.mark.parametrize("written", ["10% minder dan 2024", "20 procent hoger", "de helft lager dan in 2024"])
def test_a_target_that_has_to_be_worked_out_is_told_so(tell: Tell, written: str) -> None:
    hint = only(tell(f"{STREEF}{written}\n")).hint
    assert hint.startswith("Een streefwaarde is een cijfer: reken uit")
    assert tell(f"{STREEF}{hint.split('`')[1]}\n") == []


def test_an_amount_is_no_day(tell: Tell) -> None:
    assert only(tell(f"{BEDRAG}31-02-2027\n")).hint == ""


def test_how_to_reach_a_municipality_is_asked_as_it_is_taken(tell: Tell) -> None:
    contact = f"{GEMEENTE}huisstijl:\n  contact:\n    "
    for line, way in (
        ("telefoon: (035) 207 00 00", "035 207 00 00"),
        ("website: www.gooisemeren.nl", "https://www.gooisemeren.nl"),
        ("website: http://gooisemeren.nl/veilig", "https://gooisemeren.nl/veilig"),
    ):
        assert only(tell(f"{contact}{line}\n")).hint == f"Bedoelde u `{way}`?"
        assert tell(f"{contact}{line.partition(':')[0]}: {way}\n") == []


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("    partners: politie", "[politie]"),
        ("    partners: Politie, brandweer", "[politie, brandweer]"),
        ("    partners: politie; brandweer", "[politie, brandweer]"),
        ("    doelgroepen: jongeren en ouderen", "[jongeren, ouderen]"),
    ],
)
def test_a_text_where_a_list_belongs_is_shown_as_one(tell: Tell, line: str, listed: str) -> None:
    assert only(tell(f"{PRIORITEIT}{line}\n", GEMEENTE)).hint == f"Schrijf `{listed}`."
    assert tell(f"{PRIORITEIT}{line.partition(':')[0]}: {listed}\n", GEMEENTE) == []


@pytest.mark.parametrize("written", ["geen", "Jan, Piet", "\n      • politie\n      • brandweer"])
def test_what_is_no_list_of_what_exists_is_not_made_one(tell: Tell, written: str) -> None:
    hint = only(tell(f"{PRIORITEIT}    partners: {written}\n", GEMEENTE)).hint
    if "•" in written:
        assert hint == "Schrijf `[politie, brandweer]`."
    else:
        assert hint.startswith("Zet elk onderdeel op een eigen regel met `- ` ervoor")


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        (
            "Politie, GGZ",
            "Schrijf een lijst, `[politie, …]`, met voor “GGZ” de id van een partner; bekend zijn: brandw",
        ),
        ("ggz en politie", "Schrijf een lijst, `[…, politie]`, met voor “ggz” de id van een partner; "),
        ("Politie, GGZ, Halt", "Schrijf een lijst, `[politie, …, …]`, met voor “GGZ” en “Halt” de id van "),
        ("Politie, Brandwer", "Bedoelde u `[politie, brandweer]`?"),
    ],
)
def test_of_a_list_that_is_partly_known_that_part_is_told(tell: Tell, written: str, hint: str) -> None:
    finding = only(tell(f"{PRIORITEIT}    partners: {written}\n", GEMEENTE))
    assert finding.hint.startswith(hint)
    if hint.startswith("Bedoelde"):
        assert tell(f"{PRIORITEIT}    partners: {hint.split('`')[1]}\n", GEMEENTE) == []


SILENT = "`onbekend` als de bron zwijgt"
NOTA = "soort: kadernota\nid: x\n"
EMPTY = {
    "a field that must be there": (f"{NOTA}periode: 2024\n⟦titel⟧:", "Vul de waarde in."),
    "one that may be unknown": (
        f"{NOTA}titel: x\n⟦periode⟧:",
        "Vul de waarde in, of schrijf `onbekend` als de bron zwijgt.",
    ),
    "one that may be left out": (f"{PLAN}⟦visie⟧:", "Vul de waarde in, of haal de regel weg."),
    "an amount": (
        f"{REGEL}      jaar: 2024\n      ⟦bedrag⟧:",
        f"Vul de waarde in, schrijf {SILENT}, of schrijf `pm` als het nog moet worden bepaald.",
    ),
    "a figure": (
        f"{INDICATOR}    metingen:\n      ⟦2025⟧:",
        'Vul een cijfer in, schrijf `.` als het ontbreekt, schrijf `"-"` voor nihil, of haal de regel weg.',
    ),
    "a series": (
        f"{INDICATOR}    ⟦metingen⟧:",
        "Zet er per periode een regel onder, ingesprongen, of haal de regel weg.",
    ),
    "a list": (
        f"{PRIORITEIT}    ⟦partners⟧:",
        "Zet de onderdelen eronder, elk met een streepje ervoor, of haal de regel weg.",
    ),
    "a block": (f"{PLAN}⟦totstandkoming⟧:", "Zet de velden eronder, ingesprongen, of haal de regel weg."),
    "an item": (f"{PRIORITEIT}    doelgroepen: [⟦~⟧]", "Vul iets in, of haal het onderdeel weg."),
    "an item that may be unknown": (
        f"{PRIORITEIT}    speerpunten: [⟦~⟧]",
        "Vul iets in, schrijf `onbekend` als de bron zwijgt, of haal het onderdeel weg.",
    ),
    "a kind": ("⟦soort⟧:\nid: x", "Kies uit gemeente, kader, "),
    "a block whose fields stand beside it": (
        f"{PLAN}⟦totstandkoming⟧:\nonderzoek: [x]\ngeraadpleegd: [y]",
        "Laat inspringen wat erbij hoort: `geraadpleegd`, `onderzoek`.",
    ),
}


@pytest.mark.parametrize(("marked", "hint"), EMPTY.values(), ids=EMPTY)
def test_what_may_stand_in_an_empty_field_is_told_per_field(tell: Tell, marked: str, hint: str) -> None:
    text, span = split_marks(f"{marked}\n")
    finding = only(tell(text))
    assert (finding.rule, finding.place.span and finding.place.span.line) == ("IVP005", span.line)
    assert finding.hint.startswith(hint) if hint.endswith(" ") else finding.hint == hint
    for word in re.findall("schrijf `(.+?)`", finding.hint):
        mended = re.sub("⟦~⟧", word, marked) if "~" in marked else f"{re.sub('[⟦⟧]', '', marked)} {word}"
        assert tell(f"{mended}\n") == []


@pytest.mark.parametrize(
    ("text", "rule", "message"),
    [
        (f"{PLAN}Visie:\n", "IVP010", "Het veld `Visie` bestaat niet bij plan."),
        (
            "soort: kadernota\nid: x\nTitel: x\nperiode: 2024\n",
            "IVP010",
            "Het veld `Titel` bestaat niet bij plan.",
        ),
        ("soort:\nid: x\n", "IVP005", "Het veld `soort` is leeg."),
    ],
)
def test_one_mistake_is_told_once(tell: Tell, text: str, rule: str, message: str) -> None:
    finding = only(tell(text))
    assert (finding.rule, finding.message) == (rule, message)


def test_a_period_that_is_there_twice_is_told_at_the_second(tell: Tell) -> None:
    text, span = split_marks(f"{METING}98\n      ⟦2025-01 t/m 2025-12⟧: 104\n")
    finding = only(tell(text))
    assert finding.message == "`metingen`: “2025” en “2025-01 t/m 2025-12” zijn dezelfde periode."
    assert finding.place.span == span
