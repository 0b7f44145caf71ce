#!/bin/bash
# The main job in half a minute: finds solvers for the starter tasks, or for the tasks in ARCWRIGHT_DATA, from
# nothing; then shows one program that it found and what the program makes of its task.
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

cat <<END
Looking for programs that solve the tasks in $data,
from nothing, for ${DEMO_SECONDS:-30} seconds. Ctrl-C ends it early and keeps
what there is. Solved: right on test outputs it never saw.

END
# Ctrl-C is for the command, which saves and prints its summary; the demo then goes on.
trap : INT
"$arcwright" evolve --data "$data" --store "$store" --time "${DEMO_SECONDS:-30}" --seed 1 --summary-json "$summary"
status=$?
trap - INT
[ -s "$summary" ] || exit $((status ? status : 1))

# The solved tasks, without a JSON reader: "solved_ids": ["0a1b2c3d", ...
solved=$(tr -d ' \n' <"$summary" | sed -n 's/.*"solved_ids":\[\([^]]*\)\].*/\1/p' | tr -d '"' | tr , ' ')
# One whose best program is short enough to read and right on every pair by itself, and whose pictures are small; else
# the first.
task=${solved%% *}
for id in $solved; do
    lines=$("$arcwright" solvers "$id" --store "$store" --best | wc -l)
    [ "$lines" -ge 5 ] && [ "$lines" -le 9 ] || continue
    picture=$(NO_COLOR=1 "$arcwright" run "$store" --task "$id" --data "$data" 2>/dev/null) || continue
    [ "$(wc -l <<<"$picture")" -le 40 ] && [ "$(wc -L <<<"$picture")" -le 72 ] || continue
    task=$id
    break
done
if [ -n "$task" ]; then
    echo
    echo "One of the solved tasks, $task: its program,"
    echo "and what it makes of each pair:"
    echo
    "$arcwright" run "$store" --task "$task" --data "$data" --print
fi

page=$directory/report.html
if "$arcwright" report --store "$store" --data "$data" --out "$page" >/dev/null; then
    echo
    echo "The whole run as a page, with pictures of all tasks:"
    echo "  $page"
fi

cat <<END

What to try next:

  go on where this stopped:
    $arcwright evolve --data $data \\
      --store $store --resume --time 60
  all programs of a task:
    $arcwright solvers ${task:-TASK} --store $store
  a picture of a task:
    $arcwright show ${task:-TASK} --data $data --svg task.svg
  the programs as one file:
    $arcwright store export $store \\
      --library solvers.py
  the real ARC tasks:
    make data
    ARCWRIGHT_DATA=data/arc-agi-1/training make demo
  everything else:
    $arcwright --help
END
exit "$status"
