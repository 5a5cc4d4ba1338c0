"""`--format junit`: a test report, as Jenkins and GitLab read it.

Each file is a suite and each finding a test in it: failed if it makes the run fail, passed with a note if it
does not, skipped if it is switched off. A file in which nothing was found is one test that passed; what was
found and left out of the report is one that was skipped.
"""

from collections import defaultdict
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ivp_cli.findings import Finding, Place, SwitchedOff, is_unread
from ivp_cli.views.reports.report import Report, how_to_see_all, name_of

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

HEAD = (f'{_DECLARATION}<testsuites name="ivp check"',)
"""What every text in this format starts with."""


def report(run: Report) -> str:
    """The whole run as XML; every text passes `clean`, so that all that is in it can be in XML."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in run.findings:
        found[finding.place.file].append(finding)
    off: dict[str, list[SwitchedOff]] = defaultdict(list)
    for one in run.off:
        off[one.finding.place.file].append(one)
    top = Element("testsuites", name="ivp check")
    for file in sorted({*run.tally.files, *run.tally.found, *off}):
        _suite(top, file, found[file], off[file], run)
    for count in ("tests", "failures", "errors"):
        top.set(count, str(sum(int(suite.get(count, "0")) for suite in top)))
    indent(top)
    return f"{_DECLARATION}{tostring(top, encoding='unicode')}\n"


def _suite(top: Element, file: str, found: list[Finding], off: list[SwitchedOff], run: Report) -> None:
    name = run.clean(file)
    suite = SubElement(top, "testsuite", name=name)
    if hidden := run.tally.found[file] - len(found):
        SubElement(_case(suite, name, f"nog {hidden}"), "skipped", message=f"{how_to_see_all(run.tally)}.")
    elif not found and not off:
        _case(suite, name, "geen bevindingen")
    for finding in found:
        case = _case(suite, name, _title(finding))
        text = "\n".join(run.clean(line) for line in (_where(finding.place), finding.message, finding.hint))
        if run.tally.fails(finding.severity):
            kind = "error" if is_unread(finding) else "failure"
            problem = SubElement(case, kind, message=run.clean(finding.message), type=finding.severity)
            problem.text = text.strip()
        else:
            SubElement(case, "system-out").text = f"{finding.severity}: {text.strip()}"
    for one in off:
        SubElement(_case(suite, name, _title(one.finding)), "skipped", message=run.clean(one.reason))
    suite.set("tests", str(len(suite)))
    for count, kind in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(count, str(len(suite.findall(f"testcase/{kind}"))))


def _case(suite: Element, file: str, name: str) -> Element:
    return SubElement(suite, "testcase", classname=file, name=name)


def _title(finding: Finding) -> str:
    line = f" regel {finding.place.span.line}" if finding.place.span else ""
    return f"{finding.rule} {name_of(finding.rule)}{line}"


def _where(place: Place) -> str:
    return f"{place.file}:{place.span.line}:{place.span.column}" if place.span else place.file
