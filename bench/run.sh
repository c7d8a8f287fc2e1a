#!/usr/bin/env bash
# Builds the release preset and measures it; writes docs/benchmarks.md.
#   bench/run.sh [--up-to N] [--minutes N]     see bench/run.py --help
# On a machine that does nothing else; up to 1,000,000 measures 24 GiB of memory and 15
# GiB of room in $TMPDIR are needed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
.ci/setup.sh .ci/packages.txt .ci/packages-bench.txt
cmake --preset release -DPOLINK_BENCH=ON >/dev/null
targets=(polink polink_bench polink_plans polink_steps)
if cmake --build --preset release --target help | grep -q polink_micro; then
  targets+=(polink_micro)
fi
cmake --build --preset release --target "${targets[@]}"
# Debian’s own Python is the one that has Debian’s networkx and igraph.
python=/usr/bin/python3
[ -x "$python" ] || python=python3
exec "$python" bench/run.py "$@"
