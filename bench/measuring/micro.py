"""The micro benchmarks: each step and question by itself, and how it grows."""
import json
import math
import os

from .timing import measure, skipped


def growth(times):
    """The exponent of the growth between the two largest sizes of {size: seconds}."""
    sizes = sorted(times)
    if len(sizes) < 2 or times[sizes[-2]] <= 0:
        return None
    return math.log(times[sizes[-1]] / times[sizes[-2]]) / math.log(sizes[-1] / sizes[-2])


def steps_of(rows):
    """What Google Benchmark wrote as JSON, by step: {name: {'seconds': {size: processor
    seconds}, 'order': as fitted, 'exponent': of the last step}}."""
    found = {}
    for row in rows:
        one = found.setdefault(row['run_name'].split('/')[0], {'seconds': {}, 'order': ''})
        if row.get('aggregate_name') == 'BigO':
            one['order'] = row['big_o']
        elif row['run_type'] == 'iteration':
            scale = {'ns': 1e-9, 'us': 1e-6, 'ms': 1e-3, 's': 1}[row['time_unit']]
            one['seconds'][int(row['name'].split('/')[1])] = row['cpu_time'] * scale
    for one in found.values():
        one['exponent'] = growth(one['seconds'])
        one['seconds'] = {str(size): seconds for size, seconds in one['seconds'].items()}
    return found


def all_of(clock, place, limit=300):
    """Every step of polink_micro, see steps_of()."""
    if not os.path.exists(place.micro):
        return skipped('libbenchmark-dev isn’t installed')
    clock.say('each step by itself')
    out = place.path('micro.json')
    seen = measure(clock, [place.micro, '--benchmark_min_time=0.05', f'--benchmark_out={out}',
                           '--benchmark_out_format=json'], 1, limit)
    if 'seconds' not in seen:
        return seen
    with open(out, encoding='utf-8') as file:
        return steps_of(json.load(file)['benchmarks'])
