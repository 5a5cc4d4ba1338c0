"""The house style of a municipality: colours that can be read, a logo that can only be looked at."""

import re
from base64 import b64decode
from pathlib import Path

import pytest

from ivp_cli.__main__ import main
from ivp_cli.model.beeld import MAX_BEELD
from ivp_cli.model.huisstijl import CONTRAST, VLAK_DONKER, VLAK_LICHT, Huisstijl, contrast
from ivp_cli.views.documents import DocumentProblem
from ivp_cli.views.documents.house import with_picture
from tests.views.test_documents_sender import DOT

ROOT = Path(__file__).parents[2]
STYLE = (ROOT / "sjablonen/_delen/stijl.css.j2").read_text("utf-8")
GEMEENTE = "soort: gemeente\nid: aa\nnaam: Aa\ncode: GM0001\nhuisstijl:\n"
PROGRAMMA = "soort: jaarprogramma\nid: jaarprogramma-2024\ntitel: Veilig\nperiode: 2024\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plannen/aa").mkdir(parents=True)
    (tmp_path / "plannen/aa/jaarprogramma-2024.yaml").write_text(PROGRAMMA, encoding="utf-8")
    (tmp_path / "sjablonen").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def made(root: Path, house: str, *words: str, form: str = "html") -> int:
    text = GEMEENTE + "".join(f"  {line}\n" for line in house.splitlines())
    (root / "plannen/aa/gemeente.yaml").write_text(text, encoding="utf-8")
    return main(["render", "jaarprogramma", "2024", "--format", form, *words])


def test_contrast_is_that_of_the_norm() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert contrast("#14406f", "#14406f") == 1


def test_the_paper_of_the_rule_is_the_paper_of_the_documents() -> None:
    light, dark = (re.findall(r"--vlak: (#\w+)", STYLE)[at] for at in (0, 1))
    assert (light, dark) == (VLAK_LICHT, VLAK_DONKER)
    for paper in re.findall(r"--papier: (#\w{6})", STYLE):
        assert contrast("#767676", paper) >= contrast("#767676", dark)
    for accent, paper in zip(re.findall(r"--accent: (#\w{6})", STYLE), (light, dark), strict=False):
        assert contrast(accent, paper) >= CONTRAST


@pytest.mark.parametrize("kleur", ["#000000", "#14406f", "#7a0000", "#ffffff", "#2f5d3a"])
def test_a_colour_for_a_dark_screen_follows_from_the_other(kleur: str) -> None:
    dark = Huisstijl(kleur=kleur).op_donker
    assert dark is not None
    assert contrast(dark, VLAK_DONKER) >= CONTRAST


def test_a_document_has_the_colours_the_logo_and_the_contact(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (workspace / "sjablonen/aa.svg").write_text(SVG, encoding="utf-8")
    house = 'kleur: "#2F5D3A"\nlogo: aa.svg\ncontact:\n  adres: [Plein 1]\n  telefoon: 14 020\n'
    assert made(workspace, house + "  email: post@aa.example\n  website: https://aa.example/\n") == 0
    out, err = capfd.readouterr()
    assert err == ""
    assert ":root { --accent: #2F5D3A; }" in out
    found = re.search(r'<img class="logo" src="data:image/svg\+xml;base64,([^"]+)" alt="Gemeente Aa">', out)
    assert found
    assert b64decode(found[1]).decode() == SVG
    assert (
        'Gemeente Aa, Plein 1, 14 020, <a href="mailto:post@aa.example">post@aa.example</a>, '
        '<a href="https://aa.example/">aa.example</a></p>'
    ) in out
    assert made(workspace, house, form="md") == 0
    assert "Gemeente Aa, Plein 1, 14 020." in capfd.readouterr().out


def test_without_a_house_style_nothing_is_said_of_it(
    workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert made(workspace, 'kleur_donker: "#a8d5a2"') == 0
    out = capfd.readouterr().out
    assert 'class="contact"' not in out
    assert "<img" not in out
    assert out.count("--accent: #") == 4  # light, dark, print, and the one that was given


@pytest.mark.parametrize(
    ("house", "said"),
    [
        ('kleur: "#f2a900"', "Kleur #f2a900 heeft op licht papier een contrast van 1,8"),
        ('kleur: "#2f5d3"', "een kleur als hekje en zes tekens"),
        ("kleur: #2f5d3a", "Alles vanaf `#2f5d3a` is een opmerking"),
        ("logo: ../gemeente.svg", "de naam van een svg- of png-bestand"),
        ("logo: logo.gif", "de naam van een svg- of png-bestand"),
        ("logo: weg.svg", "Het logo sjablonen/weg.svg kan niet worden gelezen."),
        ("logo: koppeling.svg", "Het logo sjablonen/koppeling.svg kan niet worden gelezen."),
        ("contact:\n  website: javascript:alert(1)", "een webadres dat begint met https://"),
        ("contact:\n  email: jan", "een e-mailadres"),
    ],
)
def test_what_cannot_be_used_is_refused(
    house: str, said: str, workspace: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (workspace / "buiten.svg").write_text(SVG, encoding="utf-8")
    (workspace / "sjablonen/koppeling.svg").symlink_to(workspace / "buiten.svg")
    assert made(workspace, house) in (1, 3)
    out, err = capfd.readouterr()
    assert out == ""
    assert said in err


@pytest.mark.parametrize(
    "drawing",
    [
        "<svg><script>alert(1)</script></svg>",
        "<svg><g onload='x()'/></svg>",
        "<svg><svg:script/></svg>",
        "<svg><a href='https://example.nl'/></svg>",
        "<svg><image href='data:,'/></svg>",
        "<svg><foreignObject/></svg>",
        "<svg><style>@import 'x'</style></svg>",
        "<svg><path fill='url(https://example.nl)'/></svg>",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
        "<?xml-stylesheet href='x.css'?><svg/>",
        "<html></html>",
        "<svg/>",
        "<svg xmlns='http://www.w3.org/2000/svg'>",
    ],
)
def test_a_drawing_that_does_more_than_be_looked_at_is_refused(drawing: str) -> None:
    with pytest.raises(DocumentProblem, match=r"sjablonen/logo\.svg"):
        with_picture({"logo": "logo.svg"}, drawing.encode())


def test_an_ordinary_drawing_is_not_refused() -> None:
    kept = f"<?xml version='1.0'?><!-- met de hand --><!-- 2 -->{SVG}".encode()
    assert with_picture({"logo": "logo.svg"}, kept)["beeld"]
    drawing = "<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/><path fill='url(#b)'/></svg>"
    assert with_picture({"logo": "a.svg"}, drawing.encode())["beeld"]


def test_a_picture_is_what_its_name_says_and_not_too_big() -> None:
    png = b64decode(DOT)
    assert with_picture({"logo": "a.png"}, png)["beeld"] == f"data:image/png;base64,{DOT}"
    with pytest.raises(DocumentProblem, match="te groot"):
        with_picture({"logo": "a.png"}, png.ljust(MAX_BEELD + 1))
