"""The store beside the sqlite3 shell, which imports the same rows from CSV."""
import os
import subprocess

from . import plans
from .timing import measure, measure_inside, remover, skipped, tool

# The shell gets these tables with their indexes; the full-text index and the signatures
# of texts, which polink works out while it stores, it is spared.
LEFT_OUT = ('search', 'text_signature')


def tables_of(database):
    """(name, what creates it) of the plain tables, in the order of their creation."""
    return [row for row in plans.ask(
        database, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL "
                  "AND name NOT LIKE 'sqlite_%'")
        if not row[0].startswith(LEFT_OUT)]


def columns_of(database, table):
    """(columns as a list in SQL, whether others are left out that SQLite works out itself)."""
    columns = plans.ask(database, f'PRAGMA table_xinfo({table})')
    plain = [f'"{row[1]}"' for row in columns if row[6] == 0]
    return ', '.join(plain), len(plain) < len(columns)


def write_csv(database, folder, tables):
    os.makedirs(folder, exist_ok=True)
    script = ['.mode csv']
    for name, _ in tables:
        script += [f'.once {os.path.join(folder, name)}.csv',
                   f'SELECT {columns_of(database, name)[0]} FROM {name};']
    subprocess.run(['sqlite3', '-readonly', database], input='\n'.join(script).encode(), check=True)


def import_lines(database, folder, table):
    """The shell's .import can't fill a table with columns that are worked out; such a one
    gets its rows from another."""
    file = f'{os.path.join(folder, table)}.csv'
    columns, more = columns_of(database, table)
    if not more:
        return [f'.import {file} {table}']
    return [f'CREATE TEMP TABLE rows_of_{table} AS SELECT {columns} FROM {table} WHERE 0;',
            f'.import --schema temp {file} rows_of_{table}',
            f'INSERT INTO {table}({columns}) SELECT * FROM rows_of_{table};']


def import_script(database, folder, tables):
    """What the shell is to do: tables and indexes, then all rows in one transaction."""
    names = [name for name, _ in tables]
    indexes = [sql for table, sql in plans.ask(
        database, "SELECT tbl_name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
        if table in names]
    lines = [sql + ';' for _, sql in tables] + [sql + ';' for sql in indexes] + ['BEGIN;', '.mode csv']
    for name in names:
        lines += import_lines(database, folder, name)
    return '\n'.join([*lines, 'COMMIT;', ''])


def all_of(clock, place, measures):
    database = place.database(measures)
    if not os.path.exists(database):
        return {}
    clock.say(f'{measures:,} measures: storing')
    made = place.path('stored.db')
    runs = 3 if measures < 100_000 else 1
    result = {}
    result['polink'] = _each_new(clock, [place.steps, 'store', database, made], made, runs)
    if not tool('sqlite3'):
        result['sqlite3'] = skipped('sqlite3 isn’t installed')
        return result
    folder = place.path('csv')
    tables = tables_of(database)
    write_csv(database, folder, tables)
    script = place.path('import.sql')
    with open(script, 'w', encoding='utf-8') as out:
        out.write(import_script(database, folder, tables))
    result['sqlite3'] = measure(clock, ['sqlite3', '-bail', '-init', script, made, ''], runs, 300,
                                before=remover(made))
    remover(made, folder, script)()
    return result


def _each_new(clock, command, made, runs):
    """Best of runs each of which makes its file anew."""
    best = None
    for _ in range(runs):
        remover(made)()
        seen = measure_inside(clock, command, 1, 300)
        if 'seconds' not in seen:
            return seen
        if best is None or seen['seconds'] < best['seconds']:
            best = seen
    remover(made)()
    return best
