"""Typst, which sets a PDF and turns drawings into pictures: with its own fonts, without files or network."""

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from ivp_cli.views.documents.problem import DocumentProblem, MissingExtra

if TYPE_CHECKING:
    from typst import Fonts

_REACHES_OUT = re.compile(r"\b(?:import|include|eval|plugin|dictionary)\b")
"""The words by which a layout could reach other files or the network, or write code of its own."""
_NO_GLYPH = re.compile(r"the text `\"(.+)\"` could not be displayed")


def typeset(layout: str, inputs: dict[str, str], extra: str, **options: Any) -> bytes:
    """What a layout makes of its inputs.

    Args:
        layout: the source in the language of Typst; the inputs never become part of it.
        inputs: what the layout finds in `sys.inputs`.
        extra: the name of the extra to install when Typst is not there.
        options: what the compiler must make, such as its format.

    Raises:
        MissingExtra: Typst is not installed.
        DocumentProblem: the layout is at fault, or the text cannot be shown.
    """
    try:
        import typst
    except ImportError as error:
        raise MissingExtra(extra) from error
    from tempfile import TemporaryDirectory

    if found := _REACHES_OUT.search(layout):
        line = layout.count("\n", 0, found.start()) + 1
        raise DocumentProblem(f"Opmaak opmaak.typ, regel {line}: `{found[0]}` kan niet in een opmaak.")
    with TemporaryDirectory(prefix="ivp-") as empty:
        try:
            compiler = typst.Compiler(
                layout.encode(), root=empty, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs=inputs
            )
            made, warnings = compiler.compile_with_warnings(**options)
        except typst.TypstError as error:
            raise _problem(error.message, error.hints) from error
    if warnings:
        raise _problem(warnings[0].message, warnings[0].hints)
    assert isinstance(made, bytes)
    return made


@cache
def _fonts() -> "Fonts":
    """The fonts that come with Typst, and none of the machine: the same document everywhere."""
    import typst

    return typst.Fonts(include_system_fonts=False)


def _problem(message: str, hints: list[str]) -> DocumentProblem:
    if missing := _NO_GLYPH.search(message):
        return DocumentProblem(f"Voor “{missing[1]}” is in de pdf geen lettertype.")
    return DocumentProblem(f"De opmaak lukt niet: {message}.", "; ".join(hints))
