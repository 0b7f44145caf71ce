#!/bin/bash
# The Python package in a fresh virtual environment: `pip install .`, then its tests against what was installed.
#
#     tools/python.sh            where Python or its headers are absent, says that the tests are skipped
#     tools/python.sh --must     fails there
#     PYTHON=...                 the interpreter; python3 unless given
#
# The engine is compiled with -O1 into build-python, which costs a third of the real build and means the same.
set -u
cd "$(dirname "$0")/.." || exit 2
python=${PYTHON:-python3}
to=$(mktemp -d) || exit 1
trap 'rm -rf "$to"' EXIT

absent() {
    echo "python: skipped: $1"
    [ "${must:-}" = --must ] && exit 1
    exit 0
}
must=${1:-}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null || absent "no Python 3.9 or later"
"$python" -c 'import os, sysconfig, sys; sys.exit(not os.path.exists(sysconfig.get_path("include") + "/Python.h"))' ||
    absent "no headers of Python (python3-dev)"
"$python" -m venv "$to/venv" >/dev/null 2>&1 || absent "no venv (python3-venv)"
"$to/venv/bin/pip" install -q --disable-pip-version-check 'scikit-build-core>=0.10' numpy pytest ||
    absent "pip cannot fetch scikit-build-core, numpy and pytest"
CFLAGS="${CFLAGS:-} -O1" "$to/venv/bin/pip" install -q --disable-pip-version-check --no-build-isolation . \
    --config-settings=cmake.build-type=None || exit 1
tree=$PWD
cd "$to" && venv/bin/python -m pytest -q --no-header -p no:cacheprovider -c /dev/null --rootdir "$tree/python/tests" \
    "$tree/python/tests"
