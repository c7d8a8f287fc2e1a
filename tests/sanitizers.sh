#!/usr/bin/env bash
# The tests of every folder, and with them the program, under AddressSanitizer and
# UndefinedBehaviorSanitizer; and what works in threads under ThreadSanitizer:
#   tests/sanitizers.sh [address|threads]…
# A finding ends the program that has it, and this fails. The test programs run whole, in as
# many parts as there are processors, since each start of one takes long there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LSAN_OPTIONS="suppressions=$PWD/tests/leaks_of_libraries.supp:print_suppressions=0"
export TSAN_OPTIONS="halt_on_error=1"

run_part() { # PROGRAM FILTER PART
  local said code=0
  said=$(GTEST_TOTAL_SHARDS=$(nproc) GTEST_SHARD_INDEX=$3 timeout 1800 \
    "$1" --gtest_brief=1 --gtest_filter="$2" 2>&1) || code=$?
  [ "$code" -eq 0 ] || tail -n 300 <<<"$said" >&2
  echo "${1##*/}, part $(($3 + 1)): $(grep -c '^\[  PASSED' <<<"$said" || true) ends with $code"
  return "$code"
}
export -f run_part

run_tests() { # FILTER PROGRAM…
  local filter=$1 program part
  shift
  for program in "$@"; do
    for ((part = 0; part < $(nproc); ++part)); do
      printf '%s\0%s\0%s\0' "$program" "$filter" "$part"
    done
  done | xargs -0 -n 3 -P "$(nproc)" bash -c 'run_part "$@"' run_part
}

under_address() {
  cmake --preset asan >/dev/null
  cmake --build --preset asan --target graph_tests loader_tests queries_tests render_tests cli_tests
  local tests=build/asan/tests
  # What goes by the clock would say nothing there; it runs in the release build.
  run_tests '-*HostileTexts*' $tests/cli/cli_tests $tests/render/render_tests \
    $tests/loaders/loader_tests $tests/queries/queries_tests $tests/graph/graph_tests
}

under_threads() {
  cmake --preset tsan >/dev/null
  cmake --build --preset tsan --target queries_tests polink
  run_tests 'OrderedResults.*:TextIndex.*:DuplicateLinks.*:Linking.*' \
    build/tsan/tests/queries/queries_tests
  local work
  work=$(mktemp -d)
  for number in 1 2 3; do
    build/tsan/cli/polink load data/sample_plan.txt data/sample_plan_next.txt --threads 4 \
      --db "$work/$number.db" >/dev/null
  done
  rm -r "$work"
}

[ $# -gt 0 ] || set -- address threads
for kind in "$@"; do
  "under_$kind"
done
