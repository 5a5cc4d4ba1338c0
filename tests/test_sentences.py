import pytest

from ivp_cli.sentences import counted, enumeration


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_enumerations(items: list[str], words: str) -> None:
    assert enumeration(items) == words


def test_of_one_thing_the_word_is_another() -> None:
    assert [counted(number, "bestand", "bestanden") for number in (0, 1, 2)] == [
        "0 bestanden",
        "1 bestand",
        "2 bestanden",
    ]
