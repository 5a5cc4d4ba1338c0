"""The room in which templates run: they place values and can do nothing else.

A template has keys of plain data, a handful of filters and no globals. It reaches no attribute of any Python
object, calls nothing but its own macros and blocks, does no arithmetic and builds no text of its own. What it
may cost is counted, not timed, so that the same template always has the same outcome.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import CodeType
from typing import Any

from jinja2 import nodes
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.loaders import FunctionLoader
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, StrictUndefined, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context
from markupsafe import Markup

from ivp_cli.nearest import meant
from ivp_cli.sentences import enumeration
from ivp_cli.views.documents import dutch, markdown, running, templates

MAX_CHARACTERS = 5_000_000
MAX_STEPS = 200_000

DRAWING = ".svg.j2"
"""How the name of a template ends that draws: a drawing stands in Markdown as it stands in HTML."""

_LOOP = {"index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem"}
_ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Concat)
_REFUSED = (*_ARITHMETIC, nodes.CallBlock, nodes.FilterBlock, nodes.Slice)

# Names that no template can spell, for what the environment itself puts into a template.
_ITEMS = "ivp:items"
_NAME = "ivp:name"
_PART = "ivp:part"


class Refused(SecurityError):
    """A template asks for what it may not have; the message is Dutch."""


class Missing(StrictUndefined):
    """A name that is not there; using it stops the document, and says which name and what was near."""

    @property
    def _undefined_message(self) -> str:
        known = [str(key) for key in self._undefined_obj] if isinstance(self._undefined_obj, dict) else []
        hint = meant(str(self._undefined_name), known)
        return f"`{self._undefined_name}` bestaat niet. {hint}".rstrip(" .")


class Room(ImmutableSandboxedEnvironment):
    """One document's environment: made for it, and forgotten with it."""

    intercepted_binops = frozenset()

    def __init__(self, overrides: Mapping[str, str], *, html: bool, numbered: bool = True) -> None:
        def find(name: str) -> tuple[str, str, Callable[[], bool]] | None:
            source = templates.find(name, overrides)
            return None if source is None else (source, name, lambda: True)

        self._own = overrides
        self.spent = 0
        self.steps = 0
        super().__init__(
            loader=FunctionLoader(find),
            undefined=Missing,
            autoescape=True,
            finalize=self._spend if html else self._mark,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            cache_size=50,
        )
        self.globals.clear()
        self.tests = {name: self.tests[name] for name in ("defined", "none", "number", "string")}
        self.filters = {
            "alineas": running.paragraphs,
            "default": self.filters["default"],
            "first": self.filters["first"],
            "hoofdletter": dutch.capital,
            "last": self.filters["last"],
            "length": self.filters["length"],
            "opsomming": _enumerated,
            "woord": dutch.word,
            **running.filters(html=html, numbered=numbered),
            _ITEMS: self._items,
            _NAME: self._name,
            _PART: self._part,
        }

    def _generate(self, source: nodes.Template, *arguments: Any, **options: Any) -> str:
        """Compile a template after refusing what is not for templates and metering what repeats."""
        with _told(arguments[0]):
            _meter(source, arguments[0])
            if arguments[0] in self._own:
                self._refuse_orphans(source, arguments[0])
            return super()._generate(source, *arguments, **options)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Read a template; what is too much for the reader is told like any other mistake."""
        with _told(name):
            return super()._parse(source, name, filename)

    def _compile(self, source: str, filename: str) -> CodeType:
        """Compile what was made of a template."""
        with _told(filename):
            return super()._compile(source, filename)

    def _refuse_orphans(self, source: nodes.Template, name: str) -> None:
        """Refuse a block that replaces nothing in any of the templates that this one extends."""
        known: dict[str, None] = {}
        passed, parent, here = {name}, "", source
        while extends := here.find(nodes.Extends):
            parent = str(extends.template.value) if isinstance(extends.template, nodes.Const) else ""
            text = templates.find(parent, self._own)
            if text is None or parent in passed:
                return  # that it cannot be followed is told when the template runs
            passed.add(parent)
            here = self._parse(text, parent, parent)
            known |= dict.fromkeys(block.name for block in here.find_all(nodes.Block))
        for block in _outer_blocks(source) if known else ():
            if block.name not in known:
                hint = meant(block.name, known) or f"Er zijn: {', '.join(known)}"
                why = f"het blok `{block.name}` bestaat niet in {parent}. {hint}"
                raise TemplateSyntaxError(why, block.lineno, name=name)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A key of plain data; of Jinja's own objects only what templates need."""
        if isinstance(obj, LoopContext) and attribute in _LOOP:
            return getattr(obj, attribute)
        if isinstance(obj, TemplateModule) and not attribute.startswith("_"):
            return obj.__dict__.get(attribute, self.undefined(obj=obj, name=attribute))
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """A key of a mapping or a place in a list, and never an attribute."""
        if isinstance(obj, dict | list | TemplateReference):
            try:
                return obj[argument]
            except (KeyError, IndexError, TypeError):
                pass
        return self.undefined(obj=obj, name=argument)

    def is_safe_callable(self, obj: Any) -> bool:
        """Macros and blocks of templates can be called, nothing else."""
        return isinstance(obj, Macro | BlockReference)

    def _spend(self, value: Any) -> Any:
        if isinstance(value, list | tuple | dict):
            raise Refused("een lijst of blok is geen tekst; toon wat erin staat")
        self._charge(len(value) if isinstance(value, str) else 1)
        return "" if value is None else value

    @pass_context
    def _mark(self, context: Context, value: Any) -> Any:
        if isinstance(value, Markup | StrictUndefined) or str(context.name).endswith(DRAWING):
            return self._spend(value)
        return Markup(markdown.mark(self._spend(value)))  # noqa: S704 - `settle` escapes it

    @pass_context
    def _items(self, _: Context, value: Any, weight: int) -> Iterable[Any]:
        """What a loop walks over, paid for item by item."""
        if isinstance(value, StrictUndefined):
            iter(value)
        if not isinstance(value, list):
            raise Refused("een `for` loopt alleen over een lijst")
        return _Paid(value, weight, self._charge)

    @pass_context
    def _name(self, _: Context, value: Any) -> Any:
        """The name of a template that is about to run."""
        self._charge(0)
        return value

    @pass_context
    def _part(self, _: Context, value: Any, in_block: bool = False) -> Any:
        """What a template puts in a list or block of its own; lists in lists double with every step."""
        if in_block and isinstance(value, list | tuple | dict):
            raise Refused("een blok in een sjabloon bevat alleen teksten")
        for _part in _inside(value):
            self._charge(0)
        return value

    def _charge(self, characters: int) -> None:
        self.steps += 1
        self.spent += characters
        if self.steps > MAX_STEPS or self.spent > MAX_CHARACTERS:
            raise Refused("het sjabloon doet meer werk dan een document ooit nodig heeft")


