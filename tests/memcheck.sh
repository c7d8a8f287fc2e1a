#!/usr/bin/env bash
# Valgrind's memcheck over what users do most: load the sample, ask for duplicates and
# reposts, draw. Takes POLINK (default build/release/cli/polink) and fails on any wrong
# access, use of a value that was never set, or memory that nothing points to any more.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
polink=$(realpath "${1:-$root/build/release/cli/polink}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
check() {
  local start=$SECONDS
  valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
    --show-leak-kinds=definite --num-callers=30 --suppressions="$root/tests/memcheck.supp" \
    "$polink" "$@" --db v.db >/dev/null
  echo "memcheck: $* ($((SECONDS - start)) s): nothing found"
}
check load "$root/data/sample_plan.txt" --threads 2
check duplicates
check reposts --changed
check search 避難
check draw ministries -o ministries.svg
check draw row 1.2.1.r2 -o row.pdf
