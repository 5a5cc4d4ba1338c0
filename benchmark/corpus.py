"""A seeded, fictitious corpus: municipalities with one plan and four programmes, much prose in each.

The texts are nonsense made of a word list. Nothing here says anything about a real municipality.
"""

import random
from pathlib import Path

SEED = 20_261
YEARS = (2023, 2024, 2025, 2026)
ACTIONS = 30
PRIORITIES = 5

_WORDS = (
    "aanpak buurt bewoners college controle cijfers dialoog eigenaar focus gebied handhaving inzet jeugd "
    "kans leefbaarheid meldingen netwerk ondernemers overlast partners preventie raad regie samenwerking "
    "signalen straat team toezicht uitvoering veiligheid voorlichting weerbaarheid wijk zorg gezamenlijk "
    "gerichte lokale nieuwe structurele tijdige vroegtijdige de het een met voor van op en bij door waar "
    "omdat zodat blijft wordt is zijn kan heeft richting samen verder opnieuw elk kwartaal rond tijdens "
    "na "
).split()


def write(root: Path, municipalities: int) -> int:
    """Write a workspace with this many municipalities and return its size in bytes."""
    return sum(
        _municipality(root / "plannen" / f"gemeente-{number:03}", number) for number in range(municipalities)
    )


def _municipality(folder: Path, number: int) -> int:
    folder.mkdir(parents=True)
    dice = random.Random(SEED + number)
    files = {"gemeente.yaml": _gemeente(folder.name, number), "plan.yaml": _plan(dice)}
    files |= {f"jaarprogramma-{year}.yaml": _programma(dice, year) for year in YEARS}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return sum(len(text.encode()) for text in files.values())


def _gemeente(folder: str, number: int) -> str:
    return f"""\
soort: gemeente
id: {folder}
naam: Gemeente {number}
code: GM{9000 + number % 1000}
fictief: ja
portefeuillehouders:
  - rol: burgemeester
teams:
  - id: openbare-orde
    naam: Openbare Orde en Veiligheid
partners:
  - id: politie
    naam: Politie
brondocumenten:
  - id: plan
    titel: Fictief plan
"""


def _plan(dice: random.Random) -> str:
    parts = [
        """\
soort: integraal-veiligheidsplan
id: veiligheidsplan
titel: Integraal Veiligheidsplan 2023-2026
periode: 2023-2026
status: vastgesteld
besluiten:
  - orgaan: raad
    soort: vaststellen
    datum: 2022-11-10
partners: [politie]
"""
    ]
    parts.append(f"visie: |\n{_prose(dice, 12, 2)}indicatoren:\n")
    for number in range(PRIORITIES):
        values = {year: dice.randint(80, 160) for year in range(2018, 2026)}
        series = ", ".join(f"{year}: {value}" for year, value in values.items())
        parts.append(
            f"  - id: indicator-{number}\n    naam: Meldingen {number}\n"
            "    eenheid: meldingen\n    richting: lager\n"
            f"    nulmeting: 2022\n    streefwaarde: hoogstens 70 in 2026\n    metingen: {{{series}}}\n"
        )
    parts.append("prioriteiten:\n")
    parts.extend(
        f"  - id: prioriteit-{number}\n    titel: Prioriteit {_phrase(dice, 4)} {number}\n"
        f"    volgorde: {number + 1}\n    indicatoren: [indicator-{number}]\n"
        f"    doelen:\n      - tekst: {_phrase(dice, 12)}\n"
        f"    bronnen:\n      - bron: plan\n    toelichting: |\n{_prose(dice, 8, 6)}"
        for number in range(PRIORITIES)
    )
    return "".join(parts)


def _programma(dice: random.Random, year: int) -> str:
    parts = [
        f"""\
soort: jaarprogramma
id: jaarprogramma-{year}
titel: Jaarprogramma veiligheid {year}
periode: {year}
status: vastgesteld
voert_uit: veiligheidsplan
regie: openbare-orde
besluiten:
  - orgaan: college
    soort: vaststellen
    datum: {year}-01-16
begroting:
  totaal: 250000
  regels:
    - {{omschrijving: Uitvoering, jaar: {year}, bedrag: 250000, duur: structureel, taakveld: 1.2}}
acties:
"""
    ]
    for number in range(ACTIONS):
        quarter = dice.randint(1, 4)
        parts.append(
            f"  - id: actie-{year}-{number}\n    titel: {_phrase(dice, 6)}\n"
            f"    hoort_bij: [prioriteit-{number % PRIORITIES}]\n"
            "    type: uitvoering\n    trekker: openbare-orde\n"
            f"    partners: [politie]\n    planning: {year}-K{quarter}\n    status: afgerond\n"
            f"    voortgang:\n      - peildatum: {year}-{3 * quarter - 1:02}-01\n"
            "        status: loopt\n        tijd: groen\n"
            f"        toelichting: {_phrase(dice, 20)}\n    omschrijving: |\n{_prose(dice, 6, 6)}"
        )
    return "".join(parts)


def _phrase(dice: random.Random, words: int) -> str:
    return " ".join(dice.choices(_WORDS, k=words)).capitalize()


def _prose(dice: random.Random, sentences: int, indent: int) -> str:
    """A block of text, four sentences to a paragraph, as the content of a literal block scalar."""
    lines = []
    for number in range(sentences):
        if number and number % 4 == 0:
            lines.append("")
        lines.append(" " * indent + _phrase(dice, 16) + ".")
    return "\n".join(lines) + "\n"
