"""The files that are made from the code. `--write` writes them; without it they are compared."""

import sys
from pathlib import Path

from ivp_cli.loading import load
from ivp_cli.sources import Folder
from ivp_cli.views.regels import regels
from ivp_cli.views.reports.schema import check_schema
from ivp_cli.views.schema import SCHEMAS, schema_text
from ivp_cli.views.velden import velden
from tools.sjablonen import sjablonen

EXAMPLE = Path("voorbeelden/veenstad")
WORKSPACES = (Path(), EXAMPLE)


def pages() -> dict[Path, str]:
    """Every generated file, by its path from the top of the repository, with the text it should have."""
    schemas = {Path("schema", f"{name}.schema.json"): schema_text(name) for name in SCHEMAS}
    dossiers = [loaded.dossier for loaded in load(Folder(EXAMPLE))]
    return {
        Path("docs/velden.md"): velden(dossiers),
        Path("docs/regels.md"): regels(),
        Path("docs/sjablonen.md"): sjablonen(WORKSPACES),
        Path("schema/check.schema.json"): check_schema(),
        **{folder / path: text for folder in WORKSPACES for path, text in schemas.items()},
    }


def write() -> None:
    """Write every generated file."""
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def stale() -> list[Path]:
    """The generated files that are not what they should be."""
    return [path for path, text in pages().items() if not path.exists() or path.read_text("utf-8") != text]


if __name__ == "__main__":
    if "--write" in sys.argv:
        write()
    elif old := stale():
        sys.exit(f"out of date: {', '.join(map(str, old))}. Write them again with: python3 dev golden")
