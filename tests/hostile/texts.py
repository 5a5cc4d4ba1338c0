"""Texts for a plan file, most of them bad: what they are, the exit code of `ivp check`,
and the line it names.

`HEAD` is four good lines, so what follows it stands on line 5.
"""

from typing import NamedTuple

HEAD = "soort: kadernota\nid: nota\ntitel: Nota\nperiode: 2027-2030\n"

NODES = 50_000
TEXT = 20_000
BYTES = 1_048_576
DEPTH = 20


class Text(NamedTuple):
    content: str | bytes
    code: int = 1
    line: int | None = 5


def padded(size: int) -> str:
    """A good file of exactly this many bytes."""
    return HEAD + "#" * (size - len(HEAD) - 1) + "\n"


def many_nodes(count: int) -> str:
    """A file of this many keys and values; as a plan it is wrong on line 5."""
    return HEAD + "x: [" + "a, " * (count - 11) + "]\n"


def deep(depth: int) -> str:
    return HEAD + "x: " + "[" * (depth - 1) + "]" * (depth - 1) + "\n"


# What makes a YAML reader run code, wait, or ask for all memory there is.
BOMBS = {
    "billion laughs": Text(
        HEAD + "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [{'*a, ' * 9}]\n" for n in range(9))
    ),
    "merge bomb": Text(
        HEAD + "a: &a {x: y}\n" + "".join(f"b{n}: &b{n}\n  <<: [{'*a, ' * 9}]\n" for n in range(9))
    ),
    "merge of nothing": Text(HEAD + "<<: {a: b}\n"),
    "brackets": Text(HEAD + "x: " + "[" * 50_000),
    "braces": Text(HEAD + "x: " + "{a: " * 50_000),
    "dashes": Text(HEAD + "x:\n" + "- " * 50_000, line=6),
    "question marks": Text(HEAD + "? " * 50_000),
    "mixed brackets": Text(HEAD + "x: " + "[?" * 50_000),
    "colons": Text(HEAD + ":" * 500_000),
    "quotes": Text(HEAD + "x: " + '"' * 500_001),
    "exclamation marks": Text(HEAD + "x: " + "!" * 500_000),
    "ampersands": Text(HEAD + "x: " + "& " * 250_000),
    "percent signs": Text("%" * 500_000 + "\n" + HEAD, line=1),
    "sexagesimal": Text(HEAD + "x: " + "1:59:59" * 57_000 + "\n"),
    "sexagesimal that fits": Text(HEAD + "visie: " + "1" + ":59" * 6_600 + "\n", code=0, line=None),
    "digits": Text(HEAD + "volgorde: " + "9" * 19_000 + "\n"),
    "a huge exponent": Text(HEAD + "volgorde: 1e999999999\n"),
    "60 000 flow keys": Text(HEAD + "x: {" + "".join(f"a{n}, " for n in range(60_000)) + "}\n"),
    "a python object": Text(HEAD + "x: !!python/object/apply:os.system ['touch gekaapt']\n"),
    "a python name": Text(HEAD + "x: !!python/name:os.system\n"),
    "a python module": Text(HEAD + "!!python/module:os : x\n"),
    "a tag of one's own": Text(HEAD + "x: !eigen y\n"),
    "a verbatim tag": Text(HEAD + "x: !<tag:yaml.org,2002:str> y\n"),
    "binary": Text(HEAD + "x: !!binary aGFsbG8=\n"),
    "a recursive anchor": Text(HEAD + "x: &x [*x]\n"),
    "an anchor alone": Text(HEAD + "visie: &x tekst\n"),
    "an alias to nothing": Text(HEAD + "visie: *x\n"),
    "a tag directive": Text("%TAG ! tag:yaml.org,2002:python/\n---\n" + HEAD, line=1),
    "two documents": Text(HEAD + "---\n" + HEAD),
    "a hundred documents": Text(HEAD + "---\na: b\n" * 100),
    "many unknown fields": Text(HEAD + "".join(f"veld{n}: x\n" for n in range(2_000))),
    "many wrong words": Text(HEAD + "doelen:\n" + "- {tekst: x, soort: efect}\n" * 2_000, line=6),
    "many wrong values": Text(HEAD + "besluiten:\n" + "- {orgaan: raad, datum: 6 mei}\n" * 2_000, line=6),
    "many empty values": Text(HEAD + "".join(f"veld{n}:\n" for n in range(2_000))),
    "many repeated keys": Text(HEAD + "visie: x\n" * 2_000, line=6),
    "many ids that are the same": Text(HEAD + "prioriteiten:\n" + "- {id: a, titel: b}\n" * 2_000, line=None),
}

