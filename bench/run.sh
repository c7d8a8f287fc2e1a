#!/usr/bin/env bash
# Measures the release build and writes docs/benchmarks.md.
#   bench/run.sh [FILE]     default: the sample document
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
document=${1:-data/sample_plan.txt}
.ci/setup.sh
cmake --preset release >/dev/null
cmake --build --preset release --target polink
python3 bench/load_growth.py build/release/cli/polink "$document" --report docs/benchmarks.md
