"""Real plans in which a hand slips: fixing brings back what was there, and touches nothing else."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import event, given, settings
from hypothesis import strategies as st

from ivp_cli.cli.fix import mend_all
from ivp_cli.cli.judge import judge
from tests.cli.conftest import VEENSTAD

FILES = sorted(VEENSTAD.glob("plannen/*/*.yaml"))
LOOK = partial(judge, peildatum=date(2026, 7, 1))


def slip(pattern: str, made: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    return lambda line: re.sub(pattern, made, line, count=1)


SLIPS = {
    "a letter twice in a field": slip(r"^( *(?:- )?[a-z_]{2})([a-z])(?=[a-z_]{2,}:)", r"\1\2\2"),
    "a field with a capital": slip(r"^( *(?:- )?)([a-z])(?=[a-z_]+:)", lambda m: m[1] + m[2].upper()),
    "a word with a capital": slip(r"(: )([a-z])(?=[a-z-]+$)", lambda m: m[1] + m[2].upper()),
    "an English quarter": slip(r"-K([1-4])", r"-Q\1"),
    "a Dutch date": slip(r": (\d{4})-(\d\d)-(\d\d)$", r": \3-\2-\1"),
    "a ligature": slip("ij", "\u0133"),
    "a fixed space": slip(r"(?<=[a-z]) (?=[a-z])", "\u00a0"),
    "no quotes": slip(r"""(: )["']([^"']+)["']$""", r"\1\2"),
}
WHERE = st.tuples(st.sampled_from(sorted(SLIPS)), st.floats(0, 1, exclude_max=True))
ENDS = st.sampled_from(["\n", "\r\n"])
MARKS = st.sampled_from(["", "\ufeff"])


def damaged(lines: list[str], slips: list[tuple[str, float]]) -> list[str]:
    for how, where in slips:
        able = [at for at, line in enumerate(lines) if SLIPS[how](line) != line and "#" not in line]
        if able:
            at = able[int(where * len(able))]
            lines = [*lines[:at], SLIPS[how](lines[at]), *lines[at + 1 :]]
    return lines


def fixed(file: Path, root: Path) -> str:
    mend_all(root, ["veenstad"], LOOK, lambda _: True, show=False, write=True)
    return file.read_bytes().decode()


@settings(max_examples=60)
@given(st.sampled_from(FILES), st.lists(WHERE, min_size=1, max_size=5), ENDS, MARKS)
def test_what_slipped_comes_back_and_nothing_else_changes(
    source: Path, slips: list[tuple[str, float]], end: str, mark: str
) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        shutil.copytree(VEENSTAD / "plannen", root / "plannen")
        file = root / source.relative_to(VEENSTAD)
        good = source.read_text(encoding="utf-8").split("\n")
        wrong = damaged(good, slips)
        file.write_bytes((mark + end.join(wrong)).encode())
        text = fixed(file, root)
        now = text.removeprefix("\ufeff").split(end)
        assert text.startswith(mark)
        assert len(now) == len(good)
        for was, damage, line in zip(good, wrong, now, strict=True):
            assert line in {was, damage}
        event("all came back" if now == good else "some came back" if now != wrong else "nothing came back")
        assert fixed(file, root) == text
        for other in FILES:
            if other != source:
                assert (root / other.relative_to(VEENSTAD)).read_bytes() == other.read_bytes()
