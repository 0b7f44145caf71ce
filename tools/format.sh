#!/bin/bash
# Lays out every C file of the repository; with --check changes nothing and exits 1 if a committed one would change.
#
#     tools/format.sh [--check | FILE...]
set -u
cd "$(dirname "$0")/.." || exit 2
format=clang-format-14
command -v $format >/dev/null || format=clang-format
case $($format --version) in
*'version 14.'*) ;;
*) echo "format: the reference is clang-format 14; this is $($format --version)" >&2; exit 2 ;;
esac

if [ "${1:-}" = --check ]; then
    files=$(git ls-files '*.c' '*.h') && [ -n "$files" ] || { echo "format: no files" >&2; exit 2; }
    wrong=$(for f in $files; do
        [ ! -e "$f" ] || $format --dry-run -Werror "$f" >/dev/null 2>&1 || echo "$f"
    done)
    [ -z "$wrong" ] && { echo "format: $(echo "$files" | wc -l) files as they should be"; exit 0; }
    echo "Not as \`make format\` lays them out:" >&2
    echo "$wrong" >&2
    exit 1
fi
# Files not yet committed are laid out as well; what git ignores is not.
[ $# -gt 0 ] || set -- $(git ls-files -co --exclude-standard '*.c' '*.h')
for f; do
    [ ! -e "$f" ] || $format -i "$f" || exit 1
done
