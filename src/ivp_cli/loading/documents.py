"""The data of one file becomes a document of the plan language, or findings that say why not."""

from functools import cache
from typing import Annotated, Any, get_args

from pydantic import Field, TypeAdapter, ValidationError

from ivp_cli.findings import Finding, Place, Severity
from ivp_cli.model.dossier import KADERS, Document
from ivp_cli.model.gemeente import Gemeente
from ivp_cli.model.kader import Kader
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.nearest import meant

NOUNS: tuple[type[Document], ...] = (Gemeente, Kader, Plan, Programma)
"""What a file can be."""

KINDS: dict[str, type[Document]] = {
    kind: noun for noun in NOUNS for kind in get_args(noun.model_fields["soort"].annotation)
}
"""Which noun each word of the field `soort` stands for."""


def read_document(data: dict[str, Any], file: str) -> tuple[Document | None, list[Finding]]:
    """Validate the data of one file. The document is None where anything is wrong with it.

    That a value is empty was said when the text was read, and is not said again.
    """
    noun = KINDS.get(data["soort"]) if isinstance(data.get("soort"), str) else None
    if noun is None:
        return None, [_unknown_kind(data, file)]
    folder = file.split("/")[1]
    if (noun is Kader) != (folder == KADERS):
        return None, [_misplaced(noun, file)]
    try:
        return _reader().validate_python(data), []
    except ValidationError as errors:
        from ivp_cli.loading.problems import as_finding

        told = [error for error in errors.errors(include_url=False) if error["input"] is not None]
        for error in told:
            error["loc"] = error["loc"][1:]  # the first step names the kind of file
        return None, [as_finding(error, noun, file, data) for error in told]


@cache
def _reader() -> TypeAdapter[Document]:
    """One validator for all kinds of file: what they share is then built once."""
    return TypeAdapter(Annotated[Document, Field(discriminator="soort")])


def _unknown_kind(data: dict[str, Any], file: str) -> Finding:
    """The file does not say what it is, or in a word that does not exist."""
    from ivp_cli.loading.fixes import of_word
    from ivp_cli.loading.problems import short

    words = ", ".join(KINDS)
    if "soort" not in data:
        message = "Het veld `soort` ontbreekt, dus is niet duidelijk wat dit bestand beschrijft."
        return _fault("IVP006", message, Place(file), f"Begin met `soort:` en één van {words}.")
    written, place = data["soort"], Place(file, ("soort",))
    if not isinstance(written, str):
        return _fault("IVP006", "`soort` verwacht één woord.", place, f"Kies uit {words}.")
    hint = meant(written, KINDS) or f"Kies uit {words}."
    message = f"De soort “{short(written)}” bestaat niet."
    return Finding("IVP006", Severity.FOUT, message, place, hint, fix=of_word(written, KINDS))


def _misplaced(noun: type[Document], file: str) -> Finding:
    """A frame in a municipality's folder, or the other way round."""
    if noun is Kader:
        message = "Een kader staat niet in de map van een gemeente."
        hint = f"Verplaats het bestand naar plannen/{KADERS}/."
    else:
        message = f"In plannen/{KADERS}/ staan alleen kaders."
        hint = "Verplaats het bestand naar de map van de gemeente."
    return _fault("IVP007", message, Place(file, ("soort",)), hint)


def _fault(rule: str, message: str, place: Place, hint: str) -> Finding:
    return Finding(rule, Severity.FOUT, message, place, hint)
