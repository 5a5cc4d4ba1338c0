"""A drawing is judged by what it holds, however that is written, and not by how it looks in a text."""

import subprocess
import sys

import pytest

from ivp_cli.model.beeld import bezwaar
from tests.unmeasured import unmeasured

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
INKSCAPE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg:svg width="120mm" height="40mm" viewBox="0 0 120 40" version="1.1" id="svg5" sodipodi:docname="logo.svg"
   inkscape:export-filename="C:\\Users\\jan\\logo.png" xml:space="preserve"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <title>Gemeente Aa, de url(https) van een image(1)</title>
  <metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
    <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
  <sodipodi:namedview id="n" pagecolor="#ffffff" inkscape:zoom="0.7">
    <inkscape:grid type="xygrid"/></sodipodi:namedview>
  <defs>
    <inkscape:path-effect effect="spiro" id="p"/>
    <linearGradient id="a" inkscape:collect="always">
      <stop style="stop-color:#2f5d3a;stop-opacity:1" offset="0"/>
    </linearGradient>
    <radialGradient id="b" xlink:href="#a" gradientUnits="userSpaceOnUse" cx="1" cy="1" r="9"/>
    <filter id="f" style="color-interpolation-filters:sRGB"><feGaussianBlur stdDeviation="0.5"/></filter>
  </defs>
  <g inkscape:label="Laag 1" inkscape:groupmode="layer" style="filter:url(#f)"
     onderdeel:van="x" xmlns:onderdeel="urn:x">
    <path style="fill:url( '#a' );stroke:none" d="M0 0h9v9z"/>
    <use xlink:href="#b" href=" #b"/>
    <text style="-inkscape-font-specification:'Sans Bold'">
      <tspan sodipodi:role="line">Aa &amp; zo</tspan></text>
  </g>
</svg:svg>
"""
ILLUSTRATOR = f"""<?xml version="1.0" encoding="iso-8859-1"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<svg version="1.1" id="Laag_1" {NAMES} x="0px" y="0px" viewBox="0 0 9 9"
   style="enable-background:new 0 0 9 9;"
   xml:space="preserve" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" data-name="Laag 1">
<style type="text/css"><![CDATA[
  .st0{{clip-path:url(#c);fill:url("#d");}} @media (prefers-color-scheme:dark){{.st1{{fill:#FFFFFF;}}}}
]]></style>
<metadata><i:pgf>eJzs</i:pgf></metadata>
<switch><g i:extraneous="self">
  <defs><rect id="r" width="9" height="9"/></defs>
  <clipPath id="c"><use xlink:href="#r" style="overflow:visible;"/></clipPath>
  <pattern id="d"><circle cx="1" cy="1" r="1"/></pattern>
  <mask id="m"><polygon points="0,0 9,0 9,9"/></mask>
  <path class="st0" mask="url(#m)" fill="url('#d')" d="M0 0h9v9z"/><ellipse fill='url( #d )' rx="1" ry="2"/>
</g></switch>
</svg>
"""


@pytest.mark.parametrize("drawing", [INKSCAPE, ILLUSTRATOR], ids=["inkscape", "illustrator"])
def test_what_drawing_programs_make_is_only_looked_at(drawing: str) -> None:
    assert bezwaar("logo.svg", drawing.encode()) is None


@pytest.mark.parametrize(
    ("part", "named"),
    [
        ('<a-b:script xmlns:a-b="http://www.w3.org/2000/svg">x()</a-b:script>', "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<animate/>", "<animate>"),
        ("<image/>", "<image>"),
        ("<a/>", "<a>"),
        ("<feImage/>", "<feImage>"),
        ('<object xmlns="http://www.w3.org/1999/xhtml" data="x"/>', "<object>"),
        ('<metadata><img xmlns="http://www.w3.org/1999/xhtml" src="x"/></metadata>', "<img>"),
        ('<g xmlns="">x</g>', "<g>"),
        (f'<{"x" * 99} xmlns="urn:x"/>', f"<{'x' * 40}>"),
        ('<g ONload="x()"/>', "ONload="),
        ('<use href="https://example.nl/a.svg#a"/>', "href="),
        ('<use xlink:href="a.svg#a"/>', "href="),
        ('<g xml:base="https://example.nl/"/>', "base="),
        ('<path fill="ur&#108;(https://example.nl)"/>', "url("),
        ("<path fill=\"url(#a), URL( '//example.nl')\"/>", "URL( '"),
        (r'<path fill="\75rl(https://example.nl)"/>', "\\"),
        (r'<path style="fill:\75rl(https://example.nl)"/>', "\\"),
        ("<path style=\"mask-image:-webkit-image-set('#a' 1x, '//example.nl' 2x)\"/>", "image-set("),
        (r"<style>@\69mport 'x'</style>", "\\"),
        ("<style>@im<!-- -->port 'x'</style>", "@import"),
        ("<style>@im<title>een</title>port 'x'</style>", "<style>"),
        ("<style><![CDATA[g{fill:url(x)}]]></style>", "url("),
        ("<?xml-stylesheet href='x.css'?>", "<?xml-stylesheet"),
    ],
)
def test_what_does_or_fetches_something_is_named(part: str, named: str) -> None:
    found = bezwaar("logo.svg", f"<svg {NAMES}><g>{part}</g></svg>".encode())
    assert found
    assert found.wat == f"bevat `{named}`: een tekening mag niets doen of ophalen"


STANDARD = 'PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"'


@pytest.mark.parametrize("name", ["", STANDARD, STANDARD.replace(" ", "\n  ")])
def test_a_drawing_may_name_its_standard(name: str) -> None:
    assert bezwaar("logo.svg", f"<?xml version='1.0'?>\n<!DOCTYPE svg {name}><svg {NAMES}/>".encode()) is None


@pytest.mark.parametrize(
    "name",
    [
        '[<!ENTITY a "b">]',
        f'{STANDARD} [<!ENTITY a "b">]',
        'SYSTEM "file:///etc/passwd"',
        'PUBLIC "a" "b" "c"',
    ],
)
def test_the_parser_meets_no_document_type_that_declares_something(name: str) -> None:
    found = bezwaar("logo.svg", f"<!DOCTYPE svg {name}><svg {NAMES}><g/></svg>".encode())
    assert found
    assert found.wat.startswith("bevat `<!DOCTYPE`")


def test_a_picture_in_dots_needs_no_parser() -> None:
    judged = "from ivp_cli.model.beeld import bezwaar; bezwaar('a.png', b'')"
    code = f"import sys; {judged}; print('xml' in sys.modules)"
    command = [sys.executable, "-c", code]
    made = subprocess.run(command, capture_output=True, text=True, check=True, env=unmeasured())
    assert made.stdout == "False\n"
