#!/bin/bash
# Checks that includes go one way: between the folders of src/, and between the rooms of a folder.
# Prints file:line for each include that may not be; exits 1 if there was one.
#
# A folder of src/ may include itself and the folders named in its row of the first table, nothing else.
# A room of a folder may include itself, the headers and rows that stand in the folder itself, and the rooms named in
# its row of the second table. A header of the folder itself includes no room: rooms stand on it. Its .c files may
# include every room: they are the roof.
#
#     tools/check-layers.sh [ROOT]
set -u
cd "${1:-$(dirname "$0")/..}" || exit 2

layers='
base
profile  base
value    base profile
task     base profile value
dsl      base profile value task
program  base profile value task dsl
batch    base profile value task dsl program
score    base profile value task dsl program batch
store    base profile value task dsl program batch score
search   base profile value task dsl program batch score store
evolve   base profile value task dsl program batch score store search
view     base profile value task dsl program
web      base profile value task dsl program batch score store evolve search view
bench    base profile value task dsl program batch score search evolve
api      base profile value task dsl program batch score store evolve search view web bench arcwright.h
cli      base arcwright.h
'
rooms='
dsl/plain
dsl/image      dsl/plain
dsl/rules      dsl/plain dsl/image
dsl/fast       dsl/plain dsl/image dsl/rules
store/sqlite
search/space
search/learn   search/space
search/propose search/space search/learn
search/study   search/space
'
# To be removed from here, not added to: "file what-it-includes".
exceptions='
src/store/export.h store/sqlite/inside.h
src/search/search.h search/space/states.h
'
# `arcwright.h` is include/arcwright.h, the public interface: api/ is what stands behind it, and cli/ uses
# nothing else that a user's program could not use.

shopt -s nullglob
files=(src/*/*.[ch] src/*/*.def src/*/*.inc src/*/*/*.[ch] src/*/*/*.def src/*/*/*.inc include/*.h)
[ ${#files[@]} -eq 0 ] && { echo "check-layers: no sources under $PWD" >&2; exit 2; }

LAYERS=$layers ROOMS=$rooms EXCEPTIONS=$exceptions awk '
# Rows name only what stands above them: so there can be no circle in a table.
function read_table(text,    rows, row, n, word, i, j) {
    rows = split(text, row, "\n")
    for (i = 1; i <= rows; i++) {
        n = split(row[i], word, " ")
        if (n) known[word[1]] = allowed[word[1], word[1]] = 1
        for (j = 2; j <= n; j++) {
            if (word[j] !~ /\./ && !(word[j] in known)) wrong("check-layers.sh", 0, word[1] " before " word[j])
            allowed[word[1], word[j]] = 1
        }
    }
}
BEGIN {
    NOT_THERE = " is not in the table of tools/check-layers.sh"
    read_table(ENVIRON["LAYERS"])
    read_table(ENVIRON["ROOMS"])
    rows = split(ENVIRON["EXCEPTIONS"], row, "\n")
    for (i = 1; i <= rows; i++) excepted[row[i]] = 1
}
function wrong(file, line, why) { print file ":" line ": " why; bad++ }
# "dsl/fast/fast.h" is of the room "dsl/fast"; "dsl/dsl.h" of none.
function room_of(path,    word) { return split(path, word, "/") > 2 ? word[1] "/" word[2] : "" }

FNR == 1 {
    split(FILENAME, part, "/")
    folder = part[1] == "src" ? part[2] : "include"
    room = part[1] == "src" ? room_of(substr(FILENAME, 5)) : ""
    is_roof = room == "" && FILENAME ~ /\.c$/
    if (room != "" && !(room in known)) wrong(FILENAME, 1, "the room " room NOT_THERE)
    if (folder != "include" && !(folder in known)) wrong(FILENAME, 1, "the folder " folder NOT_THERE)
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
    count++
    name = $0
    sub(/^[^"]*"/, "", name)
    sub(/".*/, "", name)
    if (folder == "include") wrong(FILENAME, FNR, "the public header includes \"" name "\"")
    else if (name ~ /(^|\/)\.\.?\//) wrong(FILENAME, FNR, "write \"folder/file.h\", not \"" name "\"")
    else {
        target = name
        if (target ~ /\//) sub(/\/.*/, "", target)
        else if (target != "arcwright.h") target = folder # beside the file itself
        if (!((folder, target) in allowed)) wrong(FILENAME, FNR, folder " may not include \"" name "\"")
        other = room_of(name)
        if (target == folder && other != "" && !is_roof && !((room, other) in allowed) &&
            !((FILENAME " " name) in excepted))
            wrong(FILENAME, FNR, (room == "" ? "a header of " folder : room) " may not include \"" name "\"")
    }
}
END {
    if (bad) { print bad " include(s) against the layers"; exit 1 }
    print "layers: " count + 0 " includes in " ARGC - 1 " files, all to the left, rooms too"
}' "${files[@]}"
