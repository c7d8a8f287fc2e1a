#!/usr/bin/env bash
# Fuzzes each door for SECONDS (default 60), or only the DOORS named:
#   tests/fuzz/run.sh [SECONDS [DOOR…]]
# What is found goes to build/fuzz/findings/, what was learnt to build/fuzz/corpus/;
# prints executions for each door and fails where anything was found.
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
failed=0
for door in "$@"; do
  log=$build/findings/$door.log
  kept=()
  [ ! -d tests/fuzz/corpus/"$door" ] || kept=(tests/fuzz/corpus/"$door")
  # Under the sanitizers 10 s for 16 KiB is far more than any sound reader needs.
  if ! $build/tests/fuzz/fuzz_"$door" -dict=$build/corpus/marks.dict -max_total_time="$seconds" \
    -timeout=10 -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 -verbosity=1 \
    -artifact_prefix=$build/findings/"$door"- $build/corpus/"$door" "${kept[@]}" >"$log" 2>&1; then
    failed=1
    tail -n 40 "$log"
  fi
  awk -v door="$door" '/stat::number_of_executed_units/ { units = $2 }
    END { printf "fuzz %-10s %10d executions\n", door, units }' "$log"
done
exit $failed
