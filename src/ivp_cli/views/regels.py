"""The rules on a page: one by one for `ivp explain`, all together for docs/regels.md."""

import textwrap
import unicodedata

from ivp_cli.checks import THEMES, Rule
from ivp_cli.checks.lesson import Example, lesson

_TITLES = {
    "bestand": "Bestanden",
    "verwijzingen": "Ids en verwijzingen",
    "dossier": "De map van een gemeente",
    "uitgifte": "Ids in twee versies",
    "uitzonderingen": "Uitzonderingen en ivp.yaml",
    "hernoeming": "Een andere id",
    "plan": "Het meerjarenplan",
    "opvolging": "Het plan en zijn voorganger",
    "vaststelling": "Vaststellen, verlengen en intrekken",
    "aantallen": "Wat een plan over zichzelf zegt",
    "concepten": "Concept of vastgesteld",
    "programma": "Het programma",
    "planjaren": "De jaren van een plan",
    "acties": "Acties",
    "doorschuiven": "Acties die stoppen of doorlopen",
    "aandacht": "Acties zonder aandacht",
    "indicatoren": "Indicatoren",
    "metingen": "Metingen",
    "cijfers": "Losse cijfers",
    "beweringen": "Wat een tekst over een cijfer zegt",
    "geld": "Geld",
    "besluiten": "Besluiten en toezeggingen",
    "voortgang": "Voortgang",
    "privacy": "Privacy",
    "tekens": "Vreemde tekens",
    "namen": "Namen",
    "resten": "Resten van het schrijven",
    "opsommingen": "Opsommingen in een tekst",
    "huisstijl": "Huisstijl",
}

_UNSEEN = ("Cc", "Cf", "Zs")
"""Controls, formats and spaces."""

_HEAD = """# Regels

Dit zijn de regels waarmee `ivp check` een plan beoordeelt. Elke regel heeft een nummer dat nooit verandert,
een naam die zegt wat er mis is, en een ernst:

- **fout**: de gegevens kunnen niet kloppen;
- **waarschuwing**: iemand moet ernaar kijken;
- **info**: goed om te weten.

Een gat in een concept kan nog worden gedicht. Is het document vastgesteld, dan kan hetzelfde gat een fout
zijn; waar dat zo is, staan er twee woorden bij de regel. Waar een plan eerlijk `onbekend` zegt, is een regel
over wat ontbreekt niet meer dan info. In de foute voorbeelden staat `# <--` achter de regel die wordt
aangewezen; ze worden beoordeeld op 1 juli 2026.
`ivp explain IVP301` toont één regel.
"""


def regels() -> str:
    """The page with all rules, as Markdown."""
    parts = [_HEAD]
    for theme in THEMES:
        name = theme.__name__.rpartition(".")[2]
        parts.append(f"\n## {_TITLES[name]}\n")
        parts += [_section(value) for value in vars(theme).values() if isinstance(value, Rule)]
    return "".join(parts)


def regel(rule: Rule) -> str:
    """One rule, as text for a terminal."""
    said = lesson(rule)
    return (
        f"{rule.id} {rule.name} ({_severity(rule)})\n\n"
        f"{said.summary}\n\n{_wrapped('Waarom: ' + said.why)}\n\n"
        f"Fout:\n\n{_indented(said.wrong)}\n\nGoed:\n\n{_indented(said.right)}\n"
    )


def _section(rule: Rule) -> str:
    said = lesson(rule)
    return (
        f"\n### {rule.id} {rule.name}\n\n*{_severity(rule)}*: {said.summary}\n"
        f"\n{_wrapped('Waarom: ' + said.why)}\n"
        f"\nFout:\n\n```yaml\n{visible(said.wrong.text)}```\n"
        f"\nGoed:\n\n```yaml\n{visible(said.right.text)}```\n"
    )


def _severity(rule: Rule) -> str:
    adopted = f"; {rule.vastgesteld} als het document is vastgesteld"
    return f"{rule.severity}{adopted if rule.vastgesteld != rule.severity else ''}"


def visible(text: str) -> str:
    """A text in which characters that one cannot see are written as their number."""
    return "".join(
        f"<U+{ord(sign):04X}>" if unicodedata.category(sign) in _UNSEEN and sign not in " \n" else sign
        for sign in text
    )


def _indented(example: Example) -> str:
    lines = visible(example.text).rstrip("\n").split("\n")
    return "\n".join(f"    {line}".rstrip() for line in lines)


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 80, break_on_hyphens=False)
