#!/usr/bin/env python3
"""Repeats a plan document under other chapter numbers: a larger one of the same form.

usage: repeat_document.py FILE TIMES > LARGER

Chapter headings (`1. …`) are renumbered and footnote numbers go on counting, so
that every section and footnote of the larger document is its own.
"""
import re
import sys

SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'


def shifted(match, offset):
    number = int(''.join(str(SUPERSCRIPT.index(c)) for c in match.group()))
    return ''.join(SUPERSCRIPT[int(d)] for d in str(number + offset))


def main():
    text = open(sys.argv[1], encoding='utf-8').read()
    times = int(sys.argv[2])
    chapters = [int(n) for n in re.findall(r'^(\d+)\. ', text, re.M)]
    notes = [int(''.join(str(SUPERSCRIPT.index(c)) for c in run))
             for run in re.findall(f'^[{SUPERSCRIPT}]+', text, re.M)]
    for copy in range(times):
        part = re.sub(r'^(\d+)\. ', lambda m: f'{int(m.group(1)) + copy * len(chapters)}. ', text,
                      flags=re.M)
        part = re.sub(f'[{SUPERSCRIPT}]+', lambda m: shifted(m, copy * max(notes, default=0)), part)
        part = re.sub(r'\^\{([^}]*)\}', lambda m: '^{' + re.sub(
            r'\d+', lambda d: str(int(d.group()) + copy * max(notes, default=0)), m.group(1)) + '}',
            part)
        sys.stdout.write(part.rstrip('\n') + '\n\n')


if __name__ == '__main__':
    main()
