"""`ivp list` on the command line."""

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
VEENSTAD = REPOSITORY / "voorbeelden/veenstad"
KINDS = (
    "plannen",
    "programmas",
    "prioriteiten",
    "acties",
    "indicatoren",
    "metingen",
    "begrotingsregels",
    "besluiten",
    "toezeggingen",
)

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_in_a_pipe_has_one_line_for_each_thing(kind: str, ivp: Run) -> None:
    code, out, err = ivp("list", kind)
    assert (code, err) == (0, "")
    _, data, _ = ivp("list", kind, "--format", "json")
    assert len(out.splitlines()) == len(json.loads(data)) + 2


@pytest.mark.parametrize("kind", KINDS)
def test_all_formats_tell_of_the_same_things(kind: str, ivp: Run) -> None:
    rows = json.loads(ivp("list", kind, "--format", "json")[1])
    table = list(csv.reader(StringIO(ivp("list", kind, "--format", "csv")[1])))
    assert table[0] == list(rows[0])
    assert len(table) == len(rows) + 1
    for row, (_, *cells) in zip(rows, table[1:], strict=True):
        assert cells[0] in {str(row[table[0][1]]), f"'{row[table[0][1]]}"}
    markdown = ivp("list", kind, "--format", "md")[1].splitlines()
    assert len(markdown) == len(rows) + 2
    assert markdown[1].startswith("| --- |")


def test_machines_get_what_is_written_and_people_get_dutch(ivp: Run) -> None:
    words = ("list", "acties", "--zoek", "Herfstactie tegen inbraak", "--jaar", "2026")
    (row,) = json.loads(ivp(*words, "--format", "json")[1])
    assert row["gemeente"] == "veenstad"
    assert row["planning"] == "2026-K4"
    assert row["hoort_bij"] == ["misdrijven-met-grote-gevolgen"]
    assert "2026-K4" in ivp(*words, "--format", "csv")[1]
    assert "4e kw. 2026" in ivp(*words)[1]
    assert "| 4e kw. 2026 |" in ivp(*words, "--format", "md")[1]


def test_money_and_measurements_are_numbers_with_their_marks_beside_them(ivp: Run) -> None:
    def rows(*words: str) -> list[dict[str, object]]:
        return [*json.loads(ivp("list", *words, "--format", "json")[1])]

    def amount(words: str) -> list[object]:
        (row,) = rows("begrotingsregels", "-z", words)
        return [row[key] for key in ("bedrag", "minimum", "maximum", "aanduiding")]

    assert amount("Noodsteunpunten afmaken") == [60000, 60000, 60000, None]
    assert amount("Oefening stroomuitval") == [None, 20000, 30000, "bandbreedte"]
    assert amount("offerte van") == [None, None, None, "pm (wacht op de offerte van de regio)"]
    (last,) = rows("metingen", "-j", "2025", "-z", "Woninginbraken en pogingen", "--peildatum", "2026-07-01")
    assert (last["waarde"], last["voorlopig"], last["teken"]) == (129, True, None)


def test_a_dutch_excel_opens_the_rest_without_a_wizard(ivp: Run) -> None:
    text = ivp("list", "metingen", "-z", "rapportcijfer", "-j", "2025", "--format", "excel")[1]
    assert text.startswith("\ufeffgemeente;document;")
    assert ";2025;7,4;ja;" in text
    money = ivp("list", "begrotingsregels", "-z", "Noodsteunpunten afmaken", "--format", "excel")[1]
    head, row = csv.reader(StringIO(money.removeprefix("\ufeff")), delimiter=";")
    assert dict(zip(head, row, strict=True)) == {
        "gemeente": "veenstad",
        "programma": "jaarprogramma-2026",
        "omschrijving": "Noodsteunpunten afmaken",
        "jaar": "2026",
        "soort": "lasten",
        **dict.fromkeys(("bedrag", "minimum", "maximum"), "60000"),
        "aanduiding": "",
        "duur": "incidenteel",
        "taakveld": '="1.1"',
        "dekking": "Reserve veiligheid",
        "dekkingsduur": "incidenteel",
        "actie": "noodsteunpunten",
        "status": "vastgesteld",
    }
    assert ivp("list", "plannen", "--format", "xlsx")[2].splitlines()[1] == "Bedoelde u `excel`?"


