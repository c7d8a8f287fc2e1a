"""The sample document in a database, and what polink exports of it."""

import importlib
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SKIPPED = 77  # what ctest takes for a test that didn't run


class Exported:
    def __init__(self):
        self.program, source = sys.argv[1:3]
        self.source = pathlib.Path(source)
        self._folder = tempfile.TemporaryDirectory(prefix="polink-readers-")
        self.folder = pathlib.Path(self._folder.name)
        self.path = self.folder / "policy.db"
        self.polink("load", self.source / "data/sample_plan.txt")
        self.database = sqlite3.connect(self.path)

    def polink(self, *arguments, text=None):
        done = subprocess.run([self.program, *map(str, arguments), "--db", str(self.path)],
                              input=text, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def export(self, form, *options, text=None):
        output = self.folder / f"x.{form}"
        self.polink("export", form, "-o", output, *options, text=text)
        return output

    def count(self, question):
        return self.database.execute(question).fetchone()[0]

    def rows(self, question):
        return self.database.execute(question).fetchall()

    def node_counts(self):
        """How many nodes of each kind the tables have."""
        tables = ["section", "measure", "organisation", "law", "instrument", "indicator", "footnote"]
        return {table: self.count(f"SELECT count(*) FROM {table}") for table in tables}

    def edge_counts(self):
        """How many edges of each kind the tables have."""
        counts = {
            "contains": self.count("SELECT count(parent_id) FROM section")
            + self.count("SELECT count(*) FROM measure")
            + self.count("SELECT count(*) FROM indicator"),
            "responsible": self.count("SELECT count(*) FROM responsibility"),
            "cites": self.count("SELECT count(*) FROM citation"),
        }
        counts.update(self.rows("SELECT kind, count(*) FROM link GROUP BY kind"))
        return counts


def needed(module):
    """The module, or the test skips."""
    try:
        return importlib.import_module(module)
    except ImportError:
        print(f"skipped: Python's {module} is not installed")
        sys.exit(SKIPPED)


def needed_program(name):
    if shutil.which(name) is None:
        print(f"skipped: {name} is not installed")
        sys.exit(SKIPPED)


def same(what, read, expected):
    assert read == expected, f"{what}: read {read}, expected {expected}"
    print(f"{what}: {read if not hasattr(read, '__len__') or len(str(read)) < 200 else len(read)}")
