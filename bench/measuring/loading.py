"""Loading: reading alone, the whole, one more document, and their peers."""
import os
import shutil

from . import plans
from .timing import holds_figures, measure, measure_inside, remover, skipped, tool

LOAD_LIMIT = {1_000: 60, 10_000: 120, 100_000: 300, 1_000_000: 600}


def normalisation(clock, folder, runs):
    """ICU's uconv normalises the same bytes to NFKC: what makes machines comparable."""
    if not tool('uconv'):
        return skipped('uconv (icu-devtools) isn’t installed')
    return measure(clock, ['uconv', '-f', 'utf-8', '-t', 'utf-8', '-x', 'any-nfkc',
                           *plans.files_of(folder)], runs, folder=folder)


def reading(clock, place, folder, runs):
    """Bytes to records, without links or a database."""
    return measure_inside(clock, [place.steps, 'read', *plans.files_of(folder)], runs, limit=300,
                          folder=folder)


def load(clock, place, measures, runs):
    """All plans of a folder into a new database, in one call of `polink load`."""
    folder = place.plans(measures)
    database = place.database(measures)
    return measure(clock, [place.polink, 'load', *plans.files_of(folder), '--db', database], runs,
                   limit=LOAD_LIMIT[measures], folder=folder,
                   before=remover(database, database + '-journal'))


def one_more(clock, place, measures):
    """One plan of 1,000 measures into a database that holds others."""
    whole = place.database(measures)
    if not os.path.exists(whole):
        return skipped('there is no database of this size')
    copy = place.path('one-more.db')
    result = measure(clock, [place.polink, 'load', place.added_plan(), '--as', 'added', '--db', copy],
                     runs=3 if measures < 1_000_000 else 1, limit=120,
                     before=lambda: shutil.copyfile(whole, copy))
    remover(copy)()
    return result


def alone(clock, place):
    """The same plan into a new database."""
    database = place.path('alone.db')
    result = measure(clock, [place.polink, 'load', place.added_plan(), '--as', 'added', '--db',
                             database], runs=5, before=remover(database))
    remover(database)()
    return result


def sample(clock, place, document):
    """A document of real form, kept with the sources."""
    database = place.path('sample.db')
    result = measure(clock, [place.polink, 'load', document, '--as', 'sample', '--db', database],
                     runs=5, before=remover(database))
    remover(database)()
    return result


def across_found(database, copies):
    """How many of the texts taken over from another document are linked with it."""
    return sum(1 for copy in copies if plans.ask(
        database, 'SELECT 1 FROM across_link WHERE document_id = ? AND source_id = ? AND '
                  'target_document_id = ? AND target_id = ?',
        copy['document'], copy['id'], copy['of_document'], copy['of_id']))


def planted(place, measures):
    """How many of the planted copies the load has linked, and how many links are wrong."""
    database = place.database(measures)
    truth = plans.truth_of(place.plans(measures))
    within = {(t['document'], t['id'], t['of_id']) for t in truth if t['kind'] != 'across'}
    across = [t for t in truth if t['kind'] == 'across']
    found = set(plans.ask(database, "SELECT document_id, source_id, target_id FROM link WHERE kind "
                                    "IN ('repost_of', 'duplicate_of') AND source_id LIKE '%.r%'"))
    result = {'planted': len(within), 'recall': len(found & within) / len(within),
              'precision': len(found & within) / max(1, len(found))}
    if across:
        result['across_planted'] = len(across)
        result['across_recall'] = across_found(database, across) / len(across)
        result['across_links'] = plans.ask(database, 'SELECT count(*) FROM across_link')[0][0]
    return result


def all_of(clock, place, measures):
    """Everything about loading so many measures."""
    runs = {1_000: 5, 10_000: 3, 100_000: 2, 1_000_000: 1}[measures]
    clock.say(f'{measures:,} measures: generating')
    folder = place.plans(measures)
    result = {'bytes': plans.bytes_of(folder), 'documents': len(plans.files_of(folder))}
    clock.say(f'{measures:,} measures: normalising and reading')
    result['nfkc'] = normalisation(clock, folder, max(runs, 2))
    result['reading'] = reading(clock, place, folder, runs)
    clock.say(f'{measures:,} measures: loading')
    result['load'] = load(clock, place, measures, runs)
    if holds_figures(result['load']):
        result['database_bytes'] = os.path.getsize(place.database(measures))
        result['planted'] = planted(place, measures)
    else:
        remover(place.database(measures), place.database(measures) + '-journal')()
    clock.say(f'{measures:,} measures: adding one document')
    result['one_more'] = one_more(clock, place, measures)
    return result
