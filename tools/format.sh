#!/bin/bash
# Lays out every C file of the repository; with --check changes nothing and exits 1 if one would change.
set -u
cd "$(dirname "$0")/.." || exit 2
format=clang-format-14
command -v $format >/dev/null || format=clang-format
case $($format --version) in
*'version 14.'*) ;;
*) echo "format: the reference is clang-format 14; this is $($format --version)" >&2; exit 2 ;;
esac
# -co: files not yet committed are laid out as well; what git ignores is not.
mapfile -t files < <(git ls-files -co --exclude-standard '*.c' '*.h' | while read -r f; do [ -e "$f" ] && echo "$f"; done)
if [ "${1:-}" = --check ]; then
    # The names of the files on standard output, the differences themselves with: make format && git diff
    wrong=$(for f in "${files[@]}"; do $format --dry-run -Werror "$f" >/dev/null 2>&1 || echo "$f"; done)
    [ -z "$wrong" ] && { echo "format: ${#files[@]} files"; exit 0; }
    echo "Not as \`make format\` lays them out:" >&2
    echo "$wrong" >&2
    exit 1
fi
$format -i "${files[@]}"
