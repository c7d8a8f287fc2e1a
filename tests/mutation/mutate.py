#!/usr/bin/env python3
"""Puts one small fault after the other into loaders/ and queries/, and tells which no test sees.

    tests/mutation/mutate.py [--build build/release] [--results FILE] [--only TEXT] [--deep]

The faults are kept in faults.json: a file, a text that stands in it once, and what stands
there instead. The tree isn't touched: the faulty source is compiled to an object of its own
and linked in front of the library that has the sound one. The tests of the fault's own folder
run first; with --deep those of render/ and cli/ too where these pass. What doesn't compile,
or isn't found once, ends the run. Prints one line for each fault: killed by which test, or
survived; fails where fewer than nine in ten are killed.
"""

import argparse
import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEAST_KILLED = 0.9
SECONDS = 900  # for one test program; a fault that hangs is killed by that

TESTS = {"loaders": ["tests/loaders/loader_tests"], "queries": ["tests/queries/queries_tests"]}
DEEP = ["tests/render/render_tests", "tests/cli/cli_tests"]
# What takes long comes last.
SLOW = "*Layout*:*SampleTruth*:*Property*:*Generated*:*Threads*:Killed*:SideBySide*:Language*"


class Build:
    """A build that is up to date, from which objects and programs with a fault are made."""

    def __init__(self, folder, work):
        self.folder, self.work = folder, work
        commands = json.loads((folder / "compile_commands.json").read_text())
        self.compile = {pathlib.Path(c["file"]): c["command"] for c in commands}

    def object_of(self, source, text):
        """The object of a source in which `text` stands instead of its own."""
        faulty = self.work / source.name
        faulty.write_text(text)
        made = self.work / "faulty.o"
        words = shlex.split(self.compile[source])
        words = [w for w in words if not w.endswith("ccache")]
        words[words.index("-o") + 1] = str(made)
        words[words.index(str(source))] = str(faulty)
        # A fault may leave a variable unused; what it does is the same if little is optimised.
        subprocess.run([*words, "-Wno-error", "-O1"], cwd=self.folder, check=True,
                       capture_output=True)
        return made

    def program_with(self, made, target):
        """The program `target` with the object linked in front of its library."""
        listed = subprocess.run(["ninja", "-t", "commands", "-s", target], cwd=self.folder,
                                check=True, capture_output=True, text=True).stdout
        link = listed.splitlines()[-1].split("&&")[1]
        words = shlex.split(link)
        program = self.work / pathlib.Path(target).name
        at = words.index("-o")
        words[at + 1:at + 2] = [str(program), str(made)]
        subprocess.run(words, cwd=self.folder, check=True, capture_output=True)
        return program


def failure_of(program, selection):
    """The first test that fails, how it ends otherwise, or None where all pass."""
    try:
        ran = subprocess.run([program, "--gtest_fail_fast", "--gtest_brief=1",
                              f"--gtest_filter={selection}"], capture_output=True, text=True,
                             errors="replace", timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return "takes too long"
    failed = re.search(r"\[  FAILED  \] (\S+?),? ", ran.stdout + " ")
    if failed:
        return failed[1]
    return None if ran.returncode == 0 else f"ends with {ran.returncode}"


def killed_by(build, fault, deep):
    source = ROOT / fault["file"]
    text = source.read_text()
    if text.count(fault["text"]) != 1:
        sys.exit(f"{fault['file']}: 「{fault['text']}」 stands there {text.count(fault['text'])} times")
    try:
        made = build.object_of(source, text.replace(fault["text"], fault["fault"]))
    except subprocess.CalledProcessError as error:
        sys.exit(f"{fault['file']}: {error.stderr.decode()}")
    programs = TESTS[source.parent.name] + (DEEP if deep else [])
    for target in programs:
        program = build.program_with(made, target)
        polink = build.folder / "cli/polink"
        kept = build.work / "sound_polink"
        if target.endswith("cli_tests"):  # they run the program where it was built
            shutil.copy2(polink, kept)
            shutil.move(build.program_with(made, "cli/polink"), polink)
        try:
            seen = failure_of(program, f"-{SLOW}") or failure_of(program, SLOW)
        finally:
            if kept.exists():
                shutil.move(kept, polink)
        if seen:
            return seen
    return None


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    arguments.add_argument("--results", type=pathlib.Path, help="what was seen, as Markdown")
    arguments.add_argument("--only", default="", help="faults whose file or text has this")
    arguments.add_argument("--deep", action="store_true", help="render and cli tests too")
    asked = arguments.parse_args()
    faults = json.loads((pathlib.Path(__file__).parent / "faults.json").read_text())
    faults = [f for f in faults if asked.only in f["file"] + f["text"]]
    rows = []
    with tempfile.TemporaryDirectory() as work:
        build = Build(asked.build.resolve(), pathlib.Path(work))
        for fault in faults:
            seen = killed_by(build, fault, asked.deep)
            name = f"{fault['file']}: {fault['text']} → {fault['fault']}"
            print(f"killed by {seen}: {name}" if seen else f"SURVIVED: {name}", flush=True)
            rows.append((fault, seen))
            if asked.results:
                asked.results.write_text("".join(
                    f"| {f['file']} | `{f['text']}` → `{f['fault']}` | {s or 'survived'} |\n"
                    for f, s in rows))
    killed = sum(seen is not None for _, seen in rows)
    print(f"{killed} of {len(rows)} killed")
    return 0 if killed >= LEAST_KILLED * len(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
