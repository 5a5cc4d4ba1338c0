"""Two municipalities, `aa` and `bb`, and the letters that can be made of their programmes."""

from pathlib import Path

from ivp_cli.__main__ import main

GEMEENTE = "soort: gemeente\nid: {id}\nnaam: {naam}\ncode: GM000{nummer}\n"
PROGRAMMA = "soort: jaarprogramma\nid: jaarprogramma-2024\ntitel: {titel}\nperiode: 2024\n"


def make_programme(root: Path) -> None:
    """Make both municipalities, of which one has a programme."""
    for nummer, id in enumerate(("aa", "bb"), 1):
        folder = root / "plannen" / id
        folder.mkdir(parents=True)
        text = GEMEENTE.format(id=id, naam=id.title(), nummer=nummer)
        (folder / "gemeente.yaml").write_text(text, encoding="utf-8")
    write(root, "aa", "'{{ 7*7 }} <script> | # *x*'")


def write(root: Path, gemeente: str, titel: str, name: str = "jaarprogramma-2024") -> Path:
    path = root / "plannen" / gemeente / f"{name}.yaml"
    path.write_text(PROGRAMMA.format(titel=titel).replace("jaarprogramma-2024", name), encoding="utf-8")
    return path


def template(workspace: Path, name: str, text: str) -> None:
    path = workspace / "sjablonen" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(*words: str) -> int:
    return main(["render", *words])
