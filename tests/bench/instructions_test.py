#!/usr/bin/env python3
"""What the guard over instruction counts says of a count."""
import argparse
import unittest
from unittest import mock

import instructions


class Verdict(unittest.TestCase):
    def test_takes_what_is_within_the_tolerance(self):
        for now in (951, 1000, 1049):
            self.assertEqual(instructions.verdict('load', now, 1000)[0], 0)

    def test_fails_above_it_and_says_what_to_do(self):
        code, told = instructions.verdict('load', 1100, 1000)
        self.assertEqual(code, 1)
        self.assertIn('+10.0%', told)
        self.assertIn('renew_instructions', told)

    def test_asks_for_the_figure_to_be_updated_below_it(self):
        code, told = instructions.verdict('duplicates', 900, 1000)
        self.assertEqual(code, 1)
        self.assertIn('Update the figure', told)


class Skip(unittest.TestCase):
    def setUp(self):
        self.asked = argparse.Namespace(compiler='GNU 12.2.0', build_type='Release')
        self.kept = instructions.made_by(self.asked)

    def test_says_so_where_valgrind_is_missing(self):
        with mock.patch('shutil.which', return_value=None):
            self.assertIn('valgrind', instructions.why_skip(self.asked, self.kept))

    def test_compares_nothing_of_another_compiler_or_build(self):
        with mock.patch('shutil.which', return_value='/usr/bin/valgrind'):
            self.assertIsNone(instructions.why_skip(self.asked, self.kept))
            for other in ({'compiler': 'GNU 13.1.0'}, {'build_type': 'Debug'}):
                self.assertIn('kept figures',
                              instructions.why_skip(self.asked, {**self.kept, **other}))


if __name__ == '__main__':
    unittest.main()