def test_a_list_goes_to_a_file_as_it_is_whatever_the_shell_makes_of_letters(ivp: Run, tmp_path: Path) -> None:
    file = tmp_path / "cijfers.csv"
    words = ("list", "metingen", "--format", "excel")
    assert ivp(*words, "-o", str(file)) == (0, "", f"Geschreven: {file}\n")
    assert file.read_bytes() == ivp(*words)[1].encode()
    file.write_text("van mij", encoding="utf-8")
    assert ivp(*words, "-o", str(file))[0] == 3
    assert ivp(*words, "-o", str(file), "--overschrijf")[0] == 0
    for format in ("json", "csv", "md"):
        assert ivp("list", "acties", "--format", format, "-o", str(tmp_path / format))[0] == 0
        written = (tmp_path / format).read_bytes().decode()
        assert written == ivp("list", "acties", "--format", format)[1]
    code, _, err = ivp("list", "acties", "--format", "tabel", "-o", str(file))
    assert (code, err.splitlines()[0]) == (2, "Fout: --output: een tabel is voor het scherm.")


@pytest.mark.parametrize("ending", ["json", "csv", "md", "CSV"])
def test_the_name_of_a_file_says_in_which_form(ending: str, ivp: Run, tmp_path: Path) -> None:
    file = tmp_path / f"acties.{ending}"
    assert ivp("list", "acties", "-o", str(file)) == (0, "", f"Geschreven: {file}\n")
    assert file.read_bytes().decode() == ivp("list", "acties", "--format", ending.lower())[1]


@pytest.mark.parametrize("name", ["acties", "acties.xlsx", "acties.tabel", "acties.excel"])
def test_a_name_that_says_no_form_asks_for_one(name: str, ivp: Run, tmp_path: Path) -> None:
    code, out, err = ivp("list", "acties", "-o", str(tmp_path / name))
    assert (code, out) == (2, "")
    assert err.splitlines()[:2] == [
        f"Fout: --output: de naam {tmp_path / name} zegt niet welke vorm u wilt.",
        "Kies een naam die eindigt op .json, .csv of .md, of noem de vorm met --format.",
    ]
    assert not (tmp_path / name).exists()


def test_help_says_what_it_takes_to_write_a_list_again(ivp: Run) -> None:
    out = " ".join(ivp("list", "--help")[1].split())
    assert "--overschrijf Vervang het bestand als er al een ander met die naam is." in out


def test_the_date_is_for_what_depends_on_it(ivp: Run) -> None:
    words = ("list", "acties", "--zoek", "Camera's", "--jaar", "2025", "--format", "json", "--peildatum")
    assert [row["status"] for row in json.loads(ivp(*words, "2025-07-15")[1])] == ["loopt"]
    code, _, err = ivp("list", "besluiten", "--peildatum", "2025-07-15")
    assert code == 2
    assert "Besluiten kunt u niet kiezen met --peildatum." in err


