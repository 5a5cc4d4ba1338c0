"""What the repository promises about itself: set-up, pins, packaging, and who may import whom."""

import ast
import json
import re
import runpy
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import ivp_cli

ROOT = Path(__file__).parents[1]
PINS = sorted((ROOT / "requirements").glob("*.txt"))


def pinned(path: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("path", PINS, ids=lambda path: path.name)
def test_a_pin_is_a_name_a_version_a_marker_and_hashes(path: Path) -> None:
    marker = r"( ; [a-z_]+ [!=]= '[A-Za-z0-9]+')?"
    requirement = re.compile(rf"[a-z0-9-]+==[0-9a-z.]+{marker}( --hash=sha256:[0-9a-f]{{64}})+")
    text = path.read_text(encoding="utf-8").replace(" \\\n   ", "")
    assert [line for line in text.splitlines() if not requirement.fullmatch(line)] == []


def test_every_set_of_pins_repeats_the_runtime_pins() -> None:
    runtime = pinned(ROOT / "requirements" / "runtime.txt")
    assert {"pydantic", "pyyaml", "typer"} <= runtime.keys()
    assert all(runtime.items() <= pinned(path).items() for path in PINS)


@pytest.mark.parametrize("folder", ["browser", "editor"])
def test_programs_of_others_are_pinned_with_hashes_and_without_addresses(folder: str) -> None:
    lock = json.loads((ROOT / "tests" / folder / "package-lock.json").read_text(encoding="utf-8"))
    (_own, *packages) = lock["packages"].values()
    assert packages
    assert all(package["integrity"].startswith("sha512-") for package in packages)
    assert not any("resolved" in package for package in packages)


def test_dev_parses_on_pythons_that_are_too_old_for_the_rest() -> None:
    ast.parse((ROOT / "dev").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_dev_imports_the_standard_library_only() -> None:
    tree = ast.parse((ROOT / "dev").read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names


def test_dev_refuses_a_task_it_does_not_know() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "dev", "chekc"], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "no task called 'chekc'" in done.stderr
    assert "check " in done.stderr


def test_a_set_up_counts_until_the_pins_change(tmp_path: Path) -> None:
    (tmp_path / "requirements").mkdir()
    shutil.copy(ROOT / "dev", tmp_path / "dev")
    dev = runpy.run_path(str(tmp_path / "dev"), run_name="dev")
    dev["PYTHON"].parent.mkdir(parents=True)
    dev["PYTHON"].touch()
    assert dev["installed"]() == []  # an environment without its stamp is half-made
    dev["STAMP"].write_text(f"{dev['digest']()}\ndev", encoding="utf-8")
    assert dev["installed"]() == ["runtime", "dev"]
    (tmp_path / "requirements" / "dev.txt").write_text("a-newer-pin==2", encoding="utf-8")
    assert dev["installed"]() == []


def test_the_wheel_carries_the_templates_the_types_and_the_command(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    (path,) = tmp_path.iterdir()
    assert path.name == f"ivp_cli-{ivp_cli.__version__}-py3-none-any.whl"
    with zipfile.ZipFile(path) as wheel:
        names = set(wheel.namelist())
        entry = wheel.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()
    templates = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "sjablonen").rglob("*") if path.is_file()
    }
    assert templates
    assert {f"ivp_cli/{name}" for name in templates} <= names
    assert "ivp_cli/py.typed" in names
    assert "ivp = ivp_cli.__main__:main" in entry
