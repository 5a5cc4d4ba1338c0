"""Where some words of a value stand in the text that it was written as."""

import re
from bisect import bisect_right
from itertools import islice

from ivp_cli.findings import Part, Span
from ivp_cli.yamltext.events import BOM
from ivp_cli.yamltext.positions import LINE_BREAK, index_of, line_starts

_BREAKS = "\r\n\x85\u2028\u2029"
_GAP = rf"[ \t{_BREAKS}]+"
_GAP_IN_QUOTES = rf"(?:[ \t{_BREAKS}]|\\[nrt ]|\\(?=[{_BREAKS}]))+"
_ESCAPED = {'"': r'\\"', "\\": r"\\\\", "\t": r"\\t", "\u00a0": r"\\_", "/": r"\\/"}


class Parts:
    """Finds words in the values of one text."""

    def __init__(self, text: str) -> None:
        self._text = text.removeprefix(BOM)
        self._starts = line_starts(self._text)

    def find(self, value: Span, part: Part) -> Span | None:
        """Where the words stand in a value, also if it is folded or quoted; None where they are not seen."""
        start = index_of(self._starts, value.line, value.column)
        end = index_of(self._starts, value.end_line, value.end_column)
        if self._text.startswith(("|", ">"), start):  # the line that announces a block says nothing itself
            header = LINE_BREAK.search(self._text, start, end)
            start = header.end() if header else end
        pattern = re.compile(_pattern(part.words, self._text[start : start + 1]))
        found = next(islice(pattern.finditer(self._text, start, end), part.time - 1, None), None)
        return Span(*self._at(found.start()), *self._at(found.end())) if found else None

    def _at(self, index: int) -> tuple[int, int]:
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1


def _pattern(words: str, quote: str) -> str:
    """The words as a value between such quotes, or without any, may hold them."""
    gap = _GAP_IN_QUOTES if quote == '"' else _GAP
    spelled = ("".join(_sign(sign, quote) for sign in word) for word in re.split("[ \n]+", words))
    return gap.join(spelled)


def _sign(sign: str, quote: str) -> str:
    if quote == "'" and sign == "'":
        return "''"
    if quote != '"' or (sign.isascii() and sign.isalnum()):
        return re.escape(sign)
    code = ord(sign)
    forms = [rf"(?i:\\x{code:02x}|\\u{code:04x}|\\U{code:08x})", _ESCAPED.get(sign, re.escape(sign))]
    if sign not in '"\\':
        forms.append(re.escape(sign))
    return f"(?:{'|'.join(forms)})"
