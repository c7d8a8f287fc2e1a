"""The results as docs/benchmarks.md."""
import os
import platform
import time

from .targets import Targets, exponent, why_not
from .timing import holds_figures


def processor():
    try:
        with open('/proc/cpuinfo', encoding='utf-8') as lines:
            return next(l.split(':', 1)[1].strip() for l in lines if l.startswith('model name'))
    except (OSError, StopIteration):
        return platform.processor() or 'unknown processor'


def machine():
    memory = os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30
    return {'processor': processor(), 'cores': os.cpu_count(), 'memory_gib': round(memory),
            'system': platform.system(), 'date': time.strftime('%Y-%m-%d')}


def table(heads, rows):
    """A Markdown table; all columns but the first are figures."""
    lines = ['| ' + ' | '.join(heads) + ' |', '|---|' + '---:|' * (len(heads) - 1)]
    return '\n'.join(lines + ['| ' + ' | '.join(str(cell) for cell in row) + ' |' for row in rows])


def seconds(result, digits=2):
    return f'{result["seconds"]:.{digits}f}' if holds_figures(result) else why_not(result)


def milliseconds(result, unit=''):
    return f'{result["seconds"] * 1000:.0f}{unit}' if holds_figures(result) else why_not(result)


def figure(result, name, form='{:.0f}'):
    return form.format(result[name]) if holds_figures(result) and name in result else ''


def ratio(result, peer):
    """How many times as long as the peer it took."""
    if not (holds_figures(result) and holds_figures(peer)):
        return ''
    times = result['seconds'] / max(peer['seconds'], 1e-6)
    return f'{times:.2g}' if times < 1 else f'{times:.1f}' if times < 10 else f'{times:.0f}'


def sizes_of(area):
    return sorted(area, key=int)


def grown(area, pick):
    """{size: exponent from the size before, as printed}."""
    printed, before = {}, None
    for size in sizes_of(area):
        now = exponent(pick(area[before]), pick(area[size]), int(before), int(size)) \
            if before else None
        printed[size] = '' if now is None else f'{now:.2f}'
        before = size
    return printed


def loading(results):
    area = results.get('loading', {})
    loads = grown(area, lambda one: one['load'])
    reads = grown(area, lambda one: one['reading'])
    rows = [[f'{int(size):,}', one['documents'], f'{one["bytes"] / 2**20:.1f}', seconds(one['nfkc'], 3),
             seconds(one['reading']), ratio(one['reading'], one['nfkc']), reads[size],
             seconds(one['load']), figure(one['load'], 'processor_seconds', '{:.2f}'),
             figure(one['load'], 'peak_mib'), ratio(one['load'], one['nfkc']), loads[size]]
            for size, one in ((size, area[size]) for size in sizes_of(area))]
    more = [[f'{int(size):,}', seconds(area[size].get('one_more'), 3),
             ratio(area[size].get('one_more'), results.get('alone'))] for size in sizes_of(area)]
    found = [[f'{int(size):,}', one['planted'], f'{one["recall"]:.4f}', f'{one["precision"]:.4f}',
              one.get('across_planted', ''),
              f'{one["across_recall"]:.4f}' if 'across_recall' in one else '',
              f'{one["across_links"]:,}' if 'across_links' in one else '']
             for size, one in ((size, area[size].get('planted')) for size in sizes_of(area)) if one]
    return '\n\n'.join([
        '## Loading',
        'Generated plans (`polink_plans`) of 1,000 measures each, about 100 characters a measure, in the '
        'layout of `data/sample_plan.txt`, all loaded into a new database by one `polink load`: read, '
        'linked, stored, indexed. *Reading* is bytes to records without links. *NFKC* is ICU’s `uconv -x '
        'any-nfkc` over the same bytes. The exponent is that of the growth from the line above; 1 is in '
        'proportion.',
        table(['measures', 'documents', 'MiB', 'NFKC, s', 'reading, s', '/ NFKC', 'exponent', 'load, s',
               'processor, s', 'peak, MiB', '/ NFKC', 'exponent'], rows),
        'One more document of 1,000 measures into a database that holds so many; by itself into a new one '
        f'it takes {seconds(results.get("alone"), 3)} s.',
        table(['measures before', 'one more, s', '/ by itself'], more),
        'The planted reposts and silent copies within a document, and texts taken over from another; '
        'across documents every pair that is alike is linked, so links there are only counted.',
        table(['measures', 'planted', 'recall', 'precision', 'across planted', 'recall',
               'links across'], found)])


