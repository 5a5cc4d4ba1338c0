"""The event stream of a text: libyaml's when PyYAML was built with it, else the same one in Python."""

from collections.abc import Callable
from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

BOM = "\ufeff"


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser, without the resolver and the constructor that its loaders add."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def _best_parser() -> type:
    try:
        from yaml._yaml import CParser
    except ImportError:
        return PureParser
    return CParser


EventParser = _best_parser()


def events_of(text: str) -> Callable[[], Any]:
    """A function that gives the next event; what it raises depends on the parser.

    Marks count from 0, in characters, and the text must not begin with a byte order mark: one of
    the two parsers would count it.
    """
    return EventParser(text).get_event  # type: ignore[no-any-return]
