#!/bin/bash
# What a search solves by how much it may search: one line of CSV for each budget of states.
#
#     tools/curve.sh DATA [BUDGETS] [TASKS]
#
# BUDGETS: states a task, separated by spaces; by default about 0.1, 0.5, 2 and 20 CPU seconds a task. TASKS: only
# the first so many of the data, by the hash of their names; all unless given. THREADS: 2 unless set.
set -u
cd "$(dirname "$0")/.." || exit 2
data=${1:?usage: tools/curve.sh DATA [BUDGETS] [TASKS]}
budgets=${2:-3000 20000 90000 900000}
arcwright=${BUILD:-build}/arcwright
fresh=$(mktemp -d) || exit 1
trap 'rm -rf "$fresh"' EXIT
if [ -n "${3:-}" ]; then
    for f in "$data"/*.json; do echo "$(basename "$f" | sha256sum | cut -c 1-16) $f"; done |
        sort | head -n "$3" | while read -r _ f; do ln -s "$(realpath "$f")" "$fresh/"; done
    data=$fresh
fi
echo "budget,tasks,solved,solved_at_1,full_fit,right_candidate,states,cpu_s_a_task"
for budget in $budgets; do
    "$arcwright" search --data "$data" --budget "$budget" --threads "${THREADS:-2}" --summary-json - |
        awk -F '[:,]' -v budget="$budget" '
        /^ "[a-z_0-9]*": [0-9]/ { gsub(/[ "]/, "", $1); v[$1] = $2 + 0 }
        END {
            if (!v["tasks"]) exit 1
            printf "%d,%d,%d,%d,%d,%d,%d,%.3f\n", budget, v["tasks"], v["solved"], v["solved_at_1"], v["full_fit"],
                v["oracle"], v["states"], v["cpu_s"] / v["tasks"]
        }' || exit 1
done
