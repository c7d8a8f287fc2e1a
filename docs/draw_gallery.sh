#!/bin/sh
# Draws the pictures of docs/gallery.md from the sample document.
#
# usage: docs/draw_gallery.sh POLINK
set -eu

here=$(cd "$(dirname "$0")" && pwd)
polink=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export POLINK_DB="$work/sample.db"

"$polink" load "$here/../data/sample_plan.txt" --as sample >/dev/null
draw() {
  name=$1
  shift
  "$polink" draw "$@" -o "$here/images/gallery-$name.svg" --lang ja
}
draw ministries ministries
draw matrix matrix
draw section section 1.2
draw row row 1.2.1.r2
draw measure measure 1.2.1.r2.n4
draw reposts reposts
draw duplicates duplicates
draw overlaps overlaps
draw laws laws
draw instrument instrument 蓄電池安全指針
draw indicators indicators
draw deadlines deadlines --today 2026-01-01
draw deadlines-of-one deadlines デジ --today 2026-01-01
draw path path 1.1.1.r1 1.2.1.r1
"$polink" search 蓄電池 --ids | draw selection selection
draw dark overlaps --theme dark --size 4:3
draw print row 1.1.2.r2 --theme print --size A4
"$polink" load "$here/../data/sample_plan_next.txt" --as next >/dev/null
draw diff diff sample next