LIMITS = {
    "1 MiB less a byte": Text(padded(BYTES - 1), code=0, line=None),
    "1 MiB": Text(padded(BYTES), code=0, line=None),
    "1 MiB and a byte": Text(padded(BYTES + 1), line=None),
    "20 deep": Text(deep(DEPTH)),
    "21 deep": Text(deep(DEPTH + 1)),
    "50 000 nodes": Text(many_nodes(NODES)),
    "50 001 nodes": Text(many_nodes(NODES + 1)),
    "20 000 characters": Text(HEAD + "visie: " + "x" * TEXT + "\n", code=0, line=None),
    "20 001 characters": Text(HEAD + "visie: " + "x" * (TEXT + 1) + "\n"),
    "a key of a thousand characters": Text(HEAD + "x" * 1_000 + ": y\n"),
    "a key of two thousand characters": Text(HEAD + "x" * 2_000 + ": y\n"),
    "one huge line": Text(HEAD + "x" * 1_000_000),
    "a huge line of a list": Text(HEAD + "visie: [" + "een, " * 9_000 + "]\n"),
    "50 000 lines of comment": Text(HEAD + "# niets\n" * 50_000, code=0, line=None),
    "a million empty lines": Text(HEAD + "\n" * 1_000_000 + "x: y\n", line=1_000_005),
}

BYTES_OF_OTHER_KINDS = {
    "nothing": Text(b"", line=1),
    "only spaces": Text(b"   \n  \n", line=1),
    "only comments": Text(b"# een\n# twee\n", line=1),
    "only a byte order mark": Text(b"\xef\xbb\xbf", line=1),
    "a byte order mark": Text(b"\xef\xbb\xbf" + HEAD.encode(), code=0, line=None),
    "two byte order marks": Text(b"\xef\xbb\xbf\xef\xbb\xbf" + HEAD.encode(), line=1),
    "a byte order mark halfway": Text(HEAD.encode() + b"x: \xef\xbb\xbfy\n"),
    "UTF-16": Text(HEAD.encode("utf-16"), line=1),
    "UTF-16 without a mark": Text(HEAD.encode("utf-16-le"), line=1),
    "UTF-16 the other way": Text(HEAD.encode("utf-16-be"), line=1),
    "UTF-32": Text(HEAD.encode("utf-32"), line=1),
    "Windows-1252": Text(HEAD.encode() + "visie: één €\n".encode("cp1252")),
    "Latin-1": Text(HEAD.encode() + "visie: één\n".encode("latin-1")),
    "UTF-7": Text(HEAD.encode() + b"visie: +AMEA6Q-\n", code=0, line=None),
    "overlong": Text(HEAD.encode() + b"visie: \xc0\xaf\n"),
    "a surrogate": Text(HEAD.encode() + b"visie: \xed\xa0\x80\n"),
    "beyond Unicode": Text(HEAD.encode() + b"visie: \xf4\x90\x80\x80\n"),
    "broken off in a character": Text(HEAD.encode() + b"visie: \xe2\x82"),
    "a program": Text(b"\x7fELF\x02\x01\x01\x00" * 99, line=1),
    "an archive": Text(b"PK\x03\x04" + bytes(range(256)), line=1),
    "NUL": Text(HEAD.encode() + b"visie: a\0b\n"),
    "ESC": Text(HEAD.encode() + b"visie: a\x1b[31mb\n"),
    "ESC in a key": Text(HEAD.encode() + b"a\x1b]0;x\x07b: c\n"),
    "a link for terminals": Text(HEAD.encode() + b"visie: \x1b]8;;http://x\x1b\\klik\x1b]8;;\x1b\\\n"),
    "C1": Text(HEAD.encode() + "visie: a\x9b31mb\n".encode()),
    "bidi": Text(HEAD.encode() + "visie: a\u202eb\n".encode()),
    "bidi in a key": Text(HEAD.encode() + "vi\u2066sie: a\n".encode()),
    "zero width": Text(HEAD.encode() + "visie: a\u200bb\n".encode()),
    "a line separator": Text(HEAD.encode() + "visie: a\u2028b\n".encode()),
    "tag characters": Text(HEAD.encode() + "visie: a\U000e0041b\n".encode()),
    "a soft return": Text(HEAD.encode() + b"visie: a\x0bb\n"),
    "backspaces": Text(HEAD.encode() + b"visie: aap\b\b\bnoot\n"),
    "a carriage return that hides": Text(HEAD.encode() + b"visie: echt\rvisie: vals\n", line=6),
    "escapes for what cannot be seen": Text(HEAD.encode() + b'visie: "a\\u202eb"\n'),
    "an escape for ESC": Text(HEAD.encode() + b'visie: "a\\eb"\n'),
    "an escape for NUL": Text(HEAD.encode() + b'"a\\0b": c\n'),
    "an escape for a surrogate": Text(HEAD.encode() + b'visie: "\\ud83d\\ude00"\n'),
    "an escape beyond Unicode": Text(HEAD.encode() + b'visie: "\\U00110000"\n'),
    "old Mac line ends": Text(HEAD.replace("\n", "\r").encode() + b"x: y\r"),
    "Windows line ends": Text(HEAD.replace("\n", "\r\n").encode() + b"x: y\r\n"),
    "no line end": Text(HEAD.encode() + b"x: y"),
}