def copies(results):
    area = results.get('copies', {})
    names = {'polink': 'polink', 'minhash': 'MinHash, 32 × 4', 'pairs': 'all pairs'}
    growth = grown(area, lambda one: one['polink'])
    rows = []
    for size in sizes_of(area):
        for by, name in names.items():
            one = area[size].get(by)
            rows.append([f'{int(size):,}', name, seconds(one),
                         figure(one, 'processor_seconds', '{:.2f}'), figure(one, 'peak_mib'),
                         figure(one, 'recall', '{:.4f}'), figure(one, 'precision', '{:.4f}'),
                         ratio(area[size]['polink'], one) if by != 'polink' else '',
                         growth[size] if by == 'polink' else ''])
    return '\n\n'.join([
        '## Duplicates',
        'A tenth of the measures are copies of others: exact, with a word or two changed, or contained in the '
        'other; in two thirds of the pairs up to 3 % of the characters of one or both are misread. '
        'MinHash has 128 permutations over shingles of 3 characters in 32 bands of 4, and both peers take '
        'pairs with a Jaccard index of 0.5 or more; texts that stand there more than 16 times are kept '
        'from them. All on all cores. All pairs take time by the square: 100 times as long for 10 times the '
        'measures.',
        table(['measures', 'search', 's', 'processor, s', 'peak, MiB', 'recall', 'precision',
               'polink / peer', 'exponent'], rows)])


def asking(results):
    area = results.get('asking', {})
    sizes = sizes_of(area)
    names = list(next((area[s]['questions'] for s in sizes if area[s].get('questions')), {}))
    rows = [[f'{int(size):,}', seconds(area[size].get('open'), 3), figure(area[size].get('open'), 'peak_mib'),
             grown(area, lambda one: one.get('open'))[size]]
            + [milliseconds(area[size].get('questions', {}).get(name)) for name in names]
            + [milliseconds(area[size].get('grep')),
               ratio(area[size].get('questions', {}).get('search'), area[size].get('grep'))]
            for size in sizes]
    return '\n\n'.join([
        '## Questions',
        'Best of five runs by the clock, the start of the program included, in milliseconds; opening the whole '
        'graph, which these questions don’t need, in seconds. `grep` counts the lines with the word that '
        '`search` looks for in the source files.',
        table(['measures', 'graph, s', 'MiB', 'exponent', *names, 'grep', 'search / grep'], rows)])


def every_question(results):
    one = results.get('document', {}).get('questions', {})
    ten = results.get('questions_of_ten', {})
    rows = []
    for (question, small), large in zip(one.items(), list(ten.values()) + [None] * len(one)):
        grown_by = exponent(small, large, 1_000, 10_000) if large else None
        rows.append([f'`{question}`', milliseconds(small), milliseconds(large) if large else '',
                     '' if grown_by is None else f'{grown_by:.2f}'])
    return '\n\n'.join([
        '### Every question',
        'On one document of 1,000 measures and on ten, in milliseconds, best of three. Ids are those of the '
        'first; on ten a thing in the middle.',
        table(['question', '1,000', '10,000', 'exponent'], rows)])


def document(results):
    one = results.get('document', {})
    rows = [[f'`{view}`', milliseconds(made['polink']), milliseconds(made['graphviz']), made['engine'],
             ratio(made['polink'], made['graphviz'])] for view, made in one.get('pictures', {}).items()]
    return '\n\n'.join([
        '## One document',
        f'A generated document of 1,000 measures: load {milliseconds(one.get("load"), " ms")}, page '
        f'{milliseconds(one.get("page"), " ms")}. `data/sample_plan.txt`: load '
        f'{milliseconds(one.get("sample"), " ms")}.',
        'Pictures as SVG, opening, asking and layout included, beside Graphviz alone laying out and drawing the '
        'same graph from polink’s DOT, with its places taken out.',
        table(['view', 'polink, ms', 'Graphviz, ms', 'engine', 'polink / Graphviz'], rows)])


