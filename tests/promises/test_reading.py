"""Reading commands read, and do nothing else."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.hostile.world import git, snapshot
from tests.promises.real import ALL, IVP, ONE_EACH


def test_no_command_writes_or_uses_the_network(world: Path) -> None:
    git(world, "config", "core.untrackedCache", "true")
    before = snapshot(world)
    alone = ["unshare", "--net", "--map-root-user"]
    works = (
        shutil.which("unshare")
        and not subprocess.run([*alone, "true"], capture_output=True, check=False).returncode
    )

    def look(words: list[str]) -> subprocess.CompletedProcess[bytes]:
        command = [*(alone if works else []), *IVP, *words]
        env = os.environ | {"HOME": str(world / "thuis"), "http_proxy": "http://127.0.0.1:1"}
        return subprocess.run(command, cwd=world, capture_output=True, timeout=60, check=False, env=env)

    with ThreadPoolExecutor(2) as pool:
        for name, done in zip(ALL, pool.map(look, ALL.values()), strict=True):
            assert done.returncode in {0, 1, 2, 3}, (name, done.stderr)
            assert b"Fout in ivp" not in done.stderr
    assert snapshot(world) == before


def test_a_module_in_the_plan_folder_is_not_imported(world: Path) -> None:
    for name in ("yaml", "typer", "pydantic", "jinja2", "rich", "babel", "json", "ivp_cli", "sitecustomize"):
        (world / f"{name}.py").write_text("open('gekaapt', 'w')\n", encoding="utf-8")
    ivp = [sys.executable, "-P", "-m", "ivp_cli"]
    for words in ONE_EACH.values():
        subprocess.run([*ivp, *words], cwd=world, capture_output=True, check=False)
    assert not (world / "gekaapt").exists()
