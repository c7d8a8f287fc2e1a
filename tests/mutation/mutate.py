#!/usr/bin/env python3
"""Puts one small fault after the other into loaders/ and queries/, and tells which no test sees.

    tests/mutation/mutate.py [--build build/release] [--results FILE] [--only TEXT] [--deep]

The faults are kept in faults.json: a file, a text that stands in it once, and what stands
there instead; where nobody can see the fault, also why. The tree isn't touched: the faulty
source is compiled to an object of its own and linked in front of the library that has the
sound one. The tests of the fault's own folder run first; with --deep those of render/ and
cli/ too where these pass. What doesn't compile, or isn't found once, ends the run, and so does
a test that fails without any fault. Prints one line for each fault: killed by which test, or
survived; fails where fewer than nine in ten are killed.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEAST_KILLED = 0.9
SECONDS = 300  # for one test program; a fault that hangs is killed by that

TESTS = {"loaders": ["tests/loaders/loader_tests"], "queries": ["tests/queries/queries_tests"]}
DEEP = ["tests/render/render_tests", "tests/cli/cli_tests"]
# What takes long comes last.
SLOW = ("*Layout*:*SampleTruth*:*Property*:*Generated*:*Threads*:*Random*:*EveryView*:"
        "Sheet.GivesTheSameBytes*:Language*:Complaints*:Nasty*:Repeatable*")
# What goes by the clock, or by chance, could fail without a fault.
LEFT_OUT = "*HostileTexts*:Killed*:SideBySide*"


class Build:
    """A build that is up to date, from which objects and programs with a fault are made."""

    def __init__(self, folder):
        self.folder = folder
        commands = json.loads((folder / "compile_commands.json").read_text())
        self.compile = {pathlib.Path(c["file"]): c["command"] for c in commands}

    def object_of(self, source, text, desk):
        """The object, in `desk`, of a source in which `text` stands instead of its own."""
        faulty = desk / source.name
        faulty.write_text(text)
        made = desk / "faulty.o"
        words = shlex.split(self.compile[source])
        words = [w for w in words if not w.endswith("ccache")]
        words[words.index("-o") + 1] = str(made)
        words[words.index(str(source))] = str(faulty)
        # A fault may leave a variable unused; what it does is the same if little is optimised.
        subprocess.run([*words, "-Wno-error", "-O1"], cwd=self.folder, check=True,
                       capture_output=True)
        return made

    def program_with(self, made, target):
        """The program `target`, beside the object, which is linked in front of its library."""
        listed = subprocess.run(["ninja", "-t", "commands", "-s", target], cwd=self.folder,
                                check=True, capture_output=True, text=True).stdout
        link = listed.splitlines()[-1].split("&&")[1]
        words = shlex.split(link)
        program = made.parent / pathlib.Path(target).name
        at = words.index("-o")
        words[at + 1:at + 2] = [str(program), str(made)]
        subprocess.run(words, cwd=self.folder, check=True, capture_output=True)
        return program

    def failure_with(self, made, target):
        """What fails in the test program `target` with the object, or None."""
        surroundings = dict(os.environ)
        if target.endswith("cli_tests"):  # they run the program
            surroundings["POLINK_PROGRAM"] = str(self.program_with(made, "cli/polink"))
        return failure_of(self.program_with(made, target), surroundings)


def failure_of(program, surroundings=None):
    """The first test that fails, how it ends otherwise, or None where all pass."""
    for selection in (f"-{SLOW}:{LEFT_OUT}", f"{SLOW}-{LEFT_OUT}"):
        try:
            ran = subprocess.run([program, "--gtest_fail_fast", "--gtest_brief=1",
                                  f"--gtest_filter={selection}"], capture_output=True, text=True,
                                 errors="replace", timeout=SECONDS, check=False,
                                 env=surroundings)
        except subprocess.TimeoutExpired:
            return "takes too long"
        failed = re.search(r"\[  FAILED  \] (\S+?),? ", ran.stdout + " ")
        if failed:
            return failed[1]
        if ran.returncode != 0:
            return f"ends with {ran.returncode}"
    return None


def killed_by(build, fault, deep):
    source = ROOT / fault["file"]
    text = source.read_text()
    if text.count(fault["text"]) != 1:
        raise ValueError(f"{fault['file']}: 「{fault['text']}」 stands there "
                         f"{text.count(fault['text'])} times")
    with tempfile.TemporaryDirectory() as desk:
        try:
            made = build.object_of(source, text.replace(fault["text"], fault["fault"]),
                                   pathlib.Path(desk))
        except subprocess.CalledProcessError as error:
            raise ValueError(f"{fault['file']}: {error.stderr.decode()}") from error
        for target in TESTS[source.parent.name] + (DEEP if deep else []):
            seen = build.failure_with(made, target)
            if seen:
                return seen
    return None


def row_of(fault, seen):
    """A line of a table in Markdown, whose cells keep their bars to themselves."""
    change = f"`{fault['text']}` → `{fault['fault']}`"
    fate = f"`{seen}`" if seen else "survived" + (": " + fault["why"] if "why" in fault else "")
    return "| " + " | ".join(c.replace("|", "\\|") for c in (fault["file"], change, fate)) + " |\n"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    arguments.add_argument("--results", type=pathlib.Path, help="what was seen, as Markdown")
    arguments.add_argument("--only", default="", help="faults whose file or text has this")
    arguments.add_argument("--deep", action="store_true", help="render and cli tests too")
    arguments.add_argument("--jobs", type=int, default=os.cpu_count(), help="faults at a time")
    asked = arguments.parse_args()
    faults = json.loads((pathlib.Path(__file__).parent / "faults.json").read_text())
    faults = [f for f in faults if asked.only in f["file"] + f["text"]]
    build = Build(asked.build.resolve())
    for target in [t for own in TESTS.values() for t in own] + (DEEP if asked.deep else []):
        failed = failure_of(build.folder / target)
        if failed:
            sys.exit(f"{failed} fails without a fault")

    def tried(fault):
        seen = killed_by(build, fault, asked.deep)
        name = f"{fault['file']}: {fault['text']} → {fault['fault']}"
        print(f"killed by {seen}: {name}" if seen else f"SURVIVED: {name}", flush=True)
        return seen

    with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
        try:
            fates = list(pool.map(tried, faults))
        except ValueError as error:
            pool.shutdown(cancel_futures=True)
            sys.exit(str(error))
    if asked.results:
        asked.results.write_text("".join(map(row_of, faults, fates)))
    killed = sum(seen is not None for seen in fates)
    print(f"{killed} of {len(fates)} killed")
    return 0 if killed >= LEAST_KILLED * len(fates) else 1


if __name__ == "__main__":
    sys.exit(main())
