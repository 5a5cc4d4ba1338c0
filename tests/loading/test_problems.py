"""What is said of a value that does not fit: in Dutch, exactly where it stands, and with a way out.

In the texts below, what a finding must point at stands between ⟦ and ⟧.
"""

import re

import pytest

from ivp_cli.findings import Finding, Severity, Span
from tests.loading.conftest import Tell

PLAN = "soort: veiligheidsagenda\nid: agenda\ntitel: Agenda\nperiode: 2023-2026\n"
PROGRAMMA = "soort: jaarprogramma\nid: programma\ntitel: Programma\nperiode: 2024\n"
GEMEENTE = "soort: gemeente\nid: veenstad\nnaam: Veenstad\n"

ACTIE = f"{PROGRAMMA}acties:\n  - id: cameras\n    titel: Cameras\n"
BESLUIT = f"{PLAN}besluiten:\n  - orgaan: raad\n    soort: vaststellen\n"
INDICATOR = f"{PROGRAMMA}indicatoren:\n  - id: inbraken\n    naam: Inbraken\n    eenheid: aantal\n"
PRIORITEIT = f"{PLAN}prioriteiten:\n  - id: wijken\n    titel: Wijken\n"
REGEL = f"{PROGRAMMA}begroting:\n  regels:\n    - omschrijving: Cameras\n"

EEN_LIJST = "een lijst: elk onderdeel op een eigen regel, met een streepje ervoor"
EEN_ID = "een id: kleine letters, cijfers en koppeltekens, met een letter voorop"
TIJDVAK = "een tijdvak, zoals 2026, 2026-05, 2026-K4, 2026-H1, 2023-2026 of 2026-01 t/m 2026-03"
PLANNING = "een planning, zoals 2026-K4, 2026-05, 2026, 2026-K1 t/m 2026-K3 of doorlopend"
BEDRAG = "een bedrag in euro's, zoals 12500, 12500.50, 40000 t/m 60000, minstens 700000 of pm"
MEETWAARDE = (
    'een meetwaarde, zoals 258, 12.5 of "98 voorlopig"; of een teken: . (ontbreekt), x (geheim), "-" (nihil)'
)
STREEFWAARDE = "een streefwaarde, zoals minder dan 350, hoogstens 12.5 in 2026 of minstens 80 in 2027"
QUOTES = "Zet een tekst met een dubbele punt of een streepje tussen aanhalingstekens."

