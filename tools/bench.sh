#!/bin/bash
# Runs `arcwright bench` and then every benchmark of bench/, one after the other; what each measures is said at the
# top of its source. A benchmark gets one argument, the folder of tasks to use: ARCWRIGHT_DATA, or the starter set.
set -u
cd "$(dirname "$0")/.." || exit 2
"${BUILD:-build}/arcwright" bench || exit 1
count=0
for source in bench/*.c; do
    [ -e "$source" ] || continue
    count=$((count + 1))
    name=$(basename "$source" .c)
    name=${name#bench_}
    echo "== $name"
    "${BUILD:-build}/bench/bench-$name" "${ARCWRIGHT_DATA:-tasks/starter}" ||
        { echo "bench: $name failed" >&2; exit 1; }
done
[ $count -gt 0 ] || echo "There are no benchmarks in bench/ yet."
