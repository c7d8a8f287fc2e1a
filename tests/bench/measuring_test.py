#!/usr/bin/env python3
"""The whole-program benchmark: what fails is told, and targets are judged as they stand."""
import sys
import unittest

from measuring import micro, report, targets, timing


def took(seconds, **more):
    return {'seconds': seconds, 'processor_seconds': seconds, 'peak_mib': 100, **more}


def row_of(results, target):
    return next(row for row in targets.Targets(results).all() if row[0].startswith(target))


class Timing(unittest.TestCase):
    def setUp(self):
        self.clock = timing.Clock(minutes=1)

    def test_measures_a_command(self):
        seen = timing.measure(self.clock, [sys.executable, '-c', 'print("made")'], output=True)
        self.assertEqual(seen['output'], 'made\n')
        self.assertGreater(seen['seconds'], 0)
        self.assertGreater(seen['peak_mib'], 1)

    def test_tells_why_a_command_failed(self):
        seen = timing.measure(self.clock, [sys.executable, '-c', 'raise SystemExit("no room")'])
        self.assertEqual(seen, {'failed': 'no room'})
        self.assertIn('failed', timing.measure(self.clock, ['/no/such/program']))

    def test_ends_a_command_that_takes_too_long(self):
        slow = [sys.executable, '-c', 'import time; time.sleep(30)']
        seen = timing.measure(self.clock, slow, limit=1.2)
        self.assertEqual(seen, {'failed': 'took more than 1 s'})

    def test_begins_nothing_behind_its_time(self):
        seen = timing.measure(timing.Clock(minutes=0), [sys.executable, '-c', ''])
        self.assertEqual(seen, {'skipped': 'no time was left'})

    def test_takes_the_figures_that_a_program_tells_itself(self):
        program = 'print(\'{"seconds": 0.5, "processor_seconds": 0.25, "nodes": 7}\')'
        seen = timing.measure_inside(self.clock, [sys.executable, '-c', program])
        self.assertEqual((seen['seconds'], seen['processor_seconds'], seen['nodes']), (0.5, 0.25, 7))


class Targets(unittest.TestCase):
    def test_hold_or_do_not(self):
        results = {'loading': {'100000': {'load': took(11.9)}, '1000000': {'load': took(151)}}}
        self.assertEqual(row_of(results, 'load 100,000 measures ≤ 12 s')[1:], ('11.90 s', 'yes'))
        self.assertEqual(row_of(results, 'load 1,000,000 measures ≤ 150 s')[1:],
                         ('151.00 s', '**no**'))

    def test_are_missed_by_what_was_ended_and_open_where_nothing_was_measured(self):
        results = {'loading': {'100000': {'load': timing.failed('took more than 300 s')}}}
        self.assertEqual(row_of(results, 'load 100,000 measures ≤ 12 s')[2], '**no**')
        self.assertEqual(row_of(results, 'load 1,000,000 measures ≤ 150 s')[2], '?')

    def test_know_the_slowest_question_and_how_many_are_slow(self):
        questions = {'stats': took(0.01), 'overlaps': took(0.9), 'gaps': took(0.03)}
        row = row_of({'document': {'questions': questions}}, 'any question')
        self.assertEqual(row[1:], ('`overlaps` 900 ms; 2 of 3 above', '**no**'))

    def test_name_the_steps_that_grow_too_fast(self):
        results = {'loading': {'1000': {'load': took(1)}, '10000': {'load': took(20)}},
                   'micro': {'decode_utf8': {'seconds': {}, 'order': 'N', 'exponent': 1.0}}}
        row = row_of(results, 'no step grows')
        self.assertEqual(row[1:], ('load 1.30', '**no**'))

    def test_one_more_document_is_judged_by_what_it_takes_alone(self):
        results = {'alone': took(0.1), 'loading': {'100000': {'one_more': took(0.19)}}}
        self.assertEqual(row_of(results, 'one document')[1:], ('1.9 ×', 'yes'))


class Micro(unittest.TestCase):
    def test_reads_times_and_orders_of_google_benchmark(self):
        def run(size, time):
            return {'name': f'follows/{size}/real_time', 'run_name': f'follows/{size}/real_time',
                    'run_type': 'iteration', 'cpu_time': time, 'time_unit': 'us'}
        rows = [run(1000, 10.0), run(4000, 50.0), run(16000, 200.0),
                {'name': 'follows/real_time_BigO', 'run_name': 'follows/real_time',
                 'run_type': 'aggregate', 'aggregate_name': 'BigO', 'big_o': 'N'},
                {'name': 'follows/real_time_RMS', 'run_name': 'follows/real_time',
                 'run_type': 'aggregate', 'aggregate_name': 'RMS'}]
        found = micro.steps_of(rows)
        self.assertEqual(set(found), {'follows'})
        self.assertEqual(found['follows']['order'], 'N')
        self.assertAlmostEqual(found['follows']['seconds']['4000'], 50e-6)
        self.assertAlmostEqual(found['follows']['exponent'], 1.0)


class Report(unittest.TestCase):
    def test_is_written_whatever_has_failed(self):
        failed = timing.failed('no room')
        results = {'machine': report.machine(), 'alone': failed, 'document': failed,
                   'micro': failed, 'questions_of_ten': failed}
        for area in ('loading', 'asking', 'copies', 'storing', 'networks'):
            results[area] = {'1000': failed}
        written = report.as_markdown(results)
        self.assertIn('# Benchmarks', written)
        self.assertIn('failed: no room', written)

    def test_growth_is_that_of_the_two_largest_sizes(self):
        self.assertAlmostEqual(micro.growth({1000: 9.0, 4000: 1.0, 16000: 4.0}), 1.0)


if __name__ == '__main__':
    unittest.main()
