# The front door. Each command sets up what it needs (tools/setup.sh), builds what it needs, and runs.
# The build itself is CMakeLists.txt and CMakePresets.json.

BUILD ?= build
PREFIX ?= /usr/local
T ?=
export BUILD

# One line that configures $(BUILD) when it is not, and one that does it in any case.
CONFIGURE = cmake --preset release -B $(BUILD) >/dev/null
COMPILE = cmake --build $(BUILD)

.PHONY: build demo check ci ci-quick bench format docs library install data clean help

build:
	@tools/setup.sh build
	@test -f $(BUILD)/build.ninja || $(CONFIGURE)
	@$(COMPILE) --target arcwright starter-tasks

demo: build
	@tools/demo.sh

check:
	@tools/setup.sh check
	@$(CONFIGURE)
	@$(COMPILE) $(if $(wildcard tests/test_$(T).c),--target test_$(T))
	@ctest --test-dir $(BUILD) --output-on-failure --no-tests=error -j 2 $(if $(T),-R "$(T)")
	@awk '/^\[  SKIPPED \] [0-9]+ test/ { n += $$4 } END { if (n) print n " single tests skipped:" \
	    " they need ARCWRIGHT_SHARED, or what $(BUILD)/Testing/Temporary/LastTest.log says" }' \
	    $(BUILD)/Testing/Temporary/LastTest.log
	@$(if $(T),,tools/python.sh)

ci:
	@tools/setup.sh ci
	@tools/ci.sh

ci-quick:
	@tools/setup.sh ci
	@tools/ci.sh quick

bench: build
	@$(COMPILE) --target benchmarks
	@tools/bench.sh

format:
	@tools/setup.sh format
	@tools/format.sh

docs: build
	@tools/docs.sh

# The programs that a search finds, as library/found/NAME.py: make library DATA=folder NAME=arc-agi-1-training
STATES ?= 30000
library: build
	@test -n "$(DATA)" -a -n "$(NAME)" || { echo "make library DATA=folder NAME=name of the data set" >&2; exit 2; }
	@mkdir -p library/found
	@$(BUILD)/arcwright search --data "$(DATA)" --budget $(STATES) --quiet --library library/found/$(NAME).py
	@$(BUILD)/arcwright verify library/found/$(NAME).py --data "$(DATA)" | tail -n 1

install:
	@tools/setup.sh build
	@cmake --preset release -B $(BUILD) -DCMAKE_INSTALL_PREFIX="$(abspath $(PREFIX))" \
	    -DARCWRIGHT_SHARED_LIBRARY=ON >/dev/null
	@$(COMPILE) --target arcwright arcwright-static arcwright-shared words
	@cmake --install $(BUILD) --strip
	@if [ "$$(id -u)" -eq 0 ] && [ "$(abspath $(PREFIX))" = /usr/local ]; then \
	    echo "Run ldconfig once, so that programs find libarcwright.so."; \
	else \
	    echo "Programs find libarcwright.so through LD_LIBRARY_PATH or an rpath to $(abspath $(PREFIX))/lib."; fi

data:
	@tools/fetch-data.sh

clean:
	@rm -rf build build-* demo

help:
	@echo "make              build the command: build/arcwright"
	@echo "make demo         evolve solvers for the starter tasks for half a minute and show the result"
	@echo "make check        build and run the tests; T=name runs those whose name matches"
	@echo "make ci-quick     what to run before a commit: format, layers, generated files, tests"
	@echo "make ci           all that .ci/run checks beyond make check"
	@echo "make bench        the benchmarks"
	@echo "make format       lay out the sources with clang-format 14"
	@echo "make docs         bring the generated parts of docs/ up to date"
	@echo "make library      the programs that a search finds: DATA=folder NAME=data set, into library/found"
	@echo "make install      install under PREFIX (default /usr/local)"
	@echo "make data         fetch the public ARC-AGI-1 and ARC-AGI-2 tasks into data/"
	@echo "make clean        remove what was built, and the demo"