def test_the_municipality_is_named_where_there_are_more(ivp: Run) -> None:
    assert not ivp("list", "plannen")[1].startswith("Gemeente")
    assert ivp("list", "plannen", folder=REPOSITORY)[1].startswith("Gemeente    Id")
    assert not ivp("list", "plannen", "--gemeente", "diemen", folder=REPOSITORY)[1].startswith("Gemeente")
    assert "gemeente," in ivp("list", "plannen", "--format", "csv")[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["acties", "--status", "lopt"], "--status: acties kunnen niet 'lopt' zijn.\nBedoelde u `loopt`?"),
        (
            ["besluiten", "--status", "x"],
            "--status: besluiten kunnen niet 'x' zijn.\nKies uit: genomen, voorzien.",
        ),
        (["acties", "--trekker", "politei"], "Trekker 'politei' bestaat niet.\nBedoelde u `politie`?"),
        (
            ["acties", "--trekker", "xyzzy"],
            "Trekker 'xyzzy' bestaat niet.\n`ivp show GEMEENTE` noemt de teams en partners.",
        ),
        *(
            (["acties", "-t", word], f"Trekker '{word}' bestaat niet.\nBedoelde u `jeugd-en-onderwijs`?")
            for word in ("jeugd", "Team jeugd", "onderwijs jeugd")
        ),
        (
            ["acties", "-t", "team toe"],
            "Trekker 'team toe' bestaat niet.\nBedoelde u `toezicht-en-handhaving`?",
        ),
        (
            ["acties", "-p", "nietes"],
            "Prioriteit 'nietes' bestaat niet.\n`ivp list prioriteiten` toont ze alle.",
        ),
        (
            ["acties", "-k", "2026-K4", "-j", "2025"],
            "--kwartaal: 2026-K4 ligt niet in 2025, het jaar van --jaar.\nNoem er één.",
        ),
        (["acties", "--prioriteit", "jeugt"], "Prioriteit 'jeugt' bestaat niet.\nBedoelde u `jeugd`?"),
        (["acties", "--gemeente", "venstad"], "Gemeente 'venstad' bestaat niet.\nBedoelde u `veenstad`?"),
        (
            ["acties", "--jaar", "2031"],
            "--jaar: over 2031 staat niets in de plannen.\nZe gaan over 2019 tot en",
        ),
        (["acties", "--jaar", "26"], "--jaar: '26' is geen jaar.\nSchrijf vier cijfers, zoals 2024."),
        (
            ["acties", "-k", "K4"],
            "--kwartaal: van welk jaar is 'K4'?\nSchrijf jaar en kwartaal, zoals 2026-K4",
        ),
        (["acties", "-k", "K4", "--jaar", "1234"], "--kwartaal: van welk jaar is 'K4'?"),
        (["acties", "-k", "2026-K5"], "--kwartaal: '2026-K5' is geen kwartaal.\nSchrijf het zo: 2026-K4."),
        (["acties", "-k", "2026"], "--kwartaal: '2026' is geen kwartaal."),
        (
            ["plannen", "--trekker", "politie"],
            "Plannen kunt u niet kiezen met --trekker.\nWel met: --gemeente, --jaar, --status, --zoek.",
        ),
        (["prioriteiten", "--status", "open"], "Prioriteiten kunt u niet kiezen met --status."),
        (["acties", "--format", "text"], "--format: waarde 'text' bestaat niet.\nBedoelde u `tabel`?"),
        (["acts"], "SOORT: waarde 'acts' bestaat niet.\nBedoelde u `acties`?"),
        ([], "SOORT ontbreekt."),
    ],
)
def test_a_word_that_fits_nothing_is_wrong_use(words: list[str], said: str, ivp: Run) -> None:
    code, out, err = ivp("list", *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"Fout: {said}")
    assert err.endswith("Zie `ivp list --help`.\n")


@pytest.mark.parametrize("word", ["2026-K4", "2026-k4", "2026 Q4", "2026K4"])
def test_a_quarter_can_be_written_in_more_ways(word: str, ivp: Run) -> None:
    assert ivp("list", "acties", "--kwartaal", word) == ivp("list", "acties", "--kwartaal", "2026-K4")


def test_a_quarter_may_leave_its_year_to_the_other_option(ivp: Run) -> None:
    both = ivp("list", "acties", "--jaar", "2026", "--kwartaal", "K4")
    assert both == ivp("list", "acties", "--jaar", "2026", "--kwartaal", "2026-K4")
    assert both[1]


def test_a_status_may_be_written_in_words(ivp: Run) -> None:
    code, out, _ = ivp("list", "acties", "--status", "Niet gestart")
    assert (code, len(out.splitlines())) == (0, 3)


def test_nothing_found_is_no_mistake_and_says_how_much_there_was(ivp: Run) -> None:
    nothing = ("--zoek", "xyzzy")
    code, out, err = ivp("list", "acties", *nothing)
    assert (code, out) == (0, "")
    assert re.fullmatch(r"Geen van de [0-9]{2} acties voldoet\.\n", err)
    assert ivp("list", "acties", *nothing, "--format", "md")[1] == ""
    code, out, _ = ivp("list", "acties", *nothing, "--format", "json")
    assert (code, json.loads(out)) == (0, [])
    assert ivp("list", "acties", *nothing, "--format", "csv")[1].startswith("gemeente,programma,id,titel,")
    assert ivp("list", "toezeggingen", folder=REPOSITORY)[2] == "Er zijn geen toezeggingen.\n"
    words = ("list", "programmas", "--gemeente", "diemen", *nothing)
    assert ivp(*words, folder=REPOSITORY)[2] == "Er is één programma en die voldoet niet.\n"


def test_what_could_not_be_read_is_said_beside_the_rest(broken: Path, ivp: Run) -> None:
    code, out, err = ivp("list", "plannen", "--format", "json", folder=broken)
    assert code == 1
    assert [row["id"] for row in json.loads(out)] == ["a"]
    assert err == (
        "Let op: 1 fout in plannen/dorp/b.yaml, dus niet alles staat erbij. `ivp check` zegt wat er mis is.\n"
    )


