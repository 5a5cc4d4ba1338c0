"""`./dev bench`: make the corpus, time `ivp` beside its peers and floors, print the tables.

With `--write` the tables also go to docs/snelheid.md, under the text that stands there. `--quick` leaves out
the national corpus.
"""

import argparse
import math
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from benchmark import corpus
from benchmark.measure import Argv, Timing, interleave, machine

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "snelheid.md"
MARK = "<!-- figures -->"

CHECKING = (
    "import typer, yaml; from pydantic import BaseModel\n"
    "class Action(BaseModel): title: str\n"
    "Action(title='x')"
)
RENDERING = CHECKING + (
    "\nimport jinja2.sandbox; from datetime import date; from babel import dates, numbers\n"
    "dates.format_date(date(2024, 2, 6), locale='nl'); numbers.format_decimal(1, locale='nl')"
)
"""The libraries that a command cannot do without, imported and used once: a second floor."""

REGION, NATION = 34, 342
HOSTILE = ("60 000 flow keys", "many wrong values", "many wrong words", "many ids that are the same")
"""The files that took the longest of those that the tests keep for it."""
FLOOR, OURS = "CSafeLoader", "ivp check"


def main() -> None:
    """Measure and report."""
    options = argparse.ArgumentParser(prog="dev bench", description=__doc__)
    options.add_argument("--quick", action="store_true", help="leave out the national corpus")
    options.add_argument("--runs", type=int, default=11, help="runs of the short commands (default 11)")
    options.add_argument("--write", action="store_true", help="put the tables into docs/snelheid.md")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="ivp-bench-") as folder:
        report = [f"Measured on {machine()}.", start_up(Path(folder), chosen.runs)]
        report += whole_corpora(Path(folder), quick=chosen.quick)
        report += hostile_files(Path(folder), chosen.runs)
    text = "\n\n".join(report)
    print(text)
    if chosen.write:
        head = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
        PAGE.write_text(f"{head}{MARK}\n\n{text}\n", encoding="utf-8", newline="\n")


def start_up(folder: Path, runs: int) -> str:
    """The commands a person waits for, in units of an empty Python process."""
    one = folder / "one"
    corpus.write(one, 1)
    ivp = ivp_command("-C", str(one))
    commands = {
        "python -c pass": (sys.executable, "-c", "pass"),
        "floor: Typer, Pydantic, PyYAML": (sys.executable, "-c", CHECKING),
        "floor: these, Jinja2 and Babel": (sys.executable, "-c", RENDERING),
        "ivp --version": ivp_command("--version"),
        "ivp --help": ivp_command("--help"),
        "ivp check, one municipality": (*ivp, "check"),
        "ivp status, one municipality": (*ivp, "status"),
        "ivp render jaarprogramma 2024": (*ivp, "render", "jaarprogramma", "2024"),
        "ivp render jaarprogramma 2024 --format html": (
            *ivp, "render", "jaarprogramma", "2024", "--format", "html",
        ),
    }  # fmt: skip
    timings = interleave(commands, runs)
    return table("x python -c pass", timings, unit=timings["python -c pass"].median)


def hostile_files(folder: Path, runs: int) -> list[str]:
    """Files that were made to take long, each in a small workspace of its own.

    They come last: a process lends those it starts its own size for a moment, and now it has these texts.
    """
    from tests.hostile.texts import TEXTS
    from tests.hostile.world import FILES, write

    commands: dict[str, Argv] = {"python -c pass": (sys.executable, "-c", "pass")}
    for number, name in enumerate(HOSTILE):
        root = folder / f"hostile{number}"
        for path, content in {**FILES, "veenstad/vijand.yaml": TEXTS[name].content}.items():
            write(root, path, content)
        commands[f"ivp check, {name}"] = ivp_command("-C", str(root), "check", "--fail-on", "nooit")
    timings = interleave(commands, runs)
    heading = "Files made to take long, of at most 1 MB (to stay within 2 seconds and 200 MB):"
    return [heading, table("x python -c pass", timings, unit=timings["python -c pass"].median)]


def whole_corpora(folder: Path, *, quick: bool) -> list[str]:
    """The whole check of a region and of the country, beside the floor and the peers; the latter run once."""
    parts, ours = [], {}
    for municipalities in (REGION,) if quick else (REGION, NATION):
        workspace = folder / str(municipalities)
        size = corpus.write(workspace, municipalities)
        peers = checkers(workspace)
        commands = {name: peers.pop(name) for name in (FLOOR, OURS)}
        if municipalities == NATION:
            del peers["yamllint"]  # two minutes that tell no more than the region does
        timings = interleave(commands, 5) | interleave(peers, 1, warmup=False)
        ours[size] = timings[OURS].median
        parts.append(f"{municipalities} municipalities, {size / 1e6:.1f} MB:")
        parts.append(table(f"x {FLOOR}", timings, timings[FLOOR].median))
    if not quick:
        (small, little), (large, much) = ours.items()
        growth = math.log(much / little) / math.log(large / small)
        parts.append(f"Growth from {REGION} to {NATION} municipalities: exponent {growth:.2f}.")
    return parts


def checkers(workspace: Path) -> dict[str, Argv]:
    """A whole check of a workspace by `ivp`, by its peers, and the floor: loading the same bytes."""
    schemas = workspace.parent / "schema"
    schema = schemas / "programma.schema.json"
    programmes = [str(path) for path in sorted(workspace.glob("plannen/*/jaarprogramma-*.yaml"))]
    if not schemas.exists():
        import subprocess

        subprocess.run([*ivp_command("schema", "--output", str(schemas))], check=True)
    tools = Path(sys.executable).parent
    return {
        FLOOR: (sys.executable, str(HERE / "floor.py"), str(workspace)),
        OURS: ivp_command("-C", str(workspace), "check", "--format", "concise"),
        "yamllint": (str(tools / "yamllint"), "-d", "relaxed", "--no-warnings", str(workspace)),
        "check-jsonschema": (str(tools / "check-jsonschema"), "--schemafile", str(schema), *programmes),
    }


def ivp_command(*words: str) -> Argv:
    """`ivp` as users start it: the script beside this Python."""
    script = Path(sys.executable).with_name("ivp.exe" if os.name == "nt" else "ivp")
    return (str(script), *words)


def table(unit_name: str, timings: Mapping[str, Timing], unit: float) -> str:
    """The timings as a Markdown table, in seconds and in units."""
    rows = [f"| command | median (s) | {unit_name} | peak (MB) |", "| --- | ---: | ---: | ---: |"]
    for name, timing in timings.items():
        rows.append(f"| {name} | {timing.median:.3f} | {timing.median / unit:.2f} | {timing.peak_mb:.0f} |")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
