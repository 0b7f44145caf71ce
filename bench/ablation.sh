#!/bin/bash
# What each part of evolution adds: tasks solved after as many generations with all parts, and without each one.
#
#     bench/ablation.sh DATA [GENERATIONS [SEED...]]          (30 generations, seeds 1 2 3)
#
# ARCWRIGHT (build/arcwright) is run with the programs of library/starter.py as seeds. Prints a Markdown table:
# solved within two attempts and tasks of which a program fits all demos, a column for each seed and the mean;
# evaluations and CPU seconds are means. Everything but the last column is the same on any machine.
set -eu
[ $# -ge 1 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2; }
data=$(realpath "$1")
generations=${2:-30}
shift; [ $# -eq 0 ] || shift
seeds=("$@")
[ ${#seeds[@]} -gt 0 ] || seeds=(1 2 3)
cd "$(dirname "$0")/.."
arcwright=${ARCWRIGHT:-build/arcwright}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

kinds=grafts,calls,twice,palette,extensions
rows=('' lexicase novelty weight migrants differs grafts calls twice palette extensions adaptation doubts shares
    "$kinds" "lexicase,novelty,migrants,differs,$kinds,adaptation,doubts,shares")

echo "| without | solved: seeds ${seeds[*]} | mean | fit all demos | mean | million evaluations | CPU s |"
echo "|---|---|--:|---|--:|--:|--:|"
for without in "${rows[@]}"; do
    for seed in "${seeds[@]}"; do
        rm -f "$folder"/a.db*
        "$arcwright" evolve --data "$data" --seeds library/starter.py --seed "$seed" --generations "$generations" \
            --without "$without" --store "$folder/a.db" --quiet --no-timing --summary-json "$folder/a.json"
        for key in solved fitting evaluations cpu_s; do
            printf '%s ' "$(grep -o "\"$key\": *[0-9.]*" "$folder/a.json" | head -1 | grep -o '[0-9.]*$')"
        done
        echo
    done | awk -v name="${without:-nothing}" '
        { solved = solved " " $1; s += $1; fit = fit " " $2; f += $2; e += $3; c += $4 }
        END { gsub(",", ", ", name)
              printf "| %s |%s | %.1f |%s | %.1f | %.2f | %.1f |\n",
                  name, solved, s / NR, fit, f / NR, e / NR / 1e6, c / NR }'
done
