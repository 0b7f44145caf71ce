#!/bin/bash
# Checks that no two .c files of a folder of src/ need each other, directly or round about: what a file calls or reads
# stands in files that do not, in turn, need it. The linker knows best who needs whom, so this reads a build.
#
#     tools/check-circles.sh [BUILD]
#
# A table of rows (tables) is no node: its rows name the functions of every room, and rooms read it. That is the hook
# by which what stands first calls what stands later.
set -u
cd "$(dirname "$0")/.." || exit 2
build=${1:-build}

tables='dsl/table dsl/fast/levels store/drivers store/sqlite/driver'
# Circles that are known and wait to be undone: a file of each is passed over. To be removed from here, not added to.
known='evolve/look evolve/plan program/function program/module task/forms'

objects=$build/CMakeFiles/arcwright-static.dir/src
[ -d "$objects" ] || { echo "check-circles: no objects in $objects; build first" >&2; exit 2; }
mapfile -t files < <(git ls-files 'src/*.c')
set --
for f in "${files[@]}"; do [ -e "$objects/${f#src/}.o" ] && set -- "$@" "$objects/${f#src/}.o"; done
[ $# -gt 0 ] || { echo "check-circles: no objects in $objects" >&2; exit 2; }

# One line for each need: "folder/user folder/maker".
needs=$(nm -A "$@" | SKIP="$tables $known" ROOT="$objects/" awk '
BEGIN { n = split(ENVIRON["SKIP"], word, " "); for (i = 1; i <= n; i++) skip[word[i]] = 1 }
{
    at = index($0, ".c.o:")
    file = substr($0, length(ENVIRON["ROOT"]) + 1, at - length(ENVIRON["ROOT"]) - 1)
    kind = $(NF - 1)
    if (kind == "U") uses[file, $NF] = 1
    else if (kind ~ /[A-Z]/) maker[$NF] = file
}
END {
    for (use in uses) {
        split(use, part, SUBSEP)
        if (!(part[2] in maker)) continue
        from = part[1]; to = maker[part[2]]
        split(from, a, "/"); split(to, b, "/")
        if (a[1] == b[1] && from != to && !(from in skip) && !(to in skip)) print from, to
    }
}' | sort -u)

if circles=$(tsort <<<"$needs" 2>&1 >/dev/null); then
    echo "circles: none among $# files ($(wc -l <<<"$needs") needs within a folder)"
else
    echo "files that need each other, a block each:" >&2
    sed 's/^tsort: //; s/.*input contains a loop:$/circle:/' <<<"$circles" >&2
    exit 1
fi
