#!/bin/bash
# Lays out every C file of the repository, rows (.def) and parts (.inc) too; with --check changes nothing, and exits 1
# if a committed one would change or a line of code or of a script has more than 120 columns.
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
laid_out=('*.c' '*.h' '*.inc' '*.def')
measured=("${laid_out[@]}" '*.sh' '*.cmake' CMakeLists.txt Makefile .ci tools)

# clang-format goes by the ending of the name, and knows neither .inc nor .def.
lay_out() { $format --assume-filename="$PWD/${1%.*}.c" <"$1"; }

if [ "${1:-}" = --check ]; then
    files=$(git ls-files "${laid_out[@]}") && [ -n "$files" ] || { echo "format: no files" >&2; exit 2; }
    wrong=$(for f in $files; do
        [ ! -e "$f" ] || lay_out "$f" | cmp -s - "$f" || echo "$f"
    done)
    [ -z "$wrong" ] || { printf 'Not as `make format` lays them out:\n%s\n' "$wrong" >&2; exit 1; }
    wide=$(git ls-files "${measured[@]}" | while read -r f; do
        [ ! -e "$f" ] || LC_ALL=C.UTF-8 awk -v f="$f" 'length > 120 { print f ":" FNR }' "$f"
    done)
    [ -z "$wide" ] || { printf 'More than 120 columns:\n%s\n' "$wide" >&2; exit 1; }
    echo "format: $(wc -l <<<"$files") files as they should be, no line over 120 columns"
    exit 0
fi
# Files not yet committed are laid out as well; what git ignores is not.
[ $# -gt 0 ] || set -- $(git ls-files -co --exclude-standard "${laid_out[@]}")
for f; do
    [ -e "$f" ] || continue
    new=$(lay_out "$f" && echo .) || exit 1
    printf "%s" "${new%.}" | cmp -s - "$f" || printf "%s" "${new%.}" >"$f"
done
