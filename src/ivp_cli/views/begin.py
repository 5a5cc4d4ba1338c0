"""What a municipality begins with: the files of a new folder, small, valid, and with examples in comments."""

import json
import re
import unicodedata

_PLAIN = re.compile(r"[^\W\d_]([\w .()-]|(?<=\w)')*")
"""Text that needs no quotes in YAML."""

_GEMEENTE = """\
# yaml-language-server: $schema=../../schema/gemeente.schema.json
soort: gemeente
id: {id}
naam: {naam}
code: {code}
# Met wie u werkt. Haal de hekjes weg en vul aan; acties verwijzen naar deze id's.
# teams:
#   - id: veiligheid
#     naam: Team Veiligheid
# partners:
#   - id: politie
#     naam: politie
"""

_PLAN = """\
# yaml-language-server: $schema=../../schema/plan.schema.json
soort: integraal-veiligheidsplan
id: {plan}
titel: {titel}
periode: {jaar}-{laatste}
status: concept
# Wat voorrang krijgt, en wat u wilt bereiken. Een id is een naam voor altijd: zonder volgnummer.
# prioriteiten:
#   - id: veilig-wonen
#     titel: Veilig wonen
#     doelen:
#       - tekst: Minder woninginbraken dan in {vorig}.
"""

_PROGRAMMA = """\
# yaml-language-server: $schema=../../schema/programma.schema.json
soort: jaarprogramma
id: jaarprogramma-{jaar}
titel: Jaarprogramma Veiligheid {jaar}
periode: {jaar}
status: concept
voert_uit: {plan}
# Wat u dit jaar doet, en wie het trekt.
# acties:
#   - id: wijkavonden
#     titel: Avonden over inbraakpreventie
#     hoort_bij: [veilig-wonen]
#     trekker: veiligheid
#     planning: {jaar}-K2
#     status: niet-gestart
"""


def id_of(naam: str) -> str:
    """The id of a municipality, made from its name; empty where no letter of it can stand in one."""
    plain = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-0123456789")[:64].strip("-")


def first_files(naam: str, code: str, jaar: int) -> dict[str, str]:
    """The texts of a new folder, by their names in it."""
    id, plan, laatste = id_of(naam), f"veiligheidsplan-{jaar}-{jaar + 3}", jaar + 3
    titel = _scalar(f"Integraal Veiligheidsplan {naam} {jaar}-{laatste}")
    return {
        f"plannen/{id}/gemeente.yaml": _GEMEENTE.format(id=id, naam=_scalar(naam), code=_scalar(code)),
        f"plannen/{id}/{plan}.yaml": _PLAN.format(
            plan=plan, titel=titel, jaar=jaar, laatste=laatste, vorig=jaar - 1
        ),
        f"plannen/{id}/jaarprogramma-{jaar}.yaml": _PROGRAMMA.format(jaar=jaar, plan=plan),
    }


def _scalar(text: str) -> str:
    """A text as a value on one line of YAML, with quotes where it needs them."""
    return text if _PLAIN.fullmatch(text) and text == text.strip() else json.dumps(text, ensure_ascii=False)
