#!/bin/bash
# Runs every benchmark of bench/, one after the other; what each measures is said at the top of its source.
set -u
cd "$(dirname "$0")/.." || exit 2
shopt -s nullglob
ran=0
for program in "${BUILD:-build}"/bench/bench-*; do
    echo "== $(basename "$program")"
    "$program" || { echo "bench: $(basename "$program") failed" >&2; exit 1; }
    ran=$((ran + 1))
done
[ $ran -gt 0 ] || echo "There are no benchmarks in bench/ yet."
