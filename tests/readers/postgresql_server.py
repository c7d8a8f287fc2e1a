"""A PostgreSQL server for the time of a test: in a temporary folder, as a user who isn't
root, reached by a socket in that folder only."""

import ctypes
import glob
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from exported import SKIPPED

PROGRAMS = ("initdb", "postgres", "psql")


def folder_of_programs():
    """Where Debian, or the PATH, has the server's programs; the newest."""
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"),
                     key=lambda name: int(name.split("/")[4]), reverse=True)
    for folder in [*folders, *os.environ.get("PATH", "").split(os.pathsep)]:
        if all(os.access(os.path.join(folder, program), os.X_OK) for program in PROGRAMS):
            return pathlib.Path(folder)
    print("skipped: PostgreSQL's server (initdb, postgres, psql) is not installed")
    sys.exit(SKIPPED)


def other_user():
    """initdb refuses root, so root lends itself another name."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
            return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        except KeyError:
            pass
    print("skipped: no user but root to run PostgreSQL's server as")
    sys.exit(SKIPPED)


def end_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGINT)  # PR_SET_PDEATHSIG


class Server:
    def __enter__(self):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that __exit__ runs
        self.programs = folder_of_programs()
        self.user = other_user()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="polink-pg-", dir="/tmp"))
        self.process = None
        try:
            if self.user:
                os.chown(self.folder, self.user["user"], self.user["group"])
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self):
        data = self.folder / "data"
        subprocess.run([self.programs / "initdb", "-D", data, "-U", "polink", "--auth=trust",
                        "--encoding=UTF8", "--locale=C", "--no-sync"],
                       check=True, stdout=subprocess.DEVNULL, cwd=self.folder, **self.user)
        with open(self.folder / "log", "wb") as log:
            self.process = subprocess.Popen(
                [self.programs / "postgres", "-D", data, "-k", self.folder,
                 "-c", "listen_addresses=", "-c", "fsync=off"],
                stdout=log, stderr=log, cwd=self.folder, preexec_fn=end_with_parent, **self.user)
        for _ in range(600):
            if self.process.poll() is not None:
                break
            if self.run("-c", "SELECT 1", check=False).returncode == 0:
                return
            time.sleep(0.1)
        raise RuntimeError((self.folder / "log").read_text("utf-8", "replace"))

    def run(self, *arguments, folder=None, check=True):
        done = subprocess.run([self.programs / "psql", "-X", "-q", "-A", "-t", "-h", self.folder,
                               "-U", "polink", "-d", "postgres", "-v", "ON_ERROR_STOP=1",
                               *arguments],
                              cwd=folder, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == 0 or not check, done.stderr
        return done

    def __exit__(self, *_):
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)  # fast shutdown
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGQUIT)
                self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
