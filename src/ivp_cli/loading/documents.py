"""The data of one file becomes a document of the plan language, or findings that say why not."""

from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args

from pydantic import Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ivp_cli.findings import Finding, Fix, Place, Severity
from ivp_cli.loading.unquoted import in_texts
from ivp_cli.model.dossier import KADERS, Document, Dossier
from ivp_cli.model.gemeente import Gemeente
from ivp_cli.model.kader import Kader
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.nearest import surely
from ivp_cli.yamltext import parse
from ivp_cli.yamltext.retyped import RULE

NOUNS: tuple[type[Document], ...] = (Gemeente, Kader, Plan, Programma)
"""What a file can be."""

KINDS: dict[str, type[Document]] = {
    kind: noun for noun in NOUNS for kind in get_args(noun.model_fields["soort"].annotation)
}
"""Which noun each word of the field `soort` stands for."""


class Reading(NamedTuple):
    """What became of one text: a document, or what is wrong with it."""

    file: str
    data: dict[str, Any] | None
    problems: list[Finding]
    """What is wrong with the text."""
    noun: type[Document] | None = None
    """What the file says it is."""
    document: Document | None = None
    errors: Sequence[ErrorDetails] = ()
    """What does not fit the noun."""

    @property
    def failed(self) -> bool:
        """Whether there is no document where one was meant."""
        return self.document is None

    def findings(self, dossier: Dossier | None = None) -> list[Finding]:
        """All that is wrong, in plain Dutch; the dossier is where references may have meant to lead."""
        if not self.errors and not self.problems:
            return []
        from ivp_cli.loading.empty import explained
        from ivp_cli.loading.problems import as_findings

        invalid = as_findings(self.errors, self.noun, self.file, self.data, dossier) if self.noun else []
        return explained(self.problems, invalid, self.noun, f"Kies uit {', '.join(KINDS)}.")


def read_document(text: str, file: str) -> Reading:
    """Read one file. That a value is empty is said of the text, and not again of the document."""
    data, problems = parse(text, file)
    noun = KINDS.get(data["soort"]) if data and isinstance(data.get("soort"), str) else None
    problems = in_texts(problems, noun)
    if data is None:
        return Reading(file, data, problems)
    if noun is None:
        return Reading(file, data, problems + _unknown_kind(data, file))
    if (noun is Kader) != (file.split("/")[1] == KADERS):
        return Reading(file, data, [*problems, _misplaced(noun, file)], noun)
    broken = any(problem.severity is Severity.FOUT for problem in problems)
    try:
        document = _reader().validate_python(data)
        return Reading(file, data, problems, noun, None if broken else document)
    except ValidationError as error:
        said = {problem.place.route for problem in problems if problem.rule == "IVP013"}
        errors = [one for one in _told(error) if one["loc"] not in said]
        wrong = {one["loc"] for one in errors}
        problems = [one for one in problems if one.rule != RULE or one.place.route not in wrong]
        return Reading(file, data, problems, noun, errors=errors)


def _told(error: ValidationError) -> list[ErrorDetails]:
    """The errors, without those that only say that a known field is empty."""
    errors = error.errors(include_url=False)
    told = [one for one in errors if one["input"] is not None or one["type"] == "extra_forbidden"]
    for one in told:
        one["loc"] = one["loc"][1:]  # the first step names the kind of file
    return told


@cache
def _reader() -> TypeAdapter[Document]:
    """One validator for all kinds of file: what they share is then built once."""
    return TypeAdapter(Annotated[Document, Field(discriminator="soort")])


def _unknown_kind(data: dict[str, Any], file: str) -> list[Finding]:
    """The file does not say what it is, or in a word that does not exist; that it is empty was said."""
    from ivp_cli.loading.fixes import of_word
    from ivp_cli.loading.hints import kind_meant, short

    words = ", ".join(KINDS)
    if "soort" not in data:
        message = "Het veld `soort` ontbreekt, dus is niet duidelijk wat dit bestand beschrijft."
        if misspelled := [key for key in data if surely(key, ["soort"])]:
            place = Place(file, (misspelled[0],), at_key=True)
            return [_fault("IVP006", message, place, "Bedoelde u `soort`?")._replace(fix=Fix("soort"))]
        return [_fault("IVP006", message, Place(file), f"Begin met `soort:` en één van {words}.")]
    written, place = data["soort"], Place(file, ("soort",))
    if written is None:
        return []
    if not isinstance(written, str):
        return [_fault("IVP006", "`soort` verwacht één woord.", place, f"Kies uit {words}.")]
    same = [kind for kind, noun in KINDS.items() if noun.__name__.lower() == written.strip().lower()]
    hint = "" if same else kind_meant(written, KINDS)
    hint = hint or f"Kies uit {', '.join(same or KINDS)}."
    message = f"De soort “{short(written)}” bestaat niet."
    return [Finding("IVP006", Severity.FOUT, message, place, hint, fix=of_word(written, KINDS))]


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
