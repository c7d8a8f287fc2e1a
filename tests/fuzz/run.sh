#!/usr/bin/env bash
# Fuzzes each door for SECONDS (default 60), or only the DOORS named, two at a time
# where there are two processors:
#   tests/fuzz/run.sh [SECONDS [DOOR…]]
# With 0 SECONDS it only runs what it begins with, the same each time.
# Begins with the seeds and what is kept in tests/fuzz/corpus/DOOR/. What is found goes
# to build/fuzz/findings/, what was learnt to build/fuzz/corpus/; prints executions and
# seconds of the processor for each door, and fails where anything was found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-60}
shift || true
[ $# -gt 0 ] || set -- decode plan csv xlsx json laws registers words sql database

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz
build=build/fuzz
mkdir -p $build/findings $build/corpus
python3 tests/fuzz/seeds.py $build/corpus
# Short stacks of where memory came from, and a short quarantine: each took a tenth of
# the time, and a finding is run again with all of it.
export ASAN_OPTIONS=malloc_context_size=2:quarantine_size_mb=8:detect_stack_use_after_return=0

# Under the sanitizers 30 s for 4 KiB is far more than any sound reader needs, on a busy
# machine too. Scheduling by rare features (entropic) costs more than it gains here: a
# plan touches tens of thousands of them.
fuzz() {
  local door=$1 log=$build/findings/$1.log status=0 kept=()
  [ ! -d tests/fuzz/corpus/"$door" ] || kept=(tests/fuzz/corpus/"$door")
  TIMEFORMAT='cpu %U'
  { time $build/tests/fuzz/fuzz_"$door" -dict=$build/corpus/marks.dict $until \
    -timeout=30 -rss_limit_mb=2048 -max_len=4096 -entropic=0 -print_final_stats=1 \
    -artifact_prefix=$build/findings/"$door"- $build/corpus/"$door" "${kept[@]}"; } >"$log" 2>&1 ||
    status=$?
  [ "$status" -eq 0 ] || tail -n 40 "$log"
  awk -v door="$door" -v status="$status" '
    /stat::number_of_executed_units/ { units = $2 } /^cpu / { cpu = $2 }
    END { printf "fuzz %-10s %10d executions %8.1f s %s\n", door, units, cpu, status ? "FOUND" : "" }' "$log"
  return "$status"
}
export -f fuzz
until=-max_total_time=$seconds
[ "$seconds" -gt 0 ] || until=-runs=0
export build until
printf '%s\n' "$@" | xargs -P "$(nproc)" -I '{}' bash -c 'fuzz {}'
