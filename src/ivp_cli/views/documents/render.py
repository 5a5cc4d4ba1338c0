"""From a dossier to the text of a document."""

import re
from collections.abc import Mapping
from typing import Literal, NoReturn

from ivp_cli.views.documents.problem import DocumentProblem

Format = Literal["md", "html"]


def render_document(
    template: str,
    data: Mapping[str, object],
    format: Format,
    overrides: Mapping[str, str],
    *,
    numbered: bool = True,
) -> str:
    """The text that a template makes of plain data: Markdown, or one HTML page.

    Args:
        template: its name, without format.
        data: dictionaries, lists and text only.
        format: what to make.
        overrides: a workspace's own templates.
        numbered: whether the text has the numbers of its sources in it.

    Raises:
        DocumentProblem: a template is at fault; the message names it and the line.
    """
    from jinja2.exceptions import TemplateError

    from ivp_cli.views.documents.environment import MAX_CHARACTERS, Room
    from ivp_cli.views.documents.markdown import settle

    name = f"{template}.{format}.j2"
    room = Room(overrides, html=format == "html", numbered=numbered)
    parts: list[str] = []
    size = 0
    try:
        for part in room.get_template(name).generate(data):
            parts.append(part)
            size += len(part)
            if size > MAX_CHARACTERS:
                raise DocumentProblem(f"Sjabloon {name}: het document wordt te groot.")
    except (TemplateError, RecursionError, MemoryError, TypeError, ValueError, LookupError) as error:
        _explain(error)
    text = "".join(parts)
    return settle(text) if format == "md" else text.rstrip("\n") + "\n"


def _explain(error: BaseException) -> NoReturn:
    """Say in Dutch which template is at fault, on which line, and why."""
    from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError, UndefinedError

    from ivp_cli.views.documents.environment import Refused
    from ivp_cli.views.documents.templates import NAME, builtin_names

    name, line = _place(error)
    match error:
        case TemplateNotFound():
            why = f"het sjabloon `{error.name}` bestaat niet"
        case TemplateSyntaxError():
            why = _syntax(error.message or "")
            name, line = error.name or name, error.lineno
        case Refused() | UndefinedError():
            why = error.message or "een waarde ontbreekt"
        case RecursionError():
            why = "het sjabloon roept zichzelf steeds opnieuw aan"
        case _:
            why = "dit kan niet in een sjabloon"
    where = f"Sjabloon {name}, regel {line}" if line else f"Sjabloon {name}" if name else "Sjabloon"
    own = bool(name) and NAME.fullmatch(name) is not None and name in builtin_names()
    hint = f"Het ingebouwde sjabloon heet `standaard/{name}`." if own else ""
    raise DocumentProblem(f"{where}: {why}{'' if why.endswith('?') else '.'}", hint) from error


def _place(error: BaseException) -> tuple[str, int]:
    """The template and line where the error arose: the deepest frame that is template code."""
    found = ("", 0)
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".j2"):
            found = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _syntax(message: str) -> str:
    """Jinja's complaint, as far as it can be told in Dutch."""
    if missing := re.fullmatch(r"No (filter|test) named '(.+)'\.", message):
        kind = "het filter" if missing[1] == "filter" else "de toets"
        return f"{kind} `{missing[2]}` bestaat hier niet"
    if unknown := re.match(r"Encountered unknown tag '(.+?)'", message):
        return f"`{unknown[1]}` is hier geen opdracht, of een eerder blok is open"
    return message if message.startswith(("een sjabloon", "het blok")) else "dit is geen geldig sjabloon"
