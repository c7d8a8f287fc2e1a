#!/usr/bin/env bash
# Builds polink, loads the sample document (or the file given), prints the
# findings in short and writes the diagrams, the page and the workbook to out/.
#   ./demo.sh [FILE]
set -euo pipefail
document=$(realpath "${1:-$(dirname "${BASH_SOURCE[0]}")/data/sample_plan.txt}")
cd "$(dirname "${BASH_SOURCE[0]}")"
.ci/setup.sh
cmake --preset release >/dev/null
cmake --build --preset release --target polink

mkdir -p out
polink() { build/release/cli/polink "$@"; }
export POLINK_DB=out/policy.db
rm -f "$POLINK_DB"

polink load "$document"
for question in stats reposts 'duplicates --unmarked' 'overlaps --most 10' drift gaps \
  'deadlines --overdue' 'hubs --most 10' ministries; do
  echo
  echo "polink $question"
  # shellcheck disable=SC2086  # a question is several words
  polink $question
done
for view in ministries matrix reposts duplicates overlaps laws indicators deadlines; do
  for format in svg png pdf; do
    polink draw "$view" -o "out/$view.$format"
  done
done
polink audit -o out/report.xlsx
polink explore -o out/explorer.html
echo
echo "Written to out/:"
ls out
