"""The 160 primitives in plain Python against what the engine is held to: every golden file, and the starter programs on
their tasks. python3 tests/python_dsl.py TREE"""

import glob
import json
import os
import re
import sys

sys.setrecursionlimit(10000)


def python_of(text):
    """Braces are sets in the golden files."""
    return text.replace("{", "frozenset([").replace("}", "])")


def run(text, names):
    return eval(python_of(text), dict(names))  # our own files


def check_golden(tree, names):
    key = names["_key"]
    listed = re.findall(r"^PRIM\((\w+),", open(os.path.join(tree, "src/dsl/primitives.def")).read(), re.M)
    faults = calls = 0
    for name in listed[:160]:
        for number, line in enumerate(open(os.path.join(tree, "tests/golden", name + ".txt")), 1):
            if " -> " not in line or line.startswith("#"):
                continue
            call, wanted = line.rstrip("\n").split(" -> ")
            calls += 1
            try:
                got = run(call, names)
            except Exception as fault:  # any exception is no value
                got = fault
            failed = isinstance(got, Exception)
            if failed != (wanted == "fails") or (not failed and key(got) != key(run(wanted, names))):
                print(f"{name}.txt:{number}: {line.strip()}, got {got!r}")
                faults += 1
    print(f"160 primitives, {calls} calls, {faults} not as written")
    return faults + (calls < 1000)


def grid_of(rows):
    return tuple(map(tuple, rows))


def check_programs(tree, names):
    """The starter programs that use nothing but the 160 give every output."""
    path = os.path.join(tree, "library", "starter.py")
    exec(compile(open(path).read(), path, "exec"), names)
    ran = faults = 0
    for file in sorted(glob.glob(os.path.join(tree, "tasks", "starter", "*.json"))):
        solve = names.get("solve_" + os.path.basename(file)[:-5])
        if not solve or any(x not in names for x in solve.__code__.co_names):
            continue
        task = json.load(open(file))
        pairs = [pair for pair in task["train"] + task["test"] if "output" in pair]
        ran += 1
        for pair in pairs:
            if solve(grid_of(pair["input"])) != grid_of(pair["output"]):
                print(f"{solve.__name__}: another output")
                faults += 1
    print(f"{ran} programs, {faults} outputs missed")
    return faults + (ran < 50)


def main(tree):
    names = {"__name__": "arcwright_dsl"}
    path = os.path.join(tree, "library", "arcwright_dsl.py")
    exec(compile(open(path).read(), path, "exec"), names)
    sys.modules["dsl"] = sys.modules["constants"] = type(sys)("dsl")  # what the programs import
    vars(sys.modules["dsl"]).update(names)
    return check_golden(tree, names) + check_programs(tree, names) != 0


sys.exit(main(sys.argv[1]))