def peers(results):
    storing, networks = results.get('storing', {}), results.get('networks', {})
    growth = grown(storing, lambda one: one.get('polink'))
    stored = [[f'{int(size):,}', seconds(storing[size].get('polink')), growth[size],
               seconds(storing[size].get('sqlite3')),
               ratio(storing[size].get('polink'), storing[size].get('sqlite3'))]
              for size in sizes_of(storing)]
    built, weighed = [], []
    for size in sizes_of(networks):
        one, opened = networks[size], results.get('asking', {}).get(size, {}).get('open')
        if not one:
            continue
        built.append([f'{int(size):,}', f'{one["edges"]:,}', seconds(opened)]
                     + [cell for lib in ('networkx', 'igraph')
                        for cell in (seconds(one['build'][lib]), ratio(opened, one['build'][lib]))])
        between = one['betweenness']
        weighed.append([f'{int(size):,}', seconds(between['polink'])]
                       + [cell for lib in ('networkx', 'igraph')
                          for cell in (seconds(between[lib]), ratio(between['polink'], between[lib]))])
    return '\n\n'.join([
        '## Beside other programs',
        'Storing documents that are in memory, beside the `sqlite3` shell importing the same rows from CSV into the '
        'same tables and indexes, in one transaction. polink also makes its full-text index and the signatures '
        'of texts meanwhile.',
        table(['measures', 'polink, s', 'exponent', 'sqlite3, s', 'polink / sqlite3'], stored),
        'The graph: polink reads it with all texts from the database; networkx and igraph get its edges as pairs of '
        'numbers in memory.',
        table(['measures', 'edges', 'polink, s', 'networkx, s', 'polink / networkx', 'igraph, s',
               'polink / igraph'], built),
        'Betweenness of rows and what they name (`hubs`), exact, the graph being open.',
        table(['measures', 'polink, s', 'networkx, s', 'polink / networkx', 'igraph, s',
               'polink / igraph'], weighed)])


def micro(results):
    steps = results.get('micro', {})
    if not steps or 'failed' in steps or 'skipped' in steps:
        return f'## Each step by itself\n\n{why_not(steps)}'
    rows = []
    for name, one in steps.items():
        sizes = sorted(one['seconds'], key=int)[-3:]
        rows.append([name.replace('_', ' '), ', '.join(f'{int(size):,}' for size in sizes)]
                    + [f'{one["seconds"][size] * 1000:.3f}' for size in sizes]
                    + [''] * (3 - len(sizes))
                    + [one['order'], '' if one['exponent'] is None else f'{one["exponent"]:.2f}'])
    return '\n\n'.join([
        '## Each step by itself',
        'Google Benchmark (`polink_micro`), by processor time, for a plan of three sizes. '
        'The order is the one that fits best, the exponent that from the middle to the large size.',
        table(['step', 'measures', 'small, ms', 'middle, ms', 'large, ms', 'order', 'exponent'], rows)])


def parted(results):
    """(results without the areas that failed as a whole, a line for each of those)."""
    kept, told = {}, []
    for area, one in results.items():
        if not isinstance(one, dict):
            kept[area] = one
            continue
        if 'failed' in one:
            told.append(f'- {area}: {why_not(one)}')
            continue
        kept[area] = {}
        for size, result in one.items():
            if size.isdigit() and isinstance(result, dict) and 'failed' in result:
                told.append(f'- {area}, {int(size):,} measures: {why_not(result)}')
            else:
                kept[area][size] = result
    return kept, told


def as_markdown(results):
    """docs/benchmarks.md of the results; whatever is missing or has failed is told."""
    where = results['machine']
    targets = table(['target', 'measured', 'holds'], Targets(results).all())
    results, failures = parted(results)
    parts = [
        '# Benchmarks',
        f'Written by `bench/run.sh`; every figure is from one run on one machine: {where["processor"]}, '
        f'{where["cores"]} cores, {where["memory_gib"]} GiB, {where["system"]}, release build, '
        f'{where["date"]}. Times are by the clock, best of several runs, if nothing else is said; ratios '
        'are to the time of a peer in the same run. What was slow and why is in [profiles.md](profiles.md).',
        '## Targets', targets]
    if failures:
        parts += ['Failed as a whole:', '\n'.join(failures)]
    parts += [loading(results), copies(results), asking(results), every_question(results),
              document(results), peers(results), micro(results)]
    return '\n\n'.join(parts) + '\n'
