import pytest

from ivp_cli.sentences import counted, enumeration, quoted


@pytest.mark.parametrize(
    ("items", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_enumerations(items: list[str], words: str) -> None:
    assert enumeration(items) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jeugd", "“Jeugd”"),
        ("“Jeugdboa’s” – twee op straat", "“‘Jeugdboa’s’ – twee op straat”"),
        ("Van „wieg” tot “graf”", "“Van ‚wieg’ tot ‘graf’”"),
        ('Project "Zomer"', '“Project "Zomer"”'),
    ],
)
def test_quotes_inside_quotes_are_single(text: str, words: str) -> None:
    assert quoted(text) == words


def test_of_one_thing_the_word_is_another() -> None:
    assert [counted(number, "bestand", "bestanden") for number in (0, 1, 2)] == [
        "0 bestanden",
        "1 bestand",
        "2 bestanden",
    ]
