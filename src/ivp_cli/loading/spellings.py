"""Other ways to write the same thing: what people type, turned into how the plan language writes it.

Nothing here decides that a spelling is right: that is for the field, which knows what it takes. Each way of
spelling is tried on its own and on what the others made of it.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from ivp_cli.nearest import slug

Rewrite = Callable[[str], str]

_MOST = 40
"""No honest value has more spellings than this."""
_LONGEST = 200
"""Longer texts are prose, in which there is nothing to respell."""

_MONTHS = ("jan", "feb", "maart", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH = (
    r"(jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|"
    r"sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"((?:19|20)[0-9]{2})"
_PART = f"[QK][1-4]|{_MONTH.replace('(', '(?:', 1)}"
"""What a year is divided into."""
_GROUPED = r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{3})+(?![.,]?[0-9])"
_BOUNDS = {
    "<": "minder dan",
    ">": "meer dan",
    "<=|≤|max(?:imaal|\\.)?|ten hoogste|niet meer dan": "hoogstens",
    ">=|≥|min(?:imaal|\\.)?|ten minste|tenminste|vanaf": "minstens",
    "=": "precies",
}
_SYNONYMS = {
    **dict.fromkeys(("n.b.", "nb", "niet bekend", "onbekend", "?"), "."),
    **dict.fromkeys(("ntb", "n.t.b.", "nader te bepalen", "nog te bepalen", "volgt"), "pm"),
    **dict.fromkeys(("in uitvoering", "lopend", "gestart", "bezig"), "loopt"),
    **dict.fromkeys(("gereed", "klaar", "voltooid", "uitgevoerd", "afgehandeld"), "afgerond"),
    **dict.fromkeys(("nog niet gestart", "gepland", "nog te starten"), "niet-gestart"),
    **dict.fromkeys(("omlaag", "dalend", "daling", "minder", "laag"), "lager"),
    **dict.fromkeys(("omhoog", "stijgend", "stijging", "meer", "hoog"), "hoger"),
    **dict.fromkeys(("uitgave", "uitgaven", "kosten", "last"), "lasten"),
    **dict.fromkeys(("inkomst", "inkomsten", "opbrengst", "opbrengsten", "baat"), "baten"),
    **dict.fromkeys(("continu", "structureel", "jaarlijks", "het hele jaar", "hele jaar"), "doorlopend"),
}
"""Other words for what the plan language says in one word."""
_ORDINALS = {"eerste": "1e", "tweede": "2e", "derde": "3e", "vierde": "4e"}
_WORDS = {"true": "ja", "yes": "ja", "on": "ja", "false": "nee", "no": "nee", "off": "nee"}


def spellings(text: str) -> set[str]:
    """All other spellings of a text that the rewritings below give, one after the other in any order."""
    return _respelled(text, _REWRITES)


def guesses(text: str) -> set[str]:
    """The spellings, and those that may just as well mean something else: for asking, not for mending."""
    return _respelled(text, _REWRITES + _GUESSES) | {rewrite(text) for rewrite in _LAST}


def _respelled(text: str, rewrites: tuple[Rewrite, ...]) -> set[str]:
    if len(text) > _LONGEST:
        return set()
    found = {text}
    fresh = [text]
    while fresh and len(found) < _MOST:
        made = {rewrite(one) for one in fresh for rewrite in rewrites} - found
        found |= made
        fresh = sorted(made)
    return found - {text}


def _sub(pattern: str, new: str | Callable[[re.Match[str]], str], *, whole: bool = False) -> Rewrite:
    found = re.compile(rf"^{pattern}$" if whole else rf"\b{pattern}\b", re.IGNORECASE)
    return lambda text: found.sub(new, text)


def _cased(change: Callable[[str], str]) -> Rewrite:
    """Changes the letters of a value, but not those of the reason that stands in brackets behind it."""

    def rewrite(text: str) -> str:
        value, bracket, reason = text.partition("(")
        return change(value) + bracket + reason

    return rewrite


def _date(found: re.Match[str]) -> str:
    day, month, year = found.groups()
    return f"{year}-{int(month):02}-{int(day):02}"


def _month(found: re.Match[str]) -> str:
    day, name, year = found.groups()
    short = "maart" if name.lower() == "mrt" else name.lower()
    month = next(number for number, known in enumerate(_MONTHS, 1) if short.startswith(known))
    return f"{year}-{month:02}-{int(day):02}" if day else f"{year}-{month:02}"


def _padded(found: re.Match[str]) -> str:
    year, *rest = found.groups()
    return "-".join((year, *(f"{int(part):02}" for part in rest)))


def _without_points(found: re.Match[str]) -> str:
    return found[1].replace(".", "") + (f".{found[2]}" if found[2] else "")


def _rewrites() -> Iterator[Rewrite]:
    yield lambda text: " ".join(text.split())
    yield lambda text: re.sub(" *[\u2012-\u2015\u2212] *", "-", text)
    yield lambda text: text.removesuffix(".")
    yield _cased(str.lower)
    yield _cased(str.upper)
    yield _sub(r"p\.m\.?", "pm", whole=True)
    yield _sub(f"({'|'.join(_WORDS)})", lambda found: _WORDS[found[1].lower()], whole=True)
    yield _cased(lambda text: re.sub(r"(?<=[^\W_])[ _]+(?=[^\W\d_])|(?<=[^\W\d_])[ _]+(?=[^\W_])", "-", text))
    # Moments
    yield _sub(rf"{_YEAR}[ -]?[QK] ?([1-4])", r"\1-K\2")
    yield _sub(rf"[QK]([1-4])[ -]?{_YEAR}", r"\2-K\1")
    yield _sub(rf"([1-4])e kwartaal(?: van)? {_YEAR}", r"\2-K\1")
    yield _sub(rf"(?:([0-9]{{1,2}}) )?{_MONTH} {_YEAR}", _month)
    yield _sub(rf"([0-9]{{1,2}})[-.]([0-9]{{1,2}})[-.]{_YEAR}", _date)
    yield _sub(rf"{_YEAR}[-/]([0-9]{{1,2}})[-/]([0-9]{{1,2}})", _padded)
    yield _sub(rf"{_YEAR} - {_YEAR}", r"\1-\2", whole=True)
    yield _sub(r"(?:tot en met|t\.?e?\.?m\.?)(?= )", "t/m")
    # Numbers and amounts
    yield _sub(r"(?:€|EUR(?!-)) ?(.+)", r"\1", whole=True)
    yield _sub(r"(.+?) ?(?:euro|EUR)", r"\1", whole=True)
    yield _sub(r"([0-9]{1,3}(?:\.[0-9]{3})*),(?:-{1,2}|=)()", _without_points, whole=True)
    yield _sub(r"(-?[0-9]{1,3}(?:\.[0-9]{3})+),([0-9]{1,2})", _without_points, whole=True)
    yield _sub(r"(-?[0-9]{1,3}(?:\.[0-9]{3}){2,})()", _without_points, whole=True)
    yield _sub(r"(-?[0-9]+),([0-9]{1,2}|[0-9]{4,})", r"\1.\2")


def _guesses() -> Iterator[Rewrite]:
    yield lambda text: re.sub("[\u2018-\u201f]", "", text)
    yield lambda text: "/".join(map(slug, text.split("/")))
    yield slug
    # Numbers and amounts
    yield _sub(
        rf"({'|'.join(map(re.escape, _SYNONYMS))})", lambda found: _SYNONYMS[found[1].lower()], whole=True
    )
    yield _sub(r"([0-9]+(?:[.,][0-9]+)?) ?(k|duizend|mln\.?|miljoen)", _times, whole=True)
    yield _sub(r"(.+) (?:per jaar|p\.?j\.?)", r"\1", whole=True)
    yield _sub(rf"(.*[0-9]) (?:\(|eind |per |voor )({_YEAR})\)?", r"\1 in \2", whole=True)
    yield _sub(rf"({_GROUPED})", lambda found: found[1].replace(".", ""))
    yield _sub(rf"({_GROUPED})", r"\g<1>0")
    yield _sub(r"([0-9]+),([0-9]{3})", r"\1\2")
    yield _sub(r"([0-9]+),([0-9]{3})", r"\1.\g<2>0")
    yield lambda text: re.sub("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))", "", text)
    yield _sub(r"([0-9.,]+) ?(?:-|tot|à) ?([0-9.,]+)", r"\1 t/m \2", whole=True)
    yield _sub(r"(.*[0-9]) ?(?:\(?(?:voorlopig|vl\.?|v)\)?|\*+)", r"\1 voorlopig", whole=True)
    yield lambda text: re.sub(r"(?<=[0-9]) ?(?:%|procent)", "", text)
    # Bounds
    for sign, words in _BOUNDS.items():
        yield _sub(rf"(?:{sign})\s*(?=[0-9])(.+)", rf"{words} \1", whole=True)
    # Moments
    yield _sub(rf"{_YEAR} ?(?:-|/|tot|tot en met|en) ?([0-9]{{2}})", _century, whole=True)
    yield _sub(rf"{_YEAR} ?(?:/|tot|tot en met|en) ?{_YEAR}", r"\1-\2", whole=True)
    yield lambda text: re.sub(r"['\u2019](?=[0-9]{2}\b)", "20", text)
    yield _sub(rf"([0-9]{{1,2}})/([0-9]{{1,2}})/{_YEAR}", _date)
    yield _sub(rf"([0-9]{{1,2}})[-/]{_YEAR}", lambda found: f"{found[2]}-{int(found[1]):02}", whole=True)
    yield _sub(r"([0-9]{1,2}[-./][0-9]{1,2}[-./])([0-9]{2})", r"\g<1>20\2", whole=True)
    yield _sub(rf"(.+) (?:t/m|tot en met|tot|-|en) (.+) {_YEAR}", r"\1 \3 t/m \2 \3", whole=True)
    yield _sub(rf"({_PART}) ?- ?({_PART}) {_YEAR}", r"\1 \3 t/m \2 \3", whole=True)
    yield _sub(rf"([12])e (?:half ?jaar|helft)(?: van)? {_YEAR}", r"\2-H\1")
    yield _sub(f"({'|'.join(_ORDINALS)})", lambda found: _ORDINALS[found[1].lower()])
    yield _sub(r"(.+) tot (.+)", r"\1 t/m \2", whole=True)
    yield _sub(r"(?:sinds|van af|per) (.+)", r"vanaf \1", whole=True)


def _last() -> Iterator[Rewrite]:
    """What is made of the text as it was written, and not respelled any further."""
    for words in ("hoogstens", "minstens"):
        yield _sub(rf"([0-9]+(?:\.[0-9]{{1,2}})?(?: in {_YEAR})?)", rf"{words} \1", whole=True)
    yield lambda text: re.sub("[()]", "", text)
    yield _sub(r"(?:http://)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?)", r"https://\1", whole=True)


def _times(found: re.Match[str]) -> str:
    times = 1_000 if found[2].lower() in ("k", "duizend") else 1_000_000
    return f"{(Decimal(found[1].replace(',', '.')) * times).normalize():f}"


def _century(found: re.Match[str]) -> str:
    return f"{found[1]}-{found[1][:2]}{found[2]}"


_REWRITES = tuple(_rewrites())
_GUESSES = tuple(_guesses())
_LAST = tuple(_last())
