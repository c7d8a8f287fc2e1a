"""Pictures beside Graphviz's own time for the same graph, and the page."""
import os
import re

from .questions import ids_of
from .timing import holds_figures, measure, skipped, tool


def views(database):
    things = ids_of(database)
    section = things['plan'].rsplit('.', 1)[0]
    return [['ministries'], ['matrix'], ['section', section], ['row', things['plan']],
            ['measure', things['plan']], ['reposts'], ['duplicates'], ['overlaps'], ['laws'],
            ['indicators'], ['deadlines', '--today', '2026-04-01']]


def unplaced(dot):
    """polink's DOT says where everything stands; here Graphviz is to find that out itself."""
    engine = 'dot' if 'rankdir=' in dot else 'neato'
    return engine, re.sub(r'layout=\w+', f'layout={engine}', dot, count=1)


def by_graphviz(clock, place, view, database):
    if not tool('dot'):
        return skipped('dot (graphviz) isn’t installed'), ''
    placed = place.path('view.dot')
    made = measure(clock, [place.polink, 'draw', *view, '-o', placed, '--db', database], 1, 30)
    if not holds_figures(made):
        return made, ''
    with open(placed, encoding='utf-8') as file:
        engine, dot = unplaced(file.read())
    free = place.path('unplaced.dot')
    with open(free, 'w', encoding='utf-8') as file:
        file.write(dot)
    return measure(clock, ['dot', '-Tsvg', '-o', place.path('graphviz.svg'), free], 3, 30), engine


def all_of(clock, place, measures):
    database = place.database(measures)
    if not os.path.exists(database):
        return {}
    clock.say(f'{measures:,} measures: pictures and page')
    drawn = {}
    for view in views(database):
        own, engine = by_graphviz(clock, place, view, database)
        drawn[' '.join(view)] = {
            'polink': measure(clock, [place.polink, 'draw', *view, '-o', place.path('view.svg'),
                                      '--db', database], 3, 30),
            'graphviz': own, 'engine': engine}
    page = measure(clock, [place.polink, 'explore', '-o', place.path('page.html'), '--db',
                           database, '--today', '2026-04-01'], 3, 60)
    return {'pictures': drawn, 'page': page}
