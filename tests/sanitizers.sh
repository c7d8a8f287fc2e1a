#!/usr/bin/env bash
# What reads, stores and asks under AddressSanitizer and UndefinedBehaviorSanitizer, and what
# works in threads under ThreadSanitizer:
#   tests/sanitizers.sh [address|threads]…
# A finding ends the program that has it, and this fails. The test programs run whole, in as
# many parts as there are processors, since each start of one takes long there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LSAN_OPTIONS="suppressions=$PWD/tests/leaks_of_libraries.supp:print_suppressions=0"
export TSAN_OPTIONS="suppressions=$PWD/tests/races_of_libraries.supp:halt_on_error=1"

run_part() { # PROGRAM FILTER PART
  local said code=0
  said=$(GTEST_TOTAL_SHARDS=$(nproc) GTEST_SHARD_INDEX=$3 timeout 1800 \
    "$1" --gtest_brief=1 --gtest_filter="$2" 2>&1) || code=$?
  if [ "$code" -ne 0 ]; then
    tail -n 300 <<<"$said" >&2
    echo "${1##*/}, part $(($3 + 1)), ends with $code" >&2
    return 1
  fi
  echo "${1##*/}, part $(($3 + 1)): $(sed -n 's/^\[  PASSED  \] //p' <<<"$said")"
}
export -f run_part

run_tests() { # FILTER PROGRAM…
  local filter=$1 program part
  shift
  for program in "$@"; do
    [ -x "$program" ] || { echo "$program was not built" >&2; return 1; }
    for ((part = 0; part < $(nproc); ++part)); do
      printf '%s\0%s\0%s\0' "$program" "$filter" "$part"
    done
  done | xargs -r -0 -n 3 -P "$(nproc)" bash -c 'run_part "$@"' run_part
}

# With clang, in the build of the fuzz targets, whose libraries are the same.
under_address() {
  cmake --preset fuzz >/dev/null
  cmake --build --preset fuzz --target graph_tests loader_tests queries_tests
  # What goes by the clock would say nothing here; it runs in the release build.
  run_tests '-*HostileTexts*' build/fuzz/tests/{loaders/loader,queries/queries,graph/graph}_tests
}

under_threads() {
  cmake --preset tsan >/dev/null
  cmake --build --preset tsan --target threads_tests
  run_tests '*' build/tsan/tests/threads/threads_tests
}

[ $# -gt 0 ] || set -- address threads
for kind in "$@"; do
  "under_$kind"
done
