#!/bin/bash
# Makes sure that what a command needs is on this machine.
#
#     tools/setup.sh build     a compiler, CMake, Ninja, pkg-config and the libraries
#     tools/setup.sh check     the same and the test library
#     tools/setup.sh format    clang-format 14
#     tools/setup.sh ci        all of it and clang, the analysers, the sanitizers' run time
#
# Says nothing when all is there. Else it installs what is missing with apt, when it may (root, or sudo without
# a password); when it may not, it prints the one line to run and exits with 2.
set -u
group=${1:-build}
missing=()

tool()    { command -v "$1" >/dev/null 2>&1 || missing+=("$2"); }            # command, package
library() { pkg-config --exists "$1" 2>/dev/null || missing+=("$2"); }       # pkg-config module, package

need_build() {
    tool "${CC:-cc}" gcc
    tool cmake cmake
    tool ninja ninja-build
    tool pkg-config pkg-config
    [ -e /usr/include/stdio.h ] || missing+=(libc6-dev)
    library sqlite3 libsqlite3-dev
    library jansson libjansson-dev
    library libxxhash libxxhash-dev
    library zlib zlib1g-dev
    library minizip libminizip-dev
    library libmicrohttpd libmicrohttpd-dev # arcwright serve; CMake does without
}
need_check() { need_build; library cmocka libcmocka-dev; }
need_format() { case $(clang-format --version 2>/dev/null) in
    *'version 14.'*) ;;
    *) tool clang-format-14 clang-format-14 ;;
esac; }
need_ci() {
    need_check
    need_format
    tool gcc gcc
    tool python3 python3
    python3 -c "import ensurepip, venv" 2>/dev/null || missing+=(python3-venv)
    python3 -c "import os, sys, sysconfig; sys.exit(not os.path.exists(sysconfig.get_path('include') + '/Python.h'))" \
        2>/dev/null || missing+=(python3-dev)
    tool clang clang
    tool clang-tidy clang-tidy
    tool cppcheck cppcheck
    tool llvm-symbolizer llvm # readable places in the sanitizers' reports
    ls /usr/lib/llvm-*/lib/libomp.so >/dev/null 2>&1 || missing+=(libomp-dev)
    # Debian 12 and Ubuntu 24.04 keep clang's sanitizers in a package of their own; Ubuntu 22.04 does not.
    ls /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.asan-*.a >/dev/null 2>&1 || missing+=(libclang-rt-dev)
}

case $group in
build | check | format | ci) need_"$group" ;;
*) echo "usage: tools/setup.sh build|check|format|ci" >&2; exit 2 ;;
esac
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Arcwright needs what Debian calls: ${missing[*]}. Install it with this system's package manager." >&2
    exit 2
fi
if [ "$(id -u)" -eq 0 ]; then
    as_root=()
elif sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
else
    echo "Arcwright needs packages that are not there. Run:" >&2
    echo "    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
    exit 2
fi

apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@"; }
install() {
    # Ubuntu 22.04 has no libclang-rt-dev: there the files come with clang itself.
    local packages=() p
    for p in "${missing[@]}"; do
        [ "$p" = libclang-rt-dev ] && ! apt-cache show "$p" >/dev/null 2>&1 && continue
        packages+=("$p")
    done
    [ ${#packages[@]} -eq 0 ] || apt install -y --no-install-recommends "${packages[@]}" >"$log" 2>&1
}

echo "Installing: ${missing[*]}"
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT
# The package lists are fetched only when the first try shows that they are absent or stale.
apt-cache show "${missing[@]}" >/dev/null 2>&1 && install && exit 0
apt update >"$log" 2>&1 && install && exit 0
cat "$log" >&2
echo "apt could not install: ${missing[*]}" >&2
exit 2
