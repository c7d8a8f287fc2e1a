#!/usr/bin/env python3
"""Measures how time and memory of `polink load` grow with the document.

usage: load_growth.py POLINK FILE [--times 1,10,100] [--runs 5] [--report docs/benchmarks.md]

Loads FILE repeated under other chapter numbers (see repeat_document.py), each size
several times into a new database, and reports the fastest run. The unit is ICU's own
NFKC normalisation of the same bytes (`uconv -x any-nfkc`), measured in the same run,
since machines differ.
"""
import argparse
import math
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))


def measure(command, runs):
    """Fastest wall time in seconds and largest resident set in MiB of a command."""
    best, memory = math.inf, 0.0
    for _ in range(runs):
        for path in [p for p in command if p.endswith('.measured.db') and os.path.exists(p)]:
            os.remove(path)
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        best = min(best, time.monotonic() - start)
        memory = max(memory, usage.ru_maxrss / 1024)
        if status != 0:
            sys.exit(f'load_growth: {" ".join(command)} failed')
    return best, memory


def processor():
    with open('/proc/cpuinfo', encoding='utf-8') as f:
        return next((l.split(':', 1)[1].strip() for l in f if l.startswith('model name')), '?')


def main():
    ap = argparse.ArgumentParser(description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('polink')
    ap.add_argument('file')
    ap.add_argument('--times', default='1,10,100')
    ap.add_argument('--runs', type=int, default=5)
    ap.add_argument('--report', help='write the table into this Markdown file')
    a = ap.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for times in [int(t) for t in a.times.split(',')]:
            large = os.path.join(folder, f'{times}.txt')
            with open(large, 'wb') as out:
                subprocess.run([sys.executable, os.path.join(HERE, 'repeat_document.py'), a.file,
                                str(times)], stdout=out, check=True)
            runs = max(1, a.runs if times <= 10 else 2)
            unit, _ = measure(['uconv', '-f', 'utf-8', '-t', 'utf-8', '-x', 'any-nfkc', large], runs)
            database = os.path.join(folder, f'{times}.measured.db')
            seconds, memory = measure([a.polink, 'load', large, '--as', 'bench', '--max-bytes',
                                       str(2**30), '--db', database], runs)
            rows.append((times, os.path.getsize(large) / 2**20, seconds, memory, seconds / unit))
    lines = ['| document | MiB | load, s | peak memory, MiB | load / NFKC | time exponent | memory exponent |',
             '|---:|---:|---:|---:|---:|---:|---:|']
    before = None
    for row in rows:
        exponents = ('', '')
        if before:
            size = math.log(row[1] / before[1])
            exponents = tuple(f'{math.log(row[i] / before[i]) / size:.2f}' for i in (2, 3))
        lines.append(f'| × {row[0]} | {row[1]:.1f} | {row[2]:.3f} | {row[3]:.0f} | {row[4]:.1f} | '
                     f'{exponents[0]} | {exponents[1]} |')
        before = row
    table = '\n'.join(lines)
    print(table)
    if a.report:
        with open(a.report, 'w', encoding='utf-8') as out:
            out.write('# Benchmarks\n\nMade by `bench/run.sh`; every figure is from one run on one '
                      f'machine:\n{processor()}, {os.cpu_count()} cores, {platform.system()}, release '
                      'build.\n\n## Loading\n\nThe document (about 1,050 measures) and its repetitions under other '
                      'chapter numbers are\nread, linked and stored in a new database; fastest of several '
                      'runs. The exponent is\nthat of the growth from the line above: 1 is in proportion. '
                      '“NFKC” is ICU’s\n`uconv -x any-nfkc` over the same bytes, the unit that makes '
                      f'machines comparable.\n\n{table}\n')


if __name__ == '__main__':
    main()
