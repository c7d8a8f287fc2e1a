#!/usr/bin/env bash
# Builds polink, loads the sample document (or the file given), prints the
# findings in short and writes the diagrams to out/.
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
echo; polink stats
echo; polink reposts
echo; polink ministries
for view in ministries reposts; do
  for format in svg png pdf; do
    polink draw "$view" -o "out/$view.$format"
  done
done
echo
echo "Written to out/:"
ls out
