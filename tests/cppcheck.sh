#!/usr/bin/env bash
# Runs cppcheck over polink's own code; any finding fails.
#   tests/cppcheck.sh [CACHE_FOLDER]
# Rules: errors, warnings, performance and portability of C++20, with inconclusive ones
# left out. Left out for a reason:
#   missingIncludeSystem   the headers of libraries are not read: that is the compiler's work
#   unknownMacro           of GoogleTest and Boost, for the same reason
#   incorrectStringCompare counts the bytes of a U"" literal, not its characters
# A single place is excused beside the code by `// cppcheck-suppress ID`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v cppcheck >/dev/null || {
  echo "skipped: cppcheck is not installed"
  exit 77
}
cache=${1:-build/cppcheck}
mkdir -p "$cache"
cppcheck --quiet --std=c++20 --language=c++ -j "$(nproc)" --cppcheck-build-dir="$cache" \
  --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
  --suppress=missingIncludeSystem --suppress=unknownMacro --suppress=incorrectStringCompare \
  --template='{file}:{line}: {severity}: {message} [{id}]' -I . \
  graph loaders queries render cli tests/fuzz
echo "cppcheck has nothing to say"
