#!/bin/bash
# Checks that includes go one way. A folder of src/ may include itself and the folders named here, nothing else.
# Prints file:line for each include that may not be; exits 1 if there was one.
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
store    base profile value task dsl program batch
evolve   base profile value task dsl program batch score store
search   base profile value task dsl program batch score store
view     base profile value task dsl program
web      base profile value task dsl program batch score store evolve search view
bench    base profile value task dsl program batch score evolve
api      base profile value task dsl program batch score store evolve search view web bench arcwright.h
cli      base arcwright.h
'
# `arcwright.h` is include/arcwright.h, the public interface: api/ is what stands behind it, and cli/ uses
# nothing else that a user's program could not use.

shopt -s nullglob
files=(src/*/*.[ch] src/*/*.def src/*/*.inc src/*/*/*.[ch] src/*/*/*.def src/*/*/*.inc include/*.h)
[ ${#files[@]} -eq 0 ] && { echo "check-layers: no sources under $PWD" >&2; exit 2; }

LAYERS=$layers awk '
BEGIN {
    rows = split(ENVIRON["LAYERS"], row, "\n")
    for (i = 1; i <= rows; i++) {
        n = split(row[i], word, " ")
        if (n) known[word[1]] = allowed[word[1], word[1]] = 1
        for (j = 2; j <= n; j++) {
            if (word[j] !~ /\./ && !(word[j] in known)) wrong("check-layers.sh", 0, word[1] " before " word[j])
            allowed[word[1], word[j]] = 1
        }
    }
}
function wrong(file, line, why) { print file ":" line ": " why; bad++ }

FNR == 1 {
    split(FILENAME, part, "/")
    folder = part[1] == "src" ? part[2] : "include"
    if (folder != "include" && !(folder in known)) wrong(FILENAME, 1, "the folder " folder " is not in the table of tools/check-layers.sh")
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
    }
}
END {
    if (bad) { print bad " include(s) against the layers"; exit 1 }
    print "layers: " count + 0 " includes in " ARGC - 1 " files, all to the left"
}' "${files[@]}"
