#!/usr/bin/env python3
"""Fuzzes all doors for a sum of seconds of the processor, however busy the machine is.

    tests/fuzz/long.py [SECONDS]

Runs two doors at once, behind everything else on the machine, in rounds of a minute of
the processor, next always the one that is furthest behind its share of SECONDS (default
7600), and goes on after a finding. The
corpus grows in build/fuzz/corpus/, findings go to build/fuzz/findings/, and each round
is a line in build/fuzz/rounds.tsv: when, door, exit code, executions, seconds of the
processor. Rounds that stand there already count, so that it can be ended and begun
again; it is built before, by tests/fuzz/run.sh or by hand. Prints the sums and fails
where anything was found.
"""

import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import threading
import time

# What is tried longest has most that can go wrong.
SHARES = {"plan": 3, "xlsx": 3, "registers": 3, "database": 3, "decode": 2, "csv": 2, "json": 2, "laws": 2,
          "words": 2, "sql": 2}
ROUND = 60  # s of the processor
SLOW = 2  # s of the processor for 4 KiB, under the sanitizers
ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build/fuzz"
ROUNDS = BUILD / "rounds.tsv"


def program(door):
    return str(BUILD / f"tests/fuzz/fuzz_{door}")


def environment():
    return dict(os.environ, ASAN_OPTIONS="malloc_context_size=2:quarantine_size_mb=8:detect_stack_use_after_return=0")


def seconds_of(pid):
    """User seconds of a running process."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) / os.sysconf("SC_CLK_TCK")


def wait_until(child, seconds):
    """Waits for the child, which is asked to end after so many seconds of the processor.
    Returns its exit code and user seconds."""
    asked = False
    while True:
        pid, status, usage = os.wait4(child.pid, os.WNOHANG)
        if pid:
            child.returncode = os.waitstatus_to_exitcode(status)
            return child.returncode, usage.ru_utime
        if not asked and seconds_of(child.pid) > seconds:
            child.send_signal(signal.SIGUSR1)
            asked = True
        time.sleep(0.5)


def run_round(door, seconds):
    """One round; returns exit code, executions and seconds of the processor."""
    log = BUILD / f"findings/{door}.{time.time_ns()}.log"
    kept = ROOT / "tests/fuzz/corpus" / door
    # On a busy machine an input may wait long for its turn: the timeout is for what hangs,
    # and what was slow is judged by is_slow.
    command = ["nice", "-n", "19", program(door), f"-dict={BUILD}/corpus/marks.dict", "-timeout=600",
               "-report_slow_units=10", "-rss_limit_mb=2048", "-max_len=4096", "-entropic=0", "-print_final_stats=1",
               f"-artifact_prefix={BUILD}/findings/{door}-", str(BUILD / "corpus" / door)]
    command += [str(kept)] if kept.is_dir() else []
    with open(log, "wb") as out:
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment(), cwd=ROOT)
        code, spent = wait_until(child, seconds)
    said = log.read_text("utf-8", "replace")
    units = re.findall(r"stat::number_of_executed_units:\s*(\d+)", said) or re.findall(r"^#(\d+)", said, re.M) or ["0"]
    if code == 0:
        log.unlink()
    return code, int(units[-1]), spent


def rounds():
    if not ROUNDS.exists():
        return []
    lines = (line.split("\t") for line in ROUNDS.read_text().splitlines())
    return [(door, int(code), int(units), float(seconds)) for _, door, code, units, seconds in lines]


def fuzz(budget):
    lock, busy = threading.Lock(), set()
    spent = {door: sum(r[3] for r in rounds() if r[0] == door) for door in SHARES}

    def next_door():
        waiting = [door for door in SHARES if door not in busy]
        return min(waiting, key=lambda door: spent[door] / SHARES[door])

    def work():
        while True:
            with lock:
                if sum(spent.values()) >= budget:
                    return
                door = next_door()
                busy.add(door)
            code, units, seconds = run_round(door, ROUND)
            with lock:
                busy.discard(door)
                spent[door] += seconds
                with open(ROUNDS, "a") as out:
                    out.write(f"{time.strftime('%FT%T')}\t{door}\t{code}\t{units}\t{seconds:.1f}\n")
            if code != 0:
                time.sleep(10)  # what is found at once isn't found all the time

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def is_slow(artifact):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run([program(artifact.name.split("-")[0]), artifact], env=environment(), capture_output=True, check=False)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before > SLOW


def main():
    (BUILD / "findings").mkdir(exist_ok=True)
    subprocess.run([sys.executable, ROOT / "tests/fuzz/seeds.py", BUILD / "corpus"], check=True)
    fuzz(float(sys.argv[1]) if len(sys.argv) > 1 else 7600)
    for slow in (BUILD / "findings").glob("*-slow-unit-*"):
        if not is_slow(slow):
            slow.unlink()
    done = rounds()
    for door in SHARES:
        own = [r for r in done if r[0] == door]
        print(f"fuzz {door:10} {sum(r[2] for r in own):10} executions {sum(r[3] for r in own):8.1f} s")
    print(f"fuzz {'all':10} {sum(r[2] for r in done):10} executions {sum(r[3] for r in done):8.1f} s")
    found = sorted(path.name for path in (BUILD / "findings").iterdir() if path.suffix != ".log")
    print("\n".join(found) or "nothing found")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
