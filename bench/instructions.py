#!/usr/bin/env python3
"""Counts the instructions of loading the sample and of its duplicates, and compares.

usage: instructions.py check NAME POLINK SAMPLE --compiler WORDS --build-type WORD
       instructions.py renew POLINK SAMPLE --compiler WORDS --build-type WORD

NAME is `load` or `duplicates`. Times on a busy machine say little; what valgrind's
callgrind counts is the same from run to run to a few in a thousand. `check` compares the
count with the one kept in bench/instructions.json: beyond the tolerance above it ends
with 1, below with 1 too and says to renew, which keeps what was won. It ends with 77,
which skips the test, where valgrind isn't there, or where the program was built by
another compiler or in another way than the kept figures.

So that it counts the same on every machine: one processor (the work is divided by their
number), an empty environment, glibc's plain string functions (GLIBC_TUNABLES: otherwise
it takes those that the processor has).
"""
import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile

KEPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'instructions.json')
SKIP = 77
TOLERANCE = 0.05
PLAIN = ','.join('-' + name for name in (
    'AVX512F', 'AVX512VL', 'AVX2', 'AVX', 'BMI2', 'BMI1', 'LZCNT', 'MOVBE', 'FMA', 'FMA4', 'RTM',
    'ERMS', 'FSRM', 'SSE4_2', 'SSE4_1', 'SSSE3', 'POPCNT'))
NAMES = ('load', 'duplicates')


def environment():
    """Only what polink needs: its registers are found from the source tree."""
    return {'PATH': '/usr/bin:/bin', 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC',
            'GLIBC_TUNABLES': f'glibc.cpu.hwcaps={PLAIN}'}


def one_processor():
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def counted(polink, arguments, folder):
    """Instructions of one run of polink under callgrind."""
    done = subprocess.run(
        ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', polink, *arguments],
        cwd=folder, env=environment(), preexec_fn=one_processor, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, check=False)
    found = re.search(r'Collected : (\d+)', done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f'polink {" ".join(arguments)} under valgrind: {done.stderr.strip()[-500:]}')
    return int(found.group(1))


def count(name, polink, sample):
    """Instructions of loading the sample into a new database, or of asking it."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(sample, os.path.join(folder, 'sample.txt'))
        load = ['load', 'sample.txt', '--as', 'sample', '--db', 'sample.db']
        if name == 'load':
            return counted(polink, load, folder)
        subprocess.run([polink, *load], cwd=folder, env=environment(), check=True,
                       stdout=subprocess.DEVNULL)
        return counted(polink, ['duplicates', '--db', 'sample.db'], folder)


def verdict(name, now, kept, tolerance=TOLERANCE):
    """(exit code, what to say) about a count and the one that was kept."""
    change = now / kept - 1
    told = f'{name}: {now:,} instructions, {change:+.1%} against the kept {kept:,}'
    if change > tolerance:
        return 1, (f'{told}; more than {tolerance:.0%} above. Find out why (callgrind_annotate), or, '
                   'if it is meant, renew the figure: cmake --build --preset release --target renew_instructions')
    if change < -tolerance:
        return 1, f'{told}; more than {tolerance:.0%} below. Update the figure: cmake --build --preset release --target renew_instructions'
    return 0, told


def made_by(asked):
    return {'compiler': asked.compiler, 'build_type': asked.build_type,
            'machine': platform.machine()}


def why_skip(asked, kept):
    """Why nothing can be compared, or None."""
    if not shutil.which('valgrind'):
        return 'valgrind isn’t installed'
    here = made_by(asked)
    there = {key: kept[key] for key in here}
    if here != there:
        return f'the kept figures are of {there}, this program is of {here}'
    return None


def check(asked):
    with open(KEPT, encoding='utf-8') as file:
        kept = json.load(file)
    why = why_skip(asked, kept)
    if why:
        print(f'skipped: {why}')
        return SKIP
    code, told = verdict(asked.name, count(asked.name, asked.polink, asked.sample),
                         kept['instructions'][asked.name], kept['tolerance'])
    print(told)
    return code


def renew(asked):
    figures = {**made_by(asked), 'tolerance': TOLERANCE,
               'instructions': {name: count(name, asked.polink, asked.sample) for name in NAMES}}
    with open(KEPT + '.new', 'w', encoding='utf-8') as out:
        json.dump(figures, out, indent=2)
        out.write('\n')
    os.replace(KEPT + '.new', KEPT)
    print(json.dumps(figures['instructions']))
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest='command', required=True)
    for command in ('check', 'renew'):
        sub = commands.add_parser(command)
        if command == 'check':
            sub.add_argument('name', choices=NAMES)
        sub.add_argument('polink')
        sub.add_argument('sample')
        sub.add_argument('--compiler', required=True)
        sub.add_argument('--build-type', required=True)
    asked = parser.parse_args()
    asked.polink, asked.sample = os.path.abspath(asked.polink), os.path.abspath(asked.sample)
    return check(asked) if asked.command == 'check' else renew(asked)


if __name__ == '__main__':
    sys.exit(main())
