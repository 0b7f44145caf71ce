#!/bin/bash
# The main job in half a minute: evolves solvers for the starter tasks, or for the tasks in ARCWRIGHT_DATA, from
# the programs of library/starter.py; then shows a program that it found and what the program makes of its task.
#
#     make demo [DEMO_SECONDS=30] [DEMO_DIR=demo]
set -u
cd "$(dirname "$0")/.." || exit 2
arcwright=${BUILD:-build}/arcwright
data=${ARCWRIGHT_DATA:-tasks/starter}
directory=${DEMO_DIR:-demo}
store=$directory/arcwright.db
summary=$directory/summary.json

if [ ! -x "$arcwright" ]; then
    echo "demo: $arcwright is not there: run make" >&2
    exit 1
fi
rm -rf "$directory" # every demo is a first run
mkdir -p "$directory" || exit 1

echo "Evolving solvers for the tasks in $data, for ${DEMO_SECONDS:-30} seconds." \
    "Ctrl-C ends it early and keeps the result."
echo
# Ctrl-C is for the command, which saves and prints its summary; the demo then goes on.
trap : INT
"$arcwright" evolve --data "$data" --store "$store" --time "${DEMO_SECONDS:-30}" --seed 1 --summary-json "$summary"
status=$?
trap - INT
[ -s "$summary" ] || exit $((status ? status : 1))

# The solved tasks, without a JSON reader: "solved_ids": ["0a1b2c3d", ...
solved=$(tr -d ' \n' <"$summary" | sed -n 's/.*"solved_ids":\[\([^]]*\)\].*/\1/p' | tr -d '"' | tr , ' ')
# One whose best program was bred in this run, not from the library, and is right on every pair by itself: a task is
# also solved by another program's attempt. Else the first.
task=${solved%% *}
for id in $solved; do
    if ! "$arcwright" solvers "$id" --store "$store" | sed -n 2p | grep -q ' seed ' &&
        "$arcwright" run "$store" --task "$id" --data "$data" >/dev/null 2>&1; then
        task=$id
        break
    fi
done
if [ -n "$task" ]; then
    echo
    echo "One of the solved tasks, $task: the program found for it, and what it makes of each pair:"
    echo
    "$arcwright" run "$store" --task "$task" --data "$data" --print
fi

page=$directory/report.html
if "$arcwright" report --store "$store" --data "$data" --out "$page" >/dev/null; then
    echo
    echo "The whole run as a page, with pictures of all tasks: $page"
fi

cat <<END

The store is $store. What to try next:

  what the store holds        $arcwright store ls $store
  all programs of a task      $arcwright solvers ${task:-TASK} --store $store
  go on where this stopped    $arcwright evolve --data $data --store $store --resume --time 60
  a picture of a task         $arcwright show ${task:-TASK} --data $data --svg task.svg
  the programs as one file    $arcwright store export $store --library solvers.py
  the real ARC tasks          make data && ARCWRIGHT_DATA=data/arc-agi-1/training make demo
  everything else             $arcwright --help
END
exit "$status"
