"""The docstrings under the fields of the plan language, read from its source only when they are shown."""

import ast
import inspect
import textwrap
from functools import cache

from ivp_cli.model.basis import Noun


@cache
def field_docs(noun: type[Noun]) -> dict[str, str]:
    """The text under each field of a noun, by the name of the field."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(noun)))
    definition = tree.body[0]
    assert isinstance(definition, ast.ClassDef)
    docs: dict[str, str] = {}
    for statement, follower in zip(definition.body, definition.body[1:], strict=False):
        match statement, follower:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                docs[name] = inspect.cleandoc(text)
    return docs


def noun_doc(noun: type[Noun]) -> str:
    """The sentence that says what a noun is."""
    return inspect.cleandoc(noun.__doc__ or "")
