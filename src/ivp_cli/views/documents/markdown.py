"""Plan text in Markdown: shown exactly as it was written, whatever it holds.

A template cannot forget to escape: every value it writes is wrapped in two marks, and when the whole
document is there, each value is escaped for the place where it turned out to stand.
"""

import re
from typing import Any

OPEN, CLOSE = "\x02", "\x03"
"""Around a value until its place is known. Neither a plan nor a template can contain them."""

_BREAKS = re.compile("[ \\t\\n\\v\\f\\r\\x85\u2028\u2029]+")

_LIVE = re.compile(
    r"""
      (?P<entity> <(?=[A-Za-z/!?]|$) | &(?=\#?[A-Za-z0-9]+;) )  # a tag, an entity
    | \\(?=[!-/:-@\[-`{-~]|$)                   # a backslash that would hide what follows
    | [`\[\]~$]                                 # code, links, strikethrough, formulas
    | (?<!\s)\*|\*(?!\s)                        # emphasis, but not 2 * 3
    | (?<![^\W_])_|_(?![^\W_])                  # emphasis, but not een_naam
    | (?<=[A-Za-z]):(?=//)                      # an address that would become a link by itself
    | (?i:(?<=\bwww)\.)
    | (?<=\S)@(?=\w)                            # and one to send mail to
    | :(?=(?:[+-]1|[a-z][a-z0-9_+-]*):)        # the name of a picture, as :warning:
    """,
    re.VERBOSE,
)
_ENTITY_TO_BE = re.compile(r"&(?=#?[A-Za-z0-9]+$)")
_ENTITIES = {"<": "&lt;", "&": "&amp;"}

_ADDRESS = re.compile(r"(?:https://|mailto:)[A-Za-z0-9/._~%?=+@-]+")
"""An address that means the same inside a link as outside it."""

_LINE_START = re.compile(r"[ \t>]*(?:(?:[-+*]|[0-9]{1,9}[.)])[ \t]+)*")
_LIVE_AT_START = re.compile(
    r"(?P<number>[0-9]{1,9})(?=[.)](?:\s|$))"  # a numbered list
    r"|(?=\#{1,6}(?:\s|$))|(?=[-+](?:\s|$))|(?=[-=:|][-=:|\s]*$)"  # heading, list, rule, table
    r"|(?=::)"  # a command for the machine that makes the document in CI
)
_HEADING = re.compile(r"[ \t>]*#{1,6}[ \t]")
_CLOSING_SEQUENCE = re.compile(r"(?<!\S)#+$")


def escape(text: str, before: str = "", after: str = "") -> str:
    """One value as Markdown that reads as plain text.

    Args:
        text: the value; line breaks become spaces.
        before: what stands before it on its line, which tells the start of a line, a heading or a cell.
        after: what follows it on its line.
    """
    text = _BREAKS.sub(" ", text).strip(" ")
    if before.endswith("](") and _ADDRESS.fullmatch(text):
        return text
    escaped = _LIVE.sub(lambda m: _ENTITIES[m[0]] if m["entity"] else "\\" + m[0], text)
    if _LINE_START.fullmatch(before):
        if escaped.startswith(">"):
            escaped = "&gt;" + escaped[1:]
        elif live := _LIVE_AT_START.match(escaped):
            escaped = f"{live['number'] or ''}\\{escaped[live.end() :]}"
    elif before.lstrip().startswith("|"):
        escaped = escaped.replace("|", "\\|")
    elif _HEADING.match(before) and not after.strip():
        escaped = _CLOSING_SEQUENCE.sub(lambda m: "\\" + m[0], escaped)
    if after.startswith(";"):
        escaped = _ENTITY_TO_BE.sub("&amp;", escaped)
    if escaped.endswith("!") and after.startswith("["):
        escaped = escaped[:-1] + "\\!"
    return escaped


def cell(text: str) -> str:
    """One value as the content of a table cell."""
    return escape(text, "| ", " |")


def mark(value: Any) -> str:
    """A value with marks around it, to be escaped by `settle`."""
    return f"{OPEN}{str(value).replace(OPEN, '').replace(CLOSE, '')}{CLOSE}"


def settle(rendered: str) -> str:
    """Escape every marked value for the place where it stands, and tidy the blank lines between blocks."""
    pieces = re.split(f"[{OPEN}{CLOSE}]", rendered)  # template text and values, by turns
    done: list[str] = []
    line = ""
    for index, piece in enumerate(pieces):
        if index % 2:
            follower = pieces[index + 1] if index + 1 < len(pieces) else ""
            shown = escape(piece, line, follower.partition("\n")[0])
        else:
            shown = piece
        done.append(shown)
        _, newline, tail = shown.rpartition("\n")
        line = tail if newline else line + shown
    text = re.sub(r"[ \t]+\n", "\n", "".join(done))
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
