"""Adds up the tests of all runners from their JUnit reports and prints the closing line "N passed, N failed".

A skipped test counts as failed: nothing here may be skipped. So does a stage that broke without a failed test of its own.
"""

import argparse
import pathlib
import sys
import xml.etree.ElementTree as xml

UNFINISHED = ("failure", "error", "skipped")


def cases(root):
    for report in sorted([*root.glob("*/target/surefire-reports/TEST-*.xml"), *root.glob("web-ui/reports/*.xml")]):
        try:
            yield from xml.parse(report).getroot().iter("testcase")
        except xml.ParseError as problem:
            case = xml.Element("testcase", {"classname": report.stem, "name": "(the whole report)"})
            xml.SubElement(case, "error", {"message": f"unreadable: {problem}"})
            yield case


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--broken", type=int, default=0, help="stages that ended with an error")
    broken = arguments.parse_args().broken

    passed, failed = 0, 0
    for case in cases(pathlib.Path(__file__).resolve().parent.parent):
        reasons = [child for child in case if child.tag in UNFINISHED]
        if not reasons:
            passed += 1
            continue
        failed += 1
        sentence = (reasons[0].get("message") or reasons[0].text or reasons[0].tag).strip().splitlines() or [""]
        print(f"{reasons[0].tag}: {case.get('classname')} {case.get('name')}: {sentence[0][:200]}")
    failed = max(failed, broken)
    if passed == 0 and failed == 0:
        print("No test was run.")
        failed = 1
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
