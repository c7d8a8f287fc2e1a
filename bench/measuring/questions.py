"""Questions: those that have a target at every size, and all of them on one document."""
import os

from . import plans
from .timing import measure, measure_inside, skipped, tool

WORD = '海底観測網'


def ids_of(database):
    """Things to ask about: from the middle of the database, named as on the command line."""
    documents = [row[0] for row in plans.ask(database, 'SELECT id FROM document ORDER BY id')]
    middle, last = documents[len(documents) // 2], documents[-1]

    def measure_of(document, kind, order):
        found = plans.ask(database, 'SELECT id FROM measure WHERE document_id = ? AND kind = ? '
                                    f'ORDER BY rowid {order} LIMIT 1', document, kind)[0][0]
        return f'{document}:{found}' if len(documents) > 1 else found
    return {
        'plan': measure_of(middle, 'plan', 'ASC'),
        'next': measure_of(middle, 'next', 'DESC'),
        'far': measure_of(last, 'plan', 'DESC'),
        'law': plans.ask(database, "SELECT target_id FROM citation WHERE target_kind = 'law' GROUP "
                                   'BY target_id ORDER BY count(*) LIMIT 1')[0][0],
        'ministry': plans.ask(database, 'SELECT code FROM responsibility GROUP BY code '
                                        'ORDER BY count(*) DESC LIMIT 1')[0][0],
    }


def with_targets(database):
    things = ids_of(database)
    return {
        'show': ['show', things['plan']],
        'near': ['near', things['plan']],
        'near, 2 steps': ['near', things['plan'], '--depth', '2'],
        'path': ['path', things['plan'], things['far']],
        'search': ['search', WORD],
        'search, two words': ['search', '観測網', '実証'],
        'refs': ['refs', things['law']],
    }


def every_one(database):
    things = ids_of(database)
    plan, following, law, ministry = (things[k] for k in ('plan', 'next', 'law', 'ministry'))
    return [
        ['stats'], ['show', plan], ['show', ministry], ['reposts'], ['reposts', '--changed'],
        ['duplicates'], ['duplicates', '--groups'], ['follows', plan],
        ['compare', plan, following], ['refs'], ['refs', law], ['ministries'], ['search', WORD],
        ['overlaps'], ['responsibilities'], ['responsibilities', '--of', ministry], ['drift'],
        ['gaps'], ['deadlines', '--today', '2026-04-01'], ['deadlines', '--targets'],
        ['indicators'], ['path', plan, things['far']], ['near', plan], ['hubs'], ['clusters'],
        ['sql', 'SELECT count(*) FROM measure'],
    ]


def asked(clock, place, database, question, runs, limit):
    return measure(clock, [place.polink, *question, '--db', database], runs, limit)


def latencies(clock, place, measures):
    """The questions with a target, the start of the program included, and opening the graph."""
    database = place.database(measures)
    if not os.path.exists(database):
        why = skipped('there is no database of this size')
        return {'open': why, 'questions': {}}
    clock.say(f'{measures:,} measures: opening and asking')
    return {
        'open': measure_inside(clock, [place.steps, 'open', database], 3, 120),
        'questions': {name: asked(clock, place, database, question, 5, 30)
                      for name, question in with_targets(database).items()},
        'grep': searched_by_grep(clock, place, measures),
    }


def searched_by_grep(clock, place, measures):
    """grep reads through the files that polink's index stands for."""
    if not tool('grep'):
        return skipped('grep isn’t installed')
    folder = place.plans(measures)
    return measure(clock, ['grep', '-c', '-F', WORD, *plans.files_of(folder)], 3, folder=folder)


def all_questions(clock, place, measures):
    """Every question, on a database of one document or ten."""
    database = place.database(measures)
    if not os.path.exists(database):
        return {}
    clock.say(f'{measures:,} measures: every question')
    return {' '.join(q): asked(clock, place, database, q, 3, 20) for q in every_one(database)}
