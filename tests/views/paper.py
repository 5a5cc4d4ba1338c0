"""A document on paper in every format, and what is in the files."""

import re
from datetime import date
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from pypdf import PdfReader

from ivp_cli.views.documents.paper import PaperFormat, make_paper
from ivp_cli.views.documents.sender import Sender

FORMATS: tuple[PaperFormat, ...] = ("odt", "docx", "pdf")
OFFICE: tuple[PaperFormat, ...] = ("odt", "docx")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

DOCUMENT = """\
# Brief: *een* < twee & "drie"

> **Fictief.** Een kader.
>
> - in het kader

## Cijfers

<svg viewBox="0 0 400 200" xmlns="http://www.w3.org/2000/svg" font-family="inherit" fill="currentColor">
<title>Van 3 naar 2</title>
<desc>De cijfers staan in de tabel.</desc>

<text x="9" y="9">2024</text></svg>

| Periode | Aantal |
| --- | ---: |
| 2023 | 3 |
| 2024 | **2** [bron](https://bron.example/?a=1&b=2) |

| Leeg | Niets |
| --- | --- |

7. zeven
   - onder zeven

     | Tabel | in een lijst |
     | --- | --- |
     | x | y |

   - nog een
8. acht

   tweede alinea

### Overig

#panic("x") $x$ @ref // /* `#code` \\*sterretjes\\* <br> een\\
regel

---

1. opnieuw
"""
WORDS = (
    'Brief: een < twee & "drie"', "Fictief. Een kader.", "in het kader", "Cijfers", "Periode", "Aantal",
    "2023", "2 bron", "Leeg", "Niets", "zeven", "onder zeven", "in een lijst", "nog een", "acht",
    "tweede alinea", "Overig", '#panic("x") $x$ @ref // /* #code *sterretjes*', "opnieuw",
)  # fmt: skip
ALTERNATIVE = "Van 3 naar 2. De cijfers staan in de tabel."


def made(format: PaperFormat, markdown: str = DOCUMENT, **overrides: str) -> bytes:
    layouts = {name.replace("_", "."): text for name, text in overrides.items()}
    return make_paper(markdown, format, layouts, sender=Sender(["Veenstad"]), day=date(2026, 11, 22))


def parts(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist() if not name.endswith(".png")}


def pdf(data: bytes) -> Any:
    """The objects of a PDF, which have no types of their own."""
    return PdfReader(BytesIO(data))


def words(format: PaperFormat, data: bytes) -> str:
    """All text of a document, blanks evened out."""
    if format == "pdf":
        text = " ".join(page.extract_text() for page in pdf(data).pages)
    else:
        root = ET.fromstring(parts(data)["content.xml" if format == "odt" else "word/document.xml"])
        ends = (f"{W}p", f"{TEXT}p", f"{TEXT}h")
        text = " ".join(shown(one) for one in root.iter() if one.tag in ends)
    return re.sub(r"\s+", " ", text)


def shown(paragraph: ET.Element) -> str:
    """The text of a paragraph in an office file, without what its fields ask for."""
    return "".join(
        text
        for one in paragraph.iter()
        if one.tag != f"{W}instrText"
        for text in (one.text or "", one.tail or "")
    )


def tags(data: bytes) -> list[Any]:
    """Every element of the structure by which a PDF is read aloud."""
    found: list[Any] = []

    def walk(element: Any) -> None:
        element = getattr(element, "get_object", lambda: element)()
        if isinstance(element, list):
            for kid in element:
                walk(kid)
        elif isinstance(element, dict):
            if "/S" in element:
                found.append(element)
            walk(element.get("/K", []))

    walk(pdf(data).root_object["/StructTreeRoot"]["/K"])
    return found
