#!/usr/bin/env bash
# The program has what makes a mistake in memory harder to use.
#   hardening_test.sh POLINK
set -euo pipefail
export LC_ALL=C
program=$1
command -v readelf >/dev/null || {
  echo "skipped: readelf (binutils) is not installed"
  exit 77
}

failed=0
# `has WHAT OPTIONS PATTERN`: a line of readelf's answer matches.
has() {
  local answer
  answer=$(readelf "$2" "$program")
  if grep -Eq "$3" <<<"$answer"; then
    echo "has $1"
  else
    echo "LACKS $1"
    failed=1
  fi
}

has "a place in memory that changes (PIE)" -hW 'Type: +DYN \(Position-Independent Executable'
has "tables of addresses that are read-only (RELRO)" -lW 'GNU_RELRO'
has "all of them resolved at the start (BIND_NOW)" -dW '\((BIND_NOW|FLAGS)\).*BIND_NOW|FLAGS_1.*NOW'
has "a stack that isn't executed" -lW 'GNU_STACK .* RW +0x'
has "guarded stack frames" -sW '__stack_chk_fail'
has "calls that check the size of buffers (FORTIFY)" -sW '__(mem|str|s?n?printf|vs?n?printf|read|fread)[a-z]*_chk'
exit $failed
