#!/usr/bin/env python3
"""Measures the release build as a whole and writes docs/benchmarks.md.

usage: run.py [--up-to N] [--minutes N] [--build FOLDER] [--report FILE] [--results FILE]
       run.py --render               writes the report again from the kept results

Sizes are 1,000, 10,000, 100,000 and 1,000,000 measures, up to N (default 100,000).
A step that fails or takes too long is reported so, and the others go on. Behind
--minutes (default 25) nothing more is begun.
"""
import argparse
import json
import os
import shutil
import sys
import tempfile
import traceback

sys.dont_write_bytecode = True

from measuring import (copies, loading, micro, networks, pictures, plans, questions, report,  # noqa: E402
                       storing, timing)

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def kept(results, area, size, step, *arguments):
    """Keeps what a step gives; one that throws is a result too."""
    try:
        made = step(*arguments)
    except Exception as error:  # whatever it is, the others go on
        traceback.print_exc()
        made = timing.failed(f'{type(error).__name__}: {error}')
    if size is None:
        results[area] = made
    else:
        results.setdefault(area, {})[str(size)] = made


def of_one_document(clock, place):
    """A document of 1,000 measures: load, every question, every picture, the page."""
    made = {'load': loading.alone(clock, place),
            'sample': loading.sample(clock, place, os.path.join(ROOT, 'data/sample_plan.txt')),
            'questions': questions.all_questions(clock, place, 1_000)}
    made.update(pictures.all_of(clock, place, 1_000))
    return made


def measured(clock, place, sizes, save):
    results = {'machine': report.machine()}
    kept(results, 'alone', None, loading.alone, clock, place)
    for size in sizes:
        kept(results, 'loading', size, loading.all_of, clock, place, size)
        kept(results, 'asking', size, questions.latencies, clock, place, size)
        kept(results, 'copies', size, copies.all_of, clock, place, size)
        kept(results, 'storing', size, storing.all_of, clock, place, size)
        kept(results, 'networks', size, networks.all_of, clock, place, size)
        if size == 1_000:
            kept(results, 'document', None, of_one_document, clock, place)
        if size == 10_000:
            kept(results, 'questions_of_ten', None, questions.all_questions, clock, place, size)
            kept(results, 'micro', None, micro.all_of, clock, place)
        save(results)
        shutil.rmtree(place.path(f'plans-{size}'), ignore_errors=True)
        timing.remover(place.database(size))()
    return results


def arguments():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--up-to', type=int, default=100_000, metavar='N')
    parser.add_argument('--minutes', type=float, default=25)
    parser.add_argument('--build', default=os.path.join(ROOT, 'build/release'))
    parser.add_argument('--report', default=os.path.join(ROOT, 'docs/benchmarks.md'))
    parser.add_argument('--results', default=os.path.join(ROOT, 'build/benchmarks.json'))
    parser.add_argument('--render', action='store_true')
    return parser.parse_args()


def main():
    asked = arguments()

    def save(results):
        with open(asked.results, 'w', encoding='utf-8') as out:
            json.dump(results, out, ensure_ascii=False, indent=1)
    if asked.render:
        with open(asked.results, encoding='utf-8') as file:
            results = json.load(file)
    else:
        clock = timing.Clock(asked.minutes)
        with tempfile.TemporaryDirectory(prefix='polink-bench-') as folder:
            place = plans.Workplace(asked.build, folder)
            sizes = [size for size in plans.SIZES if size <= asked.up_to]
            results = measured(clock, place, sizes, save)
        clock.say('done')
    with open(asked.report + '.new', 'w', encoding='utf-8') as out:
        out.write(report.as_markdown(results))
    os.replace(asked.report + '.new', asked.report)


if __name__ == '__main__':
    main()
