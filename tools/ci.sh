#!/bin/bash
# What is checked beyond `make check`, step by step; the first failure stops it.
#
#     tools/ci.sh              every step
#     tools/ci.sh quick        the steps of a minute, before a commit
#     tools/ci.sh asan tsan    the steps named
#
# A step is a function below. Each says why it is there, and what it leaves out.
set -u
cd "$(dirname "$0")/.." || exit 2

all=(format layers generated gcc installed python clang hard asan tsan tidy cppcheck fuzz coverage)
quick=(format layers gcc generated tests)
summaries=()

configure() { cmake --preset "$1" >/dev/null; }
compile() { configure "$1" && cmake --build "$2" "${@:3}"; } # preset, folder, arguments

# Runs the tests of a build folder and keeps CTest's last word for the end.
run_tests() { # folder, arguments of ctest
    local log status line
    log=$(mktemp) || return 1
    ctest --test-dir "$1" --output-on-failure --no-tests=error -j 2 "${@:2}" 2>&1 | tee "$log"
    status=${PIPESTATUS[0]}
    line=$(grep 'tests passed' "$log")
    summaries+=("$1: ${line:-no tests}")
    rm -f "$log"
    return "$status"
}

format() { tools/format.sh --check; }

# Includes first, which need no build; then what the linker knows.
layers() { tools/check-layers.sh && compile release build --target arcwright && tools/check-circles.sh build; }

# What is generated is what the generators make now: the starter tasks, the reference, the help in the documentation.
generated() {
    compile release build --target starter-tasks arcwright || return 1
    local fresh
    fresh=$(mktemp -d) || return 1
    mkdir "$fresh/starter" "$fresh/probes" && build/starter-tasks "$fresh/starter" &&
        build/starter-tasks --probes "$fresh/probes" && diff -r "$fresh" tasks &&
        echo "tasks/starter and tasks/probes are what starter-tasks writes"
    local status=$?
    rm -rf "$fresh"
    [ $status -eq 0 ] && tools/docs.sh --check
}

# The whole tree, benchmarks included, without a warning; and again with our own checks compiled in.
gcc() { compile release build && compile debug build-debug; }
# What `make install` puts somewhere works there: the command finds its tasks, and docs/example.c links with the
# library, shared and static.
installed() {
    local to root=$PWD status
    to=$(mktemp -d) || return 1
    ( # && throughout: a step is run in a condition, where `set -e` has no effect
        make -s install PREFIX="$to" >/dev/null && cd "$to" && unset ARCWRIGHT_DATA &&
            bin/arcwright verify share/arcwright/library/starter.py --strict || exit 1
        PKG_CONFIG_PATH=$PWD/$(dirname "$(find . -name arcwright.pc)")
        library=$(dirname "$(find "$PWD" -name libarcwright.so)")
        arguments="share/arcwright/tasks/starter share/arcwright/library/starter.py"
        export PKG_CONFIG_PATH
        "${CC:-cc}" "$root/docs/example.c" -o shared $(pkg-config --cflags --libs arcwright) &&
            LD_LIBRARY_PATH=$library ./shared $arguments &&
            "${CC:-cc}" "$root/docs/example.c" -o static -I include "$library/libarcwright.a" \
                $(pkg-config --static --libs arcwright | sed 's/-larcwright//') &&
            ./static $arguments
    )
    status=$?
    rm -rf "$to"
    return $status
}

# The Python package as users install it. `make check` does the same where Python is; here it must be.
python() { tools/python.sh --must; }

clang() { compile clang build-clang && run_tests build-clang; }

tests() { compile release build && run_tests build; }

# The tests of what keeps tables and arrays, with tables that begin with four places, arrays that move at every growth
# and are poisoned where they were, and the structures' checks: a kept pointer or a forgotten growth shows here.
hard() {
    compile hard build-hard &&
        run_tests build-hard -R '^(value|batch|program|properties|golden|rules)$'
}

asan() { compile asan build-asan && run_tests build-asan; }

