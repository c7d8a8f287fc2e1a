"""What polink is to reach, and whether it does."""
import math

from .timing import holds_figures

LARGE, HUGE = '100000', '1000000'
MOST_GROWTH = 1.15


def why_not(result):
    """Why there is no figure."""
    if not result:
        return 'not measured'
    if 'failed' in result:
        return f'failed: {result["failed"]}'
    return f'not measured: {result.get("skipped", "no figure")}'


class Targets:
    """The rows of the table: (target, measured, holds)."""

    def __init__(self, results):
        self.results = results
        self.rows = []

    def at(self, area, size):
        """What was measured of an area at a size; where that failed as a whole nothing."""
        found = self.results.get(area, {}).get(size, {})
        return {} if 'failed' in found else found

    def add(self, target, measured, holds):
        self.rows.append((target, measured, {True: 'yes', False: '**no**', None: '?'}[holds]))

    def most(self, target, result, field, limit, unit, scale=1.0, digits=2):
        """A figure of a result that must not be above `limit`, in `unit`s of 1/scale."""
        if not holds_figures(result):
            # What took longer than it was given has missed its target.
            late = 'took more than' in (result or {}).get('failed', '')
            self.add(target, why_not(result), False if late else None)
            return
        value = result[field] * scale
        self.add(target, f'{value:.{digits}f} {unit}', value <= limit)

    def least(self, target, value, limit):
        self.add(target, 'not measured' if value is None else f'{value:.4f}',
                 None if value is None else value >= limit)

    def loading(self):
        for size, seconds, gibibytes in ((LARGE, 12, 1.5), (HUGE, 150, 12)):
            load = self.at('loading', size).get('load')
            name = f'load {int(size):,} measures'
            self.most(f'{name} ≤ {seconds} s', load, 'seconds', seconds, 's')
            self.most(f'{name} ≤ {gibibytes:g} GiB', load, 'peak_mib', gibibytes, 'GiB', 1 / 1024)

    def copies(self):
        for size, seconds in ((LARGE, 3), (HUGE, 60)):
            alone = self.at('copies', size).get('polink')
            name = f'duplicates of {int(size):,} measures'
            self.most(f'{name} ≤ {seconds} s', alone, 'seconds', seconds, 's')
            for figure in ('recall', 'precision'):
                value = alone.get(figure) if holds_figures(alone) else None
                self.least(f'{name}: {figure} ≥ 0.98', value, 0.98)

    def reading(self):
        for size in (LARGE, HUGE):
            area = self.at('loading', size)
            unit, read = area.get('nfkc'), area.get('reading')
            target = f'reading {int(size):,} measures ≤ 6 × NFKC'
            if holds_figures(unit) and holds_figures(read):
                ratio = read['seconds'] / unit['seconds']
                self.add(target, f'{ratio:.1f} ×', ratio <= 6)
            else:
                self.add(target, why_not(read if holds_figures(unit) else unit), None)

    def asking(self):
        for size, opening, answer in ((LARGE, 0.3, 50), (HUGE, 4, 300)):
            area = self.at('asking', size)
            self.most(f'opening the graph of {int(size):,} ≤ {opening:g} s', area.get('open'),
                      'seconds', opening, 's')
            for name in ('show', 'near', 'path', 'search', 'refs'):
                self.most(f'{name} in {int(size):,} ≤ {answer} ms',
                          area.get('questions', {}).get(name), 'seconds', answer, 'ms', 1000, 0)

    def document(self):
        one = self.results.get('document', {})
        self.most('a document of 1,000 measures: load ≤ 60 ms', one.get('load'), 'seconds', 60, 'ms',
                  1000, 0)
        self.slowest('any question ≤ 20 ms', one.get('questions', {}), 20)
        self.slowest_picture(one.get('pictures', {}))
        self.most('its page ≤ 100 ms', one.get('page'), 'seconds', 100, 'ms', 1000, 0)

    def slowest(self, target, questions, limit):
        measured = {name: one['seconds'] for name, one in questions.items() if holds_figures(one)}
        if not measured:
            self.add(target, 'not measured', None)
            return
        name = max(measured, key=measured.get)
        slow = sum(1 for seconds in measured.values() if seconds * 1000 > limit)
        failed = [name for name, one in questions.items() if 'failed' in one]
        more = f'; {len(failed)} failed' if failed else ''
        self.add(target, f'`{name}` {measured[name] * 1000:.0f} ms; {slow} of {len(measured)} '
                         f'above{more}', slow == 0 and not failed)

    def slowest_picture(self, pictures):
        ratios = {view: one['polink']['seconds'] / one['graphviz']['seconds']
                  for view, one in pictures.items()
                  if holds_figures(one['polink']) and holds_figures(one['graphviz'])}
        target = 'any picture ≤ 1.1 × Graphviz’s own time'
        if not ratios:
            self.add(target, 'not measured', None)
            return
        view = max(ratios, key=ratios.get)
        slow = sum(1 for ratio in ratios.values() if ratio > 1.1)
        self.add(target, f'`{view}` {ratios[view]:.1f} ×; {slow} of {len(ratios)} above', slow == 0)

    def one_more(self):
        """In proportion to the document: as dear beside 100,000 measures as by itself, at most
        twice, which leaves room for looking its texts up in a deeper index."""
        alone = self.results.get('alone')
        beside = self.at('loading', LARGE).get('one_more')
        target = 'one document of 1,000 into 100,000 ≤ 2 × into a new database'
        if holds_figures(alone) and holds_figures(beside):
            ratio = beside['seconds'] / alone['seconds']
            self.add(target, f'{ratio:.1f} ×', ratio <= 2)
        else:
            self.add(target, why_not(beside), None)

    def growing(self):
        steps = growths(self.results)
        worst = max(steps, key=steps.get, default=None)
        fast = sorted((name for name in steps if steps[name] > MOST_GROWTH),
                      key=steps.get, reverse=True)
        target = f'no step grows faster than by the power of {MOST_GROWTH}'
        if worst is None:
            self.add(target, 'not measured', None)
            return
        listed = ', '.join(f'{name} {steps[name]:.2f}' for name in fast[:6])
        more = f' and {len(fast) - 6} more' if len(fast) > 6 else ''
        self.add(target, (listed + more) or f'at most {steps[worst]:.2f}, {worst}', not fast)

    def all(self):
        for part in (self.loading, self.copies, self.reading, self.asking, self.growing,
                     self.document, self.one_more):
            part()
        return self.rows


