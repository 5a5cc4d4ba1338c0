"""JSON Schema of `ivp check --format json`, for who reads it with a program."""

from collections.abc import Mapping
from typing import Any

from ivp_cli.findings import Severity
from ivp_cli.views.reports.data import dumps

Form = Mapping[str, Any]
"""What JSON Schema says of one value."""

Fields = dict[str, tuple[Form, str]]
"""The keys of an object: the form of each, and what it is about."""

_TEXT: Form = {"type": "string"}
_COUNT: Form = {"type": "integer", "minimum": 0}
_RULE: Form = {"type": "string", "pattern": "^IVP[0-9]{3}$"}
_SEVERITY: Form = {"enum": [*Severity]}
_POSITION: Form = {"type": ["integer", "null"], "minimum": 1}

_PLACE: Fields = {
    "file": (_TEXT, "Het bestand, gezien vanaf de map waarin plannen/ staat."),
    "line": (_POSITION, "De regel, vanaf 1; null als het om het hele bestand gaat."),
    "column": (_POSITION, "De kolom waar het begint, vanaf 1, in tekens."),
    "end_line": (_POSITION, "De regel waar het eindigt."),
    "end_column": (_POSITION, "De kolom na het laatste teken."),
    "route": (
        {"type": "array", "items": {"type": ["string", "integer"]}},
        "De velden en volgnummers (vanaf 0) die naar de plek leiden.",
    ),
}
_FINDING: Fields = {
    "rule": (_RULE, "Het nummer van de regel; zie docs/regels.md."),
    "name": (_TEXT, "De naam van de regel."),
    "severity": (_SEVERITY, "Hoe zwaar deze bevinding weegt."),
    "rule_severity": (_SEVERITY, "Hoe zwaar de regel gewoonlijk weegt."),
    "message": (_TEXT, "Wat er aan de hand is. De woorden kunnen veranderen."),
    "hint": (_TEXT, "Wat eraan te doen is; kan leeg zijn."),
    "subject": (_TEXT, "De ids van waar het over gaat, zoals veenstad/jaarprogramma-2026/cameras."),
    **_PLACE,
    "related": (
        {"type": "array", "items": {"$ref": "#/$defs/place"}},
        "Andere plekken die erbij horen.",
    ),
    "fix": (
        {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/fix"}]},
        "Hoe `ivp check --fix` het herstelt; null als dat niet zeker is.",
    ),
    "fingerprint": (
        {"type": "string", "pattern": "^[0-9a-f]{20}$"},
        "Kenmerk dat gelijk blijft als regels verschuiven of de melding anders luidt.",
    ),
}
_FIX: Fields = {
    "new": (_TEXT, "Wat er komt te staan."),
    "old": (_TEXT, "Wat daarin wordt vervangen; leeg als alles wordt vervangen."),
    "quoted": ({"type": "boolean"}, "Of de waarde tussen aanhalingstekens moet."),
}
_SWITCHED_OFF: Fields = {
    **_FINDING,
    "reason": (_TEXT, "Waarom de regel hier niet geldt."),
    "until": (
        {"type": ["string", "null"]},
        "Tot en met wanneer: een dag, maand of jaar; null is zonder eind.",
    ),
    "by": ({"$ref": "#/$defs/place"}, "Waar dat staat."),
}
_STATISTIC: Fields = {
    "rule": (_RULE, "Het nummer van de regel."),
    "name": (_TEXT, "De naam van de regel."),
    "severity": (_SEVERITY, "De ernst."),
    "count": (_COUNT, "Hoe vaak."),
}
_REPORT: Fields = {
    "tool": ({"const": "ivp check"}, "Waar dit vandaan komt."),
    "peildatum": ({"type": "string", "format": "date"}, "De dag waarop is beoordeeld."),
    "base": ({"type": ["string", "null"]}, "De revisie achter --base; null zonder die optie."),
    "files": (_COUNT, "Hoeveel bestanden er zijn gelezen."),
    "unread": ({"type": "array", "items": _TEXT}, "Bestanden die niet als plan te lezen zijn."),
    "counts": ({"$ref": "#/$defs/counts"}, "Hoeveel bevindingen er zijn, per ernst."),
    "known": (_COUNT, "Hoeveel bevindingen zijn weggelaten omdat ze al bekend waren."),
    "gone": (_COUNT, "Hoeveel bekende bevindingen niet meer voorkomen."),
    "older": (_COUNT, "Hoeveel bevindingen zijn weggelaten omdat ze er in de revisie al waren."),
    "hidden": (_COUNT, "Hoeveel bevindingen wel zijn geteld maar hier niet staan: het waren er te veel."),
    "statistics": (
        {"type": "array", "items": {"$ref": "#/$defs/statistic"}},
        "Hoe vaak elke regel iets vond; de zwaarste en dan de meeste eerst.",
    ),
    "findings": (
        {"type": "array", "items": {"$ref": "#/$defs/finding"}},
        "De bevindingen, per bestand van boven naar beneden.",
    ),
    "switched_off": (
        {"type": "array", "items": {"$ref": "#/$defs/switched_off"}},
        "Bevindingen die in het plan zijn uitgezet.",
    ),
}


def check_schema() -> str:
    """The schema, as the text of a JSON file."""
    counts: Fields = {severity.value: (_COUNT, f"Hoeveel met ernst {severity}.") for severity in Severity}
    return dumps(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Uitkomst van ivp check",
            "description": "Wat `ivp check --format json` geeft.",
            **_object(_REPORT),
            "$defs": {
                "counts": _object(counts),
                "statistic": _object(_STATISTIC),
                "place": _object(_PLACE),
                "fix": _object(_FIX),
                "finding": _object(_FINDING),
                "switched_off": _object(_SWITCHED_OFF),
            },
        }
    )


def _object(fields: Fields) -> dict[str, Any]:
    """An object that has exactly these fields; a next version may add some, which readers should let pass."""
    return {
        "type": "object",
        "required": list(fields),
        "properties": {name: {**form, "description": about} for name, (form, about) in fields.items()},
    }
