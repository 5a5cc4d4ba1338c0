"""What a rule's docstring says: why the rule is there, an example that breaks it, and one that does not.

The form, after a first line that says what is wrong:

    Waarom: a sentence or two, which may go on
        on the next line.

    Fout:
        one or more whole files; what is wrong ends in `# <--`

    Goed:
        the same, mended

Within an example `# bestand: programma.yaml` starts a next file and `# peildatum: 2026-07-01` sets the date.
What stands below `elders/` is another version of the workspace. Where an example does not say who the
municipality is, there is a `gemeente.yaml` with a team `openbare-orde`.
"""

import inspect
import re
from dataclasses import dataclass
from datetime import date

from ivp_cli.checks.rules import Rule

FOLDER = "voorbeeld"
PEILDATUM = date(2026, 7, 1)
MARK = "# <--"
GEMEENTE = f"""soort: gemeente
id: {FOLDER}
naam: Voorbeeld
code: GM9999
teams:
  - id: openbare-orde
    naam: Team Openbare Orde
"""

_PART = re.compile(r"^(Waarom|Fout|Goed):[ \n]", re.MULTILINE)
_FILE = re.compile(r"^# bestand: (\S+)\n", re.MULTILINE)
_DATE = re.compile(r"^# peildatum: (\S+)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """A small workspace in one text."""

    text: str

    @property
    def files(self) -> dict[str, str]:
        """The text of each file, by its name in a workspace."""
        first, *rest = _FILE.split(_DATE.sub("", self.text))
        parts = dict(zip(rest[::2], rest[1::2], strict=True))
        if first.strip():
            parts = {"voorbeeld.yaml": first, **parts}
        if not any(text.startswith("soort: gemeente") for text in parts.values()):
            parts["gemeente.yaml"] = GEMEENTE
        return {name if "/" in name else f"plannen/{FOLDER}/{name}": text for name, text in parts.items()}

    @property
    def peildatum(self) -> date:
        """The date on which the example is judged."""
        written = _DATE.search(self.text)
        return date.fromisoformat(written[1]) if written else PEILDATUM

    @property
    def marked(self) -> list[tuple[str, int]]:
        """The file and line of everything that is wrong."""
        return [
            (name, number)
            for name, text in self.files.items()
            for number, line in enumerate(text.split("\n"), 1)
            if line.endswith(MARK)
        ]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A rule's docstring, taken apart."""

    summary: str
    why: str
    wrong: Example
    right: Example


def lesson(rule: Rule) -> Lesson:
    """What the docstring of a rule says."""
    summary, *parts = _PART.split(inspect.cleandoc(rule.check.__doc__ or ""))
    said = dict(zip(parts[::2], parts[1::2], strict=True))
    wrong, right = (Example(inspect.cleandoc("\n" + said[part]) + "\n") for part in ("Fout", "Goed"))
    return Lesson(summary.strip(), " ".join(said["Waarom"].split()), wrong, right)
