"""Generated plans of every size, and the databases that they are loaded into."""
import json
import os
import sqlite3
import subprocess

PER_PLAN = 1000
SIZES = (1_000, 10_000, 100_000, 1_000_000)


class Workplace:
    """Programs that are measured and the folder in which all is made."""

    def __init__(self, build, folder):
        self.polink = os.path.abspath(os.path.join(build, 'cli/polink'))
        self.plans_program = os.path.abspath(os.path.join(build, 'bench/polink_plans'))
        self.duplicates = os.path.abspath(os.path.join(build, 'bench/polink_bench'))
        self.steps = os.path.abspath(os.path.join(build, 'bench/polink_steps'))
        self.micro = os.path.abspath(os.path.join(build, 'bench/micro/polink_micro'))
        self.folder = folder

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def plans(self, measures):
        """The folder of plans of so many measures in all; made where it isn't there yet."""
        folder = self.path(f'plans-{measures}')
        if not os.path.exists(os.path.join(folder, 'truth.jsonl')):
            subprocess.run([self.plans_program, '--measures', str(measures), '--per-plan',
                            str(PER_PLAN), folder], check=True)
        return folder

    def added_plan(self):
        """A plan that is in none of the folders, to be added to what they hold."""
        folder = self.path('added')
        if not os.path.exists(os.path.join(folder, 'truth.jsonl')):
            subprocess.run([self.plans_program, '--measures', str(PER_PLAN), '--seed', '77',
                            folder], check=True)
        return os.path.join(folder, 'plan-0001.txt')

    def database(self, measures):
        return self.path(f'{measures}.db')


def files_of(folder):
    """The plans of a folder by name, in order."""
    return sorted(name for name in os.listdir(folder) if name.endswith('.txt'))


def bytes_of(folder):
    return sum(os.path.getsize(os.path.join(folder, name)) for name in files_of(folder))


def truth_of(folder):
    with open(os.path.join(folder, 'truth.jsonl'), encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def ask(database, query, *values):
    """Rows of a query over a database that polink made."""
    connection = sqlite3.connect(f'file:{database}?mode=ro', uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()
