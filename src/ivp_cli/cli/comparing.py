"""`ivp render --check`: whether a document that was made before is what would be made now."""

from pathlib import Path

from ivp_cli.cli.errors import EnvironmentProblem, cause
from ivp_cli.cli.files import without_checksum
from ivp_cli.cli.output import clean, clean_lines, emit, warn


def compare(document: str | bytes, path: Path) -> int:
    """Exit 0 when a file holds the document; else 1, with what is different as far as that is text.

    Raises:
        EnvironmentProblem: the file is there and cannot be read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        warn(f"{clean(str(path))} bestaat niet.")
        return 1
    except OSError as error:
        raise EnvironmentProblem(f"{path} kan niet worden gelezen: {cause(error)}.") from error
    if isinstance(document, bytes):
        same = data == document
    else:
        text = data.decode("utf-8", "backslashreplace").replace("\r\n", "\n")
        same = text == document
        if not same:
            emit(_difference(text, document, str(path)))
    told = "klopt" if same else "is niet wat er nu gemaakt zou worden"
    warn(f"{clean(str(path))} {told}.")
    return 0 if same else 1


def _difference(old: str, new: str, name: str) -> str:
    """What has to change in a file, line by line; of the line with its checksum only if that is all."""
    from difflib import unified_diff

    read = without_checksum if without_checksum(old) != without_checksum(new) else str
    before, after = ([f"{line}\n" for line in read(text).splitlines()] for text in (old, new))
    return clean_lines("".join(unified_diff(before, after, name, f"{name} (nu)", n=1)))
