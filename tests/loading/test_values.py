"""Dates, periods, amounts and figures that are written in another way."""

import pytest

from tests.loading.conftest import Tell
from tests.loading.marked import (
    ACTIE,
    BEDRAG,
    BESLUIT,
    INDICATOR,
    MEETWAARDE,
    PLANNING,
    PROGRAMMA,
    REGEL,
    STREEFWAARDE,
    TIJDVAK,
    Case,
    check,
)

CASES: dict[str, Case] = {
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
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_value_that_does_not_fit_is_told_where_it_stands(tell: Tell, case: Case) -> None:
    check(tell, case)