CASES = {
    # What plans do not have, and what they must have.
    "a field nearly right": (
        f"{PLAN}⟦tittel⟧: x\n",
        "IVP010",
        "Het veld `tittel` bestaat niet bij plan.",
        "Bedoelde u `titel`?",
    ),
    "a field with a capital": (
        f"{PLAN}⟦Visie⟧: x\n",
        "IVP010",
        "Het veld `Visie` bestaat niet bij plan.",
        "Bedoelde u `visie`?",
    ),
    "a field with a hyphen": (
        f"{ACTIE}    ⟦hoort-bij⟧: [x]\n",
        "IVP010",
        "Het veld `hoort-bij` bestaat niet bij actie.",
        "Bedoelde u `hoort_bij`?",
    ),
    "a field that looks like nothing": (
        f"{PRIORITEIT}    doelen:\n      - tekst: x\n        ⟦qqq⟧: x\n",
        "IVP010",
        "Het veld `qqq` bestaat niet bij doel.",
        "Bekende velden zijn tekst, soort, uitzonderingen.",
    ),
    "a field with an unlikely name": (
        f'{PRIORITEIT}    ⟦"[key]"⟧: x\n',
        "IVP010",
        "Het veld `[key]` bestaat niet bij prioriteit.",
        "Bekende velden zijn id, titel, ",
    ),
    "a long field name": (
        f"{PLAN}⟦{'x' * 900}⟧: y\n",
        "IVP010",
        f"Het veld `{'x' * 59}…` bestaat niet bij plan.",
        "Bekende velden zijn soort, ",
    ),
    "a field missing": (
        "⟦soort⟧: veiligheidsagenda\nid: a\ntitel: x\n",
        "IVP011",
        "Bij plan ontbreekt het veld `periode`.",
        "Voeg `periode:` toe.",
    ),
    "a field missing inside": (
        f"{PRIORITEIT}  - ⟦id⟧: buurten\n",
        "IVP011",
        "Bij prioriteit ontbreekt het veld `titel`.",
        "Voeg `titel:` toe.",
    ),
    # Words.
    "a word nearly right": (
        f"{PLAN}status: ⟦vastgestelt⟧\n",
        "IVP012",
        "`status` kan niet “vastgestelt” zijn; kies uit concept, vastgesteld, verlengd, ingetrokken, onbekend.",
        "Bedoelde u `vastgesteld`?",
    ),
    "a word with a space and a capital": (
        f"{ACTIE}    status: ⟦Niet gestart⟧\n",
        "IVP012",
        "`status` kan niet “Niet gestart” zijn; kies uit niet-gestart, loopt, afgerond, ",
        "Bedoelde u `niet-gestart`?",
    ),
    "a word that looks like nothing": (
        f"{BESLUIT}    stand: ⟦qqq⟧\n",
        "IVP012",
        "`stand` kan niet “qqq” zijn; kies uit genomen, voorzien.",
        "",
    ),
    "a word that is long and on two lines": (
        f'{PLAN}status: ⟦"een\\ntwee {"x" * 99}"⟧\n',
        "IVP012",
        f"`status` kan niet “een twee {'x' * 50}…” zijn; kies uit concept, ",
        "",
    ),
    "a list for a word": (
        f"{PLAN}status: ⟦[concept]⟧\n",
        "IVP013",
        "`status` verwacht één woord, niet een lijst.",
        "Kies uit concept, vastgesteld, verlengd, ingetrokken, onbekend.",
    ),
    "a block for a word": (
        f"{PLAN}status:\n  ⟦nu: concept⟧\n",
        "IVP013",
        "`status` verwacht één woord, niet een blok met velden.",
        "Kies uit concept, vastgesteld, verlengd, ingetrokken, onbekend.",
    ),
    "true for ja": (
        f"{ACTIE}    maatregelen:\n      - tekst: x\n        gereed: ⟦true⟧\n",
        "IVP012",
        "`gereed`: verwacht ja of nee.",
        "Bedoelde u `ja`?",
    ),
    # Shapes.
    "a list for a block": (
        f"{PLAN}totstandkoming:\n  ⟦- onderzoek⟧\n",
        "IVP013",
        "`totstandkoming` verwacht een blok met velden, niet een lijst.",
        "Velden van totstandkoming zijn onder meer toelichting, onderzoek, participatie, geraadpleegd.",
    ),
    "a text for a block": (
        f"{PROGRAMMA}begroting: ⟦12500⟧\n",
        "IVP013",
        "`begroting` verwacht een blok met velden, niet “12500”.",
        "Velden van begroting ",
    ),
    "a text for a list": (
        f"{PLAN}prioriteiten: ⟦wijken⟧\n",
        "IVP013",
        f"`prioriteiten` verwacht {EEN_LIJST}, niet “wijken”.",
        "Velden van prioriteit zijn onder meer id, titel.",
    ),
    "a text for a list of texts": (
        f"{PRIORITEIT}    doelgroepen: ⟦jongeren⟧\n",
        "IVP013",
        f"`doelgroepen` verwacht {EEN_LIJST}, niet “jongeren”.",
        "Schrijf `[jongeren]`.",
    ),
    "a block for a list": (
        f"{PLAN}prioriteiten:\n  ⟦id: wijken⟧\n  titel: Wijken\n",
        "IVP013",
        f"`prioriteiten` verwacht {EEN_LIJST}, niet een blok met velden.",
        "Velden van prioriteit zijn onder meer id, titel.",
    ),
    "a text in a list of blocks": (
        f"{PRIORITEIT}  - ⟦buurten⟧\n",
        "IVP013",
        "`prioriteiten` verwacht een blok met velden, niet “buurten”.",
        "Velden van prioriteit zijn onder meer id, titel.",
    ),
    "a block in a list of texts": (
        f"{PRIORITEIT}    speerpunten:\n      - ⟦let op: de dubbele punt⟧\n",
        "IVP013",
        "`speerpunten` verwacht tekst, niet een blok met velden.",
        QUOTES,
    ),
    "a block for a text": (
        f"{PLAN}visie:\n  ⟦kort: veilig⟧\n",
        "IVP013",
        "`visie` verwacht tekst, niet een blok met velden.",
        QUOTES,
    ),
    "a list for a text": (
        f"{PLAN}visie:\n  ⟦- veilig⟧\n  - schoon\n",
        "IVP013",
        "`visie` verwacht tekst, niet een lijst.",
        QUOTES,
    ),
    "a list for periods": (
        f"{INDICATOR}    metingen: ⟦[98, 104]⟧\n",
        "IVP013",
        "`metingen` verwacht een blok met per periode een waarde, niet een lijst.",
        "",
    ),
    # Texts.
    "an empty text": (
        "soort: kadernota\nid: x\ntitel: ⟦''⟧\nperiode: 2024\n",
        "IVP012",
        "`titel`: de tekst is leeg.",
        "Vul de tekst in.",
    ),
    "a text of spaces": (
        "soort: kadernota\nid: x\ntitel: ⟦' '⟧\nperiode: 2024\n",
        "IVP012",
        "`titel`: de tekst is leeg.",
        "Vul de tekst in.",
    ),
    "a line that is too long": (
        f"{PLAN}ondertitel: ⟦{'x' * 301}⟧\n",
        "IVP012",
        "`ondertitel`: de tekst heeft 301 tekens; hoogstens 300 mag.",
        "Kort de tekst in.",
    ),
    "a line of two lines": (
        f"{PLAN}ondertitel: ⟦|\n  een\n  twee⟧\n",
        "IVP012",
        "`ondertitel`: de tekst mag maar één regel zijn.",
        "Zet de tekst op één regel.",
    ),
    # Ids and codes.
    "a name for an id": (
        "soort: kadernota\nid: ⟦Kadernota 2024!⟧\ntitel: x\nperiode: 2024\n",
        "IVP012",
        f"`id`: verwacht {EEN_ID}, niet “Kadernota 2024!”.",
        "Bedoelde u `kadernota-2024`?",
    ),
    "accents in an id": (
        f"{PRIORITEIT}    partners: [politie, ⟦Coöperatie Zuid⟧]\n",
        "IVP012",
        f"`partners`: verwacht {EEN_ID}, niet “Coöperatie Zuid”.",
        "Schrijf de id van een partner.",
    ),
    "a frame by its title": (
        f"{PLAN}sluit_aan_op: [⟦De Norm/Eerste eis⟧]\n",
        "IVP012",
        "`sluit_aan_op`: verwacht de id van een kader, of kader/onderdeel, niet “De Norm/Eerste eis”.",
        "Schrijf de id van een kader of kaderonderdeel.",
    ),
    "a number for an id": (
        "soort: kadernota\nid: ⟦2024⟧\ntitel: x\nperiode: 2024\n",
        "IVP012",
        f"`id`: verwacht {EEN_ID}, niet “2024”.",
        "",
    ),
    "a code in small letters": (
        f"{GEMEENTE}code: ⟦gm0384⟧\n",
        "IVP012",
        "`code`: verwacht de gemeentecode van het CBS: GM en vier cijfers, zoals GM0384, niet “gm0384”.",
        "Bedoelde u `GM0384`?",
    ),
    "a code without letters": (
        f"{GEMEENTE}code: ⟦0384⟧\n",
        "IVP012",
        "`code`: verwacht de gemeentecode van het CBS: GM en vier cijfers, zoals GM0384, niet “0384”.",
        "",
    ),
    "a name for a code": (
        f"{REGEL}      jaar: 2024\n      bedrag: 1\n      taakveld: ⟦openbare orde⟧\n",
        "IVP012",
        "`taakveld`: verwacht de code van een taakveld, zoals 1.2 of 6.71A, niet “openbare orde”.",
        "",
    ),
    # Time.
    "a day that does not exist": (
        f"{BESLUIT}    datum: ⟦2024-02-30⟧\n",
        "IVP012",
        "`datum`: “2024-02-30” bestaat niet: maand 2 van 2024 heeft 29 dagen.",
        "",
    ),
    "a month that does not exist": (
        f"{BESLUIT}    datum: ⟦2024-13⟧\n",
        "IVP012",
        "`datum`: “2024-13” bestaat niet: een jaar heeft twaalf maanden.",
        "",
    ),
    "a date in words": (
        f"{BESLUIT}    datum: ⟦6 februari 2024⟧\n",
        "IVP012",
        "`datum`: verwacht een datum, zoals 2024-02-06, 2024-02, 2024-K1 of 2024, niet “6 februari 2024”.",
        "Bedoelde u `2024-02-06`?",
    ),
    "a number of seconds": (
        f"{BESLUIT}    datum: ⟦1704067200⟧\n",
        "IVP012",
        "`datum`: verwacht een datum, zoals 2024-02-06, 2024-02, 2024-K1 of 2024, niet “1704067200”.",
        "",
    ),
    "digits of another script": (
        "soort: kadernota\nid: x\ntitel: x\nperiode: ⟦٢٠٢٤⟧\n",
        "IVP012",
        f"`periode`: verwacht {TIJDVAK}, niet “٢٠٢٤”.",
        "",
    ),
    "a period that ends before it begins": (
        "soort: kadernota\nid: x\ntitel: x\nperiode: ⟦2026-2023⟧\n",
        "IVP012",
        "`periode`: “2026-2023” eindigt voor het begint: draai begin en einde om.",
        "",
    ),
    "a period with spaces": (
        "soort: kadernota\nid: x\ntitel: x\nperiode: ⟦2023 - 2026⟧\n",
        "IVP012",
        f"`periode`: verwacht {TIJDVAK}, niet “2023 - 2026”.",
        "Bedoelde u `2023-2026`?",
    ),
    "pm where there is no pm": (
        "soort: kadernota\nid: x\ntitel: x\nperiode: ⟦pm⟧\n",
        "IVP012",
        f"`periode`: verwacht {TIJDVAK}, niet “pm”.",
        "",
    ),
    "a list for a period": (
        "soort: kadernota\nid: x\ntitel: x\nperiode: ⟦[2023, 2026]⟧\n",
        "IVP012",
        f"`periode`: verwacht {TIJDVAK}.",
        "",
    ),
    "a fifth quarter": (
        f"{ACTIE}    planning: ⟦2026-K5⟧\n",
        "IVP012",
        f"`planning`: verwacht {PLANNING}, niet “2026-K5”.",
        "",
    ),
    "a quarter before its year": (
        f"{ACTIE}    planning: ⟦K4 2026⟧\n",
        "IVP012",
        f"`planning`: verwacht {PLANNING}, niet “K4 2026”.",
        "Bedoelde u `2026-K4`?",
    ),
    # Money and figures.
    "thousands with a dot": (
        f"{REGEL}      jaar: 2024\n      bedrag: ⟦700.000⟧\n",
        "IVP012",
        "`bedrag`: “700.000” is dubbelzinnig: een punt staat voor decimalen, niet voor duizendtallen.",
        "Bedoelde u `700000`?",
    ),
    "a comma": (
        f"{REGEL}      jaar: 2024\n      bedrag: ⟦12,50⟧\n",
        "IVP012",
        "`bedrag`: in “12,50” staat een komma: decimalen staan achter een punt.",
        "Bedoelde u `12.50`?",
    ),
    "a comma and a dot": (
        f"{REGEL}      jaar: 2024\n      bedrag: ⟦1.250,50⟧\n",
        "IVP012",
        "`bedrag`: in “1.250,50” staat een komma: decimalen staan achter een punt.",
        "Bedoelde u `1250.50`?",
    ),
    "a euro sign": (
        f"{REGEL}      jaar: 2024\n      bedrag: ⟦€ 12500⟧\n",
        "IVP012",
        "`bedrag`: schrijf het bedrag zonder euroteken, zoals 12500.",
        "Bedoelde u `12500`?",
    ),
    "an underscore": (
        f"{REGEL}      jaar: 2024\n      bedrag: ⟦1_000⟧\n",
        "IVP012",
        f"`bedrag`: verwacht {BEDRAG}, niet “1_000”.",
        "",
    ),
    "infinite": (
        f"{REGEL}      jaar: 2024\n      bedrag: ⟦.inf⟧\n",
        "IVP012",
        f"`bedrag`: verwacht {BEDRAG}, niet “.inf”.",
        "",
    ),
    "from high to low": (
        f"{REGEL}      jaar: 2024\n      bedrag: ⟦60000 t/m 40000⟧\n",
        "IVP012",
        "`bedrag`: “60000 t/m 40000” loopt van hoog naar laag: draai de twee bedragen om.",
        "",
    ),
    "5 000 digits": (
        f"{PROGRAMMA}begroting:\n  totaal: ⟦{'9' * 5000}⟧\n",
        "IVP012",
        f"`totaal`: verwacht {BEDRAG}, niet “{'9' * 59}…”.",
        "",
    ),
    "a year in words": (
        f"{REGEL}      bedrag: 1\n      jaar: ⟦dit jaar⟧\n",
        "IVP012",
        "`jaar`: verwacht een heel getal, zoals 1 of 2026.",
        "",
    ),
    "an octal year": (
        f"{REGEL}      bedrag: 1\n      jaar: ⟦02024⟧\n",
        "IVP012",
        "`jaar`: verwacht een heel getal, zoals 1 of 2026.",
        "",
    ),
    "a period that is none": (
        f"{INDICATOR}    metingen:\n      2022: 98\n      ⟦vorig jaar⟧: 104\n",
        "IVP012",
        f"`vorig jaar`: verwacht {TIJDVAK}, niet “vorig jaar”.",
        "",
    ),
    "a figure that is none": (
        f"{INDICATOR}    metingen:\n      2022: 98\n      2023: ⟦veel⟧\n",
        "IVP012",
        f"`2023`: verwacht {MEETWAARDE}, niet “veel”.",
        "",
    ),
    "a target in signs": (
        f"{INDICATOR}    streefwaarde: ⟦< 50⟧\n",
        "IVP012",
        f"`streefwaarde`: verwacht {STREEFWAARDE}, niet “< 50”.",
        "Bedoelde u `minder dan 50`?",
    ),
    "a target in a period that is none": (
        f"{INDICATOR}    streefwaarde: ⟦minstens 80 in 20x⟧\n",
        "IVP012",
        f"`streefwaarde`: verwacht {TIJDVAK}, niet “20x”.",
        "",
    ),
    # Columns.
    "behind an emoji": (
        f"{PLAN}prioriteiten: [{{id: wijken, titel: '😀é e\u0301', ⟦kleur⟧: rood}}]\n",
        "IVP010",
        "Het veld `kleur` bestaat niet bij prioriteit.",
        "Bekende velden zijn id, ",
    ),
    "a value that looks like a placeholder": (
        f"{PLAN}status: ⟦'{{waarde}} {{0}} %s'⟧\n",
        "IVP012",
        "`status` kan niet “{waarde} {0} %s” zijn; kies uit concept, ",
        "",
    ),
    # What a file is.
    "a kind nearly right": (
        "soort: ⟦jaarprogrmma⟧\nid: x\n",
        "IVP006",
        "De soort “jaarprogrmma” bestaat niet.",
        "Bedoelde u `jaarprogramma`?",
    ),
    "a kind that looks like nothing": (
        f"soort: ⟦{'q' * 99}⟧\n",
        "IVP006",
        f"De soort “{'q' * 59}…” bestaat niet.",
        "Kies uit gemeente, kader, ",
    ),
    "a list for a kind": (
        "soort: ⟦[jaarprogramma]⟧\n",
        "IVP006",
        "`soort` verwacht één woord.",
        "Kies uit gemeente, kader, ",
    ),
    "no kind": (
        "⟦id: x⟧\ntitel: y\n",
        "IVP006",
        "Het veld `soort` ontbreekt, dus is niet duidelijk wat dit bestand beschrijft.",
        "Begin met `soort:` en één van gemeente, kader, ",
    ),
    "a frame of a municipality": (
        "soort: ⟦kader⟧\nid: x\ntitel: x\nniveau: landelijk\n",
        "IVP007",
        "Een kader staat niet in de map van een gemeente.",
        "Verplaats het bestand naar plannen/kaders/.",
    ),
}


