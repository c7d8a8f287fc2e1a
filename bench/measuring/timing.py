"""Runs commands and tells how long they took and how much memory they held."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time

UNIT = {'seconds': 's', 'processor_seconds': 's', 'peak_mib': 'MiB'}


class Clock:
    """How much time there is for the whole run, and what is being done."""

    def __init__(self, minutes):
        self.end = time.monotonic() + minutes * 60
        self.begin = time.monotonic()

    def left(self):
        return self.end - time.monotonic()

    def say(self, what):
        passed = int(time.monotonic() - self.begin)
        print(f'{passed // 60:3d}:{passed % 60:02d}  {what}', file=sys.stderr, flush=True)


def skipped(why):
    return {'skipped': why}


def failed(why):
    return {'failed': why}


def holds_figures(result):
    return bool(result) and 'seconds' in result


def tool(name):
    """The path of a program, or None where it isn't installed."""
    return shutil.which(name)


def _run_once(command, limit, folder, output):
    """One run: (seconds, processor seconds, peak MiB, what it printed), or raises."""
    with tempfile.TemporaryFile() as errors, tempfile.TemporaryFile() as printed:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, stderr=errors, stdin=subprocess.DEVNULL,
                                   stdout=printed if output else subprocess.DEVNULL)
        alarm = threading.Timer(limit, process.kill)
        alarm.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        finally:
            alarm.cancel()
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode < 0 and seconds >= limit:
            raise RuntimeError(f'took more than {limit:.0f} s')
        if process.returncode != 0:
            errors.seek(0)
            said = errors.read().decode('utf-8', 'replace').strip().splitlines()
            raise RuntimeError(said[-1][:200] if said else f'exit code {process.returncode}')
        printed.seek(0)
        text = printed.read().decode('utf-8', 'replace') if output else ''
        return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text


def measure(clock, command, runs=3, limit=120, folder=None, before=None, output=False):
    """Best of several runs of a command.

    The least seconds by the clock, the least processor seconds and the largest memory of
    all runs; runs that would end behind the time of the whole are left out. `before` is
    called before each run. A command that fails or takes longer than `limit` seconds
    gives {'failed': why}. With `output` the text of the last run stands under 'output'.
    """
    best = None
    for number in range(runs):
        allowed = min(limit, clock.left())
        if allowed < 1 or (best and best['seconds'] * (runs - number) > allowed):
            break
        if before:
            before()
        try:
            seconds, processor, peak, text = _run_once(command, allowed, folder, output)
        except (OSError, RuntimeError) as error:
            return failed(str(error))
        best = {
            'seconds': min(seconds, best['seconds'] if best else seconds),
            'processor_seconds': min(processor, best['processor_seconds'] if best else processor),
            'peak_mib': max(peak, best['peak_mib'] if best else peak),
            'runs': number + 1,
        }
        if output:
            best['output'] = text
    return best or skipped('no time was left')


def measure_inside(clock, command, runs=3, limit=120, **more):
    """The same for a program that prints its own figures as a line of JSON.

    What it says of seconds and processor seconds replaces what was seen from outside;
    the best of several runs is taken of each.
    """
    best = None
    for _ in range(runs):
        seen = measure(clock, command, runs=1, limit=limit, output=True, **more)
        if not holds_figures(seen):
            return best or seen
        figures = json.loads(seen.pop('output').strip().splitlines()[-1])
        figures['peak_mib'] = seen['peak_mib']
        if best:
            for name in ('seconds', 'processor_seconds'):
                figures[name] = min(figures[name], best[name])
        best = figures
    return best or skipped('no time was left')


def remover(*paths):
    """A function that removes these files or folders where they are."""
    def remove():
        for path in paths:
            if os.path.isdir(path):
                shutil.rmtree(path)
            elif os.path.exists(path):
                os.remove(path)
    return remove
