#!/usr/bin/env bash
# Puts what the doors learnt (build/fuzz/corpus/DOOR/) into tests/fuzz/corpus/DOOR/: of
# all inputs the few smallest that together reach what all of them reach, and of these
# the first 150 and 300 KB.
#   tests/fuzz/keep.sh [DOOR…]
# Not while a door is being fuzzed: its corpus changes under the choice.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ $# -gt 0 ] || set -- decode plan csv xlsx json laws registers words sql database
build=build/fuzz
for door in "$@"; do
  kept=tests/fuzz/corpus/$door
  chosen=$(mktemp -d)
  mkdir -p "$kept"
  # Lines and branches reached, not how often: that would keep ten times as many.
  $build/tests/fuzz/fuzz_"$door" -set_cover_merge=1 -use_counters=0 -timeout=600 -max_len=4096 \
    "$chosen" "$kept" $build/corpus/"$door" 2>$build/findings/"$door".merge
  rm -f "$kept"/*
  find "$chosen" -type f -printf '%s %p\n' | sort -n |
    awk '{ bytes += $1 } NR <= 150 && bytes <= 300000 { print $2 }' | xargs -r cp -t "$kept"
  rm -r "$chosen"
  find "$kept" -type f -printf '%s\n' |
    awk -v door="$door" '{ bytes += $1 } END { printf "keep %-10s %4d inputs %7d bytes\n", door, NR, bytes }'
done
