"""What may stand in a field that was left empty; only what the field takes is proposed."""

from collections.abc import Iterator

from ivp_cli.findings import Finding, Route
from ivp_cli.loading.fields import Field, field_at, noun_at
from ivp_cli.model.basis import Noun, nouns_in
from ivp_cli.model.meting import Meetwaarde

_RULE = "IVP005"
_MEANING = {"onbekend": "als de bron zwijgt", "pm": "als het nog moet worden bepaald"}
_ANYWHERE = "Vul iets in, laat inspringen wat erbij hoort, of haal de regel weg."


def explained(
    problems: list[Finding], invalid: list[Finding], noun: type[Noun] | None, kinds: str
) -> list[Finding]:
    """The problems of a text with a hint at each empty field, followed by what does not fit the noun.

    A field that does not exist is not called empty too, and a block that is empty because its fields do
    not stand under it accounts for those fields. `kinds` says what to choose from where no kind is given.
    """
    unknown = {finding.place.route for finding in invalid if finding.rule == "IVP010"}
    said = []
    for problem in problems:
        if problem.rule != _RULE or problem.hint:
            said.append(problem)
        elif noun is None:
            said.append(problem._replace(hint=_ANYWHERE if problem.place.route != ("soort",) else kinds))
        elif problem.place.route not in unknown:
            loose = _loose(problem.place.route, noun, unknown)
            unknown -= set(loose)
            said.append(problem._replace(hint=_indent(loose) or _filled(problem.place.route, noun)))
    return said + [one for one in invalid if one.rule != "IVP010" or one.place.route in unknown]


def _loose(route: Route, top: type[Noun], unknown: set[Route]) -> list[Route]:
    """The unknown fields beside an empty block that are fields of that block."""
    block = noun_at(top, route)
    if block is None or isinstance(route[-1], int):
        return []
    return [one for one in unknown if one[:-1] == route[:-1] and one[-1] in block.model_fields]


def _indent(loose: list[Route]) -> str:
    names = ", ".join(f"`{route[-1]}`" for route in sorted(loose, key=str))
    return f"Laat inspringen wat erbij hoort: {names}." if names else ""


def _filled(route: Route, top: type[Noun]) -> str:
    """What to do, as one sentence."""
    field = field_at(top, route)
    *ways, last = _ways(field) if field else ("vul een waarde in", "haal de regel weg")
    sentence = f"{', '.join(ways)}, of {last}" if ways else last
    return f"{sentence[0].upper()}{sentence[1:]}."


def _ways(field: Field) -> Iterator[str]:
    if field.rest:
        yield "vul een cijfer in" if Meetwaarde in field.parts else "vul iets in"
    elif field.holds(tuple):
        yield "zet de onderdelen eronder, elk met een streepje ervoor"
    elif field.holds(dict):
        yield "zet er per periode een regel onder, ingesprongen"
    else:
        yield (
            "zet de velden eronder, ingesprongen"
            if field.name in nouns_in(field.noun)
            else "vul de waarde in"
        )
    if field.rest and Meetwaarde in field.parts:
        yield "schrijf `.` als het ontbreekt"
        yield 'schrijf `"-"` voor nihil'
    if field.rest or not field.holds(tuple):
        yield from (f"schrijf `{word}` {_MEANING[word]}" for word in field.absences)
    if field.rest and isinstance(field.rest[-1], int):
        yield "haal het onderdeel weg"
    elif field.rest or not field.required:
        yield "haal de regel weg"
