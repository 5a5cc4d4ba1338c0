"""The programs that judge a document on paper, each started once for all of them where it can be."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

from tests.clients import need

Verdicts = dict[Path, list[str]]
"""What a program has to say against each document."""

MISREAD = "PDFA3A-STREAM-LENGTH-001"
"""A stream that ends in a CR is called too long, as if that were part of the line end; qpdf judges too."""

_XML = ("content.xml", "styles.xml", "meta.xml")
_MANIFEST = "META-INF/manifest.xml"
_FAULT = re.compile(r"(.+?):([0-9]+:[0-9]+: .*)")
_BODY = ("-x", "0", "-y", "75", "-W", "600", "-H", "700")
"""Where the text is on a page, in points: between the header and the footer."""


def page_validation(papers: Iterable[Path]) -> Verdicts:
    """Whether a PDF can be read aloud (PDF/UA-1) and kept (PDF/A-3a)."""
    need(find_spec("page") is not None, "no page-validation; it is a package for Python")
    import page

    def faults(paper: Path, profile: str) -> list[str]:
        report = page.validate_pdf(paper, profile=profile)
        assert report.is_compliant == (not report.failures)
        return [f"{one.rule_id}: {one.message}" for one in report.failures if one.rule_id != MISREAD]

    return {paper: [*faults(paper, "ua-1"), *faults(paper, "pdfa-3a")] for paper in papers}


def qpdf(papers: Iterable[Path]) -> Verdicts:
    """Whether a PDF holds together: its objects, its streams and their lengths."""
    need(bool(shutil.which("qpdf")), "no qpdf")
    found = {}
    for paper in papers:
        done = subprocess.run(["qpdf", "--check", paper], capture_output=True, text=True, check=False)
        found[paper] = (done.stdout + done.stderr).splitlines() if done.returncode else []
    return found


def read(paper: Path) -> str:
    """The text of a PDF in the order in which it stands in the file."""
    need(bool(shutil.which("pdftotext")), "no pdftotext; it is in poppler-utils")
    done = subprocess.run(["pdftotext", "-raw", *_BODY, paper, "-"], capture_output=True, check=True)
    return done.stdout.decode()


def openxml_audit(papers: Iterable[Path]) -> Verdicts:
    """Whether a file for Word or in OpenDocument is as its standard says."""
    need(find_spec("openxml_audit") is not None, "no openxml-audit; it is a package for Python")
    from openxml_audit import (  # type: ignore[import-untyped]
        OdfValidator,
        OpenXmlValidator,
        ValidationSeverity,
    )

    judges = {".docx": OpenXmlValidator(), ".odt": OdfValidator()}
    return {
        paper: [
            f"{one.part_uri}: {one.description}"
            for one in judges[paper.suffix].validate(paper).errors
            if one.severity is ValidationSeverity.ERROR
        ]
        for paper in papers
    }


def jing(papers: Iterable[Path], folder: Path) -> Verdicts:
    """Whether the files in an OpenDocument are as the schemas of OASIS say; a folder is for those files."""
    need(bool(shutil.which("jing")), "no jing")
    need(find_spec("openxml_audit") is not None, "no openxml-audit, which has the schemas of OASIS")
    import openxml_audit as package

    schemas = Path(package.__file__).parent / "odf/schemas/odf-1.3"
    whose: dict[str, Path] = {}
    for paper in papers:
        with ZipFile(paper) as packed:
            for name in (*_XML, _MANIFEST):
                whose[packed.extract(name, folder / paper.stem)] = paper
    found: Verdicts = {paper: [] for paper in whose.values()}
    for schema, names in (("schema", _XML), ("manifest-schema", (_MANIFEST,))):
        files = [file for file in whose if file.endswith(names)]
        rules = schemas / f"OpenDocument-v1.3-{schema}.rng"
        done = subprocess.run(["jing", "-i", rules, *files], capture_output=True, text=True, check=False)
        faults = [fault for line in done.stdout.splitlines() if (fault := _FAULT.fullmatch(line))]
        assert done.returncode == bool(faults), done.stdout + done.stderr
        for fault in faults:
            found[whose[fault[1]]].append(fault[2])
    return found
