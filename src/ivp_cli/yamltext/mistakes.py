"""The mistakes by which a text is no YAML: how parsers report them, and what we say of them in plain Dutch.

libyaml and PyYAML's own parser find the same faults in different words, so each row names both.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

_At: TypeAlias = Literal["problem", "context", "opening"]
"""Where parsers say that a mistake is, where they began, or where the last quoted value opened."""


@dataclass(frozen=True, slots=True)
class Row:
    """One mistake: how the parsers report it, how the text around it looks, and what we say of it.

    Parsers often stumble later than where the mistake was made. A row with a `spot` is about a sign on the
    line they name, on the one where they began or on the one above, and is placed at that sign.
    """

    reported: str
    message: str
    hint: str
    at: _At = "problem"
    before: str = ""
    after: str = ""
    spot: str = ""
    quotes: bool = False
    """Whether it is about quotes that do not match; where it can be, the answer is ready-made."""


_QUOTE = "Zet de waarde tussen aanhalingstekens."
_INDENT = "Laat regels die bij elkaar horen even ver inspringen, met spaties."
_ENDS_QUOTED = r"""["']\s*$"""
_HARD = "[\xa0\u2000-\u200a\u202f\u205f\u3000]"
_STRUCTURE = "mapping values|could not find|a block (mapping|collection)|anchor|alias|cannot start any token"
_FIELD = r"^\s*(- +)*[\w-]+"

ROWS = (
    Row(
        _STRUCTURE,
        "In de inspringing staat een harde spatie; die ziet eruit als een gewone, maar telt niet mee.",
        "Vervang alle spaties voor de tekst op deze regel door gewone.",
        spot=rf"^ *(- +)*(?P<spot>{_HARD})",
    ),
    Row(
        _STRUCTURE,
        "Na de dubbele punt staat een harde spatie; die ziet eruit als een gewone, maar telt niet mee.",
        "Vervang haar door een gewone spatie.",
        spot=rf"{_FIELD}:(?P<spot>{_HARD})",
    ),
    Row(
        _STRUCTURE,
        "Een onderdeel van een lijst begint met een gewoon streepje (-), niet met dit teken.",
        "Schrijf `- ` aan het begin van elk onderdeel.",
        spot=r"^\s*(?P<spot>[\u2022\u00b7\u25aa\u25cf\u25e6\u2012-\u2015*])\s",
    ),
    Row(
        _STRUCTURE,
        "Na het streepje op deze regel ontbreekt een spatie.",
        "Schrijf `- veld: waarde`, met een spatie na het streepje.",
        spot=r"^\s*(- +)*(?P<spot>-)[^\W\d_][\w-]*:(\s|$)",
    ),
    Row(
        _STRUCTURE,
        "Een gekruld aanhalingsteken telt niet als aanhalingsteken.",
        "Zet de waarde tussen rechte aanhalingstekens (\" of ').",
        spot=rf"{_FIELD}: +(?P<spot>[\u2018-\u201f])",
    ),
    Row(
        "character .*that cannot start any token|tab character",
        "Een tab mag niet in de inspringing staan.",
        "Vervang de tab door spaties.",
        after="\t",
    ),
    Row(
        "character .*that cannot start any token",
        "Een waarde zonder aanhalingstekens mag niet met dit teken beginnen.",
        _QUOTE,
    ),
    Row(
        "mapping values are not allowed",
        "In een waarde zonder aanhalingstekens mag geen dubbele punt met een spatie erachter staan.",
        _QUOTE,
        before=r":\s.*",
    ),
    Row(
        "mapping values are not allowed|could not find expected ':'",
        "Na de dubbele punt op deze regel ontbreekt een spatie.",
        "Schrijf `veld: waarde`, met een spatie na de dubbele punt.",
        spot=rf"{_FIELD}(?P<spot>:)\S",
    ),
    Row(
        "mapping values are not allowed",
        "De regel hierboven heeft al een waarde, of mist een dubbele punt.",
        _INDENT,
    ),
    Row(
        "could not find expected ':'",
        "Op deze regel staat tekst zonder veld.",
        "Hoort zij bij de waarde erboven, laat haar dan even ver inspringen als die; "
        "schrijf anders `veld: waarde`.",
        at="context",
        spot=r"^ *(?P<spot>[^\W_][^\s:]*) [^:]*$",
    ),
    Row(
        "could not find expected ':'|while scanning a plain scalar .*unexpected ':'",
        "Op deze regel ontbreekt een dubbele punt.",
        "Schrijf `veld: waarde`, met een spatie na de dubbele punt.",
        at="context",
    ),
    Row(
        "scanning a quoted scalar .*end of stream",
        "Het aanhalingsteken dat hier opent, wordt nergens gesloten.",
        "Zet hetzelfde aanhalingsteken aan het eind van de waarde; een tekst die met een apostrof begint, "
        "zet u tussen dubbele aanhalingstekens.",
        at="context",
        quotes=True,
    ),
    Row(
        "scanning a quoted scalar .*document (indicator|separator)",
        "Binnen aanhalingstekens mag een regel niet met `---` of `...` beginnen.",
        "Sluit het aanhalingsteken, of laat de regel inspringen.",
    ),
    Row(
        "(scanning|parsing) a (double-)?quoted scalar ",
        "Na de backslash (\\) staat iets wat binnen dubbele aanhalingstekens niet kan.",
        "Gebruik enkele aanhalingstekens, of schrijf een backslash als \\\\.",
    ),
    Row(
        "a flow ",
        "Vanaf dit hekje is de rest van de regel een opmerking, ook het haakje dat erachter sluit.",
        "Zet de tekst met het hekje tussen aanhalingstekens.",
        spot=r"[\[{].*\s(?P<spot>#)\S.*[\]}]",
    ),
    Row(
        "a flow sequence ",
        "In de lijst die hier met `[` begint, ontbreekt een komma of het sluithaakje `]`.",
        "Schrijf `[een, twee]`, of zet elk punt op een eigen regel met een streepje ervoor.",
        at="context",
    ),
    Row(
        "a flow mapping ",
        "In het blok dat hier met `{` begint, ontbreekt een komma of het sluithaakje `}`.",
        "Schrijf `{veld: waarde, veld: waarde}`, of zet elk veld op een eigen regel.",
        at="context",
    ),
    Row(
        "sequence entries are not allowed",
        "Een los streepje is in YAML het begin van een lijst.",
        'Schrijf `"-"`, met aanhalingstekens, als u nihil bedoelt.',
        before=r":\s",
        after=r"-\s*(#|$)",
    ),
    Row(
        "sequence entries are not allowed",
        "Een lijst mag niet achter de dubbele punt op dezelfde regel beginnen.",
        "Zet het eerste streepje op de volgende regel.",
        before=r":\s",
    ),
    Row("sequence entries are not allowed", "Op deze plek kan geen lijst beginnen.", _INDENT),
    Row("mapping keys are not allowed", "Op deze plek kan geen vraagteken staan.", _QUOTE),
    Row(
        "a block (mapping|collection) .*(expected key|expected '-'|<block end>)",
        "Het aanhalingsteken dat hier opent, sluit pas op een latere regel, midden in de tekst.",
        "Sluit het aan het eind van de waarde; een tekst die met een apostrof begint, zet u tussen dubbele "
        "aanhalingstekens.",
        at="opening",
        before=_ENDS_QUOTED,
        quotes=True,
    ),
    Row(
        "a block (mapping|collection) .*(expected key|expected '-'|<block end>)",
        "Na het sluitende aanhalingsteken staat nog tekst.",
        "Zet de hele waarde tussen enkele aanhalingstekens; een enkel aanhalingsteken daarbinnen schrijft u "
        "dubbel ('').",
        before=_ENDS_QUOTED,
        quotes=True,
    ),
    Row(
        "a block mapping .*(expected key|<block end>)",
        "Deze tekst hoort niet achter wat er op deze regel al staat.",
        _QUOTE,
        before=r"\S",
    ),
    Row(
        "a block mapping .*(expected key|<block end>)",
        "Voor de dubbele punt ontbreekt de veldnaam.",
        "Schrijf `veld: waarde`.",
        after=r":\s",
    ),
    Row("a block mapping .*(expected key|<block end>)", "De inspringing van deze regel klopt niet.", _INDENT),
    Row(
        "a block collection .*(expected '-'|<block end>)",
        "In deze lijst hoort hier een streepje, of de inspringing klopt niet.",
        _INDENT,
    ),
    Row(
        "expected (the )?node content",
        "Hier hoort een waarde te staan, en geen leesteken.",
        _QUOTE,
    ),
    Row(
        "a block scalar ",
        "Na `|` of `>` hoort de tekst op een nieuwe regel te beginnen, met spaties ingesprongen.",
        "Schrijf `veld: |` en zet de tekst op de regels daaronder.",
    ),
    Row(
        "directive|incompatible YAML",
        "Een regel mag niet met een procentteken beginnen.",
        _QUOTE,
        at="context",
    ),
    Row("scanning an (anchor|alias)", "Een waarde mag niet met `&` of `*` beginnen.", _QUOTE, at="context"),
    Row(" tag |tag handle", "Een waarde mag niet met een uitroepteken beginnen.", _QUOTE, at="context"),
    Row(
        "expected '?<document start>",
        "Een regel mag niet met een procentteken beginnen.",
        _QUOTE,
        spot=r"^(?P<spot>%)",
    ),
    Row(
        "expected '?<document start>",
        "Deze tekst staat na het einde van het bestand.",
        "Een bestand bevat één ding; haal `...` en wat erachter staat weg.",
    ),
    Row("tab character", "Een tab mag hier niet staan.", "Vervang de tab door spaties."),
)
"""The first row that fits is what is told."""