# Every test, with four threads. See the note at `environment` in CMakeLists.txt on how OpenMP is made visible to
# the sanitizer; without archer its barriers look like races, and the step would cry wolf.
tsan() {
    if ! ls /usr/lib/llvm-*/lib/libarcher.so >/dev/null 2>&1; then
        echo "skipped: clang's OpenMP run time has no archer here"
        return 0
    fi
    compile tsan build-tsan && run_tests build-tsan
}

# .clang-tidy names the checks and says why each is there or not.
# One file a process: clang-tidy 14 sees va_lists as uninitialised in the second file of one.
tidy() {
    # With check() compiled in, because what we promise there is what the analyser cannot find out by itself.
    cmake --preset clang -B build-tidy -DCMAKE_BUILD_TYPE=Debug >/dev/null || return 1
    cmake --build build-tidy --target embedded >/dev/null || return 1 # what sources include and the build makes
    # Its own count of warnings in system headers is left out of what is shown.
    git ls-files 'src/*.c' 'tools/*.c' |
        xargs -P 2 -n 1 clang-tidy -p build-tidy --quiet --warnings-as-errors='*' 2>&1 |
        grep -v -E '^[0-9]+ warnings? generated\.$|^Suppressed |^Use -header-filter|warnings? treated as error'
    [ "${PIPESTATUS[0]}${PIPESTATUS[1]}" = 00 ]
}

cppcheck() {
    command cppcheck --quiet --error-exitcode=1 --std=c11 --enable=warning,portability --inline-suppr \
        -D__GNUC__ -D_GNU_SOURCE -DNDEBUG \
        --include=tools/cppcheck.h -Isrc -Iinclude --suppressions-list=tools/cppcheck.txt -j 2 src tools
}

# Twenty seconds for each target from its corpus in the tree, always with the same seed: a failure is of the commit, not
# of luck (FUZZ_SEED and FUZZ_SECONDS look further). What is new goes to build-fuzz, and an input that
# breaks something is left in build-fuzz/found.
fuzz() {
    compile fuzz build-fuzz || return 1
    mkdir -p build-fuzz/found
    local source name count=0
    for source in fuzz/fuzz_*.c; do
        [ -e "$source" ] || continue
        count=$((count + 1))
        name=$(basename "$source" .c)
        mkdir -p "build-fuzz/corpus/$name"
        echo "$name:"
        build-fuzz/fuzz/"$name" -max_total_time="${FUZZ_SECONDS:-20}" -timeout=10 -rss_limit_mb=2048 -verbosity=0 \
            -print_final_stats=1 -seed="${FUZZ_SEED:-1}" -artifact_prefix=build-fuzz/found/ "build-fuzz/corpus/$name" \
            $([ -d "fuzz/corpus/$name" ] && echo "fuzz/corpus/$name") || return 1
    done
    [ $count -gt 0 ] || echo "skipped: there are no fuzz targets yet"
}

# A report, never a failure: lines that no test reaches are a question, not an error.
coverage() {
    if ! command -v gcovr >/dev/null; then
        echo "skipped: gcovr is not installed"
        return 0
    fi
    compile coverage build-coverage && run_tests build-coverage
    gcovr --root . --filter src/ --object-directory build-coverage --print-summary --txt build-coverage/coverage.txt |
        tail -n 4
    return 0
}

case "${1:-}" in
'') steps=("${all[@]}") ;;
quick) steps=("${quick[@]}") ;;
*) steps=("$@") ;;
esac

for step in "${steps[@]}"; do
    case " ${all[*]} ${quick[*]} " in *" $step "*) ;; *) echo "ci: there is no step $step" >&2; exit 2 ;; esac
done
for step in "${steps[@]}"; do
    echo "=== ci: $step"
    started=$SECONDS
    if ! "$step"; then
        echo "=== ci: FAILED at step $step" >&2
        exit 1
    fi
    echo "=== ci: $step done in $((SECONDS - started)) s"
done
[ ${#summaries[@]} -eq 0 ] || printf '%s\n' "${summaries[@]}"
echo "=== ci: all of ${#steps[@]} steps done: ${steps[*]}"
