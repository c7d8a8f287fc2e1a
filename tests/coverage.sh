#!/usr/bin/env bash
# Which share of the lines of graph/, loaders/, queries/ and render/ the tests run:
#   tests/coverage.sh [CTEST OPTION…]     e.g. tests/coverage.sh -E Page
# Prints a line for each folder and, below it, the files with the most lines that
# nothing runs; fails where a folder has less than 90 %.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cmake --preset coverage >/dev/null
cmake --build --preset coverage
find build/coverage -name '*.gcda' -delete
ctest --preset coverage "$@" || echo "tests fail: see above" >&2
python3 tests/coverage.py build/coverage
