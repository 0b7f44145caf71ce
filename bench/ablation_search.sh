#!/bin/bash
# What each part of the search finds alone, and what is lost without it.
#
#     bench/ablation_search.sh DATA [STATES]          (2,000 states)
#
# Prints a Markdown table: solved within two attempts, tuning / validation (bench/split-validation.txt), tasks whose
# full fits are all wrong, CPU seconds a task. The states are searched in every row. Repair needs the
# rules: its own row has both. All but the CPU is the same on any machine. ARCWRIGHT: build/arcwright.
set -eu
[ $# -ge 1 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }
data=$(realpath "$1")
states=${2:-2000}
cd "$(dirname "$0")/.."
arcwright=${ARCWRIGHT:-build/arcwright}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

parts=(cover lists views backward rules repair)

# others PART: all but it, as --without takes them; views are looked at by the other parts, so they come with all
others() {
    local list=
    for p in "${parts[@]}"; do
        [ "$p" = "$1" ] || [ "$p" = views ] || { [ "$1" = repair ] && [ "$p" = rules ]; } || list+=,$p
    done
    echo "${list#,}"
}

row() { # NAME WITHOUT
    "$arcwright" search --data "$data" --budget "$states" --without "$2" --quiet \
        --tasks-json "$folder/a.json" >"$folder/out"
    jq -r --arg name "$1" --rawfile split bench/split-validation.txt '
        ($split | split("\n")) as $ids
        | (if type == "array" then . else .tasks end) as $all
        | ($all | map(select(.task as $t | $ids | index($t)))) as $validation
        | ($all | map(select(.solved)) | length) as $solved
        | ($validation | map(select(.solved)) | length) as $held
        | ($all | map(select(.full_fits > 0)) | length) as $fit
        | ($all | map(select(.full_fits > 0 and (.oracle | not))) | length) as $wrong
        | ($all | map(.cpu_s) | add / length * 1000 | round / 1000) as $cpu
        | "| \($name) | \($solved - $held) / \($held) | \($wrong) of \($fit) | \($cpu) |"' "$folder/a.json"
}

echo "| | solved, tuning / validation | all fits wrong | CPU s a task |"
echo "|---|--:|--:|--:|"
row "all" ""
for p in "${parts[@]}"; do
    name=$p
    [ "$p" = repair ] && name="rules and repair"
    [ "$p" = views ] || row "$name alone" "$(others "$p")"
done
for p in "${parts[@]}"; do row "without $p" "$p"; done
