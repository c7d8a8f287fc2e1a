"""Duplicates alone, beside all pairs and MinHash on the same list."""
from .timing import measure, skipped

LIMIT = {'polink': 300, 'minhash': 180, 'pairs': 240}


def search(clock, place, measures, by, runs):
    """Time and memory of the search alone, as polink_bench tells them, and its hits."""
    best = None
    for _ in range(runs):
        seen = measure(clock, [place.duplicates, str(measures), '--by', by, '--terse'], 1,
                       LIMIT[by], output=True)
        if 'output' not in seen:
            return best or seen
        words = seen['output'].split()
        figures = {words[i]: float(words[i + 1]) for i in range(0, len(words) - 1, 2)}
        if best:
            for name in ('seconds', 'processor_seconds'):
                figures[name] = min(figures[name], best[name])
        best = figures
    return best or skipped('no time was left')


def all_of(clock, place, measures):
    runs = 3 if measures < 1_000_000 else 1
    result = {}
    for by in ('polink', 'minhash', 'pairs'):
        clock.say(f'{measures:,} measures: duplicates by {by}')
        if by == 'pairs' and measures > 10_000:
            result[by] = skipped('takes time by the square of the list: run up to 10,000')
        else:
            result[by] = search(clock, place, measures, by, 1 if by == 'pairs' else runs)
    return result
