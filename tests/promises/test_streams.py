"""What stdout does not take is told, or borne."""

from pathlib import Path

import pytest

from tests.hostile.world import snapshot
from tests.promises.real import ONE_EACH, in_shell


@pytest.mark.parametrize("name", ONE_EACH)
def test_a_reader_that_leaves_is_no_fault(shared: Path, name: str) -> None:
    done = in_shell('"$@" | true; exit "${PIPESTATUS[0]}"', shared, ONE_EACH[name])
    assert done.returncode in {0, 1, 2}
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr
    assert b"Fout in ivp" not in done.stderr


@pytest.mark.parametrize("name", ONE_EACH)
def test_a_full_disk_behind_stdout_is_told(shared: Path, name: str) -> None:
    done = in_shell('"$@" > /dev/full', shared, ONE_EACH[name])
    if name == "wrong use":
        assert done.returncode == 2
    else:
        assert done.returncode == 3
        assert "er is geen ruimte meer" in done.stderr.decode().lower()


@pytest.mark.parametrize("name", ["check", "list acties", "render md", "wrong use"])
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_borne(world: Path, name: str, closed: str) -> None:
    before = snapshot(world)
    done = in_shell(f'"$@" {closed}', world, ONE_EACH[name])
    assert done.returncode in {0, 1, 2, 3}
    assert b"Traceback" not in done.stderr
    assert snapshot(world) == before