def test_a_list_that_misses_something_never_takes_the_place_of_a_whole_one(broken: Path, ivp: Run) -> None:
    file = broken / "plannen.csv"
    words = ("list", "plannen", "--format", "csv", "-o", str(file), "--overschrijf")
    for old in (None, "alle plannen"):
        if old:
            file.write_text(old, encoding="utf-8")
        code, out, err = ivp(*words, folder=broken)
        assert (code, out) == (1, "")
        said = "Let op: 1 fout in plannen/dorp/b.yaml, dus er is niets geschreven."
        assert err == f"{said} `ivp check` zegt wat er mis is.\n"
        assert (file.read_text(encoding="utf-8") if file.exists() else None) == old
    (broken / "plannen/dorp/b.yaml").unlink()
    assert ivp(*words, folder=broken)[0] == 0
    assert file.read_text(encoding="utf-8").startswith("gemeente,id,")


def test_settings_that_do_not_hold_leave_nothing_out(broken: Path, ivp: Run) -> None:
    (broken / "ivp.yaml").write_text("erns: []\n", encoding="utf-8")
    _, _, err = ivp("list", "plannen", folder=broken)
    assert "dus niet alles staat erbij en de instellingen gelden niet. `ivp check`" in err
    (broken / "plannen/dorp/b.yaml").unlink()
    for command in (("list", "plannen"), ("status",)):
        code, _, err = ivp(*command, folder=broken)
        assert code == 1
        assert err == (
            "Let op: 1 fout in ivp.yaml, dus de instellingen gelden niet. `ivp check` zegt wat er mis is.\n"
        )
    for words in (("show", "nietes"), ("list", "acties", "--trekker", "nietes")):
        code, _, err = ivp(*words, folder=broken)
        assert (code, err.partition("'nietes'")[0][:5]) == (2, "Fout:")


def test_what_goes_into_a_pipe_is_as_wide_as_the_variable_says(
    ivp: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert max(map(len, ivp("list", "acties")[1].splitlines())) > 150
    monkeypatch.setenv("COLUMNS", "90")
    _, out, err = ivp("list", "acties")
    assert 80 <= max(map(len, out.splitlines())) <= 90
    assert "een breder venster of --format csv toont alles" in " ".join(err.split())


def test_a_word_is_not_called_unknown_while_a_file_is_unread(broken: Path, ivp: Run) -> None:
    code, _, err = ivp("list", "acties", "--trekker", "politie", folder=broken)
    assert code == 1
    assert "bestaat niet" not in err


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("kind", "columns"), [*((kind, 80) for kind in KINDS), ("acties", 120)])
def test_a_terminal_gets_a_table_that_fits(
    kind: str, columns: int, golden: Callable[[str, str], None]
) -> None:
    dated = ("--peildatum", "2026-11-22") if kind in ("acties", "indicatoren", "metingen") else ()
    out = on_a_terminal("list", kind, *dated, COLUMNS=str(columns), NO_COLOR="1")
    assert max(map(len, out.splitlines())) <= columns
    assert "\x1b" not in out
    assert re.search(r"^[0-9]+ [a-z']+\.", out, re.MULTILINE)
    golden(f"list-{kind}-{columns}.txt", out)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_only_the_heading_is_set_off_and_only_where_nobody_objects() -> None:
    shown = on_a_terminal("list", "plannen", TERM="xterm", NO_COLOR="")
    assert [line[:4] == "\x1b[1m" for line in shown.splitlines()[:3]] == [True, False, False]
    assert shown.count("\x1b") == 2
    assert "\x1b" not in on_a_terminal("list", "plannen", TERM="dumb", NO_COLOR="")


def on_a_terminal(*words: str, **environment: str) -> str:
    """What a command shows on a terminal, its messages included."""
    import pty

    ours, theirs = pty.openpty()
    settings = {"COLUMNS": "80", "PYTHONPATH": str(REPOSITORY / "src"), **environment}
    process = subprocess.Popen(
        [sys.executable, "-m", "ivp_cli", *words],
        stdout=theirs,
        stderr=theirs,
        cwd=VEENSTAD,
        env=os.environ | settings,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            more = os.read(ours, 10_000)
        except OSError:
            break
        if not more:
            break
        shown += more
    os.close(ours)
    assert process.wait() == 0
    return shown.decode().replace("\r\n", "\n")