# The corners of YAML, in the order of its specification.
CORNERS = {
    "a block scalar": Text(HEAD + "visie: |\n  een\n\n  twee\n", 0, None),
    "a folded scalar": Text(HEAD + "visie: >\n  een\n  twee\n\n   drie\n", 0, None),
    "kept line ends": Text(HEAD + "visie: |+\n  een\n\n\n", 0, None),
    "an indentation indicator": Text(HEAD + "visie: |2\n    een\n   twee\n", 0, None),
    "an indentation indicator of nothing": Text(HEAD + "visie: |0\n  een\n"),
    "an indentation indicator too large": Text(HEAD + "visie: |12\n  een\n"),
    "text behind a block scalar's sign": Text(HEAD + "visie: | een\n  twee\n"),
    "a comment glued to a block scalar's sign": Text(HEAD + "visie: |#een\n  twee\n", 0, None),
    "a block scalar of one's own indentation": Text(HEAD + "visie: |\n      een\n  twee\n", 1, 7),
    "an empty block scalar": Text(HEAD + "visie: |\n"),
    "a scalar over more lines": Text(HEAD + "visie: een\n  twee\n  drie\n", 0, None),
    "a quoted scalar over more lines": Text(HEAD + "visie: 'een\n\n  twee'\n", 0, None),
    "a quoted scalar at the margin": Text(HEAD + "visie: 'een\ntwee'\n", 0, None),
    "a quote that is not closed": Text(HEAD + "visie: 'een\n"),
    "a double quote that is not closed": Text(HEAD + 'visie: "een\n'),
    "text behind a quote": Text(HEAD + "visie: 'een' twee\n"),
    "a comment behind a quote": Text(HEAD + "visie: 'een' # twee\n", 0, None),
    "a comment glued to a quote": Text(HEAD + "visie: 'een'#twee\n", 0, None),
    "an escape that does not exist": Text(HEAD + 'visie: "\\q"\n'),
    "an escape broken off": Text(HEAD + 'visie: "\\x4"\n'),
    "a Windows path": Text(HEAD + 'visie: "C:\\Users\\beleid"\n'),
    "a Windows path in single quotes": Text(HEAD + "visie: 'C:\\Users\\beleid'\n", 0, None),
    "a line joined": Text(HEAD + 'visie: "een \\\n  twee"\n', 0, None),
    "a flow list over lines": Text(HEAD + "partners: [politie,\n  ggz]\n", 1),
    "a flow list not closed": Text(HEAD + "partners: [politie, ggz\n"),
    "a flow list closed twice": Text(HEAD + "partners: [politie]]\n"),
    "a flow list closed by a brace": Text(HEAD + "partners: [politie}\n"),
    "a flow list without commas": Text(HEAD + "partners: [politie ggz]\n"),
    "a flow list with a comma too many": Text(HEAD + "partners: [, politie]\n"),
    "a flow list with pairs": Text(HEAD + "partners: [a: b]\n"),
    "a flow map without value": Text(HEAD + "totstandkoming: {onderzoek}\n"),
    "a flow map not closed": Text(HEAD + "totstandkoming: {toelichting: x\n"),
    "a flow map glued": Text(HEAD + 'totstandkoming: {"toelichting":x}\n', 0, None),
    "a comment in a flow list": Text(HEAD + "doelen: [ # niets\n  ]\n", 0, None),
    "a comment without a space": Text(HEAD + "visie: een#twee\n", 0, None),
    "only a comment for a value": Text(HEAD + "visie: # later\n"),
    "%YAML": Text("%YAML 1.2\n---\n" + HEAD, 1, 1),
    "%YAML of the future": Text("%YAML 9.9\n---\n" + HEAD, 1, 1),
    "an unknown directive": Text("%IETS x\n---\n" + HEAD, 1, 1),
    "a directive halfway": Text(HEAD + "%YAML 1.2\n"),
    "a start of document": Text("---\n" + HEAD, 0, None),
    "an end of document": Text(HEAD + "...\n", 0, None),
    "text behind the end": Text(HEAD + "...\nx: y\n", 1, 6),
    "a document of one line": Text("--- {soort: kadernota, id: nota, titel: x, periode: 2027}\n", 0, None),
    "a list": Text("- a\n- b\n", 1, 1),
    "a text": Text("een plan\n", 1, 1),
    "a number": Text("42\n", 1, 1),
    "null": Text("~\n", 1, 1),
    "an empty map": Text("{}\n", 1, 1),
    "a tab for indentation": Text(HEAD + "doelen:\n\t- tekst: x\n", 1, 6),
    "a tab before a value": Text(HEAD + "visie:\tx\n", 0, None),
    "a tab on an empty line": Text(HEAD + "\t\n", 1, None),
    "a tab in a block scalar": Text(HEAD + "visie: |\n  a\tb\n", 0, None),
    "a wrong indentation": Text(HEAD + "doelen:\n  - tekst: x\n   soort: effect\n", 1, 7),
    "an indentation back": Text(HEAD + "totstandkoming:\n    toelichting: x\n  onderzoek: [y]\n", 1, 7),
    "a list at the margin": Text(HEAD + "doelen:\n- tekst: x\n", 0, None),
    "a list on the line of its key": Text(HEAD + "doelen: - tekst: x\n"),
    "a colon in a value": Text(HEAD + "visie: let op: dit\n"),
    "no space behind the colon": Text(HEAD + "visie:dit\n"),
    "no colon": Text(HEAD + "visie\n"),
    "a complex key": Text(HEAD + "? [a]\n: b\n"),
    "a question mark": Text(HEAD + "? visie\n: b\n", 0, None),
    "a key without a name": Text(HEAD + ": b\n"),
    "a key twice": Text(HEAD + "visie: x\nvisie: y\n", 1, 6),
    "a key twice in a flow map": Text(HEAD + "totstandkoming: {toelichting: x, toelichting: y}\n"),
    "a key of null": Text(HEAD + "~: x\n"),
    "a reserved sign": Text(HEAD + "visie: @x\n"),
    "a backtick": Text(HEAD + "visie: `x`\n"),
    "a percent sign": Text(HEAD + "visie: %x\n"),
    "a star": Text(HEAD + "visie: * belangrijk\n"),
    "an ampersand": Text(HEAD + "visie: & co\n"),
    "an exclamation mark": Text(HEAD + "visie: ! let op\n"),
    "a dash": Text(HEAD + "visie: - x\n"),
    "a lone dash": Text(HEAD + "visie: -\n"),
    "a bracket in a text": Text(HEAD + "visie: [sic] x\n"),
    "a next line sign": Text(HEAD + "visie: a\x85b\n"),
    "an emoji": Text(HEAD + "visie: 😀\n", 0, None),
}

TEXTS = BOMBS | LIMITS | BYTES_OF_OTHER_KINDS | CORNERS
