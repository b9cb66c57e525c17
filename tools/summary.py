"""Adds up the tests of all runners from their JUnit reports and prints the closing line "N passed, N failed".

A skipped test counts as failed: nothing here may be skipped. So does a stage that broke without a failed test of its own.
A test that failed and passed when it was run once more is named as unsteady, and counts as passed.
"""

import argparse
import pathlib
import sys
import xml.etree.ElementTree as xml

UNFINISHED = ("failure", "error", "skipped")
UNSTEADY = ("flakyFailure", "flakyError")


def cases(root):
    for report in sorted([*root.glob("*/target/surefire-reports/TEST-*.xml"), *root.glob("web-ui/reports/*.xml")]):
        try:
            yield from xml.parse(report).getroot().iter("testcase")
        except xml.ParseError as problem:
            case = xml.Element("testcase", {"classname": report.stem, "name": "(the whole report)"})
            xml.SubElement(case, "error", {"message": f"unreadable: {problem}"})
            yield case


def tell(word, case, child):
    lines = (child.get("message") or child.text or child.tag).strip().splitlines() or [""]
    print(f"{word}: {case.get('classname')} {case.get('name')}: {' '.join(map(str.strip, lines[:5]))[:300]}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--broken", type=int, default=0, help="stages that ended with an error")
    broken = arguments.parse_args().broken

    passed, failed = 0, 0
    for case in cases(pathlib.Path(__file__).resolve().parent.parent):
        reasons = [child for child in case if child.tag in UNFINISHED]
        passed += not reasons
        failed += bool(reasons)
        for child in [child for child in case if child.tag in UNSTEADY][:1]:
            tell("unsteady", case, child)
        for child in reasons[:1]:
            tell(child.tag, case, child)
    failed = max(failed, broken)
    if passed == 0 and failed == 0:
        print("No test was run.")
        failed = 1
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
