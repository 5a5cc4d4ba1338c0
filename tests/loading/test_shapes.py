"""A list where a block belongs, a text that is too long, a name where an id belongs."""

import pytest

from tests.loading.conftest import Tell
from tests.loading.marked import (
    ACTIE,
    EEN_ID,
    EEN_LIJST,
    GEMEENTE,
    INDICATOR,
    PLAN,
    PRIORITEIT,
    PROGRAMMA,
    QUOTES,
    REGEL,
    Case,
    check,
)

CASES: dict[str, Case] = {
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
    "ids that nobody has yet for a list": (
        f"{PRIORITEIT}    partners: ⟦ggz, wijkteam⟧\n",
        "IVP013",
        f"`partners` verwacht {EEN_LIJST}, niet “ggz, wijkteam”.",
        "Schrijf `[ggz, wijkteam]`.",
    ),
    "names for a list of blocks": (
        f"{GEMEENTE}code: GM9999\npartners: ⟦Politie, GGZ Petgat⟧\n",
        "IVP013",
        f"`partners` verwacht {EEN_LIJST}, niet “Politie, GGZ Petgat”.",
        "Schrijf `[{id: politie, naam: Politie}, {id: ggz-petgat, naam: GGZ Petgat}]`.",
    ),
    "a sentence for a list of blocks": (
        f"{GEMEENTE}code: GM9999\npartners: ⟦'Politie: altijd, Brandweer'⟧\n",
        "IVP013",
        f"`partners` verwacht {EEN_LIJST}, niet “Politie: altijd, Brandweer”.",
        "Velden van partner zijn onder meer id, naam.",
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
        "Schrijf per periode een regel zonder streepje ervoor, zoals `2026: …`.",
    ),
    # Dashes that YAML glues to the line above.
    "an item that stands too far": (
        f"{ACTIE}    gebieden:\n      - Noord\n        ⟦- Zuid⟧\n",
        "IVP013",
        "Dit streepje springt te ver in; zo hoort de regel bij de tekst erboven.",
        "Zet de streepjes van één lijst recht onder elkaar.",
    ),
    "an id that stands too far": (
        f"{ACTIE}    hoort_bij:\n      - wijken\n        ⟦- jeugd⟧\n",
        "IVP013",
        "Dit streepje springt te ver in; zo hoort de regel bij de tekst erboven.",
        "Zet de streepjes van één lijst recht onder elkaar.",
    ),
    "an item below a text": (
        f"{ACTIE}    gebieden: Noord\n      ⟦- Zuid⟧\n",
        "IVP013",
        "Dit streepje begint geen lijst; zo hoort de regel bij de tekst erboven.",
        "Zet elk onderdeel op een eigen regel met een streepje, ",
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
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_shape_that_does_not_fit_is_told_where_it_stands(tell: Tell, case: Case) -> None:
    check(tell, case)
