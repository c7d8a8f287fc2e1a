#!/usr/bin/env bash
# Measures the release build and writes docs/benchmarks.md: how time and memory grow with a
# document that is loaded, and with a list of measures in which duplicates are searched.
#   bench/run.sh [--million] [FILE]
#     FILE        the document; default: the sample
#     --million   search 1,000,000 measures too: a few minutes, 3 GiB of memory
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
counts=(10000 100000)
if [[ ${1:-} == --million ]]; then
  counts+=(1000000)
  shift
fi
document=${1:-data/sample_plan.txt}
.ci/setup.sh
cmake --preset release -DPOLINK_BENCH=ON >/dev/null
cmake --build --preset release --target polink polink_bench

report=$(mktemp)
lines=$(mktemp)
trap 'rm -f "$report" "$lines"' EXIT
python3 bench/load_growth.py build/release/cli/polink "$document" --report "$report"
for count in "${counts[@]}"; do
  # The fastest of three runs, of the million one.
  for _ in $(seq $((count < 1000000 ? 3 : 1))); do
    build/release/bench/polink_bench "$count" --terse
  done | awk '{ for (i = 1; i < NF; ++i) if ($i == "seconds") print $(i + 1) "\t" $0 }' |
    sort -n | head -1 | cut -f2- | tee -a "$lines"
done

cat >>"$report" <<'E2'

## Duplicates

`polink_bench` makes measures of which a tenth are copies of others: exact, with a word or
two changed, or contained in the other. In two thirds of the pairs up to 3 % of the
characters of one or both are misread. Then it searches the duplicates
([linking.md](linking.md#duplicates)) on all cores; fastest of three runs, of the million
one. Peak memory includes the list itself.

| measures | planted | found right | recall | precision | time, s | peak memory, MiB | time exponent | memory exponent |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|
E2
awk 'function exponent(now, before) {
       return NR == 1 ? "" : sprintf("%.2f", log(now / before) / log(n / last_n))
     }
     { for (i = 1; i < NF; i += 2) v[$i] = $(i + 1)
       n = v["measures"]
       printf "| %d | %d | %.0f | %s | %s | %s | %s | %s | %s |\n", n, v["planted"],
              v["planted"] * v["recall"], v["recall"], v["precision"], v["seconds"],
              v["peak_mib"], exponent(v["seconds"], last_s), exponent(v["peak_mib"], last_m)
       last_n = n; last_s = v["seconds"]; last_m = v["peak_mib"] }' "$lines" >>"$report"
cat >>"$report" <<'E3'

## Questions

Best of three runs of each command, start of the program included, in seconds by the
clock (`bench/questions.sh`); the larger database holds the same document a hundred
times, which gives every measure a hundred copies to be linked to.

```
E3
bench/questions.sh build/release/cli/polink "$document" >>"$report"
echo '```' >>"$report"
cp "$report" docs/benchmarks.md