def split_marks(marked: str) -> tuple[str, Span]:
    """The text without its marks, and what stood between them."""
    start, stretch, end = re.split("[⟦⟧]", marked)
    return f"{start}{stretch}{end}", Span(*position(start), *position(start + stretch))


def position(before: str) -> tuple[int, int]:
    lines = before.split("\n")
    return len(lines), len(lines[-1]) + 1


def beginning(told: str, expected: str) -> str:
    """As much of what was told as was expected: all of it, unless the expectation breaks off at a space."""
    return told[: len(expected)] if expected.endswith(" ") else told


def only(findings: list[Finding]) -> Finding:
    [finding] = findings
    return finding


@pytest.mark.parametrize(("marked", "rule", "message", "hint"), CASES.values(), ids=CASES)
def test_a_mistake_is_told_in_dutch_where_it_stands(
    tell: Tell, marked: str, rule: str, message: str, hint: str
) -> None:
    text, span = split_marks(marked)
    finding = only(tell(text))
    assert finding.severity is Severity.FOUT
    assert (finding.rule, finding.place.file) == (rule, "plannen/veenstad/bestand-1.yaml")
    assert beginning(finding.message, message) == message
    assert beginning(finding.hint, hint) == hint
    assert finding.place.span == span


@pytest.mark.parametrize("case", ["a field nearly right", "a day that does not exist", "behind an emoji"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_move_nothing(
    tell: Tell, case: str, line_end: str, mark: str
) -> None:
    text, span = split_marks(CASES[case][0])
    assert only(tell(mark + text.replace("\n", line_end))).place.span == span


@pytest.mark.parametrize(
    ("marked", "field"),
    [
        ("soort: kadernota\nid: x\n⟦titel⟧:\nperiode: 2024\n", "titel"),
        ("soort: kadernota\nid: x\n⟦titel⟧: ~\nperiode: 2024\n", "titel"),
        ("soort: kadernota\nid: x\n⟦titel⟧: null\nperiode: 2024\n", "titel"),
        ("soort: kadernota\nid: x\n⟦titel⟧: # nog bedenken\nperiode: 2024\n", "titel"),
        (f"{PLAN}⟦visie⟧:\n", "visie"),
        (f"{PLAN}⟦prioriteiten⟧:\n", "prioriteiten"),
        (f"{PRIORITEIT}    ⟦toelichting⟧:\n", "toelichting"),
        (f"{INDICATOR}    metingen:\n      ⟦2023⟧:\n", "2023"),
        ("⟦soort⟧:\nid: x\n", "soort"),
    ],
)
def test_a_field_without_a_value_is_told_once(tell: Tell, marked: str, field: str) -> None:
    text, span = split_marks(marked)
    finding = only([finding for finding in tell(text) if finding.rule != "IVP006"])
    assert finding.rule == "IVP005"
    assert f"`{field}`" in finding.message
    assert finding.place.span == span


@pytest.mark.parametrize("text", [f"{PLAN}partners: [politie, ~]\n", f"{PLAN}partners:\n  - politie\n  -\n"])
def test_an_empty_item_of_a_list_is_told(tell: Tell, text: str) -> None:
    finding = only(tell(text))
    assert (finding.rule, finding.message) == ("IVP005", "Een onderdeel van de lijst is leeg.")
    assert finding.place.span is not None
    assert finding.place.span.line == text.count("\n")


def test_every_mistake_of_a_file_is_told(tell: Tell) -> None:
    text = f"{PLAN}status: qqq\nkleur: rood\nprioriteiten:\n  - id: A\n  - titel: x\nbesluiten: geen\n"
    assert [(finding.rule, finding.place.route) for finding in tell(text)] == [
        ("IVP012", ("status",)),
        ("IVP012", ("prioriteiten", 0, "id")),
        ("IVP011", ("prioriteiten", 0, "titel")),
        ("IVP011", ("prioriteiten", 1, "id")),
        ("IVP013", ("besluiten",)),
        ("IVP010", ("kleur",)),
    ]
