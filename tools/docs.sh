#!/bin/bash
# Brings up to date what is generated in the documentation; with --check changes nothing and exits 1 if it is not.
#
#   docs/PRIMITIVES.md   what `arcwright dsl --markdown` prints
#   docs/COMMANDS.md     the block after each line <!-- arcwright COMMAND --help --> is what that prints
#
# Also: every command has its place in docs/COMMANDS.md, and no page links to a file that is not there.
#
#     tools/docs.sh [--check]
set -u
cd "$(dirname "$0")/.." || exit 2
arcwright=${BUILD:-build}/arcwright
[ -x "$arcwright" ] || { echo "docs: $arcwright is not there: run make" >&2; exit 1; }
fresh=$(mktemp -d) || exit 1
trap 'rm -rf "$fresh"' EXIT
status=0

"$arcwright" dsl --markdown >"$fresh/PRIMITIVES.md" || exit 1

awk -v arcwright="$arcwright" '
/^<!-- arcwright .* -->$/ {
    print
    command = $0
    sub(/^<!-- arcwright /, "", command)
    sub(/ -->$/, "", command)
    print "```text"
    command = arcwright " " command
    while ((command | getline line) > 0) print line
    close(command)
    print "```"
    inside = 1 # of the old block
    next
}
inside && /^```text$/ { next }
inside && /^```$/ { inside = 0; next }
!inside { print }' docs/COMMANDS.md >"$fresh/COMMANDS.md" || exit 1

for command in $("$arcwright" --help | sed -n 's/^  \([a-z]\{1,\}\) .*/\1/p'); do
    grep -q "^<!-- arcwright $command --help -->$" docs/COMMANDS.md && continue
    echo "docs: docs/COMMANDS.md has no place for \`arcwright $command --help\`" >&2
    status=1
done

for page in PRIMITIVES.md COMMANDS.md; do
    cmp -s "$fresh/$page" "docs/$page" && continue
    if [ "${1:-}" = --check ]; then
        diff -u "docs/$page" "$fresh/$page" | head -n 40 >&2
        echo "docs: docs/$page is not up to date: run make docs" >&2
        status=1
    else
        cp "$fresh/$page" "docs/$page" && echo "docs/$page is new"
    fi
done

# Links in Markdown, but for those to the web, to places on a page, and in code.
while IFS=: read -r page link; do
    target=$(dirname "$page")/${link%%#*}
    [ -e "$target" ] || { echo "docs: $page links to $link, which is not there" >&2; status=1; }
done < <(git ls-files '*.md' | while read -r page; do
    grep -o '](\([^)]*\))' "$page" | sed 's/^](//; s/)$//' | grep -v -E '^(https?:|mailto:|#)' | sed "s|^|$page:|"
done)

[ $status -eq 0 ] && [ "${1:-}" = --check ] && echo "docs: up to date, no dead links"
exit $status
