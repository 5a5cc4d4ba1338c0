"""Fields that do not exist or are missing, words outside a closed list, and kinds of file."""

import pytest

from tests.loading.conftest import Tell
from tests.loading.marked import ACTIE, BESLUIT, PLAN, PRIORITEIT, Case, check

VOORTGANG = f"{ACTIE}    voortgang:\n      - peildatum: 2024-03-01\n        status: loopt\n"

CASES: dict[str, Case] = {
    # What plans do not have, and what they must have.
    "a field nearly right": (
        f"{PLAN}⟦ondertittel⟧: x\n",
        "IVP010",
        "Het veld `ondertittel` bestaat niet bij plan.",
        "Bedoelde u `ondertitel`?",
    ),
    "a field nearly right that is there already": (
        f"{PLAN}⟦tittel⟧: x\n",
        "IVP010",
        "Het veld `tittel` bestaat niet bij plan.",
        "Het veld `titel` staat er al; voeg de twee samen, of haal er één weg.",
    ),
    "a field that looks like one that is there already": (
        f"{BESLUIT}    ⟦soorten⟧: x\n",
        "IVP010",
        "Het veld `soorten` bestaat niet bij besluit.",
        "Bekende velden zijn orgaan, soort, datum, ",
    ),
    "another name for a field that is missing": (
        f"{PLAN}besluiten:\n  - soort: vaststellen\n    ⟦door⟧: raad\n",
        "IVP010",
        "Het veld `door` bestaat niet bij besluit.",
        "Bedoelde u `orgaan`?",
    ),
    "another name for three fields": (
        f"{VOORTGANG}        ⟦stoplicht⟧: geel\n",
        "IVP010",
        "Het veld `stoplicht` bestaat niet bij voortgang.",
        "Bedoelde u `tijd`, `geld` of `kwaliteit`?",
    ),
    "another name for two fields that are free": (
        f"{VOORTGANG}        tijd: groen\n        ⟦Stoplicht⟧: geel\n",
        "IVP010",
        "Het veld `Stoplicht` bestaat niet bij voortgang.",
        "Bedoelde u `geld` of `kwaliteit`?",
    ),
    "another name for a text": (
        f"{VOORTGANG}        ⟦tekst⟧: Loopt.\n",
        "IVP010",
        "Het veld `tekst` bestaat niet bij voortgang.",
        "Bedoelde u `toelichting`?",
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
        "`status` kan niet “vastgestelt” zijn; kies uit concept, vastgesteld, verlengd, ingetrokken, ",
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


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_field_or_word_that_is_unknown_is_told_where_it_stands(tell: Tell, case: Case) -> None:
    check(tell, case)