class _Paid:
    """A list that charges for every item it gives."""

    def __init__(self, items: list[Any], weight: int, charge: Callable[[int], None]) -> None:
        self._items = items
        self._weight = weight
        self._charge = charge

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Any]:
        for item in self._items:
            self._charge(self._weight)
            yield item


def _enumerated(items: Iterable[str]) -> str:
    """What a template gives as a list, within a sentence."""
    return enumeration([str(item) for item in items])


def _through(filter_name: str, expression: nodes.Node, *arguments: nodes.Expr) -> nodes.Filter:
    assert isinstance(expression, nodes.Expr)
    return nodes.Filter(expression, filter_name, [*arguments], [], None, None, lineno=expression.lineno)


@contextmanager
def _told(name: str | None) -> Iterator[None]:
    """A template that Python cannot work through is refused by its name; where it went wrong is not known."""
    try:
        yield
    except (RecursionError, MemoryError, OverflowError, SyntaxError, ValueError) as error:
        raise TemplateSyntaxError("een sjabloon kan niet zo diep of lang zijn", 0, name=name) from error


def _meter(node: nodes.Node, name: str | None) -> int:
    """Walk a template once: refuse what is not for templates, put a meter on what repeats.

    Returns how many characters of its own the node writes each time it runs.
    """
    if why := _objection(node):
        raise TemplateSyntaxError(f"een sjabloon {why}", node.lineno, name=name)
    weight = len(node.data) if isinstance(node, nodes.TemplateData) else 0
    for child in node.iter_child_nodes():
        weight += _meter(child, name)
    if isinstance(node, nodes.For):
        node.iter = _through(_ITEMS, node.iter, nodes.Const(weight))
    elif isinstance(node, nodes.Include | nodes.Import | nodes.FromImport):
        node.template = _through(_NAME, node.template)
    elif isinstance(node, nodes.List) or (isinstance(node, nodes.Tuple) and node.ctx == "load"):
        node.items = [_through(_PART, item) for item in node.items]
    elif isinstance(node, nodes.Pair):
        node.value = _through(_PART, node.value, nodes.Const(True))
    return weight


def _outer_blocks(node: nodes.Node) -> Iterator[nodes.Block]:
    """The blocks of a template that stand in no other block."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _outer_blocks(child)


def _objection(node: nodes.Node) -> str:
    """Why a piece of template is not for templates; empty when it is."""
    if isinstance(node, _REFUSED):
        return "rekent niet en knipt of plakt geen teksten"
    if isinstance(node, nodes.EvalContextModifier):
        return "zet het onschadelijk maken van teksten niet uit"
    if isinstance(node, nodes.Name) and node.name in {"varargs", "kwargs"}:
        return "noemt de argumenten van een macro bij naam"
    return ""


def _inside(value: Any) -> Iterator[Any]:
    """A value and, where it is a list, all that is in it, as often as it is in it."""
    yield value
    if isinstance(value, list | tuple):
        for part in value:
            yield from _inside(part)