def exponent(before, now, smaller, larger):
    """Of the growth from one size to the next; None where a figure is missing."""
    if not (holds_figures(before) and holds_figures(now)):
        return None
    return math.log(now['seconds'] / before['seconds']) / math.log(larger / smaller)


def growths(results):
    """{step: exponent between the two largest sizes measured}, of all steps of the whole and
    of those that were measured by themselves."""
    found = {}
    steps = {'load': ('loading', lambda a: a.get('load')),
             'reading': ('loading', lambda a: a.get('reading')),
             'duplicates': ('copies', lambda a: a.get('polink')),
             'opening the graph': ('asking', lambda a: a.get('open')),
             'storing': ('storing', lambda a: a.get('polink'))}
    for name, (area, pick) in steps.items():
        picked = {int(size): pick(one) for size, one in results.get(area, {}).items()
                  if size.isdigit()}
        sizes = sorted(size for size, one in picked.items() if holds_figures(one))
        if len(sizes) > 1:
            found[name] = exponent(picked[sizes[-2]], picked[sizes[-1]], sizes[-2], sizes[-1])
    for name, one in results.get('micro', {}).items():
        if isinstance(one, dict) and one.get('exponent') is not None and name != 'align_texts':
            found[name.replace('_', ' ')] = one['exponent']
    return found
