#!/bin/sh
# How long each question takes on a document, and search, near and path on the same
# document repeated a hundred times: the best of three runs, in seconds by the clock.
#
# usage: bench/questions.sh POLINK FILE [TIMES]
set -eu

polink=$1
file=$2
times=${3:-100}
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints the least of three times, and the command.
measure() {
  database=$1
  shift
  python3 - "$polink" --db "$database" "$@" <<'PYTHON'
import subprocess
import sys
import time

best = None
for _ in range(3):
    start = time.perf_counter()
    done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    best = min(best or 1e9, time.perf_counter() - start)
    if done.returncode != 0:
        sys.exit(done.stderr.decode())
print(f'{best:8.3f}  {" ".join(sys.argv[4:])}')
PYTHON
}

"$polink" load "$file" --as plan --db "$work/one.db" >/dev/null
first=$("$polink" sql "SELECT min(id) FROM measure WHERE kind = 'plan'" --format csv \
  --db "$work/one.db" | tail -n 1 | tr -d '\r')
last=$("$polink" sql "SELECT max(id) FROM measure WHERE kind = 'plan'" --format csv \
  --db "$work/one.db" | tail -n 1 | tr -d '\r')
code=$("$polink" ministries --ids --db "$work/one.db" | head -n 1)
[ -n "$code" ] || code=$("$polink" sql 'SELECT code FROM responsibility LIMIT 1' --format csv \
  --db "$work/one.db" | tail -n 1 | tr -d '\r')

echo "the document itself:"
for question in stats "show $first" reposts duplicates "duplicates --groups" "follows $first" \
  refs indicators ministries "search 研究" overlaps responsibilities "responsibilities --of $code" \
  drift gaps deadlines "deadlines --targets" "path $first $last" "near $first --depth 2" hubs \
  clusters sql; do
  # shellcheck disable=SC2086  # a question is several words
  measure "$work/one.db" $question
done

echo "the document $times times:"
python3 "$here/repeat_document.py" "$file" "$times" >"$work/many.txt"
"$polink" load "$work/many.txt" --as plan --max-bytes 1073741824 --db "$work/many.db" >/dev/null
"$polink" sql 'SELECT count(*) AS measures FROM measure' --db "$work/many.db"
for question in "search 研究" "search 研究 開発" "near $first --depth 2" "near $code" \
  "path $first $last" "path $code $last"; do
  # shellcheck disable=SC2086
  measure "$work/many.db" $question
done
