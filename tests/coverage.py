#!/usr/bin/env python3
"""Sums up what gcov counted in a build folder: tests/coverage.py [--lines FILE…] BUILD

Prints for each folder of the tree its lines, those that ran, and their share; then the
files with the most lines that never ran. With --lines, the lines themselves of the files
named. Fails where a folder has less than 90 %.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
FOLDERS = ("graph", "loaders", "queries", "render")
LEAST = 0.9
SHOWN = 12


def counts(build):
    """file → line → how often it ran, over all objects that were made of it."""
    lines = collections.defaultdict(collections.Counter)
    notes = sorted(str(path.resolve()) for folder in (*FOLDERS, "cli", "tests")
                   for path in (build / folder).rglob("*.gcno"))
    for at in range(0, len(notes), 50):
        told = subprocess.run(["gcov", "--json-format", "--stdout", *notes[at:at + 50]],
                              cwd=build, check=True, capture_output=True, text=True).stdout
        for report in told.splitlines():
            for file in json.loads(report)["files"]:
                path = (build / file["file"]).resolve()
                if path.is_relative_to(ROOT):
                    name = str(path.relative_to(ROOT))
                    for line in file["lines"]:
                        lines[name][line["line_number"]] += line["count"]
    return lines


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("build", type=pathlib.Path)
    arguments.add_argument("--lines", action="append", default=[], metavar="FILE")
    asked = arguments.parse_args()
    lines = counts(asked.build.resolve())
    low = False
    for folder in FOLDERS:
        mine = {f: c for f, c in lines.items() if f.startswith(folder + "/")}
        known = sum(len(c) for c in mine.values())
        ran = sum(1 for c in mine.values() for n in c.values() if n > 0)
        share = ran / known if known else 0
        low = low or share < LEAST
        print(f"{folder:8} {ran:6} of {known:6} lines: {100 * share:.1f} %")
        missing = sorted(((sum(n == 0 for n in c.values()), f) for f, c in mine.items()), reverse=True)
        for count, file in missing[:SHOWN]:
            if count > 0:
                print(f"    {count:4} of {len(mine[file]):4} never ran: {file}")
    for file in asked.lines:
        text = (ROOT / file).read_text().splitlines()
        for number in sorted(n for n, count in lines[file].items() if count == 0):
            print(f"{file}:{number}: {text[number - 1]}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
